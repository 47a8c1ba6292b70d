"""Files in the window: open, save, keep what is unsaved, see what happened on the disk."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.gui.messages import STAYS
from argmap.gui.window.keeping import Keeping
from argmap.model import ArgmapError, Map

if TYPE_CHECKING:
    from argmap.gui.window.main import MainWindow

OPENS = "Maps (*.argmap *.json *.png *.svg *.pdf);;All files (*)"
SAVES = "Map (*.argmap)"


class Filing:
    """What the File menu does for one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._w = window
        self.keeping = Keeping(window)

    def verbs(self) -> dict[str, Callable[[], None]]:
        """Return the verbs of the table of actions that are about files."""
        return {
            "new": self.new,
            "open": self._ask_open,
            "save": self._save_it,
            "save as": self._save_as_it,
            "backups": self._backups,
        }

    def new(self) -> None:
        """Begin an empty map, here if nothing is in the way, else in a window of its own."""
        if self.is_untouched() or self._w.document.is_saved:
            self._begin(Map(), None)
        else:
            self._w.open_another("")

    def open(self, path: Path) -> None:
        """Open a map from a file; if it cannot be read, say so and leave all as it was."""
        from argmap.files.opening import opened

        try:
            reading = opened(path)
        except ArgmapError as refusal:
            self._w.show_start(self.is_untouched())
            self._w.messages.say(str(refusal), stays=STAYS)
            return
        ours = path.suffix in (".argmap", ".json")
        self._begin(reading.map, path if ours else None)
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

        self._begin(read(path), None)

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
            self._ask_whose(path)
            return False
        map_ = self._w.document.map
        try:
            notices = self.keeping.save(map_, path, over_all=over_theirs)
        except ArgmapError as refusal:
            # It stays until it is read: what is on screen is not in the file.
            self._w.say(str(refusal))
            self._w.messages.say(str(refusal), ("Save it elsewhere…", self._save_as_it))
            return False
        self._w.document.mark_saved(map_, path)
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
        from argmap.files.save import save

        def work() -> None:
            save(path, made())

        def done(_: None) -> None:
            self._w.say(f"exported to {path}")

        self._w.say(f"exporting to {path.name} …")
        self._w.tasks.run(work, done, self._refused)

    def suggested(self, suffix: str) -> Path:
        """Return a name for a new file beside the map."""
        path = self._w.document.path
        name = path.stem if path else "-".join(self._words().lower().split())[:60] or "map"
        safe = "".join(c for c in name if c.isalnum() or c in "-_ .").rstrip(". ") or "map"
        return (path.parent if path else Path.home()) / f"{safe}{suffix}"

    def is_untouched(self) -> bool:
        """Whether this window holds nothing yet."""
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
        """Give up the file: its lock, and the recovery copy that is no longer needed."""
        self.keeping.let_go()

    def keep(self) -> None:
        """Write the recovery copy now, if anything is unsaved."""
        self.keeping.keep()

    def look(self) -> None:
        """See whether the file changed on the disk while we looked elsewhere."""
        path = self._w.document.path
        if path is None or not self.keeping.changed_outside(path):
            return
        if self._w.document.is_saved:
            self._w.messages.say(
                f"{path.name} was changed by another program.",
                ("Load it", partial(self.open, path)),
                ("Keep mine", partial(self.keeping.accept, path)),
            )
        else:
            self._ask_whose(path)

    def offer_recovery(self) -> None:
        """Offer what a crash left unsaved."""
        self.keeping.offer()

    def begin_unsaved(self, map_: Map, path: Path | None) -> None:
        """Begin with a map whose file, if it has one, holds something older."""
        self._begin(map_, path, saved=False)

    def quit(self) -> None:
        """Close every window."""
        from PySide6.QtWidgets import QApplication

        QApplication.closeAllWindows()

    def _begin(self, map_: Map, path: Path | None, *, saved: bool = True) -> None:
        self.keeping.let_go()
        self._w.messages.settle()
        self._w.show_start(False)
        self._w.document.open(map_, path, saved=saved)
        self._w.canvas.run("begin")

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

    def _save_it(self) -> None:
        if self.save():
            self._w.say("saved")

    def _save_as_it(self) -> None:
        if self._save_as():
            self._w.say("saved")

    def _save_as(self) -> bool:
        from PySide6.QtWidgets import QFileDialog

        start = str(self.suggested(".argmap"))
        name, _ = QFileDialog.getSaveFileName(self._w, "Save as", start, SAVES)
        if not name:
            return False
        path = Path(name) if Path(name).suffix else Path(f"{name}.argmap")
        return self.save_to(path, over_theirs=path != self._w.document.path)

    def _ask_whose(self, path: Path) -> None:
        self._w.messages.say(
            f"{path.name} was changed by another program since it was opened.",
            ("Save mine over it", partial(self.save_to, path, over_theirs=True)),
            ("Merge both", partial(self._merge, path)),
            ("Load theirs", partial(self.open, path)),
            ("Save mine elsewhere", self._save_as_it),
        )

    def _merge(self, path: Path) -> None:
        try:
            self.keeping.merge(path)
        except ArgmapError as refusal:
            self._w.say(str(refusal))

    def _backups(self) -> None:
        self.keeping.show_backups()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, ArgmapError):
            raise error
        self._w.say(str(error))
