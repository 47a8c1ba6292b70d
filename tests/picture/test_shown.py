"""Words are shown bounded and breakable, and cannot steer what is around them."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.picture import icon_names, icon_strokes, label_width
from argmap.picture.shown import BREAK, LONGEST_WORD, runs_right_to_left, shown


@given(st.text(max_size=2_000))
def test_no_word_is_longer_than_a_line_can_bear(text: str) -> None:
    """Whatever is typed, a break is possible at least every 200 characters."""
    parts = shown(text).replace(BREAK, " ").replace("\n", " ").split(" ")

    assert all(len(part) <= LONGEST_WORD for part in parts)


@given(st.text(max_size=200))
def test_short_words_are_shown_as_they_are(text: str) -> None:
    """Nothing but control characters is taken away."""
    kept = "".join(letter for letter in text if letter.isalnum())

    assert "".join(letter for letter in shown(text) if letter.isalnum()) == kept


def test_a_book_is_cut_and_says_so() -> None:
    """Beyond 20,000 characters a card says how many are left."""
    assert shown("word " * 10_000).endswith("(30,000 more characters)")


def test_marks_that_turn_the_reading_direction_are_left_out() -> None:
    """An override in one card cannot turn another text around."""
    assert shown("a\u202eb\u2066c") == "abc"


def test_the_first_letter_decides_the_direction() -> None:
    """Arabic and Hebrew run from the right, also after a bracket."""
    assert runs_right_to_left("(שלום) hello")
    assert not runs_right_to_left("hello שלום")
    assert not runs_right_to_left("12 ... ")


def test_every_icon_is_made_of_strokes_within_its_square() -> None:
    """All that is drawn lies within 24 by 24."""
    for name in icon_names():
        points = [p for one in icon_strokes(name) for _, at in one.segments for p in at]

        assert points, name
        assert all(0 <= x <= 24 and 0 <= y <= 24 for x, y in points), name


def test_an_unknown_icon_is_a_dot() -> None:
    """A name without a drawing still shows something."""
    assert icon_strokes("no such icon") == icon_strokes("dot")


def test_wider_labels_measure_wider() -> None:
    """A label's width grows with its letters and its size."""
    assert label_width("ill", 11) < label_width("mmm", 11) < label_width("mmm", 12)
    assert label_width("外交", 10) == 20
