"""Rows for looking: zoom, focus, fold, panels, find, help."""

from functools import partial

from argmap import edits
from argmap.gui.actions import acting
from argmap.gui.actions.table import Action, Context
from argmap.model import Direction


def _view(verb: str, context: Context) -> None:
    context.canvas.run(verb)


def _window(verb: str, context: Context) -> None:
    context.ask(verb)


def _fold(context: Context) -> None:
    here = acting.nodes(context)[-1]
    folded = here in context.document.map.layout.folded
    context.document.do("Unfold" if folded else "Fold", edits.fold, here, not folded)


def _tidy(context: Context) -> None:
    if any(n.at for n in context.document.map.nodes):
        context.document.do("Tidy", edits.tidy)
    context.canvas.run("tidy")


def _direct(direction: Direction, context: Context) -> None:
    context.document.do("Turn the map", edits.direct, direction)


def _grows(direction: Direction, context: Context) -> bool:
    return context.document.map.layout.direction == direction


_WAYS: tuple[tuple[Direction, str], ...] = (
    ("down", "&Down"),
    ("up", "&Up"),
    ("right", "To the &right"),
)

VIEW = (
    Action("fit", "&Fit the map", "View", partial(_view, "fit"), "Ctrl+9"),
    Action("actual", "&Actual size", "View", partial(_view, "actual size"), "Ctrl+0"),
    Action("zoom-in", "Zoom &in", "View", partial(_view, "zoom in"), ("Ctrl++", "Ctrl+=")),
    Action("zoom-out", "Zoom o&ut", "View", partial(_view, "zoom out"), "Ctrl+-"),
    Action(
        "tidy",
        "&Tidy",
        "View",
        _tidy,
        "Ctrl+T",
        toolbar=True,
        separated=True,
        tip="Let go of cards placed by hand and arrange the map anew",
    ),
    Action(
        "focus",
        "F&ocus on this",
        "View",
        partial(_view, "focus"),
        "F",
        toolbar=True,
        tip="Only the selected sub-argument; again to see all",
    ),
    Action("fold", "Fo&ld or unfold", "View", _fold, ".", enabled=acting.has_node),
    Action(
        "unfold-all",
        "U&nfold all",
        "View",
        lambda c: c.document.do("Unfold all", edits.unfold_all),
        "Shift+.",
    ),
    Action("back", "&Back", "View", partial(_view, "back"), "Alt+Left", separated=True),
    Action("forward", "For&ward", "View", partial(_view, "forward"), "Alt+Right"),
    Action("to-thesis", "To the t&hesis", "View", partial(_view, "thesis"), "Home", on_canvas=True),
    *(
        Action(
            f"grow-{way}",
            title,
            "View › The map grows",
            partial(_direct, way),
            "",
            checked=partial(_grows, way),
        )
        for way, title in _WAYS
    ),
    Action("minimap", "&Minimap", "View", partial(_window, "minimap"), "M"),
    *(
        Action(
            name,
            title,
            "View › Colours",
            partial(_window, f"theme {name}"),
            "",
            anywhere=True,
        )
        for name, title in (("dark", "&Dark"), ("light", "&Light"), ("system", "As the &system"))
    ),
    Action(
        "larger",
        "&Larger",
        "View › Size of the window's type",
        partial(_window, "larger"),
        "Ctrl+Alt++",
        anywhere=True,
    ),
    Action(
        "smaller",
        "&Smaller",
        "View › Size of the window's type",
        partial(_window, "smaller"),
        "Ctrl+Alt+-",
        anywhere=True,
    ),
    Action(
        "full-screen",
        "Full &screen",
        "View",
        partial(_window, "full screen"),
        "F11",
        anywhere=True,
    ),
)

# A card is placed by hand with the keys as well.
PLACE = tuple(
    Action(
        f"shift-{way}",
        f"&{way.capitalize()}",
        "Map › Place by hand",
        partial(_view, f"shift {way}"),
        f"Alt+Shift+{way.capitalize()}",
        enabled=acting.has_node,
        on_canvas=True,
    )
    for way in ("left", "right", "up", "down")
)

FIND = (
    Action("find", "&Find", "Edit", partial(_window, "find"), "Ctrl+F", separated=True),
    Action("replace", "Find and r&eplace", "Edit", partial(_window, "replace"), "Ctrl+H"),
    Action(
        "preferences",
        "Prefere&nces",
        "Edit",
        partial(_window, "preferences"),
        "Ctrl+,",
        separated=True,
        anywhere=True,
    ),
)

CHECK = (
    Action("next-finding", "&Next finding", "Check", partial(_window, "next finding"), "F8"),
    Action(
        "previous-finding",
        "&Previous finding",
        "Check",
        partial(_window, "previous finding"),
        "Shift+F8",
    ),
    Action(
        "set-aside",
        "Set this finding &aside…",
        "Check",
        partial(_window, "set aside"),
        "Ctrl+F8",
        tip="What may stand as it is, with a reason that is kept in the file",
    ),
    Action(
        "fall",
        "What if this &falls?",
        "Check",
        lambda c: c.ask("fall"),
        "X",
        enabled=acting.has_selection,
        toolbar=True,
        tip="Switch off what is selected, for a look; again to bring it back",
    ),
    Action(
        "restore",
        "&Restore all that is switched off",
        "Check",
        partial(_window, "restore"),
        "Shift+X",
    ),
    Action(
        "why", "&Why this score", "Check", partial(_window, "why"), "W", enabled=acting.has_node
    ),
)

HELP = (
    Action(
        "palette",
        "Find or run a &command",
        "Help",
        partial(_window, "palette"),
        "Ctrl+K",
        anywhere=True,
    ),
    Action("keys", "&Keys", "Help", partial(_window, "keys"), "F1", anywhere=True),
    Action("tour", "A &five-step tour", "Help", partial(_window, "tour"), "", anywhere=True),
    Action("about", "&About argmap", "Help", partial(_window, "about"), "", anywhere=True),
)
