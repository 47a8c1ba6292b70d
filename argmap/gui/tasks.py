"""Slow work off the window's thread: a frozen map goes in, an answer comes home or is dropped."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

Answer = TypeVar("Answer")


class Tasks(QObject):
    """Runs functions in threads and brings their answers to the window's thread.

    Futures with one QObject that brings answers home: runnables with a signal each lost
    some of theirs in a trial.
    """

    _home = Signal(object, object)

    def __init__(self, parent: QObject | None = None, workers: int = 2) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="argmap")
        self._closed = False
        self._home.connect(self._deliver)

    def run(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Do the work in a thread, then call `done` (or `failed`) here."""
        if self._closed:
            return
        future = self._pool.submit(work)
        future.add_done_callback(
            lambda f: None if self._closed else self._home.emit(f, (done, failed))
        )

    def close(self) -> None:
        """Let running work end and drop its answers."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, future: Future[Any], whom: tuple[Any, Any]) -> None:
        done, failed = whom
        if self._closed or future.cancelled():
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif failed is not None:
            failed(error)
        else:
            raise error
