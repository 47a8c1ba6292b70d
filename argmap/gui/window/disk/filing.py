"""Files in the window: open, save, keep what is unsaved, see what happened on the disk."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.gui import drawings
from argmap.gui.messages import STAYS
from argmap.gui.window.disk.keeping import Keeping
from argmap.gui.window.disk.theirs import Theirs
from argmap.model import ArgmapError, Map

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow

OPENS = "Maps (*.argmap *.json *.png *.svg *.pdf);;All files (*)"
SAVES = "Map (*.argmap)"
_MOMENT = 2.0
"""How long to wait for a command that only writes a file, in seconds."""


class Filing:
    """What the File menu does for one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._w = window
        self.keeping = Keeping(window)
        self.theirs = Theirs(window, self.keeping)
        self._failed = ""
        window.canvas.showing.arranger.recall = drawings.kept

    def verbs(self) -> dict[str, Callable[[], None]]:
        """Return the verbs of the table of actions that are about files."""
        return {
            "new": self.new,
            "open": self._ask_open,
            "save": self._save_it,
            "save as": self.save_elsewhere,
            "backups": self._backups,
            "recent": self._ask_recent,
        }

    def new(self) -> None:
        """Begin an empty map, here if nothing is in the way, else in a window of its own."""
        self.room().filing.begin(Map())

    def room(self) -> "MainWindow":
        """Return a window in which another map can begin: this one, if nothing would be lost."""
        self._w.canvas.run("finish writing")
        self._w.docks.keep()
        return self._w if self._w.document.is_saved else self._w.open_another("")

    def open(self, path: Path) -> None:
        """Open a map from a file; if it cannot be read, say so and leave all as it was."""
        from argmap.files.opening import opened

        try:
            reading = opened(path)
        except ArgmapError as refusal:
            self._w.show_start(self.is_untouched())
            self._w.messages.refuse(str(refusal), stays=STAYS)
            return
        # Not by its name: a picture that bears a map's would be lost at the next save.
        ours = reading.reading.native
        self.begin(reading.map, path if ours else None)
        self.keeping.opened(path if ours else None, reading.fingerprint)
        if ours:
            self._w.settings.remember(path)
        if reading.notices:
            self._w.messages.say(" ".join(reading.notices), stays=STAYS)

    def take(self, path: str, copy: bool) -> None:
        """Open a map from the start page: a recent file, or a copy of a starter map."""
        if not copy:
            self._w.open_another(path)
            return
        from argmap.files import read

        try:
            map_ = read(path)
        except ArgmapError as refusal:
            self._w.messages.refuse(str(refusal), stays=STAYS)
        else:
            self.room().filing.begin(map_)

    def take_all(self, paths: list[str]) -> None:
        """Open files that were dropped on the window."""
        for path in paths:
            self._w.open_another(path)

    def save(self) -> bool:
        """Save where the map lives, asking for a name only when it has none."""
        self._w.docks.keep()
        path = self._w.document.path
        return self._save_as() if path is None else self.save_to(path)

    def save_to(self, path: Path, *, over_theirs: bool = False) -> bool:
        """Save to a file; tell whether it is saved. What others changed is never overwritten."""
        if not over_theirs and self.keeping.changed_outside(path):
            self.theirs.ask(path)
            return False
        map_ = self._w.document.map
        try:
            notices = self.keeping.save(map_, path, over_all=over_theirs)
        except ArgmapError as refusal:
            # It stays until it is read: what is on screen is not in the file.
            self._w.refuse(str(refusal))
            self._failed = str(refusal)
            self._w.messages.refuse(self._failed, ("Save it elsewhere…", self.save_elsewhere))
            return False
        # What was asked or said of the file before is answered by this.
        self.theirs.settle()
        self._w.messages.take_back(self._failed)
        self._w.document.mark_saved(map_, path)
        if keeping := self._to_keep():
            self._w.tasks.run(keeping, lambda _: None)
        self._w.settings.remember(path)
        if notices:
            self._w.say(" ".join(notices))
        return True

    def export(self, path: Path, options: dict[str, Any]) -> None:
        """Write the map, as seen, to a file in another format."""
        from argmap.gui import exports

        map_, arrangement = self._w.document.map, self._w.canvas.arrangement
        self._write(path, partial(exports.written, map_, arrangement, path.suffix, options))

    def write_out(self, path: Path, kind: str, options: dict[str, Any]) -> None:
        """Write a paper made of the map to a file."""
        from argmap.gui import papers

        map_ = self._w.document.map
        self._write(path, partial(papers.written, map_, kind, path.suffix, options))

    def _write(self, path: Path, made: Callable[[], bytes]) -> None:
        from argmap.files.saving import put

        def work() -> tuple[str, ...]:
            return put(path, made(), _MOMENT)

        def done(notices: tuple[str, ...]) -> None:
            self._w.say(" ".join((f"exported to {path}", *notices)))

        self._w.say(f"exporting to {path.name} …")
        self._w.tasks.run(work, done, self._refused)

    def suggested(self, suffix: str) -> Path:
        """Return a name for a new file beside the map."""
        path = self._w.document.path
        name = path.stem if path else "-".join(self._words().lower().split())[:60] or "map"
        safe = "".join(c for c in name if c.isalnum() or c in "-_ .").rstrip(". ") or "map"
        return (path.parent if path else Path.home()) / f"{safe}{suffix}"

    def is_untouched(self) -> bool:
        """Whether this window holds nothing yet, a draft that is being typed included."""
        self._w.docks.keep_draft()
        document = self._w.document
        return document.path is None and document.is_saved and not document.map.nodes

    def may_close(self) -> bool:
        """Whether the window can go; asks only when something would be lost."""
        self._w.docks.keep()
        if self._w.document.is_saved:
            return True
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._w)
        box.setWindowTitle("argmap")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(f"Save the changes to “{self._name()}”?")
        box.setInformativeText("Without saving, what you did since the last save is lost.")
        standard = QMessageBox.StandardButton
        box.setStandardButtons(standard.Save | standard.Discard | standard.Cancel)
        box.setDefaultButton(standard.Save)
        answer = box.exec()
        if answer == standard.Save:
            return self.save()
        return answer == standard.Discard

    def let_go(self) -> None:
        """Give up the file: its lock, and the recovery copy that is no longer needed.

        How it was drawn when all was saved is kept: it opens so again.
        """
        if keeping := self._to_keep():
            keeping()
        self.keeping.let_go()

    def _to_keep(self) -> Callable[[], None] | None:
        """Return what keeps the drawing of the map, if all of it is saved and settled."""
        document, canvas = self._w.document, self._w.canvas
        if not document.map.nodes or not document.is_saved or canvas.showing.arranger.is_waiting:
            return None
        return partial(drawings.keep, document.map, canvas.drawing.sizes, canvas.arrangement)

    def keep(self) -> None:
        """Write the recovery copy now, if anything is unsaved."""
        self.keeping.keep()

    def look(self) -> None:
        """See whether the file changed on the disk while we looked elsewhere."""
        self.theirs.look()

    def offer_recovery(self) -> None:
        """Offer what a crash left unsaved."""
        self.keeping.offer()

    def begin(self, map_: Map, path: Path | None = None, *, saved: bool = True) -> None:
        """Begin with another map in this window; the one before is left behind."""
        self.let_go()
        self.theirs.settle()
        self._w.messages.take_back(self._failed)
        self._w.messages.settle()
        self._w.show_start(False)
        self._w.document.open(map_, path, saved=saved)
        self._w.docks.begin()
        self._w.canvas.run("begin")

    def save_elsewhere(self) -> None:
        """Ask for a name and save there."""
        if self._save_as():
            self._w.say("saved")

    def quit(self) -> None:
        """Close every window."""
        from PySide6.QtWidgets import QApplication

        QApplication.closeAllWindows()

    def _words(self) -> str:
        """Return what a map is about: its title, or else its thesis."""
        map_ = self._w.document.map
        return map_.title or (map_.theses[0].text if map_.theses else "")

    def _name(self) -> str:
        """Return what a person would call this map."""
        from argmap.wording import shortened

        path = self._w.document.path
        return shortened(path.name if path else self._words()) or "Untitled map"

    def _ask_open(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        here = self._w.document.path
        start = str(here.parent if here else Path.home())
        names, _ = QFileDialog.getOpenFileNames(self._w, "Open", start, OPENS)
        self.take_all(names)

    def recent(self) -> list[Path]:
        """Return the files opened or saved last that are still there, the latest first."""
        return [p for name in self._w.settings.get("recent") if (p := Path(name)).is_file()]

    def _ask_recent(self) -> None:
        from argmap.gui.dialogs.picker import Choice, Picker

        here = self._w.document.path
        rows = [Choice(p.stem, str(p.parent), str(p)) for p in self.recent() if p != here]
        if not rows:
            self._w.say("no other map has been opened or saved yet")
            return
        picker = Picker("Open recent", "Narrow by name", rows, self._w)
        picker.pick(lambda path, _other: self.take_all([path]))

    def _save_it(self) -> None:
        if self.save():
            self._w.say("saved")

    def _save_as(self) -> bool:
        from PySide6.QtWidgets import QFileDialog

        start = str(self.suggested(".argmap"))
        name, _ = QFileDialog.getSaveFileName(self._w, "Save as", start, SAVES)
        if not name:
            return False
        path = Path(name) if Path(name).suffix else Path(f"{name}.argmap")
        return self.save_to(path, over_theirs=path != self._w.document.path)

    def _backups(self) -> None:
        self.keeping.show_backups()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, ArgmapError):
            raise error
        self._w.refuse(str(error))
