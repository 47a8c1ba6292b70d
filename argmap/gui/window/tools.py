"""The bar of tools: each with its icon, its word and, paler, its key."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolBar,
    QToolButton,
    QWidget,
)

from argmap.gui.actions.built import Built
from argmap.gui.panels import looks

GAP, MARGIN, ICON = 8, 9, 16
SPACE, EDGE = 2, 24
# The order in which tools make way where room is short: what makes a map stays longest.
FIRST_TO_GO = (
    "fall", "focus", "tidy", "undercut", "palette", "export", "evidence", "but", "because",
)  # fmt: skip


_RESIZING = {
    QEvent.Type.ActionChanged,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.Polish,
}


class Tool(QToolButton):
    """A button that also shows the key of its action."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._whole = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._key = self._whole
        self._hint: QSize | None = None

    def event(self, event: QEvent) -> bool:
        """Say what it is for beside the tool: the line below goes on saying how the map stands."""
        if event.type() in _RESIZING:
            self._hint = None
        return event.type() is QEvent.Type.StatusTip or super().event(event)

    def sizeHint(self) -> QSize:
        """Fit icon, word and key, with one gap between them."""
        # Asked for some hundred times before a window is seen.
        if self._hint is None:
            parts = [self._word_end(), self.fontMetrics().horizontalAdvance(self._key)]
            width = sum(parts) + (GAP if self._key else 0) + MARGIN
            self._hint = QSize(width, super().sizeHint().height())
        return self._hint

    def show_key(self, shown: bool) -> None:
        """Show the key, or only the word where room is short."""
        self._key, self._hint = self._whole if shown else "", None
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground as the style has it, then icon, word and key."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelButtonTool, option)
        enabled = self.isEnabled()
        if not option.icon.isNull():
            mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
            side = looks.scaled(ICON)
            square = QRect(MARGIN, (self.height() - side) // 2, side, side)
            option.icon.paint(painter, square, mode=mode)
        group = QPalette.ColorGroup.Normal if enabled else QPalette.ColorGroup.Disabled
        whole = self.rect()
        painter.setPen(self.palette().color(group, QPalette.ColorRole.ButtonText))
        painter.drawText(whole.adjusted(self._word_start(), 0, 0, 0), int(_LEFT), self._word())
        painter.setPen(self.palette().color(group, QPalette.ColorRole.PlaceholderText))
        painter.drawText(whole.adjusted(self._word_end() + GAP, 0, 0, 0), int(_LEFT), self._key)

    def _word(self) -> str:
        return self.defaultAction().text().replace("&", "")

    def _word_start(self) -> int:
        bare = self.defaultAction().icon().isNull()
        return MARGIN + (0 if bare else looks.scaled(ICON) + GAP - 2)

    def _word_end(self) -> int:
        return self._word_start() + self.fontMetrics().horizontalAdvance(self._word())


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Bar(QToolBar):
    """Leaves the keys out where it is narrow, then tools, which "More" at its end still holds."""

    def __init__(self) -> None:
        super().__init__("Tools")
        self.setObjectName("tools")
        self.setMovable(False)
        self._tools: list[tuple[Tool, QAction]] = []
        self._menu = QMenu(self)
        self._more = QToolButton()
        self._more.setText("More »")
        self._more.setAccessibleName("More tools, for which there is no room")
        self._more.setToolTip("Tools for which there is no room")
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setAutoRaise(True)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.setMenu(self._menu)
        self._more_shown: QAction | None = None

    def add_tool(self, action: QAction) -> None:
        """Add a tool at the end."""
        tool = Tool(action)
        self._tools.append((tool, self.addWidget(tool)))

    def end(self) -> None:
        """Add what leads to tools without room."""
        self._more_shown = self.addWidget(self._more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See for how much there is room."""
        super().resizeEvent(event)
        self.make_room()

    def changeEvent(self, event: QEvent) -> None:
        """See anew when the type changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self.make_room)

    def make_room(self) -> None:
        """Show the keys if all tools fit with them, then as many tools as fit without."""
        if self._more_shown is None:
            return
        for tool, _ in self._tools:
            tool.show_key(True)
        whole = self._wide(self._tools)
        if whole > self.width():
            for tool, _ in self._tools:
                tool.show_key(False)
        left = self._fitting()
        gone = [shown for shown in self._tools if shown not in left]
        for tool, shown in self._tools:
            shown.setVisible((tool, shown) in left)
        self._more_shown.setVisible(bool(gone))
        self._menu.clear()
        self._menu.addActions([tool.defaultAction() for tool, _ in gone])

    def _fitting(self) -> list[tuple[Tool, QAction]]:
        left = list(self._tools)
        room = self.width()
        if self._wide(left) <= room:
            return left
        room -= self._more.sizeHint().width() + SPACE
        by_name = {tool.defaultAction().objectName(): (tool, shown) for tool, shown in left}
        for name in FIRST_TO_GO:
            if self._wide(left) > room and name in by_name:
                left.remove(by_name[name])
        return left

    def _wide(self, tools: list[tuple[Tool, QAction]]) -> int:
        return sum(tool.sizeHint().width() + SPACE for tool, _ in tools) + EDGE


def toolbar(built: Built, right: tuple[str, ...]) -> QToolBar:
    """Make the bar from the rows that belong there, some of them at the right end."""
    bar = Bar()
    for row in built.rows.values():
        if row.toolbar:
            bar.add_tool(built.actions[row.id])
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    for id_ in right:
        bar.add_tool(built.actions[id_])
    bar.end()
    return bar
