"""Sources by the command line: listed, taken in, written out."""

import json
from pathlib import Path

import pytest

import argmap
from argmap import assets
from tests.cli.conftest import Run

TALKS = assets.seeds() / "korea-talks.argmap"


@pytest.mark.parametrize("suffix", [".bib", ".ris", ".json"])
def test_sources_go_out_and_into_another_map(run: Run, tmp_path: Path, suffix: str) -> None:
    out, other = tmp_path / f"x{suffix}", tmp_path / "m.argmap"
    argmap.write(argmap.read(TALKS).but(sources=()), other)

    assert run("sources", TALKS, "--export", out).code == 0
    assert run("sources", other, "--import", out).code == 0

    assert argmap.read(other).sources == argmap.read(TALKS).sources


def test_sources_are_listed_with_what_hangs_on_them(run: Run) -> None:
    listed = json.loads(run("sources", TALKS, "--json").out)

    assert len(listed) == 15
    assert next(row for row in listed if row["id"] == "s_walsh")["cited_by"]
    assert "s_walsh" in run("sources", TALKS).out


def test_a_file_without_sources_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text("hello")

    answer = run("sources", TALKS, "--import", tmp_path / "x.bib")

    assert answer.code == 2
    assert "x.bib could not be opened" in answer.err


def test_any_file_is_not_taken_for_too_many_sources(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_bytes(bytes(range(256)) * 12_000)

    answer = run("sources", TALKS, "--import", tmp_path / "x.bib")

    assert "it is no list of sources" in answer.err
