"""Scores at once, findings a moment later: what is worked out after every change."""

import time
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from argmap import edits
from argmap.breath import breathe
from argmap.gui.document import Document
from argmap.gui.tasks import Tasks
from argmap.model import ArgmapError, Map
from argmap.scores import Scores, rescore, score

if TYPE_CHECKING:
    from argmap.checks import Finding

    Checked = tuple[tuple[Finding, ...], Mapping[str, float]]

# Up to here scores are worked out within the frame of the edit; above, off the window's thread.
AT_ONCE = 6000
# A pause before the checks: who edits fast is not followed edit by edit.
PAUSE = 150
# The first checks load much, which would hold up a window that has just opened.
FIRST = 400
# Seconds of the processor to spend on what each finding carries.
ENOUGH = 0.6


class Reckoning(QObject):
    """Keeps scores and findings of the document's map; stale answers are dropped.

    Checks begin when no edit has come for a moment, wait while the window has something to do,
    and end early when another edit makes them stale.
    """

    scored = Signal(object)
    found = Signal(object, object)

    def __init__(self, document: Document, tasks: Tasks) -> None:
        super().__init__()
        self._document, self._tasks = document, tasks
        self.scores: Scores | None = None
        self.findings: tuple[Finding, ...] = ()
        self.off: frozenset[str] = frozenset()
        # Counts what has called for checks: only the last call is answered.
        self._call = 0
        self._later = QTimer(self, singleShot=True, interval=FIRST)
        self._later.timeout.connect(self._check)
        document.changed.connect(self._begin)
        document.lent.connect(self._call_for_checks)

    def begin(self) -> None:
        """Work everything out for the map as it is."""
        self._begin(None, self._document.map)

    def switch_off(self, off: frozenset[str]) -> None:
        """Score and check as if these nodes, links and sources were not there."""
        self.off = off
        self.begin()

    def _begin(self, _before: Map | None, map_: Map) -> None:
        self._call_for_checks()
        if len(map_.nodes) <= AT_ONCE:
            self._show_scores(rescore(map_, self.scores, off=self.off))
            return
        off = self.off
        self._tasks.run_quietly(
            partial(rescore, map_, self.scores, off=off),
            self._show_scores,
            wanted=lambda: map_ is self._document.map and off == self.off,
        )

    def _call_for_checks(self) -> None:
        self._call += 1
        self._later.start()

    def _show_scores(self, scores: Scores) -> None:
        if scores.map is self._document.map and scores.off == self.off:
            self.scores = scores
            self.scored.emit(scores)

    def _check(self) -> None:
        self._later.setInterval(PAUSE)
        call = self._call
        work = partial(_checked, self._document.map, self.off, self._document.texts)
        show = partial(self._show_findings, call)
        self._tasks.run_quietly(work, show, wanted=lambda: call == self._call)

    def _show_findings(self, call: int, answer: "Checked") -> None:
        if call == self._call:
            self.findings, load = answer
            self.found.emit(self.findings, load)


def _checked(map_: Map, off: frozenset[str], texts: Mapping[str, str]) -> "Checked":
    # Not at the top: the window shows itself before anything is checked.
    from argmap.checks import check, ranked
    from argmap.files.outlets import known_outlets

    try:
        known = known_outlets()
    except ArgmapError:
        # The list before sending says what is wrong with the user's own.
        known = None
    findings = check(_without(map_, off), texts, outlets=known)
    load = _losses(map_, {id_ for finding in findings for id_ in finding.nodes})
    return tuple(ranked(findings, load)), load


def _without(map_: Map, off: frozenset[str]) -> Map:
    if not off:
        return map_
    fallen = score(map_, off=off).fallen | (off & map_.link_by_id.keys())
    return edits.remove(map_, fallen) if fallen else map_


def _losses(map_: Map, ids: set[str]) -> Mapping[str, float]:
    """Return how far the thesis would fall with each node gone, as far as the time allows."""
    if not map_.theses:
        return {}
    # Not by the clock: while the window is at work this stands still.
    thesis, begun = map_.theses[0].id, time.thread_time()
    stands = score(map_).nodes[thesis].strength
    load: dict[str, float] = {}
    for id_ in sorted(ids):
        if time.thread_time() - begun > ENOUGH:
            break
        load[id_] = stands - score(map_, off=frozenset({id_})).nodes[thesis].strength
        breathe()
    return load
