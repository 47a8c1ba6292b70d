"""Whatever command writes a file, no map is lost by it."""

import os
import subprocess
import sys
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import argmap
from argmap import assets
from argmap.cli import sources
from argmap.cli.disk import writing
from argmap.files import backups, lock, opening
from argmap.model import Map, Node
from tests.cli.conftest import Run

TALKS = assets.seeds() / "korea-talks.argmap"
ROOT = Path(argmap.__file__).parents[1]
CLI = (sys.executable, "-c", "import sys; from argmap.cli.main import main; sys.exit(main())")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    argmap.write(Map(title="old", nodes=(Node(id="a", text="Talk"),)), tmp_path / "m.argmap")
    return tmp_path / "m.argmap"


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    file = tmp_path / "x.bib"
    file.write_text("@book{kim, author = {Kim, Ada}, title = {Talks}, year = 2018}")
    return file


def test_of_many_who_take_sources_in_at_once_nobody_is_lost(path: Path, tmp_path: Path) -> None:
    names = ("Ada", "Bo", "Cy", "Di", "Eve", "Flo")

    def take_in(name: str) -> int:
        file = tmp_path / f"{name}.bib"
        file.write_text(f"@book{{{name}, author = {{{name}}}, title = {{{name} tells}}}}")
        return sources.run(Namespace(file=path, source=file, target=None, json=False))

    with ThreadPoolExecutor(len(names)) as pool:
        codes = list(pool.map(take_in, names))

    assert codes == [0] * len(names)
    assert len(argmap.read(path).sources) == len(names)


def test_sources_are_not_taken_into_a_map_that_is_open_elsewhere(
    run: Run, path: Path, bib: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "WAIT", 0.0)
    held, before = lock.take(path), path.read_bytes()

    answer = run("sources", path, "--import", bib)
    held.release()

    assert answer.code == 2
    assert "is open in " in answer.err
    assert path.read_bytes() == before


def test_sources_taken_in_leave_the_earlier_version_behind(run: Run, path: Path, bib: Path) -> None:
    assert run("sources", path, "--import", bib).code == 0

    assert [argmap.read(b.path).sources for b in backups.listed(path)] == [()]
    assert lock.holder(path) is None


@pytest.mark.parametrize(
    "words", [("convert", TALKS), ("normalise", TALKS), ("new", "--force", "op-ed")]
)
def test_no_command_writes_over_a_map_that_is_open_elsewhere(
    run: Run, path: Path, words: tuple[object, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "WAIT", 0.0)
    held, before = lock.take(path), path.read_bytes()

    answer = run(*words, path)
    held.release()

    assert answer.code == 2
    assert "is open in " in answer.err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "words", [("convert", TALKS), ("normalise", TALKS), ("new", "--force", "op-ed")]
)
def test_a_map_that_is_replaced_is_kept_as_an_earlier_version(
    run: Run, path: Path, words: tuple[object, ...]
) -> None:
    assert run(*words, path).code == 0

    assert [argmap.read(b.path).title for b in backups.listed(path)] == ["old"]


def test_the_map_in_a_picture_that_is_replaced_is_kept(
    run: Run, path: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "x.svg"

    assert run("convert", path, picture).code == 0
    assert run("convert", TALKS, picture, "--no-map").code == 0

    assert [argmap.read(b.path).title for b in backups.listed(picture)] == ["old"]


def test_what_holds_no_map_is_replaced_without_a_copy(run: Run, path: Path, home: Path) -> None:
    out = path.with_name("x.md")
    out.write_text("notes")

    assert run("convert", path, out).code == 0

    assert not (home / "data").exists()


def test_the_only_copy_of_a_map_is_not_written_over_by_what_holds_none(
    run: Run, tmp_path: Path
) -> None:
    only = {name: tmp_path / f"only.{name}" for name in ("png", "pdf", "json")}
    for file in only.values():
        assert run("convert", TALKS, file, "--scale", 1).code == 0
    before = {file: file.read_bytes() for file in only.values()}

    for words in (
        ("convert", "--no-map", only["png"], only["png"]),
        ("report", only["pdf"], only["pdf"]),
        ("sources", only["json"], "--export", only["json"]),
    ):
        answer = run(*words)

        assert answer.code == 2, words
        assert "would be lost" in answer.err
    assert {file: file.read_bytes() for file in only.values()} == before


def test_a_draft_is_not_written_over_by_its_annotation(
    run: Run, path: Path, tmp_path: Path
) -> None:
    text = tmp_path / "mine.txt"
    text.write_text("We should talk.")

    answer = run("draft", path, text, "--kind", "annotated", "--draft", text)

    assert "would be lost" in answer.err
    assert text.read_text() == "We should talk."


def test_no_picture_is_made_that_is_none(run: Run, path: Path, tmp_path: Path) -> None:
    for words in (("normalise", path), ("new", "op-ed")):
        for name in ("x.png", "x.SVG", "x.pdf", "x.md"):
            answer = run(*words, tmp_path / name)

            assert answer.code == 2
            assert "convert" in answer.err
            assert not (tmp_path / name).exists()
    with pytest.raises(argmap.model.ArgmapError, match="no PNG picture"):
        argmap.write(Map(), tmp_path / "x.png")


def test_the_library_leaves_alone_what_another_program_has_open(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MOMENT", 0.0)
    with subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from argmap.files import lock\n"
            "lock.take(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()",
            path,
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == b"held\n"

        with pytest.raises(lock.LockedError):
            argmap.write(Map(title="mine"), path)
        other.stdin.close()

    argmap.write(Map(title="mine"), path)
    assert argmap.read(path).title == "mine"


if os.name == "posix":

    @pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1"])
    def test_what_stands_behind_an_output_is_not_replaced(tmp_path: Path, name: str) -> None:
        log = tmp_path / "log"
        log.write_bytes(b"aaa\n")

        with log.open("ab") as out:
            told = subprocess.run(
                [*CLI, "normalise", TALKS, name],
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdout=out,
                stderr=subprocess.PIPE,
                check=False,
            )

        assert told.returncode == 2
        assert b"it is a stream of a program, not a file; name a file" in told.stderr
        assert log.read_bytes() == b"aaa\n"
        assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["log"]


def test_an_export_that_is_refused_takes_nothing_in_before(run: Run, path: Path, bib: Path) -> None:
    before = path.read_bytes()

    answer = run("sources", path, "--import", bib, "--export", bib)

    assert answer.code == 2
    assert "would be lost" in answer.err
    assert path.read_bytes() == before


def test_set_takes_letters_that_the_language_of_the_system_has_not(
    run: Run, path: Path, tmp_path: Path
) -> None:
    as_python_reads_it_there = "title=Gespräch 平和".encode().decode("ascii", "surrogateescape")

    assert run("set", path, as_python_reads_it_there).code == 0

    assert argmap.read(path).title == "Gespräch 平和"
