"""The command that opens a score: what it is made of, what carries it, what would fell it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.cli.asking import takes_score
from argmap.cli.command import DONE, UsageError, heard, say, say_json
from argmap.formats.sentences import short
from argmap.model import Map

if TYPE_CHECKING:
    from argmap.scores.receipts import Addition, Explanation

_SHOWN = 8


def takes(parser: ArgumentParser) -> None:
    """Take a map, a node, and what to leave out."""
    takes_score(parser)
    parser.add_argument("--node", metavar="ID", help="the thesis if not given")
    parser.add_argument(
        "--off",
        metavar="ID,...",
        default="",
        help="nodes, links and sources to leave out as if they were not there",
    )


def run(asked: Namespace) -> int:
    """Print everything there is to say about one score."""
    from argmap.scores.receipts import explain

    map_ = heard(asked.file)
    off = _known(map_, asked.off)
    if asked.node is not None and asked.node not in map_.node_by_id:
        raise UsageError(f"The map has no node with the id {short(asked.node)}.")
    told = explain(map_, asked.node, off, asked.semantics)
    if asked.json:
        say_json(told.as_dict())
        return DONE
    for title, lines in _parts(map_, told, off):
        if lines:
            say(f"{title}\n" + "\n".join(f"  {line}" for line in lines) + "\n")
    return DONE


def _known(map_: Map, listed: str) -> list[str]:
    wanted = [id_.strip() for id_ in listed.split(",") if id_.strip()]
    known = map_.node_by_id.keys() | map_.link_by_id.keys() | map_.source_by_id.keys()
    for id_ in wanted:
        if id_ not in known:
            raise UsageError(f"The map has no node, link or source with the id {short(id_)}.")
    return wanted


def _parts(map_: Map, told: "Explanation", off: list[str]) -> Iterator[tuple[str, list[str]]]:
    yield "The score", told.waterfall.as_text().splitlines()
    yield (
        "What carries it",
        [
            f"{load.loss:+.3f} lost without {load.what} {_name(map_, load.id)}"
            for load in told.load[:_SHOWN]
        ],
    )
    yield (
        "What would turn the verdict",
        ["without " + ", ".join(_name(map_, id_) for id_ in ids) for ids in told.flips[:_SHOWN]],
    )
    yield "Best rebuttal to add", _addition(map_, told.best_rebuttal)
    yield "Worst attack an opponent could add", _addition(map_, told.worst_attack)
    yield (
        "Weakest premises",
        [f"{row.strength:.3f} {_name(map_, row.premise)}" for row in told.weakest[:_SHOWN]],
    )
    yield "Tipping points", [f"{row.id}: {row.words}" for row in told.tipping[:_SHOWN]]
    firm = told.robustness
    yield (
        "How firm it is",
        [
            f"the verdict stays in {firm.same:.0%} of redraws; {firm.low:.3f} to {firm.high:.3f}",
            *(f"{name}: {strength:.3f}" for name, strength in told.agreement.strengths.items()),
        ],
    )
    if off:
        fallen = (*told.falls.nodes, *told.falls.links)
        yield f"What falls without {', '.join(off)}", [_name(map_, id_) for id_ in fallen]
    yield "Passed over, as the map is large", list(told.left_out)


def _addition(map_: Map, found: "Addition | None") -> list[str]:
    if found is None:
        return []
    asked = f": {found.question}" if found.question else ""
    return [f"{found.change:+.3f} by a {found.kind} against {_name(map_, found.target)}{asked}"]


def _name(map_: Map, id_: str) -> str:
    link = map_.link_by_id.get(id_)
    if link is not None:
        return f"{id_} (the step from {' + '.join(_name(map_, one) for one in link.sources)})"
    node = map_.node_by_id.get(id_)
    source = map_.source_by_id.get(id_)
    words = node.text if node else source.known_by if source else ""
    return f"{id_} ({short(' '.join(words.split()))})" if words else id_
