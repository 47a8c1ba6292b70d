"""Can a reader follow each piece of evidence to where it comes from, and is it fresh?"""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from argmap.checks.finding import Finding, Fix
from argmap.checks.reading import Reading
from argmap.model import Node
from argmap.wording import terms

# Years after which evidence of a kind should be looked at again; the first word found counts.
# What happened or was enacted stays so: events and records have no limit.
LIMITS: Mapping[str, float] = {
    "poll": 3,
    "survey": 10,
    "estimate": 10,
    "statistics": 10,
    "statistic": 10,
    "data": 10,
    "expert": 10,
    "news": 10,
    "report": 10,
    "reports": 10,
    "study": 20,
    "body": 20,
}
_LASTING = terms("event record act law statute treaty history archive decision")
_SECOND_HAND = terms(
    "news press media newspaper magazine blog encyclopedia encyclopaedia wikipedia "
    "textbook secondary hearsay reports"
)
# Dates are no numbers to be checked at their source.
_DATED = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}\b"
)
# Not the digits of a name (G7, COVID-19), nor a place in a row (the 19th).
_NUMBER = re.compile(
    r"(?<![^\W_])(?<![^\W\d_]-)\d+(?!\d|(?:st|nd|rd|th)\b)"
    r"|\b(?:thousand|million|billion|trillion)s?\b|\bper\s?cent\b",
    re.IGNORECASE,
)
_QUOTE = re.compile(
    r"[“\"„][^“”\"„]{3,}[”\"“]|[«»][^«»]{3,}[»«]|‹[^‹›]{3,}›|‘[^‘’]{3,}’(?!\w)|「[^」]{2,}」"
)
_DATE = re.compile(r"(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?:T.*)?")
_YEAR = re.compile(r"(?<!\d)(?:1\d|20|21)\d\d(?!\d)")
_YEAR_DAYS = 365.2425


def no_source(read: Reading) -> Iterable[Finding]:
    """Evidence of which nobody knows where it comes from."""
    for node in read.evidence:
        if read.source_of(node) is None:
            yield Finding(
                "NO_SOURCE",
                "warns",
                (node.id,),
                (),
                f"{read.name(node.id)} has no source yet.",
                "Evidence without a source is a claim.",
                Fix("Choose a source", "set_source", node.id),
            )


def no_link(read: Reading) -> Iterable[Finding]:
    """Evidence in a piece for publication that has no web address."""
    for node in read.evidence if read.map.drafts else ():
        source = read.source_of(node)
        if not ((node.source and node.source.url.strip()) or (source and source.url.strip())):
            yield Finding(
                "NO_LINK",
                "warns",
                (node.id,),
                (),
                f"{read.name(node.id)} has no link yet.",
                "Most outlets ask for a link for every fact.",
                Fix("Add a link", "set_link", node.id),
            )


def undated_evidence(read: Reading) -> Iterable[Finding]:
    """Evidence in a piece for publication of which nobody knows from when it is."""
    for node in read.evidence if read.map.drafts else ():
        # "Yesterday" tells nobody when.
        if not any(letter.isdigit() for letter in dated(read, node)):
            yield Finding(
                "UNDATED_EVIDENCE",
                "warns",
                (node.id,),
                (),
                f"{read.name(node.id)} has no date yet.",
                "A reader cannot tell whether it still holds.",
                Fix("Add a date", "set_date", node.id),
            )


def stale(read: Reading) -> Iterable[Finding]:
    """Evidence older than the limit for its kind on the day the map speaks of."""
    today = _day(read.map.as_of, early=True)
    for node in read.evidence if today else ():
        then, limit = _day(dated(read, node)), _limit(read, node)
        if today and then and limit and (today - then).days > limit * _YEAR_DAYS + 1:
            years = int((today - then).days / _YEAR_DAYS)
            yield Finding(
                "STALE",
                "warns",
                (node.id,),
                (),
                f"{read.name(node.id)} is more than {years} years old.",
                f"Evidence of this kind is worth a second look after {limit:g} years.",
                Fix("Add newer evidence", "set_source", node.id),
            )


def secondary(read: Reading) -> Iterable[Finding]:
    """A number or quotation that is known only at second hand."""
    for node in read.evidence:
        source = read.source_of(node)
        if source and terms(source.kind) & _SECOND_HAND and _is_exact(node):
            yield Finding(
                "SECONDARY",
                "informs",
                (node.id,),
                (),
                f"{read.name(node.id)} is taken from somebody who reports it.",
                "Numbers and quotations change on their way; the first source settles them.",
                Fix("Go to the first source", "set_source", node.id),
            )


def dated(read: Reading, node: Node) -> str:
    """Return the date of a piece of evidence, as far as the map knows it."""
    source = read.source_of(node)
    own = (node.model_extra or {}).get("date")
    kept = own if isinstance(own, str) else ""
    return (node.source.date if node.source else "") or kept or (source.date if source else "")


def _is_exact(node: Node) -> bool:
    said = f"{node.text} {node.source.quotation if node.source else ''}"
    return bool(_NUMBER.search(_DATED.sub("", said)) or _QUOTE.search(said))


def _limit(read: Reading, node: Node) -> float | None:
    if read.map.settings.stale_years:
        return read.map.settings.stale_years
    source = read.source_of(node)
    kind = terms(source.kind) if source else frozenset[str]()
    if kind & _LASTING:
        return None
    return next((years for word, years in LIMITS.items() if word in kind), None)


def _day(text: str, early: bool = False) -> date | None:
    """Read a date that may lack month or day; then it is the last possible day, or the first.

    Of a date in words, or of a span of years, the last year counts.
    """
    found = _DATE.fullmatch(text.strip())
    year, month, day = (int(part) if part else 0 for part in found.groups()) if found else (0, 0, 0)
    if not found or month > 12 or day > 31:
        years = _YEAR.findall(text)
        year, month, day = (int(years[-1]) if years else 0), 0, 0
    if not year:
        return None
    try:
        return date(year, month or (1 if early else 12), day or (1 if early else 28))
    except ValueError:
        # The 30th of February: the month is meant all the same.
        return date(year, month, 28)
