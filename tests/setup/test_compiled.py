"""Where Python may not keep what it has compiled, the set-up does."""

import os
import sys
from pathlib import Path

import pytest

from argmap.setup import compiled


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small checkout, and a Python that keeps nothing it compiles."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    room = tmp_path / "argmap" / "room"
    room.mkdir(parents=True)
    for module in (tmp_path / "argmap" / "first.py", room / "second.py"):
        module.write_text("answer = 42\n")
        os.utime(module, (1_000_000, 1_000_000))
    return tmp_path


def kept(checkout: Path) -> dict[str, int]:
    """Return what is compiled, and when it was."""
    return {path.name.split(".")[0]: path.stat().st_mtime_ns for path in checkout.rglob("*.pyc")}


def test_every_module_is_compiled_once(checkout: Path) -> None:
    compiled.see_to(checkout)
    first = kept(checkout)
    compiled.see_to(checkout)

    assert first.keys() == {"first", "second"}
    assert kept(checkout) == first


def test_only_what_has_changed_is_compiled_again(checkout: Path) -> None:
    compiled.see_to(checkout)
    first = kept(checkout)
    changed = checkout / "argmap" / "room" / "second.py"
    changed.write_text("answer = 'forty-two'\n")

    os.utime(changed, (4_000_000_000, 4_000_000_000))
    compiled.see_to(checkout)

    assert kept(checkout)["first"] == first["first"]
    assert kept(checkout)["second"] > first["second"]


def test_a_module_that_cannot_be_compiled_stops_nothing(
    checkout: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (checkout / "argmap" / "third.py").write_text("def (")

    compiled.see_to(checkout)

    assert kept(checkout).keys() == {"first", "second"}
    assert capfd.readouterr() == ("", "")


def test_where_python_keeps_it_itself_nothing_is_done(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)

    compiled.see_to(checkout)

    assert not kept(checkout)
