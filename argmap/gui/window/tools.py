"""The bar of tools: each with its icon, its word and, paler, its key."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolBar,
    QToolButton,
    QWidget,
)

from argmap.gui.actions.built import Built

GAP, MARGIN, ICON = 8, 9, 16
SPACE, EDGE = 2, 24


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
        self.setToolTip(action.statusTip())

    def sizeHint(self) -> QSize:
        """Fit icon, word and key, with one gap between them."""
        parts = [self._word_end(), self.fontMetrics().horizontalAdvance(self._key)]
        return QSize(sum(parts) + (GAP if self._key else 0) + MARGIN, super().sizeHint().height())

    def show_key(self, shown: bool) -> None:
        """Show the key, or only the word where room is short."""
        self._key = self._whole if shown else ""
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
            square = QRect(MARGIN, (self.height() - ICON) // 2, ICON, ICON)
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
        return MARGIN + (0 if self.defaultAction().icon().isNull() else ICON + GAP - 2)

    def _word_end(self) -> int:
        return self._word_start() + self.fontMetrics().horizontalAdvance(self._word())


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Bar(QToolBar):
    """Leaves the keys out where the window is too narrow for them: no tool shall be missing."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether there is room for the keys."""
        super().resizeEvent(event)
        self.make_room()

    def make_room(self) -> None:
        """Show the keys if all tools fit with them."""
        tools = self.findChildren(Tool)
        for tool in tools:
            tool.show_key(True)
        wide = sum(tool.sizeHint().width() + SPACE for tool in tools) + EDGE
        if wide > self.width():
            for tool in tools:
                tool.show_key(False)


def toolbar(built: Built, right: tuple[str, ...]) -> QToolBar:
    """Make the bar from the rows that belong there, some of them at the right end."""
    bar = Bar("Tools")
    bar.setObjectName("tools")
    bar.setMovable(False)
    bar.setIconSize(QSize(ICON, ICON))
    for row in built.rows.values():
        if row.toolbar:
            bar.addWidget(Tool(built.actions[row.id]))
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    for id_ in right:
        bar.addWidget(Tool(built.actions[id_]))
    return bar
