"""Blocks as plain text: for the clipboard, for mail, for a voice that reads aloud."""

from collections.abc import Iterable

from argmap.outline.blocks import Block
from argmap.wording.told import Does, Line, told


def as_text(blocks: Iterable[Block]) -> str:
    """Write the blocks as an indented list that any editor, and argmap itself, can take in."""
    every = list(blocks)
    least = min((block.depth for block in every), default=0)
    return "".join(told(_line(block, block.depth - least), block.parts) for block in every)


def _line(block: Block, depth: int) -> Line:
    relation = block.relation
    does: Does = "" if relation == "thesis" or relation == "loose" else relation
    return Line(block.text, (depth, 0), does, block.part, block.repeat)
