"""The table of actions made into Qt's actions, menus and toolbar."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from argmap.gui.actions.table import Action, Context
from argmap.model import ArgmapError

Icons = Callable[[str], QIcon]


class Built:
    """Qt's actions for the rows of the table, kept in step with what can be done."""

    def __init__(self, rows: Iterable[Action], context: Context, window: QWidget) -> None:
        self.rows = {row.id: row for row in rows}
        self._context = context
        self.actions = {row.id: self._action(row, window) for row in self.rows.values()}

    def fill(self, bar: QMenuBar, menus: Iterable[str]) -> None:
        """Make the menus, in order, each row under its menu or submenu."""
        made: dict[str, QMenu] = {}
        for name in menus:
            made[name] = bar.addMenu(f"&{name}")
            made[name].aboutToShow.connect(self.refresh)
        for row in self.rows.values():
            menu = _menu(made, row.menu)
            if row.separated:
                menu.addSeparator()
            menu.addAction(self.actions[row.id])

    def on_canvas(self, canvas: QWidget) -> None:
        """Let the keys of the rows that belong to the canvas work only there."""
        for row in self.rows.values():
            if row.on_canvas:
                action = self.actions[row.id]
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                canvas.addAction(action)

    def refresh(self) -> None:
        """Show which actions can be done now, and what undo would take back."""
        for id_, row in self.rows.items():
            action = self.actions[id_]
            action.setEnabled(self._may(row))
            if row.checked is not None:
                action.setChecked(row.checked(self._context))
        history = self._context.document.history
        self.actions["undo"].setText(f"&Undo {history.undo_title}".rstrip())
        self.actions["redo"].setText(f"&Redo {history.redo_title}".rstrip())

    def show_icons(self, icons: Icons) -> None:
        """Draw the icons anew, as after a change of colours."""
        for id_, row in self.rows.items():
            if row.icon:
                self.actions[id_].setIcon(icons(row.icon))

    def run(self, id_: str) -> None:
        """Do what the row says, if it can be done now."""
        if self.can(id_):
            self._do(self.rows[id_])
        self.refresh()

    def can(self, id_: str) -> bool:
        """Whether what the row says can be done now."""
        return self._may(self.rows[id_])

    def _may(self, row: Action) -> bool:
        context = self._context
        hidden = context.is_starting and not row.anywhere
        if hidden and not (row.begins and not context.document.map.nodes):
            return False
        return row.enabled(context)

    def _action(self, row: Action, window: QWidget) -> QAction:
        action = QAction(row.title, window)
        action.setObjectName(row.id)
        keys = (row.shortcut,) if isinstance(row.shortcut, str) else row.shortcut
        action.setShortcuts([QKeySequence(key) for key in keys if key])
        action.setCheckable(row.checked is not None)
        action.setStatusTip(row.tip)
        action.setToolTip(row.tip or row.title.replace("&", ""))
        action.triggered.connect(lambda _=False, id_=row.id: self.run(id_))
        if not row.on_canvas:
            window.addAction(action)
        return action

    def _do(self, row: Action) -> None:
        try:
            row.run(self._context)
        except ArgmapError as refusal:
            self._context.refuse(str(refusal))


def _menu(made: dict[str, QMenu], path: str) -> QMenu:
    if path not in made:
        above, _, name = path.rpartition(" › ")
        made[path] = _menu(made, above).addMenu(name)
    return made[path]
