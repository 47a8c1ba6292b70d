"""What a user sees between a fresh checkout and a started argmap."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


def test_first_start_sets_up_and_starts(fresh) -> None:
    """A fresh checkout needs nothing but the command; what goes on is said on stderr."""
    started = fresh.start("seeds/korea-talks.argmap")

    assert started.returncode == 0, started.stderr
    assert started.stdout.startswith("gui ['seeds/korea-talks.argmap']")
    assert str(fresh.venv) in started.stdout
    assert "MB to download" in started.stderr.splitlines()[0]
    assert "argmap is set up" in started.stderr.splitlines()[-1]


def test_next_start_says_and_makes_nothing(once_set_up) -> None:
    """Once set up, a start finds everything as it left it."""
    before = (once_set_up.venv / "argmap-setup.json").stat().st_mtime_ns

    started = once_set_up.start("info", "some.argmap")

    assert (started.returncode, started.stderr) == (2, "")
    assert started.stdout.startswith("cli ['info', 'some.argmap']")
    assert (once_set_up.venv / "argmap-setup.json").stat().st_mtime_ns == before


def test_relative_paths_stay_relative_to_where_the_user_is(once_set_up, tmp_path: Path) -> None:
    """Started by its path from another folder, argmap works in that folder."""
    elsewhere = tmp_path / "else where"
    elsewhere.mkdir()
    (elsewhere / "sample_need.py").write_text("raise SystemExit('the user\\'s own file')", "utf-8")

    started = once_set_up.run(
        str(once_set_up.root / "argmap"), "open", "my map.argmap", cwd=elsewhere
    )

    assert started.returncode == 0, started.stderr
    assert f"gui ['my map.argmap'] {elsewhere} {once_set_up.venv}" in started.stdout


def test_checkout_may_lie_under_any_name(lay_checkout, tmp_path: Path) -> None:
    """Spaces and letters beyond ASCII in its path, in a terminal that knows only ASCII."""
    checkout = lay_checkout(tmp_path / "Größe 大")

    first = checkout.start("info", LC_ALL="C", PYTHONCOERCECLOCALE="0")
    second = checkout.start("info", LC_ALL="C", PYTHONCOERCECLOCALE="0")

    assert (first.returncode, second.returncode) == (2, 2), first.stderr + second.stderr


def test_tests_get_their_packages_into_the_same_environment(set_up) -> None:
    """`test` completes the environment, runs pytest offscreen and passes its exit code on."""
    started = set_up.start("test", "-k", "something")

    assert started.returncode == 1, started.stderr
    assert f"tests ['-k', 'something'] {set_up.root}" in started.stdout
    assert set_up.start("info").stderr == ""


def test_changed_requirements_are_installed(
    set_up, add_wheel: Callable[[Path, str, str], None]
) -> None:
    """After a pull that asks for more, the next start gets it."""
    add_wheel(set_up.wheels, "sample-need", "2.0")
    text = (set_up.root / "pyproject.toml").read_text("utf-8")
    (set_up.root / "pyproject.toml").write_text(text.replace(">=1", ">=2"), "utf-8")

    started = set_up.start("info")

    assert started.returncode == 2, started.stderr
    assert list(set_up.venv.glob("lib/python3*/site-packages/sample_need-2.0.dist-info"))


def test_half_made_environment_is_made_again(set_up) -> None:
    """An environment whose making was cut short is not trusted."""
    stamp = set_up.venv / "argmap-setup.json"
    stamp.write_text(stamp.read_text("utf-8").replace("true", "false"), "utf-8")
    left = set_up.venv / "left-behind"
    left.touch()

    started = set_up.start("info")

    assert started.returncode == 2, started.stderr
    assert not left.exists()


@pytest.mark.parametrize("damage", ["python", "package", "stamp"])
def test_damaged_environment_is_mended(set_up, damage: str) -> None:
    """Whatever was taken out of it, the next start puts it right."""
    if damage == "python":
        (set_up.venv / "bin" / "python").unlink()
    elif damage == "package":
        shutil.rmtree(next(set_up.venv.glob("lib/python3*/site-packages/sample_need*.dist-info")))
    else:
        (set_up.venv / "argmap-setup.json").write_text("{", "utf-8")

    started = set_up.start("info")

    assert started.returncode == 2, started.stderr
    assert set_up.start("info").stderr == ""


def test_empty_environment_of_debian_is_taken_over(fresh) -> None:
    """What a failed `python3 -m venv` leaves behind is no obstacle."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(fresh.venv)], check=True)

    started = fresh.start("info")

    assert started.returncode == 2, started.stderr
    assert str(fresh.venv) in started.stdout


