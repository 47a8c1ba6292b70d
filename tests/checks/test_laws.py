"""What holds of all maps, however odd."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.checks import check, grouped, ranked
from argmap.model import (
    Citation,
    Dismissal,
    Draft,
    Link,
    LinkKind,
    Map,
    Node,
    NodeKind,
    Role,
    Source,
)

IDS = [f"n{i}" for i in range(7)]
STEPS = [f"l{i}" for i in range(8)]
TEXTS = [
    "",
    "Talks help.",
    "Only talks help, and nobody knows; we should.",
    "Talks help!",
    "\n\u2028 ",
]


@st.composite
def maps(draw: st.DrawFn) -> Map:
    """Any map: circles, loops, undercuts on themselves, missing ends, equal texts."""
    ids = draw(st.lists(st.sampled_from(IDS), unique=True))
    nodes = tuple(
        Node(
            id=id_,
            kind=draw(st.sampled_from(list(NodeKind))),
            role=draw(st.sampled_from([None, None, *Role])),
            text=draw(st.sampled_from(TEXTS)),
            side=draw(st.sampled_from(["", "pro", "con", "both"])),
            source=draw(st.sampled_from([None, Citation(id="s"), Citation(id="gone", date="x")])),
        )
        for id_ in ids
    )
    links = tuple(
        Link(
            id=id_,
            kind=draw(st.sampled_from(list(LinkKind))),
            sources=tuple(draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=3))),
            target=draw(st.sampled_from([*IDS, *STEPS])),
            scheme=draw(st.sampled_from(["", "expert_opinion", "unheard of"])),
        )
        for id_ in draw(st.lists(st.sampled_from(STEPS), unique=True))
    )
    return Map(
        nodes=nodes,
        links=links,
        thesis=draw(st.sampled_from([None, "n0", "gone"])),
        authors=draw(st.sampled_from([None, "s", "gone"])),
        as_of=draw(st.sampled_from(["", "2020", "soon", "2020-13-40"])),
        sources=draw(st.sampled_from([(), (Source(id="s", organisation="X Y Z", date="1500"),)])),
        drafts=draw(
            st.sampled_from([(), (Draft(id="d", path="x"),), (Draft(id="d", text="A. B."),)])
        ),
    )


@settings(max_examples=100, deadline=None)
@given(maps())
def test_no_map_makes_a_check_fail(map_: Map) -> None:
    """Every finding is about things in the map, and sayable."""
    known = map_.node_by_id.keys() | map_.link_by_id.keys()

    for finding in check(map_):
        assert {*finding.nodes, *finding.links} <= known
        assert finding.message.strip()


@settings(max_examples=60, deadline=None)
@given(maps())
def test_names_of_ids_do_not_matter(map_: Map) -> None:
    """Renaming all ids renames those of the findings and changes nothing else."""

    def new(id_: str) -> str:
        return f"{'zyxwvutsrqponml'[int(id_[1])]}-{id_}" if id_[0] in "nl" else id_

    twin = map_.but(
        thesis=map_.thesis and new(map_.thesis),
        nodes=tuple(n.but(id=new(n.id)) for n in map_.nodes),
        links=tuple(
            x.but(id=new(x.id), sources=tuple(map(new, x.sources)), target=new(x.target))
            for x in map_.links
        ),
    )

    before = Counter((f.code, frozenset(map(new, f.at))) for f in check(map_))
    assert Counter((f.code, frozenset(f.at)) for f in check(twin)) == before


@settings(max_examples=60, deadline=None)
@given(maps())
def test_an_unrelated_node_adds_only_that_it_is_alone(map_: Map) -> None:
    """What has no link with the rest does not change what is said of the rest."""
    alone = Node(id="alone", text="Lunch queues grow ever longer downtown.")

    before = Counter((f.code, f.nodes, f.links) for f in check(map_))
    after = Counter((f.code, f.nodes, f.links) for f in check(map_.but(nodes=(*map_.nodes, alone))))

    added = after - before
    assert {code for code, _, _ in added} <= {"ORPHAN", "UNWRITTEN_NODE"}
    assert before - after == Counter()


@settings(max_examples=40, deadline=None)
@given(maps())
def test_what_is_set_aside_is_left_out_but_not_forgotten(map_: Map) -> None:
    """A dismissed finding is told only when asked for, and marked."""
    found = check(map_)
    if not found:
        return
    aside = Dismissal(code=found[0].code, at=found[0].at, reason="known")
    later = map_.but(dismissed=(aside,))

    assert found[0] not in check(later)
    assert len(check(later, dismissed=True)) == len(found)
    assert any(finding.dismissed for finding in check(later, dismissed=True))


def test_the_gravest_comes_first_and_then_what_carries_most() -> None:
    """Ranking looks at severity, then at load."""
    map_ = Map(
        thesis="T",
        nodes=(Node(id="T"), Node(id="A"), Node(id="B"), Node(id="C"), Node(id="D")),
        links=(
            Link(id="a", sources=("A",), target="T"),
            Link(id="b", sources=("B",), target="T"),
            Link(id="c", sources=("C",), target="D"),
            Link(id="d", sources=("D",), target="C"),
        ),
    )

    order = ranked(check(map_), {"A": 0.1, "B": 0.5})

    assert order[0].severity == "blocks"
    assert [f.nodes[0] for f in order if f.code == "UNSUPPORTED"] == ["B", "A"]


def test_groups_hold_every_finding_once() -> None:
    """Grouping loses nothing."""
    found = check(Map(thesis="T", nodes=tuple(Node(id=id_) for id_ in "TABC")))

    assert sum(len(group.findings) for group in grouped(found)) == len(found)


def test_a_dense_map_of_thousands_is_read_in_bounded_looks() -> None:
    """Attackers that share deep circular grounds do not multiply the work."""
    size = 1500
    nodes = tuple(
        Node(id=f"n{i}", kind=NodeKind.CRITIQUE, text=f"Same words again {i % 3}")
        for i in range(size)
    )
    chain = tuple(
        Link(id=f"c{i}", sources=(f"n{(i + 1) % size}",), target=f"n{i}") for i in range(size)
    )
    hits = tuple(
        Link(id=f"a{i}", kind=LinkKind.ATTACKS, sources=(f"n{i}",), target="n0")
        for i in range(size)
    )

    assert check(Map(thesis="n0", nodes=nodes, links=(*chain, *hits)))
