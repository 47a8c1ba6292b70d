"""The draft dock's parts and their places: text, make-up, marks; lists beside or beneath."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from argmap.gui.document import Document
from argmap.gui.panels.draft.beside import (
    BuildingPage,
    GapsPage,
    Lists,
    PlacesPage,
    SendingPage,
    Walk,
)
from argmap.gui.panels.draft.chooser import Chooser
from argmap.gui.panels.draft.marking import Aim, Marking
from argmap.gui.panels.draft.page import DraftPage, files
from argmap.gui.panels.draft.strip import Strip
from argmap.gui.panels.draft.text.finding import Finding
from argmap.gui.panels.plain import label
from argmap.picture import Theme

# From this width on the lists stand beside the text, not beneath it.
WIDE = 820
# And from this one on it is said beside the buttons where the next card goes.
ROOMY = 340


class Face(QWidget):
    """What is seen of the draft dock."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.chooser, self.strip, self.facts = Chooser(document), Strip(), label("", "hint")
        self.page, self.marking, self.aim = DraftPage(), Marking(), Aim()
        self.load_button = QPushButton("Load its text…")
        self.finding = Finding(self.page)
        self.tabs = Lists("About the draft")
        self.places, self.gaps, self.walk = PlacesPage(), GapsPage(), Walk()
        self.sending, self.building = SendingPage(document), BuildingPage(document)
        self._lay_out()

    def show_theme(self, look: Theme) -> None:
        """Take other colours."""
        self.page.show_theme(look)
        self.marking.show_theme()
        self.gaps.show_theme()
        for page in (self.places, self.sending, self.building):
            page.list.show_theme()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take text files anywhere in the dock."""
        if files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Let them be opened as drafts."""
        event.acceptProposedAction()
        self.page.files_came.emit(files(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lists beside the text where there is room."""
        super().resizeEvent(event)
        self._share_out()
        self.aim.setVisible(self.width() >= ROOMY and not self.marking.isHidden())

    def follow(self, ids: tuple[str, ...]) -> None:
        """Light up in the lists what is selected on the map, and nothing else."""
        for page in (self.places, self.gaps, self.building):
            page.list.follow(ids[-1] if ids else "")

    def _share_out(self) -> None:
        """Beside, beneath, or only their headings: the lists have what the text can spare."""
        wide = self.width() >= WIDE and not self.tabs.is_folded
        way = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.halves.orientation() is not way:
            self.halves.setOrientation(way)
            self.halves.setSizes([600, 400] if wide else [640, 360])

    def _fold(self, _folded: bool) -> None:
        self._share_out()
        if not self.tabs.is_folded:
            self.halves.setSizes([600, 400] if self.width() >= WIDE else [640, 360])

    def _lay_out(self) -> None:
        for title, page in (
            ("Cards", self.places),
            ("X-ray", self.gaps),
            ("Send", self.sending),
            ("Skeleton", self.building),
        ):
            self.tabs.add_page(title, page)
        writing = QWidget()
        column = QVBoxLayout(writing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.page, self.finding, self.load_button, self.walk):
            column.addWidget(part, 1 if part is self.page else 0)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.marking)
        row.addWidget(self.aim, 1)
        column.addLayout(row)
        self.halves = QSplitter(Qt.Orientation.Vertical)
        self.halves.addWidget(writing)
        self.halves.addWidget(self.tabs)
        self.halves.setSizes([640, 360])
        self.halves.setChildrenCollapsible(False)
        self.tabs.folded.connect(self._fold)
        self.tabs.fold(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 8, 8, 4)
        whole.setSpacing(6)
        for widget in (self.chooser, self.strip, self.facts):
            whole.addWidget(widget)
        whole.addWidget(self.halves, 1)
