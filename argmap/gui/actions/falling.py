"""Deleting: what goes with what is deleted is said, and one stays near where one was."""

from argmap import edits
from argmap.gui.actions import acting
from argmap.gui.actions.table import Context
from argmap.model import Map


def delete(context: Context) -> None:
    """Delete what is selected; what it bore on is selected then."""
    _remove(context, "Delete", context.canvas.selection())


def delete_branch(context: Context) -> None:
    """Delete the selected nodes and all that stands beneath them alone."""
    map_ = context.document.map
    _remove(context, "Delete branch", tuple(edits.beneath_alone(map_, acting.nodes(context))))


def _remove(context: Context, title: str, ids: tuple[str, ...]) -> None:
    before, near = context.document.map, _near(context.document.map, context.canvas.selection())
    context.document.do(title, edits.remove, ids)
    after = context.document.map
    if told := told_of(before, after, ids):
        context.say(told)
    if near is not None and (near in after.node_by_id or near in after.link_by_id):
        context.canvas.select((near,))


def told_of(before: Map, after: Map, ids: tuple[str, ...]) -> str:
    """Say what else went, and what is left hanging; nothing if nothing is."""
    links = sum(x.id not in after.link_by_id and x.id not in ids for x in before.links)
    alone = sum(
        bool(before.links_from.get(node.id)) and not after.links_from.get(node.id)
        for node in after.nodes
    )
    if not alone:
        return ""
    went = f"{links} link{'' if links == 1 else 's'} went with it; " if links else ""
    stand = "1 card now bears" if alone == 1 else f"{alone} cards now bear"
    return f"{went}{stand} on nothing. Undo brings all of it back"


def _near(map_: Map, chosen: tuple[str, ...]) -> str | None:
    """Return what the first of these bears on that is not one of them."""
    gone = set(chosen)
    for id_ in chosen:
        link = map_.link_by_id.get(id_)
        targets = [link.target] if link else [x.target for x in map_.links_from.get(id_, ())]
        for target in targets:
            if target not in gone:
                return target
    return None
