"""Before it is sent: a draft held against what an outlet asks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from argmap.checks.draft import long_ones, span
from argmap.checks.table import check
from argmap.model import Map, NodeKind
from argmap.wording import joined, paragraphs
from argmap.wording.acronyms import acronyms, first_use, unexplained
from argmap.wording.outlets import Outlet
from argmap.wording.written import Written

State = Literal["ok", "mend", "ask"]
_FOOTNOTE = re.compile(r"\[\d{1,3}\]|\w[¹²³⁴-⁹]|\[\^\w+\]")
# What an editor would stop at, whatever the outlet.
_HALTS = {
    "UNANSWERED": "Every objection has a reply.",
    "ANSWER_UNSUPPORTED": "Every reply stands on something.",
    "CIRCULAR": "Nothing is a reason for itself.",
    "NO_REMEDY": "It says what should be done.",
}


@dataclass(frozen=True)
class Item:
    """One line of the list: fine, to be mended, or to be asked of the author.

    `do` says what to do about it; `nodes` and `at` (a place in the text) say where.
    """

    name: str
    state: State
    message: str
    do: str = ""
    nodes: tuple[str, ...] = ()
    at: int | None = None


def preflight(map_: Map, draft_id: str, text: str, outlet: Outlet) -> tuple[Item, ...]:
    """Hold a draft against an outlet's rules; what cannot be computed is asked."""
    written = Written(map_, draft_id, text)
    return (
        *_measures(written, outlet),
        *_facts(written, outlet),
        *_argument(map_, draft_id, text),
        *_asked(written, outlet),
    )


def _measures(written: Written, outlet: Outlet) -> Iterator[Item]:
    words = written.words
    if outlet.words_min or outlet.words_max:
        fits = (outlet.words_min or 0) <= words <= (outlet.words_max or words)
        told = f"{words} words; {outlet.name} takes {span(outlet)}."
        yield _item("length", fits, told, do=_trim(words, outlet))
    if outlet.paragraph_words:
        long = list(long_ones(written, outlet))
        walls = len(long)
        said = (
            f"{walls} paragraphs are" if walls > 1 else "One paragraph is" if walls else "None is"
        )
        yield _item(
            "paragraphs",
            not walls,
            f"{said} longer than {outlet.paragraph_words} words.",
            do="Break it in two.",
            at=long[0][0] if long else None,
        )
    if outlet.thesis_by:
        yield _thesis(written, outlet.thesis_by)


def _thesis(written: Written, by: int) -> Item:
    nodes = tuple(node.id for node in written.map.theses)
    starts = [spot.start for id_ in nodes for spot in written.spots[id_]]
    if not starts:
        told = "The thesis is not anchored in this draft yet."
        return Item("thesis", "mend", told, "Select its words and anchor it.", nodes)
    body = [p for p in paragraphs(written.text) if p.start >= written.body.start]
    number = sum(p.start <= min(starts) for p in body)
    told = f"The thesis stands in paragraph {number}; asked by {by}."
    return _item("thesis", number <= by, told, do="Say it earlier.", nodes=nodes, at=min(starts))


def _facts(written: Written, outlet: Outlet) -> Iterator[Item]:
    if outlet.links != "not said":
        bare = [
            node.id
            for node in written.map.nodes
            if node.kind is NodeKind.EVIDENCE
            and written.spots[node.id]
            and not _has_link(written.map, node.id)
        ]
        many = "One fact has" if len(bare) == 1 else f"{len(bare)} facts have"
        told = f"{many} no link." if bare else "Every fact has a link."
        state: State = "ok" if not bare else "mend" if outlet.links == "required" else "ask"
        yield Item("links", state, told, "Give each its link." if bare else "", tuple(bare))
    if not outlet.footnotes:
        note = _FOOTNOTE.search(written.text)
        yield _item(
            "footnotes",
            note is None,
            "Footnotes found." if note else "No footnotes.",
            do="Turn them into links.",
            at=note.start() if note else None,
        )
    if outlet.acronyms is not None:
        words = written.body.of(written.text)
        left, all_ = unexplained(words), acronyms(words)
        fine = not left and len(all_) <= outlet.acronyms
        unsaid = f"; not spelled out: {joined(left)}" if left else ""
        most = f" (at most {outlet.acronyms})"
        yield _item(
            "acronyms",
            fine,
            f"{len(all_)} acronyms{most}{unsaid}.",
            do="Spell it out at its first use." if left else "Write some of them out.",
            at=first_use((left or all_)[0], written.text, written.body.start) if all_ else None,
        )


def _has_link(map_: Map, id_: str) -> bool:
    cited = map_.node_by_id[id_].source
    source = map_.source_by_id.get(cited.id) if cited else None
    return bool((cited and cited.url.strip()) or (source and source.url.strip()))


def _argument(map_: Map, draft_id: str, text: str) -> Iterator[Item]:
    found = check(map_, {draft_id: text})
    for code, fine in _HALTS.items():
        mine = [finding for finding in found if finding.code == code]
        yield _item(
            code.lower(),
            not mine,
            mine[0].message if mine else fine,
            do=mine[0].why if mine else "",
            nodes=mine[0].nodes[:1] if mine else (),
        )


def _asked(written: Written, outlet: Outlet) -> Iterator[Item]:
    if outlet.bio:
        has = bool(written.text[written.body.end :].strip())
        told = "A line on the author is asked for at the end."
        yield _item("bio", has, told, do="Say who you are.", at=len(written.text), else_="ask")
    if outlet.exclusive:
        yield Item("exclusive", "ask", f"{outlet.name} takes only what is offered nowhere else.")
    if outlet.refused_files:
        yield Item("file", "ask", f"Do not send it as {joined(outlet.refused_files)}.")
    if outlet.authors_max:
        yield Item("authors", "ask", f"At most {outlet.authors_max} authors.")
    if not outlet.verified:
        yield Item("rules", "ask", f"These rules could not be confirmed: see {outlet.published}.")


def _trim(words: int, outlet: Outlet) -> str:
    if outlet.words_max and words > outlet.words_max:
        return f"Cut {words - outlet.words_max} words."
    return f"There is room for {max(0, (outlet.words_min or 0) - words)} more words."


def _item(name: str, fine: bool, message: str, *, else_: State = "mend", **where: Any) -> Item:
    if fine:
        where["do"] = ""
    return Item(name, "ok" if fine else else_, message, **where)
