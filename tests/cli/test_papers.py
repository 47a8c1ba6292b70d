"""The commands that write texts out of a map."""

from pathlib import Path

import pytest

import argmap
from argmap import assets
from argmap.model import Map, Node
from tests.cli.conftest import Run

TALKS = assets.seeds() / "korea-talks.argmap"
DEMO = assets.seeds() / "korea-demo.argmap"
SUFFIXES = [".md", ".html", ".txt", ".docx", ".pdf"]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", ["skeleton", "brief", "facts", "annotated", "core"])
def test_a_paper_is_written_in_the_format_of_its_name(
    run: Run, tmp_path: Path, suffix: str, kind: str
) -> None:
    out = tmp_path / f"out{suffix}"

    answer = run("draft", DEMO, out, "--kind", kind)

    assert (answer.code, answer.err) == (0, "")
    assert out.stat().st_size > 200


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_report_is_written(run: Run, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"out{suffix}"

    assert run("report", TALKS, out).code == 0
    assert out.stat().st_size > 2000


def test_a_report_on_another_node_and_by_other_rules(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.md"

    assert run("report", TALKS, out, "--node", "C5", "--semantics", "euler").code == 0

    assert "Both governments have signalled" in out.read_text("utf-8").splitlines()[4]
    assert run("report", TALKS, out, "--node", "none").code == 2


def test_a_map_without_a_thesis_has_no_report_and_says_so(run: Run, tmp_path: Path) -> None:
    argmap.write(Map(nodes=(Node(id="a"),)), tmp_path / "m.argmap")

    answer = run("report", tmp_path / "m.argmap", tmp_path / "o.md")

    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert not (tmp_path / "o.md").exists()


def test_references_come_in_the_style_asked_for(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.md"

    assert run("draft", DEMO, out, "--style", "chicago").code == 0

    assert "Agence France-Presse. 2017. “China Calls" in out.read_text("utf-8")
    answer = run("draft", DEMO, out, "--style", "none")
    assert answer.code == 2
    assert "chicago" in answer.err


def test_a_paper_of_no_words_or_no_format_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("draft", DEMO, tmp_path / "o.md", "--words", 0).code == 2
    assert ".pdf" in run("draft", DEMO, tmp_path / "o.xyz").err
    assert not list(tmp_path.glob("o.*"))


def test_the_older_word_for_kind_is_understood(run: Run, tmp_path: Path) -> None:
    assert run("draft", DEMO, tmp_path / "a.md", "--paper", "draft").code == 0
    assert run("draft", DEMO, tmp_path / "b.md").code == 0

    assert (tmp_path / "a.md").read_bytes() == (tmp_path / "b.md").read_bytes()
