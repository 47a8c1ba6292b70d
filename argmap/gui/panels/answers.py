"""Answers to critical questions as edits: a "no" makes the critique or undercut it calls for."""

from typing import Protocol

from argmap import edits
from argmap.model import Answer, EditError, Link, Map, Node, Reply


class Asked(Protocol):
    """A critical question put to a link: its number, its words, and what a "no" bears on."""

    @property
    def question(self) -> int:
        """Its number in the scheme, counted from 0."""

    @property
    def text(self) -> str:
        """Its words, with the names filled in."""

    @property
    def target(self) -> str:
        """The node or link that an attack after a "no" bears on."""


def answer(map_: Map, link_id: str, asked: Asked, reply: Reply, node: Node | None = None) -> Map:
    """Keep an answer with the link; for a "no", `node` becomes what it calls for."""
    link = _link(map_, link_id)
    made = None
    if reply is Reply.NO and node is not None:
        node = node.but(kind=edits.against(map_, asked.target), text=asked.text)
        map_ = edits.but(map_, asked.target, node)
        made = node.id
    rest = [one for one in link.answers if one.question != asked.question]
    new = Answer(question=asked.question, reply=reply, made=made)
    answers = tuple(sorted((*rest, new), key=lambda one: one.question))
    return edits.relink(map_, link_id, answers=answers)


def withdraw(map_: Map, link_id: str, number: int) -> Map:
    """Take an answer back; what a "no" had made stays, as it may have grown since."""
    link = _link(map_, link_id)
    left = tuple(one for one in link.answers if one.question != number)
    return edits.relink(map_, link_id, answers=left)


def _link(map_: Map, link_id: str) -> Link:
    if link_id not in map_.link_by_id:
        raise EditError("that link is no longer in the map")
    return map_.link_by_id[link_id]
