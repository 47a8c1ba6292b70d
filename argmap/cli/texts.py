"""The text that belongs to a map: inside it, or in a file that the user names."""

from pathlib import Path

from argmap.cli.command import UsageError
from argmap.files.loading import load
from argmap.formats.sentences import short
from argmap.model import Draft, Map


def text_of(map_: Map, file: Path, draft: Path | None) -> tuple[str, str]:
    """Give the draft's id and its text: from the file named, else from within the map."""
    from argmap.formats.texts import read_text

    held = _most_anchored(map_)
    if draft is not None:
        return (held.id if held else "draft"), read_text(load(draft), str(draft))
    if held is None:
        raise UsageError(f"{file} belongs to no text: name one with --draft FILE.")
    if held.text is None:
        # A path inside a map is a stranger's word: nothing is opened because of it.
        raise UsageError(
            f"{file} only refers to its text ({short(held.path or held.title)}): "
            "name it with --draft FILE."
        )
    return held.id, held.text


def _most_anchored(map_: Map) -> Draft | None:
    """Give the draft in which most of the map stands; the first of them, where that is open."""
    counts = dict.fromkeys((draft.id for draft in map_.drafts), 0)
    for node in map_.nodes:
        for anchor in node.anchors:
            if anchor.draft in counts:
                counts[anchor.draft] += 1
    return max(map_.drafts, key=lambda draft: counts[draft.id], default=None)
