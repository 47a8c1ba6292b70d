"""argmap: map policy arguments. The small library: `read`, `write`, `check`, `score`.

Nothing is imported before it is asked for: the first run must be able to import this
package before the dependencies are there.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["check", "read", "score", "write"]

if TYPE_CHECKING:
    from argmap.checks import check
    from argmap.files import read, write
    from argmap.scores import score

_HOMES = {"check": "checks", "read": "files", "score": "scores", "write": "files"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"argmap.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'argmap' has no attribute {name!r}")
