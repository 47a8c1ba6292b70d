"""The critical questions of a link, with the real names filled in, and what a “no” calls for."""

from dataclasses import dataclass

from argmap.model import Link, Map, Node, Reply
from argmap.wording.schemes import Hit, Question, schemes
from argmap.wording.words import shortened

_LONGEST = 90


@dataclass(frozen=True)
class Asked:
    """One critical question put to one link."""

    link: str
    question: int
    """Its number in the scheme, counted from 0, as answers name it."""
    text: str
    hit: Hit
    target: str
    """What an attack after a “no” bears on: a premise, the conclusion or the link itself."""
    reply: Reply | None
    """What was answered, if anything was."""


def questions(map_: Map, link_id: str) -> tuple[Asked, ...]:
    """Return the critical questions of a link's scheme; none if it has no known scheme."""
    link = map_.link_by_id[link_id]
    scheme = schemes().get(link.scheme)
    replies = {answer.question: answer.reply for answer in link.answers}
    return tuple(
        Asked(
            link=link_id,
            question=i,
            text=_filled(map_, link, question),
            hit=question.hit,
            target=_target(map_, link, question.hit),
            reply=replies.get(i),
        )
        for i, question in enumerate(scheme.questions if scheme else ())
    )


def open_questions(map_: Map, link_id: str) -> tuple[Asked, ...]:
    """Return the questions of a link that nobody has answered yet."""
    return tuple(asked for asked in questions(map_, link_id) if asked.reply is None)


def open_question_at(map_: Map, target: str) -> Asked | None:
    """Return a question still open whose “no” would make an attack on this node or link."""
    links = [map_.link_by_id[target]] if target in map_.link_by_id else []
    links += map_.links_from.get(target, ())
    links += map_.links_into.get(target, ())
    for link in links:
        for asked in open_questions(map_, link.id):
            if asked.target == target:
                return asked
    return None


def _target(map_: Map, link: Link, hit: Hit) -> str:
    if hit == "step":
        return link.id
    return link.target if hit == "conclusion" else link.sources[0]


def _filled(map_: Map, link: Link, question: Question) -> str:
    premises = [map_.node_by_id[s] for s in link.sources if s in map_.node_by_id]
    if not premises:
        return question.text
    # Filled one by one and not again: a text may itself hold braces.
    names = {
        "source": _source(map_, premises),
        "premise": _said(premises[0].text),
        "conclusion": _said(_conclusion(map_, link)),
    }
    parts = question.filled.replace("}", "{").split("{")
    return "".join(names.get(part, part) if i % 2 else part for i, part in enumerate(parts))


def _source(map_: Map, premises: list[Node]) -> str:
    for node in premises:
        source = map_.source_by_id.get(node.source.id) if node.source else None
        if source is not None and source.known_by:
            return source.known_by
    return "the source"


def _conclusion(map_: Map, link: Link) -> str:
    """Return the words a link leads to; those of a link are the words of its first premise."""
    node = map_.node_by_id.get(link.target)
    if node is None and link.target in map_.link_by_id:
        node = map_.node_by_id.get(map_.link_by_id[link.target].sources[0])
    return node.text if node else ""


def _said(text: str) -> str:
    return shortened(text, _LONGEST).rstrip(".")
