"""What the words of the nodes themselves give away."""

import re
from collections.abc import Iterable

from argmap.checks.finding import Finding, Fix
from argmap.checks.reading import Reading
from argmap.model import Role
from argmap.wording import ABSOLUTES, joined, said, twins
from argmap.wording.blanks import blanks

# Not a semicolon in brackets: it parts years or sources, "(1994; 2002)".
_TWO = re.compile(r";\s(?![^(]*\))|\s(?:because|therefore)\s", re.IGNORECASE)
_AND = re.compile(r",\s+and\s", re.IGNORECASE)
_LOOK = 2000


def duplicate(read: Reading) -> Iterable[Finding]:
    """Nodes with nearly the same text."""
    for keys in twins({node.id: node.text[:_LOOK] for node in read.map.nodes}):
        yield Finding(
            "DUPLICATE",
            "informs",
            keys,
            (),
            f"{read.names(keys)} say nearly the same.",
            "What is said twice looks like two reasons and is one.",
            Fix("Merge them", "merge", keys[0]),
        )


def to_fill_in(read: Reading) -> Iterable[Finding]:
    """Words in square brackets: a place that is still to be filled in."""
    for node in read.map.nodes:
        if blanks(node.text):
            yield Finding(
                "TO_FILL_IN",
                "informs",
                (node.id,),
                (),
                f"{read.name(node.id)} is still to be filled in.",
                "Words in square brackets say what belongs here; until then it is not judged.",
                Fix("Fill it in", "reword", node.id),
            )


def two_ideas(read: Reading) -> Iterable[Finding]:
    """One node that says two things, or holds a whole inference."""
    for node in read.map.nodes:
        mark = _seam(node.text[:_LOOK])
        if mark:
            yield Finding(
                "TWO_IDEAS",
                "informs",
                (node.id,),
                (),
                f"{read.name(node.id)} may say two things at once (“{mark}”).",
                "Two statements can be doubted, answered and sourced one by one.",
                Fix("Split it", "split", node.id),
            )


def absolute(read: Reading) -> Iterable[Finding]:
    """A sweeping word in something the thesis rests on."""
    for node in read.main_line:
        words = said(ABSOLUTES, node.text)
        if words and node.role is not Role.WEIGHING:
            quoted = joined(f"“{word}”" for word in words)
            yield Finding(
                "ABSOLUTE",
                "informs",
                (node.id,),
                (),
                f"{read.name(node.id)} says {quoted}.",
                "One counter-example is enough to bring it down.",
                Fix("Reword it", "reword", node.id),
            )


def _seam(text: str) -> str:
    text = text.strip()
    found = _TWO.search(text)
    if found:
        return found.group().strip()
    comma = _AND.search(text)
    # A comma before it makes it the end of a list: "a, b, and c".
    if comma and "," not in text[: comma.start()]:
        return ", and"
    return ""
