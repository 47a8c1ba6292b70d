"""What a map can be written out as, and writing it. Runs in any thread."""

from typing import TYPE_CHECKING, Any

from argmap.model import Draft, Map

if TYPE_CHECKING:
    from argmap.outline.piece import Page


def rows() -> tuple[tuple[str, str], ...]:
    """Return the title and the kind of every paper."""
    from argmap.formats.pages.papers import PAPERS

    return tuple((paper.title, paper.kind) for paper in PAPERS)


def suffixes() -> tuple[str, ...]:
    """Return the suffixes of the files a paper can be written to, the commonest first."""
    from argmap.formats.pages import WRITERS

    return (*WRITERS, ".pdf")


def styles() -> tuple[tuple[str, str], ...]:
    """Return the title and the name of every citation style; the plain list comes first."""
    from argmap.formats.references.styled import styles as known

    return (("Plain list", ""), *((title, name) for name, title in known().items()))


def page(map_: Map, kind: str, options: dict[str, Any]) -> "Page":
    """Return a paper as blocks, to be shown; `options` as in `written`."""
    from argmap.formats.pages.papers import Wanted, paper

    kept = ("words", "style", "node")
    asked: dict[str, Any] = {key: options[key] for key in kept if key in options}
    draft = _draft(map_, options.get("draft", ""))
    text = options.get("text") or (draft.text if draft else None)
    if draft is not None and text is not None:
        asked["draft"] = (draft.id, text)
    return paper(map_, kind, Wanted(**asked))


def written(map_: Map, kind: str, suffix: str, options: dict[str, Any]) -> bytes:
    """Return a paper in the format of a suffix.

    `options`: `words` (of the skeleton), `style` (of the references), `draft` (the id of the
    one to annotate; otherwise the one in which most of the map stands), `text` (of a draft that
    is only referred to), `node`.
    """
    from argmap.paint.exports.pages import page_as

    return page_as(page(map_, kind, options), f"paper{suffix}")


def _draft(map_: Map, id_: str) -> Draft | None:
    if id_:
        return next((draft for draft in map_.drafts if draft.id == id_), None)
    counts = {draft.id: 0 for draft in map_.drafts if draft.text is not None}
    for node in map_.nodes:
        for anchor in node.anchors:
            if anchor.draft in counts:
                counts[anchor.draft] += 1
    return max(map_.drafts, key=lambda draft: counts.get(draft.id, -1), default=None)
