"""The thin line below: the thesis's verdict in words, findings, saved or not, zoom."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from argmap.gui.document import Document
from argmap.model import Map

GAP = 12
TINY = 0.01


class Status(QStatusBar):
    """What one wants to know at a glance; every part can be opened."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.verdict = self._opener("why thesis", "How the thesis stands; press to see why")
        self.findings = self._opener("findings", "Press to read the findings")
        self.count = QLabel()
        self.saved = QLabel()
        self.zoom = self._opener("actual", "Press for actual size")
        for part in (self.count, self.saved):
            part.setTextFormat(Qt.TextFormat.PlainText)
        bold = self.verdict.font()
        bold.setBold(True)
        self.verdict.setFont(bold)
        left: tuple[QWidget, ...] = (self.verdict, self.findings, self.count)
        for widget in left:
            self.addWidget(widget)
        self.addPermanentWidget(self.saved)
        self.addPermanentWidget(self.zoom)
        self.show_zoom(1.0)
        for shrinking in (self.count, self.findings):
            # Where the type is large and the screen small, these do not widen the window.
            shrinking.setMinimumWidth(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the counts out where there is no room for them."""
        super().resizeEvent(event)
        self._make_room()

    def show_map(self, map_: Map) -> None:
        """Count nodes and links."""
        nodes, links = len(map_.nodes), len(map_.links)
        self.count.setText(f"{_number(nodes, 'node')} · {_number(links, 'link')}")

    def show_verdict(self, words: str) -> None:
        """Say how the thesis stands."""
        self.verdict.setText(words)
        self._make_room()

    def show_findings(self, total: int, kinds: int, weighty: int) -> None:
        """Say how many findings there are, of how many kinds, and how many matter most."""
        if not total:
            self.findings.setText("No findings")
        else:
            of = f" of {_number(kinds, 'kind')}" if 1 < kinds < total else ""
            most = "matters" if weighty == 1 else "matter"
            grave = f", {weighty:,} that {most} most" if weighty else ""
            self.findings.setText(f"{_number(total, 'finding')}{of}{grave}")
        self._make_room()

    def show_saved(self, document: Document) -> None:
        """Say whether the file holds what is on screen."""
        if not document.is_saved:
            self.saved.setText("Not saved")
        elif document.is_stale:
            self.saved.setText("Changed on disk")
        else:
            self.saved.setText("Saved" if document.path is not None else "")

    def show_zoom(self, zoom: float) -> None:
        """Say the zoom in percent."""
        fine = f"{zoom:.0%}" if zoom >= TINY else f"{zoom:.1%}"
        self.zoom.setText(fine.replace("%", " %"))

    def _make_room(self) -> None:
        parts = (self.verdict, self.findings, self.count, self.saved, self.zoom)
        wide = sum(part.sizeHint().width() + GAP for part in parts)
        self.count.setVisible(wide < self.width())

    def _opener(self, verb: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.asked.emit(verb))
        return button


def _number(n: int, word: str) -> str:
    return f"{n:,} {word}{'' if n == 1 else 's'}"
