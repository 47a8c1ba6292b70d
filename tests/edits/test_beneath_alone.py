"""What goes with a branch: what nothing else rests on."""

from argmap import edits
from argmap.model import Link, LinkKind, Map, Node, NodeKind


def _map() -> Map:
    nodes = tuple(Node(id=id_, text=id_) for id_ in ("t", "a", "b", "shared", "own", "deep"))
    steps = {"a": "t", "b": "t", "own": "a", "deep": "shared"}
    links = [Link(id=f"l{one}", sources=(one,), target=onto) for one, onto in steps.items()]
    links += [Link(id=f"s{onto}", sources=("shared",), target=onto) for onto in ("a", "b")]
    return Map(nodes=nodes, links=tuple(links), thesis="t")


def test_evidence_that_another_reason_rests_on_stays() -> None:
    map_ = _map()

    assert edits.beneath_alone(map_, ("a",)) == {"a", "own", "lown", "sa"}
    assert {"shared", "deep"} < edits.beneath_alone(map_, ("a", "b"))

    left = edits.remove(map_, tuple(edits.beneath_alone(map_, ("a",))))
    assert [node.id for node in left.nodes] == ["t", "b", "shared", "deep"]
    assert [link.id for link in left.links] == ["lb", "ldeep", "sb"]


def test_a_pasted_rebuttal_attacks_what_it_is_pasted_on() -> None:
    piece = Map(nodes=(Node(id="r", text="No.", kind=NodeKind.REBUTTAL),))

    pasted = edits.paste(_map(), piece, "a")

    new = next(node.id for node in pasted.nodes if node.text == "No.")
    assert [link.kind for link in pasted.links_from[new]] == [LinkKind.ATTACKS]
