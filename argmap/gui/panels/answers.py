"""Answers to critical questions as edits: a "no" makes the critique or undercut it calls for."""

from argmap import edits
from argmap.gui.panels.schemes import Question
from argmap.model import Answer, EditError, Link, Map, Node, Reply


def answer(
    map_: Map, link_id: str, question: Question, reply: Reply, node: Node | None = None
) -> Map:
    """Keep an answer with the link; for a "no", `node` becomes what it calls for."""
    link = _link(map_, link_id)
    made = None
    if reply is Reply.NO and node is not None:
        target = hit(link, question.hit)
        node = node.but(kind=edits.against(map_, target), text=question.text)
        map_ = edits.but(map_, target, node)
        made = node.id
    rest = [one for one in link.answers if one.question != question.number]
    new = Answer(question=question.number, reply=reply, made=made)
    answers = tuple(sorted((*rest, new), key=lambda one: one.question))
    return edits.relink(map_, link_id, answers=answers)


def withdraw(map_: Map, link_id: str, number: int) -> Map:
    """Take an answer back; what a "no" had made stays, as it may have grown since."""
    link = _link(map_, link_id)
    left = tuple(one for one in link.answers if one.question != number)
    return edits.relink(map_, link_id, answers=left)


def hit(link: Link, what: str) -> str:
    """Return what a "no" bears on: a premise, the step itself, or its conclusion."""
    return {"premise": link.sources[0], "conclusion": link.target}.get(what, link.id)


def _link(map_: Map, link_id: str) -> Link:
    if link_id not in map_.link_by_id:
        raise EditError("that link is no longer in the map")
    return map_.link_by_id[link_id]
