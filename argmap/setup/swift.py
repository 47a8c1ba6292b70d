"""Importing argmap without what a start does not need."""

import builtins
import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def without_plugins() -> Iterator[None]:
    """Import without what pydantic loads to look for plug-ins, of which we want none.

    Looking through all that is installed for them takes as long as reading a map, and the module
    of the standard library that could do it, never called here, a sixth of a bare window.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    with _put_off("importlib.metadata"):
        yield


@contextmanager
def plainly() -> Iterator[None]:
    """Import as Python does, also once PySide6 has put its own way in place.

    PySide6's way reads the source of each module to see whether it asks for PySide6's optional
    spellings (`snake_case`, `true_property`). Ours do not, and the reading takes a third of what
    a bare window does.
    """
    plain, is_first = builtins.__import__, "PySide6" not in sys.modules
    # What is missing of it is told by whoever needs it.
    with suppress(ImportError):
        importlib.import_module("PySide6.QtWidgets")
    theirs = builtins.__import__
    if is_first:
        builtins.__import__ = plain
    try:
        yield
    finally:
        builtins.__import__ = theirs


@contextmanager
def _put_off(name: str) -> Iterator[None]:
    """Let a module be imported by name only; whoever uses it gets it whole."""
    spec = None if name in sys.modules else importlib.util.find_spec(name)
    if spec is None or spec.loader is None:
        yield
        return
    spec.loader = importlib.util.LazyLoader(spec.loader)
    stand_in = importlib.util.module_from_spec(spec)
    sys.modules[name] = stand_in
    spec.loader.exec_module(stand_in)
    try:
        yield
    finally:
        # Two threads that meet a lazy module at once have been known to get half of it.
        if sys.modules.get(name) is stand_in:
            del sys.modules[name]
