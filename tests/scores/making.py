"""Small maps in one line, and the reference values of published implementations."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from argmap.model import Citation, Link, LinkKind, Map, Node, NodeKind, Source
from tests.maps import maps

_REFERENCE = Path(__file__).parent / "reference"
SEMANTICS_THERE = {"mlp": "weight", "dfquad": "dfquad", "qe": "quadratic", "euler": "euler"}

# A busy machine is no failure.
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def sourced(draw: st.DrawFn, **bounds: Any) -> Map:
    """A random map in which some nodes cite one of three sources, known or not."""
    map_ = draw(maps(rich=False, **bounds))
    cites = st.none() | st.sampled_from(["s0", "s1", "nobody"])
    nodes = tuple(
        node.but(source=Citation(id=cited) if cited else None)
        for node, cited in ((node, draw(cites)) for node in map_.nodes)
    )
    held = tuple(Source(id=f"s{i}", credibility=draw(st.none() | st.floats(0, 1))) for i in (0, 1))
    return map_.but(nodes=nodes, sources=held)


def reference(name: str) -> Any:
    """Read one file of reference values."""
    return json.loads((_REFERENCE / f"{name}.json").read_text("utf-8"))


def quantified(bases: Mapping[str, float], links: Iterable[Link]) -> Map:
    """A map of nodes with these base scores."""
    return Map(
        nodes=tuple(Node(id=key, base=float(base)) for key, base in bases.items()),
        links=tuple(links),
    )


def qbaf(instance: Mapping[str, Any]) -> Map:
    """A map of a quantified bipolar framework; unweighted relations have weight 1."""
    attacks, supports = instance["attacks"], instance["supports"]
    against = instance.get("attack_weights", [1.0] * len(attacks))
    in_favour = instance.get("support_weights", [1.0] * len(supports))
    rows = [(LinkKind.ATTACKS, *row) for row in zip(attacks, against, strict=True)]
    rows += [(LinkKind.SUPPORTS, *row) for row in zip(supports, in_favour, strict=True)]
    return quantified(
        instance["base"],
        (
            Link(id=f"link {i}", kind=kind, sources=(source,), target=target, weight=float(weight))
            for i, (kind, (source, target), weight) in enumerate(rows)
        ),
    )


def linked(instance: Mapping[str, Any]) -> Map:
    """A map of a framework whose relations may have several sources."""
    return quantified(
        instance["base"],
        (
            Link(
                id=f"link {i}",
                kind=LinkKind.SUPPORTS if row["polarity"] > 0 else LinkKind.ATTACKS,
                sources=tuple(row["sources"]),
                target=row["target"],
                weight=float(row["weight"]),
            )
            for i, row in enumerate(instance["relations"])
        ),
    )


def framework(instance: Mapping[str, Any]) -> Map:
    """A map of an abstract argumentation framework: base 1, full attacks."""
    return quantified(
        dict.fromkeys(instance["arguments"], 1.0),
        (
            Link(id=f"link {i}", kind=LinkKind.ATTACKS, sources=(a,), target=b, weight=1.0)
            for i, (a, b) in enumerate(instance["attacks"])
        ),
    )


def attack(id_: str, source: str, target: str, **more: Any) -> Link:
    """An attack from one node."""
    return Link(id=id_, kind=LinkKind.ATTACKS, sources=(source,), target=target, **more)


def support(id_: str, source: str, target: str, **more: Any) -> Link:
    """A support from one node."""
    return Link(id=id_, sources=(source,), target=target, **more)


def critique(id_: str, **more: Any) -> Node:
    """A critique."""
    return Node(id=id_, kind=NodeKind.CRITIQUE, **more)


def rebuttal(id_: str, **more: Any) -> Node:
    """A rebuttal."""
    return Node(id=id_, kind=NodeKind.REBUTTAL, **more)


def evidence(id_: str, **more: Any) -> Node:
    """A piece of evidence."""
    return Node(id=id_, kind=NodeKind.EVIDENCE, **more)
