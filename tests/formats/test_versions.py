"""Every released version opens for ever; a newer one opens and loses nothing."""

import json
from pathlib import Path
from typing import Any

import pytest

from argmap import edits
from argmap.formats import native
from argmap.formats.native.migrations import migrated
from argmap.model import FormatError, LinkKind, NodeKind

FROZEN = Path(__file__).with_name("frozen")

NEWER: dict[str, Any] = {
    "format": "argmap",
    "version": 2,
    "title": {"en": "Talks", "de": "Gespräche"},
    "nodes": [
        {"id": "a", "kind": "warrant", "text": "x", "role": "king", "at": {"x": 1.0}},
        {"text": "without an id, which is given", "id": "b", "kind": "claim", "tags": ["t", 3]},
        "a node of another shape",
        {"id": 7, "kind": "claim", "text": "a number as id"},
        {"id": "c", "kind": "claim", "text": "", "anchors": [{"draft": "d", "start": "here"}]},
    ],
    "links": [
        {"id": "l", "kind": "qualifies", "sources": ["a"], "target": "b"},
        {"id": "m", "kind": "supports", "sources": ["a"], "target": "b", "strength": "enormous"},
        {"id": "n", "kind": "supports", "sources": [{"node": "a", "part": 2}], "target": "b"},
        {"id": "o", "kind": "attacks", "sources": ["b"], "target": ["a", "c"]},
        "a link of another shape",
    ],
    "debate": {"speeches": [{"id": 3}, {"id": "1AC"}]},
    "layout": ["another", "shape"],
    "settings": {"semantics": "bayes"},
    "colours": {"a": 1, "b": [2]},
}


def test_a_newer_file_opens_with_a_notice_and_what_is_understood() -> None:
    reading = native.read_with_notices(json.dumps(NEWER).encode())

    assert "newer argmap" in reading.notices[0]
    assert reading.version == 2
    assert [node.id for node in reading.map.nodes] == ["a", "b", "c"]
    assert reading.map.node_by_id["a"].kind is NodeKind.CLAIM
    assert [link.id for link in reading.map.links] == ["m"]
    assert "nodes → 1 (a) → kind is not understood" in reading.not_understood
    assert "links → 1 (l) is not understood" in reading.not_understood


def test_a_newer_file_is_saved_as_it_was() -> None:
    map_ = native.read(json.dumps(NEWER).encode())

    assert json.loads(native.write(map_)) == NEWER


def test_edits_to_a_newer_file_change_only_what_they_change() -> None:
    map_ = native.read(json.dumps(NEWER).encode())

    map_ = edits.reword(map_, "a", "y")
    map_ = edits.set_kind(map_, ["a"], NodeKind.EVIDENCE)
    map_ = edits.relink(map_, "m", kind=LinkKind.ATTACKS)

    saved = json.loads(native.write(map_))
    expected = json.loads(json.dumps(NEWER))
    expected["nodes"][0] |= {"text": "y", "kind": "evidence"}
    expected["links"][1]["kind"] = "attacks"
    assert saved == expected
    assert native.write(native.read(native.write(map_))) == native.write(map_)


def test_this_version_takes_no_guesses() -> None:
    with pytest.raises(FormatError, match="warrant"):
        native.read(json.dumps({**NEWER, "version": 1}).encode())


@pytest.mark.parametrize("file", sorted(FROZEN.glob("*.argmap")), ids=lambda file: file.stem)
def test_files_of_released_versions_open(file: Path) -> None:
    expected = json.loads(file.with_suffix(".json").read_bytes())

    map_ = native.read(file.read_bytes())

    assert map_.title == expected["title"]
    assert {node.id: node.text for node in map_.nodes} == expected["texts"]
    assert [[*link.sources, link.kind, link.target] for link in map_.links] == expected["links"]


def test_an_older_file_is_taken_from_version_to_version() -> None:
    table = {
        1: lambda tree: {**tree, "seen": [1]},
        2: lambda tree: {**tree, "seen": [*tree["seen"], 2]},
    }

    assert migrated({"version": 1}, 1, table, to=3) == {"version": 3, "seen": [1, 2]}
    with pytest.raises(FormatError, match="never was a version 0"):
        migrated({}, 0, table, to=3)


def strange(count: int) -> bytes:
    """A newer file with so many nodes of a kind that is not understood."""
    nodes = [{"id": f"n{i}", "kind": "warrant", "text": "x"} for i in range(count)]
    return json.dumps({"format": "argmap", "version": 2, "nodes": nodes}).encode()


def test_much_that_is_not_understood_is_counted_and_not_all_named() -> None:
    reading = native.read_with_notices(strange(3_000))

    assert reading.kept_raw == 3_000
    assert reading.not_understood[-1] == "2000 more parts are not understood; all are kept"
    assert json.loads(native.write(reading.map)) == json.loads(strange(3_000))


def test_a_file_far_too_new_is_refused_with_the_advice_to_update() -> None:
    with pytest.raises(FormatError, match=r"20,001 places .* update argmap"):
        native.read(strange(20_001))


def test_places_are_those_of_the_file_though_bare_links_were_set_aside() -> None:
    bare = {"id": "l", "kind": "supports", "sources": [], "target": "a"}
    wrong = {"id": "m", "kind": "warrants", "sources": ["a"], "target": "a"}
    tree = {"format": "argmap", "version": 1, "nodes": [{"id": "a"}], "links": [bare, wrong]}

    with pytest.raises(FormatError, match=r"links → 2 \(m\) → kind"):
        native.read(json.dumps(tree).encode())


@pytest.mark.parametrize("held", ["x", 3, None, ["a"], {"kind": "warrant"}])
def test_no_key_of_a_strangers_file_is_taken_for_what_was_set_aside(held: Any) -> None:
    """Whoever read this program's source could otherwise write one that breaks it."""
    node = {"id": "a", "kind": "warrant", "text": "x", "\0unread": held}
    tree = {"format": "argmap", "version": 2, "nodes": [node], "\0unread": held}

    map_ = native.read(json.dumps(tree).encode())

    assert json.loads(native.write(map_)) == tree
