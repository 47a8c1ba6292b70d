"""Rows that change what is there: undo, clipboard, kinds, order, relations."""

from functools import partial

from argmap import edits
from argmap.gui.actions import acting, falling
from argmap.gui.actions.table import Action, Context
from argmap.model import LinkKind, NodeKind


def _can_undo(context: Context) -> bool:
    return bool(context.document.history.undo_title)


def _can_redo(context: Context) -> bool:
    return bool(context.document.history.redo_title)


def _can_join(context: Context) -> bool:
    return len(context.canvas.selection()) > 1


def _can_part(context: Context) -> bool:
    found = context.document.map.link_by_id.get(acting.step(context) or "")
    return found is not None and len(found.sources) > 1


def _join(context: Context) -> None:
    context.document.do("Join", edits.join, context.canvas.selection())


def _part(context: Context) -> None:
    context.document.do("Part", edits.part, acting.step(context) or "")


def _kind(kind: NodeKind, context: Context) -> None:
    context.document.do(f"Make {kind}", edits.set_kind, acting.nodes(context), kind)


def _thesis(context: Context) -> None:
    context.document.do("Make thesis", edits.set_thesis, acting.nodes(context)[-1])


def _reorder(step: int, context: Context) -> None:
    context.document.do("Reorder", edits.reorder, acting.nodes(context)[-1], step)


def _relation(kind: LinkKind, context: Context) -> None:
    context.document.do(
        f"Let it {_VERBS[kind]}", edits.relink, acting.step(context) or "", kind=kind
    )


def _edit(context: Context) -> None:
    context.canvas.edit_text(acting.nodes(context)[-1])


_VERBS = {LinkKind.SUPPORTS: "support", LinkKind.ATTACKS: "attack", LinkKind.RESTATES: "restate"}

UNDO = (
    Action("undo", "&Undo", "Edit", lambda c: c.document.undo(), "Ctrl+Z", enabled=_can_undo),
    Action(
        "redo",
        "&Redo",
        "Edit",
        lambda c: c.document.redo(),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        enabled=_can_redo,
    ),
)

CLIPBOARD = (
    Action(
        "cut",
        "Cu&t",
        "Edit",
        lambda c: c.ask("cut"),
        "Ctrl+X",
        enabled=acting.has_node,
        separated=True,
    ),
    Action(
        "copy",
        "&Copy",
        "Edit",
        lambda c: c.ask("copy"),
        "Ctrl+C",
        tip="As picture, text and map at once; with nothing selected, the whole map",
    ),
    Action(
        "paste",
        "&Paste",
        "Edit",
        lambda c: c.ask("paste"),
        "Ctrl+V",
        tip="A piece of a map, or an indented list, onto what is selected",
        begins=True,
    ),
    Action("select-all", "Select &all", "Edit", lambda c: c.canvas.run("select all"), "Ctrl+A"),
    Action(
        "delete",
        "&Delete",
        "Edit",
        falling.delete,
        ("Del", "Backspace"),
        enabled=acting.has_selection,
        on_canvas=True,
        separated=True,
    ),
    Action(
        "delete-branch",
        "Delete &branch",
        "Edit",
        falling.delete_branch,
        "Shift+Del",
        enabled=acting.has_node,
        on_canvas=True,
    ),
)

WORDS = (
    Action(
        "edit",
        "Edit te&xt",
        "Map",
        _edit,
        ("F2", "Space"),
        enabled=acting.has_node,
        on_canvas=True,
        separated=True,
    ),
    *(
        Action(
            f"make-{kind}",
            f"Make &{number} {kind}",
            "Map › What it is",
            partial(_kind, kind),
            str(number),
            enabled=acting.has_node,
            icon=kind,
        )
        for number, kind in enumerate(NodeKind, start=1)
    ),
    Action(
        "make-thesis",
        "Make it the &thesis",
        "Map › What it is",
        _thesis,
        "T",
        enabled=acting.has_node,
        icon="thesis",
    ),
)

RELATIONS = (
    Action(
        "link",
        "&Link to…",
        "Map",
        lambda c: c.ask("link"),
        "L",
        enabled=acting.has_node,
        tip="Let the selected nodes bear on another node or link",
    ),
    Action(
        "move-beneath",
        "Move be&neath…",
        "Map",
        lambda c: c.ask("move beneath"),
        "Shift+L",
        enabled=acting.has_node,
        tip="Hang the selected cards, with all beneath them, elsewhere",
    ),
    Action(
        "join",
        "&Join as one reason",
        "Map",
        _join,
        "J",
        enabled=_can_join,
        tip="Two reasons that need each other become linked premises",
    ),
    Action("part", "Part these p&remises", "Map", _part, "Shift+J", enabled=_can_part),
    *(
        Action(
            f"let-{kind}",
            f"Let it &{_VERBS[kind]}",
            "Map › What the link does",
            partial(_relation, kind),
            key,
            enabled=acting.has_link,
        )
        for kind, key in zip(LinkKind, ("+", "-", "="), strict=True)
    ),
    Action(
        "earlier",
        "Move before",
        "Map",
        partial(_reorder, -1),
        ("Ctrl+Left", "Ctrl+Up"),
        enabled=acting.has_node,
        on_canvas=True,
        separated=True,
    ),
    Action(
        "later",
        "Move after",
        "Map",
        partial(_reorder, 1),
        ("Ctrl+Right", "Ctrl+Down"),
        enabled=acting.has_node,
        on_canvas=True,
    ),
)
