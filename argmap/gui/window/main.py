"""The window: map in the middle, outline left, inspector right, findings below."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from argmap.gui import looks
from argmap.gui.actions import ACTIONS, MENUS
from argmap.gui.actions.built import Built
from argmap.gui.canvas import CanvasView
from argmap.gui.document import Document
from argmap.gui.messages import MessageBar
from argmap.gui.panels.looks import scaled
from argmap.gui.settings import Settings
from argmap.gui.tasks import Tasks
from argmap.gui.window import menu
from argmap.gui.window.disk import Filing
from argmap.gui.window.docks import Docks
from argmap.gui.window.reckoning import Reckoning
from argmap.gui.window.start import StartPage
from argmap.gui.window.status import Status
from argmap.gui.window.supposing import Supposing
from argmap.gui.window.tools import toolbar
from argmap.gui.window.verbs import Verbs
from argmap.model import ArgmapError, Map
from argmap.paint import icon
from argmap.picture import Theme

# What a system puts around a window: its title bar and edges.
FRAME = QSize(8, 40)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MainWindow(QMainWindow):
    """Holds the faces of one document together; decides nothing about the map."""

    closed = Signal(object)

    def __init__(self, settings: Settings, open_another: Callable[[str], "MainWindow"]) -> None:
        super().__init__()
        self.settings, self.open_another = settings, open_another
        self.document = Document()
        self.tasks = Tasks(self)
        # First of all that hear of a change: what is worked out meanwhile lets it be shown.
        self.document.changed.connect(self.tasks.hush)
        self.canvas = CanvasView(self.document, self.tasks, self)
        self.reckoning = Reckoning(self.document, self.tasks)
        self.filing = Filing(self)
        self.messages = MessageBar()
        self.status = Status()
        self.start = StartPage(settings)
        self.verbs = Verbs(self)
        self.built = Built(ACTIONS, self, self)
        self.docks = Docks(self)
        self.supposing = Supposing(self.document, self.docks.findings.what_if.restore)
        self._arrange()
        self._listen()
        self._show_document(None, self.document.map)
        self._show_saved()
        for key in ("still", "scale", "pinch", "minimap"):
            self.take_setting(key)

    def ask(self, verb: str) -> None:
        """Do something of the window's own, as named in the table of actions."""
        self.verbs.do(verb)

    def say(self, message: str) -> None:
        """Show a sentence above the map."""
        self.messages.say(message[:1].upper() + message[1:])
        # One refresh later, so that the words are read out after what caused them.
        QTimer.singleShot(0, lambda: self.canvas.announce(message))

    def refuse(self, message: str) -> None:
        """Show above the map that something could not be done, and why."""
        self.say(message)
        self.messages.refuse(message[:1].upper() + message[1:])

    def select(self, ids: tuple[str, ...]) -> None:
        """Select these everywhere: map, outline, inspector share one selection."""
        self.canvas.select(ids)

    def show_theme(self, look: Theme) -> None:
        """Dress the window and the map."""
        self.canvas.show_theme(look)
        self.docks.show_theme(look)
        self.start.show_theme(look)
        self.built.show_icons(lambda name: self._icon(name, look))

    def take_setting(self, key: str) -> None:
        """Let a choice from the preferences take effect."""
        value = self.settings.get(key)
        if key == "still":
            self.canvas.set_reduced_motion(value)
        elif key == "scale":
            self.canvas.showing.set_type_scale(value / 100)
        elif key == "pinch":
            self.canvas.pinch = value
        elif key == "minimap" and value is self.canvas.minimap.isHidden():
            self.canvas.run("minimap")

    def add_below(self, bar: QWidget) -> None:
        """Put a bar under the map."""
        self._column.addWidget(bar)

    @property
    def is_starting(self) -> bool:
        """Whether the start page stands in the map's place."""
        return self._middle.currentWidget() is self.start

    def shows(self, panel: str) -> bool:
        """Whether the dock of this name is there to be seen."""
        return self.docks.is_shown(panel)

    def show_start(self, shown: bool) -> None:
        """Show the start page in the map's place, or the map."""
        if shown:
            self.canvas.run("finish writing")
            self.messages.outdate()
            self.start.refresh(self._way_back())
        elif self.reckoning.scores is None:
            self.reckoning.begin()
        self._middle.setCurrentWidget(self.start if shown else self._page)
        # What these say and do is about the map, which is not to be seen.
        self.docks.set_shown(not shown)
        self.status.setVisible(not shown)
        self.built.refresh()
        (self.start if shown else self.canvas).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch for hands at work."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self.tasks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back to the map with Esc, and press buttons with Enter."""
        here = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and not self.is_starting:
            self.canvas.setFocus()
        elif event.key() in _ENTER and isinstance(here, QAbstractButton):
            # As in a box: there Qt sees to it.
            here.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when nothing would be lost."""
        # First of all: an exception in here would otherwise close the window.
        event.ignore()
        self.canvas.run("finish writing")
        if not self.filing.may_close():
            return
        self.docks.remember()
        self.filing.let_go()
        self.tasks.close()
        self.closed.emit(self)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let docks that had no room have it, once there is some."""
        super().resizeEvent(event)
        self.docks.settle()

    def changeEvent(self, event: QEvent) -> None:
        """Look at the file again when the window comes back to the front."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.filing.look()

    def _arrange(self) -> None:
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.supposing)
        self._column.addWidget(self.canvas, 1)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._page)
        self._middle.addWidget(self.start)
        self._place_middle()
        self.setStatusBar(self.status)
        self.built.fill(self.menuBar(), MENUS)
        self.addToolBar(toolbar(self.built, ("palette", "export")))
        self.built.on_canvas(self.canvas)
        self.setAcceptDrops(True)
        self.resize(fitting(self.screen().availableGeometry().size()))
        self.docks.restore()

    def _place_middle(self) -> None:
        """Put messages over map and start page alike: a file may be refused on either."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._middle, 1)
        self.setCentralWidget(whole)

    def _listen(self) -> None:
        # First: what is said because of this change comes after it.
        self.document.changed.connect(self.messages.outdate)
        self.document.changed.connect(self._show_document)
        self.document.saved_changed.connect(self._show_saved)
        self.canvas.selection_changed.connect(self._show_selection)
        self.canvas.zoom_changed.connect(self.status.show_zoom)
        self.canvas.message.connect(self.say)
        self.canvas.refused.connect(self.refuse)
        self.canvas.wants.connect(self.verbs.wanted)
        self.canvas.context_menu.connect(self.show_menu)
        self.status.asked.connect(self.ask)
        self.start.chosen.connect(self.filing.take)
        self.start.asked.connect(self.ask)
        self.start.wants_thumb.connect(self._draw_thumb)
        self.docks.findings.what_if.changed.connect(self.supposing.show_off)
        self.reckoning.scored.connect(self.verbs.show_scores)
        self.docks.findings.counted.connect(self.status.show_findings)
        self.reckoning.found.connect(self.verbs.show_findings)

    def _show_document(self, _before: Map | None, map_: Map) -> None:
        if self.is_starting and map_.nodes:
            # Whoever writes wants to see it: keys work on the start page, too.
            self.show_start(False)
        self.status.show_map(map_)

    def _show_saved(self) -> None:
        self.setWindowTitle(f"{self._name()}[*] — argmap")
        self.setWindowModified(not self.document.is_saved)
        self.status.show_saved(self.document)
        self.built.refresh()

    def _show_selection(self, ids: tuple[str, ...]) -> None:
        self.docks.show_selection(ids)
        self.built.refresh()

    def show_menu(self, place: QPoint, _ids: tuple[str, ...] = ()) -> None:
        """Show what can be done with what is selected."""
        menu.show(self, place)

    def _draw_thumb(self, path: str) -> None:
        from argmap.gui import exports

        def show(drawn: tuple[str, bytes]) -> None:
            picture = QPixmap()
            picture.loadFromData(drawn[1])
            self.start.show_thumb(path, drawn[0], picture)

        def failed(fault: BaseException) -> None:
            # Without its drawing a map can be taken all the same.
            if not isinstance(fault, ArgmapError):
                raise fault

        look = looks.themed(self.settings.get("theme")).name
        self.tasks.run(partial(exports.thumb, path, look), show, failed)

    def _way_back(self) -> str:
        """Return the name of the map that the start page covers, or nothing if there is none."""
        return "" if self.filing.is_untouched() else self._name()

    def _name(self) -> str:
        path = self.document.path
        return self.document.map.title or (path.stem if path else "") or "Untitled map"

    def _icon(self, name: str, look: Theme) -> QIcon:
        colour = getattr(look, name, look.text)
        return icon(name, colour if isinstance(colour, str) else colour.edge, scaled(18))


def fitting(screen: QSize) -> QSize:
    """Return the size a new window has: never larger than what the screen has room for."""
    return QSize(1440, 900).boundedTo(screen - FRAME)
