"""The papers that come out of a map: the skeleton as a draft, the brief, the fact sheet."""

from collections.abc import Mapping
from dataclasses import replace

from argmap.model import Map, NodeKind, Role
from argmap.outline.piece.citing import (
    Listing,
    cited,
    linked,
    plain_list,
    references,
    remark_on,
    url_of,
)
from argmap.outline.piece.core import core
from argmap.outline.piece.joints import granted, lead_in
from argmap.outline.piece.pages import Block, Heading, Page, Paragraph, Run, Table, words
from argmap.outline.piece.parts import Entry, Part, PartName
from argmap.outline.piece.skeleton import WORDS, main_points, skeleton
from argmap.outline.piece.telling import sources_beneath
from argmap.scores import score, standing
from argmap.scores import words as score_words

_HEADS = {
    PartName.LEDE: "Lede",
    PartName.THESIS: "Thesis",
    PartName.POINT_1: "First point",
    PartName.POINT_2: "Second point",
    PartName.POINT_3: "Third point",
    PartName.TO_BE_SURE: "To be sure",
    PartName.KICKER: "Kicker",
}


def draft_page(
    map_: Map,
    target: int = WORDS,
    shares: Mapping[PartName, int] | None = None,
    listed: Listing = plain_list,
) -> Page:
    """Return the skeleton as a page to be written over: bracketed prompts, never prose."""
    found = skeleton(map_, target, shares)
    blocks: list[Block] = []
    for part in found.parts:
        blocks.append(Heading(1, f"{_HEADS[part.name]} ({part.words} words)"))
        blocks.extend(_paragraphs(map_, part))
    if found.left_over:
        blocks.append(Heading(1, "Left over"))
        blocks.append(words("These found no place. Give them one, or leave them out on purpose."))
        blocks.extend(Paragraph((Run(e.text),), 1) for e in found.left_over)
    blocks.extend(references(map_, listed))
    return Page(map_.title or "Draft", tuple(blocks))


def brief_page(map_: Map, listed: Listing = plain_list) -> Page:
    """Return one page for somebody who has to decide."""
    blocks: list[Block] = [words(core(map_))] if map_.theses else []
    scores = score(map_)
    for thesis in map_.theses[:1]:
        verdict = standing(score_words(scores.nodes[thesis.id]))
        blocks.append(words(f"As the map stands, the thesis {verdict}."))
    blocks.extend(_brief_points(map_))
    found = skeleton(map_)
    objections = next((p for p in found.parts if p.name is PartName.TO_BE_SURE), None)
    if objections:
        blocks.append(Heading(1, "What speaks against it"))
        told = [e for e in objections.entries if e.depth <= 1 and not e.back]
        blocks.extend(_without_comments(_entry(map_, entry)) for entry in told)
    asks = [n for n in map_.nodes if n.role is Role.RECOMMENDATION]
    if asks:
        blocks.append(Heading(1, "Recommendation"))
        blocks.extend(words(node.text) for node in asks)
    if found.left_over:
        blocks.append(Heading(1, "Not dealt with"))
        blocks.extend(Paragraph((Run(e.text),), 1) for e in found.left_over)
    blocks.extend(linked(block) for block in references(map_, listed))
    return Page(map_.title or "Brief", tuple(blocks), short=True)


def core_page(map_: Map) -> Page:
    """Return the argument in two sentences."""
    said = core(map_) or "Say first what the map is about: its thesis."
    return Page(map_.title or "Core argument", (words(said),))


def fact_page(map_: Map) -> Page:
    """Return the fact-check sheet: every piece of evidence, its words, source, link, state."""
    rows = []
    for node in map_.nodes:
        if node.kind is NodeKind.EVIDENCE:
            quoted = " / ".join(a.exact for a in node.anchors if a.exact)
            url = url_of(map_, node)
            rows.append(
                (
                    Run(
                        quoted or "(not in the draft)"
                        if not node.anchors
                        else quoted or "(its text is not loaded)"
                    ),
                    Run(node.text),
                    Run(cited(map_, node) or "(no source)"),
                    Run(url or "(no link)", url=url),
                    Run(node.checked or "to check"),
                )
            )
    head = ("Sentence", "Evidence", "Source", "Link", "State")
    table = Table(head, tuple(rows), (28, 30, 18, 16, 8))
    return Page(f"Fact check: {map_.title or 'a map without a title'}", (table,), wide=True)


def _paragraphs(map_: Map, part: Part) -> list[Block]:
    return [_entry(map_, entry) for entry in part.entries]


def _entry(map_: Map, entry: Entry) -> Paragraph:
    node = map_.node_by_id[entry.id]
    hints = [hint for hint in (lead_in(entry), granted(node.role)) if hint]
    if entry.unsaid:
        hints.append("left unsaid so far")
    runs: list[Run] = [Run(f"[{', '.join(hints)}] ", prompt=True)] if hints else []
    url = "" if entry.back else url_of(map_, node)
    runs.append(
        Run(
            node.text,
            italic=entry.back,
            url=url,
            comment="" if entry.back else remark_on(map_, node),
        )
    )
    if not entry.back and node.kind is NodeKind.EVIDENCE and node.source:
        runs.append(Run(f" ({cited(map_, node)})"))
    return Paragraph(tuple(runs), entry.depth)


def _without_comments(paragraph: Paragraph) -> Paragraph:
    """Who has to decide reads no notes."""
    return replace(paragraph, runs=tuple(replace(run, comment="") for run in paragraph.runs))


def _brief_points(map_: Map) -> list[Block]:
    blocks: list[Block] = []
    for number, link in enumerate(main_points(map_)[:3], start=1):
        if number == 1:
            blocks.append(Heading(1, "Why"))
        said = [map_.node_by_id[s].text for s in link.sources]
        blocks.append(Paragraph((Run(f"{number}. "), Run(" ".join(said), bold=True))))
        cited = sources_beneath(map_, link.sources)
        names = [map_.source_by_id[s].name for s in sorted(cited) if s in map_.source_by_id]
        resting = f"Rests on: {'; '.join(names)}." if names else "Rests on no source yet."
        blocks.append(Paragraph((Run(resting),), 1))
    return blocks
