"""A draft: a text the map belongs to, held in the map or referenced by path and hash."""

from argmap.model.frozen import DraftId, Frozen


class Draft(Frozen):
    """A text of the author's. `text` is None when it is only referenced (its anchors then wait)."""

    id: DraftId
    title: str = ""
    text: str | None = None
    path: str = ""
    sha1: str = ""
    outlet: str = ""
