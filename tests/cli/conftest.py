"""Every test of the command line has a home of its own, and a command to run."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from argmap.cli.main import main


@dataclass(frozen=True)
class Answer:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep backups and recovery files under the test's folder."""
    place = tmp_path / "home"
    monkeypatch.setenv("ARGMAP_HOME", str(place))
    return place


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""

    def call(*arguments: object) -> Answer:
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return call
