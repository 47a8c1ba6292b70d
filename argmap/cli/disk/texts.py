"""The text that belongs to a map: inside it, beside it, or in a file named."""

from hashlib import sha1
from pathlib import Path, PurePath

from argmap.cli.command import UsageError
from argmap.files.loading import load
from argmap.formats.sentences import short
from argmap.model import ArgmapError, Draft, Map


def text_of(map_: Map, file: Path, draft: Path | None) -> tuple[str, str]:
    """Give the draft's id and its text: from the file named, else from within the map."""
    from argmap.formats.texts import read_text

    held = _most_anchored(map_)
    if draft is not None:
        return (held.id if held else "draft"), read_text(load(draft), str(draft))
    if held is None:
        raise UsageError(f"{file} belongs to no text: name one with --draft FILE.")
    text = held.text if held.text is not None else _beside(file, held)
    if text is None:
        raise UsageError(
            f"{file} only refers to its text ({short(held.path or held.title)}): "
            "name it with --draft FILE."
        )
    return held.id, text


def lent(map_: Map, file: Path) -> dict[str, str]:
    """Give the texts of drafts that are only referred to, where they lie beside the map."""
    found = {d.id: _beside(file, d) for d in map_.drafts if d.text is None}
    return {id_: text for id_, text in found.items() if text is not None}


def _beside(file: Path, draft: Draft) -> str | None:
    """Read a draft's text from the map's own folder, if it is the very text that is meant.

    A path inside a map is a stranger's word: only a bare name is looked for, no link is followed,
    and what does not have the hash that the map names is as if it were not there.
    """
    from argmap.formats.texts import read_text

    path = file.parent / draft.path
    if not draft.sha1 or PurePath(draft.path).name != draft.path or path.is_symlink():
        return None
    try:
        data = load(path)
        if sha1(data, usedforsecurity=False).hexdigest() != draft.sha1.lower():
            return None
        return read_text(data, str(path))
    except ArgmapError:
        return None


def _most_anchored(map_: Map) -> Draft | None:
    """Give the draft in which most of the map stands; the first of them, where that is open."""
    counts = dict.fromkeys((draft.id for draft in map_.drafts), 0)
    for node in map_.nodes:
        for anchor in node.anchors:
            if anchor.draft in counts:
                counts[anchor.draft] += 1
    return max(map_.drafts, key=lambda draft: counts[draft.id], default=None)
