"""The waterfall: a score opened into the factors that make it, so that anyone can redo the sum."""

from dataclasses import dataclass
from math import exp, inf

from argmap.model import Link, LinkKind, Map
from argmap.scores.base import base_score, cited
from argmap.scores.network import fallen_nodes
from argmap.scores.score import Scores
from argmap.scores.semantics import Semantics, named
from argmap.scores.words import words
from argmap.wording import shortened

_LONGEST = 100


@dataclass(frozen=True)
class Factor:
    """One reason or critique, and what it does to the score.

    Where odds multiply, `factor` is the multiplier: above 1 it lifts, below 1 it lowers. Under
    the other semantics it is the signed term that enters the sum or product. `left` is the share
    of the step that undercuts leave.
    """

    id: str
    sources: tuple[str, ...]
    label: str
    factor: float
    left: float
    lifts: bool


@dataclass(frozen=True)
class Waterfall:
    """A node's score, from where it starts through each factor to where it ends.

    `start` and `end` are odds where `multiplies` is true, and strengths where it is not.
    """

    node: str
    label: str
    semantics: str
    multiplies: bool
    start: float
    factors: tuple[Factor, ...]
    end: float
    strength: float
    verdict: str

    def as_text(self) -> str:
        """Return the waterfall as lines to read, copy and check by hand."""
        rows = [("", self.start, "to start with")]
        rows += [("×" if self.multiplies else "", f.factor, _line(f)) for f in self.factors]
        rows.append(("=", self.end, f"{self.verdict} ({100 * self.strength:.1f} %)"))
        lines = [f"{mark:>2} {_number(number):>10}  {label}" for mark, number, label in rows]
        return "\n".join([shortened(self.label, _LONGEST), *lines, _rule(self)]) + "\n"


def waterfall(map_: Map, scores: Scores, node_id: str) -> Waterfall:
    """Open the score of a node into its factors."""
    row = named(scores.semantics)
    score = scores.nodes[node_id]
    multiplies = row.clamps
    start = _start(map_, scores, row, node_id)
    return Waterfall(
        node=node_id,
        label=map_.node_by_id[node_id].text,
        semantics=row.name,
        multiplies=multiplies,
        start=odds(start) if multiplies else start,
        factors=tuple(
            _factor(map_, scores, link, multiplies)
            for link in map_.links_into.get(node_id, ())
            if link.kind is not LinkKind.RESTATES and scores.links[link.id].weakest
        ),
        end=odds(score.strength) if multiplies else score.strength,
        strength=score.strength,
        verdict=words(score),
    )


def odds(strength: float) -> float:
    """Return a strength as odds in favour: .5 is 1, .8 is 4."""
    return strength / (1.0 - strength) if strength < 1 else inf


def _start(map_: Map, scores: Scores, row: Semantics, node_id: str) -> float:
    if node_id in fallen_nodes(map_, scores.off):
        return 0.0
    node = map_.node_by_id[node_id]
    return base_score(node, cited(node, map_), row)


def _factor(map_: Map, scores: Scores, link: Link, multiplies: bool) -> Factor:
    found = scores.links[link.id]
    return Factor(
        id=link.id,
        sources=link.sources,
        label=" + ".join(map_.node_by_id[source].text for source in link.sources),
        factor=exp(max(-700.0, min(700.0, found.carries))) if multiplies else found.carries,
        left=found.k,
        lifts=link.kind is LinkKind.SUPPORTS,
    )


def _line(factor: Factor) -> str:
    start = "because" if factor.lifts else "but"
    undercut = f" (undercut: {100 * factor.left:.0f} % of it left)" if factor.left < 1 else ""
    return f"{start}: {shortened(factor.label, _LONGEST)}{undercut}"


def _number(value: float) -> str:
    return "certain" if value == inf else f"{value:.4g}"


def _rule(fall: Waterfall) -> str:
    """Say in one line how the numbers make the score."""
    if fall.multiplies:
        return f"The factors multiply to odds of {_number(fall.end)} to 1 in favour."
    return f"By {named(fall.semantics).title}: {named(fall.semantics).formula}."
