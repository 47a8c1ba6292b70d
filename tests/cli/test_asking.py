"""What the command line says about a map, in shapes that scripts can count on."""

import json
from pathlib import Path

import pytest

import argmap
from argmap import assets
from argmap.model import Link, LinkKind, Map, Node, NodeKind
from tests.cli.conftest import Run

TALKS = assets.seeds() / "korea-talks.argmap"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    map_ = Map(
        title="Gespräche",
        thesis="t",
        nodes=(
            Node(id="t", text="Talk."),
            Node(id="a", text="It works."),
            Node(id="b", text="It is cheap."),
            Node(id="k", kind=NodeKind.CRITIQUE, text="Is it?"),
            Node(id="alone"),
        ),
        links=(
            Link(id="l", sources=("a", "b"), target="t"),
            Link(id="u", kind=LinkKind.ATTACKS, sources=("k",), target="l"),
            Link(id="v", sources=("a",), target="u"),
            Link(id="lost", sources=("gone",), target="t"),
        ),
        new=1,
    )
    argmap.write(map_, tmp_path / "small.argmap")
    return tmp_path / "small.argmap"


def test_info_counts_what_is_there_and_what_is_only_kept(run: Run, small: Path) -> None:
    answer = run("info", small, "--json")

    assert answer.code == 0
    assert json.loads(answer.out) == {
        "title": "Gespräche",
        "nodes": {"claim": 4, "evidence": 0, "critique": 1, "rebuttal": 0},
        "links": {"supports": 2, "attacks": 1, "restates": 0},
        "linked": 1,
        "undercuts": 1,
        "backings": 1,
        "components": 2,
        "cyclic": False,
        "kept_raw": 2,
        "not_understood": [
            "links → lost leads nowhere; it is kept",
            "new is unknown; it is kept",
        ],
    }


def test_info_in_words(run: Run, small: Path) -> None:
    answer = run("info", small)

    assert "Gespräche" in answer.out
    assert "4 claim, 1 critique" in answer.out
    assert "The link lost leads nowhere" in answer.err


def test_the_starter_map_holds_what_it_should(run: Run) -> None:
    told = json.loads(run("info", TALKS, "--json").out)

    assert sum(told["nodes"].values()) == 41
    assert (told["undercuts"], told["linked"]) == (5, 3)


def test_score_gives_every_node_and_link(run: Run) -> None:
    map_ = argmap.read(TALKS)

    told = json.loads(run("score", TALKS, "--semantics", "dfquad", "--json").out)

    assert told["semantics"] == "dfquad"
    assert told["nodes"].keys() == map_.node_by_id.keys()
    assert told["links"].keys() == map_.link_by_id.keys()
    assert told["nodes"]["T"].keys() == {"strength", "low", "high", "status"}
    assert told["nodes"]["T"]["strength"] == argmap.score(map_, "dfquad").nodes["T"].strength
    assert told["links"][map_.links[0].id].keys() == {"carries"}


def test_score_in_words_has_a_line_for_each_node(run: Run) -> None:
    assert len(run("score", TALKS).out.splitlines()) == 41


def test_check_lists_findings(run: Run) -> None:
    answer = run("check", TALKS, "--json")

    findings = json.loads(answer.out)
    assert answer.code == 0
    assert all(x.keys() == {"code", "severity", "nodes", "links", "message"} for x in findings)
    assert {x["code"] for x in findings} >= {"SINGLE_SOURCE", "UNANSWERED"}


def test_several_maps_are_told_apart(run: Run, small: Path) -> None:
    findings = json.loads(run("check", TALKS, small, "--json").out)

    assert {x["file"] for x in findings} == {str(TALKS), str(small)}


@pytest.mark.parametrize(("severity", "code"), [("blocks", 0), ("warns", 1), ("informs", 1)])
def test_fail_on_means_this_grave_or_graver(
    run: Run, tmp_path: Path, severity: str, code: int
) -> None:
    map_ = Map(thesis="t", nodes=(Node(id="t", text="We should talk to them."),))
    argmap.write(map_, tmp_path / "m.argmap")
    found = json.loads(run("check", tmp_path / "m.argmap", "--json").out)
    assert {x["severity"] for x in found} >= {"warns"}
    assert "blocks" not in {x["severity"] for x in found}

    assert run("check", tmp_path / "m.argmap", "--fail-on", severity).code == code


def test_one_file_that_cannot_be_read_does_not_hide_the_others(run: Run, small: Path) -> None:
    answer = run("check", small.with_name("none"), small, "--json", "--fail-on", "warns")

    assert answer.code == 2
    assert json.loads(answer.out)
    assert "no such file" in answer.err


