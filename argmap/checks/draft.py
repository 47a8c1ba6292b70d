"""What a draft's own words give away: only where its text is loaded."""

from collections.abc import Iterable, Iterator
from hashlib import sha1

from argmap.checks.finding import Finding, Fix
from argmap.checks.reading import Reading
from argmap.model import Role
from argmap.wording import HEDGES, joined, paragraphs, said, shortened
from argmap.wording.acronyms import first_use, unexplained
from argmap.wording.outlets import Outlet
from argmap.wording.words import count
from argmap.wording.written import Written

LATE = 0.25
# What the author leaves unsaid on purpose.
_UNSAID = (Role.IMPLICIT_STEP, Role.ASSUMPTION)


def hedged(read: Reading) -> Iterable[Finding]:
    """A hedge in the anchored words of something the thesis rests on."""
    for node in read.main_line:
        spots = [(w.text, s) for w in read.written if node.anchors for s in w.spots[node.id]]
        hedges = dict.fromkeys(word for text, spot in spots for word in said(HEDGES, spot.of(text)))
        if hedges:
            yield Finding(
                "HEDGED",
                "informs",
                (node.id,),
                (),
                f"The draft says {read.name(node.id)} with {joined(f'“{w}”' for w in hedges)}.",
                "A hedge on the main line lets the reader off; say how sure you are and why.",
                Fix("Show the words", "read", node.id),
            )


def thesis_late(read: Reading) -> Iterable[Finding]:
    """The thesis comes after the first quarter of the draft."""
    for written in read.written:
        at, words = written.thesis_at, written.words
        if at is not None and words and at > LATE * words:
            first = next(n.id for n in read.map.theses if written.spots[n.id])
            yield Finding(
                "THESIS_LATE",
                "warns",
                (first,),
                (),
                f"{read.name(first)} comes after {at} of {words} words "
                f"({round(100 * at / words)} %).",
                "Editors look for the point in the first quarter.",
                Fix("Show the sentence", "read", first),
            )


def unmapped_sentence(read: Reading) -> Iterable[Finding]:
    """A sentence of the draft in which no node stands."""
    for written in read.written:
        for sentence in written.unmapped:
            words = shortened(written.text[sentence.start : sentence.end]).rstrip(".")
            yield Finding(
                "UNMAPPED_SENTENCE",
                "informs",
                (),
                (),
                f"No node stands for the sentence “{words}”.",
                "It may be padding, or a step the map does not know of.",
                _show("Show the sentence", written, sentence.start, sentence.end),
                words=_known_by(written, written.text[sentence.start : sentence.end]),
            )


def unwritten_node(read: Reading) -> Iterable[Finding]:
    """A node that is said nowhere in the draft, though not meant to stay unsaid."""
    drafts = read.written
    for node in read.map.nodes if drafts else ():
        if node.role not in _UNSAID and not any(w.spots[node.id] for w in drafts):
            yield Finding(
                "UNWRITTEN_NODE",
                "informs",
                (node.id,),
                (),
                f"{read.name(node.id)} is not in the draft yet.",
                "A reader of the draft does not see the map.",
                Fix("Write it", "write", node.id),
            )


def length(read: Reading) -> Iterable[Finding]:
    """The draft is longer or shorter than its outlet takes."""
    for written, outlet in _bound(read):
        words, low, high = written.words, outlet.words_min or 0, outlet.words_max
        if words < low or (high is not None and words > high):
            yield _about(
                "LENGTH",
                (written.draft,),
                f"The draft has {words} words; {outlet.name} takes {span(outlet)}.",
                "Editors turn down what does not fit before they read it.",
            )


def acronym(read: Reading) -> Iterable[Finding]:
    """Acronyms that are not spelled out, or more of them than the outlet bears."""
    for written, outlet in _bound(read):
        for word in (
            unexplained(written.body.of(written.text)) if outlet.acronyms is not None else ()
        ):
            at = first_use(word, written.text, written.body.start) or 0
            yield _about(
                "ACRONYM",
                (written.draft, word),
                f"“{word}” is not spelled out at its first use.",
                f"{outlet.name} writes for readers who may not know it.",
                _show("Show it", written, at, at + len(word)),
            )


def long_paragraph(read: Reading) -> Iterable[Finding]:
    """A paragraph longer than the outlet prints."""
    for written, outlet in _bound(read):
        for start, words in long_ones(written, outlet):
            yield _about(
                "LONG_PARAGRAPH",
                _known_by(written, written.text[start : start + 200]),
                f"The paragraph “{shortened(written.text[start : start + 200], 40)}” "
                f"has {words} words.",
                f"Over {outlet.paragraph_words} words a paragraph looks like a wall in a column.",
                _show("Show it", written, start, start),
            )


def long_ones(written: Written, outlet: Outlet) -> Iterator[tuple[int, int]]:
    """Say where paragraphs begin that are too long, and how long they are."""
    for paragraph in paragraphs(written.text) if outlet.paragraph_words else ():
        words = count(paragraph.of(written.text))
        if outlet.paragraph_words and words > outlet.paragraph_words:
            yield paragraph.start, words


def span(outlet: Outlet) -> str:
    """Say how many words an outlet takes."""
    low, high = outlet.words_min, outlet.words_max
    if low and high:
        return f"{low} to {high}" if low < high else f"about {high}"
    return f"at most {high}" if high else f"at least {low}"


def _bound(read: Reading) -> Iterator[tuple[Written, Outlet]]:
    """The loaded drafts that are meant for a known outlet."""
    meant = {draft.id: read.outlets.get(draft.outlet) for draft in read.map.drafts if draft.outlet}
    for written in read.written if meant else ():
        outlet = meant.get(written.draft)
        if outlet is not None:
            yield written, outlet


def _about(
    code: str, words: tuple[str, ...], message: str, why: str, fix: Fix | None = None
) -> Finding:
    return Finding(code, "informs", (), (), message, why, fix, words=words)


def _known_by(written: Written, words: str) -> tuple[str, ...]:
    """Return what tells these words from others, without the words: some may not be copied."""
    plain = " ".join(words.split()).casefold()
    return written.draft, sha1(plain.encode(), usedforsecurity=False).hexdigest()[:16]


def _show(label: str, written: Written, start: int, end: int) -> Fix:
    return Fix(label, "read", f"{written.draft}@{start}-{end}")