def test_moved_checkout_is_set_up_again(set_up, tmp_path: Path) -> None:
    """An environment knows its place, and does not serve another."""
    moved = tmp_path / "moved"
    set_up.root.rename(moved)
    set_up.root = moved

    started = set_up.start("info")

    assert started.returncode == 2, started.stderr
    assert "Setting argmap up" in started.stderr
    assert str(moved / ".venv") in started.stdout


def test_environment_of_somebody_else_is_left_alone(fresh, tmp_path: Path) -> None:
    """Packages that argmap did not install are not thrown away; it goes elsewhere."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(fresh.venv)], check=True)
    packages = next(fresh.venv.glob("lib/python3*/site-packages"))
    theirs = packages / "their_own-3.0.dist-info"
    theirs.mkdir()

    started = fresh.start("info")

    assert started.returncode == 2, started.stderr
    assert theirs.exists()
    assert f"{tmp_path / 'home' / '.cache' / 'argmap'}" in started.stdout


@pytest.mark.parametrize("theirs", ["notes.txt", "lib/python3.11/site-packages/their_own.py"])
def test_folder_in_which_somebody_keeps_things_is_not_emptied(
    fresh, tmp_path: Path, theirs: str
) -> None:
    """Not even where nothing was ever installed in it."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(fresh.venv)], check=True)
    file = fresh.venv / theirs
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("mine", "utf-8")

    started = fresh.start("info")

    assert started.returncode == 2, started.stderr
    assert file.read_text("utf-8") == "mine"
    assert f"{tmp_path / 'home' / '.cache' / 'argmap'}" in started.stdout


def test_environment_that_has_everything_is_used_as_it_is(set_up) -> None:
    """A developer's own environment needs no set-up."""
    set_up.python = str(set_up.venv / "bin" / "python")
    (set_up.venv / "argmap-setup.json").unlink()

    started = set_up.start("info")

    assert (started.returncode, started.stderr) == (2, "")
    assert not (set_up.venv / "argmap-setup.json").exists()


def test_chosen_folder_takes_the_environment(fresh, tmp_path: Path) -> None:
    """ARGMAP_VENV says where."""
    chosen = tmp_path / "chosen"

    started = fresh.start("info", ARGMAP_VENV=str(chosen))

    assert str(chosen) in started.stdout
    assert not fresh.venv.exists()


