"""What one does in the draft, as edits of the map."""

from functools import partial

from argmap import edits
from argmap.anchors import anchor_at, carry_map
from argmap.gui.document import Document
from argmap.model import Anchor, Draft, Map, Node, NodeKind, new_id

WRITE = "Write in the draft"


def rewritten(map_: Map, draft_id: str, text: str) -> Map:
    """Return the map with another text of a draft, every anchor carried along."""
    carried = carry_map(map_, draft_id, _text(map_, draft_id), text)
    for node in map_.nodes:
        for before in node.anchors:
            if before.draft == draft_id:
                carried = _marked(carried, node.id, before)
    return edits.set_draft(carried, draft_id, text=text)


def write(document: Document, draft_id: str, text: str) -> None:
    """Put what was typed into the map, as one step."""
    document.do(WRITE, partial(rewritten, draft_id=draft_id, text=text))


def begin(document: Document, text: str, title: str = "") -> str:
    """Add a draft with this text; return its id."""
    draft = Draft(id=new_id(), title=title or "Draft", text=text)
    document.do("Add draft", edits.add_draft, draft)
    return draft.id


def make_node(document: Document, place: tuple[str, int, int], kind: NodeKind, to: str) -> str:
    """Make a node of selected words, anchored there, bearing on the node `to` if there is one."""
    draft_id, start, end = place
    text = _text(document.map, draft_id)
    node = Node(
        kind=kind,
        text=" ".join(text[start:end].split()),
        anchors=(anchor_at(draft_id, text, start, end),),
    )
    document.do(f"Mark as {kind}", partial(_made, node=node, to=to))
    return node.id


def anchor_here(document: Document, place: tuple[str, int, int], node_id: str) -> None:
    """Say that a node's words stand here."""
    draft_id, start, end = place
    anchor = anchor_at(draft_id, _text(document.map, draft_id), start, end)
    document.do("Anchor in the draft", edits.anchor_node, node_id, anchor)


def take_words(document: Document, draft_id: str, node_id: str) -> None:
    """Let a node say what now stands under its anchor."""
    words = words_under(document.map, draft_id, node_id)

    def edit(map_: Map) -> Map:
        return _settled(edits.reword(map_, node_id, words), draft_id, node_id)

    document.do("Take the draft's words", edit)


def keep_words(document: Document, draft_id: str, node_id: str) -> None:
    """Let a node's words and the changed words of the draft stand beside each other."""
    document.do("Keep the card's words", _settled, draft_id, node_id)


def put_words(document: Document, draft_id: str, node_id: str) -> None:
    """Put a node's words in the place of those under its anchor."""
    map_ = document.map
    anchor = next(a for a in map_.node_by_id[node_id].anchors if a.draft == draft_id)
    text, words = _text(map_, draft_id), map_.node_by_id[node_id].text
    changed = text[: anchor.start] + words + text[anchor.end :]
    fresh = anchor_at(draft_id, changed, anchor.start, anchor.start + len(words))

    def edit(before: Map) -> Map:
        return edits.anchor_node(rewritten(before, draft_id, changed), node_id, fresh)

    document.do("Put the card's words into the draft", edit)


def words_under(map_: Map, draft_id: str, node_id: str) -> str:
    """Return the words that stand under a node's anchor now."""
    text = _text(map_, draft_id)
    anchor = next(a for a in map_.node_by_id[node_id].anchors if a.draft == draft_id)
    return " ".join(text[anchor.start : anchor.end].split())


def _marked(map_: Map, node_id: str, before: Anchor) -> Map:
    """Remember what stood there, if the words under an anchor are no longer the same."""
    now = next((a for a in map_.node_by_id[node_id].anchors if a.draft == before.draft), before)
    was = before.was or before.exact
    was = "" if now.exact == was else was
    return map_ if now.was == was else edits.anchor_node(map_, node_id, now.but(was=was))


def _settled(map_: Map, draft_id: str, node_id: str) -> Map:
    """Hold a node against the words as they are now."""
    anchor = next(a for a in map_.node_by_id[node_id].anchors if a.draft == draft_id)
    return edits.anchor_node(map_, node_id, anchor.but(was=""))


def _made(map_: Map, node: Node, to: str) -> Map:
    if to not in map_.node_by_id:
        return edits.add(map_, node)
    if node.kind in (NodeKind.CRITIQUE, NodeKind.REBUTTAL):
        return edits.but(map_, to, node)
    return edits.because(map_, to, node)


def _text(map_: Map, draft_id: str) -> str:
    return next((d.text for d in map_.drafts if d.id == draft_id), None) or ""
