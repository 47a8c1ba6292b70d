"""What a set-up says while it works: to stderr, so that a command's output stays clean."""

import os
import shutil
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType


def say(sentence: str) -> None:
    """Tell the user one thing."""
    print(sentence, file=sys.stderr, flush=True)


class Progress:
    """One line that is kept fresh on a terminal; elsewhere a line for each new stage."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._began = time.monotonic()
        self._stage = ""
        self._said: set[str] = set()
        self._downloads: Path | None = None
        self._most = 0.0
        self._ended = threading.Event()
        self._alive = sys.stderr.isatty()
        self._ticking = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self) -> "Progress":
        if self._alive:
            self._ticking.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.seconds = time.monotonic() - self._began
        self._ended.set()
        if self._alive:
            self._ticking.join()
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def watch(self, downloads: Path) -> None:
        """Count what arrives in a folder."""
        self._downloads = downloads

    def show(self, stage: str) -> None:
        """Name the stage the work is in; an empty name says nothing new."""
        if stage in ("", self._stage):
            return
        if not self._alive and stage not in self._said:
            say(f"  {stage}")
        self._said.add(stage)
        self._stage = stage

    def _tick(self) -> None:
        while not self._ended.wait(0.2):
            elapsed = time.monotonic() - self._began
            self._most = max(self._most, _megabytes(self._downloads))
            line = f"  {elapsed:3.0f} s {self._most:4.0f} MB  {self._stage}"
            room = shutil.get_terminal_size().columns - 1
            print(f"\r\x1b[K{line[:room]}", end="", file=sys.stderr, flush=True)


def _megabytes(folder: Path | None) -> float:
    """Give the size of what is in a folder; a file that just went counts as nothing."""
    total = 0
    for parent, _, names in os.walk(folder) if folder else ():
        for name in names:
            with suppress(OSError):
                total += Path(parent, name).stat().st_size
    return total / 1e6
