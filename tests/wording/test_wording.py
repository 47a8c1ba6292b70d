"""Words, sentences, paragraphs, twins."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.wording import HEDGES, body, joined, paragraphs, said, sentences, shortened, twins
from argmap.wording.acronyms import first_use, unexplained


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("The U.S. and Mr. Kim met at 7.30 p.m. on Monday. Good.", 2),
        ("He said “Stop.” Then he left.", ["He said “Stop.”", "Then he left."]),
        ("So … they try. No end", ["So … they try.", "No end"]),
        ("First line\nSecond line. Third.", ["First line", "Second line.", "Third."]),
        ("It rose 3.5 per cent, e.g. in May. (Others fell.)", 2),
        ("対話すべきだ。戦争は終わる。残りだ", ["対話すべきだ。", "戦争は終わる。", "残りだ"]),
        ("He said “stop!!!” Then left...", ["He said “stop!!!”", "Then left..."]),
        ("", []),
    ],
)
def test_sentences_end_where_readers_say(text: str, parts: list[str] | int) -> None:
    """Abbreviations, initials, decimals and quotations do not break sentences."""
    found = [s.of(text) for s in sentences(text)]

    assert (len(found) if isinstance(parts, int) else found) == parts


@settings(max_examples=80, deadline=None)
@given(st.text(st.sampled_from("aB .!?\n”“(U.S)\t\u2028"), max_size=80))
def test_sentences_hold_all_words_once(text: str) -> None:
    """In order, without overlap, and only space is left over."""
    found = sentences(text)

    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())


def test_the_body_is_without_headline_and_byline() -> None:
    """What names the piece or its author is not counted."""
    text = (
        "Time to talk\n\nWe should talk. It is cheap.\n\nThey agree.\n\nJo Day is a fellow at MIT."
    )

    assert body(text).of(text).startswith("We should")
    assert body(text).of(text).endswith("agree.")
    assert body("Jo Day wrote it for us.\nEnd.", ["Nobody"]).start == 0
    assert len(paragraphs(text)) == 4


def test_months_and_coulds_are_no_hedges() -> None:
    """Only words that weaken what is said."""
    assert said(HEDGES, "In May it could rise. It may, perhaps, seem so.") == (
        "may",
        "perhaps",
        "seem",
    )


def test_long_statements_are_shortened_at_a_word() -> None:
    """One line, with a mark where it was cut."""
    assert shortened("one two three four", 12) == "one two…"
    assert len(shortened("x" * 1000)) == 60
    assert joined(["a", "b", "c", "d"]) == "a, b and 2 more"
    assert joined([]) == ""


def test_twins_are_found_whatever_the_case_and_marks() -> None:
    """Four words in five shared is nearly the same; shared topics are not."""
    texts = {
        "a": "The talks cost Washington nothing.",
        "b": "the TALKS cost Washington nothing!",
        "c": "Talks cost Washington nothing",
        "d": "The talks cost Seoul everything.",
        "e": "",
        "f": "",
    }

    assert twins(texts) == (("a", "b", "c"),)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Grades would rise in each subject.", "Grades would rise in every subject.", True),
        ("The talks will cost very little.", "The talks will not cost very little.", False),
        (
            "Five people died in the floods of 2010.",
            "Five people died in the floods of 2016.",
            False,
        ),
        ("Dogs bite.", "Dogs bark.", False),
        ("The bill will raise taxes.", "The bill will lower taxes.", False),
        ("The bill raised all taxes.", "The bill lowered all taxes.", False),
        ("The vaccine is safe for children.", "The vaccine is unsafe for children.", False),
        ("Die Sanktionen haben nicht gewirkt.", "Die Sanktionen haben gewirkt.", False),
        ("Les sanctions ont bien marché.", "Les sanctions n’ont pas bien marché.", False),
        ("Poverty causes crime.", "Crime causes poverty.", False),
        (
            "Distrust between the two sides leads to a slow arms race.",
            "A slow arms race leads to distrust between the two sides.",
            False,
        ),
        ("Old people lie awake at night.", "Young people lie awake at night.", False),
        ("Most voters want the reform soon.", "Few voters want the reform soon.", False),
        ("Schools must open at nine.", "Schools may open at nine.", False),
        ("Rents in Spain rose last year.", "Rents in Italy rose last year.", False),
        ("The river was clean until May.", "The river was clean after May.", False),
        ("The firm has money for the pipe.", "The firm lacks money for the pipe.", False),
        ("Immigrants changed the whole city.", "Emigrants changed the whole city.", False),
        ("Die Steuer hilft armen Leuten.", "Die Steuer hilft jungen Leuten.", False),
        ("School should start later.", "Schools should start later", True),
        ("The program costs too much money.", "The programme costs too much money.", True),
        ("The goverment should act at once.", "The government should act at once.", True),
        ("This really would harm small farmers.", "This would harm small farmers.", True),
        ("Voters like simple over long lists.", "Voters like simple to long lists.", True),
        (
            "Öffentlicher Verkehr senkt die Kosten für alle.",
            "Der öffentliche Verkehr senkt die Kosten für alle.",
            True,
        ),
        (
            "The North will talk to Seoul only later.",
            "The North will only talk to Seoul later.",
            True,
        ),
    ],
)
def test_near_twins_are_told_from_opposites(one: str, other: str, same: bool) -> None:
    """A word more, another form of it or another place is nearly the same; a "not", another number,
    a word put for another, or a cause that changes places with its effect is not."""
    assert bool(twins({"a": one, "b": other})) is same


def test_ten_thousand_equal_texts_are_one_group() -> None:
    """Equal texts are not compared pair by pair."""
    texts = {str(i): "the very same words again" for i in range(10_000)}

    assert len(twins(texts)) == 1


@pytest.mark.parametrize("row", [".", "…", "?!", ".”", "。", "a.", "1.", "e.g.", ". "])
def test_no_row_of_stops_is_a_trap(row: str) -> None:
    """A hundred thousand of them took a minute and a half."""
    text = row * (100_000 // len(row)) + "x"

    assert sentences(text)[-1].end == len(text)


def test_an_acronym_within_another_is_not_spelled_out_by_it() -> None:
    told = "The state agency (EPA) and PA differ."

    assert unexplained(told) == ("PA",)
    assert first_use("PA", told) == told.index("PA differ")
