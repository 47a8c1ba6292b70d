"""The last net: a fault of the program saves a recovery copy and shows a report to copy."""

import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication


class _Home(QObject):
    """Brings a fault from any thread to the window's thread."""

    came = Signal(str)


def install(keep: Callable[[], None]) -> None:
    """Catch every fault that nothing else has caught. `keep` writes recovery copies."""
    home = _Home(QApplication.instance())
    home.came.connect(lambda report: _show(report, keep))

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        report = "".join(traceback.format_exception(kind, fault, trace))
        sys.stderr.write(report)
        home.came.emit(report)

    sys.excepthook = hook
    threading.excepthook = lambda args: hook(
        args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
    )


_shown: list[object] = []


def _show(report: str, keep: Callable[[], None]) -> None:
    keep()
    if _shown:
        return
    # Not at the top: the window opens sooner, and mostly none of this is ever needed.
    from PySide6.QtWidgets import QMessageBox

    from argmap.gui.dialogs.about import versions

    box = QMessageBox()
    box.setWindowTitle("argmap")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText("Something went wrong inside argmap. Your map is kept in a recovery copy.")
    box.setInformativeText("You can go on. The report below helps to mend it; copy it if you like.")
    box.setDetailedText(f"{versions()}\n\n{report}")
    copy = box.addButton("Copy the report", QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QApplication.clipboard().setText(box.detailedText()))
    box.addButton(QMessageBox.StandardButton.Ok)
    box.finished.connect(lambda _: _shown.clear())
    _shown.append(box)
    box.open()
