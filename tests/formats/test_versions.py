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
