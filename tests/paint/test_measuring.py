"""Cards are measured so that no word is lost, cut, or drawn beyond its card."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import paint
from argmap.model import Map, Node, NodeKind, Role
from argmap.paint.brushes import text_width
from argmap.picture import Card
from argmap.picture.shown import shown


def _card(text: str, **fields: object) -> Card:
    map_ = Map(nodes=(Node(id="n", text=text, **fields),))
    return paint.measure(map_)["n"]


def _letters(text: str) -> str:
    return "".join(letter for letter in text if not letter.isspace() and letter != "\u200b")


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1))
def test_every_letter_is_on_some_line(text: str) -> None:
    """Wrapping loses nothing, in any script."""
    lines = _card(text).lines

    if text.strip():
        assert _letters("".join(lines)) == _letters(shown(text))


@pytest.mark.parametrize(
    "text",
    [
        "The present approach, pressure combined with refusing contact, has failed.",
        "x" * 500,
        "外交だけが核の危険を終わらせることができる。" * 4,
        "المحادثات تبني الثقة بين الحكومتين " * 4,
        "🎉 emoji beyond the first plane 🎉 must not shift the cut 🎉" * 3,
        "word " * 900,
    ],
)
@pytest.mark.parametrize("role", [None, Role.THESIS])
def test_no_line_is_wider_than_its_card_allows(text: str, role: Role | None) -> None:
    """Each line fits between the paddings."""
    card = _card(text, role=role)
    content = card.content

    widest = max(text_width(line, content.size, content.weight, False) for line in card.lines)

    assert widest <= content.inner + 1
    assert card.width == content.inner + 2 * content.pad


def test_one_endless_word_is_measured_like_any_text() -> None:
    """A million characters without a space are bounded before they are laid out."""
    card = _card("w" * 1_000_000)

    assert "(980,000 more characters)" in " ".join(card.lines[-3:])


def test_a_taller_text_makes_a_taller_card() -> None:
    """A card holds all of its lines."""
    one, many = _card("Short."), _card("Rather longer words, " * 12)

    assert many.height - one.height == 22 * (len(many.lines) - len(one.lines))


def test_the_authors_own_lines_are_kept() -> None:
    """A line break in the text is a line break on the card."""
    assert _card("One\nTwo").lines == ("One", "Two")


def test_an_equal_card_is_measured_once() -> None:
    """An edit elsewhere costs a card nothing."""
    assert _card("The same words.") is _card("The same words.")


def test_evidence_has_room_for_its_source() -> None:
    """The source line is part of the height."""
    evidence, claim = _card("Words.", kind=NodeKind.EVIDENCE), _card("Words.")

    assert evidence.source == ("no source yet",)
    assert evidence.height > claim.height


def test_only_what_is_asked_for_is_measured() -> None:
    """A canvas measures the one card that was edited."""
    map_ = Map(nodes=(Node(id="a", text="A"), Node(id="b", text="B")))

    assert set(paint.measure(map_, ["b"])) == {"b"}
    assert paint.sizes(paint.measure(map_))["a"].width > 0


def test_letters_without_a_font_are_named() -> None:
    """Before an export one is told what would be a box; the bundled font covers the rest."""
    map_ = Map(nodes=(Node(text="Élan – naïve “quotes” … Ελλάδα, Київ \U000f1234"),))

    assert paint.missing_glyphs(map_) == ("\U000f1234",)
