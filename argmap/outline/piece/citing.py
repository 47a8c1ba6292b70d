"""Who is behind a node, in words; and the list of sources at the end of a paper."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from argmap.model import Map, Node, NodeKind, Source
from argmap.outline.piece.pages import Block, Heading, Paragraph, Run
from argmap.wording.words import together

Listing = Callable[[tuple[Source, ...]], tuple[Block, ...]]
"""Writes a list of sources, in whatever style."""


def cited(map_: Map, node: Node) -> str:
    """Return the name, the date and the place of what a node cites; nothing if it cites nothing."""
    if node.source is None:
        return ""
    source = map_.source_by_id.get(node.source.id)
    name = source.name if source else node.source.id
    date = node.source.date or (source.date if source else "")
    return together(name, date, node.source.locator)


def url_of(map_: Map, node: Node) -> str:
    """Return the link to what a node cites: its own, else that of its source."""
    if node.source is None:
        return ""
    source = map_.source_by_id.get(node.source.id)
    return node.source.url or (source.url if source else "")


def remark_on(map_: Map, node: Node) -> str:
    """Return what an editor wants to know of evidence and of critiques; nothing of the rest."""
    if node.kind is NodeKind.EVIDENCE:
        source = map_.source_by_id.get(node.source.id) if node.source else None
        if source is None:
            return "Evidence without a source yet."
        return f"{cited(map_, node)}. {source.reason}".strip()
    if node.kind is NodeKind.CRITIQUE:
        # What the authors put down themselves is held by nobody yet.
        own = node.source is not None and node.source.id == map_.authors
        holder = "" if own else cited(map_, node)
        return f"Held by: {holder}." if holder else "Nobody named holds this yet."
    return ""


def references(map_: Map, listed: Listing, among: Iterable[str] | None = None) -> list[Block]:
    """Return the sources that evidence cites (`among` some nodes), under a heading."""
    kept = None if among is None else set(among)
    used = {
        node.source.id
        for node in map_.nodes
        if node.source and node.kind is NodeKind.EVIDENCE and (kept is None or node.id in kept)
    }
    sources = tuple(source for source in map_.sources if source.id in used)
    return [Heading(1, "Sources"), *listed(sources)] if sources else []


def plain_list(sources: tuple[Source, ...]) -> tuple[Block, ...]:
    """Return each source with house, date and link, in the order of the map."""
    return tuple(Paragraph(tuple(_line(source)), 1) for source in sources)


def linked(block: Block) -> Block:
    """Return a line of a list with its address behind the words, for where there is little room."""
    if not isinstance(block, Paragraph):
        return block
    url = next((run.url for run in block.runs if run.url and run.text.strip() == run.url), "")
    kept = [run for run in block.runs if not run.url or run.text.strip() != run.url]
    if not url or not kept:
        return block
    if len(kept) > 1 and not kept[-1].text.strip(" ."):
        kept.pop()
    last = kept[-1]
    kept[-1] = replace(last, text=last.text.rstrip())
    return replace(block, runs=tuple(replace(run, url=run.url or url) for run in kept))


def _line(source: Source) -> Iterable[Run]:
    named = together(source.name, source.organisation, source.date) or source.id
    yield Run(f"{named}.")
    if source.url:
        yield Run(f" {source.url}", url=source.url)
