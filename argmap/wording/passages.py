"""The parts of a text with their places: paragraphs, sentences, and the body without byline."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from argmap.wording.words import terms

_PARAGRAPH = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+|(?<=\d)[.,:](?=\d)\d+)*")
# Begun only where a row of stops begins, and never given back: a row of 100,000 dots is no trap.
_LATIN_STOP = r"(?<![.!?…])[.!?…]++[)\]”’\"'»]*+(?=\s|$)"
_WIDE_STOP = r"(?<![。！？])[。！？]++[」』）”’]*+"
_STOP = re.compile(f"{_LATIN_STOP}|{_WIDE_STOP}")
# After these a full stop ends no sentence.
_SHORT = terms(
    "mr mrs ms dr prof st sen rep gov gen col lt sgt capt hon rev jr sr vs etc eg ie cf no "
    "nos vol pp ed eds fig approx dept univ inc ltd co corp al jan feb mar apr jun jul aug "
    "sep sept oct nov dec"
)
_INITIALS = re.compile(r"(?:\b[A-Za-z]\.)+$")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.$")


class Passage(NamedTuple):
    """A stretch of a text, `end` exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return its words."""
        return text[self.start : self.end]

    def meets(self, start: int, end: int) -> bool:
        """Whether it shares a character with another stretch."""
        return start < self.end and self.start < end


def paragraphs(text: str) -> tuple[Passage, ...]:
    """Return the lines that hold words, without the space around them."""
    found = (_trimmed(text, match.start(), match.end()) for match in _PARAGRAPH.finditer(text))
    return tuple(passage for passage in found if passage.end > passage.start)


def sentences(text: str) -> tuple[Passage, ...]:
    """Return the sentences of all paragraphs, in order."""
    return tuple(s for paragraph in paragraphs(text) for s in _sentences(text, paragraph))


def sentence_at(text: str, at: int) -> Passage | None:
    """Return the sentence in which a place stands, its end included; nothing between paragraphs."""
    return next((s for s in reversed(sentences(text)) if s.start <= at <= s.end), None)


def whole_words(text: str, start: int, end: int) -> Passage:
    """Return a stretch without blanks at its ends, words that it cuts taken in whole."""
    start, end = _trimmed(text, start, end)
    if start < end:
        while start > 0 and _is_within(text, start):
            start -= 1
        while end < len(text) and _is_within(text, end):
            end += 1
    return Passage(start, end)


def body(text: str, names: Iterable[str] = ()) -> Passage:
    """Return the text from first to last paragraph that is neither headline nor byline.

    A headline is a short first paragraph without a full stop. A byline is a last paragraph that
    begins with one of the names, or that presents somebody ("Jo Day is a fellow at ...").
    """
    parts = list(paragraphs(text))
    if len(parts) > 1 and _is_byline(parts[-1].of(text), tuple(names)):
        parts.pop()
    if len(parts) > 1 and _is_headline(parts[0].of(text)):
        parts.pop(0)
    return Passage(parts[0].start, parts[-1].end) if parts else Passage(0, 0)


def _trimmed(text: str, start: int, end: int) -> Passage:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Passage(start, end)


def _is_within(text: str, at: int) -> bool:
    """Whether a cut here would go through a word or a figure."""
    around = text[max(0, at - 2) : at + 2]
    cut = min(2, at)
    return any(m.start() < cut < m.end() for m in _WORD.finditer(around))


def _sentences(text: str, paragraph: Passage) -> Iterable[Passage]:
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if stop.end() < paragraph.end and not _ends(text, start, stop, paragraph.end):
            continue
        yield _trimmed(text, start, stop.end())
        start = stop.end()
    if start < paragraph.end:
        yield _trimmed(text, start, paragraph.end)


def _ends(text: str, start: int, stop: re.Match[str], last: int) -> bool:
    """Whether a full stop within a paragraph ends a sentence."""
    following = text[stop.end() : min(stop.end() + 40, last)].lstrip().lstrip("“‘\"'([«–—- ")
    if following[:1].islower():
        return False
    before = text[max(start, stop.start() - 30) : stop.start() + 1]
    if _INITIALS.search(before):
        return False
    word = _LAST_WORD.search(before)
    return not (word and word[1].lower() in _SHORT)


_PRESENTS = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){2,6}(?:is|was|are|were|serves|works|teaches|writes|directs|leads)\b"
)


def _is_byline(words: str, names: tuple[str, ...]) -> bool:
    if any(name and words.startswith(name) for name in names):
        return True
    return bool(_PRESENTS.match(words)) and bool(re.search(r"\b(?:at|of|for|in|the)\b", words))


def _is_headline(words: str) -> bool:
    return len(words.split()) <= 20 and not words.rstrip("”’\"')").endswith((".", "!", "?", "…"))
