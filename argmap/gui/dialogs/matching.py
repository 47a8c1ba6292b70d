"""How well words that were typed fit a title: words, beginnings of words and initials."""

import re
from difflib import SequenceMatcher

# Fewer letters than these, found within a word, say nothing.
INSIDE = 3
ALIKE = 0.8
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")


def rank_of(typed: str, title: str, also: str = "") -> int | None:
    """Return how well a title fits what was typed (less is better), or None.

    `also` are words under which a title may be looked for, too. Letters scattered over a
    sentence are no match.
    """
    typed, title = " ".join(typed.casefold().split()), title.casefold()
    if title.startswith(typed):
        return 0
    if re.search(rf"\b{re.escape(typed)}", title):
        return 1
    asked, words = _words(typed), _words(title)
    if _all_begin(asked, words):
        return 2
    if typed.isalnum() and typed in "".join(word[0] for word in words) and len(typed) > 1:
        return 3
    if asked and _all_begin(asked, [*words, *_words(also.casefold())]):
        return 4
    return 5 if len(typed) >= INSIDE and typed in title else None


def is_near(typed: str, title: str) -> bool:
    """Whether a word of a title is what was typed but for a slip of the fingers."""
    asked = typed.casefold().strip()
    return len(asked) > INSIDE and any(
        SequenceMatcher(None, asked, word).ratio() >= ALIKE for word in _words(title.casefold())
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _all_begin(asked: list[str], words: list[str]) -> bool:
    """Whether each word asked for begins one of the words."""
    return bool(asked) and all(any(word.startswith(one) for word in words) for one in asked)
