"""How a box that saves is laid out: choices on the left, what comes of them on the right."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)


def choice(name: str, choices: Iterable[tuple[str, object]]) -> QComboBox:
    """Return a box of these words, each with the value it stands for."""
    box = QComboBox()
    box.setAccessibleName(name)
    for words, value in choices:
        box.addItem(words, value)
    return box


def frame(dialog: QDialog, form: QFormLayout, preview: QWidget, save: Callable[[], None]) -> None:
    """Lay out the form over “Save as” and Cancel, the preview beside them."""
    form.setVerticalSpacing(12)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    button = buttons.addButton("Save as…", QDialogButtonBox.ButtonRole.AcceptRole)
    button.setDefault(True)
    buttons.accepted.connect(save)
    buttons.rejected.connect(dialog.reject)
    left = QVBoxLayout()
    left.addLayout(form)
    left.addStretch(1)
    left.addWidget(buttons)
    row = QHBoxLayout(dialog)
    row.setContentsMargins(24, 24, 24, 20)
    row.setSpacing(24)
    row.addLayout(left)
    row.addWidget(preview, 1)
