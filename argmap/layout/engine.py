"""A layered drawing by a program outside, if there is one. It sees numbers and sizes only."""

import shutil
import subprocess
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

_PATIENCE = 10.0
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class EngineError(Exception):
    """The program is not there, took too long, or failed. Never shown: the tidy tree steps in."""


class Engine(Protocol):
    """Something that reads a graph in the DOT language and answers with a drawing in SVG."""

    def draw(self, graph: str) -> str:
        """Return the drawing; raise EngineError if there is none."""
        ...


@dataclass(frozen=True, slots=True)
class Program:
    """Graphviz's `dot`, or one that behaves like it, run as a child process."""

    command: Sequence[str]
    patience: float = _PATIENCE

    def draw(self, graph: str) -> str:
        """Return the program's drawing of a graph."""
        try:
            done = subprocess.run(
                [*self.command, "-Kdot", "-Tsvg", "-q2"],
                input=graph.encode(),
                capture_output=True,
                timeout=self.patience,
                check=True,
                creationflags=_NO_WINDOW,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise EngineError(str(error)) from error
        return done.stdout.decode("utf-8", "replace")


@cache
def found_engine() -> Engine | None:
    """The program installed with argmap, or the system's, or none."""
    place = _installed() or shutil.which("graphviz-pure") or shutil.which("dot")
    return Program((place,)) if place else None


def _installed() -> str | None:
    """The program that came with the Python package, wherever packages were put."""
    from importlib.metadata import PackageNotFoundError, files

    beside = shutil.which("graphviz-pure", path=sysconfig.get_path("scripts"))
    if beside:
        return beside
    try:
        parts = files("graphviz-pure") or []
    except PackageNotFoundError:
        return None
    places = (Path(str(part.locate())) for part in parts if part.stem == "graphviz-pure")
    return next((str(place.resolve()) for place in places if place.is_file()), None)
