"""The inspector dock: what is selected, why it stands as it does, and notes on it."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from argmap import edits
from argmap.gui.document import Document
from argmap.gui.panels import looks
from argmap.gui.panels.inspector.fields import Form, scrolled
from argmap.gui.panels.inspector.link import LinkForm
from argmap.gui.panels.inspector.loss import loss_words
from argmap.gui.panels.inspector.node import NodeForm
from argmap.gui.panels.inspector.several import SeveralForm
from argmap.gui.panels.inspector.whole import MapForm
from argmap.gui.panels.inspector.why import WhyPage
from argmap.gui.panels.inspector.words import Words
from argmap.gui.panels.tabs import Tabs
from argmap.history import Step
from argmap.model import ArgmapError, Map, Node
from argmap.picture import KINDS, Theme, kind_word
from argmap.picture.kinds import is_thesis
from argmap.scores import Scores

AForm = TypeVar("AForm", bound=QWidget)

PAUSE = 90
_TYPED = frozenset({"Reword", "Note", "Say why", "Name source", "Set quotation", "Name map"})


class InspectorPanel(QWidget):
    """Shows what is selected and lets it be changed. Every change is one step of the document."""

    selected = Signal(tuple)
    said = Signal(str)
    refused = Signal(str)
    made = Signal(str)
    fall = Signal(tuple)
    carried = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._ids: tuple[str, ...] = ()
        self._scores: Scores | None = None
        self._typed: tuple[Any, ...] = ()
        self._step: Step | None = None
        self.note = Words("Note", hint="A note to yourself or to your readers")
        self._stack = QStackedWidget()
        self._areas: dict[QWidget, QScrollArea] = {}
        self.tabs = Tabs("What is selected")
        # One more reckoning of the map, so not within the frame of an edit.
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._show_loss)
        self._build()
        document.changed.connect(self._show_change)
        self._show()

    def show_selection(self, ids: tuple[str, ...]) -> None:
        """Show these nodes and links."""
        if ids != self._ids:
            self.keep()
        self._ids = ids
        self._show()

    def keep(self) -> None:
        """Keep what is being written, as before saving."""
        self.note.keep()
        if "node" in vars(self):
            self.node.keep()

    def show_scores(self, scores: Scores) -> None:
        """Show new scores."""
        self._scores = scores
        self._show()

    def show_why(self) -> None:
        """Turn to why this score."""
        self.tabs.show_page(self._why_area())
        self.why.setFocus()

    def open_for(self, do: str, target: str) -> None:
        """Set the cursor where a finding wants something that only the author can say."""
        self.show_selection((target,))
        self.tabs.show_page(self._stack)
        form = self.link if target in self._document.map.link_by_id else self.node
        form.focus_field(do)

    def show_theme(self, theme: Theme) -> None:
        """Dress in other colours."""
        looks.dress(self, theme)

    # Each form when it is first needed: the window opens sooner.

    @cached_property
    def node(self) -> NodeForm:
        """The form of a node."""
        form = self._stacked(NodeForm(self._do))
        form.why.connect(self.show_why)
        form.fallen.connect(self.fall)
        form.made.connect(self.made)
        form.selected.connect(self.selected)
        return form

    @cached_property
    def link(self) -> LinkForm:
        """The form of a link."""
        form = self._stacked(LinkForm(self._do))
        form.made.connect(self.made)
        form.selected.connect(self.selected)
        return form

    @cached_property
    def several(self) -> SeveralForm:
        """The form of several nodes and links."""
        return self._stacked(SeveralForm(self._do))

    @cached_property
    def whole(self) -> MapForm:
        """The form of the map."""
        form = self._stacked(MapForm(self._do))
        form.selected.connect(self.selected)
        return form

    @cached_property
    def why(self) -> WhyPage:
        """The page of what makes the score."""
        page = WhyPage()
        page.selected.connect(self.selected)
        page.carried.connect(self.carried)
        self._fill(page)
        return page

    def _stacked(self, form: AForm) -> AForm:
        self._areas[form] = scrolled(form)
        self._stack.addWidget(self._areas[form])
        return form

    def _build(self) -> None:
        self.tabs.add_page("Map", self._stack)
        self._why_area = self.tabs.add_later("Why this score", lambda: scrolled(self.why))
        notes = Form()
        notes.column.addWidget(self.note)
        notes.end()
        self.tabs.add_page("Notes", scrolled(notes))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.note.written.connect(self._keep_note)

    def _show_change(self, _before: Map, _after: Map) -> None:
        self._show()

    def _show(self) -> None:
        map_ = self._document.map
        ids, scores = self._known(), self._fresh()
        if len(ids) > 1:
            self._turn(self.several, "Selection")
            self.several.show_several(map_, ids)
        elif ids and ids[0] in map_.node_by_id:
            node = map_.node_by_id[ids[0]]
            self._turn(self.node, _heading(map_, node))
            self.node.show_node(map_, node, scores)
        elif ids:
            self._turn(self.link, "Step")
            self.link.show_link(map_, map_.link_by_id[ids[0]], scores)
        else:
            self._turn(self.whole, "Map")
            self.whole.show_map(map_)
        if "why" in vars(self):
            self._fill(self.why)
        if scores is not None:
            self._later.start()
        one = ids[0] if len(ids) == 1 else ""
        part = map_.node_by_id.get(one) or map_.link_by_id.get(one) or map_
        self.note.setEnabled(len(ids) < 2)
        self.note.show_words(part.note)

    def _known(self) -> tuple[str, ...]:
        """Return what is selected and still there."""
        map_ = self._document.map
        return tuple(i for i in self._ids if i in map_.node_by_id or i in map_.link_by_id)

    def _fresh(self) -> Scores | None:
        """Return the scores, if they are those of the map as it is."""
        scores = self._scores
        return scores if scores is not None and scores.map is self._document.map else None

    def _fill(self, page: WhyPage) -> None:
        map_, ids, scores = self._document.map, self._known(), self._fresh()
        if scores is None and ids:
            return
        thesis = map_.theses[0].id if map_.theses else ""
        shown = ids[-1] if ids else thesis
        # The score of a step is that of what it bears on.
        while shown in map_.link_by_id and map_.link_by_id[shown].target != shown:
            shown = map_.link_by_id[shown].target
        page.show_why(map_, scores, shown)

    def _show_loss(self) -> None:
        map_, one = self._document.map, self._ids[0] if len(self._ids) == 1 else ""
        if one in map_.node_by_id and self._scores is not None and self._scores.map is map_:
            self.node.show_loss(loss_words(map_.node_by_id[one], self._scores))

    def _turn(self, form: QWidget, title: str) -> None:
        self._stack.setCurrentWidget(self._areas[form])
        self.tabs.name_page(self._stack, title)

    def _keep_note(self, text: str) -> None:
        one = self._ids[0] if len(self._ids) == 1 else ""
        if one in self._document.map.node_by_id:
            self._do("Note", edits.set_node, one, note=text)
        elif one in self._document.map.link_by_id:
            self._do("Note", edits.relink, one, note=text)
        else:
            self._do("Note", edits.set_map, note=text)

    def _do(self, title: str, edit: Callable[..., Map], /, *args: Any, **kwargs: Any) -> None:
        # Words that were kept while typing rested, and those that follow, are one step.
        step = (title, *args[:1]) if title in _TYPED else ()
        again = bool(step) and step == self._typed and self._step is self._document.history.now
        try:
            if again:
                self._document.amend(edit, *args, **kwargs)
            else:
                self._document.do(title, edit, *args, **kwargs)
            self._typed, self._step = step, self._document.history.now
        except ArgmapError as refusal:
            self.refused.emit(str(refusal))
            self._show()


def _heading(map_: Map, node: Node) -> str:
    """Return the short word for a node: beside other headings a long one would be cut."""
    return kind_word(node, map_) if is_thesis(node, map_) else KINDS[node.kind].word
