"""The window's colours and type, from the same theme as the map: Fusion, our palette, few rules."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from argmap import assets
from argmap.picture import Theme, theme

BASE_PIXELS = 13


def themed(choice: str) -> Theme:
    """Return the theme for a choice; "system" follows the desktop."""
    if choice == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        choice = "dark" if scheme is Qt.ColorScheme.Dark else "light"
    return theme(choice)


def apply(app: QApplication, look: Theme, scale: int = 100) -> None:
    """Dress the whole application."""
    app.setStyle("Fusion")
    app.setPalette(palette(look))
    font = QFont("Inter")
    font.setPixelSize(round(BASE_PIXELS * scale / 100))
    app.setFont(font)
    app.setStyleSheet(rules(look) + boxes(look, scale) + choices(look, scale))


def palette(look: Theme) -> QPalette:
    """Return Qt's palette in the theme's colours."""
    made = QPalette()
    role = QPalette.ColorRole
    for part, colour in (
        (role.Window, look.panel), (role.Base, look.panel), (role.AlternateBase, look.ground),
        (role.Button, look.panel), (role.ToolTipBase, look.panel), (role.Text, look.text),
        (role.WindowText, look.text), (role.ButtonText, look.text), (role.ToolTipText, look.text),
        (role.BrightText, look.text), (role.PlaceholderText, look.muted), (role.Mid, look.line),
        (role.Light, look.panel), (role.Midlight, look.line), (role.Dark, look.line),
        (role.Highlight, look.accent), (role.HighlightedText, look.on_accent),
        (role.Link, look.accent), (role.LinkVisited, look.accent), (role.Accent, look.accent),
    ):  # fmt: skip
        made.setColor(part, QColor(colour))
    for part in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(look.faint))
    return made


def rules(look: Theme) -> str:
    """Return what a palette cannot say: lines, spacing, the accent under a tab."""
    return f"""
    QMainWindow::separator {{ background: {look.line}; width: 1px; height: 1px; }}
    QMenuBar {{ border: 0; padding: 2px 8px; background: {look.panel}; }}
    QMenuBar::item {{ padding: 5px 9px; border-radius: 5px; background: transparent; }}
    QMenuBar::item:selected {{ background: {look.selection}; }}
    QMenu {{ background: {look.panel}; border: 1px solid {look.line}; padding: 5px; }}
    QMenu::item {{ padding: 5px 26px 5px 22px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {look.selection}; color: {look.text}; }}
    QMenu::item:disabled {{ color: {look.faint}; }}
    QMenu::separator {{ height: 1px; background: {look.line}; margin: 5px 8px; }}
    QToolBar {{ border: 0; border-top: 1px solid {look.line};
        border-bottom: 1px solid {look.line}; spacing: 2px; padding: 3px 8px; }}
    QToolBar QToolButton {{ padding: 4px 8px; border-radius: 6px; border: 0; }}
    QToolBar QToolButton:hover {{ background: {look.selection}; }}
    QToolBar QToolButton:disabled {{ color: {look.faint}; }}
    QToolBar QToolButton::menu-indicator {{ image: none; }}
    QStatusBar {{ border-top: 1px solid {look.line}; background: {look.panel}; }}
    QStatusBar::item {{ border: 0; }}
    QDockWidget {{ titlebar-close-icon: none; }}
    QTabBar {{ background: transparent; }}
    QTabBar::tab {{ padding: 9px 4px 8px 4px; margin: 0 9px; border: 0;
        border-bottom: 2px solid transparent; color: {look.muted}; background: transparent; }}
    QTabBar::tab:selected {{ color: {look.text}; border-bottom: 2px solid {look.accent}; }}
    QTabBar::tab:focus {{ color: {look.accent}; }}
    QTabBar QToolButton {{ border: 0; background: {look.panel}; }}
    QTabBar QToolButton:hover {{ background: {look.selection}; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {look.line}; }}
    QDialog#picker {{ border: 1px solid {look.line}; border-radius: 8px; }}
    QWidget#message {{ background: {look.selection}; border-bottom: 1px solid {look.line}; }}
    QWidget#message[refused="true"] {{ background: {look.blocks_soft};
        border-bottom-color: {look.blocks_line}; }}
    QLabel#refused {{ color: {look.blocks}; font-weight: 600; }}
    QLineEdit, QPlainTextEdit {{
        border: 1px solid {look.line}; border-radius: 6px; padding: 4px 7px;
        background: {look.panel}; selection-background-color: {look.accent};
        selection-color: {look.on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {look.accent}; }}
    QPushButton {{ border: 1px solid {look.line}; border-radius: 6px; padding: 5px 12px;
        background: {look.panel}; }}
    QPushButton:hover {{ background: {look.selection}; }}
    QPushButton:focus {{ border-color: {look.accent}; }}
    QPushButton:default {{ border-color: {look.accent}; color: {look.accent}; }}
    QPushButton:disabled {{ color: {look.faint}; }}
    QPushButton:checked {{ background: {look.selection}; border-color: {look.accent}; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QListView, QTreeView, QTableView, QScrollArea {{ border: 0; background: {look.panel}; }}
    QListWidget::item {{ padding: 6px 8px; border-radius: 5px; }}
    QListWidget::item:selected {{ background: {look.selection}; color: {look.text}; }}
    QScrollBar:vertical {{ width: 10px; background: transparent; margin: 0; }}
    QScrollBar:horizontal {{ height: 10px; background: transparent; margin: 0; }}
    QScrollBar::handle {{ background: {look.line}; border-radius: 4px; margin: 2px;
        min-height: 28px; min-width: 28px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QToolTip {{ color: {look.text}; background: {look.panel}; border: 1px solid {look.line}; }}
    """


def boxes(look: Theme, scale: int) -> str:
    """Return how a box to be ticked looks: Fusion's own cannot be seen on a dark ground."""
    side = round(14 * scale / 100)
    # The tick is black, so it stands on what is light in either theme.
    ground = look.accent if look.name == "dark" else look.selection
    tick = (assets.resources() / "icons" / "check.svg").as_posix()
    return f"""
    QCheckBox::indicator {{ width: {side}px; height: {side}px; border-radius: 3px;
        border: 1px solid {look.muted}; background: {look.panel}; }}
    QCheckBox::indicator:checked {{ border-color: {look.accent}; background: {ground};
        image: url("{tick}"); }}
    QCheckBox::indicator:disabled {{ border-color: {look.line}; }}
    QCheckBox:focus {{ color: {look.accent}; }}
    """


def choices(look: Theme, scale: int) -> str:
    """Return how boxes of choices and of numbers look: like fields for words.

    Qt leaves no room before a number in a box with edges of its own, so it stands at the right.
    """
    side, room = round(11 * scale / 100), round(20 * scale / 100)
    icons = assets.resources() / "icons"
    down, up = ((icons / f"arrow-{way}.svg").as_posix() for way in ("down", "up"))
    return f"""
    QComboBox, QAbstractSpinBox {{ border: 1px solid {look.line}; border-radius: 6px;
        padding: 4px 7px; background: {look.panel}; selection-background-color: {look.accent};
        selection-color: {look.on_accent}; }}
    QComboBox:hover {{ background: {look.selection}; }}
    QAbstractSpinBox {{ qproperty-alignment: 'AlignRight | AlignVCenter'; }}
    QComboBox:focus, QComboBox:on, QAbstractSpinBox:focus {{ border-color: {look.accent}; }}
    QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {look.faint}; }}
    QComboBox::drop-down {{ border: 0; width: {room}px; }}
    QComboBox::down-arrow {{ image: url("{down}"); width: {side}px; height: {side}px; }}
    QComboBox QAbstractItemView {{ border: 1px solid {look.line}; background: {look.panel};
        selection-background-color: {look.selection}; selection-color: {look.text};
        outline: 0; padding: 3px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: {room}px;
        subcontrol-origin: border; background: transparent; }}
    QAbstractSpinBox::up-button {{ subcontrol-position: top right; margin-top: 2px; }}
    QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; margin-bottom: 2px; }}
    QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: {side}px; height: {side}px; }}
    QAbstractSpinBox::down-arrow {{ image: url("{down}"); width: {side}px; height: {side}px; }}
    """
