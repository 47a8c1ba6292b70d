"""Which draft of the map is shown; new ones, other names, and texts that are only referenced."""

from hashlib import sha1
from pathlib import Path, PurePosixPath, PureWindowsPath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from argmap.gui.document import Document
from argmap.gui.panels.draft import acts
from argmap.gui.panels.inspector.fields import Choice
from argmap.gui.panels.plain import tip
from argmap.model import ArgmapError, Draft, Map

OPENS = "Texts (*.txt *.md *.docx *.html *.htm *.odt *.pdf);;All files (*)"
MENU = (
    ("new", "New draft"),
    ("open", "Open a text as a draft…"),
    ("rename", "Rename…"),
    ("remove", "Remove"),
    ("load", "Load its text…"),
    ("store", "Store its text in the map"),
)


class Chooser(QWidget):
    """A choice of drafts and a menu of what can be done with them."""

    chosen = Signal(object)
    asked = Signal(str)
    said = Signal(str)
    refused = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._draft = ""
        self.which = Choice("Which draft")
        self.which.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name = QLineEdit()
        self.name.setAccessibleName("Name of the draft")
        self.name.hide()
        self.more = QPushButton("More")
        tip(self.more, "New, open, rename, remove")
        # Kept: once Python has let go of a menu, whoever meets it again takes its rows along.
        self.menu = QMenu(self.more)
        self.rows = {verb: self.menu.addAction(title) for verb, title in MENU}
        for verb, row in self.rows.items():
            row.triggered.connect(lambda _=False, v=verb: self.asked.emit(v))
        self.more.setMenu(self.menu)
        row_ = QHBoxLayout(self)
        row_.setContentsMargins(0, 0, 0, 0)
        row_.addWidget(self.which, 1)
        row_.addWidget(self.name, 1)
        row_.addWidget(self.more)
        self.which.chosen.connect(self.chosen)
        self.name.editingFinished.connect(self._named)

    def show_map(self, map_: Map, draft_id: str) -> None:
        """Show the drafts of a map, and which of them is open."""
        self._draft = draft_id
        ids = [draft.id for draft in map_.drafts]
        titles = [(draft.id, draft.title or "Draft") for draft in map_.drafts]
        self.which.offer(titles or [("", "No draft yet")])
        self.which.show_value(draft_id)
        self.which.setEnabled(bool(ids))
        here = map_.drafts[ids.index(draft_id)] if draft_id in ids else None
        for verb in ("rename", "remove"):
            self.rows[verb].setEnabled(here is not None)
        self.rows["load"].setVisible(here is not None and here.text is None)
        self.rows["store"].setVisible(here is not None and here.text is None)
        self.rows["store"].setEnabled(draft_id in self._document.texts)

    def rename(self) -> None:
        """Let the name be written over."""
        if self._draft:
            self.name.setText(self.which.currentText())
            self.which.hide()
            self.name.show()
            self.name.setFocus()
            self.name.selectAll()

    def ask(self, title: str) -> Path | None:
        """Ask for a text file."""
        path = self._document.path
        start = str(path.parent if path else Path.home())
        name, _ = QFileDialog.getOpenFileName(self, title, start, OPENS)
        return Path(name) if name else None

    def load(self) -> None:
        """Find the text of a draft beside the map, or ask for it, and lend it."""
        draft = next((d for d in self._document.map.drafts if d.id == self._draft), None)
        if draft is None or draft.text is not None:
            return
        beside = _beside(self._document.path, draft)
        path = beside or self.ask(f"The text of “{draft.title or draft.path}”")
        if path is not None:
            self.lend(draft, path)

    def lend(self, draft: Draft, path: Path) -> None:
        """Lend a file's text to a draft; it is not stored."""
        from argmap.files.loading import load
        from argmap.formats.texts import read_text

        try:
            data = load(path)
            text = read_text(data, path.name)
        except ArgmapError as refusal:
            self.refused.emit(str(refusal))
            return
        self._document.lend(draft.id, text)
        if draft.sha1 and _digest(data) != draft.sha1:
            self.said.emit(
                f"{path.name} is not quite the text this map was made from; "
                "its places were looked for as well as can be"
            )
        else:
            self.said.emit(f"{path.name} is lent to this window; the map does not store it")

    def _named(self) -> None:
        if self.name.isHidden():
            return
        title = " ".join(self.name.text().split())
        self.name.hide()
        self.which.show()
        if title and title != self.which.currentText():
            acts.rename(self._document, self._draft, title)


def _beside(map_path: Path | None, draft: Draft) -> Path | None:
    """Return the file of that name in the map's own folder, if it is the very text.

    Only the name is taken: a path inside a map is a stranger's word.
    """
    from argmap.files.loading import load

    name = PureWindowsPath(PurePosixPath(draft.path).name).name
    if map_path is None or not name or not draft.sha1:
        return None
    path = map_path.parent / name
    try:
        return path if path.is_file() and _digest(load(path)) == draft.sha1 else None
    except ArgmapError:
        return None


def _digest(data: bytes) -> str:
    return sha1(data, usedforsecurity=False).hexdigest()
