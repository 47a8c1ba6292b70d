"""What outlets ask of a piece, as data that travels with the program or that a user adds."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from pydantic import Field, ValidationError

from argmap.assets import resources
from argmap.model import FormatError, Frozen

Links = Literal["required", "welcome", "not said"]


class Outlet(Frozen):
    """One outlet's rules: what they say, from when, where they are published, and how sure.

    `read_on` is the day on which rules that bear no date of their own were read.
    """

    id: str
    name: str
    words_min: int | None = Field(default=None, ge=0)
    words_max: int | None = Field(default=None, ge=0)
    links: Links = "not said"
    footnotes: bool = True
    thesis_by: int | None = Field(default=None, ge=1)
    acronyms: int | None = Field(default=None, ge=0)
    paragraph_words: int | None = Field(default=None, ge=1)
    refused_files: tuple[str, ...] = ()
    bio: bool = False
    exclusive: bool = False
    authors_max: int | None = Field(default=None, ge=1)
    rules_date: str = ""
    read_on: str = ""
    published: str = ""
    verified: bool = False
    note: str = ""


class _Outlets(Frozen):
    version: int = 1
    note: str = ""
    outlets: tuple[Outlet, ...] = ()


@lru_cache(maxsize=1)
def outlets() -> Mapping[str, Outlet]:
    """Return the outlets that travel with the program, by id."""
    path = resources() / "outlets.json"
    return read_outlets(path.read_bytes()) if path.is_file() else {}


def read_outlets(data: bytes) -> Mapping[str, Outlet]:
    """Read outlet profiles, such as a user has added, from JSON."""
    try:
        read = _Outlets.model_validate_json(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = " → ".join(str(part) for part in first["loc"]) or "the file"
        raise FormatError(f"outlet profiles: {where}: {first['msg']}") from error
    except (ValueError, RecursionError) as error:
        raise FormatError(f"outlet profiles: this is not JSON ({error})") from error
    return {outlet.id: outlet for outlet in read.outlets}
