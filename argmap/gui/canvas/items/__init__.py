"""What stands on the canvas: cards, links, and the bitmap that takes their place from afar."""

from argmap.gui.canvas.items.card import CardItem
from argmap.gui.canvas.items.ghosts import Ghost, Ghosts
from argmap.gui.canvas.items.guides import Guides
from argmap.gui.canvas.items.item import MapItem, Voice
from argmap.gui.canvas.items.link import LinkItem
from argmap.gui.canvas.items.overview import Overview

__all__ = ["CardItem", "Ghost", "Ghosts", "Guides", "LinkItem", "MapItem", "Overview", "Voice"]
