"""One table: what a node is called, which icon it bears, in which colour."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from argmap.model import LinkKind, Map, Node, NodeKind, Role


@dataclass(frozen=True, slots=True)
class Kind:
    """A word, an icon's name and a colour's name in the theme."""

    word: str
    icon: str
    colour: str


KINDS: Mapping[NodeKind, Kind] = MappingProxyType(
    {
        NodeKind.CLAIM: Kind("Claim", "claim", "claim"),
        NodeKind.EVIDENCE: Kind("Evidence", "evidence", "evidence"),
        NodeKind.CRITIQUE: Kind("Critique", "critique", "critique"),
        NodeKind.REBUTTAL: Kind("Rebuttal", "rebuttal", "rebuttal"),
    }
)
THESIS = Kind("Thesis", "thesis", "claim")
UNDERCUT = Kind("That doesn’t follow", "undercut", "critique")
ROLES: Mapping[Role, Kind] = MappingProxyType(
    {
        Role.THESIS: THESIS,
        Role.RESOLUTION: Kind("Resolution", "thesis", "claim"),
        Role.RECOMMENDATION: Kind("Recommendation", "recommendation", "claim"),
        Role.ASSUMPTION: Kind("Assumption", "assumption", "claim"),
        Role.WEIGHING: Kind("Weighing", "weighing", "claim"),
        Role.IMPLICIT_STEP: Kind("Unsaid step", "assumption", "claim"),
    }
)


def is_thesis(node: Node, map_: Map | None) -> bool:
    """Is it all about this node?"""
    named = map_ is not None and map_.thesis == node.id
    return named or node.role in (Role.THESIS, Role.RESOLUTION)


def kind(node: Node, map_: Map | None = None) -> Kind:
    """Return word, icon and colour of a node; the map tells a thesis or an undercut from others."""
    if is_thesis(node, map_):
        return ROLES[Role.RESOLUTION] if node.role is Role.RESOLUTION else THESIS
    if node.kind is NodeKind.CLAIM and node.role is not None and node.role in ROLES:
        return ROLES[node.role]
    if node.kind is NodeKind.CRITIQUE and map_ is not None and undercuts(node, map_):
        return UNDERCUT
    return KINDS[node.kind]


def aside(node: Node, map_: Map | None = None) -> str:
    """Return what the kind's word leaves unsaid: the role, or in a debate the side."""
    if is_thesis(node, map_):
        return ""
    told = node.role is None or node.role is Role.CONCESSION
    if told or (node.kind is NodeKind.CLAIM and node.role in ROLES):
        return node.side if map_ is not None and map_.debate is not None else ""
    return node.role.value if node.role else ""


def undercuts(node: Node, map_: Map) -> bool:
    """Does all the node does aim at links, against them?"""
    links = map_.links_from.get(node.id, ())
    return bool(links) and all(
        link.kind is LinkKind.ATTACKS and link.target in map_.link_by_id for link in links
    )


def kind_word(node: Node, map_: Map | None = None) -> str:
    """Return the word for what a node is."""
    return kind(node, map_).word


def kind_icon(node: Node, map_: Map | None = None) -> str:
    """Return the name of the icon for what a node is."""
    return kind(node, map_).icon
