"""What another program did to the file that is open here: seen, said, settled without loss."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.gui.messages import Choice
from argmap.model import ArgmapError

if TYPE_CHECKING:
    from argmap.gui.window.disk.keeping import Keeping
    from argmap.gui.window.main import MainWindow


class Theirs:
    """Asks whose words shall stand; every answer can be taken back with undo."""

    def __init__(self, window: "MainWindow", keeping: "Keeping") -> None:
        self._w, self._keeping = window, keeping
        self._asked = ""

    def look(self) -> None:
        """See whether the file changed on the disk while we looked elsewhere."""
        document = self._w.document
        path = document.path
        changed = path is not None and self._keeping.changed_outside(path)
        document.mark_stale(changed)
        if path is None or not changed:
            self.settle()
        elif document.is_saved:
            self._ask(
                f"{path.name} was changed by another program.",
                ("Load it", partial(self._load, path)),
                ("Keep mine", partial(self._keep_mine, path)),
            )
        else:
            self.ask(path)

    def ask(self, path: Path) -> None:
        """Ask what to do, as both have changed the map."""
        self._w.document.mark_stale(True)
        self._ask(
            f"{path.name} was changed by another program since it was opened.",
            ("Save mine over it", partial(self._w.filing.save_to, path, over_theirs=True)),
            ("Merge both", partial(self._merge, path)),
            ("Load theirs", partial(self._load, path)),
            ("Save mine elsewhere", self._w.filing.save_elsewhere),
        )

    def settle(self) -> None:
        """Take the question back: it is answered, or the file is as it was."""
        self._w.messages.take_back(self._asked)
        self._asked = ""

    def _ask(self, words: str, *choices: Choice) -> None:
        self._asked = words
        if self._w.messages.words() != words:
            self._w.messages.say(words, *choices)

    def _keep_mine(self, path: Path) -> None:
        self._keeping.accept(path)
        # What is on the disk is theirs: saving has something to do.
        self._w.document.mark_unsaved()

    def _merge(self, path: Path) -> None:
        try:
            self._keeping.merge(path)
        except ArgmapError as refusal:
            self._w.refuse(str(refusal))

    def _load(self, path: Path) -> None:
        try:
            self._keeping.load(path)
        except ArgmapError as refusal:
            self._w.refuse(str(refusal))
