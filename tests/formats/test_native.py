"""The native format: byte-identical after save, load, save; nothing lost."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from argmap import assets
from argmap.formats import json_text, native
from argmap.model import FormatError, Link, LinkKind, Map, Node, Point, Role
from tests.formats import hostile
from tests.maps import maps

SEEDS = sorted(assets.seeds().rglob("*.argmap"))


def file_of(**parts: Any) -> bytes:
    return json.dumps({"format": "argmap", "version": 1, **parts}).encode()


@given(maps())
@settings(max_examples=60)
def test_what_is_written_reads_as_the_same_map(map_: Map) -> None:
    written = native.write(map_)

    assert native.read(written) == map_
    assert native.write(native.read(written)) == written


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_every_seed_is_as_the_program_would_save_it(seed: Path) -> None:
    data = seed.read_bytes()

    assert native.write(native.read(data)) == data


def test_silence_means_the_default_and_the_rest_is_in_the_order_of_the_model() -> None:
    map_ = Map(
        title="Talks",
        nodes=(Node(id="b", at=Point(x=1, y=2), role=Role.HOOK), Node(id="a", text="Why")),
        links=(Link(id="l", kind=LinkKind.ATTACKS, sources=("a",), target="b"),),
    )

    assert (
        native.write(map_).decode()
        == """{
  "format": "argmap",
  "version": 1,
  "title": "Talks",
  "nodes": [
    {
      "id": "b",
      "kind": "claim",
      "text": "",
      "role": "hook",
      "at": {
        "x": 1.0,
        "y": 2.0
      }
    },
    {
      "id": "a",
      "kind": "claim",
      "text": "Why"
    }
  ],
  "links": [
    {
      "id": "l",
      "kind": "attacks",
      "sources": [
        "a"
      ],
      "target": "b"
    }
  ]
}
"""
    )


def test_unknown_keys_at_every_level_survive() -> None:
    unknown = {"deep": [{"b": 2**90, "a": [1.5, None, "\0", {}]}]}
    data = file_of(
        new=unknown,
        nodes=[{"id": "a", "new": unknown, "source": {"id": "s", "new": unknown}}],
        links=[{"id": "l", "sources": ["a"], "target": "a", "new": unknown}],
        sources=[{"id": "s", "new": unknown}],
        drafts=[{"id": "d", "new": unknown}],
        debate={"new": unknown, "speeches": [{"id": "1", "new": unknown}]},
        exercise={"tasks": [{"id": "1", "kind": "k", "new": unknown}]},
        layout={"new": unknown},
        settings={"new": unknown},
        dismissed=[{"code": "X", "new": unknown}],
    )

    saved = json.loads(native.write(native.read(data)))

    def count(value: Any) -> int:
        inner = value.values() if isinstance(value, dict) else value
        if not isinstance(value, dict | list):
            return 0
        return (value.get("new") == unknown if isinstance(value, dict) else 0) + sum(
            map(count, inner)
        )

    assert count(saved) == count(json.loads(data)) == 12


def test_a_byte_order_mark_does_no_harm() -> None:
    assert native.read(b"\xef\xbb\xbf" + file_of(title="x")).title == "x"


def test_links_that_lead_nowhere_are_kept_and_told() -> None:
    data = file_of(nodes=[{"id": "a"}], links=[{"id": "l", "sources": ["a"], "target": "gone"}])

    reading = native.read_with_notices(data)

    assert reading.kept_raw == 1
    assert "leads nowhere" in reading.notices[0]
    assert json.loads(native.write(reading.map))["links"][0]["target"] == "gone"


def test_links_without_sources_or_target_are_kept_as_they_stand() -> None:
    links = [
        {"id": "l", "sources": [], "target": "a"},
        {"id": "m", "kind": "supports", "sources": ["a"], "target": "a"},
        {"id": "n", "sources": ["a"]},
    ]

    reading = native.read_with_notices(file_of(nodes=[{"id": "a"}], links=links))

    assert [link.id for link in reading.map.links] == ["m"]
    assert reading.kept_raw == 2
    assert json.loads(native.write(reading.map))["links"] == links


def test_all_that_is_left_out_is_told_and_named() -> None:
    bare = [{"id": f"l{at}", "sources": [], "target": "a"} for at in range(5)]
    lost = {"id": "m", "sources": ["a"], "target": "gone"}
    data = file_of(thesis="zz", authors="yy", nodes=[{"id": "a"}], links=[*bare, lost])

    reading = native.read_with_notices(data)

    assert reading.notices == (
        "links → 1 (l0) has no source or no target; it is kept.",
        "links → 2 (l1) has no source or no target; it is kept.",
        "links → 3 (l2) has no source or no target; it is kept.",
        "2 more links like that; all are kept.",
        "The link m leads nowhere; it is kept.",
        "The thesis zz is none of the nodes; it is kept.",
        "The author yy is none of the sources; it is kept.",
    )
    assert reading.not_understood[5:] == (
        "links → m leads nowhere; it is kept",
        "thesis names none of the nodes; it is kept",
        "author names none of the sources; it is kept",
    )
    assert reading.kept_raw == len(reading.not_understood) == 8
    assert json.loads(native.write(reading.map))["thesis"] == "zz"


def test_of_very_many_links_that_lead_nowhere_a_thousand_are_named() -> None:
    links = [{"id": f"l{at}", "sources": ["a"], "target": "gone"} for at in range(1500)]

    reading = native.read_with_notices(file_of(nodes=[{"id": "a"}], links=links))

    assert reading.kept_raw == 1500
    assert reading.not_understood[-1] == "500 more links lead nowhere; all are kept"


def test_cards_out_of_reach_are_brought_back() -> None:
    data = file_of(nodes=[{"id": "a", "at": {"x": 1e300, "y": -1e9}}])

    reading = native.read_with_notices(data)

    assert reading.map.nodes[0].at == Point(x=1e7, y=-1e7)
    assert reading.notices


def test_what_cannot_be_written_is_refused_in_words() -> None:
    for bad in ("\ud800", float("nan")):
        map_ = Map(new=bad)
        with pytest.raises(FormatError):
            native.write(map_)


def test_what_lies_deep_is_not_set_in_by_more_blanks_than_it_has_words() -> None:
    """Five megabytes of a stranger's became seven hundred."""
    data = hostile.raw(b"[" * 140 + b"0," * 200_000 + b"0" + b"]" * 140)

    written = native.write(native.read(data))

    assert len(written) < 2 * len(data)
    assert native.write(native.read(written)) == written


