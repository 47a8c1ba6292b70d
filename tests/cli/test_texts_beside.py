"""A text that a map only refers to is read where it lies beside it, and nowhere else."""

import json
from hashlib import sha1
from pathlib import Path

import pytest

import argmap
from argmap import assets
from tests.cli.conftest import Run

DEMO = assets.seeds() / "korea-demo.argmap"


def _apart(folder: Path, name: str, hashed: str | None = None) -> tuple[Path, Path]:
    """Save the demonstration with its text in a file of its own, referred to by this name."""
    map_ = argmap.read(DEMO)
    text = map_.drafts[0].text or ""
    beside, file = folder / "draft.txt", folder / "m.argmap"
    beside.write_bytes(text.encode())
    known = sha1(text.encode(), usedforsecurity=False).hexdigest() if hashed is None else hashed
    draft = map_.drafts[0].but(text=None, path=name, sha1=known)
    argmap.write(map_.but(drafts=(draft,)), file)
    return file, beside


def test_the_text_beside_the_map_is_lent(run: Run, tmp_path: Path) -> None:
    file, _ = _apart(tmp_path, "draft.txt")

    assert run("xray", file, "--json").out == run("xray", DEMO, "--json").out
    assert json.loads(run("check", file, "--json").out) == json.loads(
        run("check", DEMO, "--json").out
    )


@pytest.mark.parametrize("name", ["../x/draft.txt", "./draft.txt", "", ".", "none.txt", "a\0b"])
def test_no_other_path_is_followed(run: Run, tmp_path: Path, name: str) -> None:
    file, _ = _apart(tmp_path, name)

    answer = run("xray", file)

    assert answer.code == 2
    assert "--draft FILE" in answer.err


@pytest.mark.parametrize("hashed", ["", "0" * 40])
def test_another_text_of_that_name_is_not_taken(run: Run, tmp_path: Path, hashed: str) -> None:
    file, _ = _apart(tmp_path, "draft.txt", hashed)

    assert run("xray", file).code == 2
    assert run("check", file).code == 0


def test_no_link_is_followed(run: Run, tmp_path: Path) -> None:
    file, beside = _apart(tmp_path, "draft.txt")
    beside.rename(tmp_path / "elsewhere.txt")
    beside.symlink_to(tmp_path / "elsewhere.txt")

    assert run("xray", file).code == 2
