"""The pages beside the text: cards in it, X-ray, the list before sending, the skeleton."""

from argmap.gui.panels.draft.beside.building import BuildingPage
from argmap.gui.panels.draft.beside.gaps import GapsPage
from argmap.gui.panels.draft.beside.lists import Lists
from argmap.gui.panels.draft.beside.places import PlacesPage, Walk
from argmap.gui.panels.draft.beside.sending import SendingPage

__all__ = ["BuildingPage", "GapsPage", "Lists", "PlacesPage", "SendingPage", "Walk"]
