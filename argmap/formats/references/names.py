"""Names of people as one line (Family, Given) and as CSL holds them."""

from collections.abc import Iterable
from typing import Any


def written(names: Any) -> tuple[str, ...]:
    """Return a CSL list of names, one line each; none where it is no such list."""
    if not isinstance(names, list) or not all(_is_name(name) for name in names):
        return ()
    return tuple(_line(name) for name in names)


def parsed(lines: Iterable[str]) -> list[dict[str, str]]:
    """Return names for CSL: with one comma in it a line is a person, else it stands as it is."""
    return [_name(line) for line in lines]


def _is_name(name: Any) -> bool:
    return isinstance(name, dict) and all(isinstance(part, str | bool) for part in name.values())


def _line(name: dict[str, Any]) -> str:
    if "literal" in name:
        return str(name["literal"])
    particles = ("dropping-particle", "non-dropping-particle", "family")
    last = " ".join(str(name[part]) for part in particles if name.get(part))
    first = " ".join(str(name[part]) for part in ("given", "suffix") if name.get(part))
    return ", ".join(part for part in (last, first) if part)


def _name(line: str) -> dict[str, str]:
    family, comma, given = line.partition(", ")
    if comma and family and given and "," not in given and "," not in family:
        return {"family": family, "given": given}
    return {"literal": line}
