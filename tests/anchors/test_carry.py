"""Anchors find their words again after the draft was edited."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.anchors import Status, anchor_at, carry, carry_map, find
from argmap.model import Anchor, Map, Node

WORDS = [
    "the",
    "talks",
    "would",
    "cost",
    "little",
    "and",
    "might",
    "win",
    "time",
    "for",
    "allies",
    "who",
    "fear",
    "a",
    "war",
    "that",
    "nobody",
    "wants",
    "because",
    "sanctions",
    "alone",
    "have",
    "not",
    "stopped",
    "tests",
    "while",
    "envoys",
    "who",
    "meet",
    "can",
    "trade",
    "words",
    "before",
    "guns",
    "speak",
    "and",
    "a",
    "freeze",
    "is",
    "cheaper",
    "than",
    "another",
    "round",
    "of",
    "drills",
    "near",
    "the",
    "northern",
    "border",
]


def essay(sentences: int = 40, seed: int = 7) -> str:
    """Write a text of sentences that differ, in paragraphs of five."""
    dice = random.Random(seed)
    rows = []
    for number in range(sentences):
        words = dice.choices(WORDS, k=dice.randint(6, 24))
        rows.append(" ".join([words[0].capitalize(), *words[1:], str(100 + number)]) + ".")
    return "\n".join(" ".join(rows[at : at + 5]) for at in range(0, sentences, 5))


TEXT = essay()
ANCHORS = [anchor_at("d", TEXT, m.start(), m.end()) for m in re.finditer(r"[A-Z][^.]+\.", TEXT)]


def changed(text: str, share: float, seed: int) -> str:
    """Change, drop or double a share of the words."""
    dice = random.Random(seed)

    def one(match: re.Match[str]) -> str:
        if dice.random() >= share:
            return match.group()
        return dice.choice([dice.choice(WORDS), "", f"{match.group()} {dice.choice(WORDS)}"])

    return re.sub(r"\w+", one, text)


def test_an_anchor_knows_its_words_and_surroundings() -> None:
    """Offsets, quotation and 32 characters to either side."""
    anchor = anchor_at("d", TEXT, 100, 120)

    assert anchor.exact == TEXT[100:120]
    assert anchor.before == TEXT[68:100]
    assert anchor.after == TEXT[120:152]


def test_text_put_in_leaves_every_anchor_exact() -> None:
    """A new first paragraph moves them all."""
    places = carry(ANCHORS, TEXT, "A fresh beginning.\n" + TEXT)

    assert [p.status for p in places] == [Status.EXACT] * len(ANCHORS)
    assert all(p.start == a.start + 19 for p, a in zip(places, ANCHORS, strict=True))


def test_shuffled_paragraphs_leave_every_anchor_exact() -> None:
    """Order does not matter."""
    shuffled = "\n".join(TEXT.split("\n")[::-1])

    assert {p.status for p in carry(ANCHORS, TEXT, shuffled)} == {Status.EXACT}


@pytest.mark.parametrize(("share", "lost"), [(0.15, 0.01), (0.3, 0.03)])
def test_few_anchors_are_lost_when_words_change(share: float, lost: float) -> None:
    """At most one in a hundred at 15 % of words changed, three at 30 %."""
    places = [p for seed in range(12) for p in carry(ANCHORS, TEXT, changed(TEXT, share, seed))]

    assert sum(p.status is Status.LOST for p in places) <= lost * len(places)


def test_a_changed_sentence_is_carried_from_edge_to_edge() -> None:
    """The span follows the words around those that were replaced."""
    old = "One is here. We should talk to them now. Two is there."
    new = "One is here. They ought to talk with them today. Two is there."
    start = old.index("We")

    (place,) = carry([anchor_at("d", old, start, start + 27)], old, new)

    assert place.status is Status.CHANGED
    assert new[place.start : place.end] == "They ought to talk with them today."


def test_a_sentence_moved_and_changed_is_found() -> None:
    """Where the diff loses it, most of its words still find it."""
    old = "Envoys who meet can trade words before guns. " + TEXT
    new = TEXT + " Envoys who meet will trade words before guns."

    (place,) = carry([anchor_at("d", old, 0, 44)], old, new)

    assert new[place.start : place.end] == "Envoys who meet will trade words before guns."


def test_deleted_words_are_lost() -> None:
    """Nothing is made up."""
    old = "Alpha beta gamma. " + TEXT

    assert carry([anchor_at("d", old, 0, 17)], old, TEXT)[0].status is Status.LOST


def test_of_equal_quotations_the_one_in_its_surroundings_is_meant() -> None:
    """Context decides before distance."""
    text = "We agree. So it is. They differ. So it is. All part."
    anchor = anchor_at("d", text, 33, 42)

    place = find(anchor, "New words come first here. " + text)

    assert place.start == 33 + 27


def test_words_known_by_hash_alone_are_found() -> None:
    """A text that may not be copied can still be anchored."""
    anchor = anchor_at("d", TEXT, ANCHORS[9].start, ANCHORS[9].end, hidden=True)

    assert anchor.exact == ""
    assert find(anchor, TEXT).status is Status.EXACT
    assert find(anchor, "Put before. " + TEXT).start == anchor.start + 12
    assert find(anchor, "Nothing of it.").status is Status.LOST


def test_a_map_takes_its_anchors_along() -> None:
    """Moved anchors are renewed, lost ones kept for when their words come back."""
    map_ = Map(
        nodes=(
            Node(id="a", anchors=(ANCHORS[3],)),
            Node(id="b", anchors=(anchor_at("d", "Gone words here.", 0, 16),)),
            Node(id="c", anchors=(Anchor(draft="other", start=1, end=2, exact="x"),)),
        )
    )
    new = "Fresh words. " + TEXT

    after = carry_map(map_, "d", TEXT, new)

    moved = after.nodes[0].anchors[0]
    assert new[moved.start : moved.end] == moved.exact == ANCHORS[3].exact
    assert after.nodes[1:] == map_.nodes[1:]
    assert carry_map(after, "d", new, TEXT).nodes[0] == map_.nodes[0]
    assert carry_map(map_, "d", TEXT, TEXT) is map_


@settings(max_examples=80, deadline=None)
@given(
    st.text(st.sampled_from("ab ć.\n"), max_size=40),
    st.text(st.sampled_from("ab ć.\n"), max_size=40),
    st.integers(0, 40),
    st.integers(0, 40),
)
def test_places_lie_within_the_text(old: str, new: str, start: int, size: int) -> None:
    """Whatever the texts, and even if the anchor reaches beyond its own."""
    (place,) = carry([anchor_at("d", old, start, start + size)], old, new)

    assert 0 <= place.start <= place.end <= len(new)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, len(TEXT)), st.text(st.sampled_from("xyz \n"), max_size=20))
def test_typing_outside_an_anchor_leaves_it_exact(at: int, typed: str) -> None:
    """Every anchor that the typing does not touch keeps its words."""
    new = TEXT[:at] + typed + TEXT[at:]

    for anchor, place in zip(ANCHORS, carry(ANCHORS, TEXT, new), strict=True):
        if not anchor.start < at < anchor.end:
            assert new[place.start : place.end] == anchor.exact
