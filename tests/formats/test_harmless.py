"""What steers a terminal or turns words round stands in no text that is written out."""

import io
import json
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats import markdown
from argmap.formats.harmless import in_a_line, in_a_terminal, in_a_text, in_json
from argmap.formats.pages import html, plain, word
from argmap.formats.pages import markdown as pages_in_markdown
from argmap.formats.pages.papers import PAPERS, Wanted, paper
from argmap.formats.pages.safe import web_link
from argmap.model import Citation, Draft, Link, LinkKind, Map, Node, NodeKind, Source

STEERING = "\x00\x07\x08\x0b\x0c\x1b[31m\x7f\x85\x9b2J\x9d\u202d\u202e\ufffe"
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]")
_WRITERS = {
    "html": html.write,
    "md": pages_in_markdown.write,
    "txt": plain.write,
    "docx": word.write,
}


def hostile_map() -> Map:
    """Return a map with steering characters wherever people write."""
    bad = f"Talk{STEERING}s"
    url = f"https://example.org/{STEERING}"
    return Map(
        title=bad,
        note=bad,
        thesis="a",
        as_of="2018",
        nodes=(
            Node(id="a", text=bad, note=bad, tags=(bad,)),
            Node(
                id="b",
                kind=NodeKind.EVIDENCE,
                text=bad,
                source=Citation(id="s", locator=bad, quotation=bad, url=url, date=bad),
            ),
            Node(id=f"c{STEERING}", text="", kind=NodeKind.CRITIQUE),
        ),
        links=(
            Link(id="l", sources=("b",), target="a", note=bad, scheme=bad),
            Link(id="k", kind=LinkKind.ATTACKS, sources=(f"c{STEERING}",), target="l"),
        ),
        sources=(
            Source(
                id="s", name=bad, authors=(bad,), organisation=bad, reason=bad, url=url, date=bad
            ),
        ),
        drafts=(Draft(id="d", title=bad, text=f"One. {bad}."),),
    )


def _texts_in(written: bytes) -> list[str]:
    if not written.startswith(b"PK"):
        return [written.decode()]
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        return [archive.read(n).decode() for n in archive.namelist() if n.endswith(".xml")]


@pytest.mark.parametrize("kind", [row.kind for row in PAPERS])
@pytest.mark.parametrize("suffix", _WRITERS)
def test_no_paper_holds_what_steers(kind: str, suffix: str) -> None:
    map_ = hostile_map()
    page = paper(map_, kind, Wanted(draft=("d", map_.drafts[0].text or "")))

    written = _WRITERS[suffix](page)

    texts = _texts_in(written)
    assert "Talk" in "".join(texts)
    assert [FORBIDDEN.findall(text) for text in texts] == [[]] * len(texts)


def test_the_outline_in_markdown_holds_nothing_that_steers() -> None:
    told = markdown.write(hostile_map()).decode()

    assert "Talk" in told
    assert not FORBIDDEN.findall(told)


@given(st.text(st.sampled_from("a \n\t\x1b\x9b\x85\u202a\u202b\u202c\u202e\u2066\u2067\u2069é")))
@settings(max_examples=100)
def test_nothing_in_a_text_reaches_beyond_its_end(text: str) -> None:
    told = in_a_text(text)

    open_ = 0
    for character in told:
        open_ += character in "\u202a\u202b\u2066\u2067\u2068"
        open_ -= character in "\u202c\u2069"
        assert open_ >= 0
    assert open_ == 0
    assert in_a_text(told) == told
    for shown in (in_a_terminal(text), in_a_line(text)):
        assert not FORBIDDEN.findall(shown)
        assert len(shown) == len(text)


def test_what_real_scripts_need_stays() -> None:
    for text in (
        "👩‍👩‍👧",
        "می‌خواهم",
        "a\u200eb\u200f",
        "10\u00a0000\u202f€",
        "\u2067שלום\u2069",
        "ça va",
    ):
        assert in_a_text(text) == text
    for text in ("👩‍👩‍👧", "می‌خواهم", "10\u00a0000\u202f€"):
        assert in_a_line(text) == in_a_terminal(text) == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=100)
def test_json_as_it_is_printed_says_the_same(text: str) -> None:
    told = in_json(json.dumps({"a": text}, ensure_ascii=False, indent=2))

    assert json.loads(told) == {"a": text}
    assert not FORBIDDEN.findall(told)


def test_no_address_that_steers_is_a_link() -> None:
    assert web_link("https://example.org/a?b=ü") == "https://example.org/a?b=ü"
    for bad in STEERING:
        if bad.isprintable():
            continue
        assert web_link(f"https://example.org/{bad}") == ""
