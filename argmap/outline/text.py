"""Blocks as plain text: for the clipboard, for mail, for a voice that reads aloud."""

from collections.abc import Iterable

from argmap.outline.blocks import Block

# Deeper than this, spaces would outweigh the words; the level is written out instead.
_DEEPEST = 24
_SIGN = {
    "thesis": "",
    "loose": "",
    "supports": "+ ",
    "backs": "+ ",
    "restates": "= ",
    "attacks": "- ",
    "undercuts": "- ",
}
_ABOUT_THE_STEP = {
    "undercuts": "says that this step does not follow",
    "backs": "backs this step",
    "restates": "that is to say",
}


def as_text(blocks: Iterable[Block]) -> str:
    """Write the blocks as an indented list that any editor, and argmap itself, can take in."""
    told = list(blocks)
    least = min((block.depth for block in told), default=0)
    return "".join(_line(block, block.depth - least) for block in told)


def _line(block: Block, depth: int) -> str:
    words = " ".join(block.text.split()) or "(no words yet)"
    notes = _notes(block)
    level = f"[level {depth + 1}] " if depth > _DEEPEST else ""
    sign = _SIGN[block.relation] if depth else ""
    end = f" ({'; '.join(notes)})" if notes else ""
    return f"{'  ' * min(depth, _DEEPEST)}{sign}{level}{words}{end}\n"


def _notes(block: Block) -> list[str]:
    notes = [f"same reason, {block.part} of {block.parts}"] if block.parts > 1 else []
    if block.relation in _ABOUT_THE_STEP:
        notes.append(_ABOUT_THE_STEP[block.relation])
    return [*notes, "told elsewhere"] if block.repeat else notes
