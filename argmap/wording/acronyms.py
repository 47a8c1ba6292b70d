"""Acronyms of a text, and which of them a reader is left alone with."""

import re

from argmap.wording.words import terms

# Readers of any outlet know these without being told.
_KNOWN = frozenset(
    word.upper()
    for word in terms(
        "us usa uk eu un nato nasa fbi cia gdp tv dna aids hiv covid am pm ok ceo ai ii iii iv vi "
        "vii viii dc est edt gmt utc id pdf iq mit bbc cnn nbc cbs"
    )
)
_ACRONYM = re.compile(r"(?<![\w.’'-])[A-Z][A-Z0-9]{1,6}(?=s?(?![\w’'-]|\.\w)|[’']s?\b)")
_LETTERS = re.compile(r"\w+")


def acronyms(text: str) -> tuple[str, ...]:
    """Return the different acronyms that not every reader knows, in their order."""
    found = (match.group() for match in _ACRONYM.finditer(text))
    return tuple(dict.fromkeys(word for word in found if word not in _KNOWN))


def unexplained(text: str) -> tuple[str, ...]:
    """Return the acronyms whose full name does not stand before or with their first use."""
    return tuple(word for word in acronyms(text) if not _is_explained(word, text))


def first_use(word: str, text: str, start: int = 0) -> int | None:
    """Return where an acronym is first used as a word of its own: "PA" is not where "EPA" is."""
    found = (match for match in _ACRONYM.finditer(text, start) if match.group() == word)
    return next((match.start() for match in found), None)


def _is_explained(word: str, text: str) -> bool:
    """Whether it is first used in brackets after its name, or followed by its name in brackets."""
    at = first_use(word, text) or 0
    if text[at - 1 : at] == "(" or text[at + len(word) :].lstrip("s").startswith(" ("):
        return True
    words = _LETTERS.findall(text[:at].lower())[-len(word) - 3 :]
    return any(_spells(words[start:], word.lower()) for start in range(len(words)))


def _spells(words: list[str], letters: str) -> bool:
    """Whether the letters come in order in some words, the first beginning the first of them."""
    if not words[0].startswith(letters[0]):
        return False
    rest = iter("".join(words))
    return all(letter in rest for letter in letters) and any(w[0] == letters[-1] for w in words[1:])
