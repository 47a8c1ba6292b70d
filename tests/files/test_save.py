"""A save leaves the old file or the new one, whole, whatever happens."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap.files.save import save
from argmap.model import FileError, Map
from tests.files.failing import FailingDisk, PowerCut, faults

OLD, NEW = b"old " * 1000, b"new " * 2000


def others(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir() if entry.name not in ("m", "home"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "m"
    file.write_bytes(OLD)
    return file


def test_a_map_written_reads_back(tmp_path: Path) -> None:
    argmap.write(Map(title="Talks"), tmp_path / "new.argmap")

    assert argmap.read(tmp_path / "new.argmap") == Map(title="Talks")
    assert others(tmp_path) == ["new.argmap"]


def test_a_failing_call_leaves_the_old_file_or_the_new_one(path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        watched = FailingDisk(patch, -1, PowerCut())
        save(path, NEW)
    assert {"open", "write", "fsync", "close", "replace"} <= set(watched.calls)

    for fault in faults():
        for at in range(len(watched.calls)):
            path.write_bytes(OLD)
            said = _save_with(path, fault, at)

            assert path.read_bytes() in (OLD, NEW), (fault, at)
            assert said or path.read_bytes() == NEW, (fault, at)
            save(path, NEW)


def _save_with(path: Path, fault: BaseException, at: int) -> str:
    with pytest.MonkeyPatch.context() as patch:
        FailingDisk(patch, at, fault)
        try:
            save(path, NEW)
        except (FileError, PowerCut) as error:
            return str(error) or "the power was cut"
    return ""


def test_an_error_leaves_nothing_behind(path: Path, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        watched = FailingDisk(patch, -1, PowerCut())
        save(path, NEW)
    wrote = watched.calls.index("write")

    assert "disk is full" in _save_with(path, OSError(28, "No space left on device"), wrote)
    assert others(tmp_path) == []


if hasattr(os, "fork"):

    def test_kills_leave_no_torn_file_and_no_leftovers(tmp_path: Path) -> None:
        script, folder = Path(__file__).with_name("kill_saves.py"), tmp_path / "maps"
        folder.mkdir()
        root = Path(argmap.__file__).parents[1]

        ran = subprocess.run(
            [sys.executable, script, "60", folder],
            env={**os.environ, "PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
            check=False,
        )

        assert ran.stdout.strip() == "kills: 60, torn: 0, left over: 0", ran.stderr


def test_what_a_killed_save_left_is_cleaned_by_the_next(path: Path, tmp_path: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"],
        capture_output=True,
        text=True,
        check=True,
    )
    from argmap.files.processes import host

    gone = tmp_path / f".argmap-saving-{host()}-{child.stdout.strip()}-1-abcdef"
    alive = tmp_path / ".argmap-saving-otherhost-1-1-abcdef"
    gone.write_bytes(b"half")
    alive.write_bytes(b"half")

    save(path, NEW)

    assert others(tmp_path) == [alive.name]


def test_a_link_to_a_file_stays_a_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(path.name)

    save(link, NEW)

    assert link.is_symlink()
    assert path.read_bytes() == NEW


def test_the_mode_is_kept_and_a_new_file_has_the_usual_one(path: Path, tmp_path: Path) -> None:
    path.chmod(0o640)
    fresh, usual = tmp_path / "fresh", tmp_path / "usual"
    usual.touch()

    save(path, NEW)
    save(fresh, NEW)

    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert fresh.stat().st_mode == usual.stat().st_mode


def test_a_read_only_file_is_not_replaced(path: Path) -> None:
    path.chmod(0o444)

    with pytest.raises(FileError, match="read-only"):
        save(path, NEW)

    assert path.read_bytes() == OLD


def test_a_second_name_of_the_file_is_mentioned(path: Path, tmp_path: Path) -> None:
    (tmp_path / "other").hardlink_to(path)

    assert "hard link" in save(path, NEW)[0]
    assert save(path, NEW) == ()


def test_what_is_no_place_for_a_map_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "round").symlink_to("round")
    places = {
        tmp_path: "is a folder",
        tmp_path / "none" / "m.argmap": "no such folder",
        tmp_path / "file" / "m.argmap": "not a folder",
        tmp_path / "round": "circle",
        tmp_path / ("n" * 300): "too long",
        Path(os.devnull): "device",
        tmp_path / "nul\0": "null",
    }
    for place, words in places.items():
        with pytest.raises(FileError, match=words):
            save(place, NEW)
    assert not Path(os.devnull).is_file()


def test_a_disk_that_takes_a_little_at_a_time_gets_all(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, bytes(data)[:7]))

    save(path, NEW)

    assert path.read_bytes() == NEW


def test_a_folder_that_cannot_be_synced_is_no_failure(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def sync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(22, "Invalid argument")
        real(handle)

    monkeypatch.setattr(os, "fsync", sync)

    save(path, NEW)

    assert path.read_bytes() == NEW
