"""Small maps and fixed arrangements for drawings, so that no other room changes them."""

from argmap.layout import Arrangement, Box, Route
from argmap.model import (
    Citation,
    Layout,
    Link,
    LinkKind,
    Map,
    Node,
    NodeKind,
    Role,
    Source,
)
from argmap.picture import Card

EVIDENCE, CRITIQUE, REBUTTAL = NodeKind.EVIDENCE, NodeKind.CRITIQUE, NodeKind.REBUTTAL

TALKS = Map(
    title="Talks",
    thesis="t",
    nodes=(
        Node(id="t", text="The two governments should talk, and soon."),
        Node(id="a", text="Pressure alone has failed."),
        Node(id="b", role=Role.ASSUMPTION, text="Nobody wants a war."),
        Node(id="k", kind=CRITIQUE, role=Role.CONCESSION, text="Talking is slow & costs trust."),
        Node(id="e", kind=EVIDENCE, text="Forty tests in ten years.", source=Citation(id="s")),
        Node(id="u", kind=CRITIQUE, text="Most of them were drills."),
        Node(id="r", kind=REBUTTAL, text="المحادثات تبني الثقة بين الحكومتين"),
        Node(id="f", text=""),
    ),
    links=(
        Link(id="1", sources=("a", "b"), target="t"),
        Link(id="2", kind=LinkKind.ATTACKS, sources=("k",), target="t"),
        Link(id="3", sources=("e",), target="a"),
        Link(id="4", kind=LinkKind.ATTACKS, sources=("u",), target="3"),
        Link(id="5", kind=LinkKind.ATTACKS, sources=("r",), target="k"),
        Link(id="6", kind=LinkKind.RESTATES, sources=("f",), target="k"),
    ),
    sources=(Source(id="s", name="A register of tests", date="2017"),),
    layout=Layout(folded=("r",)),
)

MARKS = {"e": (("one source", "warns"),), "k": (("unanswered", "blocks"), ("tag", "informs"))}

_PLACES = {
    "t": (300, 0), "a": (0, 210), "b": (290, 210), "k": (640, 190),
    "e": (80, 380), "u": (-220, 400), "r": (470, 380), "f": (760, 380),
}  # fmt: skip


def arranged(cards: dict[str, Card]) -> Arrangement:
    """Return a fixed arrangement of the talks."""
    boxes = {
        id_: Box(x + cards[id_].width / 2, y + cards[id_].height / 2, card.width, card.height)
        for (id_, (x, y)), card in ((item, cards[item[0]]) for item in _PLACES.items())
    }
    joint = (boxes["t"].x - 60, 175.0)
    third = _way(boxes["e"], boxes["a"], 0)
    under = boxes["u"]
    routes = {
        "1": Route(
            ((_top(boxes["a"]), joint), (_top(boxes["b"]), joint)),
            joint, (joint, (joint[0], boxes["t"].bottom)), (joint[0], 150.0),
        ),
        "2": _way(boxes["k"], boxes["t"], 60),
        "3": third,
        "4": Route((_to(under, third.middle),), None, (), (under.x, 360.0)),
        "5": _way(boxes["r"], boxes["k"], -50),
        "6": _way(boxes["f"], boxes["k"], 30),
    }  # fmt: skip
    return Arrangement(boxes, routes)


def _top(box: Box) -> tuple[float, float]:
    return (box.x, box.top)


def _to(source: Box, point: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    return (_top(source), (source.x, point[1]), point)


def _way(source: Box, target: Box, aside: float) -> Route:
    middle = (source.top + target.bottom) / 2
    end = target.x + aside
    line = ((source.x, source.top), (source.x, middle), (end, middle), (end, target.bottom))
    return Route((line,), None, (), ((source.x + end) / 2, middle))
