"""The draft dock: the text and the map in step, each showing the other."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from argmap.gui.document import Document
from argmap.gui.panels.draft import acts
from argmap.gui.panels.draft.face import Face
from argmap.gui.panels.draft.lit import Lit
from argmap.gui.panels.draft.page import EMPTY
from argmap.gui.panels.draft.seen import Rewordings, Seen, facts, first, see, text_of
from argmap.gui.panels.draft.spelling import dictionary
from argmap.gui.panels.draft.text.hand import Hand
from argmap.gui.panels.draft.text.walking import Walking
from argmap.gui.panels.draft.verbs import verbs
from argmap.gui.tasks import Tasks
from argmap.model import ArgmapError, Draft, Map

PAUSE = 700


class DraftPanel(Face):
    """Select words, press the key of a kind: a node with that anchor."""

    selected = Signal(tuple)
    said = Signal(str)
    refused = Signal(str)

    def __init__(
        self, document: Document, parent: QWidget | None = None, tasks: Tasks | None = None
    ) -> None:
        super().__init__(document, parent)
        self.document = document
        self._chosen: tuple[str, ...] = ()
        self._wanted = ""
        self.draft = ""
        self._seen: Seen | None = None
        self._rewordings = Rewordings()
        self._in_text = False
        self._places: dict[str, int] = {}
        self.hand, self.walking = Hand(self), Walking(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._look_soon = QTimer(self, singleShot=True, interval=0)
        self._listen()
        self._rewordings.begin(first(document))
        if tasks is not None:
            tasks.run(dictionary, self.page.take_dictionary)
        self._show_map(document.map, document.map)

    def show_selection(self, ids: tuple[str, ...]) -> None:
        """Show the words of the selected nodes."""
        self._chosen = ids
        if not (self._in_text and self._is_wanting(ids)):
            self._wanted = ids[-1] if ids else ""
        self.look()
        if ids:
            self.page.bring(ids[-1])

    @property
    def wanted(self) -> str:
        """The card that is meant when words are to be anchored."""
        return self._wanted

    @property
    def onto(self) -> str:
        """What a new card bears on: the card or the step that is selected."""
        map_ = self.document.map
        known = (i for i in reversed(self._chosen) if i in map_.node_by_id or i in map_.link_by_id)
        return next(known, "")

    def commit(self) -> None:
        """Put what was typed into the map now."""
        self._pause.stop()
        text = self.page.text()
        if self.page.isReadOnly() or text == text_of(self.document, self.draft):
            return
        if self.draft:
            acts.write(self.document, self.draft, text)
        elif text.strip():
            self.draft = acts.begin(self.document, text)
            self._show_map(self.document.map, self.document.map)

    @property
    def is_in_hand(self) -> bool:
        """Whether the keys go to the text, or to the bar that looks through it."""
        return self.page.hasFocus() or self.finding.is_in_hand

    def take_text(self, text: str) -> None:
        """Make a draft of a text and show it from its beginning."""
        self.commit()
        self.turn_to(acts.begin(self.document, text))
        self.page.choose(0, 0)

    def read_file(self, path: Path) -> None:
        """Open a text file as a new draft of this map."""
        from argmap.files.loading import load
        from argmap.formats.texts import read_text

        def take() -> None:
            text = read_text(load(path), path.name)
            self.turn_to(acts.begin(self.document, text, path.stem))

        self.attempt(take)

    def read(self, place: str) -> None:
        """Show words that a finding names: those of a node, or "draft@start-end"."""
        draft, _, stretch = place.rpartition("@")
        if draft:
            self.turn_to(draft)
            self.page.choose(*(int(at) for at in stretch.split("-")))
        else:
            self.look()
            self.go(place)

    def run(self, verb: str, *, arriving: bool = False) -> None:
        """Do something by the name that menus use; whoever only arrives has meant no words yet."""
        self.commit()
        start, end = self.page.span()
        if arriving and start == end and verb.startswith("mark"):
            self.said.emit(
                "the cursor stands in the draft now; the key marks the sentence it is in"
            )
            return
        self.attempt(verbs(self)[verb])

    def _read_all(self, paths: tuple[str, ...]) -> None:
        for path in paths:
            self.read_file(Path(path))

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what changed meanwhile."""
        super().showEvent(event)
        self._look_soon.start()

    def _listen(self) -> None:
        self.document.changed.connect(self._show_map)
        self.document.lent.connect(lambda: self._show_map(self.document.map, self.document.map))
        self._pause.timeout.connect(self.commit)
        self._look_soon.timeout.connect(self.look)
        page = self.page
        page.textChanged.connect(self._typed)
        page.undo_asked.connect(self.commit)
        page.undo_asked.connect(self.document.undo)
        page.redo_asked.connect(self.commit)
        page.redo_asked.connect(self.document.redo)
        page.left.connect(self.commit)
        page.stood_in.connect(lambda id_: self._stood((id_,)))
        page.spanned.connect(self._stood)
        page.dragged.connect(self._dragged)
        page.files_came.connect(self._read_all)
        self.chooser.chosen.connect(self.turn_to)
        self.chooser.asked.connect(self.run)
        self.load_button.clicked.connect(lambda _=False: self.chooser.load())
        self.marking.marked.connect(self.hand.mark)
        self.marking.anchored.connect(self.hand.anchor)
        self.walk.stepped.connect(self.walking.step)
        self.walk.asked.connect(self.walking.settle)
        self.gaps.switched.connect(lambda _on: self.look())
        self.building.asked.connect(self.run)
        self.chooser.said.connect(self.said)
        self.chooser.refused.connect(self.refused)
        self.strip.went.connect(page.choose)
        for asked in (self.places, self.gaps, self.sending, self.building):
            asked.went.connect(self.go)
        self.tabs.shown.connect(lambda _at: self.look())

    def _typed(self) -> None:
        if not self.page.isReadOnly() and self.page.text() != text_of(self.document, self.draft):
            self._pause.start()

    def turn_to(self, draft_id: str) -> None:
        """Show another draft of the map; what was typed in this one is kept."""
        self.commit()
        self._places[self.draft] = self.page.place
        self.draft = draft_id
        self.page.show_lit((), (), ())
        self._show_map(self.document.map, self.document.map)
        self.page.stand_at(self._places.get(draft_id, 0))

    def _stood(self, ids: tuple[str, ...]) -> None:
        self._in_text = True
        self.selected.emit(ids)
        self._in_text = False

    def _is_wanting(self, ids: tuple[str, ...]) -> bool:
        """Whether the card last asked for stays the one meant, while one moves about in the text.

        Whoever selects words for it, or goes to where its lost words should be, passes others.
        """
        states = self._seen.states if self._seen else {}
        passing = all(states.get(id_, "exact") == "exact" for id_ in ids)
        lost = states.get(self._wanted) == "lost"
        return self._wanted not in ids and (
            (lost and passing) or self.page.textCursor().hasSelection()
        )

    def _dragged(self, id_: str, start: int, end: int) -> None:
        self.commit()
        acts.anchor_here(self.document, (self.draft, start, end), id_)

    def go(self, to: Any) -> None:
        """Go to a place in the text, or select a node."""
        if isinstance(to, tuple):
            self.page.choose(*to)
        else:
            self._wanted = to
            self.selected.emit((to,))
            self.look()
            self.page.bring(to, asked=True)

    @property
    def seen(self) -> Seen | None:
        """The draft as it was last seen through."""
        return self._seen

    def attempt(self, act: Callable[[], None]) -> bool:
        """Do something; a refusal is said. Return whether it was done."""
        try:
            act()
        except ArgmapError as refusal:
            self.refused.emit(str(refusal))
            return False
        return True

    def settled(self, id_: str) -> None:
        """Take it that card and draft agree."""
        self._rewordings.settle(self.document.map, id_)
        self.look()

    def _show_map(self, _before: Map, map_: Map) -> None:
        if self.document.history.past is None:
            self._rewordings.begin(map_)
        self._rewordings.meet(map_)
        ids = [draft.id for draft in map_.drafts]
        old = self.draft
        if self.draft not in ids:
            self.draft = ids[0] if ids else ""
        self.chooser.show_map(map_, self.draft)
        draft = next((d for d in map_.drafts if d.id == self.draft), None)
        text = text_of(self.document, self.draft)
        if old != self.draft:
            self.page.show_lit((), (), ())
        # Not so when what was just written has become the first draft.
        fresh = old != self.draft and text != self.page.text()
        self.page.setReadOnly(draft is not None and draft.text is None)
        # What is being typed stays, whatever else changes.
        if not (self._pause.isActive() and old == self.draft and text == self.page.given):
            self.page.show_text(text)
            if fresh:
                self.page.stand_at(0)
        waits = draft is not None and draft.text is None and not text
        self.page.setPlaceholderText(_waiting(draft) if draft and waits else EMPTY)
        self.load_button.setVisible(waits)
        self.marking.setVisible(not waits)
        self._look_soon.start()

    def look(self) -> None:
        """Light up the nodes' words, and say what the draft is made of."""
        self._look_soon.stop()
        if not self.isVisible():
            return
        map_ = self.document.map
        self._seen = seen = see(self.document, self.draft, self._rewordings.of(map_), self._seen)
        self.building.aim(self.sending.target(seen.draft if seen else None))
        self.strip.show_seen(seen)
        self.facts.setText(facts(seen))
        self.walk.show_seen(seen, self._wanted)
        waiting = len(seen.unsettled) if seen else 0
        self.tabs.name_page(self.places, f"Cards {waiting or ''}".rstrip())
        anchors = seen.xray.anchors if seen else {}
        states = seen.states if seen else {}
        lit = [
            Lit(id_, p.start, p.end, map_.node_by_id[id_].kind, states[id_] != "exact")
            for id_, p in anchors.items()
            if p.status != "lost"
        ]
        self.page.show_lit(lit, self.gaps.tints(seen), self._chosen)
        at = self.tabs.page()
        if at is self.building:
            self.building.show_map(map_)
        else:
            for page in (self.places, self.gaps, self.sending):
                if page is at:
                    page.show_seen(seen)
        self.follow(self._chosen)
        self.aim.show_aim(map_, self.onto)


def _waiting(draft: Draft) -> str:
    """Say what is missing by its title: a file's name tells nobody anything."""
    name = f"The text of “{draft.title}”" if draft.title else "The text of this draft"
    return (
        f"{name} is not included in this map. If you have it, load it, and every card finds its "
        "words there. The starter map “Send an envoy” brings a text of its own."
    )