def test_two_starts_at_once_make_one_environment(fresh) -> None:
    """The second waits for the first and uses what it made."""
    starts = [
        subprocess.Popen(
            [fresh.python, "-m", "argmap", "info"],
            cwd=fresh.root,
            env=fresh.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]

    ended = [(start.communicate(timeout=60), start.returncode) for start in starts]

    assert [code for _, code in ended] == [2, 2, 2], ended
    assert sum("Setting argmap up" in said for (_, said), _ in ended) == 1


def test_no_network_is_one_sentence(fresh) -> None:
    """The cause and the remedy, and no traceback."""
    for wheel in fresh.wheels.iterdir():
        wheel.unlink()
    nowhere = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/simple"}

    started = fresh.start("info", **nowhere)

    assert started.returncode == 3
    said = started.stderr.splitlines()[-1]
    assert said.startswith("The package index cannot be reached: connect to the network")
    assert "Traceback" not in started.stderr
    assert not (fresh.venv / "bin").exists()


def test_failed_addition_leaves_what_served(set_up) -> None:
    """Without network the tests cannot be added, and argmap still starts."""
    (set_up.wheels / "pytest-8.0-py3-none-any.whl").unlink()

    failed = set_up.start("test")

    assert failed.returncode == 3
    assert "does not find pytest" in failed.stderr.splitlines()[-1]
    started = set_up.start("info")
    assert (started.returncode, started.stderr) == (2, "")


@pytest.fixture
def _heeded() -> Iterator[None]:
    """Heed Ctrl+C: where tests run in the background, it is shut off for all that they start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_heeded")
def test_interrupted_set_up_is_one_sentence_and_can_be_repeated(fresh) -> None:
    """Ctrl+C while pip works leaves nothing that a later start would stumble over."""
    started = subprocess.Popen(
        [fresh.python, "-m", "argmap", "info"],
        cwd=fresh.root,
        env=fresh.environment,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 20
    while not (fresh.venv / "bin" / "python").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate(timeout=30)

    assert started.returncode == 3
    assert (
        said.splitlines()[-1] == "The set-up was stopped; start argmap again and it begins afresh."
    )
    assert "Traceback" not in said
    assert fresh.start("info").returncode == 2


def test_told_not_to_set_up_it_says_what_is_missing(fresh) -> None:
    """ARGMAP_NO_SETUP keeps everything as it is."""
    started = fresh.start("info", ARGMAP_NO_SETUP="1")

    assert started.returncode == 3
    assert started.stderr.startswith("argmap needs sample-need>=1, and ARGMAP_NO_SETUP keeps it")
    assert len(started.stderr.splitlines()) == 1
    assert not fresh.venv.exists()


def test_folder_that_cannot_be_made_is_one_sentence(fresh) -> None:
    """What the system refuses is passed on in words."""
    refused = fresh.start("info", ARGMAP_VENV="/proc/argmap")
    blocked = fresh.start("info", ARGMAP_VENV="/dev/null/argmap")

    assert (refused.returncode, blocked.returncode) == (3, 3)
    assert "/proc/argmap" in refused.stderr.splitlines()[-1]
    assert "Traceback" not in refused.stderr
    assert blocked.stderr.startswith("There is nowhere to set argmap up (/dev/null/argmap cannot")


def test_help_and_version_need_no_set_up(fresh) -> None:
    """Nobody downloads hundreds of megabytes to read how argmap is called."""
    helped, versioned = fresh.start("--help"), fresh.start("--version")

    assert "python3 -m argmap test" in helped.stdout
    assert versioned.stdout.startswith("argmap ")
    assert (helped.returncode, versioned.returncode) == (0, 0)
    assert not fresh.venv.exists()


def test_no_display_is_one_sentence_before_any_set_up(fresh) -> None:
    """Where no window can open, what works without one is named."""
    started = fresh.start("my.argmap", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")

    assert started.returncode == 3
    assert len(started.stderr.splitlines()) == 1
    assert started.stderr.endswith("python3 -m argmap convert my.argmap map.png\n")
    assert not fresh.venv.exists()


def test_what_is_said_to_draw_the_map_works_from_where_the_user_is(fresh, tmp_path: Path) -> None:
    """Started by its path from elsewhere, argmap names itself and its starter map so, too."""
    started = fresh.run(
        str(fresh.root / "argmap"),
        cwd=tmp_path,
        QT_QPA_PLATFORM="",
        DISPLAY="",
        WAYLAND_DISPLAY="",
    )

    starter = fresh.root / "seeds" / "korea-talks.argmap"
    assert started.stderr.endswith(f"python3 {fresh.root}/argmap convert {starter} map.png\n")


def test_help_of_open_is_the_help(fresh) -> None:
    """And not a window, nor a word about displays."""
    started = fresh.start("open", "--help", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")

    assert started.returncode == 0
    assert "open the window" in started.stdout


def test_forbidden_index_is_told_from_a_wrong_python(fresh) -> None:
    """Some firms set PIP_NO_INDEX for everybody."""
    started = fresh.start("info", PIP_NO_INDEX="true", PIP_FIND_LINKS=str(fresh.root))

    assert started.returncode == 3
    assert "PIP_NO_INDEX" in started.stderr
    assert "sample-need" in started.stderr


def test_commands_never_ask_for_a_display(once_set_up) -> None:
    """The command line draws offscreen, whatever platform the user has windows on."""
    started = once_set_up.start("convert", "a", "b", DISPLAY="", QT_QPA_PLATFORM="wayland")

    assert started.stdout.rstrip().endswith("offscreen")


def test_doctor_looks_and_changes_nothing(fresh) -> None:
    """It works before the set-up, names what is missing, and exits with 3."""
    started = fresh.start("doctor")

    assert started.returncode == 3
    assert "sample-need" in started.stdout
    assert "none yet" in started.stdout
    assert started.stderr == ""
    assert not fresh.venv.exists()


def test_doctor_is_content_with_a_whole_checkout(set_up) -> None:
    """With packages, font and seeds there, only this system's own lacks are named."""
    for folder in ("resources/fonts", "seeds"):
        (set_up.root / folder).mkdir(parents=True)
    (set_up.root / "resources" / "fonts" / "Some.ttf").touch()

    started = set_up.start("doctor", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")

    assert re.search(r"bundled +Some\.ttf\n", started.stdout)
    assert re.search(r"display +none\n", started.stdout)
    assert re.search(rf"environment +{set_up.venv}\n", started.stdout)
    assert re.search(r"sample-need +1\.5\n", started.stdout)
    lacks = started.stdout.partition("Missing:")[2].strip()
    assert lacks == "" or lacks.startswith("sudo apt install")
    assert started.returncode == (3 if lacks else 0)


def test_developers_get_the_python_that_has_it_all(fresh) -> None:
    """`python3 -m argmap.setup` prints one path, on which the checks can build."""
    started = fresh.run("-m", "argmap.setup")

    assert started.returncode == 0, started.stderr
    assert started.stdout == f"{fresh.venv / 'bin' / 'python'}\n"


def started_with(checkout, outputs: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Start argmap through a shell that does something to its outputs."""
    return subprocess.run(
        ["sh", "-c", f'"$@" {outputs}', "sh", checkout.python, "-m", "argmap", *arguments],
        cwd=checkout.root,
        env=checkout.environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_closed_outputs_stop_no_start(once_set_up, closed: str) -> None:
    """Cron and some launchers close them: the work is done all the same."""
    started = started_with(once_set_up, closed, "info")

    assert (started.returncode, started.stderr) == (2, "")
    assert started.stdout.startswith("cli" if ">&-" not in closed.split() else "")


def test_closed_output_is_not_taken_by_the_next_file_that_is_opened(once_set_up) -> None:
    """A map that is being saved must not get what is printed: the outputs lead nowhere instead."""
    face = once_set_up.root / "argmap" / "cli" / "main.py"
    before = face.read_text("utf-8")
    face.write_text(
        "import os\ndef main(arguments):\n"
        "    return 0 if os.open(__file__, os.O_RDONLY) > 2 and print('heard') is None else 1\n",
        "utf-8",
    )

    started = started_with(once_set_up, ">&- 2>&-", "info")
    face.write_text(before, "utf-8")

    assert started.returncode == 0


def test_doctor_whose_reader_leaves_is_no_failure(once_set_up) -> None:
    """As with `argmap doctor | head -1`."""
    reader, writer = os.pipe()
    os.close(reader)

    started = subprocess.run(
        [once_set_up.python, "-m", "argmap", "doctor"],
        cwd=once_set_up.root,
        env=once_set_up.environment,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)

    assert (started.returncode, started.stderr) == (3, b"")


@pytest.mark.parametrize("word", ["doctor", "--help"])
def test_answer_that_finds_no_room_is_one_sentence(fresh, word: str) -> None:
    """The exit code tells that it was not written."""
    started = started_with(fresh, ">/dev/full", word)

    assert started.returncode == 2
    assert started.stderr == "The answer could not be written: No space left on device.\n"
