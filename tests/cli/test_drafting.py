"""The commands between a map and its text, and the one that opens a score."""

import json
import shlex
import sys
from pathlib import Path

import pytest

import argmap
from argmap import assets, edits
from argmap.model import Map, Node
from tests.cli.conftest import Run

TALKS = assets.seeds() / "korea-talks.argmap"
DEMO = assets.seeds() / "korea-demo.argmap"

EXPLAINED = {
    "node",
    "strength",
    "waterfall",
    "load",
    "flips",
    "best_rebuttal",
    "worst_attack",
    "weakest",
    "tipping",
    "robustness",
    "shares",
    "sensitivity",
    "agreement",
    "double_edged",
    "falls",
}


def test_explain_tells_all_of_a_score(run: Run) -> None:
    told = json.loads(run("explain", TALKS, "--json").out)

    assert told.keys() == EXPLAINED
    assert told["node"] == "T"
    assert told["strength"] == argmap.score(argmap.read(TALKS)).nodes["T"].strength
    assert told["falls"] == []


def test_explain_leaves_out_what_it_is_told_to(run: Run) -> None:
    told = json.loads(run("explain", TALKS, "--off", "s_walsh, E13", "--json").out)

    assert {"C3", "K3"} & set(told["falls"])
    assert (
        told["strength"]
        == argmap.score(argmap.read(TALKS), off=frozenset({"s_walsh", "E13"})).nodes["T"].strength
    )


def test_explain_names_steps_by_what_they_come_from(run: Run) -> None:
    said = run("explain", TALKS).out

    assert "link e7 (the step from R5 (The same tension" in said


def test_explain_in_words_can_be_redone_by_hand(run: Run) -> None:
    said = run("explain", TALKS, "--node", "C5", "--off", "e6").out

    assert "Both governments have signalled" in said
    assert "factors multiply" in said
    assert "What falls without e6" in said


@pytest.mark.parametrize("arguments", [("--node", "none"), ("--off", "T,none")])
def test_explain_refuses_what_is_not_there(run: Run, arguments: tuple[str, ...]) -> None:
    answer = run("explain", TALKS, *arguments)

    assert answer.code == 2
    assert "none" in answer.err


def test_xray_sees_through_the_text_in_the_map(run: Run) -> None:
    told = json.loads(run("xray", DEMO, "--json").out)

    assert told.keys() == {
        "words",
        "thesis_at",
        "objection_words",
        "answer_words",
        "unmapped",
        "unwritten",
        "anchors",
    }
    assert 650 <= told["words"] <= 750
    assert {place["status"] for place in told["anchors"].values()} == {"exact"}
    assert all(place.keys() == {"status", "start", "end"} for place in told["anchors"].values())
    assert "words" in run("xray", DEMO).out


def test_a_text_outside_the_map_is_named(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "draft.txt"
    text.write_text(argmap.read(DEMO).drafts[0].text or "", "utf-8")
    elsewhere = tmp_path / "m.argmap"
    map_ = argmap.read(DEMO)
    draft = map_.drafts[0].but(text=None, path="/etc/passwd")
    argmap.write(edits.set_map(map_, drafts=(draft,)), elsewhere)

    assert "--draft FILE" in run("xray", elsewhere).err
    assert run("xray", elsewhere, "--draft", text, "--json").out == run("xray", DEMO, "--json").out


def test_a_map_without_a_text_says_so(run: Run, tmp_path: Path) -> None:
    argmap.write(Map(nodes=(Node(id="a"),)), tmp_path / "m.argmap")

    answer = run("xray", tmp_path / "m.argmap")

    assert answer.code == 2
    assert "belongs to no text" in answer.err


def test_preflight_holds_the_text_against_an_outlet(run: Run) -> None:
    items = json.loads(run("preflight", DEMO, "--outlet", "op-ed", "--json").out)

    assert all(item.keys() == {"name", "state", "message"} for item in items)
    assert {item["state"] for item in items} <= {"ok", "mend", "ask"}
    assert run("preflight", DEMO, "--outlet", "OP-ED").out
    assert "there are" in run("preflight", DEMO, "--outlet", "none").err


def test_an_outlet_of_the_users_own_is_known(run: Run, home: Path) -> None:
    (home / "config").mkdir(parents=True)
    own = {"outlets": [{"id": "school-paper", "name": "School paper", "words_max": 100}]}
    (home / "config" / "outlets.json").write_text(json.dumps(own))

    assert "School paper takes" in run("preflight", DEMO, "--outlet", "school-paper").out


def test_the_outline_comes_in_three_forms(run: Run) -> None:
    told = json.loads(run("outline", TALKS, "--format", "json").out)
    blocks = told["blocks"]

    assert blocks[0]["relation"] == "thesis"
    assert told["left_over"] == ["E15"]
    assert [part["part"] for part in told["parts"]][:2] == ["lede", "thesis"]
    assert sum(part["words"] for part in told["parts"]) == 750
    assert all(
        entry.keys() == {"id", "text", "how", "depth", "back"}
        for part in told["parts"]
        for entry in part["entries"]
    )
    assert {block["id"] for block in blocks} == argmap.read(TALKS).node_by_id.keys()
    assert run("outline", TALKS).out.startswith("# Talks")
    assert len(run("outline", TALKS, "--format", "txt").out.splitlines()) == len(blocks)


def test_an_outline_is_had_in_json_as_everything_else(run: Run) -> None:
    assert run("outline", TALKS, "--json") == run("outline", TALKS, "--format", "json")


@pytest.mark.parametrize(
    "name",
    ["new-york-times", "New York Times", "the new york times", "The New York Times (guest essay)"],
)
def test_an_outlet_is_known_by_what_people_call_it(run: Run, name: str) -> None:
    demo = TALKS.with_name("korea-demo.argmap")

    assert run("preflight", demo, "--outlet", name).code == 0


def test_outlets_are_listed_with_their_names(run: Run) -> None:
    answer = run("preflight", TALKS, "--outlet", "Moon Gazette")

    assert answer.code == 2
    assert "new-york-times (The New York Times)" in answer.err


def test_what_is_missing_on_the_computer_has_an_exit_code_of_its_own(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the command that is named puts it where argmap finds it."""
    monkeypatch.setitem(sys.modules, "pypdf", None)
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.4")

    answer = run("xray", TALKS, "--draft", tmp_path / "x.pdf")

    assert answer.code == 3
    assert shlex.quote(sys.executable) in answer.err
    assert "install pypdf" in answer.err
