"""Rows about the panels around the map: going there, hiding them, coming back."""

from functools import partial

from argmap.gui.actions.table import Action, Context

PANELS = ("outline", "inspector", "findings")
"""The docks, by the names the window knows them by."""


def _ask(verb: str, context: Context) -> None:
    context.ask(verb)


def _shown(panel: str, context: Context) -> bool:
    return context.shows(panel)


ROWS = (
    *(
        Action(
            f"show-{name}",
            f"&{name.capitalize()}",
            "View › Panels",
            partial(_ask, f"switch {name}"),
            "",
            checked=partial(_shown, name),
            tip="Show this panel or hide it",
        )
        for name in PANELS
    ),
    *(
        Action(
            f"go-{name}",
            f"Go to the {name}",
            "View › Panels",
            partial(_ask, f"go {name}"),
            f"Ctrl+{number}",
            separated=number == 1,
            tip="The panel comes with the cursor in it; pressed there, the key hides it",
        )
        for number, name in enumerate(PANELS, start=1)
    ),
    Action(
        "go-map",
        "Go to the m&ap",
        "View › Panels",
        partial(_ask, "go map"),
        "Ctrl+4",
        tip="Esc leads back from a panel, too",
    ),
    *(
        Action(
            f"go-{page}",
            f"Go to the {page}",
            "View › Panels",
            partial(_ask, f"go {page}"),
            f"Ctrl+{number}",
            tip=tip,
        )
        for number, page, tip in (
            (5, "sources", "All sources of the map, beside the outline"),
            (6, "notes", "The notes of what is selected, beside the inspector"),
        )
    ),
)
