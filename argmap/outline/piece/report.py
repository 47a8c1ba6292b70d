"""The report: the verdict, what carries it, what would fell it, what to write next, the sources."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from argmap.model import Map
from argmap.outline.piece.naming import name_of, quoted
from argmap.outline.piece.pages import Block, Heading, Page, Paragraph, Run, Table, words
from argmap.scores import SEMANTICS, Waterfall, credibility_words, standing, strength_words
from argmap.scores import words as score_words

if TYPE_CHECKING:
    from argmap.scores.receipts import Addition, Explanation

_MOST = 10
_UNKNOWN = "not weighed"
# What would be shown as nothing is left out.
_FELT = 0.0005


def report_page(map_: Map, explanation: "Explanation") -> Page:
    """Return everything there is to say about a thesis, as a text to print or to send."""
    told = explanation
    parts: tuple[tuple[str, Iterable[Block]], ...] = (
        ("The thesis", _verdict(map_, told)),
        ("How the number comes about", _steps(told.waterfall)),
        ("What carries it", _load(map_, told)),
        ("What would turn the verdict", _flips(map_, told)),
        ("Open critiques", _open(map_)),
        ("Weakest premises", _weakest(map_, told)),
        ("What to write next", _next(map_, told)),
        ("Sources", _sources(map_, told)),
        ("Other readings", _readings(map_, told)),
        ("Passed over, as the map is large", map(words, told.left_out)),
    )
    blocks: list[Block] = []
    for title, found in parts:
        held = list(found)
        if held:
            blocks.extend((Heading(1, title), *held))
    return Page(f"Report: {map_.title or 'a map without a title'}", tuple(blocks))


def _verdict(map_: Map, told: "Explanation") -> Iterator[Block]:
    score = told.scores.nodes[told.node]
    yield Paragraph((Run(_words(map_.node_by_id[told.node].text), bold=True),))
    verdict = f"{standing(score_words(score))} ({_percent(told.strength)})"
    yield Paragraph((Run("As the map stands, this "), Run(verdict, bold=True), Run(".")))
    firm = told.robustness
    yield words(
        f"If every judgement were redrawn within one step, the verdict would stay in "
        f"{_percent(firm.same)} of {firm.draws:,} cases; nine in ten of the numbers lie between "
        f"{_percent(firm.low)} and {_percent(firm.high)}."
    )
    if map_.as_of:
        yield words(f"Evidence is judged as of {map_.as_of}.")


def _steps(fall: Waterfall) -> Iterator[Block]:
    rows = [(Run("to start with"), Run(_number(fall.start)), Run(_number(fall.start)))]
    odds = fall.start
    for factor in fall.factors:
        start = "because: " if factor.lifts else "but: "
        left = f" (undercut: {_percent(factor.left)} of it left)" if factor.left < 1 else ""
        sign = "× " if fall.multiplies else ""
        odds *= factor.factor
        after = Run(_number(odds) if fall.multiplies else "")
        reason = Run(f"{start}{_words(factor.label)}{left}")
        rows.append((reason, Run(f"{sign}{_number(factor.factor)}"), after))
    end = f"{fall.verdict} ({_percent(fall.strength)})"
    rows.append((Run(end, bold=True), Run(""), Run(_number(fall.end), bold=True)))
    head = ("Step", "Factor", "Odds") if fall.multiplies else ("Step", "Weight", "Score")
    yield Table(head, tuple(rows), (70, 15, 15))
    if fall.multiplies:
        yield words(
            f"The factors multiply to odds of {_number(fall.end)} to 1 in favour; "
            f"odds divided by odds and one make {_percent(fall.strength)}."
        )
    else:
        rule = SEMANTICS[fall.semantics]
        yield words(f"By {rule.title}: {rule.formula}.")


def _load(map_: Map, told: "Explanation") -> Iterator[Block]:
    felt = [load for load in told.load if abs(load.loss) >= _FELT]
    rows = tuple(
        (
            Run(name_of(map_, load.id)),
            Run(load.what),
            Run(f"{-100 * load.loss:+.1f}"),
            Run(f"{strength_words(load.without)} ({_percent(load.without)})"),
        )
        for load in felt[:_MOST]
    )
    if rows:
        yield words("What the verdict would be without each, those that matter most first.")
        yield Table(("Without", "Part", "Points", "The thesis"), rows, (52, 10, 10, 28))


def _flips(map_: Map, told: "Explanation") -> Iterator[Block]:
    for ids in told.flips[:_MOST]:
        named = " and ".join(quoted(map_, id_) for id_ in ids)
        fall = "fell together" if len(ids) > 1 else "fell"
        yield Paragraph((Run(f"It would if {named} {fall}."),), 1)
    if not told.flips:
        yield words("No fall of up to three nodes turns it.")
    for point in told.tipping[:_MOST]:
        yield Paragraph((Run(f"It {point.words}."),), 1)


def _open(map_: Map) -> Iterator[Block]:
    from argmap.checks import check

    found = [finding for finding in check(map_) if finding.code == "UNANSWERED"]
    for finding in found:
        yield Paragraph((Run(_words(finding.message)),), 1)
    if not found:
        yield words("Every critique is answered or granted.")


def _weakest(map_: Map, told: "Explanation") -> Iterator[Block]:
    rows = tuple(
        (
            Run(name_of(map_, row.premise)),
            Run(f"{strength_words(row.strength)} ({_percent(row.strength)})"),
            Run(f"{100 * row.gain:+.1f}"),
        )
        for row in told.weakest[:_MOST]
        if row.gain >= _FELT
    )
    if rows:
        yield words("Premises that hold back a step they share, with what certainty would gain.")
        yield Table(("Premise", "Now", "Points to gain"), rows, (62, 22, 16))


def _next(map_: Map, told: "Explanation") -> Iterator[Block]:
    for title, addition in (
        ("Best rebuttal to add", told.best_rebuttal),
        ("Worst attack to expect", told.worst_attack),
    ):
        if addition is not None:
            yield Paragraph((Run(f"{title}: ", bold=True), Run(_added(map_, addition))), 1)


def _added(map_: Map, addition: "Addition") -> str:
    step = "the step from " if addition.what == "link" else ""
    where = f"against {step}{quoted(map_, addition.target)}"
    asked = f" It may begin from this question: {addition.question}" if addition.question else ""
    return f"a {addition.kind} {where} ({100 * addition.change:+.1f} points).{asked}"


def _sources(map_: Map, told: "Explanation") -> Iterator[Block]:
    share = {row.id: row.share for row in told.sources.shares}
    citing = {s.id: [node.id for node in map_.nodes_citing.get(s.id, ())] for s in map_.sources}
    ranked = sorted(map_.sources, key=lambda s: (-abs(share.get(s.id, 0.0)), -len(citing[s.id])))
    rows = tuple(
        (
            Run(source.known_by or source.id, url=source.url),
            Run(_believed(source.credibility)),
            Run(_words(source.reason) or "no reason given"),
            Run(_listed(map_, citing[source.id]) or "nothing"),
        )
        for source in ranked
    )
    if rows:
        yield Table(("Source", "Believed", "Why", "What hangs on it"), rows, (24, 12, 32, 32))


def _readings(map_: Map, told: "Explanation") -> Iterator[Block]:
    rows = tuple(
        (Run(SEMANTICS[name].title), Run(strength_words(strength)), Run(_percent(strength)))
        for name, strength in told.agreement.strengths.items()
    )
    yield Table(("By this reckoning", "The thesis is", "Number"), rows, (50, 30, 20))
    agree = "agree" if told.agreement.agree else "do not agree"
    yield words(f"They {agree} on which side of even the thesis falls.")
    disputed = told.agreement.disputed
    if disputed:
        yield words("They part ways on:")
        yield from (Paragraph((Run(quoted(map_, id_)),), 1) for id_ in disputed[:_MOST])
    if told.double_edged:
        yield words("These work both for and against the thesis:")
        yield from (Paragraph((Run(quoted(map_, id_)),), 1) for id_ in told.double_edged[:_MOST])


def _listed(map_: Map, ids: Iterable[str]) -> str:
    return "; ".join(quoted(map_, id_) for id_ in ids)


def _believed(credibility: float | None) -> str:
    if credibility is None:
        return _UNKNOWN
    return f"{credibility_words(credibility)} ({credibility:.2f})"


def _words(text: str) -> str:
    return " ".join(text.split())


def _percent(share: float) -> str:
    return f"{100 * share:.3g} %"


def _number(value: float) -> str:
    return "certain" if value == float("inf") else f"{value:.4g}"
