"""Counting words, finding tell-tale ones, and quoting a statement in few of them."""

import re
from collections.abc import Iterable, Sequence

# Bare "could" is left out: it mostly says what is possible, not how sure the author is.
HEDGES = re.compile(
    r"\b(?:[Pp]otentially|[Mm]ight|may|[Pp]erhaps|[Pp]ossibly|[Ss]eems?|[Aa]rguably)\b"
)
# "Not only ... but also", "not always": what is denied sweeps nothing.
_DENIED = r"(?<!\bnot\s)(?<!\bcannot\s)(?<!n['’]t\s)(?<!\bnot\sthe\s)(?<!n['’]t\sthe\s)"
ABSOLUTES = re.compile(rf"\bnever\b|{_DENIED}\b(?:only|always|everyone)\b", re.IGNORECASE)

_DATE = re.compile(r"(\d{4})(?:-\d\d-(\d\d))?")
_TERM = re.compile(r"[^\W_]+")


def count(text: str) -> int:
    """Count words as editors do: what stands between spaces."""
    return len(text.split())


def terms(text: str) -> frozenset[str]:
    """Return the different words of a text, without case, marks and the possessive s."""
    return frozenset(terms_in_order(text))


def terms_in_order(text: str) -> tuple[str, ...]:
    """Return the same words, each where it comes first."""
    plain = text.casefold().replace("’s", "").replace("'s", "")
    return tuple(dict.fromkeys(_TERM.findall(plain)))


def said(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    """Return the different words of a kind that a text uses, in their order."""
    return tuple(dict.fromkeys(match.group().lower() for match in pattern.finditer(text)))


def shortened(text: str, most: int = 60) -> str:
    """Return the first words of a text in one line, with a mark where it was cut."""
    line = " ".join(text[: most * 4].split())
    if len(line) <= most:
        return line
    head = line[: most - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > most // 2 else head).rstrip(" ,;:–-") + "…"


def joined(parts: Sequence[str] | Iterable[str], most: int = 3) -> str:
    """Join a few things as people do: "a, b and 4 more"."""
    things = list(parts)
    if len(things) > most:
        things = [*things[: most - 1], f"{len(things) - most + 1} more"]
    return " and ".join(filter(None, (", ".join(things[:-1]), *things[-1:])))


def together(*parts: str) -> str:
    """Join what names a source with commas, leaving out what an earlier part says already."""
    told: list[str] = []
    for part in parts:
        if part and not any(_says(before, part) for before in told):
            told.append(part)
    return ", ".join(told)


def _says(before: str, part: str) -> bool:
    """Whether words hold another part, as such or as a date written out: "8 March 2017"."""
    date = _DATE.fullmatch(part)
    plain = rf"{int(date[2])} [^\W\d]+ {date[1]}" if date and date[2] else re.escape(part)
    return bool(re.search(rf"(?<!\w){plain}(?!\w)", before, re.IGNORECASE))
