"""The map in words, for a reader who does not see it: what a part is, and what it does here."""

from argmap.model import Link, LinkKind, Map
from argmap.picture import kind_word, score_words
from argmap.scores import Scores
from argmap.wording import shortened

_VERBS = {
    LinkKind.SUPPORTS: ("supports", "supported by"),
    LinkKind.ATTACKS: ("attacks", "attacked by"),
    LinkKind.RESTATES: ("restates", "restated by"),
}
_SHORT = 80


def name(map_: Map, id_: str) -> str:
    """Return what a screen reader says first: what this is, which of how many, and its words."""
    node = map_.node_by_id.get(id_)
    if node is None:
        link = map_.link_by_id.get(id_)
        return _link_name(map_, link) if link is not None else ""
    parts = [f"{kind_word(node, map_)}{_place(map_, id_)}", node.text or "no words yet"]
    replied = _replied(map_, id_)
    return ": ".join(parts) + (f", {replied}" if replied else "")


def description(map_: Map, id_: str, score: str, marks: tuple[str, ...]) -> str:
    """Return what else there is to say: relations, strength, findings, note."""
    if id_ in map_.link_by_id:
        link = map_.link_by_id[id_]
        return "; ".join(filter(None, (_counted(map_, id_), _asked(map_, link), link.note)))
    node = map_.node_by_id.get(id_)
    if node is None:
        return ""
    folded = "folded" if id_ in map_.layout.folded else ""
    parts = (_bears(map_, id_), _counted(map_, id_), score, ", ".join(marks), folded, node.note)
    return "; ".join(part for part in parts if part)


def short(map_: Map, id_: str) -> str:
    """Return a part's words, shortened: to be named within a sentence."""
    node = map_.node_by_id.get(id_)
    if node is None:
        link = map_.link_by_id.get(id_)
        return f"the step from {short(map_, link.sources[0])}" if link is not None else "nothing"
    return f"“{shortened(node.text, _SHORT) or 'a card without words'}”"


def relations(map_: Map, id_: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a node or link bears on, and what bears on it."""
    if id_ in map_.link_by_id:
        link = map_.link_by_id[id_]
        into = tuple(x.id for x in map_.links_into.get(id_, ()))
        return (link.target,), (*link.sources, *into)
    out = tuple(link.target for link in map_.links_from.get(id_, ()))
    return out, tuple(s for link in map_.links_into.get(id_, ()) for s in link.sources)


def _place(map_: Map, id_: str) -> str:
    links = map_.links_from.get(id_, ())
    if not links:
        return ""
    link = links[0]
    alike = [s for x in map_.links_into[link.target] if x.kind is link.kind for s in x.sources]
    return f" {alike.index(id_) + 1} of {len(alike)} of {short(map_, link.target)}"


def _replied(map_: Map, id_: str) -> str:
    """Return whether what speaks against something has been answered."""
    out = map_.links_from.get(id_, ())
    if not any(link.kind is LinkKind.ATTACKS for link in out):
        return ""
    places = (id_, *(link.id for link in out))
    into = (x for place in places for x in map_.links_into.get(place, ()))
    return "answered" if any(x.kind is LinkKind.ATTACKS for x in into) else "not answered"


def _bears(map_: Map, id_: str) -> str:
    said = []
    for link in map_.links_from.get(id_, ()):
        others = len(set(link.sources)) - 1
        together = f" together with {others} more" if others else ""
        said.append(f"{_verb(map_, link)} {short(map_, link.target)}{together}")
    return ", ".join(said)


def _counted(map_: Map, id_: str) -> str:
    into = map_.links_into.get(id_, ())
    said = []
    for link_kind, (_, passive) in _VERBS.items():
        count = sum(link.kind is link_kind for link in into)
        if count:
            said.append(f"{passive} {count}")
    return ", ".join(said)


def _asked(map_: Map, link: Link) -> str:
    """Return how many questions of a link's pattern nobody has answered yet."""
    if not link.scheme:
        return ""
    # Not at the top: patterns are read when they are first asked about.
    from argmap.wording.asking import open_questions

    count = len(open_questions(map_, link.id))
    return f"{count} open question{'s' if count > 1 else ''} in the inspector" if count else ""


def _verb(map_: Map, link: Link) -> str:
    if link.target in map_.link_by_id and link.kind is not LinkKind.RESTATES:
        return "undercuts" if link.kind is LinkKind.ATTACKS else "backs"
    return _VERBS[link.kind][0]


def _link_name(map_: Map, link: Link) -> str:
    sources = " and ".join(short(map_, source) for source in link.sources)
    return f"Link: {sources} {_verb(map_, link)} {short(map_, link.target)}"


def strength(map_: Map, scores: Scores | None, id_: str) -> str:
    """Return a node's strength in the words of its card, or nothing where there is no score."""
    node = map_.node_by_id.get(id_)
    return score_words(map_, node, scores) if node is not None else ""


def number(map_: Map, scores: Scores | None, id_: str) -> str:
    """Return a node's strength in words and as a number, a link's share as a number."""
    if scores is None:
        return ""
    words = strength(map_, scores, id_)
    if words:
        # Where the map leaves it open, the words tell the range themselves.
        return words if "%" in words else f"{words}: {round(100 * scores.nodes[id_].strength)} %"
    share = scores.links.get(id_)
    return f"carries {share.carries:+.2f}" if share is not None else ""
