"""A map as a graph in which links are vertices too."""

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.graph import (
    as_graph,
    components,
    footing,
    gathered,
    is_cyclic,
    reach,
    signs,
    support_graph,
)
from argmap.model import Link, LinkKind, Map, Node
from tests.maps import maps


def _map(nodes: str, *links: tuple[str, str, str, str]) -> Map:
    kinds = {"+": LinkKind.SUPPORTS, "-": LinkKind.ATTACKS, "=": LinkKind.RESTATES}
    return Map(
        thesis="T",
        nodes=tuple(Node(id=id_, text=id_) for id_ in nodes.split()),
        links=tuple(
            Link(id=id_, sources=tuple(who.split()), kind=kinds[sign], target=target)
            for id_, who, sign, target in links
        ),
    )


def test_links_are_vertices_between_premises_and_target() -> None:
    """A link of two premises is one vertex with two arcs in and one out."""
    graph = as_graph(_map("T A B", ("l", "A B", "+", "T")))

    assert set(graph.predecessors("l")) == {"A", "B"}
    assert set(graph.successors("l")) == {"T"}
    assert graph.edges["A", "l", 0]["part"] == "premise"
    assert graph.edges["l", "T", 0]["part"] == "target"
    assert graph.nodes["l"]["value"].sources == ("A", "B")


def test_what_hangs_on_a_dangling_link_is_left_out_too() -> None:
    """A link with a missing end is left out, and so is an undercut of it."""
    graph = as_graph(
        _map("T A", ("l", "gone", "+", "T"), ("u", "A", "-", "l"), ("v", "A", "-", "u"))
    )

    assert set(graph) == {"T", "A"}


def test_support_graph_joins_nodes_only() -> None:
    """Attacks and backings are not supports of a node."""
    graph = support_graph(
        _map("T A B C", ("l", "A", "+", "T"), ("b", "B", "+", "l"), ("x", "C", "-", "T"))
    )

    assert set(graph.edges) == {("A", "T")}
    assert set(graph) == {"T", "A", "B", "C"}


def test_grounds_hold_backings_but_no_attackers() -> None:
    """What backs a step is among the grounds; what attacks it is not."""
    graph = footing(
        _map("T A B C", ("l", "A", "+", "T"), ("b", "B", "+", "l"), ("x", "C", "-", "T"))
    )

    assert reach(["T"], graph.predecessors) == {"T", "l", "A", "b", "B"}


def test_an_undercut_of_an_undercut_speaks_for_the_thesis() -> None:
    """Signs multiply along the way, through links too."""
    map_ = _map("T A K R", ("l", "A", "+", "T"), ("k", "K", "-", "l"), ("r", "R", "-", "k"))

    assert signs(map_, ["T"])["K"] == {-1}
    assert signs(map_, ["T"])["R"] == {1}


def test_a_node_may_bear_on_the_thesis_both_ways() -> None:
    """For and against at once."""
    map_ = _map("T A K", ("a", "A", "+", "T"), ("k", "K", "-", "T"), ("b", "A", "+", "K"))

    assert signs(map_, ["T"])["A"] == {1, -1}


def test_restating_bears_on_nothing() -> None:
    """A restatement has no sign."""
    assert "A" not in signs(_map("T A", ("l", "A", "=", "T")), ["T"])


def test_gathering_stops_at_the_limit_and_copes_with_circles() -> None:
    """Everything beneath is gathered, but no more than asked for."""
    map_ = _map("T A B C", ("1", "A", "+", "T"), ("2", "B", "+", "A"), ("3", "A", "+", "B"))
    own = {"A": ["a"], "B": ["b"], "C": ["c"]}

    found = gathered(support_graph(map_), own, 9)

    assert found["T"] == {"a", "b"} == found["B"]
    assert found["C"] == {"c"}
    assert len(gathered(support_graph(map_), own, 1)["T"]) == 1


def test_chains_of_ten_thousand_are_walked() -> None:
    """No recursion."""
    ids = [f"n{i}" for i in range(10_000)]
    map_ = Map(
        nodes=tuple(Node(id=id_) for id_ in ids),
        links=tuple(
            Link(id=f"l{i}", sources=(ids[i + 1],), target=ids[i]) for i in range(len(ids) - 1)
        ),
    )

    assert len(signs(map_, ["n0"])) == 19_999
    assert gathered(footing(map_), {ids[-1]: ["x"]}, 2)["n0"] == {"x"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("TABC"), st.sampled_from("+-="), st.integers(0, 11))))
def test_every_live_link_is_a_vertex(rows: list[tuple[str, str, int]]) -> None:
    """Whatever the links aim at, the graph holds just the map's own ids."""
    aims = ["T", "A", "B", "C", *(f"l{i}" for i in range(8))]
    map_ = _map("T A B C", *((f"l{i}", who, s, aims[t]) for i, (who, s, t) in enumerate(rows)))

    graph = as_graph(map_)

    assert set(graph) <= map_.node_by_id.keys() | map_.link_by_id.keys()
    assert all("value" in graph.nodes[v] for v in graph)
    assert support_graph(map_).number_of_nodes() == 4


@settings(max_examples=60, deadline=None)
@given(maps(rich=False))
def test_parts_and_circles_are_those_of_the_graph(map_: Map) -> None:
    """Counted without building it."""
    graph = as_graph(map_)

    assert components(map_) == nx.number_weakly_connected_components(graph)
    assert is_cyclic(map_) is not nx.is_directed_acyclic_graph(graph)
