"""What a map is: frozen values, checked at birth. No Qt, no networkx, no files, no colours."""

from argmap.model.changes import Changes, changes
from argmap.model.debate import Debate, Extension, Impact, Speech
from argmap.model.draft import Draft
from argmap.model.errors import ArgmapError, EditError, FileError, FormatError
from argmap.model.exercise import Exercise, Task
from argmap.model.frozen import DraftId, Frozen, LinkId, NodeId, SourceId, new_id
from argmap.model.kinds import Checked, LinkKind, NodeKind, Reply, Role, Strength
from argmap.model.link import Answer, Link
from argmap.model.map import VERSION, Direction, Dismissal, Layout, Map, Settings
from argmap.model.node import Anchor, Citation, Node, Point
from argmap.model.source import Source

__all__ = [
    "VERSION",
    "Anchor",
    "Answer",
    "ArgmapError",
    "Changes",
    "Checked",
    "Citation",
    "Debate",
    "Direction",
    "Dismissal",
    "Draft",
    "DraftId",
    "EditError",
    "Exercise",
    "Extension",
    "FileError",
    "FormatError",
    "Frozen",
    "Impact",
    "Layout",
    "Link",
    "LinkId",
    "LinkKind",
    "Map",
    "Node",
    "NodeId",
    "NodeKind",
    "Point",
    "Reply",
    "Role",
    "Settings",
    "Source",
    "SourceId",
    "Speech",
    "Strength",
    "Task",
    "changes",
    "new_id",
]
