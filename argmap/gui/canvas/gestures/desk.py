"""What a gesture works with, and what every gesture can do."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, Qt, SignalInstance

from argmap.gui.canvas.chosen import Chosen
from argmap.gui.canvas.drawing import Drawing
from argmap.gui.canvas.eye import Eye
from argmap.gui.canvas.showing.scene import MapScene
from argmap.gui.document import Document

Keys = Qt.KeyboardModifier


class Teller(Protocol):
    """Says things to the window, and asks it for what is in the table of actions."""

    @property
    def wants(self) -> SignalInstance:
        """Emitted with the id of an action and what it needs."""

    @property
    def refused(self) -> SignalInstance:
        """Emitted with why something could not be done."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The things at hand."""

    document: Document
    drawing: Drawing
    scene: MapScene
    chosen: Chosen
    eye: Eye
    teller: Teller


class Gesture:
    """Begins by being made. Places are of the scene.

    While one that reaches out is held against an edge, the map comes towards it.
    """

    reaches_out = True

    def __init__(self, desk: Desk, at: QPointF) -> None:
        self.desk, self.start = desk, at

    def move(self, at: QPointF, keys: Keys) -> None:
        """Follow the pointer."""

    def end(self, at: QPointF, keys: Keys) -> None:
        """Do what was shown."""

    def cancel(self) -> None:
        """Leave everything as it was."""