def test_a_little_that_is_unknown_stays_indented() -> None:
    written = native.write(native.read(hostile.raw(b"[[1], {}]")))

    assert b'  "x": [\n    [\n      1\n    ],\n    {}\n  ]\n}\n' in written


def test_what_could_not_be_opened_again_is_written_without_blanks_or_not_at_all() -> None:
    tags = ("ab",) * 1_800_000
    map_ = Map(nodes=(Node(id="a", tags=tags, text="x" * 26_000_000),))
    with_blanks = sum(len(tag) + 12 for tag in tags) + 26_000_000

    written = native.write(map_)

    assert len(written) < json_text.LARGEST < with_blanks
    json_text.parse(written)
    with pytest.raises(FormatError, match="divide it"):
        native.write(map_.but(nodes=(*map_.nodes, map_.nodes[0].but(id="b"))))


def test_more_nodes_than_can_be_opened_again_are_not_written() -> None:
    node = Node(id="a")
    many = Map.model_construct(nodes=(node,) * 120_001, links=())

    with pytest.raises(FormatError, match="nodes: there are 120,001"):
        native.write(many)


def test_a_source_that_a_link_names_twice_counts_once_and_that_is_said() -> None:
    nodes = [{"id": id_} for id_ in "abc"]
    links = [
        {"id": "l", "sources": ["b", "b"], "target": "a"},
        {"id": "m", "sources": ["c", "b", "c"], "target": "a"},
    ]

    reading = native.read_with_notices(file_of(nodes=nodes, links=links))

    assert [link.sources for link in reading.map.links] == [("b",), ("c", "b")]
    assert reading.notices == (
        "links → 1 (l) names a source twice; it counts once.",
        "links → 2 (m) names a source twice; it counts once.",
    )
