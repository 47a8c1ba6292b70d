"""What the command line writes."""

import json
import os
import subprocess
import sys
import threading
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import argmap
from argmap import assets
from argmap.cli import setting
from argmap.cli.disk import writing
from argmap.files import backups, lock, recovery
from argmap.model import Link, Map, Node, Role
from tests.cli.conftest import Run

TALKS = assets.seeds() / "korea-talks.argmap"
ROOT = Path(argmap.__file__).parents[1]
CLI = (sys.executable, "-c", "import sys; from argmap.cli.main import main; sys.exit(main())")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    map_ = Map(title="old", nodes=(Node(id="a.b", text="Talk"),), links=())
    argmap.write(map_, tmp_path / "m.argmap")
    return tmp_path / "m.argmap"


@pytest.mark.parametrize("suffix", [".png", ".svg", ".json", ".argmap"])
def test_what_is_converted_opens_again_as_the_map(run: Run, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"out{suffix.upper()}"

    answer = run("convert", TALKS, out, "--scale", 1)

    assert (answer.code, answer.err) == (0, "")
    assert argmap.read(out) == argmap.read(TALKS)


def test_a_picture_without_the_map_says_what_is_lost(run: Run, tmp_path: Path) -> None:
    answer = run("convert", TALKS, tmp_path / "o.png", "--no-map", "--scale", 1, "--theme", "dark")

    assert answer.code == 0
    assert "cannot hold" in answer.err
    assert "no map inside" in run("info", tmp_path / "o.png").err


def test_normalising_twice_changes_nothing(run: Run, tmp_path: Path) -> None:
    one, two = tmp_path / "1.argmap", tmp_path / "2.argmap"

    assert run("normalise", TALKS, one).code == 0
    assert run("normalise", one, two).code == 0

    assert one.read_bytes() == two.read_bytes() == TALKS.read_bytes()


def test_a_new_map_comes_from_a_template_and_replaces_nothing(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "mine.argmap"

    assert run("new", "op-ed", out).code == 0
    assert argmap.read(out).nodes
    out.write_text("mine")
    assert "already" in run("new", "classroom", out).err
    assert out.read_text() == "mine"
    assert run("new", "classroom", out, "--force").code == 0
    assert "there are" in run("new", "nothing", tmp_path / "x").err


def test_the_schema_can_be_printed(run: Run) -> None:
    assert json.loads(run("schema").out)["properties"]["format"]["const"] == "argmap"


def test_set_changes_a_map_as_the_window_would(run: Run, path: Path) -> None:
    answer = run(
        "set",
        path,
        "title=Neu = besser",
        "nodes.a.b.text=Speak",
        "nodes.a.b.credibility=0.5",
        'nodes.a.b.tags=["x", "y"]',
        "settings.semantics=euler",
        "layout.direction=right",
        "thesis=a.b",
    )

    map_ = argmap.read(path)
    assert (answer.code, answer.err) == (0, "")
    assert (map_.title, map_.thesis, map_.settings.semantics) == ("Neu = besser", "a.b", "euler")
    node = map_.node_by_id["a.b"]
    assert (node.text, node.credibility, node.tags, node.role) == (
        "Speak",
        0.5,
        ("x", "y"),
        Role.THESIS,
    )
    assert [argmap.read(b.path).title for b in backups.listed(path)] == ["old"]
    assert lock.holder(path) is None


def test_set_never_writes_over_a_picture(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "picture.argmap"
    run("convert", TALKS, tmp_path / "picture.png", "--scale", 1)
    (tmp_path / "picture.png").rename(picture)

    answer = run("set", picture, "title=x")

    assert answer.code == 2
    assert "picture" in answer.err
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_set_empties_what_may_be_empty(run: Run, path: Path) -> None:
    run("set", path, "nodes.a.b.role=hook", "nodes.a.b.credibility=1")
    run("set", path, "nodes.a.b.role=", "nodes.a.b.credibility=", "nodes.a.b.text=", "title=")

    map_ = argmap.read(path)
    assert map_.nodes == (Node(id="a.b"),)
    assert map_.title == ""


@pytest.mark.parametrize(
    "change",
    [
        "title",
        "colour=red",
        "nodes.none.text=x",
        "nodes.a.b.colour=x",
        "nodes.a.b.id=c",
        "nodes.a.b.kind=warrant",
        "nodes.a.b.credibility=2",
        "nodes.a.b.credibility=NaN",
        "settings.semantics=best",
        "thesis=none",
        "authors=none",
        "version=9",
        "nodes=[]",
        "title=\udcff",
    ],
)
def test_what_cannot_be_set_is_refused_and_nothing_saved(run: Run, path: Path, change: str) -> None:
    before = path.read_bytes()

    answer = run("set", path, "title=new", change)

    assert answer.code == 2
    assert len(answer.err.splitlines()) == 1
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("links.g.target=none", "links.g.target: the map has no node or link with the id none."),
        ("links.g.target=g", "links.g.target: a node or a step cannot bear on itself."),
        ("links.g.target=b", "links.g.target: a node or a step cannot bear on itself."),
        ('links.g.sources=["zz", "b"]', "links.g.sources: the map has no node with the id zz."),
        ('links.g.sources=["a"]', "links.g.sources: a node or a step cannot bear on itself."),
        ("links.g.sources=[]", "links.g.sources: should not be empty."),
        ('nodes.a.source={"id": "zz"}', "nodes.a.source: that source is no longer in the map."),
        ("as_of=yesterday", "as_of: should be a date, such as 2017-03-07, not yesterday."),
        ("as_of=2017-13", "as_of: should be a date, such as 2017-03-07, not 2017-13."),
        ("as_of=2017-02-30", "as_of: should be a date, such as 2017-03-07, not 2017-02-30."),
    ],
)
def test_set_breaks_no_map(run: Run, tmp_path: Path, change: str, said: str) -> None:
    """What the window's own edits refuse, a script cannot do either."""
    nodes = (Node(id="a", text="Talk"), Node(id="b", text="It worked"))
    map_ = Map(nodes=nodes, links=(Link(id="g", sources=("b",), target="a"),), thesis="a")
    argmap.write(map_, tmp_path / "m.argmap")

    answer = run("set", tmp_path / "m.argmap", "title=new", change)

    assert (answer.code, answer.err) == (2, said + "\n")
    assert argmap.read(tmp_path / "m.argmap") == map_


@pytest.mark.parametrize("day", ["2017", "2017-03", "2017-03-07", "7 March 2017", ""])
def test_set_takes_any_day_that_can_be_counted_from(run: Run, path: Path, day: str) -> None:
    assert run("set", path, f"as_of={day}").code == 0
    assert argmap.read(path).as_of == day


def test_set_says_what_there_is_to_say_of_the_map(run: Run, path: Path) -> None:
    path.write_text(path.read_text().replace('"version": 1', '"version": 7'))

    answer = run("set", path, "title=new")

    assert answer.code == 0
    assert "newer argmap" in answer.err


def test_a_number_out_of_range_is_not_called_a_text(run: Run, path: Path) -> None:
    answer = run("set", path, "nodes.a.b.credibility=7")

    assert answer.err == "nodes.a.b.credibility: should be at most 1.\n"


def test_set_waits_for_the_lock_and_then_refuses(
    run: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = lock.take(path)
    letting_go = threading.Timer(0.1, held.release)
    letting_go.start()

    assert run("set", path, "title=waited").code == 0
    letting_go.join()

    lock.take(path)
    monkeypatch.setattr(writing, "WAIT", 0.1)
    answer = run("set", path, "title=not")
    assert answer.code == 2
    assert "is open in " in answer.err
    assert argmap.read(path).title == "waited"


def test_what_was_kept_can_be_listed_and_printed(run: Run, path: Path) -> None:
    assert run("recover", "--list").out == "There is nothing to recover.\n"
    assert run("recover", "--print").code == 2

    recovery.keep("abc", Map(title="unsaved"), path)
    recovery.keep("def", Map(title="never saved"), None)

    assert {x["id"] for x in json.loads(run("recover", "--list", "--json").out)} == {"abc", "def"}
    assert "open just now" in run("recover", "--list").out
    assert json.loads(run("recover", "--print", path).out)["title"] == "unsaved"
    assert json.loads(run("recover", "--print").out)["title"] == "never saved"
    assert recovery.listed()


def test_what_was_kept_of_a_file_is_found_however_one_gets_there(
    run: Run, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recovery.keep("abc", Map(title="unsaved"), path)
    (tmp_path / "link.argmap").symlink_to(path)
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")

    for which in ("../m.argmap", "../link.argmap", tmp_path / "inner" / ".." / "m.argmap"):
        assert json.loads(run("recover", "--print", which).out)["title"] == "unsaved"

    answer = run("recover", "--print", "nope")
    assert answer.code == 2
    assert answer.err == "Nothing was kept of nope; recover --list shows what was.\n"


def test_of_many_who_set_at_once_nobody_is_lost(tmp_path: Path) -> None:
    names = ("a", "b", "c")
    path = tmp_path / "m.argmap"
    argmap.write(Map(nodes=tuple(Node(id=name) for name in names)), path)

    def count_up(name: str) -> list[int]:
        changes = [f"nodes.{name}.note={turn}" for turn in range(5)]
        return [setting.run(Namespace(file=path, changes=[change])) for change in changes]

    with ThreadPoolExecutor(3) as pool:
        codes = list(pool.map(count_up, names))

    assert codes == [[0] * 5] * 3
    assert {node.note for node in argmap.read(path).nodes} == {"4"}


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_letters_that_no_font_has_are_named_and_nothing_else_is_murmured(
    tmp_path: Path, suffix: str
) -> None:
    argmap.write(Map(nodes=(Node(text="Talk \U0010f123 हिन्दी"),)), tmp_path / "m.argmap")

    drawn = subprocess.run(
        [*CLI, "convert", tmp_path / "m.argmap", tmp_path / f"m{suffix}"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert drawn.returncode == 0
    (said,) = drawn.stderr.splitlines()
    assert "No font on this machine has" in said
    assert "empty boxes" in said


def test_a_paper_as_pdf_names_letters_that_no_font_has(run: Run, tmp_path: Path) -> None:
    node = Node(id="a", text="Talk \U0010f123")
    argmap.write(Map(nodes=(node,), thesis="a"), tmp_path / "m.argmap")

    assert "No font" in run("report", tmp_path / "m.argmap", tmp_path / "m.pdf").err
    assert run("report", tmp_path / "m.argmap", tmp_path / "m.md").err == ""


def test_the_scale_of_a_picture_has_the_bounds_that_the_help_names(
    run: Run, path: Path, tmp_path: Path
) -> None:
    told = run("convert", "--help").out

    assert "0.05 to 16" in told
    for scale, code in ((0.04, 2), (0.05, 0), (5, 0), (17, 2)):
        for name in ("x.png", "x.svg", "x.json"):
            assert run("convert", path, tmp_path / name, "--scale", scale).code == code


def test_choices_that_show_in_no_such_file_are_named(run: Run, path: Path, tmp_path: Path) -> None:
    drawn = run("convert", path, tmp_path / "x.svg", "--scale", 3, "--theme", "dark")
    text = run("convert", path, tmp_path / "x.json", "--scale", 3, "--theme", "dark", "--no-map")

    assert (drawn.code, drawn.err, text.code) == (0, "", 0)
    assert text.err == "--theme, --no-map change nothing in a file of this kind (argmap).\n"
