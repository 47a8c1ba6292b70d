"""Two maps that grew apart come together: what only one changed is taken, nothing is lost."""

from hypothesis import given, settings

from argmap import edits
from argmap.history.merge import merge
from argmap.model import Link, LinkKind, Map, Node, NodeKind, Settings, Strength
from tests.maps import maps

BASE = Map(
    title="Talks",
    thesis="t",
    nodes=(Node(id="t", text="Talk"), Node(id="a", text="It works"), Node(id="b", text="Cheap")),
    links=(Link(id="at", sources=("a",), target="t"), Link(id="bt", sources=("b",), target="t")),
)


@given(maps(), maps())
@settings(max_examples=60)
def test_what_only_one_changed_is_taken_as_it_is(base: Map, changed: Map) -> None:
    for mine, theirs in ((base, changed), (changed, base), (changed, changed)):
        merged = merge(base, mine, theirs)

        assert merged.map == changed
        assert merged.conflicts == ()


@given(maps(), maps(), maps())
@settings(max_examples=60)
def test_what_either_made_is_there_and_what_either_changed_is_told(
    base: Map, mine: Map, theirs: Map
) -> None:
    merged = merge(base, mine, theirs)

    made = (mine.node_by_id.keys() | theirs.node_by_id.keys()) - base.node_by_id.keys()
    assert made <= merged.map.node_by_id.keys()
    assert not merged.map.dangling
    for node in merged.map.nodes:
        both = mine.node_by_id.get(node.id), theirs.node_by_id.get(node.id)
        texts = {each.text for each in both if each is not None}
        assert node.text in texts


def test_changes_to_different_fields_of_one_node_are_both_taken() -> None:
    mine = edits.reword(BASE, "a", "It works well")
    theirs = edits.set_kind(BASE, ["a"], NodeKind.EVIDENCE)

    merged = merge(BASE, mine, theirs)

    node = merged.map.node_by_id["a"]
    assert (node.text, node.kind) == ("It works well", NodeKind.EVIDENCE)
    assert merged.conflicts == ()


def test_where_both_changed_the_same_mine_stands_and_it_is_told() -> None:
    mine, theirs = edits.reword(BASE, "a", "mine"), edits.reword(BASE, "a", "theirs")

    merged = merge(BASE, mine, theirs)

    assert merged.map.node_by_id["a"].text == "mine"
    assert merged.conflicts == ("the words of “mine” (yours was kept, theirs was “theirs”)",)


def test_what_both_changed_is_called_what_a_reader_calls_it() -> None:
    mine, theirs = BASE.but(title="A"), BASE.but(title="B")
    mine = edits.relink(mine, "at", strength=Strength.SLIGHT)
    theirs = edits.relink(theirs, "at", strength=Strength.STRONG)

    told = merge(BASE, mine, theirs).conflicts

    assert told == (
        "the title of the map (yours was kept, theirs was “B”)",
        "the strength of the step from “It works” to “Talk” (yours was kept, theirs was “strong”)",
    )


def test_a_card_that_one_deleted_and_the_other_changed_is_named_by_its_words() -> None:
    told = merge(BASE, edits.remove(BASE, ["b"]), edits.reword(BASE, "b", "Dear")).conflicts

    assert told == ("“Dear” (deleted by one and changed by the other; it was kept)",)


def test_ten_thousand_new_cards_on_either_side_are_merged_in_order() -> None:
    mine = BASE.but(nodes=(*BASE.nodes, *(Node(id=f"m{i}") for i in range(10_000))))
    theirs = BASE.but(nodes=(*BASE.nodes, *(Node(id=f"h{i}") for i in range(10_000))))

    ids = [node.id for node in merge(BASE, mine, theirs).map.nodes]

    assert len(ids) == 20_003
    assert [id_ for id_ in ids if id_[0] == "h"] == [f"h{i}" for i in range(10_000)]


def test_new_reasons_of_both_stand_where_they_were_put() -> None:
    mine = edits.beside(BASE, "a", Node(id="mine"))
    theirs = edits.beside(BASE, "b", Node(id="theirs"))

    merged = merge(BASE, mine, theirs).map

    assert [link.sources[0] for link in merged.links] == ["a", "mine", "b", "theirs"]


def test_what_one_deleted_and_the_other_answered_is_kept() -> None:
    mine = edits.remove(BASE, ["b"])
    theirs = edits.but(BASE, "b", Node(id="k", kind=NodeKind.CRITIQUE))

    merged = merge(BASE, mine, theirs).map

    assert merged.node_by_id.keys() == {"t", "a", "b", "k"}
    assert not merged.dangling
    assert {link.kind for link in merged.links_into["b"]} == {LinkKind.ATTACKS}


def test_a_step_that_one_deleted_and_the_other_undercut_is_kept() -> None:
    mine = edits.unlink(BASE, "bt")
    theirs = edits.but(BASE, "bt", Node(id="u", kind=NodeKind.CRITIQUE))

    merged = merge(BASE, mine, theirs).map

    assert {"at", "bt"} < merged.link_by_id.keys()
    assert not merged.dangling


def test_what_one_deleted_and_the_other_left_alone_is_gone() -> None:
    merged = merge(BASE, edits.remove(BASE, ["b"]), edits.reword(BASE, "a", "x"))

    assert merged.map.node_by_id.keys() == {"t", "a"}
    assert [link.id for link in merged.map.links] == ["at"]


def test_a_new_order_is_followed() -> None:
    theirs = edits.reorder(BASE, "b", -1)

    merged = merge(BASE, edits.reword(BASE, "a", "x"), theirs).map

    assert [link.id for link in merged.links] == ["bt", "at"]


def test_settings_are_compared_one_by_one() -> None:
    mine = BASE.but(settings=Settings(semantics="euler"))
    theirs = BASE.but(settings=Settings(standard="preponderance"))

    merged = merge(BASE, mine, theirs)

    assert merged.map.settings == Settings(semantics="euler", standard="preponderance")
    assert merged.conflicts == ()


def test_one_id_for_a_node_and_a_link_does_not_stop_it() -> None:
    mine = edits.because(BASE, "t", Node(id="x"))
    theirs = BASE.but(links=(*BASE.links, Link(id="x", sources=("a",), target="bt")))

    merged = merge(BASE, mine, theirs)

    assert "x" in merged.map.node_by_id
    assert "same id" in merged.conflicts[0]
