"""Windows of a test are gone, in the window's thread, before the next test begins."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture(autouse=True)
def _collect_in_this_thread() -> Iterator[None]:
    """As in the program: circles that hold widgets are not collected in a worker's thread."""
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()
