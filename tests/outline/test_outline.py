"""The outline tells the whole map, each node once, in the order people have in mind."""

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Link, LinkKind, Map, Node, NodeKind, Role
from argmap.outline import as_text, outline, remark

S, A, R = LinkKind.SUPPORTS, LinkKind.ATTACKS, LinkKind.RESTATES


def a_map(nodes: str, *links: tuple[str, LinkKind, str, str], thesis: str = "t") -> Map:
    """Nodes are letters, a link is (id, kind, sources, target)."""
    return Map(
        thesis=thesis if thesis in nodes else None,
        nodes=tuple(Node(id=n, text=n.upper()) for n in nodes),
        links=tuple(Link(id=i, kind=k, sources=tuple(s), target=t) for i, k, s, t in links),
    )


def ids(map_: Map) -> list[tuple[str, int]]:
    return [(b.id, b.depth) for b in outline(map_)]


def test_the_thesis_comes_first_and_siblings_keep_their_order() -> None:
    map_ = a_map("abct", ("1", S, "b", "t"), ("2", S, "a", "t"), ("3", S, "c", "b"))

    assert ids(map_) == [("t", 0), ("b", 1), ("c", 2), ("a", 1)]


def test_linked_premises_say_which_part_they_are() -> None:
    blocks = outline(a_map("tabc", ("1", S, "abc", "t")))

    assert [(b.part, b.parts) for b in blocks[1:]] == [(1, 3), (2, 3), (3, 3)]


def test_an_undercut_stands_right_after_the_step_it_hits() -> None:
    map_ = a_map("tabue", ("1", S, "ab", "t"), ("2", A, "u", "1"), ("3", S, "e", "b"))

    blocks = outline(map_)

    assert [b.id for b in blocks] == ["t", "a", "b", "u", "e"]
    assert blocks[3].relation == "undercuts"
    assert blocks[3].under == "1"


def test_an_undercut_on_an_undercut_is_told_beneath_it() -> None:
    map_ = a_map("tauv", ("1", S, "a", "t"), ("2", A, "u", "1"), ("3", A, "v", "2"))

    assert ids(map_) == [("t", 0), ("a", 1), ("u", 2), ("v", 3)]


def test_a_node_in_two_places_is_told_once_and_mentioned_once() -> None:
    map_ = a_map(
        "tabc", ("1", S, "a", "t"), ("2", S, "b", "t"), ("3", S, "c", "a"), ("4", A, "c", "b")
    )

    told = [(b.id, b.under, b.repeat) for b in outline(map_) if b.id == "c"]

    assert told == [("c", "a", False), ("c", "b", True)]


def test_a_node_is_told_where_its_first_link_puts_it() -> None:
    map_ = a_map(
        "tabc", ("1", S, "a", "t"), ("2", S, "b", "t"), ("3", S, "c", "b"), ("4", A, "c", "a")
    )

    told = [(b.under, b.repeat) for b in outline(map_) if b.id == "c"]

    assert told == [("a", True), ("b", False)]


def test_loose_nodes_come_last() -> None:
    map_ = a_map("xtab", ("1", S, "a", "b"))

    assert [(b.id, b.relation) for b in outline(map_)] == [
        ("t", "thesis"), ("b", "loose"), ("a", "supports"), ("x", "loose"),
    ]  # fmt: skip


def test_rings_and_self_loops_end() -> None:
    map_ = a_map(
        "tabc", ("1", S, "a", "b"), ("2", S, "b", "a"), ("3", S, "c", "c"), ("4", A, "t", "4")
    )

    assert Counter(b.id for b in outline(map_) if not b.repeat) == Counter("tabc")


def test_links_to_nowhere_are_passed_over() -> None:
    map_ = a_map("ta", ("1", S, "a", "gone"), ("2", S, "q", "t"))

    assert ids(map_) == [("t", 0), ("a", 0)]


def test_a_chain_of_ten_thousand_is_told_to_the_end() -> None:
    names = [f"n{i}" for i in range(10_000)]
    map_ = Map(
        thesis="n0",
        nodes=tuple(Node(id=n, text=n) for n in names),
        links=tuple(
            Link(id=f"l{i}", sources=(names[i + 1],), target=names[i]) for i in range(9_999)
        ),
    )

    blocks = outline(map_)

    assert [b.depth for b in blocks] == list(range(10_000))
    assert len(as_text(blocks)) < 1_000_000


NAMES = "abcdefgh"
ENDS = st.sampled_from([*NAMES, *(f"l{i}" for i in range(10)), "gone"])
LINKS = st.lists(
    st.tuples(st.sampled_from([S, A, R]), st.lists(ENDS, min_size=1, max_size=3), ENDS), max_size=10
)


@settings(max_examples=100, deadline=None)
@given(LINKS, st.sampled_from([None, "a", "h"]))
def test_every_node_is_told_exactly_once_whatever_the_links(
    found: list[tuple[LinkKind, list[str], str]], thesis: str | None
) -> None:
    links = tuple(
        Link(id=f"l{i}", kind=k, sources=tuple(s), target=t) for i, (k, s, t) in enumerate(found)
    )
    map_ = Map(thesis=thesis, nodes=tuple(Node(id=n) for n in NAMES), links=links)

    blocks = outline(map_)

    assert Counter(b.id for b in blocks if not b.repeat) == Counter(NAMES)
    assert all(b.depth <= before.depth + 1 for before, b in pairwise(blocks))


def test_the_text_shows_signs_parts_and_depth() -> None:
    map_ = a_map("tabu", ("1", S, "ab", "t"), ("2", A, "u", "1"))

    assert as_text(outline(map_)) == (
        "T\n"
        "  + A (same reason, 1 of 2)\n"
        "  + B (same reason, 2 of 2)\n"
        "    − U (says that this step does not follow)\n"
    )


def test_a_piece_of_the_outline_starts_at_the_margin() -> None:
    map_ = a_map("tab", ("1", S, "a", "t"), ("2", S, "b", "a"))

    assert as_text(outline(map_)[1:]) == "A\n  + B\n"


def test_remarks_say_how_a_critique_fares() -> None:
    critique = Node(id="k", kind=NodeKind.CRITIQUE)
    map_ = Map(
        nodes=(Node(id="t", role=Role.THESIS), critique, Node(id="r"), Node(id="q")),
        links=(
            Link(id="1", kind=A, sources=("k",), target="t"),
            Link(id="2", kind=A, sources=("r",), target="k"),
            Link(id="3", kind=A, sources=("q",), target="1"),
        ),
    )

    block = outline(map_)[1]

    assert remark(map_, block) == "answered twice"
    assert remark(map_.but(links=map_.links[:1]), block) == "no reply yet"
