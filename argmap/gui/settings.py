"""What a person chose, kept between starts: one table of settings with their defaults."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal


@dataclass(frozen=True, slots=True)
class Setting:
    """One choice. `title` is empty for what the window remembers by itself."""

    key: str
    default: Any
    title: str = ""
    choices: tuple[tuple[Any, str], ...] = ()


SETTINGS = (
    Setting(
        "theme",
        "system",
        "Colours",
        (("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
    ),
    Setting(
        "scale",
        100,
        "Size of the window's type",
        tuple((n, f"{n} %") for n in (80, 90, 100, 110, 125, 150, 175, 200)),
    ),
    Setting("still", False, "Move without gliding (reduced motion)"),
    Setting("pinch", True, "Pinch on the touchpad zooms"),
    Setting("restore", True, "Open the last map again at the next start"),
    Setting("minimap", True, "Show the minimap"),
    Setting("recent", ()),
    Setting("toured", False),
    Setting("geometry", b""),
    Setting("docks", b""),
    Setting("places", ""),
)
_DEFAULTS = {setting.key: setting for setting in SETTINGS}


class Settings(QObject):
    """The choices, read from and written to one file."""

    changed = Signal(str)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, key: str) -> Any:
        """Return a choice; one that cannot be read is its default."""
        default = _DEFAULTS[key].default
        value = self._file.value(key, default)
        try:
            return _read(value, default)
        except (TypeError, ValueError):
            return default

    def put(self, key: str, value: Any) -> None:
        """Remember a choice."""
        if value != self.get(key):
            self._file.setValue(key, list(value) if isinstance(value, tuple) else value)
            self.changed.emit(key)

    def remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        rest = (other for other in self.get("recent") if other != str(path))
        self.put("recent", (str(path), *rest)[:12])

    def flush(self) -> None:
        """Write what was chosen to the file now."""
        self._file.sync()


def _read(value: Any, default: Any) -> Any:
    if isinstance(default, bool):
        return value in (True, "true", "True", 1, "1")
    if isinstance(default, bytes):
        return bytes(value.data()) if isinstance(value, QByteArray) else bytes(value)
    if isinstance(default, tuple):
        listed: Iterable[Any] = [value] if isinstance(value, str) else value or ()
        return tuple(str(item) for item in listed)
    return type(default)(value)
