"""A sub-argument looked at alone: all else goes pale until one comes back."""

from PySide6.QtCore import QRectF

from argmap import edits
from argmap.gui.canvas.eye import Eye, Stance
from argmap.gui.canvas.showing import MapScene
from argmap.gui.document import Document


class Focus:
    """Knows which branch is strong, and from where one looked before it was."""

    def __init__(self, document: Document, scene: MapScene, eye: Eye) -> None:
        self._document, self._scene, self._eye = document, scene, eye
        self._before: Stance | None = None
        self.branch: str | None = None

    def enter(self, id_: str | None) -> None:
        """Let only this and what bears on it be strong, and see all of it; None leaves."""
        branch = id_ if id_ is not None and self._scene.item_of(id_) else None
        if branch is None:
            self._leave()
            return
        if self.branch is None:
            self._before = self._eye.stance()
        self.branch = branch
        self.show()
        around = QRectF()
        for card in self._ids() & self._scene.cards.keys():
            around = around.united(self._scene.cards[card].sceneBoundingRect())
        self._eye.fit(around)

    def refresh(self) -> bool:
        """Follow another picture; tell whether anything is pale in it."""
        if self.branch is None:
            return False
        if self._scene.item_of(self.branch) is None:
            self.branch = None
        self.show()
        return True

    def show(self) -> None:
        """Let all else be pale."""
        self._scene.show_only(self._ids() if self.branch is not None else None)

    def _leave(self) -> None:
        """Look again as one did before, wherever one has been in the branch."""
        was_in, self.branch = self.branch is not None, None
        self.show()
        if was_in and self._before is not None:
            self._eye.resume(self._before)
        self._before = None

    def _ids(self) -> frozenset[str]:
        return edits.beneath(self._document.map, [self.branch] if self.branch else [])
