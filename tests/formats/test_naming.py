"""Nodes and links without ids get ids that follow from the file: the same at each reading."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats import native
from argmap.model import Map
from tests.formats import hostile

IDS = ["ek4bqfuxcf", "xcnapzfq7y", "a", "avar8wj437"]

_TEXTS = st.sampled_from(["Talks work.", "Sanctions bite", "", "平和"])
_IDS = st.none() | st.sampled_from(["a", "b", "c", "d"])
_NODES = st.lists(st.tuples(_IDS, _TEXTS), max_size=8, unique_by=lambda node: node[0] or object())
_LINKS = st.lists(
    st.tuples(st.lists(st.sampled_from("abcd"), min_size=1, max_size=2), st.sampled_from("abcd")),
    max_size=6,
)


def _file(nodes: list[tuple[str | None, str]], links: list[tuple[list[str], str]]) -> bytes:
    return hostile.of(
        nodes=[{"text": text} | ({"id": id_} if id_ else {}) for id_, text in nodes],
        links=[{"sources": sources, "target": target} for sources, target in links],
    )


def _ids(map_: Map) -> list[str]:
    return [part.id for part in (*map_.nodes, *map_.links)]


@given(_NODES, _LINKS)
@settings(max_examples=80)
def test_the_same_file_gives_the_same_ids_each_time(nodes: Any, links: Any) -> None:
    data = _file(nodes, links)

    map_ = native.read(data)

    assert native.read(data) == map_
    assert len(set(_ids(map_))) == len(_ids(map_))
    assert native.read(native.write(map_)) == map_
    assert [node.id for node, (id_, _) in zip(map_.nodes, nodes, strict=True) if id_] == [
        id_ for id_, _ in nodes if id_
    ]


@given(_NODES, _LINKS)
@settings(max_examples=80)
def test_an_id_that_the_file_speaks_of_is_never_given_to_a_part_without_one(
    nodes: Any, links: Any
) -> None:
    data = _file(nodes, links)
    made = native.read(data)
    # Whoever read the file before may have written these very ids into it, for other parts.
    given_ = [id_ for id_, node in zip(_ids(made), nodes, strict=False) if not node[0]]
    tree = json.loads(data)
    tree["dismissed"] = [{"code": "X", "at": given_[:1]}]
    tree["links"] += [{"id": "new", "sources": [id_], "target": id_} for id_ in given_[1:2]]
    tree["nodes"] += [{"id": id_, "text": "new"} for id_ in given_[2:]]

    again = native.read(json.dumps(tree).encode())

    assert len(set(_ids(again))) == len(_ids(again))
    assert not {n.id for n in again.nodes if n.text != "new"} & set(given_)


@given(_NODES, _LINKS, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_what_changes_around_a_part_leaves_its_id(nodes: Any, links: Any, chance: Any) -> None:
    tree = json.loads(_file(nodes, links))
    before = native.read(json.dumps(tree).encode())
    tree["nodes"].insert(0, {"id": "first", "text": "Quite another thought"})
    for part in tree["nodes"]:
        part["kind"] = chance.choice(["claim", "evidence", "critique"])
        part["note"] = chance.choice(["", "see below"])
    for part in tree["links"]:
        part["kind"] = chance.choice(["supports", "attacks"])
        part["strength"] = chance.choice(["slight", "strong"])

    after = native.read(json.dumps(tree, indent=3, ensure_ascii=False).encode())

    assert [id_ for id_ in _ids(after) if id_ != "first"] == _ids(before)


def test_equal_nodes_are_told_apart_by_their_place() -> None:
    data = hostile.of(nodes=[{"text": "x"}, {"text": "y"}, {"text": "x"}])
    longer = hostile.of(nodes=[{"text": "x"}, {"text": "y"}, {"text": "x"}, {"text": "x"}])

    ids = _ids(native.read(data))

    assert len(set(ids)) == 3
    assert _ids(native.read(longer))[:3] == ids


def test_of_a_newer_file_what_has_no_id_and_is_not_understood_stays_as_it_was() -> None:
    nodes = [{"kind": "warrant", "text": "Why"}, {"id": 7}, {"text": "Why", "kind": "claim"}]
    links = [{"kind": "qualifies", "sources": ["a"], "target": "b"}]
    data = hostile.of(nodes=nodes, links=links).replace(b'"version": 1', b'"version": 2')

    first, second = native.read(data), native.read(data)

    assert native.write(first) == native.write(second)
    saved = json.loads(native.write(first))
    assert saved["links"] == links
    assert saved["nodes"][0] == {"id": first.nodes[0].id, **nodes[0]}
    assert saved["nodes"][1] == nodes[1]


def test_ids_are_what_they_were_in_the_version_before() -> None:
    data = hostile.of(
        nodes=[{"text": "Talks work."}, {"text": "Talks work."}, {"id": "a", "text": "Why"}],
        links=[{"sources": ["a"], "target": "a"}],
    )

    # Who keeps a list of ids for files without any finds them again after an update.
    assert _ids(native.read(data)) == IDS
