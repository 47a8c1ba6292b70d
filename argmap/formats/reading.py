"""What reading a file gives: the map, and what there is to say about it."""

from dataclasses import dataclass

from argmap.model import Map


@dataclass(frozen=True)
class Reading:
    """A map as read. `notices` are sentences for the user; `kept_raw` counts what was kept
    as it stood because it is not understood or leads nowhere; `not_understood` names
    each, and of very many the first thousand of a kind.
    `native` is False for a picture that carries a map: saving to it would destroy the picture.
    """

    map: Map
    notices: tuple[str, ...] = ()
    kept_raw: int = 0
    not_understood: tuple[str, ...] = ()
    version: int = 1
    native: bool = True
