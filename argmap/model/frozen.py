"""The ground every part of a map stands on: values that are replaced, never changed."""

import secrets
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

NodeId = Annotated[str, Field(min_length=1, max_length=200)]
LinkId = Annotated[str, Field(min_length=1, max_length=200)]
SourceId = Annotated[str, Field(min_length=1, max_length=200)]
DraftId = Annotated[str, Field(min_length=1, max_length=200)]
Unit = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Finite = Annotated[float, Field(allow_inf_nan=False)]

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def new_id() -> str:
    """Return a fresh identifier: ten letters, readable, unique for all practical purposes."""
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in secrets.token_bytes(10))


class Frozen(BaseModel):
    """A value: never changed, only replaced."""

    # "allow": what a newer version wrote survives a save by this one.
    # strict: a number written as text is an error to be shown, not a guess to be made.
    model_config = ConfigDict(frozen=True, extra="allow", strict=True)

    def but(self, **changes: Any) -> Self:
        """Return a copy with these fields replaced, checked like any other."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        made = type(self)(**{**fields, **(self.model_extra or {}), **changes})
        # The check makes new tuples of the same values. What was not replaced stays the very
        # same, so that whoever compares a map with the one before sees it at a glance.
        made.__dict__.update((name, kept) for name, kept in fields.items() if name not in changes)
        return made
