"""The command line before hostile files: a sentence, exit code 2, and little memory."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from tests.cli.conftest import Run
from tests.formats import hostile

REFUSED = hostile.refused()
HEAVY = hostile.heavy()
ROOT = Path(argmap.__file__).parents[1]

# The process tells its own peak: what a parent sees of a child includes the parent's own.
_LOOK = """
import sys
from argmap.cli.main import main
codes = {main(["info", path]) for path in sys.argv[1:]}
peak = next(l for l in open("/proc/self/status") if l.startswith("VmHWM"))
print(codes, int(peak.split()[1]) // 1024)
"""


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_gets_one_line_and_exit_code_2(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / "talks.argmap"
    path.write_bytes(REFUSED[name])

    answer = run("info", path)

    assert answer.code == 2
    assert answer.out == ""
    assert len(answer.err.splitlines()) == 1
    assert str(path) in answer.err


if Path("/proc/self/status").exists():

    def test_the_heaviest_take_less_than_300_megabytes(tmp_path: Path) -> None:
        paths = []
        for name, made in HEAVY.items():
            paths.append(tmp_path / f"{name}.argmap")
            paths[-1].write_bytes(made())

        ran = subprocess.run(
            [sys.executable, "-c", _LOOK, *paths],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )

        for path in paths:
            path.unlink()
        codes, peak = ran.stdout.rsplit(" ", 1)
        assert codes == "{2}"
        assert int(peak) < 300
        assert len(ran.stderr.splitlines()) == len(HEAVY)
