"""Write out what a map says as a text: skeleton, brief, fact sheet, report; with a preview."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QFormLayout, QSpinBox, QTextEdit

from argmap.gui import papers
from argmap.gui.dialogs.framing import choice, fit, frame
from argmap.model import ArgmapError

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow
    from argmap.outline.piece import Page

WORDS, LEAST, MOST = 750, 50, 20_000
# These are read as they are written; all others look like a printed page.
_PLAIN = (".md", ".txt")
_MARGIN = 28


class WriteDialog(QDialog):
    """Choose a paper, read it, save it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._w = window
        self.setWindowTitle("Write out")
        self.kind = choice("Paper", papers.rows())
        self.suffix = choice("Format", [(s.removeprefix("."), s) for s in papers.suffixes()])
        self.style_ = choice("References", papers.styles())
        self.words = QSpinBox()
        self.words.setRange(LEAST, MOST)
        self.words.setValue(WORDS)
        self.words.setSingleStep(50)
        self.words.setAccessibleName("Words")
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Preview")
        # A sheet of paper, in any theme.
        self.text.setStyleSheet("QTextEdit { background: #ffffff; color: #1d2430; }")
        # The sheet and its words are kept here: a text that is shown does not own them.
        self._sheet = QTextDocument(self)
        # Answers may come from a thread when the dialog is gone.
        self._is_open = True
        self.finished.connect(self._close)
        self._soon = QTimer(self, singleShot=True, interval=80)
        self._soon.timeout.connect(self._preview)
        self.words.valueChanged.connect(lambda _: self._soon.start())
        for box in (self.kind, self.suffix, self.style_):
            box.currentIndexChanged.connect(lambda _: self._soon.start())
        self._lay_out()
        self._soon.start()

    def options(self) -> dict[str, Any]:
        """Return what was chosen."""
        return {"words": self.words.value(), "style": self.style_.currentData()}

    def _lay_out(self) -> None:
        form = QFormLayout()
        for part in (self.kind, self.suffix, self.words, self.style_):
            form.addRow(part.accessibleName(), part)
        frame(self, form, self.text, self._save)
        fit(self, QSize(1080, 720))

    def _preview(self) -> None:
        map_, kind = self._w.document.map, self.kind.currentData()
        self.words.setEnabled(kind == "skeleton")
        suffix = self.suffix.currentData()
        if suffix in _PLAIN:
            work = partial(papers.written, map_, kind, suffix, self.options())
            self._w.tasks.run(work, lambda text: self._say(text.decode()), self._say_no)
        else:
            look = partial(papers.page, map_, kind, self.options())
            self._w.tasks.run(look, self._show, self._say_no)

    def _show(self, page: "Page") -> None:
        """Show a page as it will look: made here, as what is shown must be."""
        from argmap.paint.exports.pages import page_document

        if self._is_open:
            self._lay(page_document(page))

    def _say(self, words: str) -> None:
        if self._is_open:
            plain = QTextDocument()
            plain.setDefaultFont(self.font())
            plain.setPlainText(words)
            self._lay(plain)

    def _lay(self, sheet: QTextDocument) -> None:
        sheet.setParent(self)
        sheet.setDocumentMargin(_MARGIN)
        old, self._sheet = self._sheet, sheet
        self.text.setDocument(sheet)
        old.deleteLater()

    def _say_no(self, error: BaseException) -> None:
        if not isinstance(error, ArgmapError):
            raise error
        self._say(str(error))

    def _close(self, _result: int) -> None:
        self._is_open = False
        self.deleteLater()

    def _save(self) -> None:
        suffix = self.suffix.currentData()
        start = self._w.filing.suggested(suffix)
        start = start.with_stem(f"{start.stem}-{self.kind.currentData()}")
        name, _ = QFileDialog.getSaveFileName(self, "Write out", str(start), f"*{suffix}")
        if name:
            path = Path(name) if Path(name).suffix else Path(name + suffix)
            self._w.filing.write_out(path, self.kind.currentData(), self.options())
            self.accept()
