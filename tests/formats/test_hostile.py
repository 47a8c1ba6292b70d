"""What strangers send is refused in one sentence or opens; nothing else happens."""

import pytest

from argmap.formats import json_text, native, png_text, read_any, read_with_notices
from argmap.formats.native import limits
from argmap.model import FormatError
from tests.formats import hostile

REFUSED = hostile.refused()
HARMLESS = hostile.harmless()
HEAVY = hostile.heavy()


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_map_is_refused_in_a_sentence(name: str) -> None:
    _is_refused(REFUSED[name])


@pytest.mark.parametrize("name", HEAVY)
def test_what_would_cost_much_is_refused_in_a_sentence(name: str) -> None:
    _is_refused(HEAVY[name]())


def _is_refused(data: bytes) -> None:
    with pytest.raises(FormatError) as refusal:
        read_any(data, "talks.argmap")

    said = str(refusal.value)
    assert said.startswith("talks.argmap could not be opened: ")
    assert said.endswith(".")
    assert said.isprintable()
    assert len(said) < 600
    assert "pydantic" not in said
    assert "; " in said  # what helps


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_odd_opens_and_stays_as_it_is(name: str) -> None:
    reading = read_with_notices(HARMLESS[name], "talks.argmap")

    once = native.write(reading.map)
    assert native.write(native.read(once)) == once


def test_a_map_of_a_hundred_thousand_nodes_and_links_is_not_too_large() -> None:
    count = 100_000
    nodes = [{"id": f"n{at}", "kind": "claim", "text": "One, two"} for at in range(count)]
    links = [
        {"id": f"l{at}", "kind": "supports", "sources": [f"n{at}"], "target": "n0"}
        for at in range(count)
    ]

    limits.check_length(json_text.parse(hostile.of(nodes=nodes, links=links)))


def test_a_map_of_fifty_thousand_nodes_with_all_that_people_write_is_not_too_large() -> None:
    node = {"kind": "claim", "text": "T", "note": "N", "tags": ["t"], "at": {"x": 1.5, "y": 2.5}}
    link = {"kind": "supports", "target": "n0", "note": "N"}
    count = 50_000
    nodes = [{"id": f"n{at}", **node} for at in range(count)]
    links = [{"id": f"l{at}", "sources": [f"n{at}"], **link} for at in range(1, count)]

    limits.check_length(json_text.parse(hostile.of(nodes=nodes, links=links)))


def test_an_id_that_stands_twice_is_named_with_its_place() -> None:
    links = [{"id": "a", "sources": []}, {"id": "b", "sources": ["a"], "target": "a"}]

    with pytest.raises(FormatError, match=r"^links → 2 \(b\): the id b is used twice"):
        native.read(hostile.of(nodes=[{"id": "a"}, {"id": "b"}], links=links))


def test_the_place_and_the_fault_are_named_as_people_count() -> None:
    nodes = [{"id": "a"}, {"id": "b"}, {"id": "C3", "text": 3}, {"id": "d", "kind": "warrant"}]
    with pytest.raises(FormatError) as refusal:
        native.read(hostile.of(nodes=nodes))

    assert str(refusal.value) == (
        "nodes → 3 (C3) → text: should be text, not a number; "
        'nodes → 4 (d) → kind: should be "claim", "evidence", "critique" or "rebuttal", '
        'not "warrant"; mend that in a text editor, or go back to a backup.'
    )


def test_of_many_faults_three_are_named_and_the_rest_counted() -> None:
    with pytest.raises(FormatError) as refusal:
        native.read(hostile.of(nodes=[{"id": str(i), "text": 3} for i in range(10)]))

    assert str(refusal.value).count("should be text") == 3
    assert "and 7 more" in str(refusal.value)


def test_of_very_many_faults_all_are_counted_though_few_are_told_apart() -> None:
    with pytest.raises(FormatError, match="nodes → 3 → id") as refusal:
        native.read(hostile.of(nodes=[{"id": i} for i in range(6000)]))

    assert "and 5997 more" in str(refusal.value)


def test_a_list_whose_parts_are_at_fault_is_not_called_empty() -> None:
    with pytest.raises(FormatError) as refusal:
        native.read(hostile.of(links=[{"id": "l", "sources": [3], "target": "a"}]))

    assert "empty" not in str(refusal.value)


def test_a_key_that_stands_twice_is_named_with_its_place() -> None:
    data = hostile.of(nodes=[{"id": "a"}]).replace(b'"id": "a"', b'"id": "a", "id": "b"')

    with pytest.raises(FormatError, match=r"nodes → 1 \(b\): the key id stands twice"):
        native.read(data)


def test_a_place_far_down_is_named_by_its_beginning_and_its_end() -> None:
    with pytest.raises(FormatError, match=r"^x → 1 → 1 → 1 → … → 1 → 1 → 1 → 1: the key k"):
        native.read(hostile.raw(b"[" * 150 + b'{"k": 1, "k": 1}' + b"]" * 150))


def test_a_picture_gets_one_map_and_keeps_all_else() -> None:
    once = png_text.embed(hostile.PICTURE, b"first")
    twice = png_text.embed(once, b"second")

    assert png_text.extract(twice) == b"second"
    assert png_text.extract(hostile.PICTURE) is None
    assert len(twice) == len(once) + 1
    assert twice.startswith(hostile.PICTURE[:60])


def test_a_map_of_ten_megabytes_in_a_picture_opens_again() -> None:
    import random

    payload = random.Random(1).randbytes(9_000_000)

    assert png_text.extract(png_text.embed(hostile.PICTURE, payload)) == payload
    assert png_text.may_be_dropped(payload)
    assert not png_text.may_be_dropped(hostile.WHOLE)
