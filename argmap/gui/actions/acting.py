"""What the rows share: what is selected, and adding a node with the cursor in its text."""

from collections.abc import Callable
from functools import partial

from argmap import edits
from argmap.gui.actions.table import Context
from argmap.model import Map, Node, NodeKind

Adding = Callable[[Map, str, Node], Map]


def current(context: Context) -> str | None:
    """Return the node or link that is selected last, or nothing."""
    chosen = context.canvas.selection()
    return chosen[-1] if chosen else None


def nodes(context: Context) -> tuple[str, ...]:
    """Return the selected nodes."""
    return tuple(i for i in context.canvas.selection() if i in context.document.map.node_by_id)


def links(context: Context) -> tuple[str, ...]:
    """Return the selected links."""
    return tuple(i for i in context.canvas.selection() if i in context.document.map.link_by_id)


def has_selection(context: Context) -> bool:
    """Whether any node or link is selected."""
    return bool(context.canvas.selection())


def has_node(context: Context) -> bool:
    """Whether a node is selected."""
    return bool(nodes(context))


def has_link(context: Context) -> bool:
    """Whether a link is selected, or a node that hangs by one."""
    return step(context) is not None


def step(context: Context) -> str | None:
    """Return the selected link, or the link by which the selected node hangs."""
    here = current(context)
    if here is None or here in context.document.map.link_by_id:
        return here
    found = context.document.map.links_from.get(here, ())
    return found[0].id if found else None


def write_new(context: Context, title: str, node: Node, edit: Callable[[Map], Map]) -> None:
    """Add a node and open its text: whoever adds wants to write."""
    context.document.do(title, edit)
    context.canvas.select((node.id,))
    context.canvas.edit_text(node.id)


def add_free(context: Context, kind: NodeKind, title: str) -> None:
    """Add a node that stands alone."""
    node = Node(kind=kind)
    write_new(context, title, node, partial(edits.add, node=node))


def add_to(context: Context, title: str, kind: NodeKind, edit: Adding) -> None:
    """Add a node that bears on what is selected; with nothing selected it stands alone."""
    here = current(context)
    if here is None:
        add_free(context, kind, title)
        return
    node = Node(kind=kind)
    write_new(context, title, node, lambda map_: edit(map_, here, node))
