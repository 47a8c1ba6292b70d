"""A map as an abstract argumentation framework: arguments, and which attacks which."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from argmap.model import Map
from argmap.scores.network import Network, compile_map
from argmap.scores.semantics import SEMANTICS


@dataclass(frozen=True)
class Framework:
    """Arguments and attacks among them, by number."""

    count: int
    attacks: tuple[tuple[int, int], ...]

    @cached_property
    def attackers(self) -> tuple[tuple[int, ...], ...]:
        """For each argument those that attack it."""
        return self._grouped((target, source) for source, target in self.attacks)

    @cached_property
    def targets(self) -> tuple[tuple[int, ...], ...]:
        """For each argument those that it attacks."""
        return self._grouped(self.attacks)

    def part(self, arguments: Sequence[int]) -> "Framework":
        """Return the framework of some of its arguments, numbered by their place."""
        place = {argument: i for i, argument in enumerate(arguments)}
        attacks = [(place[a], place[b]) for a in arguments for b in self.targets[a] if b in place]
        return Framework(len(place), tuple(attacks))

    def _grouped(self, pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
        found: list[dict[int, None]] = [{} for _ in range(self.count)]
        for key, value in pairs:
            found[key][value] = None
        return tuple(map(tuple, found))


def framework_of(map_: Map, off: frozenset[str] = frozenset()) -> Framework:
    """Read a map as a framework whose grounded labelling is the status of the map.

    Argument `i` is node `i` of the map. Each link is an argument that attacks what it bears on if
    it is an attack, and the attacks on the same target if it is a support. Each premise has a
    second argument, “not so”, which it attacks and which attacks the links that need it.
    """
    net = compile_map(map_, SEMANTICS["weight"], off)
    links = [link for links in net.into for link in links or ()]
    premises = sorted({p for link in links for p in net.premises(link)})
    not_so = {p: net.size + i for i, p in enumerate(premises)}
    step = {link: net.size + len(premises) + i for i, link in enumerate(links)}
    attacks = list(not_so.items())
    attacks += [(not_so[p], step[x]) for x in links for p in net.premises(x)]
    for vertex, bearing in enumerate(net.into):
        argument = vertex if vertex < net.size else step.get(vertex - net.size)
        if argument is not None:
            attacks += _on(net, argument, bearing or [], step)
    return Framework(net.size + len(premises) + len(links), tuple(attacks))


def _on(
    net: Network, argument: int, bearing: list[int], step: dict[int, int]
) -> list[tuple[int, int]]:
    """Return what bears on one node or link: attacks, unless a support stands against them."""
    cons = [step[x] for x in bearing if net.share[x] < 0]
    pros = [step[x] for x in bearing if net.share[x] > 0]
    return [(con, argument) for con in cons] + [(pro, con) for pro in pros for con in cons]
