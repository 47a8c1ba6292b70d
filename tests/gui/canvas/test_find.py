"""Finding words in the map."""

from argmap import edits


def test_hits_are_marked_and_the_first_is_gone_to(person):
    """Any case, any part of a word."""
    hits = person.canvas.look_for("TEST")

    assert hits == ("k", "e")
    assert person.canvas.selection() == ("k",)
    assert {i for i, c in person.canvas.map_scene.cards.items() if c.found} == {"k", "e"}


def test_next_and_previous_go_round(person):
    """After the last comes the first."""
    person.canvas.look_for("test")
    walked = []
    for verb in ("next hit", "next hit", "previous hit"):
        person.canvas.run(verb)
        walked.append(person.canvas.selection()[-1])

    assert walked == ["e", "k", "e"]


def test_sources_and_notes_are_searched(sit, talks):
    """A source's name finds the cards that cite it."""
    person = sit(talks)
    source = next(s for s in talks.sources if s.name)
    citing = {n.id for n in talks.nodes if n.source and n.source.id == source.id}

    assert citing <= set(person.canvas.look_for(source.name))


def test_no_words_unmark_everything(person):
    """Leaving the search leaves nothing marked."""
    person.canvas.look_for("test")
    person.canvas.look_for("")

    assert not any(card.found for card in person.canvas.map_scene.cards.values())


def test_case_counts_where_it_is_asked_for(person):
    """What is found is what would be replaced."""
    person.document.do("Reword", edits.reword, "a", "Testing in May helps.")

    assert "a" in person.canvas.look_for("testing in may")
    assert "a" not in person.canvas.look_for("testing in may", match_case=True)
    assert "a" in person.canvas.look_for("Testing in May", match_case=True)
