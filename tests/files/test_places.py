"""Where argmap keeps what is its own."""

from pathlib import Path

import pytest

from argmap.files import places

ALL = (places.config, places.data, places.cache, places.runtime)


def test_one_folder_can_hold_them_all_apart(home: Path) -> None:
    found = {place() for place in ALL}

    assert len(found) == 4
    assert all(folder.parent == home for folder in found)


def test_otherwise_the_system_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ARGMAP_HOME")

    assert all(place().is_absolute() and "argmap" in str(place()) for place in ALL)
