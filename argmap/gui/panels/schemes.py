"""Patterns of inference and the questions they ask, with the names of the map filled in."""

import json
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from argmap.assets import resources
from argmap.model import Link, Map, NodeKind, Reply


class Asked(NamedTuple):
    """A critical question: its words, and what a "no" hits (premise, step or conclusion)."""

    text: str
    hit: str


class Scheme(NamedTuple):
    """A pattern of inference."""

    id: str
    name: str
    premises: tuple[str, ...]
    conclusion: str
    questions: tuple[Asked, ...]


class Question(NamedTuple):
    """A question as it is put to one step: names filled in, with the answer if there is one."""

    number: int
    text: str
    hit: str
    reply: Reply | None


@cache
def schemes() -> tuple[Scheme, ...]:
    """Return the patterns that travel with the program."""
    path = resources() / "schemes.json"
    if not path.is_file():
        return ()
    rows = json.loads(path.read_text("utf-8"))["schemes"]
    return tuple(
        Scheme(
            row["id"],
            row["name"],
            tuple(row["premises"]),
            row["conclusion"],
            tuple(Asked(one["text"], one["hit"]) for one in row["cqs"]),
        )
        for row in rows
    )


def scheme(id_: str) -> Scheme | None:
    """Return the pattern with this id."""
    return next((one for one in schemes() if one.id == id_), None)


def asked(map_: Map, link: Link) -> tuple[Question, ...]:
    """Return the questions that a link's pattern puts to it."""
    found = scheme(link.scheme)
    if found is None:
        return ()
    replies = {one.question: one.reply for one in link.answers}
    names = _names(map_, link)
    return tuple(
        Question(number, _filled(one.text, names), one.hit, replies.get(number))
        for number, one in enumerate(found.questions)
    )


def _names(map_: Map, link: Link) -> Mapping[str, str]:
    """What the general words of a question stand for in this step."""
    nodes = [map_.node_by_id[s] for s in link.sources if s in map_.node_by_id]
    nodes.sort(key=lambda node: node.kind is not NodeKind.EVIDENCE)
    who = next((node.source.id for node in nodes if node.source), "")
    source = map_.source_by_id.get(who)
    target = map_.node_by_id.get(link.target)
    names = {}
    if source is not None and (source.name or source.organisation):
        for words in ("this source", "the source", "the person"):
            names[words] = source.name or source.organisation
    if target is not None and target.text:
        names["the claim"] = f"the claim “{_short(target.text)}”"
        names["the action"] = f"the action (“{_short(target.text)}”)"
    return names


def _filled(text: str, names: Mapping[str, str]) -> str:
    """Put the names in, each once: said twice they would drown the question."""
    for words, name in names.items():
        at = text.lower().find(words)
        if at >= 0:
            text = text[:at] + name + text[at + len(words) :]
    return text[:1].upper() + text[1:]


def _short(text: str, most: int = 70) -> str:
    words = " ".join(text.split()).rstrip(".")
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
