"""What the keys of the outline do to the map: pure functions of the map and the row."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from argmap import edits
from argmap.gui.panels.outline.rows import Row
from argmap.model import Citation, EditError, Map, Node, NodeKind, Source, new_id
from argmap.outline import Block


class Pending(NamedTuple):
    """A line that is being written and not yet in the map: beside or under a node, or on top."""

    how: str
    anchor: str = ""


def pending_row(rows: Sequence[Row], pending: Pending) -> tuple[int, Row]:
    """Return where the line that is being written stands, and the row to show for it."""
    at = place_of(rows, pending.anchor)
    if at is None:
        return len(rows), Row(Block("", 0, NodeKind.CLAIM, "loose", ""), pending=True)
    here = rows[at].block
    under = pending.how == "under"
    depth = here.depth + 1 if under else here.depth
    kind = NodeKind.CLAIM if under else here.kind
    block = Block("", depth, kind, "supports" if under else here.relation, "")
    return _end(rows, at, step=not under), Row(block, pending=True)


def place_of(rows: Sequence[Row], node_id: str) -> int | None:
    """Return the row in which a node is told."""
    for at, row in enumerate(rows):
        if row.block.id == node_id and not row.block.repeat:
            return at
    return None


def beside(map_: Map, rows: Sequence[Row], at: int) -> Pending:
    """Return the line that Enter begins: the next sibling; for the thesis, a reason beneath."""
    block = rows[at].block
    if any(thesis.id == block.id for thesis in map_.theses):
        return Pending("under", block.id)
    return Pending("beside", block.id)


def deeper(pending: Pending) -> Pending:
    """Return the pending line moved one level in."""
    return Pending("under", pending.anchor) if pending.how == "beside" else pending


def shallower(map_: Map, rows: Sequence[Row], pending: Pending) -> Pending:
    """Return the pending line moved one level out."""
    at = place_of(rows, pending.anchor)
    if at is None:
        return pending
    if pending.how == "under":
        return beside(map_, rows, at)
    depth = rows[at].block.depth
    for above in range(at, -1, -1):
        if rows[above].block.depth == depth - 1 and not rows[above].block.repeat:
            return beside(map_, rows, above)
    return pending


def write(map_: Map, pending: Pending, node: Node) -> Map:
    """Put the line that was written into the map."""
    if pending.how == "under" and pending.anchor in map_.node_by_id:
        return edits.because(map_, pending.anchor, node)
    if pending.how == "beside" and pending.anchor in map_.node_by_id:
        sibling = map_.node_by_id[pending.anchor]
        return edits.beside(map_, pending.anchor, node.but(kind=sibling.kind))
    return edits.add(map_, node)


def delete(map_: Map, blocks: Iterable[Block]) -> Map:
    """Delete what is told in these lines; of a mere mention, only the link that makes it."""
    told = list(blocks)
    nodes = {block.id for block in told if not block.repeat}
    for block in told:
        if block.repeat and block.id not in nodes and block.link in map_.link_by_id:
            if len(map_.link_by_id[block.link].sources) > 1:
                left = tuple(s for s in map_.link_by_id[block.link].sources if s != block.id)
                map_ = edits.relink(map_, block.link, sources=left)
            else:
                map_ = edits.unlink(map_, block.link)
    return edits.remove(map_, nodes) if nodes else map_


def move(map_: Map, ids: Iterable[str], aim: Block, where: str) -> Map:
    """Hang nodes beneath a line, or before or after it among its siblings."""
    moved = [id_ for id_ in ids if id_ in map_.node_by_id]
    for id_ in reversed(moved) if where == "after" else moved:
        map_ = _move_one(map_, id_, aim, where)
    return map_


def _move_one(map_: Map, id_: str, aim: Block, where: str) -> Map:
    if where == "on":
        return edits.move_under(map_, id_, aim.id)
    if not aim.under:
        raise EditError("drop it on a line to put it beneath that line")
    if id_ == aim.id:
        return map_
    moved = edits.move_under(map_, id_, aim.under, after=aim.link)
    return edits.reorder(moved, id_, -1) if where == "before" else moved


def cite_link(map_: Map, node_id: str, url: str) -> Map:
    """Name the page behind a link as a node's source; a page that is known is not named twice."""
    known = next((one for one in map_.sources if one.url == url), None)
    source = known or Source(id=new_id(), name=urlsplit(url).hostname or url, url=url)
    return edits.cite(map_, node_id, Citation(id=source.id, url=url), source)


def shift(map_: Map, ids: Sequence[str], step: int) -> Map:
    """Move lines one place up or down among their siblings."""
    for id_ in ids if step < 0 else reversed(ids):
        map_ = edits.reorder(map_, id_, step)
    return map_


def level(map_: Map, ids: Iterable[str], step: int) -> Map:
    """Move lines one level in or out."""
    for id_ in ids:
        map_ = edits.indent(map_, id_) if step > 0 else edits.outdent(map_, id_)
    return map_


def _end(rows: Sequence[Row], at: int, *, step: bool) -> int:
    """Return the place after all that stands beneath a row; `step`: and after its whole step."""
    here = rows[at].block
    end = at + 1
    while end < len(rows):
        block = rows[end].block
        same = step and here.parts > 1 and block.link == here.link and block.depth == here.depth
        if block.depth <= here.depth and not same:
            break
        end += 1
    return end
