"""A card says what its node is, and never cuts its words."""

import pytest

from argmap.layout import Arrangement, Box, Size
from argmap.model import (
    Citation,
    Debate,
    Layout,
    Link,
    LinkKind,
    Map,
    Node,
    NodeKind,
    Role,
    Source,
)
from argmap.picture import (
    LIGHT,
    CardShape,
    card,
    card_text,
    hidden_beneath,
    kind_icon,
    kind_word,
    label_width,
    measured,
    score_words,
    source_line,
)
from argmap.scores import score


def _shape(
    map_: Map, id_: str, marks: dict[str, tuple[tuple[str, str], ...]] | None = None
) -> CardShape:
    node = map_.node_by_id[id_]
    content = card_text(map_, node)
    size = measured(content, (content.words,), (content.source,) if content.source else ())
    return card(map_, node, size, score(map_), LIGHT, marks)


def _said(shape: CardShape) -> list[str]:
    return [line.text for line in shape.words] + [badge.text for badge in shape.badges]


def _talks() -> Map:
    return Map(
        thesis="t",
        nodes=(
            Node(id="t", text="Talk."),
            Node(id="e", kind=NodeKind.EVIDENCE, text="Walsh says so.", source=Citation(id="s")),
            Node(id="k", kind=NodeKind.CRITIQUE, text="He is paid.", role=Role.CONCESSION),
            Node(id="a", text="", role=Role.ASSUMPTION),
        ),
        links=(
            Link(id="1", sources=("e",), target="t"),
            Link(id="2", kind=LinkKind.ATTACKS, sources=("k",), target="1"),
            Link(id="3", sources=("a",), target="e"),
        ),
        sources=(Source(id="s", name="MIT"),),
    )


def test_the_thesis_is_filled_and_larger() -> None:
    """The thesis stands out: filled, wider, in larger type, its score in a pill."""
    shape, other = _shape(_talks(), "t"), _shape(_talks(), "e")

    assert shape.thesis
    assert shape.fill == LIGHT.thesis
    assert shape.width > other.width
    assert max(line.size for line in shape.words) > max(line.size for line in other.words)
    assert "Thesis" in _said(shape)


def test_a_critique_of_a_step_says_that_it_does_not_follow() -> None:
    """The word depends on what the node does, not on its kind alone."""
    map_ = _talks()

    assert kind_word(map_.node_by_id["k"], map_) == "That doesn’t follow"
    assert kind_word(map_.node_by_id["k"]) == "Critique"
    assert kind_icon(map_.node_by_id["k"], map_) == "undercut"


def test_a_concession_has_a_granted_corner() -> None:
    """What is granted is said in a corner."""
    assert _shape(_talks(), "k").corner == "granted"
    assert _shape(_talks(), "e").corner == ""


def test_in_a_debate_a_card_names_its_side() -> None:
    """Who said it matters in a round, and only there."""
    map_ = Map(nodes=(Node(id="n", text="A point.", side="con"),))

    assert " · con" in _said(_shape(map_.but(debate=Debate()), "n"))
    assert " · con" not in _said(_shape(map_, "n"))


def test_an_assumption_has_a_dashed_border() -> None:
    """What nobody argues for is drawn so."""
    assert _shape(_talks(), "a").dash == "dashed"
    assert _shape(_talks(), "e").dash == "solid"


def test_an_empty_card_asks_for_a_sentence() -> None:
    """A card without words shows a prompt, in the colour of asides."""
    prompt = [line for line in _shape(_talks(), "a").words if line.italic]

    assert [line.text for line in prompt] == ["Say it in one sentence"]
    assert prompt[0].colour == LIGHT.muted


def test_evidence_names_its_source_date_and_link() -> None:
    """The source line says what is missing, too."""
    map_ = _talks()
    linked = map_.but(
        sources=(Source(id="s", name="MIT", date="2017", url="https://www.mit.edu/x"),)
    )

    assert source_line(map_, map_.node_by_id["e"]) == "MIT\u00a0· undated\u00a0· no\u00a0link"
    assert source_line(linked, linked.node_by_id["e"]) == "MIT\u00a0· 2017\u00a0· mit.edu"
    assert source_line(map_, map_.node_by_id["t"]) == ""


