"""The papers that a map can be written out as: one table, for every face."""

from collections.abc import Callable
from dataclasses import dataclass

from argmap.formats.references.styled import listing
from argmap.model import FormatError, Map
from argmap.outline.piece import (
    WORDS,
    Page,
    annotated_page,
    brief_page,
    core_page,
    draft_page,
    fact_page,
    report_page,
)


@dataclass(frozen=True)
class Wanted:
    """How a paper is wanted: its words, the citation style by name, the draft by id and text."""

    words: int = WORDS
    style: str = ""
    draft: tuple[str, str] | None = None
    node: str | None = None
    semantics: str | None = None


@dataclass(frozen=True)
class Paper:
    """One kind of paper."""

    kind: str
    title: str
    page: Callable[[Map, Wanted], Page]


def paper(map_: Map, kind: str, wanted: Wanted) -> Page:
    """Return the paper of a kind, in text blocks."""
    if wanted.words < 1:
        raise FormatError("A piece has at least one word: ask for a number above 0.")
    for row in PAPERS:
        if row.kind == kind:
            return row.page(map_, wanted)
    known = ", ".join(row.kind for row in PAPERS)
    raise FormatError(f"there is no paper of the kind {kind}; there are {known}")


def _skeleton(map_: Map, wanted: Wanted) -> Page:
    return draft_page(map_, wanted.words, listed=listing(wanted.style))


def _annotated(map_: Map, wanted: Wanted) -> Page:
    if wanted.draft is None:
        raise FormatError("There is no draft to annotate: add one to the map, or name its file.")
    return annotated_page(map_, *wanted.draft, listed=listing(wanted.style))


def _report(map_: Map, wanted: Wanted) -> Page:
    # Not at the top: numpy is loaded only when receipts are asked for.
    from argmap.scores.receipts import explain

    return report_page(map_, explain(map_, wanted.node, semantics=wanted.semantics))


PAPERS: tuple[Paper, ...] = (
    Paper("skeleton", "Draft skeleton", _skeleton),
    Paper("brief", "One-page brief", lambda map_, wanted: brief_page(map_, listing(wanted.style))),
    Paper("facts", "Fact-check sheet", lambda map_, _: fact_page(map_)),
    Paper("annotated", "Annotated draft", _annotated),
    Paper("core", "Core argument in two sentences", lambda map_, _: core_page(map_)),
    Paper("report", "Report", _report),
)
