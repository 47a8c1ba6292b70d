"""What is still to be filled in is counted, not judged."""

from argmap import assets
from argmap.checks import check, grouped
from argmap.files import read
from argmap.model import Link, LinkKind, Map, Node, NodeKind, Role


def test_an_untouched_template_says_how_many_places_there_are() -> None:
    for name in ("public-forum", "op-ed"):
        map_ = read(assets.seeds() / "templates" / f"{name}.argmap")

        groups = grouped(check(map_))

        count = sum("[" in node.text for node in map_.nodes)
        assert [group.title for group in groups] == [f"{count} places to fill in"]


def test_a_place_that_is_filled_in_is_judged_again() -> None:
    map_ = Map(
        thesis="t",
        nodes=(
            Node(id="t", text="We should talk.", role=Role.THESIS),
            Node(id="a", text="[Contention 1.]"),
            Node(id="k", text="Talks reward tests.", kind=NodeKind.CRITIQUE),
        ),
        links=(
            Link(id="1", sources=("a",), target="t"),
            Link(id="2", kind=LinkKind.ATTACKS, sources=("k",), target="t"),
        ),
    )

    codes = {(f.code, f.nodes[0]) for f in check(map_)}
    assert ("TO_FILL_IN", "a") in codes
    assert ("UNANSWERED", "k") in codes
    assert ("UNSUPPORTED", "a") not in codes

    written = map_.but(
        nodes=tuple(n.but(text="Pressure failed.") if n.id == "a" else n for n in map_.nodes)
    )
    codes = {(f.code, f.nodes[0]) for f in check(written)}
    assert ("UNSUPPORTED", "a") in codes
    assert not any(code == "TO_FILL_IN" for code, _ in codes)


def test_broken_structure_is_told_of_places_too() -> None:
    map_ = Map(nodes=(Node(id="a", text="[Contention 1.]"), Node(id="b", text="[Card.]")))

    assert {f.code for f in check(map_)} == {"NO_THESIS", "TO_FILL_IN"}
