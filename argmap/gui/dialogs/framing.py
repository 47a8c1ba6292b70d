"""How a box that saves is laid out: choices on the left, what comes of them on the right."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

# What a system puts around a box, and a little ground to be seen around it.
AROUND = QSize(48, 80)
LEAST = 200
SIDES = 24


def choice(name: str, choices: Iterable[tuple[str, object]]) -> QComboBox:
    """Return a box of these words, each with the value it stands for."""
    box = QComboBox()
    box.setAccessibleName(name)
    for words, value in choices:
        box.addItem(words, value)
    # As wide as its longest words, but not at any price.
    box.setMinimumWidth(LEAST // 2)
    return box


def frame(
    dialog: QDialog,
    form: QFormLayout,
    preview: QWidget,
    save: Callable[[], None],
    words: str = "Save as…",
) -> None:
    """Lay out the form over “Save as” and Cancel, the preview beside them.

    Where the type is large and the screen small, the form is scrolled; the buttons never are.
    """
    form.setVerticalSpacing(12)
    form.setContentsMargins(0, 0, 8, 0)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    button = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
    button.setDefault(True)
    buttons.accepted.connect(save)
    buttons.rejected.connect(dialog.reject)
    left = QVBoxLayout()
    left.addWidget(_Form(form), 1)
    left.addWidget(buttons)
    preview.setMinimumSize(LEAST, LEAST)
    row = QHBoxLayout(dialog)
    row.setContentsMargins(SIDES, SIDES, SIDES, 20)
    row.setSpacing(SIDES)
    row.addLayout(left)
    row.addWidget(preview, 1)


def fit(dialog: QDialog, size: QSize) -> None:
    """Give a box this size, as far as the screen has room for it."""
    screen = dialog.screen().availableGeometry().size() - AROUND
    dialog.resize(size.expandedTo(dialog.sizeHint()).boundedTo(screen))


class Shown(QLabel):
    """A picture, as large as there is room for it."""

    def __init__(self) -> None:
        super().__init__(alignment=Qt.AlignmentFlag.AlignCenter)
        self._picture = QPixmap()
        # It takes the room there is, and does not ask for more.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAccessibleName("Preview")

    def show_picture(self, picture: QPixmap) -> None:
        """Show another picture."""
        self._picture = picture
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new room."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        if self._picture.isNull():
            return
        ratio = self.devicePixelRatio()
        fitted = self._picture.scaled(
            self.contentsRect().size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        self.setPixmap(fitted)


class _Form(QScrollArea):
    """A form as wide as it asks to be, scrolled where it is higher than there is room."""

    def __init__(self, form: QFormLayout) -> None:
        super().__init__()
        self._form = form
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = QWidget()
        sheet.setLayout(form)
        self.setWidget(sheet)

    def sizeHint(self) -> QSize:
        """Ask for all of the form."""
        return self._form.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Keep the width of the form, and some of its height."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._form.minimumSize().width() + bar, LEAST // 2)
