"""Where a node's words stand in a draft, finding them again, and what a draft is made of."""

from argmap.anchors.carry import anchor_at, carry, carry_map
from argmap.anchors.xray import XRay, xray
from argmap.wording.quoted import Place, Status, find
from argmap.wording.written import Sentence

__all__ = [
    "Place",
    "Sentence",
    "Status",
    "XRay",
    "anchor_at",
    "carry",
    "carry_map",
    "find",
    "xray",
]
