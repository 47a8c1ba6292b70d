"""The whole document: nodes, links, sources, and what they belong to."""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import Field, model_validator

from argmap.model.debate import Debate
from argmap.model.draft import Draft
from argmap.model.exercise import Exercise
from argmap.model.frozen import Frozen, LinkId, NodeId, SourceId
from argmap.model.kinds import Role
from argmap.model.link import Link
from argmap.model.node import Node
from argmap.model.source import Source

VERSION = 1

Direction = Literal["down", "up", "right"]

T = TypeVar("T", Node, Link, Source, Draft)

_OF_LINKS = ("link_by_id", "links_into", "links_from")
"""What is worked out once for a map, and from its links alone."""


class Dismissal(Frozen):
    """A finding the author has looked at and set aside, with the reason."""

    code: str
    at: tuple[str, ...] = ()
    reason: str = ""


class Layout(Frozen):
    """How the map is laid out: which way it grows and what is folded away."""

    direction: Direction = "down"
    folded: tuple[NodeId, ...] = ()


class Settings(Frozen):
    """Choices that belong to this map and travel with it. `points` is the order of the main
    points as put by hand; those not named follow by the rules of the skeleton. `shares` are the
    percents of the words for lede, thesis, first to third point, to be sure and kicker. `figures`
    says which Carneades the standards of proof take theirs from.
    """

    semantics: Literal["weight", "dfquad", "quadratic", "euler"] = "weight"
    stale_years: float | None = Field(default=None, gt=0, allow_inf_nan=False)
    standard: str = ""
    figures: Literal["classic", "fourth"] = "classic"
    points: tuple[LinkId, ...] = ()
    shares: tuple[Annotated[int, Field(ge=0, le=100)], ...] = Field(default=(), max_length=7)


class Map(Frozen):
    """An argument map. The order of links is the order in which siblings are shown."""

    format: Literal["argmap"] = "argmap"
    version: int = Field(default=VERSION, ge=1)
    title: str = ""
    thesis: NodeId | None = None
    authors: SourceId | None = None
    as_of: str = ""
    note: str = ""
    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()
    sources: tuple[Source, ...] = ()
    drafts: tuple[Draft, ...] = ()
    debate: Debate | None = None
    exercise: Exercise | None = None
    layout: Layout = Layout()
    settings: Settings = Settings()
    dismissed: tuple[Dismissal, ...] = ()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        """Nodes and links share one namespace, as a link may bear on either."""
        if len(self.node_by_id.keys() | self.link_by_id.keys()) < len(self.nodes) + len(self.links):
            raise ValueError(f"the id {_twice((*self.nodes, *self.links))} is used twice")
        if len(self.source_by_id) < len(self.sources):
            raise ValueError(f"the source id {_twice(self.sources)} is used twice")
        if len({draft.id for draft in self.drafts}) < len(self.drafts):
            raise ValueError(f"the draft id {_twice(self.drafts)} is used twice")
        return self

    def but(self, **changes: Any) -> Self:
        """Return a copy with these fields replaced; what follows from the links stays known."""
        made = super().but(**changes)
        if "links" not in changes:
            known = (name for name in _OF_LINKS if name in self.__dict__)
            made.__dict__.update((name, self.__dict__[name]) for name in known)
        return made

    @cached_property
    def node_by_id(self) -> Mapping[str, Node]:
        """The nodes by id."""
        return _by_id(self.nodes)

    @cached_property
    def link_by_id(self) -> Mapping[str, Link]:
        """The links by id."""
        return _by_id(self.links)

    @cached_property
    def source_by_id(self) -> Mapping[str, Source]:
        """The sources by id."""
        return _by_id(self.sources)

    @cached_property
    def links_into(self) -> Mapping[str, tuple[Link, ...]]:
        """The links that bear on a node or link, by its id, in sibling order."""
        found: dict[str, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.target, []).append(link)
        return MappingProxyType({key: tuple(links) for key, links in found.items()})

    @cached_property
    def links_from(self) -> Mapping[str, tuple[Link, ...]]:
        """The links a node is a source of, by the node's id."""
        found: dict[str, list[Link]] = {}
        for link in self.links:
            for source in dict.fromkeys(link.sources):
                found.setdefault(source, []).append(link)
        return MappingProxyType({key: tuple(links) for key, links in found.items()})

    @cached_property
    def nodes_citing(self) -> Mapping[str, tuple[Node, ...]]:
        """The nodes that cite a source, by the source's id."""
        found: dict[str, list[Node]] = {}
        for node in self.nodes:
            if node.source is not None:
                found.setdefault(node.source.id, []).append(node)
        return MappingProxyType({key: tuple(nodes) for key, nodes in found.items()})

    @cached_property
    def theses(self) -> tuple[Node, ...]:
        """The nodes it is all about: the one named, then those with the role."""
        named = [n for n in self.nodes if n.id == self.thesis]
        played = [n for n in self.nodes if n.role in (Role.THESIS, Role.RESOLUTION)]
        return tuple({n.id: n for n in (*named, *played)}.values())

    @cached_property
    def dangling(self) -> tuple[Link, ...]:
        """Links whose source or target is not in the map: kept in the file, left out elsewhere."""
        known = self.node_by_id.keys() | self.link_by_id.keys()
        return tuple(
            link
            for link in self.links
            if link.target not in known or any(s not in self.node_by_id for s in link.sources)
        )


def _by_id(values: tuple[T, ...]) -> Mapping[str, T]:
    return MappingProxyType({value.id: value for value in values})


def _twice(values: tuple[Node | Link | Source | Draft, ...]) -> str:
    seen: set[str] = set()
    for value in values:
        if value.id in seen:
            return value.id
        seen.add(value.id)
    return ""
