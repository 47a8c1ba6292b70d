"""The lines of the findings list: single findings, groups, and those set aside."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from argmap.gui.panels.runs import Sentence, sentence
from argmap.model import Dismissal, Map

if TYPE_CHECKING:
    from argmap.checks import Check, Finding, Group

# From this many of one kind on, a line for all of them says more than a line for each.
GROUPED = 3
SHOWN = 100
WORDS = {"blocks": "first of all", "warns": "worth a look", "informs": "good to know"}


class Count(NamedTuple):
    """How much there is to say: single findings, of how many kinds, how many matter most."""

    total: int
    kinds: int
    weighty: int


class Line(NamedTuple):
    """One line. A group has several findings and no `finding`; `depth` 1 stands in a group."""

    code: str
    severity: str
    words: Sentence
    finding: "Finding | None" = None
    number: int = 1
    depth: int = 0
    open: bool = False
    points: int = 0
    button: str = ""
    aside: str = ""
    dismissal: Dismissal | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it the same line after an edit."""
        if self.dismissal is not None:
            return self.code, -1, self.dismissal.at
        return self.code, self.depth, self.finding.at if self.finding else self.number


def lines(
    findings: "Sequence[Finding]", load: Mapping[str, float], opened: Iterable[str]
) -> list[Line]:
    """Return the lines to show, in the order given; groups stand where their first one stands."""
    spoken = [finding for finding in findings if not finding.dismissed]
    by_code: dict[str, list[Finding]] = {}
    for finding in spoken:
        by_code.setdefault(finding.code, []).append(finding)
    titles = {group.code: group.title for group in _groups(spoken)}
    found: list[Line] = []
    for finding in spoken:
        same = by_code[finding.code]
        if len(same) < GROUPED:
            found.append(_line(finding, load, 0))
        elif finding is same[0]:
            found.extend(_group(same, titles.get(finding.code, ""), load, set(opened)))
    return found


def set_aside(map_: Map) -> list[Line]:
    """Return a line for each finding that the author has set aside, with the reason."""
    if not map_.dismissed:
        return []
    # Not at the top: the window opens before anything is checked.
    from argmap.checks import CHECKS

    rows = {row.code: row for row in CHECKS}
    return [_aside(map_, one, rows.get(one.code)) for one in map_.dismissed]


def _aside(map_: Map, one: Dismissal, row: "Check | None") -> Line:
    names = [map_.node_by_id[id_].text for id_ in one.at if id_ in map_.node_by_id]
    title = (row.title if row else one.code.lower().replace("_", " ")).capitalize()
    message = f"{title}: {'; '.join(f'“{name}”' for name in names[:3])}" if names else title
    return Line(
        one.code,
        row.severity if row else "informs",
        sentence(message),
        aside=one.reason or "no reason given",
        button="Bring back",
        dismissal=one,
    )


def _group(
    same: "list[Finding]", title: str, load: Mapping[str, float], opened: set[str]
) -> list[Line]:
    first = same[0]
    words = Sentence(title or f"{len(same)} of this kind: {first.message}", ())
    is_open = first.code in opened
    head = Line(
        first.code,
        first.severity,
        words,
        number=len(same),
        open=is_open,
        button="Close" if is_open else "Go through them",
    )
    if not is_open:
        return [head]
    return [head, *(_line(finding, load, 1) for finding in same[:SHOWN])]


def _line(finding: "Finding", load: Mapping[str, float], depth: int) -> Line:
    points = max((load.get(id_, 0.0) for id_ in finding.nodes), default=0.0)
    fix = finding.fix.label if finding.fix else ""
    return Line(
        finding.code,
        finding.severity,
        sentence(finding.message),
        finding,
        depth=depth,
        points=round(100 * points),
        button=fix,
    )


def count_of(findings: "Sequence[Finding]") -> Count:
    """Return how many things there are to say: the lines shown, groups with all they hold."""
    spoken = [finding for finding in findings if not finding.dismissed]
    weighty = sum(finding.severity == "blocks" for finding in spoken)
    return Count(len(spoken), len({finding.code for finding in spoken}), weighty)


def _groups(findings: "Sequence[Finding]") -> "Iterable[Group]":
    if not findings:
        return ()
    # Not at the top: the window opens before anything is checked.
    from argmap.checks import grouped

    return grouped(findings)


def spoken(line: Line) -> str:
    """Return what a screen reader says for a line."""
    message = line.finding.message if line.finding else line.words.text
    parts = [f"{WORDS.get(line.severity, line.severity)}: {message}"]
    if line.finding:
        parts.append(line.finding.why)
    if line.points:
        parts.append(points_words(line.points))
    if line.button and line.finding:
        parts.append(f"Control and Enter: {line.button}")
    if line.aside:
        parts.append(f"set aside: {line.aside}")
    return " ".join(parts)


def points_words(points: int) -> str:
    """Say how much rests on it."""
    return f"carries {points} point{'' if points == 1 else 's'}" if points > 0 else ""