def test_layout_gives_centres_sizes_and_lines(run: Run, small: Path) -> None:
    told = json.loads(run("layout", small, "--json").out)

    assert told["nodes"].keys() == {"t", "a", "b", "k", "alone"}
    assert told["nodes"]["t"].keys() == {"x", "y", "width", "height"}
    assert told["nodes"]["t"]["y"] < told["nodes"]["a"]["y"]
    assert all(len(point) == 2 for line in told["links"].values() for point in line)
    assert told["links"].keys() >= {"l", "u"}
    assert len(run("layout", small).out.splitlines()) == 5


def test_what_is_endless_is_told_as_nothing(run: Run, tmp_path: Path) -> None:
    nodes = (Node(id="t", base=0.5), Node(id="a", base=1.0), Node(id="b", base=1.0))
    links = (
        Link(id="l", sources=("a",), target="t", weight=1e300),
        Link(id="m", sources=("b",), target="t", weight=1e300),
    )
    argmap.write(Map(thesis="t", nodes=nodes, links=links), tmp_path / "m.argmap")

    for command in ("score", "explain"):
        answer = run(command, tmp_path / "m.argmap", "--json")
        assert answer.code == 0
        json.loads(answer.out, parse_constant=pytest.fail)


def test_three_findings_of_a_kind_are_one_line_unless_each_is_asked_for(run: Run) -> None:
    few, all_ = (run("check", TALKS, *more).out.splitlines() for more in ((), ("--each",)))

    found = json.loads(run("check", TALKS, "--json").out)
    assert len(all_) == len(found)
    assert len(few) < len(found) / 3
    without = [one["nodes"][0] for one in found if one["code"] == "NO_LINK"]
    told = [line for line in few if "[NO_LINK: " in line]
    assert [line.partition(": warns: ")[2] for line in told] == [
        f"{len(without)} pieces of evidence without a link [NO_LINK: {', '.join(without)}]"
    ]


@pytest.mark.parametrize("command", ["check", "score", "layout", "explain"])
def test_a_map_of_a_newer_version_is_announced_beside(
    run: Run, tmp_path: Path, command: str
) -> None:
    path = tmp_path / "newer.argmap"
    path.write_text('{"format": "argmap", "version": 99, "thesis": "t", "nodes": [{"id": "t"}]}')

    answer = run(command, path, "--json")

    assert answer.code == 0
    assert "newer argmap" in answer.err
    json.loads(answer.out)


@pytest.mark.parametrize("command", ["check", "score", "layout", "explain", "info", "outline"])
def test_a_users_words_do_not_steer_the_terminal(run: Run, tmp_path: Path, command: str) -> None:
    path = tmp_path / "talks.argmap"
    wild = "\x1b[2J\x07Talk."
    argmap.write(Map(title=wild, thesis="t", nodes=(Node(id="t", text=wild),)), path)

    answer = run(command, path)

    assert answer.code == 0
    assert "\x1b" not in answer.out + answer.err
    assert "\x07" not in answer.out + answer.err


def test_of_maps_that_cannot_be_read_nothing_is_told(run: Run, tmp_path: Path) -> None:
    """Not even that there is nothing to point at."""
    for words in ((), ("--json",), ("--draft", tmp_path / "none.txt")):
        path = TALKS if "--draft" in words else tmp_path / "none.argmap"

        answer = run("check", path, *words)

        assert (answer.code, answer.out) == (2, "")
        assert len(answer.err.splitlines()) == 1


def test_json_holds_nothing_that_steers_a_terminal(run: Run, tmp_path: Path) -> None:
    argmap.write(Map(title="a\x9b31mb\x7f\u2028c"), tmp_path / "m.argmap")

    answer = run("info", tmp_path / "m.argmap", "--json")

    assert answer.out.isascii()
    assert "\x7f" not in answer.out
    assert json.loads(answer.out)["title"] == "a\x9b31mb\x7f\u2028c"


def test_what_is_left_out_is_said_beside_the_answer(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "odd.argmap"
    path.write_text(
        '{"format": "argmap", "thesis": "zz", "nodes": [{"id": "a"}],'
        ' "links": [{"id": "l", "sources": [], "target": "a"}]}'
    )

    for command in (
        ("check", path),
        ("score", path, "--json"),
        ("explain", path, "--node", "a"),
        ("convert", path, tmp_path / "copy.json"),
        ("outline", path),
        ("report", path, tmp_path / "report.md", "--node", "a"),
        ("sources", path),
    ):
        assert run(*command).err.splitlines() == [
            "links → 1 (l) has no source or no target; it is kept.",
            "The thesis zz is none of the nodes; it is kept.",
        ]
    assert "The thesis should be “zz”, but no statement here has that id." in run("check", path).out
