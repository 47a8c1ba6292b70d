"""The outline as Markdown: a nested list that reads well as it stands and in any editor."""

import re
from collections.abc import Iterable, Mapping

from argmap.formats.harmless import in_a_text
from argmap.model import Map
from argmap.outline import Block, Relation, outline, said_by, state

# Deeper lists are shown flat by most readers; the level is written out instead.
DEEPEST = 24
_WORDS: Mapping[Relation, str] = {
    "supports": "Because:",
    "attacks": "But:",
    "undercuts": "That does not follow:",
    "backs": "That follows:",
    "restates": "That is to say:",
}
_SPECIAL = re.compile(r"([\\`*_\[\]#|~$])")
# A line that begins like a list, a quotation or a rule would become one.
_START = re.compile(r"^(\s*)([-+=:]|\d{1,9}[.)])")


def write(map_: Map) -> bytes:
    """Write the outline as a nested Markdown list, as UTF-8."""
    title = [f"# {escaped(map_.title)}\n\n"] if map_.title else []
    note = [f"{escaped(map_.note)}\n\n"] if map_.note else []
    return "".join((*title, *note, *_lines(map_, outline(map_)))).encode("utf-8", "replace")


def _lines(map_: Map, blocks: Iterable[Block]) -> Iterable[str]:
    top = False
    for block in blocks:
        if block.depth == 0:
            yield "\n" if top else ""
            top = True
            yield f"**{_said(block)}**{_notes(map_, block)}\n\n"
            continue
        indent = "  " * (min(block.depth, DEEPEST) - 1)
        level = f"(level {block.depth + 1}) " if block.depth > DEEPEST else ""
        words = f"*{_WORDS[block.relation]}*" if block.relation in _WORDS else ""
        yield f"{indent}- {words} {level}{_said(block)}{_notes(map_, block)}\n"


def _said(block: Block) -> str:
    return escaped(block.text) or "(no words yet)"


def _notes(map_: Map, block: Block) -> str:
    source = "" if block.repeat else said_by(map_, block)
    notes = "; ".join(filter(None, (escaped(source), escaped(state(map_, block)))))
    return f" ({notes})" if notes else ""


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is, on one line."""
    line = in_a_text(" ".join(text.split()))
    line = _SPECIAL.sub(r"\\\1", line.replace("&", "&amp;").replace("<", "&lt;"))
    return _START.sub(_guarded, line.replace(">", "&gt;"))


def _guarded(found: "re.Match[str]") -> str:
    mark = found.group(2)
    return f"{found.group(1)}{mark[:-1]}\\{mark[-1]}"
