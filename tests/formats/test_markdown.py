"""The Markdown outline says what the map says, and nothing in it is read as markup."""

import pytest

from argmap.formats import format_of
from argmap.formats.markdown import escaped, write
from argmap.model import Citation, Link, LinkKind, Map, Node, NodeKind, Role, Source


def test_the_outline_is_a_nested_list() -> None:
    map_ = Map(
        title="Talks",
        thesis="t",
        nodes=(
            Node(id="t", text="We should talk.", role=Role.THESIS),
            Node(id="a", text="Pressure failed."),
            Node(
                id="e",
                text="They test.",
                kind=NodeKind.EVIDENCE,
                source=Citation(id="s", date="2017"),
            ),
            Node(id="k", text="It rewards tests.", kind=NodeKind.CRITIQUE),
        ),
        links=(
            Link(id="1", sources=("a",), target="t"),
            Link(id="2", sources=("e",), target="a"),
            Link(id="3", kind=LinkKind.ATTACKS, sources=("k",), target="1"),
        ),
        sources=(Source(id="s", name="KCNA"),),
    )

    assert write(map_).decode() == (
        "# Talks\n\n**We should talk.**\n\n"
        "- *Because:* Pressure failed.\n"
        "  - *That does not follow:* It rewards tests. (no reply yet)\n"
        "  - *Because:* They test. (KCNA, 2017)\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<img src=x>", "&lt;img src=x&gt;"),
        ("[a](javascript:b)", "\\[a\\](javascript:b)"),
        ("*bold* _it_ `c`", "\\*bold\\* \\_it\\_ \\`c\\`"),
        ("- not a list", "\\- not a list"),
        ("1. not a list", "1\\. not a list"),
        ("# not a title", "\\# not a title"),
        ("two\nlines", "two lines"),
        ("a\x00b", "a�b"),
        ("&lt;", "&amp;lt;"),
    ],
)
def test_what_the_map_says_is_shown_as_it_is(text: str, written: str) -> None:
    assert escaped(text) == written


def test_markdown_is_chosen_by_its_suffix() -> None:
    assert format_of("piece.md").write is write


def test_a_deep_chain_is_written_without_drowning_in_spaces() -> None:
    nodes = tuple(Node(id=f"n{i}", text="x") for i in range(5000))
    links = tuple(Link(id=f"l{i}", sources=(f"n{i + 1}",), target=f"n{i}") for i in range(4999))

    assert len(write(Map(thesis="n0", nodes=nodes, links=links))) < 600_000
