"""Findings the author has looked at and set aside."""

from argmap.model import Dismissal, Map


def dismiss(map_: Map, /, code: str, at: tuple[str, ...], reason: str = "") -> Map:
    """Set a finding aside; the reason is kept in the file."""
    rest = _without(map_, code, at)
    return map_.but(dismissed=(*rest, Dismissal(code=code, at=at, reason=reason)))


def restore(map_: Map, /, code: str, at: tuple[str, ...]) -> Map:
    """Let a finding that was set aside speak again."""
    rest = _without(map_, code, at)
    return map_ if len(rest) == len(map_.dismissed) else map_.but(dismissed=rest)


def _without(map_: Map, code: str, at: tuple[str, ...]) -> tuple[Dismissal, ...]:
    return tuple(d for d in map_.dismissed if (d.code, set(d.at)) != (code, set(at)))
