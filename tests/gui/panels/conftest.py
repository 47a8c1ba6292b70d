"""What the tests of the panels share: a small map and the type of the window."""

import pytest
from PySide6.QtGui import QGuiApplication

from argmap.gui.document import Document
from argmap.model import Citation, Link, LinkKind, Map, Node, NodeKind, Role, Source
from argmap.paint import load_fonts


@pytest.fixture(autouse=True)
def _type(qapp: QGuiApplication) -> None:
    load_fonts()


@pytest.fixture
def document() -> Document:
    """A thesis, two reasons, a critique and a piece of evidence with its source."""
    nodes = (
        Node(id="t", text="We should talk.", role=Role.THESIS),
        Node(id="a", text="Pressure failed."),
        Node(id="b", text="Talks lower the danger."),
        Node(id="k", text="Talks reward tests.", kind=NodeKind.CRITIQUE),
        Node(
            id="e",
            text="The survey says so.",
            kind=NodeKind.EVIDENCE,
            source=Citation(id="s", locator="p. 3"),
        ),
    )
    links = (
        Link(id="1", sources=("a",), target="t"),
        Link(id="2", sources=("b",), target="t"),
        Link(id="3", kind=LinkKind.ATTACKS, sources=("k",), target="t"),
        Link(id="4", sources=("e",), target="a", scheme="expert_opinion"),
    )
    sources = (Source(id="s", name="The Institute", credibility=0.7, url="https://example.org/s"),)
    return Document(Map(title="Talks", thesis="t", nodes=nodes, links=links, sources=sources))
