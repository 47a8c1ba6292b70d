"""A score opens into factors that anyone can multiply."""

from argmap.model import Link, LinkKind, Map, Node
from argmap.scores import score, waterfall
from tests.scores.making import attack, critique, evidence, support

MAP = Map(
    nodes=(
        Node(id="c", text="Talks would\nhelp."),
        evidence("e", text="They helped before.", base=1.0),
        critique("k", text="They reward tests.", base=1.0),
        critique("u", text="That was another time.", base=0.5),
    ),
    links=(
        support("ec", "e", "c"),
        attack("kc", "k", "c", weight=0.0),
        attack("ue", "u", "ec", weight=1.0),
        Link(id="again", kind=LinkKind.RESTATES, sources=("e",), target="c"),
    ),
)


def test_each_factor_names_its_reason_and_what_it_does_to_the_odds() -> None:
    fall = waterfall(MAP, score(MAP), "c")

    assert fall.start == 1
    assert [(f.id, f.sources, f.label) for f in fall.factors] == [
        ("ec", ("e",), "They helped before."),
        ("kc", ("k",), "They reward tests."),
    ]
    assert abs(fall.factors[0].factor - 2) < 1e-12
    assert fall.factors[0].left == 0.5


def test_the_text_can_be_read_and_redone_by_hand() -> None:
    assert waterfall(MAP, score(MAP), "c").as_text() == (
        "Talks would help.\n"
        "            1  to start with\n"
        " ×          2  because: They helped before. (undercut: 50 % of it left)\n"
        " ×          1  but: They reward tests.\n"
        " =          2  supported (66.7 %)\n"
        "The factors multiply to odds of 2 to 1 in favour.\n"
    )


def test_other_semantics_show_their_terms_and_their_rule() -> None:
    fall = waterfall(MAP, score(MAP, "dfquad"), "c")

    assert not fall.multiplies
    assert fall.factors[0].factor == 0.375
    assert "DF-QuAD" in fall.as_text()


def test_what_is_off_starts_and_ends_at_nothing() -> None:
    fall = waterfall(MAP, score(MAP, off=frozenset({"c"})), "c")

    assert (fall.start, fall.factors, fall.end) == (0, (), 0)
