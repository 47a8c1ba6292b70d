"""Refuse what would cost much before the validator makes each part of it into a value."""

from collections.abc import Iterator, Sequence
from typing import Any

from argmap.formats.sentences import MEND, place, short
from argmap.model import FormatError

MOST = 120_000
"""No list of parts is longer: this many empty nodes take 200 MB and most of a second."""

_LISTS = (
    ("nodes",),
    ("links",),
    ("sources",),
    ("drafts",),
    ("dismissed",),
    *(("debate", name) for name in ("speeches", "extensions", "impacts")),
    ("exercise", "tasks"),
)
_OF_ONE_SPACE = (("nodes", "links"), ("sources",), ("drafts",))


def check_length(tree: dict[str, Any]) -> None:
    """Refuse a map of more parts than anybody could have written."""
    for names in _LISTS:
        held: Any = tree
        for name in names:
            held = held.get(name) if isinstance(held, dict) else None
        if isinstance(held, list) and len(held) > MOST:
            raise FormatError(
                f"{' → '.join(names)}: there are {len(held):,}, and argmap opens no more than "
                f"{MOST:,}; divide it into several maps"
            )


def check_ids(tree: dict[str, Any], but: Sequence[int] = ()) -> None:
    """Name the place of an id that stands twice; the validator would know only the id.

    `but` are the places of links that are set aside, and whose ids nobody uses.
    """
    aside = {("links", at) for at in but}
    for names in _OF_ONE_SPACE:
        seen: dict[str, tuple[str, int]] = {}
        for path, id_ in _ids(tree, names):
            if path in aside:
                continue
            first = seen.setdefault(id_, path)
            if first is not path:
                raise FormatError(
                    f"{place(path, tree)}: the id {short(id_)} is used twice, first at "
                    f"{place(first, {})}; {MEND}"
                )


def _ids(tree: dict[str, Any], names: tuple[str, ...]) -> Iterator[tuple[tuple[str, int], str]]:
    for name in names:
        held = tree.get(name)
        for at, part in enumerate(held if isinstance(held, list) else ()):
            id_ = part.get("id") if isinstance(part, dict) else None
            if isinstance(id_, str):
                yield (name, at), id_
