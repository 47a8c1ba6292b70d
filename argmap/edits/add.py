"""Adding the next thing: because, but, beside, same reason part 2."""

from argmap.edits.parts import first_link, insert_after, link_of, node_of, with_links
from argmap.model import EditError, Link, LinkKind, Map, Node, NodeKind, Role


def add(map_: Map, /, node: Node) -> Map:
    """Add a node that stands alone. The first claim of an empty map is its thesis."""
    if not map_.nodes and node.kind is NodeKind.CLAIM and node.role is None:
        return map_.but(nodes=(node.but(role=Role.THESIS),), thesis=node.id)
    return map_.but(nodes=(*map_.nodes, node))


def because(map_: Map, /, target: str, node: Node) -> Map:
    """Add a node that supports a node, or backs a link."""
    return _bear(map_, target, node, LinkKind.SUPPORTS)


def but(map_: Map, /, target: str, node: Node) -> Map:
    """Add a node that attacks a node, or undercuts a link."""
    return _bear(map_, target, node, LinkKind.ATTACKS)


def beside(map_: Map, /, sibling: str, node: Node) -> Map:
    """Add a node that does what this one does, next after it; for the thesis, a reason."""
    link = first_link(map_, node_of(map_, sibling).id)
    if link is not None:
        return _bear(map_, link.target, node, link.kind, after=link.id)
    if any(thesis.id == sibling for thesis in map_.theses):
        return because(map_, sibling, node)
    return add(map_, node)


def premise(map_: Map, /, link_id: str, node: Node) -> Map:
    """Add a node to a link's sources: "same reason, part 2"."""
    link = link_of(map_, link_id)
    side = map_.node_by_id[link.sources[0]].side if link.sources[0] in map_.node_by_id else ""
    grown = map_.but(nodes=(*map_.nodes, node if node.side else node.but(side=side)))
    return with_links(grown, [link.but(sources=(*link.sources, node.id))])


def against(map_: Map, target: str) -> NodeKind:
    """Return the kind an attack here has: a rebuttal against what a critique says or does.

    A claim or evidence speaks as a critique does when the attacks between it and the top are odd
    in number: what meets it is a rebuttal too.
    """
    node = map_.node_by_id.get(target)
    if node is not None and node.kind in (NodeKind.CRITIQUE, NodeKind.REBUTTAL):
        hostile = node.kind is NodeKind.CRITIQUE
    else:
        hostile = _is_hostile(map_, target)
    return NodeKind.REBUTTAL if hostile else NodeKind.CRITIQUE


def _is_hostile(map_: Map, here: str) -> bool:
    """Count the attacks on the way up, by the first link of each node, until it ends or turns."""
    hostile, seen = False, set()
    while here not in seen:
        seen.add(here)
        link = map_.link_by_id.get(here) or first_link(map_, here)
        if link is None:
            break
        hostile ^= link.kind is LinkKind.ATTACKS
        here = link.target
    return hostile


def side_of(map_: Map, /, target: str) -> str:
    """Return the side that holds a node or makes a link."""
    seen: set[str] = set()
    while target in map_.link_by_id and target not in seen:
        seen.add(target)
        target = map_.link_by_id[target].sources[0]
    return map_.node_by_id[target].side if target in map_.node_by_id else ""


def other_side(map_: Map, /, side: str) -> str:
    """Return the side that opposes this one, by the debate's sides or pro and con."""
    spoken = map_.debate.speeches if map_.debate else ()
    sides = dict.fromkeys(s.side for s in spoken if s.side not in ("", "both"))
    pair = tuple(sides) if side in sides else ("pro", "con")
    return next((other for other in pair if other != side), "") if side in pair else ""


def _bear(map_: Map, target: str, node: Node, kind: LinkKind, after: str | None = None) -> Map:
    if target not in map_.node_by_id and target not in map_.link_by_id:
        raise EditError("what you add to is no longer in the map")
    if not node.side:
        side = side_of(map_, target)
        node = node.but(side=other_side(map_, side) if kind is LinkKind.ATTACKS else side)
    link = Link(kind=kind, sources=(node.id,), target=target)
    links = insert_after(map_.links, link, after) if after else (*map_.links, link)
    return map_.but(nodes=(*map_.nodes, node), links=links)
