"""What the tests of the canvas share: a person at a window with a map on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from argmap.assets import seeds
from argmap.gui.actions import ACTIONS
from argmap.gui.actions.built import Built
from argmap.gui.canvas import CanvasView
from argmap.gui.document import Document
from argmap.gui.tasks import Tasks
from argmap.model import Link, LinkKind, Map, Node, NodeKind, Role


class Person:
    """Hands and eyes at one canvas: keys, mouse, and what is seen afterwards."""

    is_starting = False

    def __init__(self, qtbot: QtBot, map_: Map) -> None:
        self.bot = qtbot
        self.document = Document(map_)
        self.tasks = Tasks()
        self.canvas = CanvasView(self.document, self.tasks)
        self.canvas.set_reduced_motion(True)
        self.said: list[str] = []
        self.asked: list[str] = []
        self.refused: list[str] = []
        self.canvas.message.connect(self.said.append)
        self.canvas.refused.connect(self.refused.append)
        self.built = Built(ACTIONS, self, self.canvas)
        self.built.on_canvas(self.canvas)
        self.canvas.wants.connect(self._wanted)
        self.canvas.selection_changed.connect(lambda _: self.built.refresh())
        qtbot.addWidget(self.canvas)
        self.canvas.resize(1000, 700)
        self.canvas.show()
        qtbot.waitExposed(self.canvas)
        self.canvas.activateWindow()
        self.canvas.setFocus()
        qtbot.waitUntil(self.canvas.hasFocus)
        self.wait()
        self.built.refresh()

    def ask(self, verb: str) -> None:
        """Take down what actions ask of a window."""
        self.asked.append(verb)

    def shows(self, panel: str) -> bool:
        """Tell that no panel is there."""
        return False

    def say(self, message: str) -> None:
        """Take down what is said."""
        self.said.append(message)

    def refuse(self, message: str) -> None:
        """Take down what could not be done."""
        self.refused.append(message)

    def wait(self) -> None:
        """Wait until the better drawing is there."""
        self.bot.waitUntil(lambda: not self.canvas.showing.arranger.is_waiting)

    def press(
        self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        self.bot.keyClick(self.typing(), key, keys)

    def write(self, words: str) -> None:
        """Type words where the keyboard is."""
        self.bot.keyClicks(self.typing(), words)

    def typing(self) -> object:
        """Return what the keys go to."""
        editor = self.canvas.writing.editor
        return editor if editor.is_open else self.canvas

    def point(self, id_: str) -> QPoint:
        """Return where a card or link is seen."""
        scene = self.canvas.map_scene
        if id_ in scene.cards:
            box = scene.cards[id_].box
            return self.at(QPointF(box.x, box.y))
        return self.at(QPointF(*scene.links[id_].route.middle))

    def at(self, place: QPointF) -> QPoint:
        """Return where a place of the scene is seen."""
        return self.canvas.eye.at(place).toPoint()

    def click(
        self, where: str | QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Click on a card, a link, or a point."""
        at = self.point(where) if isinstance(where, str) else where
        self.bot.mouseClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, keys, at)

    def double_click(self, where: str | QPoint) -> None:
        """Click twice."""
        at = self.point(where) if isinstance(where, str) else where
        self.bot.mouseDClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        let_go: bool = True,
    ) -> None:
        """Press, move in some steps, and let go."""
        port = self.canvas.viewport()
        self.hover(start)
        self.bot.mousePress(port, button, keys, start)
        for step in range(1, 6):
            self.move(start + (end - start) * step / 5, keys, button)
        if let_go:
            self.bot.mouseRelease(port, button, keys, end)

    def hover(self, at: QPoint) -> None:
        """Move the pointer without a button."""
        self.move(at, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton)

    def move(self, at: QPoint, keys: Qt.KeyboardModifier, button: Qt.MouseButton) -> None:
        """Move the pointer; Qt's own helper drops buttons and modifiers."""
        port = self.canvas.viewport()
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            QPointF(at),
            QPointF(port.mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            button,
            keys,
        )
        QApplication.sendEvent(port, event)

    def close(self) -> None:
        """Leave."""
        self.tasks.close()

    def _wanted(self, what: str, _value: object) -> None:
        self.asked.append(what)
        if what in self.built.rows:
            self.built.run(what)


Sit = Callable[[Map], Person]


@pytest.fixture
def sit(qtbot: QtBot) -> Iterator[Sit]:
    """Let a person sit down at a map."""
    people: list[Person] = []

    def down(map_: Map) -> Person:
        people.append(Person(qtbot, map_))
        return people[-1]

    yield down
    for person in people:
        person.close()


@pytest.fixture
def talks() -> Map:
    """The op-ed's map."""
    return seed("korea-talks")


@pytest.fixture
def small() -> Map:
    """A thesis with a reason and a critique, evidence beneath the reason, and an undercut."""
    nodes = (
        Node(id="t", text="We should talk.", role=Role.THESIS),
        Node(id="a", text="Pressure has failed."),
        Node(id="k", text="Talks reward tests.", kind=NodeKind.CRITIQUE),
        Node(id="e", text="Tests went on.", kind=NodeKind.EVIDENCE),
        Node(id="u", text="Other causes were at work.", kind=NodeKind.CRITIQUE),
    )
    links = (
        Link(id="at", sources=("a",), target="t"),
        Link(id="kt", kind=LinkKind.ATTACKS, sources=("k",), target="t"),
        Link(id="ea", sources=("e",), target="a"),
        Link(id="ux", kind=LinkKind.ATTACKS, sources=("u",), target="ea"),
    )
    return Map(title="Talks", thesis="t", nodes=nodes, links=links)


@pytest.fixture
def person(sit: Sit, small: Map) -> Person:
    """A person at the small map."""
    return sit(small)


def seed(name: str) -> Map:
    """Return a starter map."""
    path: Path = seeds() / f"{name}.argmap"
    return Map.model_validate_json(path.read_text("utf-8"))
