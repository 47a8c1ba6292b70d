"""Carneades: statements are in, out or undecided by the proof standard set for each issue.

The model is that of Carneades 4 (Gordon and Walton): arguments weigh between 0 and 1 and may be
undercut; the positions of an issue compete, and one wins only if its heaviest argument beats
that of every other position by the standard. Circles leave statements undecided.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Standard(StrEnum):
    """How much better a position must be supported than its rivals."""

    SCINTILLA = "scintilla"
    PREPONDERANCE = "preponderance"
    CLEAR = "clear and convincing"
    BEYOND_DOUBT = "beyond reasonable doubt"


@dataclass(frozen=True)
class Thresholds:
    """What the standards ask for. The figures differ between versions of Carneades.

    `floor`: clear and convincing evidence weighs more than this, and `margin` more than its
    rival; beyond reasonable doubt the rival also weighs less than `doubt`.
    """

    floor: float = 0.5
    margin: float = 0.3
    doubt: float = 0.2


CLASSIC = Thresholds()
"""As published first: alpha .5, beta .3, gamma .2."""
FOURTH = Thresholds(floor=0.0, margin=0.5, doubt=0.3)
"""As in Carneades 4."""


def proves(standard: Standard, pro: float, con: float, thresholds: Thresholds = CLASSIC) -> bool:
    """Tell whether a weight beats its rival's by a standard."""
    if standard is Standard.SCINTILLA:
        return pro > 0
    better = pro > con
    if standard is Standard.PREPONDERANCE:
        return better
    clear = better and pro > thresholds.floor and pro - con > thresholds.margin
    return clear and (standard is Standard.CLEAR or con < thresholds.doubt)


class Label(StrEnum):
    """What an evaluation says of a statement."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


class Weighing(StrEnum):
    """How an argument's premises make its weight."""

    LINKED = "linked"
    CONVERGENT = "convergent"
    CUMULATIVE = "cumulative"
    FACTORIZED = "factorized"


@dataclass(frozen=True)
class Argument:
    """Premises for a conclusion, and the statement that undercuts it, if any."""

    conclusion: str
    premises: tuple[str, ...]
    weighing: Weighing = Weighing.LINKED
    undercutter: str = ""
    heft: float = 1.0
    """What it weighs when all its premises are in."""


@dataclass(frozen=True)
class Issue:
    """Statements of which at most one can be in, and by which standard."""

    positions: tuple[str, ...]
    standard: Standard


@dataclass(frozen=True)
class Dispute:
    """All there is to evaluate."""

    arguments: Mapping[str, Argument]
    issues: tuple[Issue, ...] = ()
    assumed: frozenset[str] = frozenset()
    thresholds: Thresholds = CLASSIC


@dataclass(frozen=True)
class Evaluation:
    """What came of it: a label for each statement, a weight for each argument."""

    labels: Mapping[str, Label]
    weights: Mapping[str, float]


def evaluate(dispute: Dispute) -> Evaluation:
    """Label statements as far as they can be, until nothing more follows."""
    court = _Court(dispute)
    court.open()
    while sum(court.decide(statement) for statement in court.undecided()):
        pass
    weights = {key: court.weight(argument) for key, argument in dispute.arguments.items()}
    return Evaluation(court.labels, weights)


class _Court:
    """An evaluation under way."""

    def __init__(self, dispute: Dispute) -> None:
        self.dispute = dispute
        self.concluding: dict[str, list[Argument]] = {}
        for argument in dispute.arguments.values():
            self.concluding.setdefault(argument.conclusion, []).append(argument)
        self.at_issue = {p: issue for issue in dispute.issues for p in issue.positions}
        self.labels = dict.fromkeys(_statements(dispute), Label.UNDECIDED)

    def open(self) -> None:
        """Let in what is assumed, leave out what has no argument or stands against what is in."""
        for statement in self.labels:
            if statement in self.dispute.assumed:
                self.labels[statement] = Label.IN
            elif statement not in self.concluding:
                self.labels[statement] = Label.OUT
        for issue in self.dispute.issues:
            if any(self.labels[p] is Label.IN for p in issue.positions):
                for p in issue.positions:
                    if self.labels[p] is Label.UNDECIDED:
                        self.labels[p] = Label.OUT

    def undecided(self) -> list[str]:
        """Return the statements still to decide."""
        return [s for s, label in self.labels.items() if label is Label.UNDECIDED]

    def decide(self, statement: str) -> bool:
        """Label a statement if that can be done by now; tell whether it was."""
        if self.labels[statement] is not Label.UNDECIDED:
            return False
        issue = self.at_issue.get(statement)
        if issue is not None:
            return self._resolve(issue)
        arguments = self.concluding.get(statement, [])
        if any(self.weight(argument) > 0 for argument in arguments):
            self.labels[statement] = Label.IN
        elif all(self._settled(argument) for argument in arguments):
            self.labels[statement] = Label.OUT
        return self.labels[statement] is not Label.UNDECIDED

    def weight(self, argument: Argument) -> float:
        """Return what an argument weighs by now: nothing if undercut or not yet applicable."""
        if not self._applicable(argument):
            return 0.0
        held = [p for p in argument.premises if self.labels[p] is Label.IN]
        return argument.heft * self._part(argument, len(held))

    def _part(self, argument: Argument, held: int) -> float:
        count = len(argument.premises)
        match argument.weighing:
            case Weighing.CONVERGENT:
                return float(held > 0)
            case Weighing.CUMULATIVE:
                return held / count if count else 0.0
            case Weighing.FACTORIZED:
                return count / self._factors(argument) if held == count and count else 0.0
        return float(held == count)

    def _factors(self, argument: Argument) -> int:
        """Count the different premises of all arguments about the same issue."""
        issue = self.at_issue.get(argument.conclusion)
        positions = issue.positions if issue else (argument.conclusion,)
        return len({p for s in positions for a in self.concluding.get(s, []) for p in a.premises})

    def _undercut(self, argument: Argument) -> Label:
        return self.labels[argument.undercutter] if argument.undercutter else Label.OUT

    def _applicable(self, argument: Argument) -> bool:
        decided = all(self.labels[p] is not Label.UNDECIDED for p in argument.premises)
        return decided and self._undercut(argument) is Label.OUT

    def _settled(self, argument: Argument) -> bool:
        return self._undercut(argument) is Label.IN or self._applicable(argument)

    def _resolve(self, issue: Issue) -> bool:
        """Let the positions of an issue compete, once all their arguments are settled."""
        arguments = [a for p in issue.positions for a in self.concluding.get(p, [])]
        if not all(map(self._settled, arguments)):
            return False
        heaviest = {
            p: max((self.weight(a) for a in self.concluding.get(p, [])), default=0.0)
            for p in issue.positions
        }
        winner = next((p for p in issue.positions if self._wins(p, heaviest, issue)), None)
        for p in issue.positions:
            self.labels[p] = Label.IN if p == winner else Label.OUT
        return True

    def _wins(self, position: str, heaviest: Mapping[str, float], issue: Issue) -> bool:
        mine = heaviest[position]
        return mine > 0 and all(
            proves(issue.standard, mine, other, self.dispute.thresholds)
            for p, other in heaviest.items()
            if p != position
        )


def _statements(dispute: Dispute) -> Iterable[str]:
    """Return every statement that is named anywhere, in a fixed order."""
    for argument in dispute.arguments.values():
        yield argument.conclusion
        yield from argument.premises
        if argument.undercutter:
            yield argument.undercutter
    for issue in dispute.issues:
        yield from issue.positions
    yield from sorted(dispute.assumed)
