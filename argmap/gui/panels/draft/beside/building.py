"""The skeleton beside the draft: the parts with their words, what stands in each, what is left."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QWidget

from argmap.gui.document import Document
from argmap.gui.panels.draft import acts
from argmap.gui.panels.draft.beside.sharing import Sharing
from argmap.gui.panels.entries import Entries, Line
from argmap.gui.panels.plain import tip
from argmap.gui.panels.scrolled import Scrolled
from argmap.gui.panels.wrapping import Wrapping
from argmap.model import Map
from argmap.outline.piece import WORDS, Part, main_points, skeleton
from argmap.picture import kind_icon

_POINTS = ("First point", "Second point", "Third point")
_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


class BuildingPage(Scrolled):
    """Parts, budgets, entries, left-overs; the main points are put in order by hand."""

    went = Signal(object)
    asked = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._point_of: dict[str, str] = {}
        self._target = WORDS
        self.words = QSpinBox(minimum=100, maximum=10_000, singleStep=50, value=WORDS)
        self.words.setAccessibleName("Words of the whole piece")
        self.words.setSuffix(" words")
        self.words.valueChanged.connect(lambda _: self.show_map(self._document.map))
        self.sharing = Sharing(document)
        self.sharing.hide()
        self.share = QPushButton("Shares")
        self.share.setCheckable(True)
        self.share.toggled.connect(self.sharing.setVisible)
        tip(self.share, "How the words are shared out among the parts")
        self.list = Entries("Skeleton")
        self.list.went.connect(self.went)
        self._lay_out()
        for key, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(key), self, partial(self.tell, step), context=_WITHIN)

    def aim(self, target: int) -> None:
        """Take the length that the draft's outlet wants, until another is put in by hand."""
        if target != self._target:
            self._target = target
            self.words.setValue(target)

    def show_map(self, map_: Map) -> None:
        """Show the skeleton of a map."""
        self.sharing.show_map(map_)
        built = skeleton(map_, self.words.value())
        points = iter(main_points(map_))
        self._point_of = {}
        lines: list[Line] = []
        for part in built.parts:
            point = next(points).id if part.name.startswith("point") else ""
            lines.extend(self._part(map_, part, point))
        if built.left_over:
            lines.append(Line("Left over", heading=True))
            for entry in built.left_over:
                node = map_.node_by_id[entry.id]
                lines.append(Line(entry.text, entry.id, kind_icon(node), node.kind))
        self.list.show_lines(lines)

    def tell(self, step: int) -> None:
        """Tell the main point that is chosen earlier or later."""
        here = self.list.current()
        point = self._point_of.get(here, "")
        if point:
            acts.move_point(self._document, point, step)
            self.show_map(self._document.map)
            self.list.turn_to(here)

    def _part(self, map_: Map, part: Part, point: str) -> list[Line]:
        names = dict(zip(("point 1", "point 2", "point 3"), _POINTS, strict=True))
        name = names.get(part.name, part.name.capitalize())
        lines = [Line(f"{name} · {part.words} words", heading=True)]
        for entry in part.entries:
            node = map_.node_by_id[entry.id]
            if point:
                self._point_of.setdefault(entry.id, point)
            words = f"{entry.text} (told above)" if entry.back else entry.text
            depth = min(entry.depth, 3)
            lines.append(Line(words, entry.id, kind_icon(node), node.kind, depth))
        return lines

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.words)
        top.addStretch(1)
        for title, words, step in (
            ("↑", "Tell this point earlier (Alt+Up)", -1),
            ("↓", "Tell this point later (Alt+Down)", 1),
        ):
            top.addWidget(_button(title, words, partial(self.tell, step)))
        below = QWidget()
        row = Wrapping(below)
        row.addWidget(self.share)
        for title, words, verb in (
            ("To a new draft", "The skeleton as a text to write over", "insert skeleton"),
            ("Copy the core", "The argument in two sentences", "copy core"),
        ):
            row.addWidget(_button(title, words, partial(self.asked.emit, verb)))
        self.column.addLayout(top)
        self.column.addWidget(self.sharing)
        self.add_list(self.list)
        self.column.addWidget(below)


def _button(title: str, words: str, act: partial[None]) -> QPushButton:
    button = QPushButton(title)
    button.setAccessibleName(words if len(title) == 1 else title)
    if len(title) == 1:
        button.setFixedWidth(32)
    button.clicked.connect(lambda _=False: act())
    tip(button, words)
    return button
