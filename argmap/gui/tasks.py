"""Slow work off the window's thread: a frozen map goes in, an answer comes home or is dropped."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from time import monotonic, sleep
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent

from argmap.breath import breathing

Answer = TypeVar("Answer")

# Long enough for what a key press or an edit sets going to be painted, in seconds.
HUSH = 0.1
_HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.NativeGesture,
        QEvent.Type.Wheel,
    }
)


def _always() -> bool:
    return True


def _drags(event: QEvent) -> bool:
    return isinstance(event, QMouseEvent) and bool(event.buttons())


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
        # A time, not a gate that somebody would have to open again: whatever goes wrong in the
        # window, work goes on after it.
        self._hushed = 0.0
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

    def run_quietly(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[BaseException], None] | None = None,
        *,
        wanted: Callable[[], bool] = _always,
    ) -> None:
        """Do work that nobody sits and waits for: whenever it breathes, the window goes first.

        It ends at the next breath after it is no longer `wanted`; `failed` then gets a
        `CancelledError`.
        """

        def breath() -> None:
            self._rest()
            if self._closed or not wanted():
                raise CancelledError

        def worked() -> Answer:
            with breathing(breath):
                breath()
                return work()

        self.run(worked, done, failed)

    @property
    def is_hushed(self) -> bool:
        """Whether the window has had something to do a moment ago."""
        return self._hushed > monotonic()

    def hush(self) -> None:
        """Let quiet work stand still for a moment: the window has something to do."""
        self.hush_for(HUSH)

    def hush_for(self, seconds: float) -> None:
        """Let quiet work stand still for so long from now on."""
        self._hushed = monotonic() + seconds

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hush at every sign that somebody is at work in the window that is watched."""
        if event.type() in _HANDS or _drags(event):
            self.hush()
        return False

    def close(self) -> None:
        """Let running work end and drop its answers."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _rest(self) -> None:
        while (left := self._hushed - monotonic()) > 0 and not self._closed:
            sleep(min(left, HUSH))

    def _deliver(self, future: Future[Any], whom: tuple[Any, Any]) -> None:
        done, failed = whom
        if self._closed or future.cancelled():
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif failed is not None:
            failed(error)
        elif not isinstance(error, CancelledError):
            raise error
