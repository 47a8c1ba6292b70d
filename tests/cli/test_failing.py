"""However a command fails, it says so in a sentence and an exit code."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap import assets
from argmap.cli.main import main
from argmap.model import Map
from tests.cli.conftest import Run

ROOT = Path(argmap.__file__).parents[1]
TALKS = assets.seeds() / "korea-talks.argmap"
CLI = (sys.executable, "-c", "import sys; from argmap.cli.main import main; sys.exit(main())")


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


@pytest.mark.parametrize(
    "arguments",
    [(), ("frobnicate",), ("check",), ("check", "x", "--fail-on", "much"), ("--nothing",)],
)
def test_a_command_that_is_none_is_refused(run: Run, arguments: tuple[str, ...]) -> None:
    answer = run(*arguments)

    assert answer.code == 2
    assert len(answer.err.splitlines()) == 1
    assert answer.err.endswith("--help tells how.\n")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("frobnicate", "argmap: there is no command frobnicate, there are check, "),
        ("convert a b --scale x", "argmap convert: --scale: x is no number;"),
        ("draft a b --words x", "argmap draft: --words: x is no whole number;"),
        ("check a --fail-on much", "argmap check: --fail-on: much is none of "),
        ("convert a", "argmap convert: OUT is missing;"),
        ("normalise --force a b", "argmap normalise: there is no --force here;"),
        ("convert a b c", "argmap convert: there is no c here;"),
        ("recover", "argmap recover: one of --list --print is missing;"),
    ],
)
def test_what_a_command_does_not_take_is_said_in_a_sentence(
    run: Run, asked: str, said: str
) -> None:
    answer = run(*asked.split())

    assert answer.code == 2
    assert answer.err.startswith(said)
    assert len(answer.err.splitlines()) == 1


def test_an_option_that_is_none_is_called_so(run: Run) -> None:
    answer = run("--nonsense")

    assert "there is no option --nonsense" in answer.err


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x7fELF\x02\x01\x01" + bytes(200) + b"text", "another kind of file"),
        (bytes(1000), "go back to a backup"),
        (b"PK\x03\x04" + bytes(100), "a Word document or an archive"),
        ('{"format": "argmap"}'.encode("utf-16"), "UTF-16 text; save it as UTF-8"),
        (bytes(range(256)) * 40, "another kind of file"),
    ],
)
def test_another_kind_of_file_is_not_to_be_mended_by_hand(
    run: Run, tmp_path: Path, data: bytes, words: str
) -> None:
    (tmp_path / "x.argmap").write_bytes(data)

    answer = run("info", tmp_path / "x.argmap")

    assert answer.code == 2
    assert words in answer.err
    assert "text editor" not in answer.err


def test_help_is_no_failure(run: Run) -> None:
    answer = run("--help")

    assert answer.code == 0
    assert all(word in answer.out for word in ("check", "score", "open", "doctor", "exit codes"))


def test_what_cannot_be_read_or_written_is_named_with_its_cause(run: Run, tmp_path: Path) -> None:
    (tmp_path / "map.argmap").write_text("{}")
    cases = {
        ("info", tmp_path): "it is a folder",
        ("info", tmp_path / "mop.argmap"): "did you mean",
        ("info", tmp_path / "map.argmap"): "not a map of argmap",
        ("info", "nul\0"): "null",
        ("convert", TALKS, tmp_path / "none" / "x.png"): "no such folder",
        ("convert", TALKS, tmp_path / "x.xyz"): "no format .xyz",
        ("convert", TALKS, tmp_path / "x"): "without a suffix",
        ("convert", TALKS, tmp_path / "x.png", "--scale", "99"): "scale",
        ("normalise", TALKS, tmp_path): "it is a folder",
        ("info", tmp_path / "zzz"): "there is no such file; check its name and its folder",
        ("draft", TALKS, tmp_path / "x.odt"): "x.odt was not written: a text is .docx, .md",
        ("draft", TALKS, tmp_path / "x.md", "--style", "foo"): "There is no citation style foo: ",
        ("sources", TALKS, "--export", tmp_path / "x.xml"): "Sources cannot be written as “.xml”",
    }
    for arguments, words in cases.items():
        answer = run(*arguments)

        assert answer.code == 2, arguments
        assert words in answer.err, answer.err
        assert len(answer.err.splitlines()) == 1
        assert answer.out == ""


def test_answers_are_utf8_whatever_the_language_of_the_system(tmp_path: Path) -> None:
    argmap.write(Map(title="Gespräche 🕊"), tmp_path / "é.argmap")
    strange = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}

    ran = subprocess.run(
        [*CLI, "info", "--json", tmp_path / "é.argmap"],
        env=environment(**strange),
        capture_output=True,
        check=True,
    )

    assert "Gespräche 🕊" in ran.stdout.decode("utf-8")


def test_a_name_that_is_no_text_can_be_complained_about(tmp_path: Path) -> None:
    ran = subprocess.run(
        [*CLI, "info", os.fsencode(tmp_path) + b"/\xff\n.argmap"],
        env=environment(),
        capture_output=True,
        check=False,
    )

    assert ran.returncode == 2
    assert len(ran.stderr.decode("utf-8").splitlines()) == 1


if os.name == "posix":

    def test_a_reader_that_goes_away_is_no_failure() -> None:
        with subprocess.Popen(
            [*CLI, "schema"], env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as ran:
            assert ran.stdout is not None
            assert ran.stderr is not None
            ran.stdout.close()

            assert ran.wait() == 0
            assert ran.stderr.read() == b""


def test_a_command_without_an_output_does_its_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """As when the output was closed, or on Windows without a console."""
    monkeypatch.setattr(sys, "stdout", None)

    assert main(["info", str(TALKS)]) == 0


def test_an_error_that_cannot_be_told_keeps_its_exit_code(tmp_path: Path) -> None:
    unwritable = tmp_path / "errors.txt"
    unwritable.touch()
    with unwritable.open("rb") as closed_to_writing:
        ran = subprocess.run(
            [*CLI, "score", tmp_path / "none.argmap"],
            env=environment(),
            stderr=closed_to_writing,
            check=False,
        )

    assert ran.returncode == 2


@pytest.mark.parametrize(
    "words",
    [
        ("info", "-"),
        ("convert", "-", "out.svg"),
        ("normalise", TALKS, "-"),
        ("draft", TALKS, f"{'x' * 300}.md"),
        ("convert", TALKS, f"{'x' * 300}.svg"),
        ("normalise", TALKS, f"{'x' * 300}.argmap"),
        ("new", "op-ed", f"{'x' * 300}.argmap"),
        ("set", f"{'x' * 300}.argmap", "title=X"),
        ("convert", TALKS, "a\0b.svg"),
    ],
)
def test_a_name_that_no_file_can_have_is_named_with_what_helps(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[object, ...]
) -> None:
    monkeypatch.chdir(tmp_path)

    answer = run(*words)

    assert answer.code == 2
    assert len(answer.err.splitlines()) == 1
    assert re.search(r"could not be (opened|saved)", answer.err)
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_a_file_that_is_called_like_the_input_is_a_file_all_the_same(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-").write_bytes(TALKS.read_bytes())

    assert run("info", "-").code == 0
    assert run("normalise", TALKS, tmp_path / "-").code == 0
