"""All benchmarks, one after the other: `python3 -m argmap test tests/benchmarks`.

Each runs in a process of its own and prints ratios; nothing is asserted about them.
"""

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", sorted(file.stem for file in HERE.glob("bench_*.py")))
def test_benchmark_runs(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, "-m", f"tests.benchmarks.{name}"]

    with capfd.disabled():
        print(f"\n== {name}", flush=True)
        ended = subprocess.run(command, cwd=HERE.parents[1], check=False)

    assert ended.returncode == 0
