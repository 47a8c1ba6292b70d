"""What a person can do, as rows of one table."""

from argmap.gui.actions.adding import ROWS as ADDING
from argmap.gui.actions.drafting import DRAFT
from argmap.gui.actions.editing import CLIPBOARD, RELATIONS, UNDO, WORDS
from argmap.gui.actions.filing import FILE
from argmap.gui.actions.panels import PANELS
from argmap.gui.actions.panels import ROWS as PANEL_ROWS
from argmap.gui.actions.table import Action, Canvas, Context
from argmap.gui.actions.viewing import CHECK, FIND, HELP, PLACE, VIEW

MENUS = ("File", "Edit", "Map", "View", "Draft", "Check", "Help")
ACTIONS: tuple[Action, ...] = (
    *FILE,
    *UNDO,
    *CLIPBOARD,
    *FIND,
    *ADDING,
    *WORDS,
    *RELATIONS,
    *PLACE,
    *VIEW,
    *PANEL_ROWS,
    *DRAFT,
    *CHECK,
    *HELP,
)

__all__ = ["ACTIONS", "MENUS", "PANELS", "Action", "Canvas", "Context"]
