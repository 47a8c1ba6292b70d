"""Copy, paste, and lists that become subtrees."""

import pytest

from argmap import edits
from argmap.model import Citation, EditError, Link, LinkKind, Map, Node, NodeKind, Role, Source


def test_an_indented_list_becomes_a_subtree() -> None:
    map_ = edits.paste_text(
        Map(), "- We should talk\n  - Pressure failed\n    * Tests went on\n  - Both are willing\n"
    )

    texts = {n.id: n.text for n in map_.nodes}
    assert [(texts[x.sources[0]], texts[x.target]) for x in map_.links] == [
        ("Pressure failed", "We should talk"),
        ("Tests went on", "Pressure failed"),
        ("Both are willing", "We should talk"),
    ]


def test_signs_are_read_as_for_and_against_only_where_both_occur() -> None:
    signed = edits.paste_text(
        Map(), "Talk\n  + It may work\n  - It rewards tests\n    - It need not\n"
    )
    plain = edits.paste_text(Map(), "Talk\n  - It may work\n")

    kinds = {n.text: n.kind for n in signed.nodes}
    assert kinds["It rewards tests"] is NodeKind.CRITIQUE
    assert kinds["It need not"] is NodeKind.REBUTTAL
    assert plain.links[0].kind is LinkKind.SUPPORTS


def test_no_words_are_refused() -> None:
    with pytest.raises(EditError, match="no words"):
        edits.paste_text(Map(), " \n\t\n")


def test_a_copied_branch_comes_back_with_its_undercuts_and_sources() -> None:
    map_ = Map(
        nodes=(
            Node(id="t", role=Role.THESIS),
            Node(id="e", kind=NodeKind.EVIDENCE, source=Citation(id="s")),
            Node(id="k"),
        ),
        links=(
            Link(id="et", sources=("e",), target="t"),
            Link(id="k1", kind=LinkKind.ATTACKS, sources=("k",), target="et"),
        ),
        sources=(Source(id="s", name="A paper"), Source(id="other")),
        thesis="t",
    )

    piece = edits.fragment(map_, ["t", "e", "k"])
    fresh = edits.paste(Map(), piece)
    twice = edits.paste(map_, piece, onto="t")

    assert (fresh.nodes, fresh.links, fresh.thesis) == (map_.nodes, map_.links, "t")
    assert [s.id for s in fresh.sources] == ["s"]
    assert len(twice.nodes) == 6
    assert len(twice.theses) == 1
    assert len(twice.links) == 5


def test_replace_reaches_texts_notes_and_sources_and_nothing_else() -> None:
    map_ = Map(
        nodes=(Node(id="a", text="The north fires", note="see North"), Node(id="b", text="other")),
        sources=(Source(id="s", name="North News"),),
    )

    changed = edits.replace_text(map_, "north", r"\1 South")

    assert changed.node_by_id["a"].text == r"The \1 South fires"
    assert changed.node_by_id["a"].note == r"see \1 South"
    assert changed.source_by_id["s"].name == r"\1 South News"
    assert changed.node_by_id["b"] is map_.node_by_id["b"]
    assert edits.replace_text(map_, "absent", "x") is map_


def _hangs(map_: Map) -> list[tuple[str, str]]:
    texts = {n.id: n.text for n in map_.nodes}
    return [(texts[x.sources[0]], texts[x.target]) for x in map_.links]


def test_bullets_stand_under_the_title_above_them_though_nothing_is_indented() -> None:
    map_ = edits.paste_text(
        Map(), "Buses should be free\n\n- A fare is a gate\n- Full buses are cheap\n  - Per head\n"
    )

    assert _hangs(map_) == [
        ("A fare is a gate", "Buses should be free"),
        ("Full buses are cheap", "Buses should be free"),
        ("Per head", "Full buses are cheap"),
    ]
    assert [n.text for n in map_.theses] == ["Buses should be free"]


def test_each_title_has_the_bullets_that_follow_it_and_headings_have_titles() -> None:
    map_ = edits.paste_text(Map(), "# Buses\nFor\n1. a\n2. b\nAgainst\n* c\n")

    assert _hangs(map_) == [("For", "Buses"), ("a", "For"), ("b", "For"), ("Against", "Buses"),
                            ("c", "Against")]  # fmt: skip


def test_brackets_of_somebody_else_stay_words() -> None:
    map_ = edits.paste_text(Map(), "Talk\n- It may work (told elsewhere; by Jo)\n- Or not (1 of 2)")

    assert [n.text for n in map_.nodes][1:] == [
        "It may work (told elsewhere; by Jo)",
        "Or not (1 of 2)",
    ]


def test_a_piece_told_as_text_is_hung_where_it_is_pasted() -> None:
    map_ = Map(nodes=(Node(id="t", text="Talk", role=Role.THESIS),), thesis="t")

    pasted = edits.paste_text(
        map_, "A (same reason, 1 of 2)\nB (same reason, 2 of 2)\n  − U (backs this step)\n", "t"
    )

    (both, undercut) = pasted.links
    texts = {n.id: n.text for n in pasted.nodes}
    assert ([texts[s] for s in both.sources], both.target) == (["A", "B"], "t")
    assert (texts[undercut.sources[0]], undercut.target) == ("U", both.id)


def test_a_long_list_is_read_in_one_go() -> None:
    text = "Top\n" + "".join(f"- words {i}\n" for i in range(4000))

    assert len(edits.paste_text(Map(), text).links) == 4000


PROSE = "Buses should be free. A fare is a gate in front of work, and a poor one. "


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        (PROSE * 8, True),
        ("公交车应该免费。票价是挡在学校和工作门前的一道门。" * 45, True),
        (f"Open the doors\n\n{PROSE * 4}\n\n{PROSE * 4}", True),
        ("\n\n".join(["Free buses. They fill up. Nobody pays twice, says Jo."] * 9), False),
        ("\n".join(["A fare is a gate in front of work and school"] * 20), False),
        (f"- {PROSE * 8}", False),
        ("Buses should be free. A fare is a gate.", False),
        ("", False),
    ],
)
def test_prose_is_told_from_a_list(text: str, prose: bool) -> None:
    assert edits.is_prose(text) is prose
