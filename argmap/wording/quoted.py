"""Where quoted words stand in a text: as they were, changed, or nowhere."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import sha1
from itertools import islice

from argmap.model import Anchor

# W3C selectors carry so much of what stands before and after.
CONTEXT = 32
# Of the quoted words so many must be found close together to call them changed, not lost.
ENOUGH = 0.5
# Of a quotation that stands everywhere only so many places are weighed.
PLACES = 500

Token = tuple[str, int, int]
_TOKEN = re.compile(r"\w+(?:[’'-]\w+)*")
_WORD_START = re.compile(r"(?<!\w)\S|[^\w\s]")


class Status(StrEnum):
    """How a quotation fares in a text."""

    EXACT = "exact"
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True)
class Place:
    """Where a quotation stands now; start and end are 0 when it is lost."""

    status: Status
    start: int = 0
    end: int = 0


LOST = Place(Status.LOST)


def find(anchor: Anchor, text: str) -> Place:
    """Find an anchor's words in a text: exactly, nearest its old place, else nearly."""
    exact = find_exactly(anchor, text)
    if exact is not None:
        return exact
    return find_nearly(anchor.exact, anchor.start, text) if anchor.exact else LOST


def find_exactly(anchor: Anchor, text: str, near: int | None = None) -> Place | None:
    """Find the very words; of several places the one that fits best in its surroundings."""
    near = anchor.start if near is None else near
    size = anchor.end - anchor.start
    if not anchor.exact:
        start = _by_hash(anchor, text) if anchor.sha1 and size > 0 else None
        return None if start is None else Place(Status.EXACT, start, start + size)
    if _is_as_it_was(anchor, text, near):
        return Place(Status.EXACT, near, near + len(anchor.exact))
    starts = list(islice(_starts(anchor.exact, text), PLACES))
    if not starts:
        return None
    start = max(starts, key=lambda at: (_fit(anchor, text, at), -abs(at - near)))
    return Place(Status.EXACT, start, start + len(anchor.exact))


def find_nearly(quotation: str, near: int, text: str) -> Place:
    """Find the stretch of text that shares most words with a quotation, if half of them."""
    words, there = tokens(quotation), tokens(text)
    # Most texts are turned down by their vocabulary, before any window slides along them.
    known = sum(word in _vocabulary(text) for word, _, _ in words)
    if not there or known < max(1, ENOUGH * len(words)):
        return LOST
    best, start = 0, 0
    goal = Counter(word for word, _, _ in words)
    for at, shared in enumerate(_shared(goal, there, len(words))):
        if shared < best:
            continue
        if shared > best or abs(there[at][1] - near) < abs(there[start][1] - near):
            best, start = shared, at
    if best < max(1, ENOUGH * len(words)):
        return LOST
    last = there[min(start + len(words), len(there)) - 1]
    return Place(Status.CHANGED, there[start][1], with_marks(quotation, text, last[2]))


def with_marks(quotation: str, text: str, end: int) -> int:
    """Take in the marks that follow the last word, if the quotation ended with some."""
    if quotation[-1:].isalnum():
        return end
    while end < len(text) and not text[end].isspace() and not text[end].isalnum():
        end += 1
    return end


@lru_cache(maxsize=8)
def tokens(text: str) -> Sequence[Token]:
    """Return the words of a text, without case, with their places."""
    return tuple((m.group().casefold(), m.start(), m.end()) for m in _TOKEN.finditer(text))


@lru_cache(maxsize=8)
def _vocabulary(text: str) -> frozenset[str]:
    return frozenset(word for word, _, _ in tokens(text))


def _starts(quotation: str, text: str) -> Iterator[int]:
    at = text.find(quotation)
    while at >= 0:
        yield at
        at = text.find(quotation, at + 1)


def _is_as_it_was(anchor: Anchor, text: str, at: int) -> bool:
    """Whether words and surroundings are all in their place: then nobody need look further."""
    around = anchor.before + anchor.exact + anchor.after
    return at >= len(anchor.before) and text.startswith(around, at - len(anchor.before))


def _fit(anchor: Anchor, text: str, at: int) -> int:
    """How many characters around a place are those that stood around the quotation."""
    before = text[max(0, at - len(anchor.before)) : at]
    end = at + len(anchor.exact)
    after = text[end : end + len(anchor.after)]
    return _alike(before[::-1], anchor.before[::-1]) + _alike(after, anchor.after)


def _alike(one: str, other: str) -> int:
    size = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        size += 1
    return size


def _by_hash(anchor: Anchor, text: str) -> int | None:
    """Look for words known only by their hash: in the old place, else wherever a word begins."""
    size = anchor.end - anchor.start
    if _has_hash(text[anchor.start : anchor.end], anchor.sha1):
        return anchor.start
    starts = sorted(
        (m.start() for m in _WORD_START.finditer(text)), key=lambda s: abs(s - anchor.start)
    )
    return next(
        (s for s in starts[: 4 * PLACES] if _has_hash(text[s : s + size], anchor.sha1)), None
    )


def _has_hash(words: str, wanted: str) -> bool:
    return sha1(words.encode("utf-8", "replace"), usedforsecurity=False).hexdigest() == wanted


def _shared(goal: Counter[str], there: Sequence[Token], size: int) -> Iterator[int]:
    """Slide a window of so many words along the text; say how many of them are wanted."""
    left = dict(goal)
    shared = 0
    for at, (word, _, _) in enumerate(there):
        if word in left:
            shared += left[word] > 0
            left[word] -= 1
        if at >= size:
            gone = there[at - size][0]
            if gone in left:
                left[gone] += 1
                shared -= left[gone] > 0
        if at >= size - 1:
            yield shared
    if len(there) < size:
        yield shared
