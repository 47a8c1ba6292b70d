"""Relating what is there: connect, join, part, unlink, move beneath another."""

from typing import Any

from argmap.edits.parts import beneath, first_link, insert_after, link_of, node_of, with_links
from argmap.model import EditError, Link, LinkKind, Map, new_id


def connect(map_: Map, /, sources: tuple[str, ...], target: str, kind: LinkKind) -> Map:
    """Let some nodes, taken together, bear on a node or on a link."""
    sources = tuple(dict.fromkeys(node_of(map_, source).id for source in sources))
    if not sources:
        raise EditError("choose the node that the link starts from")
    if target not in map_.node_by_id and target not in map_.link_by_id:
        raise EditError("the target is no longer in the map")
    if target in sources:
        raise EditError("a node cannot bear on itself")
    for link in map_.links_into.get(target, ()):
        if link.kind is kind and set(link.sources) == set(sources):
            raise EditError("that link is there already")
    return map_.but(links=(*map_.links, Link(kind=kind, sources=sources, target=target)))


def join(map_: Map, /, ids: tuple[str, ...]) -> Map:
    """Make linked premises of these nodes or links: together they are one reason.

    What is said of some of the links is said of the whole; of two that differ the first counts.
    """
    chosen = _with_one_target(map_, ids)
    sources = tuple(dict.fromkeys(s for link in chosen for s in link.sources))
    if len(chosen) < 2:
        raise EditError("choose two reasons for the same thing, then join them")
    first, gone = chosen[0], {link.id for link in chosen[1:]}
    joined = first.but(sources=sources, **_said_of(chosen))
    links = [joined if link is first else link for link in map_.links if link.id not in gone]
    # What was said against a step that is now part of another is said against the whole.
    moved = [link.but(target=first.id) if link.target in gone else link for link in links]
    return map_.but(links=tuple(moved))


def _said_of(chosen: list[Link]) -> dict[str, Any]:
    scheme = next((link.scheme for link in chosen if link.scheme), "")
    answers = {
        answer.question: answer
        for link in reversed(chosen)
        for answer in link.answers
        if link.scheme == scheme
    }
    return {
        "scheme": scheme,
        "answers": tuple(answers[question] for question in sorted(answers)),
        "note": "\n".join(dict.fromkeys(link.note for link in chosen if link.note)),
        "strength": next((x.strength for x in chosen if x.strength is not None), None),
        "weight": next((x.weight for x in chosen if x.weight is not None), None),
    }


def part(map_: Map, /, link_id: str, node_id: str | None = None) -> Map:
    """Part linked premises: each its own reason, or only this node out of the others."""
    link = link_of(map_, link_id)
    if len(link.sources) < 2:
        raise EditError("this link has only one premise")
    out = link.sources[1:] if node_id is None else (node_id,)
    if any(source not in link.sources for source in out):
        raise EditError("that node is not a premise of this link")
    kept = tuple(source for source in link.sources if source not in out)
    alone = [link.but(id=new_id(), sources=(source,), answers=()) for source in out]
    links: list[Link] = []
    for other in map_.links:
        links.extend((link.but(sources=kept), *alone) if other is link else (other,))
    return map_.but(links=tuple(links))


def unlink(map_: Map, /, link_id: str) -> Map:
    """Take a link away, and what was said about that link's step."""
    link_of(map_, link_id)
    gone = {link_id}
    waiting = [link_id]
    while waiting:
        for link in map_.links_into.get(waiting.pop(), ()):
            if link.id not in gone:
                gone.add(link.id)
                waiting.append(link.id)
    return map_.but(links=tuple(link for link in map_.links if link.id not in gone))


def relink(map_: Map, /, link_id: str, **fields: Any) -> Map:
    """Change a link: its kind, strength, scheme, weight, note, answers, also its ends."""
    changed = link_of(map_, link_id).but(**fields)
    for source in changed.sources if "sources" in fields else ():
        node_of(map_, source)
    if "target" in fields and changed.target not in map_.node_by_id.keys() | map_.link_by_id.keys():
        raise EditError("the target is no longer in the map")
    if {"sources", "target"} & fields.keys() and changed.target in (link_id, *changed.sources):
        raise EditError("a node or a step cannot bear on itself")
    return with_links(map_, [changed])


def move_under(
    map_: Map, /, node_id: str, target: str, kind: LinkKind | None = None, after: str | None = None
) -> Map:
    """Hang a node, with all beneath it, elsewhere; `after` names the sibling link before it."""
    link = first_link(map_, node_of(map_, node_id).id)
    # What was said against its step moves along, so it may not go beneath that either.
    if target in beneath(map_, [node_id, *([link.id] if link else [])]):
        raise EditError("a node cannot stand beneath itself")
    if link is None:
        new = Link(kind=kind or LinkKind.SUPPORTS, sources=(node_id,), target=target)
        return map_.but(links=insert_after(map_.links, new, after))
    if len(link.sources) > 1:
        map_ = part(map_, link.id, node_id)
        link = next(found for found in map_.links_from[node_id] if found.sources == (node_id,))
    moved = link.but(target=target, kind=kind or link.kind)
    rest = tuple(other for other in map_.links if other.id != link.id)
    return map_.but(links=insert_after(rest, moved, after))


def _with_one_target(map_: Map, ids: tuple[str, ...]) -> list[Link]:
    """Return the links these ids stand for, all with one kind and target, in sibling order."""
    choices = [_links_of(map_, id_) for id_ in dict.fromkeys(ids)]
    common = (
        set.intersection(*({(x.target, x.kind) for x in links} for links in choices))
        if choices
        else set()
    )
    if not common:
        raise EditError("these do not bear on the same thing; link them to one target first")
    order = {link.id: (link.target, link.kind) for link in map_.links}
    aim = next(pair for pair in order.values() if pair in common)
    chosen = {x.id for links in choices for x in links if (x.target, x.kind) == aim}
    return [link for link in map_.links if link.id in chosen]


def _links_of(map_: Map, id_: str) -> tuple[Link, ...]:
    if id_ in map_.link_by_id:
        return (map_.link_by_id[id_],)
    return map_.links_from.get(node_of(map_, id_).id, ())