def test_the_score_stands_in_words() -> None:
    """A claim is told by the balance, evidence that stands by itself by how credible it is."""
    map_ = _talks().but(
        nodes=(Node(id="t", text="T"), Node(id="e", kind=NodeKind.EVIDENCE, credibility=0.9)),
        links=(Link(id="1", sources=("e",), target="t"),),
    )

    assert score_words(map_, map_.node_by_id["e"], score(map_)) == "high"
    assert score_words(map_, map_.node_by_id["t"], score(map_)) == "supported"
    assert score_words(map_, map_.node_by_id["t"], None) == ""


def test_marks_become_pills_the_gravest_at_the_edge() -> None:
    """Each pill is a word; they hang on the lower right edge."""
    marks = {"e": (("one source", "warns"), ("unanswered", "blocks"))}

    badges = _shape(_talks(), "e", marks).badges

    assert [badge.text for badge in badges] == ["unanswered", "one source"]
    assert badges[0].x > badges[1].x + badges[1].width
    assert badges[0].colour == LIGHT.blocks


def test_more_marks_than_fit_are_counted() -> None:
    """No pill leaves the card on the left; the rest is a number."""
    marks = {"e": tuple((f"quite a long word {i}", "warns") for i in range(6))}

    badges = _shape(_talks(), "e", marks).badges

    assert all(badge.x >= 0 for badge in badges)
    assert badges[-1].text == f"+{6 - len(badges) + 1}"


def test_a_folded_card_says_how_many_lie_beneath() -> None:
    """What is folded away is counted, undercuts of its links included."""
    map_ = _talks().but(layout=Layout(folded=("t",)))

    assert hidden_beneath(map_, "t") == 3
    assert "+3" in _said(_shape(map_, "t"))
    assert hidden_beneath(_talks(), "t") == 0


def test_the_count_stands_where_the_folded_cards_were() -> None:
    """Below, above or to the right, as the map grows."""
    places = {}
    for direction in ("down", "up", "right"):
        map_ = _talks().but(layout=Layout(folded=("t",), direction=direction))
        shape = _shape(map_, "t")
        badge = next(badge for badge in shape.badges if badge.meaning == "folded")
        places[direction] = (badge.x + badge.width / 2, badge.y + badge.height / 2)

    assert places["down"] == (shape.width / 2, shape.height)
    assert places["up"] == (shape.width / 2, 0)
    assert places["right"] == (shape.width, shape.height / 2)


def test_long_texts_get_wider_cards() -> None:
    """A page of text is not a ribbon two hundred pixels wide."""
    short, page = (card_text(Map(), Node(text="word " * n)).inner for n in (20, 400))

    assert page > short


def test_a_score_moves_no_card() -> None:
    """A card is as large before scoring as after."""
    map_ = _talks()
    content = card_text(map_, map_.node_by_id["e"])
    size = measured(content, ("Walsh says so.",), ("MIT",))

    plain = card(map_, map_.node_by_id["e"], size, None, LIGHT)
    scored = card(map_, map_.node_by_id["e"], size, score(map_), LIGHT)

    assert Size(plain.width, plain.height) == Size(scored.width, scored.height)
    assert Arrangement({"e": Box(0, 0, plain.width, plain.height)}, {}).nodes["e"].width > 0


@pytest.mark.parametrize("role", [None, *Role])
@pytest.mark.parametrize("kind", list(NodeKind))
@pytest.mark.parametrize("strength", [0.05, 0.5, 0.95])
def test_a_heading_never_runs_into_the_score(
    kind: NodeKind, role: Role | None, strength: float
) -> None:
    """Kind and role on the left leave room for the score's words on the right."""
    node = Node(id="n", kind=kind, role=role, base=strength)
    map_ = Map(
        nodes=(node, Node(id="a"), Node(id="b")),
        links=(
            Link(id="1", sources=("a",), target="b"),
            Link(id="2", kind=LinkKind.ATTACKS, sources=("n",), target="1"),
        ),
    )

    shape = _shape(map_, "n")
    heading = [line for line in shape.words if line.y == shape.words[0].y]
    left = max(
        line.x + label_width(line.text, line.size) for line in heading if line.anchor == "left"
    )
    right = [
        line.x - label_width(line.text, line.size) for line in heading if line.anchor == "right"
    ]
    right += [badge.x for badge in shape.badges if badge.meaning == "score"]

    assert all(left < edge for edge in right)
