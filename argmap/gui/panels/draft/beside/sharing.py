"""How the words of a piece are shared out among its parts: percents, changed by hand."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QPushButton, QSpinBox, QWidget

from argmap import edits
from argmap.gui.document import Document
from argmap.gui.panels.plain import label, tip
from argmap.model import Map
from argmap.outline.piece import SHARES, shares_of


class Sharing(QWidget):
    """A percent for each part; kept with the map, and undone like any edit."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.boxes: list[QSpinBox] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for at, name in enumerate(SHARES):
            box = QSpinBox(minimum=0, maximum=100, suffix=" %")
            box.setKeyboardTracking(False)
            box.setAccessibleName(f"Share of the words: {name}")
            box.valueChanged.connect(lambda _: self._keep())
            self.boxes.append(box)
            grid.addWidget(label(name.capitalize()), at, 0)
            grid.addWidget(box, at, 1)
        self.usual = QPushButton("As usual")
        tip(self.usual, "Share out the words as argmap does by itself")
        self.usual.clicked.connect(lambda _=False: self._put(()))
        grid.addWidget(self.usual, len(SHARES), 1)
        grid.setColumnStretch(0, 1)
        self.show_map(document.map)

    def show_map(self, map_: Map) -> None:
        """Show the shares of a map."""
        for box, share in zip(self.boxes, shares_of(map_).values(), strict=True):
            box.blockSignals(True)
            box.setValue(share)
            box.blockSignals(False)

    def _keep(self) -> None:
        now = tuple(box.value() for box in self.boxes)
        self._put(() if now == tuple(SHARES.values()) else now)

    def _put(self, shares: tuple[int, ...]) -> None:
        settings = self._document.map.settings
        if settings.shares != shares:
            edit = partial(edits.set_map, settings=settings.but(shares=shares))
            self._document.do("Share out the words", edit)
