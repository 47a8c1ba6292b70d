"""The annotated draft: the author's own text, with what stands behind its words beside them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.model import LinkKind, Map, Node, NodeKind
from argmap.outline.piece.citing import Listing, plain_list, references, remark_on, url_of
from argmap.outline.piece.naming import quoted
from argmap.outline.piece.pages import Block, Page, Paragraph, Run
from argmap.wording.passages import Passage, paragraphs
from argmap.wording.written import Written


@dataclass(frozen=True)
class _Mark:
    """Words of the text that a node stands in, and what is said of it."""

    start: int
    end: int
    node: Node
    comment: str
    url: str


def annotated_page(map_: Map, draft_id: str, text: str, listed: Listing = plain_list) -> Page:
    """Return a draft with comments on the words that evidence and critiques are anchored to.

    Words of evidence with a link are that link. The sources that stand in it end the page.
    """
    written = Written(map_, draft_id, text)
    marks = sorted(_marks(written), key=lambda mark: (mark.start, -mark.end))
    draft = next((draft for draft in map_.drafts if draft.id == draft_id), None)
    title = (draft.title if draft else "") or map_.title or "Draft"
    parts = list(paragraphs(text))
    if parts and parts[0].of(text) == title:
        parts.pop(0)
    blocks: list[Block] = [Paragraph(tuple(_runs(text, part, marks))) for part in parts]
    blocks.extend(references(map_, listed, [mark.node.id for mark in marks]))
    return Page(title, tuple(blocks))


def _marks(written: Written) -> Iterator[_Mark]:
    map_ = written.map
    for node in map_.nodes:
        comment = _comment(map_, node)
        if comment:
            url = url_of(map_, node) if node.kind is NodeKind.EVIDENCE else ""
            for spot in written.spots[node.id]:
                yield _Mark(spot.start, spot.end, node, comment, url)


def _comment(map_: Map, node: Node) -> str:
    remark = remark_on(map_, node)
    if node.kind is not NodeKind.CRITIQUE:
        return remark
    answers = [quoted(map_, id_) for id_ in _answers(map_, node.id)]
    answered = f"Answered by {' and '.join(answers)}." if answers else "No reply yet."
    return f"Critique. {remark} {answered}"


def _answers(map_: Map, id_: str) -> Iterable[str]:
    places = (id_, *(link.id for link in map_.links_from.get(id_, ())))
    found = (
        source
        for place in places
        for link in map_.links_into.get(place, ())
        if link.kind is LinkKind.ATTACKS
        for source in link.sources
        if source in map_.node_by_id
    )
    return dict.fromkeys(found)


def _runs(text: str, part: Passage, marks: list[_Mark]) -> Iterator[Run]:
    """Cut a paragraph where words of a node begin and end; a comment stands on its longest cut."""
    here = [mark for mark in marks if mark.start < part.end and part.start < mark.end]
    edges = {part.start, part.end}
    for mark in here:
        edges |= {max(part.start, mark.start), min(part.end, mark.end)}
    cuts = [Passage(a, b) for a, b in zip(sorted(edges), sorted(edges)[1:], strict=False)]
    said: dict[Passage, list[str]] = {}
    for mark in here:
        inside = [cut for cut in cuts if mark.start <= cut.start and cut.end <= mark.end]
        longest = max(inside, key=lambda cut: cut.end - cut.start)
        said.setdefault(longest, []).append(mark.comment)
    for cut in cuts:
        covering = [mark for mark in here if mark.start <= cut.start and cut.end <= mark.end]
        url = next((mark.url for mark in covering if mark.url), "")
        comment = "\n".join(dict.fromkeys(said.get(cut, ())))
        yield Run(cut.of(text), url=url, comment=comment)
