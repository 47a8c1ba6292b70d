"""One table of actions feeds menus, toolbar, context menus, palette and the shortcut page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from argmap.gui.document import Document


class Canvas(Protocol):
    """What actions ask of the canvas."""

    def selection(self) -> tuple[str, ...]:
        """Return the ids of the selected nodes and links, the current one last."""

    def select(self, ids: tuple[str, ...]) -> None:
        """Select these nodes and links and bring the last one into view."""

    def edit_text(self, id_: str) -> None:
        """Open a node's text for editing, the cursor at its end."""

    def run(self, verb: str) -> None:
        """Do something that only concerns the view: fit, zoom in, zoom out, focus..."""


class Context(Protocol):
    """What an action may reach: the document, the canvas, and the window's own verbs."""

    @property
    def document(self) -> Document:
        """The document of this window."""

    @property
    def canvas(self) -> Canvas:
        """The canvas of this window."""

    def ask(self, verb: str) -> None:
        """Ask the window for something of its own: open, save, export, palette..."""

    def say(self, message: str) -> None:
        """Show a sentence in the window."""

    def refuse(self, message: str) -> None:
        """Show in the window that something could not be done, and why."""

    def shows(self, panel: str) -> bool:
        """Whether a panel is there to be seen."""

    @property
    def is_starting(self) -> bool:
        """Whether the start page hides the map."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do.

    `checked` makes it a switch; `separated` draws a line above; the keys of an action that is
    `on_canvas` work only there, so that Tab, Enter and the arrows keep their meaning elsewhere.
    One that is not `anywhere` rests while the start page hides the map; one that `begins` may
    write the first words of an empty map there.
    """

    id: str
    title: str
    menu: str
    run: Callable[[Context], None]
    shortcut: str | tuple[str, ...] = ""
    enabled: Callable[[Context], bool] = lambda context: True
    checked: Callable[[Context], bool] | None = None
    icon: str = ""
    tip: str = ""
    toolbar: bool = False
    separated: bool = False
    on_canvas: bool = False
    anywhere: bool = False
    begins: bool = False
