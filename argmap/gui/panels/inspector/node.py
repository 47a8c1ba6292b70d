"""A node in the inspector: what it says, what it is meant as, who says so, how it stands."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from argmap import edits
from argmap.gui.panels import plain
from argmap.gui.panels.inspector.fields import Choice, Do, Form, credibility_choices, number, row
from argmap.gui.panels.inspector.source import SourceFields
from argmap.gui.panels.inspector.step import StepFields
from argmap.gui.panels.inspector.words import Line, Words
from argmap.model import Checked, Map, Node, NodeKind, Role
from argmap.picture import score_words
from argmap.scores import Scores

_KINDS = tuple((kind, kind.value) for kind in NodeKind)
_ROLES = ((None, "no role"), *((role, role.value) for role in Role))
_CHECKED = ((None, "not checked"), *((one, one.value) for one in Checked))


class NodeForm(Form):
    """The fields of one node."""

    why = Signal()
    selected = Signal(tuple)
    made = Signal(str)
    fallen = Signal(tuple)

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self._node = Node(id="none")
        self.text = Words("What it says", "title", "Say it in one sentence")
        self.kind = Choice("Kind", _KINDS)
        self.role = Choice("Role", _ROLES)
        self.score = QPushButton()
        self.score.setAccessibleName("Why this score")
        self.loss = plain.label()
        self.fall = QPushButton("What if it fell?")
        self.credibility = Choice("How credible it is")
        self.source = SourceFields(do)
        self.step = StepFields(do)
        self.checked = Choice("Checked", _CHECKED)
        self.tags = Line("Tags", "Tags, with commas between")
        self.base = Line("Starting score", "not set")
        self.side = Choice("Side")
        self.speech = Choice("Speech")
        self._build()
        self._listen()

    def show_node(self, map_: Map, node: Node, scores: Scores | None) -> None:
        """Show this node as it is in the map."""
        if node.id != self._node.id:
            self.keep()
            self.show_loss("")
        self._node = node
        self.text.show_words(node.text)
        self.kind.show_value(node.kind)
        self.role.show_value(node.role)
        self._show_score(map_, scores)
        self._leaf.setVisible(not map_.links_into.get(node.id))
        self.credibility.offer(credibility_choices(node.credibility))
        self.credibility.show_value(node.credibility)
        self.source.show_node(map_, node)
        links = map_.links_from.get(node.id, ())
        self._step.setVisible(bool(links))
        if links:
            self.step.show_link(map_, links[0])
        self.checked.show_value(node.checked)
        self.base.show_words("" if node.base is None else f"{node.base:g}")
        self.tags.show_words(", ".join(node.tags))
        self._show_debate(map_, node)

    def show_loss(self, words: str) -> None:
        """Say what the thesis would be without it."""
        self.loss.setText(words)
        self.loss.setVisible(bool(words))

    def keep(self) -> None:
        """Keep what is being written."""
        for field in self.findChildren(Words):
            field.keep()

    def focus_field(self, do: str) -> None:
        """Set the cursor where a finding wants something written."""
        if do in ("reword", "write", "split"):
            self.text.setFocus()
        elif do == "answer":
            self.step.setFocus()
        else:
            self.source.focus_field(do)

    def _build(self) -> None:
        self.column.addWidget(self.text)
        self.column.addWidget(row(self.kind, self.role))
        self._standing = self.section("How it stands", row(self.score), self.loss, row(self.fall))
        self.section("Who says so", self.source)
        self._leaf = self.section("How credible is it in itself", row(self.credibility))
        self._step = self.section("Pattern of the step", self.step)
        self._debate = self.section("In the debate", row(self.side, self.speech))
        self.section("Tags and checking", self.tags, row(self.checked))
        self.section("Starting score by number (advanced)", self.base)
        self.end()

    def _listen(self) -> None:
        self.text.written.connect(
            lambda text: self._do("Reword", edits.reword, self._node.id, text)
        )
        self.kind.chosen.connect(
            lambda kind: self._do(f"Make {kind}", edits.set_kind, (self._node.id,), kind)
        )
        self.role.chosen.connect(
            lambda role: self._do("Set role", edits.set_role, self._node.id, role)
        )
        self.tags.written.connect(self._set_tags)
        self.base.written.connect(
            lambda text: self._do("Set starting score", _set_base, self._node.id, text)
        )
        for field in ("credibility", "checked", "side", "speech"):
            getattr(self, field).chosen.connect(partial(self._set, field))
        self.score.clicked.connect(self.why)
        self.fall.clicked.connect(lambda: self.fallen.emit((self._node.id,)))
        self.step.selected.connect(self.selected)
        self.step.made.connect(self.made)

    def _set(self, field: str, value: object) -> None:
        titles = {"credibility": "Weigh node", "checked": "Mark checked"}
        title = titles.get(field, f"Set {field}")
        self._do(title, edits.set_node, self._node.id, **{field: value})

    def _set_tags(self, text: str) -> None:
        tags = dict.fromkeys(tag.strip() for tag in text.split(",") if tag.strip())
        self._do("Tag", edits.set_node, self._node.id, tags=tuple(tags))

    def _show_score(self, map_: Map, scores: Scores | None) -> None:
        found = scores.nodes.get(self._node.id) if scores is not None else None
        self._standing.setVisible(found is not None)
        if found is not None:
            self.score.setText(f"{score_words(map_, self._node, scores)} · why?")
            plain.tip(self.score, f"{100 * found.strength:.1f} %")

    def _show_debate(self, map_: Map, node: Node) -> None:
        debate = map_.debate
        self._debate.setVisible(debate is not None)
        if debate is None:
            return
        sides = dict.fromkeys(speech.side for speech in debate.speeches if speech.side)
        self.side.offer((("", "no side"), *((side, side) for side in sides)))
        self.side.show_value(node.side)
        speeches = [(speech.id, speech.name or speech.id) for speech in debate.speeches]
        self.speech.offer((("", "no speech"), *speeches))
        self.speech.show_value(node.speech)


def _set_base(map_: Map, node_id: str, text: str) -> Map:
    return edits.set_node(map_, node_id, base=number(text, 1))
