"""Every test of the files has a home of its own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep backups, recovery files and settings under the test's folder."""
    place = tmp_path / "home"
    monkeypatch.setenv("ARGMAP_HOME", str(place))
    return place
