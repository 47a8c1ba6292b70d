"""Preferences: the titled rows of the table of settings, each taking effect at once."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QWidget

from argmap.gui.settings import SETTINGS, Setting, Settings


class Preferences(QDialog):
    """What can be chosen."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle("Preferences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form = QFormLayout(self)
        form.setContentsMargins(24, 24, 24, 16)
        form.setVerticalSpacing(14)
        for setting in SETTINGS:
            if setting.choices:
                form.addRow(setting.title, self._choice(setting))
            elif setting.title:
                form.addRow("", self._switch(setting))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.accept)
        form.addRow(buttons)

    def _choice(self, setting: Setting) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(setting.title)
        for value, words in setting.choices:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(self._settings.get(setting.key))))
        box.currentIndexChanged.connect(
            lambda at, key=setting.key: self._settings.put(key, box.itemData(at))
        )
        return box

    def _switch(self, setting: Setting) -> QCheckBox:
        box = QCheckBox(setting.title)
        box.setChecked(self._settings.get(setting.key))

        def put(on: Any) -> None:
            self._settings.put(setting.key, bool(on))

        box.toggled.connect(put)
        return box
