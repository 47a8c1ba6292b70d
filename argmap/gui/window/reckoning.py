"""Scores at once, findings a moment later: what is worked out after every change."""

import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from argmap import edits
from argmap.gui.document import Document
from argmap.gui.tasks import Tasks
from argmap.model import ArgmapError, Map
from argmap.scores import Scores, score

if TYPE_CHECKING:
    from argmap.checks import Finding

    Checked = tuple[Map, tuple[Finding, ...], Mapping[str, float]]

# Up to here scores are worked out within the frame of the edit; above, off the window's thread.
AT_ONCE = 6000
# A pause before the checks: the larger the map the longer, as they share the processor with
# whoever goes on typing.
PAUSE, PAUSE_PER_NODE = 120, 0.3
# The first checks load much, which would hold up a window that has just opened.
FIRST = 400
# Seconds to spend on what each finding carries, a little at a time.
ENOUGH, BREATH = 0.6, 0.002


class Reckoning(QObject):
    """Keeps scores and findings of the document's map; stale answers are dropped."""

    scored = Signal(object)
    found = Signal(object, object)

    def __init__(self, document: Document, tasks: Tasks) -> None:
        super().__init__()
        self._document, self._tasks = document, tasks
        self.scores: Scores | None = None
        self.findings: tuple[Finding, ...] = ()
        self.off: frozenset[str] = frozenset()
        self._later = QTimer(self, singleShot=True, interval=FIRST)
        self._later.timeout.connect(self._check)
        document.changed.connect(self._begin)
        document.lent.connect(self._later.start)

    def begin(self) -> None:
        """Work everything out for the map as it is."""
        self._begin(None, self._document.map)

    def switch_off(self, off: frozenset[str]) -> None:
        """Score and check as if these nodes, links and sources were not there."""
        self.off = off
        self.begin()

    def _begin(self, _before: Map | None, map_: Map) -> None:
        if len(map_.nodes) <= AT_ONCE:
            self._show_scores(score(map_, off=self.off))
        else:
            self._tasks.run(partial(score, map_, off=self.off), self._show_scores)
        if self._later.interval() != FIRST:
            self._later.setInterval(round(PAUSE + PAUSE_PER_NODE * len(map_.nodes)))
        self._later.start()

    def _show_scores(self, scores: Scores) -> None:
        if scores.map is self._document.map and scores.off == self.off:
            self.scores = scores
            self.scored.emit(scores)

    def _check(self) -> None:
        self._later.setInterval(PAUSE)
        self._tasks.run(self._checking(), self._show_findings)

    def _checking(self) -> "Callable[[], Checked]":
        return partial(_checked, self._document.map, self.off, self._document.texts)

    def _show_findings(self, answer: "Checked") -> None:
        map_, findings, load = answer
        if map_ is self._document.map:
            self.findings = findings
            self.found.emit(findings, load)


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
    return map_, tuple(ranked(findings, load)), load


def _without(map_: Map, off: frozenset[str]) -> Map:
    if not off:
        return map_
    fallen = score(map_, off=off).fallen | (off & map_.link_by_id.keys())
    return edits.remove(map_, fallen) if fallen else map_


def _losses(map_: Map, ids: set[str]) -> Mapping[str, float]:
    """Return how far the thesis would fall with each node gone, as far as the time allows."""
    if not map_.theses:
        return {}
    thesis, begun = map_.theses[0].id, time.perf_counter()
    stands = score(map_).nodes[thesis].strength
    load: dict[str, float] = {}
    for id_ in sorted(ids):
        if time.perf_counter() - begun > ENOUGH:
            break
        load[id_] = stands - score(map_, off=frozenset({id_})).nodes[thesis].strength
        time.sleep(BREATH)
    return load
