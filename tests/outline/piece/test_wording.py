"""Papers say things once, and in sentences."""

import pytest

from argmap.model import Citation, Link, LinkKind, Map, Node, NodeKind, Role, Source, Strength
from argmap.outline.piece import Page, Paragraph, brief_page
from argmap.outline.piece.citing import cited, plain_list
from argmap.scores import standing
from argmap.wording.words import together


def said(page: Page) -> list[str]:
    """Return the paragraphs of a page as plain words."""
    return ["".join(r.text for r in b.runs) for b in page.blocks if isinstance(b, Paragraph)]


def test_a_verdict_has_the_verb_it_needs() -> None:
    assert standing("opposed") == "is opposed"
    assert standing("leans opposed") == "leans opposed"
    assert standing("contested, 20–40 %") == "is contested, 20–40 %"


@pytest.mark.parametrize("strength", Strength)
def test_the_brief_says_how_the_thesis_stands_in_a_sentence(strength: Strength) -> None:
    map_ = Map(
        nodes=(
            Node(id="t", text="Talk", role=Role.THESIS),
            Node(id="k", text="It pays tests", kind=NodeKind.CRITIQUE),
        ),
        links=(
            Link(id="k1", kind=LinkKind.ATTACKS, sources=("k",), target="t", strength=strength),
        ),
        thesis="t",
    )

    (verdict,) = [words for words in said(brief_page(map_)) if words.startswith("As the map")]

    assert " is leans" not in verdict
    assert verdict.removeprefix("As the map stands, the thesis ").startswith(("is ", "leans "))


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("Donovan and Gracey, 2016", "2016"), "Donovan and Gracey, 2016"),
        (("Wang Yi, 8 March 2017", "2017-03-08"), "Wang Yi, 8 March 2017"),
        (("Wang Yi", "2017-03-08", "p. 4"), "Wang Yi, 2017-03-08, p. 4"),
        (("Jim Walsh, MIT", "MIT", ""), "Jim Walsh, MIT"),
        (("Report 12016", "2016"), "Report 12016, 2016"),
    ],
)  # fmt: skip
def test_what_a_name_says_already_is_not_said_again(parts: tuple[str, ...], words: str) -> None:
    assert together(*parts) == words


def test_a_year_in_the_name_of_a_source_is_told_once() -> None:
    source = Source(id="s", name="Donovan, Electoral Studies, 2016", date="2016")
    node = Node(id="e", kind=NodeKind.EVIDENCE, source=Citation(id="s"))
    map_ = Map(nodes=(node,), sources=(source,))

    (line,) = plain_list((source,))

    assert cited(map_, node) == "Donovan, Electoral Studies, 2016"
    assert isinstance(line, Paragraph)
    assert line.runs[0].text == "Donovan, Electoral Studies, 2016."
