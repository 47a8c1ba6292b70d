"""An indented or bulleted list becomes a subtree."""

import re
from dataclasses import dataclass

from argmap.edits.add import add, against, because, but
from argmap.model import EditError, Map, Node, NodeKind, new_id

LIMIT = 5000
_BULLET = re.compile(r"^(?:[-*•◦▪–—]|\(?\d{1,3}[.)])\s+")
_SIGN = re.compile(r"^([+\-−])\s+")


@dataclass(frozen=True, slots=True)
class _Line:
    indent: int
    text: str
    hostile: bool


def paste_text(map_: Map, /, text: str, onto: str | None = None) -> Map:
    """Make nodes of the lines, deeper lines bearing on the one they are indented under.

    Where some lines start with "+" and others with "-", the signs are read as for and against;
    otherwise a hyphen is only a bullet.
    """
    lines = _lines(text)
    if not lines:
        raise EditError("there are no words to paste")
    if len(lines) > LIMIT:
        raise EditError(f"that is {len(lines)} lines; paste at most {LIMIT} at a time")
    above: list[tuple[int, str]] = []
    for line in lines:
        while above and above[-1][0] >= line.indent:
            above.pop()
        target = above[-1][1] if above else onto
        node = Node(id=new_id(), text=line.text)
        map_ = _placed(map_, target, node, line.hostile)
        above.append((line.indent, node.id))
    return map_


def _placed(map_: Map, target: str | None, node: Node, hostile: bool) -> Map:
    if target is None:
        return add(map_, node.but(kind=NodeKind.CRITIQUE) if hostile else node)
    if hostile:
        return but(map_, target, node.but(kind=against(map_, target)))
    return because(map_, target, node)


def _lines(text: str) -> list[_Line]:
    raw = [line for line in text.expandtabs(4).splitlines() if line.strip()]
    bare = [line.strip() for line in raw]
    signs = {m.group(1) for line in bare if (m := _SIGN.match(line))}
    signed = "+" in signs and len(signs) > 1
    found = []
    for line, words in zip(raw, bare, strict=True):
        sign = _SIGN.match(words) if signed else None
        hostile = sign is not None and sign.group(1) != "+"
        clean = words[sign.end() :] if sign else _BULLET.sub("", words.removeprefix("+ "))
        found.append(_Line(len(line) - len(line.lstrip()), clean.strip(), hostile))
    return found
