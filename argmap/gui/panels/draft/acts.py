"""What one does in the draft, as edits of the map."""

from functools import partial

from argmap import edits
from argmap.anchors import anchor_at, carry_map
from argmap.gui.document import Document
from argmap.gui.panels.draft.seen import Seen, text_of
from argmap.model import Anchor, Draft, EditError, LinkKind, Map, Node, NodeKind, new_id

WRITE = "Write in the draft"
HOSTILE = (NodeKind.CRITIQUE, NodeKind.REBUTTAL)


def rewritten(map_: Map, draft_id: str, text: str) -> Map:
    """Return the map with another text of a draft, every anchor carried along."""
    carried = carry_map(map_, draft_id, _stored(map_, draft_id), text)
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
    draft = Draft(id=new_id(), title=title or _free_title(document.map), text=text)
    document.do("Add draft", edits.add_draft, draft)
    return draft.id


def begin_skeleton(document: Document, words: int) -> str:
    """Add a draft that is the map's skeleton, the nodes' words anchored in it; return its id."""
    from argmap.outline.piece import laid_out

    laid = laid_out(document.map, words)
    draft = Draft(id=new_id(), title=f"Skeleton of {words} words", text=laid.text)

    def edit(map_: Map) -> Map:
        map_ = edits.add_draft(map_, draft)
        for id_, (start, end) in laid.places.items():
            map_ = edits.anchor_node(map_, id_, anchor_at(draft.id, laid.text, start, end))
        return map_

    document.do("Insert the skeleton", edit)
    return draft.id


def rename(document: Document, draft_id: str, title: str) -> None:
    """Give a draft another name."""
    document.do("Rename draft", partial(edits.set_draft, draft_id=draft_id, title=title))


def remove(document: Document, draft_id: str) -> None:
    """Take a draft away, and the anchors in it."""
    document.do("Remove draft", edits.remove_draft, draft_id)


def store(document: Document, draft_id: str) -> None:
    """Keep a lent text in the map from now on."""
    text = text_of(document, draft_id)
    if not text:
        raise EditError("load the text first, then it can be stored in the map")
    document.do("Store the text", edits.set_draft, draft_id, text=text)


def make_node(document: Document, place: tuple[str, int, int], kind: NodeKind, to: str) -> str:
    """Make a node of selected words, anchored there, bearing on the node `to` if there is one."""
    draft_id, start, end = place
    text = text_of(document, draft_id)
    anchor = _anchor(document.map, place, text)
    node = Node(kind=kind, text=" ".join(text[start:end].split()), anchors=(anchor,))
    document.do(f"Mark as {kind}", partial(_made, node=node, to=to))
    return node.id


def remark(document: Document, node_id: str, kind: NodeKind, onto: str) -> None:
    """Let a node be of another kind, and its step do what that kind does.

    `onto` is what a rebuttal answers; whatever the node is, it goes on bearing on what it bears on.
    """
    document.do(f"Mark as {kind}", partial(_remarked, node_id=node_id, kind=kind, onto=onto))


def anchor_here(document: Document, place: tuple[str, int, int], node_id: str) -> None:
    """Say that a node's words stand here."""
    anchor = _anchor(document.map, place, text_of(document, place[0]))
    document.do("Anchor in the draft", edits.anchor_node, node_id, anchor)


def take_words(document: Document, seen: Seen, node_id: str) -> None:
    """Let a node say what now stands under its anchor."""
    words, fresh = seen.words_under(node_id), _fresh(seen, node_id)

    def edit(map_: Map) -> Map:
        return edits.anchor_node(edits.reword(map_, node_id, words), node_id, fresh)

    document.do("Take the draft's words", edit)


def keep_words(document: Document, seen: Seen, node_id: str) -> None:
    """Let a node's words and the changed words of the draft stand beside each other."""
    document.do("Keep the card's words", edits.anchor_node, node_id, _fresh(seen, node_id))


def put_words(document: Document, seen: Seen, node_id: str) -> None:
    """Put a node's words in the place of those under its anchor."""
    if seen.draft.text is None:
        raise EditError("this text is only lent: store it in the map before it is changed here")
    place, text = seen.xray.anchors[node_id], seen.text
    words = document.map.node_by_id[node_id].text
    changed = text[: place.start] + words + text[place.end :]
    fresh = anchor_at(seen.draft.id, changed, place.start, place.start + len(words))

    def edit(before: Map) -> Map:
        return edits.anchor_node(rewritten(before, seen.draft.id, changed), node_id, fresh)

    document.do("Put the card's words into the draft", edit)


def let_go(document: Document, seen: Seen, node_id: str) -> None:
    """Let a node stand nowhere in the draft."""
    document.do("Take the anchor away", edits.unanchor, node_id, seen.draft.id)


def move_point(document: Document, link_id: str, step: int) -> None:
    """Tell a main point one place earlier or later; the order is kept with the map."""
    from argmap.outline.piece import main_points

    order = [link.id for link in main_points(document.map)]
    at = order.index(link_id) if link_id in order else -1
    if at < 0 or not 0 <= at + step < len(order):
        return
    order[at], order[at + step] = order[at + step], order[at]
    settings = document.map.settings.but(points=tuple(order))
    document.do("Reorder the main points", edits.set_map, settings=settings)


def _anchor(map_: Map, place: tuple[str, int, int], text: str) -> Anchor:
    """Return an anchor; where the text is only lent, it keeps a hash instead of the words."""
    draft_id, start, end = place
    lent = any(d.id == draft_id and d.text is None for d in map_.drafts)
    return anchor_at(draft_id, text, start, end, hidden=lent)


def _fresh(seen: Seen, node_id: str) -> Anchor:
    place = seen.xray.anchors[node_id]
    return _anchor(seen.map, (seen.draft.id, place.start, place.end), seen.text)


def _marked(map_: Map, node_id: str, before: Anchor) -> Map:
    """Remember what stood there, if the words under an anchor are no longer the same."""
    now = next((a for a in map_.node_by_id[node_id].anchors if a.draft == before.draft), before)
    was = before.was or before.exact
    was = "" if now.exact == was else was
    return map_ if now.was == was else edits.anchor_node(map_, node_id, now.but(was=was))


def _made(map_: Map, node: Node, to: str) -> Map:
    if to not in map_.node_by_id and to not in map_.link_by_id:
        first = node.kind is NodeKind.CLAIM and not any(n.kind is node.kind for n in map_.nodes)
        added = edits.add(map_, node)
        return edits.set_thesis(added, node.id) if first and not map_.theses else added
    return (edits.but if node.kind in HOSTILE else edits.because)(map_, to, node)


def _remarked(map_: Map, node_id: str, kind: NodeKind, onto: str) -> Map:
    changed = edits.set_kind(map_, (node_id,), kind)
    step = next((x for x in changed.links_from.get(node_id, ()) if x.sources == (node_id,)), None)
    if step is None or step.kind is LinkKind.RESTATES:
        return changed
    does = LinkKind.ATTACKS if kind in HOSTILE else LinkKind.SUPPORTS
    target = onto if kind is NodeKind.REBUTTAL and onto not in ("", node_id) else step.target
    if (does, target) == (step.kind, step.target):
        return changed
    return edits.move_under(changed, node_id, target, does)


def _free_title(map_: Map) -> str:
    taken = {draft.title for draft in map_.drafts}
    names = ("Draft", *(f"Draft {n}" for n in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _stored(map_: Map, draft_id: str) -> str:
    return next((d.text for d in map_.drafts if d.id == draft_id), None) or ""
