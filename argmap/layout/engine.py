"""The layered drawing by a program outside, if there is one. It sees numbers and sizes only."""

from typing import Protocol


class Engine(Protocol):
    """A program that reads a graph in the DOT language and answers with a drawing in SVG."""

    def draw(self, graph: str) -> str:
        """Return the drawing; raise EngineError if there is none."""
        ...


class EngineError(Exception):
    """The program is not there, took too long, or failed. Never shown: the tidy tree steps in."""
