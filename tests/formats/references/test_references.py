"""Sources in and out: nothing lost on the way, and strangers' files refused in a sentence."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap import assets
from argmap.formats.references import LARGEST, MOST, SUFFIXES, distinct, read_sources, write_sources
from argmap.model import FormatError, Source
from tests.maps import EXTRAS, JSON_VALUES, TEXTS

BIB = r"""
@string{times = "The Times"}
@comment{jabref-meta: databaseType:bibtex;}
@article{muller2017,
  author = {M{\"u}ller, Hans and {World Bank} and Ann B. Walsh},
  title = "After the {Launch}: 50\% \& more",
  journal = times,
  year = 2017, month = mar, pages = {12--19}, doi = {10.1000/a_b},
  shelf = {A 3},
}
@techreport{rand, title = {Sanctions}, institution = {RAND}, year = {2016},
  url = {https://example.org/a_b?c=1&d=%20}}
@misc{rand, title = {A twin}}
"""
RIS = """TY  - NEWS\r
AU  - Walsh, Ann\r
AU  - World Bank\r
TI  - After the launch\r
T2  - The Times\r
DA  - 2017/03/07\r
PY  - 2017\r
SP  - 12\r
EP  - 19\r
KW  - talks\r
KW  - sanctions\r
UR  - https://example.org/x\r
N1  - a note that goes\r
on in the next line\r
ZZ  - something else\r
ER  - \r
"""
CSL: list[dict[str, Any]] = [
    {
        "id": "walsh",
        "type": "article-newspaper",
        "title": "After the launch",
        "author": [{"family": "Walsh", "given": "Ann"}, {"literal": "World Bank"}],
        "editor": [{"family": "Bond"}],
        "container-title": "The Times",
        "issued": {"date-parts": [[2017, 3, 7]]},
        "accessed": {"date-parts": [["2017", "3"]]},
        "URL": "https://example.org/x",
        "volume": 3,
        "custom": {"shelf": "A 3"},
    },
    {"id": 7, "type": "webpage", "publisher": "RAND", "issued": {"season": 2, "raw": "Spring"}},
]

ITEMS = st.fixed_dictionaries(
    {},
    optional={
        "id": TEXTS | st.integers(0, 9),
        "type": st.sampled_from(["report", "webpage", "article-journal", "x", ""]),
        "title": TEXTS | JSON_VALUES,
        "author": st.lists(
            st.fixed_dictionaries({}, optional={"family": TEXTS, "given": TEXTS, "literal": TEXTS}),
            max_size=2,
        )
        | JSON_VALUES,
        "publisher": TEXTS,
        "container-title": TEXTS | JSON_VALUES,
        "issued": st.fixed_dictionaries({}, optional={"date-parts": JSON_VALUES, "raw": TEXTS})
        | st.just({"date-parts": [[2017, 3]]})
        | JSON_VALUES,
        "URL": TEXTS,
        "custom": JSON_VALUES | st.just({"argmap": {"credibility": 7, "name": None}}),
    },
)
_WORDS = TEXTS | st.text("ab ,;-–{}\\$&#%_~^@\"'`=/:\n", max_size=12)
SOURCES = st.builds(
    lambda extra, **fields: Source(**fields, **extra),
    extra=EXTRAS,
    id=st.text("ab1{},% é", min_size=1, max_size=5),
    name=_WORDS,
    authors=st.lists(_WORDS | st.just("Walsh, Ann"), max_size=3).map(tuple),
    organisation=_WORDS,
    kind=st.sampled_from(["", "report", "person", "document", "newspaper article"]) | TEXTS,
    qualification=TEXTS,
    date=st.sampled_from(["", "2017", "2017-03", "2017-03-07", "2017-02/2017-03"]) | _WORDS,
    url=st.sampled_from(["", "https://example.org/a_b?c=%20&d=1#e"]) | _WORDS,
    named=st.booleans(),
    credibility=st.none() | st.floats(0, 1),
    reason=_WORDS,
)


@given(st.lists(SOURCES, min_size=1, max_size=3), st.sampled_from(SUFFIXES))
@settings(max_examples=100)
def test_a_source_of_ours_comes_back_whole(sources: list[Source], suffix: str) -> None:
    known = distinct(sources)

    assert read_sources(write_sources(known, suffix), f"x{suffix}") == known


@given(st.lists(ITEMS, min_size=1, max_size=2), st.sampled_from(SUFFIXES))
@settings(max_examples=80)
def test_what_was_read_from_csl_is_read_again_from_any(items: list[Any], suffix: str) -> None:
    first = read_sources(json.dumps(items).encode(), "x.json")

    assert read_sources(write_sources(first, suffix), f"x{suffix}") == first


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("text", [BIB, RIS, json.dumps(CSL)])
def test_a_foreign_file_survives_every_way(text: str, suffix: str) -> None:
    first = read_sources(text.encode(), "x")

    assert read_sources(write_sources(first, suffix), "y") == first
    assert write_sources(first, suffix) == write_sources(first, suffix)


def test_bibtex_is_understood() -> None:
    article, report, twin = read_sources(BIB.encode(), "x.bib")

    assert article.id == "muller2017"
    assert article.name == "After the Launch: 50% & more"
    assert article.authors == ("Müller, Hans", "World Bank", "Walsh, Ann B.")
    assert (article.organisation, article.date) == ("The Times", "2017-03")
    assert (report.kind, report.organisation) == ("report", "RAND")
    assert report.url == "https://example.org/a_b?c=1&d=%20"
    assert (twin.id, twin.name) == ("rand-2", "A twin")


def test_what_has_no_field_in_bibtex_is_written_back_as_it_was() -> None:
    written = write_sources(read_sources(BIB.encode(), "x.bib"), ".bib").decode()

    assert "shelf = {A 3}" in written
    assert r"After the {Launch}: 50\% \& more" in written


def test_ris_is_understood() -> None:
    (source,) = read_sources(RIS.encode(), "x.txt")

    assert source.authors == ("Walsh, Ann", "World Bank")
    assert (source.name, source.organisation) == ("After the launch", "The Times")
    assert (source.kind, source.date) == ("newspaper article", "2017-03-07")
    assert source.model_extra is not None
    kept = source.model_extra["csl"]
    assert kept["page"] == "12-19"
    assert kept["note"] == "a note that goes on in the next line"
    assert kept["custom"]["ris"] == {"ZZ": ["something else"]}


def test_csl_is_understood_and_written_back_as_it_was() -> None:
    sources = read_sources(json.dumps(CSL).encode(), "x.json")
    again = json.loads(write_sources(sources, ".json"))

    assert sources[0].kind == "newspaper article"
    assert sources[1].id == "7"
    assert sources[1].date == "Spring"
    assert again[0] == CSL[0]
    assert again[1] == {**CSL[1], "id": "7"}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_starter_map_gives_its_sources_and_gets_them_back(suffix: str) -> None:
    sources = argmap.read(assets.seeds() / "korea-talks.argmap").sources

    assert read_sources(write_sources(sources, suffix), "x") == sources


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"[]",
        b"[1]",
        b"{}",
        b"[" * 100_000,
        b'{"a": NaN}',
        b"\xff\xfe\x00",
        b"@article{x",
        b"@" * 100_000,
        b"@a{" * 10_000,
        b"TY",
        b"x" * (LARGEST + 1),
        b"TY  - JOUR\nER  - \n" * (MOST + 1),
        b"[" + b",".join([b"{}"] * (MOST + 1)) + b"]",
        b"@a{x, title={" + b"{}" * 600_000 + b"}}",
    ],
)
def test_what_is_no_list_of_sources_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(FormatError, match=r"^x\.bib could not be opened: .{10,300}\.$"):
        read_sources(data, "x.bib")


@pytest.mark.parametrize(
    "value",
    [
        "{" * 5000 + "}" * 5000,
        "\\" * 9001 + " ",
        "$" * 9000,
        r"\textbf{" * 15 + "}" * 15,
        "~" * 9000,
    ],
)
def test_a_monstrous_title_does_no_harm(value: str) -> None:
    data = f"@article{{a, title = {{{value}}}, year = 2017}}\n@book{{b, title={{B}}}}".encode()

    assert read_sources(data, "x.bib")[-1].name == "B"


def test_an_unknown_suffix_is_refused() -> None:
    with pytest.raises(FormatError, match=r"\.json, \.bib, \.ris"):
        write_sources((), ".docx")


def test_many_sources_without_a_key_get_one_each_in_short_time() -> None:
    found = read_sources(b"TY  - JOUR\nTI  - x\nER  - \n" * 3000, "x.ris")

    assert len({source.id for source in found}) == 3000
