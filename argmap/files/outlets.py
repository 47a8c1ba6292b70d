"""The outlets a user can write for: those that travel with the program, and the user's own."""

from collections.abc import Mapping

from argmap.files import places
from argmap.files.loading import load
from argmap.model import FormatError
from argmap.wording.outlets import Outlet, outlets, read_outlets

OWN = "outlets.json"


def known_outlets() -> Mapping[str, Outlet]:
    """Return all outlets by id; the user's own stand in the folder of settings.

    A `FormatError` says what is wrong with the user's own, and where they are.
    """
    path = places.config() / OWN
    if not path.is_file():
        return outlets()
    try:
        return {**outlets(), **read_outlets(load(path))}
    except FormatError as error:
        raise FormatError(f"{path}: {error}") from error
