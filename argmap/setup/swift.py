"""Importing argmap without what a start does not need."""

import builtins
import importlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import ModuleType
from typing import Any

_METADATA = "importlib.metadata"


class _Later(ModuleType):
    """Stands for a module until somebody calls something of it: importing a name is not enough."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)

        def called(*args: Any, **kwargs: Any) -> Any:
            if sys.modules.get(self.__name__) is self:
                del sys.modules[self.__name__]
            return getattr(importlib.import_module(self.__name__), name)(*args, **kwargs)

        return called


@contextmanager
def without_plugins() -> Iterator[None]:
    """Import without what pydantic loads to look for plug-ins, of which we want none.

    Looking through all that is installed for them takes as long as reading a map, and the module
    of the standard library that could do it, never called here, a sixth of a bare window.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if _METADATA in sys.modules:
        yield
        return
    stand_in = sys.modules[_METADATA] = _Later(_METADATA)
    try:
        yield
    finally:
        if sys.modules.get(_METADATA) is stand_in:
            del sys.modules[_METADATA]


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
