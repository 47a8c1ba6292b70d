"""How a map is told line by line in plain text; reading that back, or anybody's own list."""

import re
from dataclasses import dataclass
from typing import Literal

Does = Literal["", "supports", "attacks", "restates", "undercuts", "backs"]

# Deeper than this, spaces would outweigh the words; the level is written out instead.
_DEEPEST = 24
# A true minus: nobody begins a list with it that is only a list, as many do with a hyphen.
_SIGNS: dict[str, str] = {
    "supports": "+ ",
    "backs": "+ ",
    "restates": "= ",
    "attacks": "− ",
    "undercuts": "− ",
}
_NOTES: dict[str, Does] = {
    "says that this step does not follow": "undercuts",
    "backs this step": "backs",
    "that is to say": "restates",
}
_BY_SIGN: dict[str, Does] = {"+": "supports", "=": ""}
_ASIDE = {does: note for note, does in _NOTES.items()}
_REPEAT, _EMPTY = "told elsewhere", "(no words yet)"
_END = re.compile(r" \(([^()]*)\)$")
_PART = re.compile(r"same reason, (\d+) of \d+$")
_LEVEL = re.compile(r"\[level (\d+)\] ")
_HEADING = re.compile(r"(#{1,6})\s+")
_BULLET = re.compile(r"(?:[-*•◦▪–—+]|\(?\d{1,3}[.)])\s+")
_SIGN = re.compile(r"([+\-−=])\s+")
Depth = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: how deep, what it does there if that is said, and what it says.

    `part` counts linked premises; a `repeat` mentions words that stand in another line.
    """

    text: str
    depth: Depth
    does: Does = ""
    part: int = 1
    repeat: bool = False


def told(line: Line, parts: int) -> str:
    """Write a line that any editor, and argmap itself, can take in; `parts` make up its reason."""
    deep = line.depth[0]
    level = f"[level {deep + 1}] " if deep > _DEEPEST else ""
    sign = _SIGNS.get(line.does, "") if deep else ""
    notes = [f"same reason, {line.part} of {parts}"] if parts > 1 else []
    if line.does in _ASIDE:
        notes.append(_ASIDE[line.does])
    if line.repeat:
        notes.append(_REPEAT)
    end = f" ({'; '.join(notes)})" if notes else ""
    words = " ".join(line.text.split()) or _EMPTY
    return f"{'  ' * min(deep, _DEEPEST)}{sign}{level}{words}{end}\n"


def lines(text: str) -> tuple[Line, ...]:
    """Read a list, indented or bulleted or both.

    Bullets stand under a line without one that is no deeper, and all stands under a heading.
    Where some lines start with "+" and others with "-", or any with a true minus, the signs are
    read as for and against; otherwise a hyphen is only a bullet.
    """
    raw = [line for line in text.expandtabs(4).splitlines() if line.strip()]
    signs = {found[1] for line in raw if (found := _SIGN.match(line.strip()))}
    signed = "−" in signs or {"+", "-"} <= signs
    return tuple(_read(line, signed=signed) for line in raw)


def _read(raw: str, *, signed: bool) -> Line:
    bare = raw.strip()
    heading = _HEADING.match(bare)
    if heading:
        return Line(bare[heading.end() :], (len(heading[1]) - 9, 0))
    words, part, does, repeat = _noted(bare)
    sign = _SIGN.match(words) if signed or does else None
    bullet = sign or _BULLET.match(words)
    words = words[bullet.end() :] if bullet else words
    level = _LEVEL.match(words)
    indent = 2 * (int(level[1]) - 1) if level else len(raw) - len(raw.lstrip())
    words = words[level.end() :] if level else words
    if sign and not does:
        does = _BY_SIGN.get(sign[1], "attacks")
    text = "" if words.strip() == _EMPTY else words.strip()
    return Line(text, (indent, 1 if bullet else 0), does, part, repeat)


def _noted(words: str) -> tuple[str, int, Does, bool]:
    """Take the notes at the end of a line away, if they are ours."""
    part, repeat = 1, False
    does: Does = ""
    end = _END.search(words)
    for note in end[1].split("; ") if end else ():
        counted = _PART.match(note)
        if counted:
            part = int(counted[1])
        elif note in _NOTES:
            does = _NOTES[note]
        elif note == _REPEAT:
            repeat = True
        else:
            return words, 1, "", False
    return words[: end.start()] if end else words, part, does, repeat
