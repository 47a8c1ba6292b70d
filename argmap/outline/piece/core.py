"""The core of an argument in two sentences: the thesis with its best reasons, the best
objection with its answer. At most sixty words.
"""

from argmap.model import LinkKind, Map, Role
from argmap.outline.piece.skeleton import main_points
from argmap.scores import score

MOST = 60


def core(map_: Map, most: int = MOST) -> str:
    """Return two sentences, or one where nothing is said against the thesis."""
    if not map_.theses:
        return ""
    thesis = _bare(map_.theses[0].text)
    reasons = [_bare(map_.node_by_id[s].text) for s in _reasons(map_)]
    against, answer = _against(map_)
    for kept in range(len(reasons), -1, -1):
        told = _told(thesis, reasons[:kept], against, answer)
        if len(told.split()) <= most:
            return told
    return _cut(_told(thesis, [], against, answer), most)


def _reasons(map_: Map) -> list[str]:
    """The weightiest premise of each of the first two points, unsaid ones left out."""
    found = []
    for link in main_points(map_)[:2]:
        said = [s for s in link.sources if map_.node_by_id[s].role is not Role.ASSUMPTION]
        found.extend(said[:1])
    return found


def _against(map_: Map) -> tuple[str, str]:
    """The strongest objection that is answered, and its strongest answer."""
    strength = {id_: s.strength for id_, s in score(map_).nodes.items()}
    thesis = map_.theses[0].id
    lost = {link.id for link in map_.dangling}
    best: tuple[tuple[int, float], str, str] = ((-1, 0.0), "", "")
    for attack in map_.links_into.get(thesis, ()):
        if attack.kind is not LinkKind.ATTACKS or attack.id in lost:
            continue
        critique = map_.node_by_id[attack.sources[0]]
        answers = [
            s
            for place in (critique.id, attack.id)
            for link in map_.links_into.get(place, ())
            if link.kind is LinkKind.ATTACKS and link.id not in lost
            for s in link.sources
        ]
        answer = max(answers, key=lambda s: strength[s], default="")
        # Granted points are not what the piece turns on.
        rank = (critique.role is not Role.CONCESSION) + bool(answer)
        weight = (rank, strength[critique.id])
        if weight > best[0]:
            said = map_.node_by_id[answer].text if answer else ""
            best = (weight, critique.text, said)
    return _bare(best[1]), _bare(best[2])


def _told(thesis: str, reasons: list[str], against: str, answer: str) -> str:
    # After a colon a statement may keep its capital, which may be a name's.
    because = f", because: {'; '.join(reasons)}" if reasons else ""
    first = f"{thesis}{because}."
    if not against:
        return first
    reply = f"; but: {answer}" if answer else ""
    return f"{first} Critics say: {against}{reply}."


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(".!")


def _cut(text: str, most: int) -> str:
    parts = text.split()
    return text if len(parts) <= most else f"{' '.join(parts[:most])}…"
