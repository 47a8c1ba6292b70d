"""A draft seen through."""

from argmap.anchors import anchor_at, xray
from argmap.model import Draft, Link, LinkKind, Map, Node, NodeKind, Role, Source

TEXT = (
    "Time to talk\n\n"
    "Missiles flew again on Monday. Nobody was hurt, by luck. "
    "We should talk to the North now.\n\n"
    "Critics say talks reward threats. But sitting down gives nothing away. "
    "The rest is chatter.\n\n"
    "Jo Day is a fellow at an institute."
)
KINDS = {"E": NodeKind.EVIDENCE, "K": NodeKind.CRITIQUE, "R": NodeKind.REBUTTAL}


def _node(id_: str, words: str, **more: object) -> Node:
    start = TEXT.index(words) if words else 0
    anchors = (anchor_at("d", TEXT, start, start + len(words)),) if words else ()
    return Node(id=id_, kind=KINDS.get(id_[0], NodeKind.CLAIM), text=id_, anchors=anchors, **more)


MAP = Map(
    thesis="T",
    authors="jo",
    sources=(Source(id="jo", name="Jo Day"),),
    drafts=(Draft(id="d", text=TEXT),),
    nodes=(
        _node("T", "talk to the North now"),
        _node("E", "Missiles flew again on Monday."),
        _node("K", "Critics say talks reward threats."),
        _node("R", "But sitting down gives nothing away."),
        _node("A", "", role=Role.ASSUMPTION),
    ),
    links=(
        Link(id="k", kind=LinkKind.ATTACKS, sources=("K",), target="T"),
        Link(id="r", kind=LinkKind.ATTACKS, sources=("R",), target="k"),
    ),
)


def test_words_are_told_by_part() -> None:
    """Headline and byline are not the body; the thesis's sentence counts from its beginning."""
    seen = xray(MAP, "d", TEXT)

    assert seen.words == 32
    assert seen.thesis_at == 10
    assert seen.thesis_share == 10 / 32
    assert (seen.objection_words, seen.answer_words) == (5, 6)


def test_what_is_unmapped_and_unwritten_is_named() -> None:
    """Sentences without a node, in the body alone, and nodes without a place."""
    seen = xray(MAP, "d", TEXT)

    assert [TEXT[s.start : s.end] for s in seen.unmapped] == [
        "Nobody was hurt, by luck.",
        "The rest is chatter.",
    ]
    assert seen.unwritten == ("A",)


def test_sentences_take_the_kind_of_what_stands_in_them() -> None:
    """For tinting."""
    kinds = [sentence.kind for sentence in xray(MAP, "d", TEXT).sentences]

    assert kinds == [None, "evidence", None, "claim", "critique", "rebuttal", None, None]


def test_an_empty_draft_is_seen_through_too() -> None:
    """No words, no place, no division by nothing."""
    seen = xray(MAP, "d", "")

    assert (seen.words, seen.thesis_at, seen.thesis_share) == (0, None, None)
    assert set(seen.unwritten) == {"T", "E", "K", "R", "A"}
