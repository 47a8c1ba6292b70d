"""From a map to the skeleton of a piece: the same map gives the same skeleton."""

from collections.abc import Mapping

from argmap.model import Link, LinkKind, Map, Node, NodeKind, Role
from argmap.outline.piece.parts import Entry, Part, PartName, Skeleton, budgets, shares_of
from argmap.outline.piece.telling import Telling, is_unsaid, sources_beneath
from argmap.scores import score

POINTS = (PartName.POINT_1, PartName.POINT_2, PartName.POINT_3)
WORDS = 750


def skeleton(
    map_: Map, words: int = WORDS, shares: Mapping[PartName, int] | None = None
) -> Skeleton:
    """Return the parts of a piece of so many words: lede, thesis, three points at most,
    to be sure, kicker; and what found no place. The words are shared out as the map says.
    """
    strength = {id_: s.strength for id_, s in score(map_).nodes.items()}
    telling = Telling(map_, strength)
    told: dict[PartName, list[Entry]] = {}
    told[PartName.LEDE] = [telling.alone(node) for node in _hooks(map_)]
    theses = map_.theses[:1]
    told[PartName.THESIS] = [telling.alone(node) for node in theses]
    thesis = theses[0].id if theses else None
    for name, link in zip(POINTS, main_points(map_)[: len(POINTS)], strict=False):
        told[name] = telling.reason(link)
    told[PartName.TO_BE_SURE] = [
        entry for link in _objections(map_, thesis) for entry in telling.objection(link)
    ]
    told[PartName.KICKER] = [
        entry
        for node in map_.nodes
        if node.role is Role.RECOMMENDATION
        for entry in telling.with_grounds(node.id, "restatement")
    ]
    names = tuple(name for name in PartName if told.get(name))
    shared = budgets(names, words, shares or shares_of(map_))
    parts = tuple(Part(n, w, tuple(told[n])) for n, w in zip(names, shared, strict=True))
    rest = [n for n in map_.nodes if n.id not in telling.told and not is_unsaid(n)]
    return Skeleton(parts, tuple(telling.alone(node) for node in rest))


def main_points(map_: Map) -> list[Link]:
    """Return the reasons for the thesis: those put in order by hand first, then by how many
    sources each adds to those before it, by their credibility, and by its place in the text.

    Sources that a better reason rests on already are not counted again: a reason that only
    says the same once more is no second point.
    """
    thesis = map_.theses[0].id if map_.theses else ""
    lost = {link.id for link in map_.dangling}
    waiting = [
        link
        for link in map_.links_into.get(thesis, ())
        if link.kind is LinkKind.SUPPORTS and link.id not in lost
    ]
    by_hand = {id_: i for i, id_ in enumerate(map_.settings.points)}
    beneath = {link.id: sources_beneath(map_, link.sources) for link in waiting}
    order: list[Link] = []
    counted: frozenset[str] = frozenset()
    while waiting:
        ranks = [
            (by_hand.get(x.id, len(by_hand)), _rank(map_, x, beneath[x.id] - counted))
            for x in waiting
        ]
        best = waiting[ranks.index(min(ranks))]
        waiting.remove(best)
        order.append(best)
        counted |= beneath[best.id]
    return order


def _rank(map_: Map, link: Link, new: frozenset[str]) -> tuple[int, float, float]:
    known = [map_.source_by_id[id_] for id_ in sorted(new) if id_ in map_.source_by_id]
    trust = [s.credibility for s in known if s.credibility is not None]
    mean = sum(trust) / len(trust) if trust else 0.0
    return (-len(new), -mean, _place(map_, link.sources))


def _place(map_: Map, ids: tuple[str, ...]) -> float:
    starts = [a.start for i in ids if i in map_.node_by_id for a in map_.node_by_id[i].anchors]
    return float(min(starts)) if starts else float("inf")


def _hooks(map_: Map) -> list[Node]:
    hooks = [n for n in map_.nodes if n.role is Role.HOOK]
    dated = [n for n in map_.nodes if n.kind is NodeKind.EVIDENCE and _date(map_, n)]
    # The first of the newest, so that the same map gives the same piece.
    return hooks or [max(dated, key=lambda n: _date(map_, n))] if hooks or dated else []


def _date(map_: Map, node: Node) -> str:
    if node.source is None:
        return ""
    source = map_.source_by_id.get(node.source.id)
    return node.source.date or (source.date if source else "")


def _objections(map_: Map, thesis: str | None) -> list[Link]:
    """Attacks on the thesis, those not granted first."""
    lost = {link.id for link in map_.dangling}
    attacks = [
        link
        for link in map_.links_into.get(thesis or "", ())
        if link.kind is LinkKind.ATTACKS and link.id not in lost
    ]
    return sorted(attacks, key=lambda link: _granted(map_, link))


def _granted(map_: Map, link: Link) -> bool:
    return all(map_.node_by_id[s].role is Role.CONCESSION for s in link.sources)
