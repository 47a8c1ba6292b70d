"""The draft dock: the text and the map in step, each showing the other."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from argmap.gui.document import Document
from argmap.gui.panels.draft import acts
from argmap.gui.panels.draft.page import DraftPage, Lit
from argmap.gui.panels.plain import label, tip
from argmap.model import ArgmapError, Map, NodeKind
from argmap.picture import Theme

PAUSE = 700
_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
OPENS = "Texts (*.txt *.md *.docx *.html *.htm *.odt *.pdf);;All files (*)"
# Letters would be written into the text: Alt and the number of the kind, as on the map.
KEYS = tuple((kind, f"Alt+{number}") for number, kind in enumerate(NodeKind, start=1))


class DraftPanel(QWidget):
    """Select words, press the key of a kind: a node with that anchor."""

    selected = Signal(tuple)
    said = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._chosen: tuple[str, ...] = ()
        self._draft = ""
        self.page = DraftPage()
        self.which = QComboBox()
        self.which.setAccessibleName("Which draft")
        self.facts = label("", "hint")
        self.offer = label("")
        self._offers = QWidget()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._look_soon = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._listen()
        self._show_map(document.map)

    def show_theme(self, look: Theme) -> None:
        """Take other colours."""
        self.page.show_theme(look)

    def show_selection(self, ids: tuple[str, ...]) -> None:
        """Show the words of the selected nodes."""
        self._chosen = ids
        self._look()
        if ids:
            self.page.bring(ids[-1])

    def mark(self, kind: NodeKind) -> None:
        """Make a node of the selected words, linked to the node that is selected."""
        self.commit()
        start, end = self.page.chosen()
        if start == end:
            self.said.emit("select the words first, then say what they are")
            return
        to = next((i for i in reversed(self._chosen) if i in self._document.map.node_by_id), "")
        made = acts.make_node(self._document, (self._draft, start, end), kind, to)
        self.selected.emit((to or made,))

    def anchor(self) -> None:
        """Say that the selected node's words are the selected ones."""
        self.commit()
        start, end = self.page.chosen()
        node = next((i for i in self._chosen if i in self._document.map.node_by_id), None)
        if node is None or start == end:
            self.said.emit("select a card and its words in the draft, then anchor it")
            return
        acts.anchor_here(self._document, (self._draft, start, end), node)

    def commit(self) -> None:
        """Put what was typed into the map now."""
        self._pause.stop()
        text = self.page.toPlainText()
        if not self._draft:
            if text.strip():
                self._draft = acts.begin(self._document, text)
        elif text != self._text(self._document.map):
            acts.write(self._document, self._draft, text)

    def read_file(self, path: Path) -> None:
        """Open a text file as a new draft of this map."""
        from argmap.files.loading import load
        from argmap.formats.texts import read_text

        try:
            text = read_text(load(path), path.name)
        except ArgmapError as refusal:
            self.said.emit(str(refusal))
            return
        self._draft = acts.begin(self._document, text, path.stem)
        self._show_map(self._document.map)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        self.which.setSizeAdjustPolicy(_SHORT)
        self.which.setMinimumContentsLength(8)
        top.addWidget(self.which, 1)
        top.addWidget(self._button("Open…", self._ask_file, "Open a text as a draft"))
        kinds = QHBoxLayout()
        for kind, key in KEYS:
            words = f"The selected words are a {kind} ({key})"
            kinds.addWidget(self._button(kind.capitalize(), partial(self.mark, kind), words), 1)
        said = "The selected card says this (Alt+A)"
        kinds.addWidget(self._button("Anchor", self.anchor, said), 1)
        kinds.setSpacing(4)
        offers = QHBoxLayout(self._offers)
        offers.setContentsMargins(0, 0, 0, 0)
        offers.addWidget(self.offer, 1)
        offers.addWidget(self._button("Use them", partial(self._settle, acts.take_words)))
        offers.addWidget(self._button("Put the card's back", partial(self._settle, acts.put_words)))
        offers.addWidget(self._button("Keep both", partial(self._settle, acts.keep_words)))
        self._offers.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.page, 1)
        column.addWidget(self._offers)
        column.addLayout(kinds)
        column.addWidget(self.facts)

    def _listen(self) -> None:
        self._document.changed.connect(lambda _before, after: self._show_map(after))
        self._pause.timeout.connect(self.commit)
        self._look_soon.timeout.connect(self._look)
        self.page.textChanged.connect(self._typed)
        self.page.undo_asked.connect(partial(self._after_commit, self._document.undo))
        self.page.redo_asked.connect(partial(self._after_commit, self._document.redo))
        self.page.stood_in.connect(lambda id_: self.selected.emit((id_,)))
        self.which.activated.connect(self._choose)
        for kind, key in KEYS:
            QShortcut(QKeySequence(key), self, partial(self.mark, kind))
        QShortcut(QKeySequence("Alt+A"), self, self.anchor)

    def _typed(self) -> None:
        if self.page.toPlainText() != self._text(self._document.map):
            self._pause.start()

    def _after_commit(self, then: Callable[[], None]) -> None:
        self.commit()
        then()

    def _choose(self, at: int) -> None:
        self.commit()
        self._draft = self.which.itemData(at) or ""
        self._show_map(self._document.map)

    def _settle(self, how: Callable[[Document, str, str], None]) -> None:
        how(self._document, self._draft, self._offers.property("node"))

    def _show_map(self, map_: Map) -> None:
        ids = [draft.id for draft in map_.drafts]
        if self._draft not in ids:
            self._draft = ids[0] if ids else ""
        self.which.clear()
        for draft in map_.drafts:
            self.which.addItem(draft.title or "Draft", draft.id)
        self.which.setCurrentIndex(ids.index(self._draft) if self._draft else -1)
        self.which.setVisible(bool(ids))
        self.page.show_text(self._text(map_))
        self._look_soon.start()

    def _look(self) -> None:
        """Light up the nodes' words, and say what the draft is made of."""
        self._look_soon.stop()
        map_ = self._document.map
        text = self._text(map_)
        if not text:
            waiting = self._draft and next(d for d in map_.drafts if d.id == self._draft).path
            self.facts.setText(f"The text of {waiting} is not loaded." if waiting else "")
            self.page.show_lit((), ())
            self._offers.hide()
            return
        # Not at the top: the window is there before it looks into texts.
        from argmap.anchors import xray

        seen = xray(map_, self._draft, text)
        lit = [
            Lit(id_, p.start, p.end, map_.node_by_id[id_].kind, self._was(map_, id_) != "")
            for id_, p in seen.anchors.items()
            if p.status != "lost"
        ]
        lost = sum(p.status == "lost" for p in seen.anchors.values())
        self.page.show_lit(lit, self._chosen)
        thesis = f", thesis at {seen.thesis_share:.0%}" if seen.thesis_share is not None else ""
        told = [
            f"{seen.words} words{thesis.replace('%', ' %')}",
            f"objections {seen.objection_words}, answers {seen.answer_words}",
            f"{len(seen.unmapped)} sentences without a card",
            f"{len(seen.unwritten)} cards not in the draft",
            *([f"{lost} cards whose words are lost"] if lost else []),
        ]
        self.facts.setText(" · ".join(told))
        self._show_offer(map_)

    def _show_offer(self, map_: Map) -> None:
        changed = [i for i in self._chosen if i in map_.node_by_id and self._was(map_, i)]
        self._offers.setVisible(bool(changed))
        if changed:
            now = acts.words_under(map_, self._draft, changed[-1])
            self.offer.setText(f"The draft now says: {now}")
            self._offers.setProperty("node", changed[-1])

    def _was(self, map_: Map, id_: str) -> str:
        return next((a.was for a in map_.node_by_id[id_].anchors if a.draft == self._draft), "")

    def _text(self, map_: Map) -> str:
        return next((d.text for d in map_.drafts if d.id == self._draft), None) or ""

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Open a text", str(Path.home()), OPENS)
        if name:
            self.read_file(Path(name))

    def _button(self, title: str, act: Callable[[], None], words: str = "") -> QPushButton:
        button = QPushButton(title)
        # Not `act` itself: Qt would hand it the state of the button.
        button.clicked.connect(lambda _checked: act())
        # Narrow enough that the dock need not be wider than the outline wants it.
        button.setMinimumWidth(30)
        tip(button, words)
        return button
