"""Kill a process that saves in a loop, many times, and look at the file after each kill.

    python tests/files/kill_saves.py COUNT FOLDER

Says how many kills left the file torn, empty or absent, and how many left-over files the
next save did not clean. The test runs it with a small count; by hand it takes thousands.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from argmap.files.save import save
from argmap.formats import native
from argmap.model import Map, Node

TEXTS = [native.write(Map(nodes=(Node(id="a", text="x" * size),))) for size in (10, 400_000)]


def main(count: int, folder: Path) -> int:
    """Kill `count` saves and report."""
    path = folder / "map.argmap"
    save(path, TEXTS[0])
    rng = random.Random(7)
    torn = sum(not _survives(path, rng.uniform(0, 0.006)) for _ in range(count))
    save(path, TEXTS[0])
    left = [entry.name for entry in folder.iterdir() if entry != path]
    sys.stdout.write(f"kills: {count}, torn: {torn}, left over: {len(left)}\n")
    return 1 if torn or left else 0


def _survives(path: Path, seconds: float) -> bool:
    child = os.fork()
    if child == 0:
        while True:
            for text in TEXTS:
                save(path, text)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return path.exists() and path.read_bytes() in TEXTS


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2])))
