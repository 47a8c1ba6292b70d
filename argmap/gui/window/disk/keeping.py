"""Nothing lost: saving, the recovery copy, the lock, what others did to the file."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QFileSystemWatcher, QTimer

from argmap.gui.messages import STAYS
from argmap.model import ArgmapError, Map

if TYPE_CHECKING:
    from argmap.files.fingerprint import Fingerprint
    from argmap.files.lock import Lock
    from argmap.gui.window.main import MainWindow

# After the last change, and at most after the first one that is not yet kept; milliseconds.
PAUSE, AT_MOST = 1000, 5000
_TOGETHER = "Both are brought together; yours stands where they differ."


class Keeping:
    """The disk's side of one window's document."""

    def __init__(self, window: "MainWindow") -> None:
        self._w = window
        self._loaded: Fingerprint | None = None
        self._lock: Lock | None = None
        self._base = Map()
        self._first = True
        self._kept: str | None = None
        self._since = QElapsedTimer()
        self._soon = QTimer(window, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.keep)
        self._watcher = QFileSystemWatcher(window)
        self._watcher.fileChanged.connect(self._heard)
        window.document.changed.connect(self._changed)

    def opened(self, path: Path | None, fingerprint: "Fingerprint | None" = None) -> None:
        """Take hold of the file that was opened; say so when somebody else has it."""
        from argmap.files.lock import LockedError, take

        self._loaded, self._first = fingerprint, True
        self._base = self._w.document.map
        if path is None:
            return
        try:
            self._lock = take(path)
        except LockedError as other:
            self._w.messages.say(f"{other} Until then you can read it.", stays=STAYS)
        self._watch(path)

    def save(self, map_: Map, path: Path, *, over_all: bool = False) -> tuple[str, ...]:
        """Save the map to its file; return what there is to say about it."""
        from argmap.files.lock import take
        from argmap.files.saving import save_map

        if self._lock is None or self._lock.path != path:
            lock = take(path)
            self.let_go(keep_recovery=True)
            self._lock = lock
        saved = save_map(map_, path, None if over_all else self._loaded, first=self._first)
        self._loaded, self._first, self._base = saved.fingerprint, False, map_
        self._drop()
        self._watch(path)
        return saved.notices

    def changed_outside(self, path: Path) -> bool:
        """Whether the file on the disk is another than the one we opened or saved."""
        from argmap.files.fingerprint import Fingerprint

        if self._loaded is None or path != self._w.document.path:
            return False
        try:
            # A file that is gone is no proof that somebody deleted it.
            return Fingerprint.of(path) not in (None, self._loaded)
        except ArgmapError:
            return False

    def accept(self, path: Path) -> None:
        """Take what is on the disk as seen: the next save goes over it."""
        from argmap.files.fingerprint import Fingerprint

        self._loaded = Fingerprint.of(path)

    def merge(self, path: Path) -> None:
        """Bring what is on the disk and what is in the window together, as one step."""
        from argmap.files.opening import opened
        from argmap.history import merge

        theirs = opened(path)
        merged = merge(self._base, self._w.document.map, theirs.map)
        # What is on the disk is theirs, whatever undo leads back to.
        self._w.document.mark_saved(theirs.map, path)
        self._w.document.do("Merge with the file", lambda _mine: merged.map)
        self._loaded, self._base = theirs.fingerprint, theirs.map
        self._w.messages.say(_TOGETHER + _told(merged.conflicts))

    def load(self, path: Path) -> None:
        """Take what is on the disk, as a step: undo brings back what was in the window."""
        from argmap.files.opening import opened

        theirs = opened(path)
        self._w.document.mark_saved(theirs.map, path)
        self._w.document.do("Load the file anew", lambda _mine: theirs.map)
        self._loaded, self._base = theirs.fingerprint, theirs.map
        self._w.messages.say(
            " ".join((f"{path.name} is loaded anew; undo brings yours back.", *theirs.notices))
        )

    def keep(self) -> None:
        """Write the recovery copy, if there is anything unsaved."""
        from argmap.files import recovery

        self._soon.stop()
        self._since.invalidate()
        document = self._w.document
        if document.is_saved:
            self._drop()
            return
        if self._kept is None:
            self._kept = recovery.new_recovery_id()
        try:
            recovery.keep(self._kept, document.map, document.path)
        except ArgmapError as refusal:
            self._w.messages.refuse(str(refusal), stays=STAYS)

    def let_go(self, *, keep_recovery: bool = False) -> None:
        """Release the file."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)
        if not keep_recovery:
            self._soon.stop()
            self._drop()

    def offer(self) -> None:
        """Offer what programs that died left unsaved, the latest first."""
        from argmap.files import recovery

        try:
            orphans = recovery.orphans()
        except ArgmapError as refusal:
            self._w.messages.refuse(str(refusal))
            return
        if not orphans:
            return
        last = orphans[0]
        name = last.title or (last.path.name if last.path else "a map without a name")
        when = last.at.astimezone().strftime("%d %b, %H:%M")
        more = f" ({len(orphans)} in all)" if len(orphans) > 1 else ""
        self._w.messages.offer(
            f"argmap ended before “{name}” was saved ({when}){more}.",
            ("Bring it back", partial(self._bring_back, last.id, last.path)),
            ("Discard it", partial(self._discard, last.id)),
        )

    def show_backups(self) -> None:
        """Choose an earlier state of this file; bringing it back can be undone."""
        from argmap.files import backups
        from argmap.gui.dialogs.picker import Choice, Picker

        path = self._w.document.path
        found = backups.listed(path) if path else ()
        if not found:
            self._w.say("there are no earlier versions of this map yet; they are kept as you save")
            return
        rows = [
            Choice(b.at.astimezone().strftime("%A %d %B %Y, %H:%M"), "", str(b.path)) for b in found
        ]
        picker = Picker("Earlier versions", "Narrow by day or time", rows, self._w)
        picker.pick(lambda value, _other: self._restore(Path(value)))

    def _restore(self, backup: Path) -> None:
        from argmap.files import read

        try:
            earlier = read(backup)
        except ArgmapError as refusal:
            self._w.refuse(str(refusal))
            return
        self._w.document.do("Bring back an earlier version", lambda _map: earlier)

    def take_over(self, id_: str, map_: Map, path: Path | None) -> None:
        """Bring back what was unsaved: as a step where its file is open, else as a map anew."""
        from argmap.files import recovery
        from argmap.files.fingerprint import Fingerprint

        document = self._w.document
        if path is None or document.path != path:
            self._w.filing.begin(map_, path, saved=False)
            self.opened(path, Fingerprint.of(path) if path else None)
        else:
            self._bring_in(map_)
        # The copy stays until this window has saved, so that a second crash finds it.
        before, self._kept = self._kept, id_
        self.keep()
        if before is not None:
            recovery.discard(before)

    def _bring_in(self, map_: Map) -> None:
        """Take the map as a step; what was written in this window meanwhile stays, too."""
        from argmap.history import merge

        document, told = self._w.document, ""
        if not document.is_saved:
            merged = merge(self._base, document.map, map_)
            map_, told = merged.map, _TOGETHER + _told(merged.conflicts)
        document.do("Bring back what was unsaved", lambda _here: map_)
        self._w.show_start(False)
        if told:
            self._w.messages.say(told)

    def _bring_back(self, id_: str, path: Path | None) -> None:
        from argmap.files import recovery

        try:
            map_ = recovery.load(id_)
            there = self._w.open_another(str(path)) if path and path.is_file() else None
            if there is None or there.document.path != path:
                there = self._w.filing.room()
            there.filing.keeping.take_over(id_, map_, path)
            # There may be more: whoever crashed twice has lost two things.
            self.offer()
        except ArgmapError as refusal:
            self._w.refuse(str(refusal))

    def _discard(self, id_: str) -> None:
        from argmap.files import recovery

        recovery.discard(id_)
        self.offer()

    def _changed(self, _before: Map, _after: Map) -> None:
        if self._w.document.is_saved:
            self._soon.start()
            return
        if not self._since.isValid():
            self._since.start()
        self._soon.start(max(0, min(PAUSE, AT_MOST - self._since.elapsed())))

    def _drop(self) -> None:
        if self._kept is not None:
            from argmap.files import recovery

            recovery.discard(self._kept)
            self._kept = None

    def _heard(self, name: str) -> None:
        path = Path(name)
        if path == self._w.document.path and path.exists():
            # The watcher loses a file that is replaced, as every save does, once it says so.
            self._watch(path)
        self._w.filing.look()

    def _watch(self, path: Path) -> None:
        if str(path) not in self._watcher.files():
            self._watcher.addPath(str(path))


def _told(conflicts: tuple[str, ...]) -> str:
    return f" Both had changed: {'; '.join(conflicts[:3])}." if conflicts else ""
