"""Backups, recovery files, locks: what stands between a slip and a loss."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.files import backups, lock, processes, recovery
from argmap.files.faults import ChangedOutsideError
from argmap.files.fingerprint import Fingerprint
from argmap.files.opening import opened
from argmap.files.save import save
from argmap.files.saving import put, save_map
from argmap.formats import native
from argmap.model import FileError, FormatError, Map

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ROOT = Path(argmap.__file__).parents[1]


def a_gone_process() -> processes.Owner:
    child = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"],
        capture_output=True,
        text=True,
        check=True,
    )
    return processes.Owner(int(child.stdout), processes.host(), "1")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "talks.argmap"
    argmap.write(Map(title="first"), file)
    return file


def test_the_first_save_of_a_session_backs_up_what_was_there(path: Path, home: Path) -> None:
    save_map(Map(title="second"), path, first=True)

    (backup,) = backups.listed(path)
    assert argmap.read(backup.path) == Map(title="first")
    assert home in backup.path.parents


def test_what_a_script_writes_over_a_map_leaves_the_earlier_version_behind(path: Path) -> None:
    for title in ("second", "third"):
        argmap.write(Map(title=title), path)

    assert [argmap.read(b.path).title for b in backups.listed(path)] == ["first"]
    assert argmap.read(path).title == "third"
    assert lock.holder(path) is None


def test_who_holds_a_file_may_write_it_from_a_script_and_may_not_export_over_it(path: Path) -> None:
    held = lock.take(path)

    argmap.write(Map(title="second"), path)
    with pytest.raises(lock.LockedError, match="open in this argmap"):
        put(path, b"a picture")

    assert argmap.read(path).title == "second"
    assert lock.holder(path) == processes.myself()
    held.release()


def test_many_scripts_that_write_one_file_wait_for_each_other(path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: argmap.write(Map(title=str(n)), path), range(24)))

    assert argmap.read(path).title in map(str, range(24))
    assert lock.holder(path) is None


def test_between_backups_lie_ten_minutes(path: Path) -> None:
    for minute in range(25):
        backups.keep(path, NOW + timedelta(minutes=minute))
        save(path, native.write(Map(title=str(minute))))

    assert [b.at.minute for b in backups.listed(path)] == [20, 10, 0]


def test_what_did_not_change_is_not_backed_up_again(path: Path) -> None:
    backups.keep(path, NOW, first=True)
    backups.keep(path, NOW + timedelta(hours=1), first=True)

    assert len(backups.listed(path)) == 1


def test_a_backup_that_fails_is_told_and_does_not_stop_the_save(path: Path, home: Path) -> None:
    home.write_text("a file where the folder should be")

    saved = save_map(Map(title="second"), path, first=True)

    assert "No backup" in saved.notices[0]
    assert argmap.read(path).title == "second"


@given(st.lists(st.integers(0, 60 * 24 * 120), unique=True, max_size=80))
@settings(max_examples=50)
def test_thinning_keeps_the_latest_and_one_a_day_and_one_a_week(minutes: list[int]) -> None:
    made = [backups.Backup(Path(str(m)), NOW - timedelta(minutes=m)) for m in minutes]

    kept = backups.thinned(made)

    assert len(kept) <= backups.LATEST + backups.DAYS + backups.WEEKS
    assert set(sorted(made, key=lambda b: b.at)[-20:]) <= set(kept)
    assert backups.thinned(kept) == kept


def test_what_was_kept_survives_reading_and_goes_when_told(path: Path) -> None:
    recovery.keep("abc", Map(title="unsaved"), path)

    for _ in range(2):
        assert recovery.load("abc") == Map(title="unsaved")
    (found,) = recovery.listed()
    assert (found.id, found.path, found.title) == ("abc", path, "unsaved")
    assert recovery.orphans() == ()

    recovery.discard("abc")

    assert recovery.listed() == ()


def test_the_files_of_the_dead_are_offered(path: Path, home: Path) -> None:
    recovery.keep("abc", Map(), None)
    file = recovery.folder() / "abc.recovery.json"
    held = json.loads(file.read_text())
    gone = a_gone_process()
    held["owner"] = {"pid": gone.pid, "host": gone.host, "started": gone.started}
    file.write_text(json.dumps(held))

    assert [orphan.id for orphan in recovery.orphans()] == ["abc"]


def test_a_damaged_recovery_file_hides_no_other(home: Path) -> None:
    recovery.keep("good", Map(), None)
    bad = recovery.folder()
    for name, content in {
        "a": "{",
        "b": "[]",
        "c": '{"map": {}}',
        "d": "",
        "e": "[" * 9999,
    }.items():
        (bad / f"{name}.recovery.json").write_text(content)

    assert [kept.id for kept in recovery.listed()] == ["good"]
    for name in ("a", "b", "d", "none", "../good"):
        with pytest.raises(FileError):
            recovery.load(name)
    with pytest.raises(FormatError):
        recovery.load("c")


@pytest.mark.parametrize(
    "changes",
    [
        {"path": "a\0b"},
        {"path": ["a"]},
        {"path": 7},
        {"owner": {}},
        {"owner": {"pid": -1, "host": "x", "started": ""}},
        {"owner": {"pid": 10**400, "host": "x", "started": ""}},
        {"owner": {"pid": "x", "host": 1, "started": []}},
        {"owner": None},
        {"at": "9999-12-31T23:59:59-14:00"},
        {"at": 7},
        {"at": ""},
    ],
)
def test_a_recovery_file_of_odd_words_stops_nothing(home: Path, changes: dict[str, Any]) -> None:
    recovery.keep("good", Map(title="good"), Path("/maps/talks.argmap"))
    file = recovery.folder() / "good.recovery.json"
    odd = json.loads(file.read_text()) | changes
    file.with_name("odd.recovery.json").write_text(json.dumps(odd))

    file.with_name("good (copy).recovery.json").write_text(file.read_text())

    assert "good" in {kept.id for kept in recovery.listed()} <= {"good", "odd"}
    assert recovery.orphans() == ()
    for kept in recovery.listed():
        assert kept.path is None or os.path.realpath(kept.path)


@pytest.mark.parametrize("pid", ["Infinity", "-1", "0", "NaN", "1e400", "[]", '"x"'])
def test_a_lock_of_odd_words_holds_nothing(path: Path, pid: str) -> None:
    held = lock.take(path)
    assert held.file is not None
    held.file.write_text(f'{{"pid": {pid}, "host": "{processes.host()}", "started": ""}}')

    assert lock.holder(path) is None
    lock.take(path).release()


def test_a_recovery_file_knows_a_path_of_any_bytes(home: Path) -> None:
    strange = Path(os.fsdecode(b"/maps/\xff.argmap"))
    recovery.keep("abc", Map(), strange)

    assert recovery.listed()[0].path == strange


def test_a_file_is_locked_for_one_editor(path: Path) -> None:
    first = lock.take(path)

    with pytest.raises(lock.LockedError, match="open in this argmap"):
        lock.take(path)
    assert lock.holder(path) == processes.myself()

    first.release()

    assert lock.holder(path) is None
    lock.take(path).release()


def test_a_link_to_the_file_has_the_same_lock(path: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(path)
    lock.take(path)

    with pytest.raises(lock.LockedError):
        lock.take(tmp_path / "link")


def test_only_the_lock_of_a_process_of_this_machine_that_is_gone_is_stale(path: Path) -> None:
    gone = a_gone_process()
    elsewhere = processes.Owner(gone.pid, "otherhost", "1")
    reused = processes.Owner(os.getpid(), processes.host(), "1")
    held = lock.take(path)
    assert held.file is not None
    content = held.file.read_text()

    def write(owner: processes.Owner) -> None:
        assert held.file is not None
        mine = processes.myself()
        text = content.replace(str(mine.pid), str(owner.pid)).replace(mine.host, owner.host)
        held.file.write_text(text.replace(f'"{mine.started}"', f'"{owner.started}"'))

    write(elsewhere)
    with pytest.raises(lock.LockedError, match="another computer"):
        lock.take(path)
    for stale in (gone, reused):
        write(stale)
        lock.take(path)
        assert lock.holder(path) == processes.myself()
    for torn in ("", "{", "[]", '{"pid": "x"}'):
        held.file.write_text(torn)
        lock.take(path).release()
        held.file.touch()


def test_of_many_who_want_a_file_at_once_one_at_a_time_has_it(path: Path, tmp_path: Path) -> None:
    counter = tmp_path / "count"
    counter.write_text("0")
    code = (
        "import sys; from pathlib import Path; from argmap.files import lock\n"
        "for _ in range(20):\n"
        "    held = lock.take(Path(sys.argv[1]), wait=60)\n"
        "    count = Path(sys.argv[2]); count.write_text(str(int(count.read_text()) + 1))\n"
        "    held.release()\n"
    )
    children = [
        subprocess.Popen(
            [sys.executable, "-c", code, path, counter], env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
        for _ in range(3)
    ]

    assert [child.wait() for child in children] == [0, 0, 0]
    assert counter.read_text() == "60"


def test_where_no_lock_can_be_written_nobody_is_kept_out(tmp_path: Path) -> None:
    held = lock.take(tmp_path / "none" / "m.argmap")

    assert held.file is None
    held.release()


def test_what_others_saved_meanwhile_is_not_overwritten(path: Path) -> None:
    ours = opened(path)
    argmap.write(Map(title="theirs"), path)

    with pytest.raises(ChangedOutsideError, match="changed by another program"):
        save_map(Map(title="mine"), path, ours.fingerprint)
    assert argmap.read(path).title == "theirs"

    saved = save_map(Map(title="mine"), path)
    assert saved.fingerprint == Fingerprint.of(path)
    save_map(Map(title="mine again"), path, saved.fingerprint)


def test_a_file_that_is_gone_is_saved_anew(path: Path) -> None:
    ours = opened(path)
    path.unlink()

    save_map(ours.map, path, ours.fingerprint)

    assert argmap.read(path) == ours.map


def test_the_file_of_an_older_version_stays_beside_its_map_from_the_first_save_on(
    path: Path,
) -> None:
    older, as_it_was = path.with_name("talks (version 0).argmap"), path.read_bytes()
    loaded = Fingerprint.of_bytes(as_it_was, version=0)

    first = save_map(Map(title="second"), path, loaded)
    second = save_map(Map(title="third"), path, first.fingerprint)

    assert older.read_bytes() == as_it_was
    assert older.name in first.notices[0]
    assert not second.notices
    assert argmap.read(path).title == "third"


def test_a_file_that_is_there_already_is_never_taken_for_the_older_one(path: Path) -> None:
    older = path.with_name("talks (version 0).argmap")
    older.write_text("mine")

    save_map(Map(), path, Fingerprint.of_bytes(path.read_bytes(), version=0))

    assert older.read_text() == "mine"


def test_what_was_opened_knows_the_version_of_its_file(path: Path) -> None:
    assert opened(path).fingerprint.version == 1
    path.write_text('{"format": "argmap", "version": 9}')
    found = opened(path).fingerprint

    assert found.version == 9
    assert found == Fingerprint.of(path)
    save_map(Map(), path, found)
    assert list(path.parent.glob("*version*")) == []


def test_a_missing_file_brings_the_near_name_to_mind(path: Path) -> None:
    with pytest.raises(FileError, match=r"no such file; did you mean .*talks\.argmap"):
        argmap.read(path.with_name("talk.argmap"))
    with pytest.raises(FileError, match="no such file"):
        argmap.read("/none/at/all")


def test_a_folder_of_its_own_that_cannot_be_seen_is_named_and_saves_go_on(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    argmap.write(Map(title="first"), path)
    # A name that no disk takes, as even a superuser is refused by it.
    monkeypatch.setenv("ARGMAP_HOME", str(tmp_path / ("x" * 300)))

    with pytest.raises(FileError, match="cannot be seen"):
        recovery.listed()
    saved = save_map(Map(title="second"), path)

    assert argmap.read(path) == Map(title="second")
    assert "No backup" in saved.notices[0]
    assert "Errno" not in saved.notices[0]
