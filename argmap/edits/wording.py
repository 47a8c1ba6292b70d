"""What a node says and is meant as."""

import re
from collections.abc import Iterable
from typing import Any

from argmap.edits.parts import node_of, with_nodes
from argmap.model import EditError, Map, Node, NodeKind, Role, Source


def reword(map_: Map, /, node_id: str, text: str) -> Map:
    """Give a node other words; line ends and outer spaces are tidied."""
    return set_node(map_, node_id, text=text.replace("\r\n", "\n").replace("\r", "\n").strip())


def set_node(map_: Map, /, node_id: str, **fields: Any) -> Map:
    """Change any field of a node but its id."""
    return with_nodes(map_, [node_of(map_, node_id).but(**fields)])


def set_kind(map_: Map, /, ids: Iterable[str], kind: NodeKind) -> Map:
    """Say what these nodes are meant as."""
    return with_nodes(map_, [node_of(map_, i).but(kind=kind) for i in ids if i in map_.node_by_id])


def set_role(map_: Map, /, node_id: str, role: Role | None) -> Map:
    """Give a node a role, or none. Only one node is the thesis."""
    if role in (Role.THESIS, Role.RESOLUTION):
        return set_thesis(map_, node_id, role)
    changed = set_node(map_, node_id, role=role)
    return changed.but(thesis=None) if changed.thesis == node_id else changed


def set_thesis(map_: Map, /, node_id: str, role: Role = Role.THESIS) -> Map:
    """Make this the node it is all about; those that were it before are ordinary again."""
    before = [n.but(role=None) for n in map_.theses if n.id != node_id]
    changed = with_nodes(map_, [*before, node_of(map_, node_id).but(role=role)])
    return changed if changed.thesis == node_id else changed.but(thesis=node_id)


def set_map(map_: Map, /, **fields: Any) -> Map:
    """Change what belongs to the whole map: title, as-of date, note, settings..."""
    changed = map_.but(**fields)
    return map_ if changed == map_ else changed


def replace_text(
    map_: Map, /, find: str, put: str, *, match_case: bool = False, only: str = ""
) -> Map:
    """Replace words in text and notes of all nodes and in names of sources, or in one node."""
    if not find:
        raise EditError("say which words to replace")
    pattern = re.compile(re.escape(find), 0 if match_case else re.IGNORECASE)

    def mended(words: str) -> str:
        return pattern.sub(lambda _: put, words)

    def node(n: Node) -> Node:
        if only not in ("", n.id):
            return n
        text, note = mended(n.text), mended(n.note)
        return n if (text, note) == (n.text, n.note) else n.but(text=text, note=note)

    def source(s: Source) -> Source:
        name = s.name if only else mended(s.name)
        return s if name == s.name else s.but(name=name)

    changed = map_.but(
        nodes=tuple(node(n) for n in map_.nodes), sources=tuple(source(s) for s in map_.sources)
    )
    return map_ if changed == map_ else changed
