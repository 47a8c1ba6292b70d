"""Export what is seen: format, size, colours, with a preview and what would be lost."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QLabel,
)

from argmap.gui import exports
from argmap.gui.dialogs.framing import Shown, choice, fit, frame
from argmap.model import ArgmapError

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow

SIZE = QSize(820, 500)


class ExportDialog(QDialog):
    """Choose, look, save."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._w = window
        self.setWindowTitle("Export")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = exports.rows()
        self.kind = choice("Format", [(row.title, row.suffix) for row in self._rows])
        self.scale = choice("Size", [(f"{n}×", float(n)) for n in (1, 2, 3, 4)])
        self.scale.setCurrentIndex(1)
        self.colours = choice("Colours", [("Light", "light"), ("Dark", "dark")])
        self.paper = choice(
            "Paper",
            [("One page", ""), ("A4 tiles", "A4"), ("Letter tiles", "Letter")],
        )
        self.ground = QCheckBox("Transparent ground")
        self.only = QCheckBox("Only what is selected")
        self.only.setEnabled(bool(window.canvas.selection()))
        self.carry = QCheckBox("Opens again as a map")
        self.carry.setToolTip("The file carries the map inside, besides the picture")
        self.carry.setChecked(True)
        self.pills = QCheckBox("Findings as pills on the cards")
        self.key = QCheckBox("A key to the lines below")
        self.loses = _words()
        self._image = Shown()
        # Answers may come from a thread when the dialog is gone.
        self._is_open = True
        self.finished.connect(self._close)
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self._preview)
        self._lay_out()
        self._show()

    def options(self) -> dict[str, Any]:
        """Return what was chosen, as the exporter's arguments."""
        only = frozenset(self._w.canvas.selection()) if self.only.isChecked() else None
        drawing = self._w.canvas.drawing
        return {
            "scores": drawing.scores,
            "marks": drawing.marks if self.pills.isChecked() else None,
            "key": self.key.isChecked(),
            "scale": self.scale.currentData(),
            "theme": self.colours.currentData(),
            "transparent": self.ground.isChecked(),
            "embed": self.carry.isChecked(),
            "only": only,
            "paper": self.paper.currentData(),
        }

    def _lay_out(self) -> None:
        form = QFormLayout()
        for part in (self.kind, self.scale, self.colours, self.paper):
            form.addRow(part.accessibleName(), part)
        for switch in (self.ground, self.only, self.pills, self.key, self.carry):
            form.addRow("", switch)
            switch.toggled.connect(self._show)
        for box in (self.kind, self.scale, self.colours, self.paper):
            box.currentIndexChanged.connect(self._show)
        form.addRow("", self.loses)
        frame(self, form, self._image, self._save)
        fit(self, SIZE)

    def _show(self, *_: object) -> None:
        row = next((r for r in self._rows if r.suffix == self.kind.currentData()), None)
        if row is None:
            return
        for part, wanted in (
            (self.scale, row.suffix == ".png"),
            (self.paper, row.suffix == ".pdf"),
            (self.colours, row.drawn),
            (self.ground, row.drawn),
            (self.pills, row.drawn),
            (self.key, row.drawn),
            (self.carry, row.drawn),
        ):
            part.setEnabled(wanted)
        self._loses = f"It cannot carry: {', '.join(row.loses)}." if row.loses else ""
        self.loses.setText(self._loses or "Nothing is lost.")
        self._soon.start()

    def _preview(self) -> None:
        options = {**self.options(), "embed": False, "paper": "", "scale": 1.0}
        map_, arrangement = self._w.document.map, self._w.canvas.arrangement
        work = partial(exports.preview, map_, arrangement, self.kind.currentData(), options)
        self._w.tasks.run(work, self._show_preview, self._say_no)

    def _show_preview(self, drawn: tuple[bytes, tuple[str, ...]]) -> None:
        if not self._is_open:
            return
        picture = QPixmap()
        picture.loadFromData(drawn[0])
        told = [part for part in (self._loses, *drawn[1]) if part]
        self.loses.setText("\n".join(told) or "Nothing is lost.")
        self._image.show_picture(picture)

    def _say_no(self, error: BaseException) -> None:
        if not isinstance(error, ArgmapError):
            raise error
        if not self._is_open:
            return
        self._image.setText("")
        self.loses.setText(str(error))

    def _close(self, _result: int) -> None:
        self._is_open = False

    def _save(self) -> None:
        suffix = self.kind.currentData()
        start = self._w.filing.suggested(suffix)
        name, _ = QFileDialog.getSaveFileName(self, "Export", str(start), f"*{suffix}")
        if name:
            path = Path(name) if Path(name).suffix else Path(name + suffix)
            self._w.filing.export(path, self.options())
            self.accept()


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(200)
    return label
