"""The colours of the canvas and of the window, light and dark."""

import json
from dataclasses import dataclass
from functools import cache

from argmap.assets import resources
from argmap.model import ArgmapError


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour, as "#rrggbb" or "#aarrggbb". A `_soft` colour is a fill under its namesake."""

    name: str
    ground: str
    panel: str
    card: str
    card_border: str
    shadow: str
    text: str
    muted: str
    faint: str
    line: str
    accent: str
    on_accent: str
    selection: str
    claim: str
    claim_soft: str
    evidence: str
    evidence_soft: str
    critique: str
    critique_soft: str
    rebuttal: str
    rebuttal_soft: str
    thesis: str
    thesis_text: str
    thesis_muted: str
    thesis_pill: str
    support: str
    attack: str
    undercut: str
    restate: str
    blocks: str
    blocks_soft: str
    blocks_line: str
    warns: str
    warns_soft: str
    warns_line: str
    informs: str
    informs_soft: str
    informs_line: str

    @property
    def dark(self) -> bool:
        """Is the text lighter than the ground?"""
        return self.ground < self.text

    def colour(self, key: str) -> str:
        """Return a colour by its name: a kind, a relation, a severity."""
        return str(getattr(self, key))

    def soft(self, key: str) -> str:
        """Return the fill beneath a kind's or a severity's colour."""
        return str(getattr(self, f"{key}_soft"))


NAMES = ("light", "dark")


@cache
def theme(name: str) -> Theme:
    """Return the theme of this name."""
    if name not in NAMES:
        raise ArgmapError(f"There is no theme “{name}”; there are {' and '.join(NAMES)}.")
    text = (resources() / "themes" / f"{name}.json").read_text("utf-8")
    return Theme(**json.loads(text))


LIGHT = theme("light")
DARK = theme("dark")
