"""Which words are meant by a key, and what a card that is made of them bears on."""

from argmap import edits
from argmap.model import Anchor, Map, NodeKind
from argmap.wording.passages import sentence_at

Place = tuple[int, int]


def meant(map_: Map, draft: str, text: str, chosen: Place, cursor: int) -> Place | None:
    """Return the words that a key is about, in code points.

    Those that are selected; else those of the card in which the cursor stands; else its sentence.
    """
    if chosen[0] < chosen[1]:
        return chosen
    around = [a for a, _ in _anchored(map_, draft) if a.start <= cursor <= a.end]
    if around:
        least = min(around, key=lambda a: a.end - a.start)
        return least.start, least.end
    found = sentence_at(text, cursor)
    return (found.start, found.end) if found else None


def card_of(map_: Map, draft: str, place: Place) -> str:
    """Return the card that has just these words already, or nothing."""
    held = (id_ for a, id_ in _anchored(map_, draft) if (a.start, a.end) == place)
    return next(held, "")


def landing(map_: Map, draft: str, at: int, kind: NodeKind, to: str) -> str:
    """Return what a new card bears on: what is selected; but a rebuttal answers a critique.

    Where the selected card is none that a rebuttal meets, it is the critique last met in the text
    above, else the newest one; without any, nothing.
    """
    if kind is not NodeKind.REBUTTAL or (to and edits.against(map_, to) is NodeKind.REBUTTAL):
        return to
    critiques = {n.id for n in map_.nodes if n.kind is NodeKind.CRITIQUE}
    above = [(a.start, id_) for a, id_ in _anchored(map_, draft) if id_ in critiques]
    before = [spot for spot in above if spot[0] < at]
    if before:
        return max(before)[1]
    return next((n.id for n in reversed(map_.nodes) if n.id in critiques), "")


def _anchored(map_: Map, draft: str) -> list[tuple[Anchor, str]]:
    return [(a, node.id) for node in map_.nodes for a in node.anchors if a.draft == draft]
