"""The core of an argument answers the strongest objection, not the first."""

from argmap.model import Link, LinkKind, Map, Node, NodeKind
from argmap.outline.piece.core import core


def test_the_strongest_answered_objection_is_told() -> None:
    weak, strong = ("Weak doubts.", 0.1), ("Strong doubts.", 0.95)
    for order in ((weak, strong), (strong, weak)):
        nodes, links = [Node(id="t", text="We should talk.")], []
        for at, (text, base) in enumerate(order):
            nodes.append(Node(id=f"k{at}", kind=NodeKind.CRITIQUE, text=text, base=base))
            nodes.append(Node(id=f"r{at}", kind=NodeKind.REBUTTAL, text=f"No {text.lower()}"))
            links.append(Link(kind=LinkKind.ATTACKS, sources=(f"k{at}",), target="t"))
            links.append(Link(kind=LinkKind.ATTACKS, sources=(f"r{at}",), target=f"k{at}"))
        map_ = Map(nodes=tuple(nodes), links=tuple(links), thesis="t")

        assert "strong doubts" in core(map_).lower()
        assert "weak doubts" not in core(map_).lower()
