"""What a draft's own words give away, and what its outlet asks."""

import pytest

from argmap import edits
from argmap.checks import Finding, check, outlets, preflight, read_outlets
from argmap.model import Anchor, Draft, FormatError, Link, Map, Node, NodeKind, Role
from argmap.wording.acronyms import acronyms, unexplained

LONG = "Words fill this paragraph. " * 40
THESIS = "We should perhaps talk."


def piece(text: str, outlet: str = "", *nodes: Node) -> Map:
    """Make a map whose thesis is anchored in a draft."""
    at = max(0, text.find(THESIS))
    anchor = Anchor(draft="d", start=at, end=at + len(THESIS), exact=THESIS)
    return Map(
        thesis="T",
        nodes=(Node(id="T", text="We should talk.", anchors=(anchor,)), *nodes),
        drafts=(Draft(id="d", text=text, outlet=outlet),),
    )


def of(code: str, map_: Map) -> list[Finding]:
    """Return a map's findings of one code."""
    return [finding for finding in check(map_) if finding.code == code]


def test_hedges_are_looked_for_in_the_draft() -> None:
    """Not in the node's own text, and only while the draft is loaded."""
    map_ = piece(THESIS)

    assert of("HEDGED", map_)[0].nodes == ("T",)
    assert "“perhaps”" in of("HEDGED", map_)[0].message
    assert not of("HEDGED", map_.but(drafts=(Draft(id="d", path="x.txt"),)))


def test_a_text_can_be_lent_for_a_draft_that_is_only_referenced() -> None:
    """`text_of` gives what the map may not hold."""
    map_ = piece(THESIS).but(drafts=(Draft(id="d", path="x.txt"),))

    assert "HEDGED" in {finding.code for finding in check(map_, {"d": THESIS})}


def test_a_thesis_in_the_first_quarter_is_in_time() -> None:
    """After it, it is late."""
    early, late = f"{THESIS} {LONG}", f"{LONG} {THESIS}"

    assert not of("THESIS_LATE", piece(early))
    assert "after 160 of 164 words" in of("THESIS_LATE", piece(late))[0].message


def test_sentences_and_nodes_without_each_other_are_told() -> None:
    """What is meant to stay unsaid is not missed."""
    lone = Node(id="C", text="Peace pays.")
    unsaid = Node(id="A", text="Peace is good.", role=Role.ASSUMPTION)
    map_ = piece(f"{THESIS} Here is more.", "", lone, unsaid)

    assert "Here is more" in of("UNMAPPED_SENTENCE", map_)[0].message
    assert [f.nodes for f in of("UNWRITTEN_NODE", map_)] == [("C",)]


def test_one_sentence_set_aside_leaves_the_others_and_is_known_again() -> None:
    """Also when the draft was lengthened before it; its words do not go into the map."""
    map_ = piece(f"{THESIS} Here is more. And there is less.")
    first, second = of("UNMAPPED_SENTENCE", map_)
    aside = edits.dismiss(map_, first.code, first.at, "a bridge")

    assert of("UNMAPPED_SENTENCE", aside) == [second]
    moved = Draft(id="d", text=f"{THESIS} Hello there.  Here  is more. And there is less.")
    left = [f.message for f in of("UNMAPPED_SENTENCE", aside.but(drafts=(moved,)))]
    assert len(left) == 2
    assert not any("Here is more" in message.replace("  ", " ") for message in left)
    assert "Here" not in "".join(aside.dismissed[0].at)


def test_all_sentences_set_aside_by_an_older_file_stay_aside() -> None:
    """Once they could only be set aside together."""
    map_ = piece(f"{THESIS} Here is more. And there is less.")
    aside = edits.dismiss(map_, "UNMAPPED_SENTENCE", ())

    assert of("UNMAPPED_SENTENCE", aside) == []


def test_acronyms_and_paragraphs_are_set_aside_one_by_one() -> None:
    """Each by what it is about."""
    text = f"{THESIS} The GLCM met the THAAD. {LONG}\n\nAgain: {LONG}"
    map_ = piece(text, "op-ed")

    for code in ("ACRONYM", "LONG_PARAGRAPH"):
        first, second = of(code, map_)
        assert of(code, edits.dismiss(map_, code, first.at)) == [second]


def test_limits_are_those_of_the_outlet() -> None:
    """Without an outlet there are none."""
    text = f"{THESIS} The GLCM is back. {LONG}"
    codes = {"LENGTH", "ACRONYM", "LONG_PARAGRAPH"}

    assert codes <= {f.code for f in check(piece(text, "op-ed"))}
    assert not codes & {f.code for f in check(piece(text))}
    assert not codes & {f.code for f in check(piece(text, "no such outlet"))}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The Terminal High Altitude Area Defense (THAAD) system. THAAD works.", ()),
        ("A THAAD battery.", ("THAAD",)),
        ("An intercontinental ballistic missile, or ICBM, flew.", ()),
        ("The U.S. and NATO met the EU.", ()),
        ("Two ICBMs flew.", ("ICBM",)),
    ],
)
def test_acronyms_are_explained_by_their_name(text: str, left: tuple[str, ...]) -> None:
    """In brackets after it, or with its letters before it."""
    assert unexplained(text) == left
    assert set(left) <= set(acronyms(text))


def test_every_outlet_says_from_when_and_where() -> None:
    """At least eight, each with its place of publication; what is unsure is marked."""
    rows = outlets()

    assert len(rows) >= 9
    for row in rows.values():
        assert row.published
        assert row.rules_date or row.read_on or not row.verified
        assert (row.words_min or 0) <= (row.words_max or 10**6)
    assert any(not row.verified for row in rows.values())


def test_users_add_their_own_outlets() -> None:
    """The same form; what is wrong is said in one sentence."""
    mine = read_outlets(b'{"outlets": [{"id": "x", "name": "Mine", "words_max": 3}]}')

    assert of("LENGTH", piece(THESIS)) == []
    assert {i.name: i.state for i in preflight(piece(THESIS), "d", THESIS, mine["x"])}[
        "length"
    ] == "mend"
    with pytest.raises(FormatError, match="outlet profiles"):
        read_outlets(b"nonsense")
    with pytest.raises(FormatError, match="words_max"):
        read_outlets(b'{"outlets": [{"id": "x", "name": "y", "words_max": "many"}]}')


def test_the_list_before_sending() -> None:
    """What can be computed is ticked or to be mended; the rest is asked."""
    fact = Node(
        id="E",
        kind=NodeKind.EVIDENCE,
        text="It flew.",
        anchors=(Anchor(draft="d", start=0, end=8, exact="It flew."),),
    )
    text = f"It flew.\n\nSo.\n\n{THESIS} See [1]."
    map_ = piece(text, "", fact).but(links=(Link(id="l", sources=("E",), target="T"),))

    items = {i.name: i for i in preflight(map_, "d", text, outlets()["defense-one"])}

    assert items["links"].state == "mend"
    assert items["footnotes"].state == "mend"
    assert items["length"].state == "mend"
    assert items["thesis"].state == "mend"
    assert "paragraph 3" in items["thesis"].message
    assert items["unanswered"].state == "ok"
