"""Every change a person can make, each a pure function from map to map.

An edit refuses with an `EditError` in words; then nothing was changed. An edit that changes
nothing returns the very map it was given.
"""

from argmap.edits.add import add, against, because, beside, but, other_side, premise, side_of
from argmap.edits.drafts import add_draft, anchor_node, remove_draft, set_draft, unanchor
from argmap.edits.listed import is_prose, paste_text
from argmap.edits.order import bearing, indent, move_beneath, outdent, reorder
from argmap.edits.parts import beneath, beneath_alone
from argmap.edits.paste import fragment, paste
from argmap.edits.place import direct, fold, place, tidy, unfold_all
from argmap.edits.relate import connect, join, move_under, part, relink, unlink
from argmap.edits.remove import Falls, falls_with, remove
from argmap.edits.setaside import dismiss, restore
from argmap.edits.sources import add_source, cite, remove_source, set_source, take_in_sources
from argmap.edits.wording import (
    replace_text,
    reword,
    set_kind,
    set_map,
    set_node,
    set_role,
    set_thesis,
)

__all__ = [
    "Falls",
    "add",
    "add_draft",
    "add_source",
    "against",
    "anchor_node",
    "bearing",
    "because",
    "beneath",
    "beneath_alone",
    "beside",
    "but",
    "cite",
    "connect",
    "direct",
    "dismiss",
    "falls_with",
    "fold",
    "fragment",
    "indent",
    "is_prose",
    "join",
    "move_beneath",
    "move_under",
    "other_side",
    "outdent",
    "part",
    "paste",
    "paste_text",
    "place",
    "premise",
    "relink",
    "remove",
    "remove_draft",
    "remove_source",
    "reorder",
    "replace_text",
    "restore",
    "reword",
    "set_draft",
    "set_kind",
    "set_map",
    "set_node",
    "set_role",
    "set_source",
    "set_thesis",
    "side_of",
    "take_in_sources",
    "tidy",
    "unanchor",
    "unfold_all",
    "unlink",
]
