"""Several parts at once in the inspector: what they share, and what can be done with all."""

from collections import Counter

from PySide6.QtWidgets import QPushButton

from argmap import edits
from argmap.gui.panels import plain
from argmap.gui.panels.inspector.fields import Choice, Do, Form, row
from argmap.model import Map, Node, NodeKind
from argmap.wording import shortened


class SeveralForm(Form):
    """What several selected parts have in common, and what can be done with all of them."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self._ids: tuple[str, ...] = ()
        self.title = plain.label("", "title")
        self.shared = plain.label()
        self.kind = Choice(
            "Kind of all", ((None, "several kinds"), *((k, k.value) for k in NodeKind))
        )
        self.join = QPushButton("Make them one reason")
        self.column.addWidget(self.title)
        self.column.addWidget(self.shared)
        self._kinds = self.section("All of them are", row(self.kind))
        self.section("Together", row(self.join))
        self.end()
        self.kind.chosen.connect(self._set_kind)
        self.join.clicked.connect(lambda: self._do("Join", edits.join, self._ids))

    def show_several(self, map_: Map, ids: tuple[str, ...]) -> None:
        """Show what these share."""
        self._ids = ids
        nodes = [map_.node_by_id[id_] for id_ in ids if id_ in map_.node_by_id]
        counts = Counter(node.kind.value for node in nodes)
        if len(ids) > len(nodes):
            counts["link"] = len(ids) - len(nodes)
        parts = (f"{count} {_many(word, count)}" for word, count in counts.items())
        self.title.setText(f"{len(ids)} selected: {', '.join(parts)}")
        self.shared.setText(_shared(map_, nodes))
        self.shared.setVisible(bool(self.shared.text()))
        self._kinds.setVisible(bool(nodes))
        kinds = {node.kind for node in nodes}
        self.kind.show_value(kinds.pop() if len(kinds) == 1 else None)

    def _set_kind(self, kind: NodeKind | None) -> None:
        if kind is not None:
            self._do(f"Make {kind}", edits.set_kind, self._ids, kind)


def _shared(map_: Map, nodes: list[Node]) -> str:
    """Say in words what they have in common."""
    said = []
    aims = [{link.target for link in map_.links_from.get(node.id, ())} for node in nodes]
    if aims and (common := set.intersection(*aims)):
        target = map_.node_by_id.get(min(common))
        said.append(
            f"They bear on “{shortened(target.text)}”." if target else "They bear on one step."
        )
    sources = {node.source.id if node.source else "" for node in nodes}
    if len(sources) == 1 and (source := map_.source_by_id.get(sources.pop())):
        said.append(f"All come from {source.known_by or 'one source'}.")
    sides = {node.side for node in nodes}
    if len(sides) == 1 and "" not in sides:
        said.append(f"All are {sides.pop()}.")
    return " ".join(said)


def _many(word: str, count: int) -> str:
    if word == "evidence":
        return "piece of evidence" if count == 1 else "pieces of evidence"
    return word if count == 1 else f"{word}s"
