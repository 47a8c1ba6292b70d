"""A refusal says where in the file the fault stands."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats import json_text, native
from argmap.formats.where import told
from argmap.model import FormatError
from tests.formats import hostile

_LINES = b"""{
 "format": "argmap",
 "nodes": [
  {"id": "a", "text": "It says \\"NaN\\", \\\\ and 1e999."},
  {"id": "b", "base": 0.5}
 ]
}"""


@pytest.mark.parametrize("number", [b"NaN", b"-Infinity", b"1e999", b"9" * 5000])
def test_a_number_that_cannot_be_is_named_with_its_place(number: bytes) -> None:
    said = _refusal(_LINES.replace(b"0.5", number))

    assert said.startswith("nodes → 2 → base (line 5, column 23): ")


def test_a_long_number_is_known_by_its_beginning() -> None:
    data = hostile.raw(b"[1e4, " + b"9" * 500 + b".5]").replace(b"1e4", b"9" * 400 + b"e7")

    assert _refusal(data).startswith("x → 1 (line 1, column 42): the number 999")


def test_half_a_character_is_named_with_its_place() -> None:
    pair = b"\\ud83d\\ude00"
    said = _refusal(_LINES.replace(b"It says", pair + b"\\\\ud83d" + pair + b" \\ude00"))

    assert said.startswith("nodes → 1 → text (line 4, column 56): a character is half an emoji")


def test_half_a_character_in_a_key_is_named_with_its_place() -> None:
    said = _refusal(_LINES.replace(b'"base"', b'"\\ud83d"'))

    assert said.startswith("nodes → 2 → ")
    assert "(line 5, column 16): a character is half an emoji" in said


def test_both_places_of_a_key_that_stands_twice_are_named() -> None:
    said = _refusal(_LINES.replace(b'"base": 0.5', b'"i\\u0064":\n "c"'))

    assert "nodes → 2 (c): the key id stands twice" in said
    assert "at line 5, column 4 and line 5, column 15; " in said


def test_both_places_of_an_id_that_stands_twice_are_named() -> None:
    said = _refusal(_LINES.replace(b'"b"', b'"a"'))

    assert said.startswith("nodes → 2 (a): the id a is used twice, first at nodes → 1; ")


@pytest.mark.parametrize("depth", [201, 250, 5000])
def test_parts_too_deep_are_named_where_they_begin_to_be_so(depth: int) -> None:
    said = _refusal(hostile.raw(b'"[",\n"y": ' + b"[" * depth + b"]" * depth))

    assert said.startswith("line 2, column 206: parts lie within each other deeper")


def test_an_empty_id_is_spoken_of_in_words() -> None:
    assert _refusal(hostile.of(nodes=[{"id": ""}])).startswith("nodes → 1 → id: should not be ")


def test_a_byte_order_mark_takes_no_column() -> None:
    data = b"\xef\xbb\xbf" + hostile.raw(b"NaN")

    assert _refusal(data).startswith("x (line 1, column 41): ")


_KEYS = st.text(max_size=4)
_TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=100)
@given(
    st.lists(_TREES, max_size=3),
    st.dictionaries(_KEYS.filter(lambda key: key != "k"), _TREES, max_size=3),
    st.sampled_from([None, 1]),
    st.booleans(),
)
def test_a_fault_is_found_wherever_it_stands(
    before: list[object], beside: dict[str, object], indent: int | None, ascii_: bool
) -> None:
    tree = {"y": [*before, {**beside, "k": [0, 4711.25]}, *before]}
    written = json.dumps(tree, indent=indent, ensure_ascii=ascii_)
    data = written.replace("4711.25", "NaN").encode(errors="replace")
    *lines, last = written[: written.index("4711.25")].split("\n")

    with pytest.raises(FormatError) as refusal:
        json_text.parse(data)

    place = f"y → {len(before) + 1} → k → 2"
    spot = f"(line {len(lines) + 1}, column {len(last) + 1})"
    assert str(refusal.value).startswith(f"{place} {spot}: NaN")


def test_what_is_found_nowhere_is_said_of_the_file() -> None:
    assert told(b"{}", None) == "the file"


def _refusal(data: bytes) -> str:
    with pytest.raises(FormatError) as refusal:
        native.read(data)
    return str(refusal.value)
