"""A node's words as they are shown: bounded, breakable, without control characters."""

import unicodedata

from argmap.model import Citation, Map, Node, NodeKind

MOST = 20_000
LONGEST_WORD = 200
PROMPT = "Say it in one sentence"
BREAK = "\u200b"

_SPACES = dict.fromkeys(range(0x20), " ") | {0x7F: " ", 0x0A: "\n", 0x0D: None}
_SPACES |= {0x2028: "\n", 0x2029: "\n", 0x85: "\n", 0xFFFE: " ", 0xFFFF: " "}
# Marks that would turn the words around them, or the whole card, without being seen.
_SPACES |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def shown(text: str) -> str:
    """Return the text to be wrapped; a very long one ends in a word on how much is left out."""
    short = text[:MOST].translate(_SPACES).strip("\n")
    left = len(text) - MOST
    if left > 0:
        short += f"… ({left:,} more characters)"
    return breakable(short)


def breakable(text: str) -> str:
    """Let words of more than 200 characters break: one endless word stops a layout for seconds."""
    if len(text) <= LONGEST_WORD:
        return text
    return " ".join(_chopped(word) for word in text.split(" "))


def _chopped(word: str) -> str:
    if len(word) <= LONGEST_WORD:
        return word
    parts = range(0, len(word), LONGEST_WORD)
    return BREAK.join(word[at : at + LONGEST_WORD] for at in parts)


def runs_right_to_left(text: str) -> bool:
    """Does the first letter with a direction run from right to left?"""
    if text.isascii():
        return False
    for letter in text[:500]:
        direction = unicodedata.bidirectional(letter)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def source_line(map_: Map, node: Node) -> str:
    """Return who says it, when and where, for a piece of evidence."""
    if node.kind is not NodeKind.EVIDENCE:
        return ""
    if node.source is None:
        return "no source yet"
    source = map_.source_by_id.get(node.source.id)
    if source is None:
        return "no source yet"
    name = source.known_by or "unnamed source"
    date = node.source.date or source.date or "undated"
    return shown("\u00a0· ".join((name, date, _where(node.source, source.url)))).replace("\n", " ")


def _where(citation: Citation, url: str) -> str:
    address = citation.url or url
    if not address:
        return "no\u00a0link"
    host = address.split("//", 1)[-1].split("/", 1)[0].split("@")[-1]
    return host.removeprefix("www.")[:80] or "link"
