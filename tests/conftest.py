"""What every test stands on: no screen, no home, one application."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

# How long an example takes says how busy the machine is, not whether the law holds.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let stored pictures be written anew."""
    parser.addoption("--update-snapshots", action="store_true", help="rewrite stored pictures")


@pytest.fixture(autouse=True, scope="session")
def _application(qapp: QApplication) -> QApplication:
    """Make the application that windows need before drawing makes a smaller one."""
    return qapp


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings, backups and recovery files out of the user's home."""
    monkeypatch.setenv("ARGMAP_HOME", str(tmp_path / "home"))
