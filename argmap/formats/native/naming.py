"""Give nodes and links that have no id one that follows from the file, the same at each reading.

An id made by chance would be another at each reading: no command could name the node that another
command spoke of, and whoever changed the file outside would seem to have replaced all of it.
"""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from argmap.formats.native.writing import Removed
from argmap.model import Link, Map, Node

# No letters that look alike, as in the ids that the program makes by chance.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_LENGTH = 10


def unnamed(map_: Map) -> frozenset[str]:
    """Give the ids that stood in no file: those the validator made up."""
    return frozenset(part.id for part in _parts(map_) if "id" not in part.model_fields_set)


def named(map_: Map, made_up: frozenset[str]) -> Map:
    """Replace ids that were made up by ones that follow from what the file says.

    A node is known by its words and a link by its ends, and among equal ones by its place: who
    changes a kind, a note or another part of the map leaves the id as it is.
    """
    if not made_up:
        return map_
    taken = {id_ for id_ in _mentioned(map_) if id_ not in made_up}
    seen: Counter[str] = Counter()

    for part in _parts(map_):
        if part.id in made_up:
            mark = _mark(part)
            seen[mark] += 1
            id_ = _id(mark, seen[mark], taken)
            taken.add(id_)
            # Only the reader knows these values yet: copies of all would take twice the memory.
            vars(part)["id"] = id_
            part.model_fields_set.add("id")
    return map_.but(nodes=map_.nodes, links=map_.links)


def _parts(map_: Map) -> Iterator[Node | Link]:
    yield from map_.nodes
    yield from map_.links


def _mark(part: Node | Link) -> str:
    if isinstance(part, Node):
        return f"node\0{part.text}"
    return "\0".join(("link", part.target, *part.sources))


def _id(mark: str, which: int, taken: set[str]) -> str:
    tried = 0
    while True:
        digest = sha256(f"{which}\0{tried}\0{mark}".encode()).digest()
        id_ = "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:_LENGTH])
        if id_ not in taken:
            return id_
        tried += 1


def _mentioned(map_: Map) -> Iterator[str]:
    """Every id that the file speaks of, also of parts that are not there: none may come alive."""
    yield from (part.id for part in _parts(map_))
    for link in map_.links:
        yield from (link.target, *link.sources)
        yield from (answer.made for answer in link.answers if answer.made)
    yield map_.thesis or ""
    for dismissal in map_.dismissed:
        yield from dismissal.at
    if map_.debate is not None:
        yield from (each.node for each in map_.debate.extensions)
        yield from (each.node for each in map_.debate.impacts)
    for task in map_.exercise.tasks if map_.exercise else ():
        yield from (task.target or "", task.link or "", *task.answer)
    for removed in (map_.model_extra or {}).values():
        for _, _, part in removed if isinstance(removed, Removed) else ():
            yield from _words_in(part)


def _words_in(part: object) -> Iterator[str]:
    held = part.values() if isinstance(part, dict) else ()
    for each in held:
        yield from (x for x in (each if isinstance(each, list) else [each]) if isinstance(x, str))
