"""Whatever a map holds, nothing in an answer steers the terminal."""

import json
from pathlib import Path

import pytest

import argmap
from argmap.files import recovery
from argmap.formats import native
from tests.cli.conftest import Run
from tests.formats.test_harmless import FORBIDDEN, STEERING, hostile_map

_ANSWERS = (
    "info",
    "info --json",
    "check",
    "check --json",
    "score",
    "score --json",
    "explain",
    "explain --json",
    "layout",
    "layout --json",
    "xray",
    "xray --json",
    "outline",
    "outline --json",
    "outline --format txt",
    "sources",
    "sources --json",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "talks.argmap"
    argmap.write(hostile_map(), file)
    return file


@pytest.mark.parametrize("command", _ANSWERS)
def test_no_answer_steers(run: Run, path: Path, command: str) -> None:
    word, *options = command.split()

    answer = run(word, path, *options)

    assert answer.code == 0
    assert answer.out
    assert not FORBIDDEN.findall(answer.out + answer.err)


def test_a_picture_as_text_holds_nothing_that_steers(run: Run, path: Path, tmp_path: Path) -> None:
    out = tmp_path / "talks.svg"

    assert run("convert", path, out).code == 0

    assert not FORBIDDEN.findall(out.read_text("utf-8"))
    assert argmap.read(out) == argmap.read(path)


def test_what_is_got_back_after_a_crash_is_the_same_map_and_steers_nothing(
    run: Run, path: Path
) -> None:
    map_ = argmap.read(path)
    recovery.keep("abc", map_, path)

    answer = run("recover", "--print", path)

    assert native.read(answer.out.encode()) == map_
    assert not FORBIDDEN.findall(answer.out)
    assert not FORBIDDEN.findall(run("recover", "--list").out)
    assert json.loads(run("recover", "--list", "--json").out)[0]["title"] == map_.title


@pytest.mark.parametrize(
    "words",
    [
        ("info", f"no{STEERING.replace(chr(0), '')}.argmap"),
        ("info", "a.argmap", f"one{STEERING}more"),
        ("preflight", "a.argmap", "--outlet", STEERING),
        (STEERING,),
        (f"-{STEERING}",),
        ("new", STEERING, "b.argmap"),
        ("convert", "a.argmap", f"b.{STEERING}"),
        ("set", "a.argmap", f"{STEERING}=1"),
        ("recover", "--print", STEERING),
        ("draft", "a.argmap", f"b{STEERING}"),
    ],
)
def test_no_refusal_steers(run: Run, words: tuple[str, ...]) -> None:
    answer = run(*words)

    assert answer.code == 2
    assert answer.err
    assert not FORBIDDEN.findall(answer.out + answer.err)
