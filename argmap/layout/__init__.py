"""Where cards stand and how links run."""

from argmap.layout.arrange import arrange, instant, nudge, reroute
from argmap.layout.shapes import Arrangement, Box, Route, Size
from argmap.layout.visible import visible

__all__ = [
    "Arrangement",
    "Box",
    "Route",
    "Size",
    "arrange",
    "instant",
    "nudge",
    "reroute",
    "visible",
]
