"""The application: windows, one running instance, the last net under every fault."""

import gc
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from argmap.gui import faults, looks
from argmap.gui.garbage import Garbage
from argmap.gui.instance import Instance
from argmap.gui.settings import Settings
from argmap.gui.window.main import MainWindow

_SOON = 200


class Application:
    """Everything that lives as long as the program runs."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        self.app, self.settings = app, settings
        self.windows: list[MainWindow] = []
        self._dress()
        settings.changed.connect(self._chosen)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self._dress())

    def open(self, paths: list[str]) -> None:
        """Open each map in a window of its own; one that is open already comes to the front."""
        for path in paths:
            self._open_one(Path(path).absolute())
        if not self.windows:
            self.new_window().show_start(True)
        elif not paths:
            _to_front(self.windows[-1])

    def new_window(self) -> MainWindow:
        """Make a window with an empty map."""
        window = MainWindow(self.settings, self._open_path)
        window.closed.connect(self._forget)
        self.windows.append(window)
        self._dress_window(window)
        window.show()
        return window

    def is_busy(self) -> bool:
        """Whether somebody has typed, dragged or edited in a window a moment ago."""
        return any(window.tasks.is_hushed for window in self.windows)

    def offer_recovery(self) -> None:
        """Offer, in the first window, what a crash left unsaved."""
        if self.windows:
            self.windows[0].filing.offer_recovery()

    def keep_all(self) -> None:
        """Write what is unsaved in any window to its recovery file, at once."""
        for window in self.windows:
            window.filing.keep()

    def release_all(self) -> None:
        """Let go of every file, as when the program is ended from outside."""
        for window in self.windows:
            window.filing.keeping.let_go(keep_recovery=True)

    def put_away(self) -> None:
        """Let go of the windows that are left, while Python can still hear what Qt says of it."""
        for window in self.windows:
            window.hide()
            window.tasks.close()
            window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.windows.clear()

    def _open_path(self, path: str) -> MainWindow:
        return self._open_one(Path(path)) if path else self.new_window()

    def _open_one(self, path: Path) -> MainWindow:
        for window in self.windows:
            if window.document.path == path:
                _to_front(window)
                return window
        free = next((w for w in self.windows if w.filing.is_untouched()), None)
        window = free or self.new_window()
        window.filing.open(path)
        return window

    def _forget(self, window: MainWindow) -> None:
        if window in self.windows:
            self.windows.remove(window)
            window.deleteLater()

    def _chosen(self, key: str) -> None:
        if key in ("theme", "scale"):
            self._dress()
        for window in self.windows:
            window.take_setting(key)

    def _dress(self) -> None:
        look = looks.themed(self.settings.get("theme"))
        looks.apply(self.app, look, self.settings.get("scale"))
        for window in self.windows:
            self._dress_window(window)

    def _dress_window(self, window: MainWindow) -> None:
        window.show_theme(looks.themed(self.settings.get("theme")))


def main(paths: list[str]) -> int:
    """Open the window on these maps, or on the start page; return the exit code."""
    app = qt_application()
    from argmap.files import places

    instance = Instance(places.runtime())
    if instance.handed_over([str(Path(p).absolute()) for p in paths]):
        return 0
    settings = Settings(places.config() / "argmap.ini")
    whole = Application(app, settings)
    instance.asked.connect(whole.open)
    faults.install(whole.keep_all)
    wake = (_on_signals(whole), Garbage(app, whole.is_busy))
    whole.open(paths or _last(settings))
    # What stands now stays for good: it need not be looked through again and again.
    gc.freeze()
    # Once the map is seen: looking for what was unsaved takes a moment.
    QTimer.singleShot(_SOON, whole.offer_recovery)
    code = app.exec()
    del wake
    whole.put_away()
    settings.flush()
    if app.platformName() == "offscreen":
        # What is left on the clipboard would be freed after the application, and crash it.
        app.clipboard().clear()
    return code


def qt_application() -> QApplication:
    """Make Qt's application object as argmap wants it."""
    app = QApplication.instance()
    made = app if isinstance(app, QApplication) else QApplication(sys.argv[:1])
    made.setApplicationName("argmap")
    made.setApplicationDisplayName("argmap")
    made.setDesktopFileName("argmap")
    # Threads that work things out hand back to the window after a half millisecond, not five:
    # each call into Qt lets one of them in, and drawing a frame makes many.
    sys.setswitchinterval(0.0005)
    from argmap.paint import load_fonts

    load_fonts()
    return made


def _to_front(window: MainWindow) -> None:
    window.raise_()
    window.activateWindow()


def _last(settings: Settings) -> list[str]:
    recent = settings.get("recent")
    again = settings.get("restore") and recent and Path(recent[0]).is_file()
    return [recent[0]] if again else []


def _on_signals(whole: Application) -> Any:
    """Let SIGTERM and Ctrl+C write the recovery files and close; return what must be kept."""
    reader, writer = socket.socketpair()
    writer.setblocking(False)
    signal.set_wakeup_fd(writer.fileno())
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read)

    def woken() -> None:
        with suppress(OSError):
            reader.recv(64)
        whole.keep_all()
        whole.release_all()
        QApplication.exit(0)

    notifier.activated.connect(woken)
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _noted)
    return reader, writer, notifier


def _noted(_number: int, _frame: object) -> None:
    """Do nothing: the byte in the socket wakes the window's own loop."""
