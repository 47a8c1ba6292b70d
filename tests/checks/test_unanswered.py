"""The rule of UNANSWERED, held against its plain wording."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.checks import check
from argmap.model import Link, LinkKind, Map, Node, NodeKind

NODES = ["T", "K", "A", "B", "C"]
STEPS = [f"l{i}" for i in range(7)]


@st.composite
def maps(draw: st.DrawFn) -> Map:
    """Maps with sides told, so that it is plain who is hostile."""
    links = tuple(
        Link(
            id=id_,
            kind=draw(st.sampled_from([LinkKind.SUPPORTS, LinkKind.ATTACKS])),
            sources=tuple(
                draw(st.lists(st.sampled_from(NODES), min_size=1, max_size=2, unique=True))
            ),
            target=draw(st.sampled_from([*NODES, *STEPS])),
        )
        for id_ in draw(st.lists(st.sampled_from(STEPS), unique=True))
    )
    sides = {"T": "pro", "K": "con", "A": "con", "B": "pro", "C": "pro"}
    kinds = {"K": NodeKind.CRITIQUE}
    nodes = tuple(Node(id=i, side=sides[i], kind=kinds.get(i, NodeKind.CLAIM)) for i in NODES)
    return Map(thesis="T", nodes=nodes, links=links)


def _live(map_: Map) -> list[Link]:
    links = list(map_.links)
    while True:
        known = {*NODES, *(link.id for link in links)}
        left = [link for link in links if link.target in known]
        if len(left) == len(links):
            return left
        links = left


def _told_plainly(map_: Map) -> set[str]:
    """Whose argument nothing hits: not it, its grounds, the steps between, nor its own step."""
    links = _live(map_)
    alone: set[str] = set()
    for step in links:
        if step.kind is not LinkKind.ATTACKS or set(step.sources) - {"K", "A"}:
            continue
        grounds = {step.id, *step.sources}
        for _ in range(len(links) + 1):
            for link in links:
                if link.kind is LinkKind.SUPPORTS and link.target in grounds:
                    grounds |= {link.id, *link.sources}
        hits = [x for x in links if x.kind is LinkKind.ATTACKS and x.target in grounds]
        if not any(source not in grounds for hit in hits for source in hit.sources):
            alone.update(step.sources)
    return alone


@settings(max_examples=100, deadline=None)
@given(maps())
def test_unanswered_is_what_nothing_hits(map_: Map) -> None:
    """The quick way and the plain way agree."""
    found = {id_ for f in check(map_) if f.code == "UNANSWERED" for id_ in f.nodes}

    assert found == _told_plainly(map_)
