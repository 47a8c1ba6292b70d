"""The start page: recent maps, starter maps and templates, a tour."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from argmap import assets
from argmap.gui.panels import looks
from argmap.gui.panels.wrapping import Wrapping
from argmap.gui.settings import Settings
from argmap.picture import Theme

THUMB = QSize(206, 128)
SMALL = QSize(68, 42)
# A picture of a larger file takes longer than one stays on this page; it is opened without.
_DRAWN = 500_000
WIDEST = 1060
_KEEP = Qt.AspectRatioMode.KeepAspectRatio


class StartPage(QScrollArea):
    """What to begin with. Everything is reached by Tab, arrows and Enter."""

    chosen = Signal(str, bool)
    asked = Signal(str)
    wants_thumb = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.setWidgetResizable(True)
        self.setAccessibleName("Start page")
        self._items: dict[str, list[QListWidgetItem]] = {}
        sheet = QWidget()
        sheet.setMaximumWidth(WIDEST)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(40, 48, 40, 32)
        column.setSpacing(10)
        column.addLayout(self._head())
        self.recent = self._section(column, "Recent", small=True)
        self.starters = self._section(column, "Starter maps")
        self.templates = self._section(column, "Templates")
        column.addStretch(1)
        around = QWidget()
        row = QHBoxLayout(around)
        row.addStretch(1)
        row.addWidget(sheet, 20)
        row.addStretch(1)
        self.setWidget(around)
        self.setFocusProxy(self._new)

    def refresh(self, way_back: str = "") -> None:
        """List what to begin with; where a map lies beneath, its name leads back to it."""
        from argmap.wording import shortened

        self._back.setVisible(bool(way_back))
        self._back.setText(f"Back to “{shortened(way_back, 30)}”".replace("&", "&&"))
        self._items.clear()
        recent = [Path(p) for p in self._settings.get("recent") if Path(p).is_file()]
        self._fill(self.recent, recent, small=True)
        self._fill(self.starters, sorted(assets.seeds().glob("*.argmap")))
        self._fill(self.templates, sorted((assets.seeds() / "templates").glob("*.argmap")))

    def show_theme(self, look: Theme) -> None:
        """Dress the page."""
        self.viewport().setStyleSheet(f"background: {look.panel}")
        self._tag.setStyleSheet(f"color: {look.muted}")

    def show_thumb(self, path: str, title: str, picture: QPixmap) -> None:
        """Show a map's drawing above its title."""
        for item in self._items.get(path, ()):
            small = item.listWidget() is self.recent
            item.setIcon(QIcon(self._fitted(picture, SMALL if small else THUMB)))
            item.setText(_row(title, Path(path)) if small else title or item.text())

    def _fitted(self, picture: QPixmap, room: QSize) -> QPixmap:
        """Return the picture as large as the room allows, in its middle."""
        fitted = _blank(room, self.devicePixelRatio())
        scaled = picture.scaled(fitted.size(), _KEEP, Qt.TransformationMode.SmoothTransformation)
        painter = QPainter(fitted)
        place = QRect(QPoint(), scaled.size() / self.devicePixelRatio())
        place.moveCenter(QRect(QPoint(), room).center())
        painter.drawPixmap(place, scaled)
        painter.end()
        return fitted

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        name = QLabel("argmap")
        font = name.font()
        font.setPixelSize(30)
        font.setBold(True)
        name.setFont(font)
        self._tag = QLabel(
            "Map an argument: your claim, your reasons, what critics say, your answer."
        )
        buttons = QWidget()
        row = Wrapping(buttons, gap=8)
        self._new = self._button("New map", lambda: self.asked.emit("new"))
        row.addWidget(self._new)
        row.addWidget(self._button("Open…", lambda: self.asked.emit("open")))
        row.addWidget(self._button("Take the five-step tour", lambda: self.asked.emit("tour")))
        self._back = self._button("", lambda: self.asked.emit("start"))
        row.addWidget(self._back)
        self._tag.setWordWrap(True)
        for part in (name, self._tag):
            head.addWidget(part)
        head.addSpacing(14)
        head.addWidget(buttons)
        head.addSpacing(14)
        return head

    def _button(self, title: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(title)
        # So that Enter presses it, as Space does.
        button.setAutoDefault(True)
        button.clicked.connect(act)
        return button

    def _section(self, column: QVBoxLayout, title: str, *, small: bool = False) -> QListWidget:
        heading = QLabel(title)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        shown = QListWidget()
        shown.setAccessibleName(title)
        shown.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        shown.setProperty("heading", heading)
        shown.setIconSize(SMALL if small else THUMB)
        if not small:
            shown.setViewMode(QListView.ViewMode.IconMode)
            shown.setMovement(QListView.Movement.Static)
            shown.setResizeMode(QListView.ResizeMode.Adjust)
            shown.setSpacing(6)
            shown.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            shown.setWordWrap(True)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.itemActivated.connect(self._take)
        shown.itemClicked.connect(self._take)
        column.addWidget(heading)
        column.addWidget(shown)
        return shown

    def _fill(self, shown: QListWidget, paths: list[Path], *, small: bool = False) -> None:
        shown.clear()
        low, tall = looks.scaled(54), THUMB.height() + 20 + looks.scaled(54)
        for path in paths:
            item = QListWidgetItem(_row("", path) if small else _title(path), shown)
            item.setData(Qt.ItemDataRole.UserRole, (str(path), not small))
            item.setToolTip(str(path))
            item.setIcon(QIcon(_blank(SMALL if small else THUMB)))
            item.setSizeHint(QSize(0, low) if small else QSize(THUMB.width() + 18, tall))
            self._items.setdefault(str(path), []).append(item)
            if not small or path.stat().st_size <= _DRAWN:
                self.wants_thumb.emit(str(path))
        rows = len(paths) * low if small else (tall + 14) * -(-len(paths) // 4)
        shown.setFixedHeight(min(rows + 8, looks.scaled(420)))
        shown.setVisible(bool(paths))
        shown.property("heading").setVisible(bool(paths))

    def _take(self, item: QListWidgetItem) -> None:
        path, copy = item.data(Qt.ItemDataRole.UserRole)
        self.chosen.emit(path, copy)


def _blank(room: QSize, ratio: float = 1.0) -> QPixmap:
    blank = QPixmap(room * ratio)
    blank.setDevicePixelRatio(ratio)
    blank.fill(Qt.GlobalColor.transparent)
    return blank


def _row(title: str, path: Path) -> str:
    return f"{title or path.stem}\n{path.name} in {path.parent}"


def _title(path: Path) -> str:
    return path.stem.replace("-", " ").capitalize()
