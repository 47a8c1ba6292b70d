"""Circles of Python objects go in the window's thread, and they do go."""

import gc
import threading
import weakref

import pytest

from argmap.gui.garbage import PATIENCE, Garbage


class Circle:
    """Something that only the collector can find."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def garbage() -> Garbage:
    return Garbage()


def test_no_other_thread_collects_while_the_program_runs(garbage: Garbage) -> None:
    assert not gc.isenabled()
    gone = weakref.ref(Circle())

    worker = threading.Thread(target=lambda: [Circle() for _ in range(5000)])
    worker.start()
    worker.join()

    assert gone() is not None


def test_the_windows_thread_collects_what_is_due(garbage: Garbage) -> None:
    gc.collect()
    gone = weakref.ref(Circle())
    kept = [Circle() for _ in range(gc.get_threshold()[0] + 10)]

    garbage.look()

    assert gone() is None
    assert len(kept) > 0


def test_it_waits_while_somebody_types_but_not_for_ever() -> None:
    garbage = Garbage(busy=lambda: True)
    gc.collect()
    gone = weakref.ref(Circle())
    kept = [Circle() for _ in range(gc.get_threshold()[0] + 10)]

    garbage.look()
    assert gone() is not None

    for _ in range(PATIENCE):
        garbage.look()
    assert gone() is None
    assert len(kept) > 0
