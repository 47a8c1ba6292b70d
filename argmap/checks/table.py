"""The table of checks, and running them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from argmap.breath import breathe
from argmap.checks import draft, evidence, grounds, objections, phrasing, questions, thesis, voices
from argmap.checks.finding import RANK, Finding, Group, Severity
from argmap.checks.reading import Reading
from argmap.model import Map
from argmap.wording.blanks import blanks
from argmap.wording.outlets import Outlet

Run = Callable[[Reading], Iterable[Finding]]


@dataclass(frozen=True)
class Check:
    """One check. `kind` is G graph, M metadata, T text, Q a question; `title` counts many."""

    code: str
    severity: Severity
    kind: str
    title: str
    run: Run


CHECKS: tuple[Check, ...] = (
    Check("NO_THESIS", "blocks", "G", "no thesis", thesis.no_thesis),
    Check("MANY_THESES", "blocks", "G", "more than one thesis", thesis.many_theses),
    Check("CIRCULAR", "blocks", "G", "circles", grounds.circular),
    Check(
        "ANSWER_UNSUPPORTED",
        "blocks",
        "G",
        "replies with nothing beneath them",
        objections.answer_unsupported,
    ),
    Check("BROKEN_LINK", "warns", "G", "links that lost an end", thesis.broken_link),
    Check("UNANSWERED", "warns", "G", "objections without a reply", objections.unanswered),
    Check("UNSUPPORTED", "warns", "G", "statements with nothing beneath", grounds.unsupported),
    Check("UNGROUNDED", "warns", "G", "statements with no evidence beneath", grounds.ungrounded),
    Check("BROKEN_GROUP", "warns", "G", "linked reasons that give way", grounds.broken_group),
    Check("NO_OBJECTION", "warns", "G", "no objection", objections.no_objection),
    Check("ORPHAN", "warns", "G", "statements not joined to anything", grounds.orphan),
    Check("DISCONNECTED", "warns", "G", "parts with no way to the thesis", grounds.disconnected),
    Check(
        "REBUTTAL_WITHOUT_TARGET",
        "warns",
        "G",
        "rebuttals that attack nothing",
        objections.rebuttal_without_target,
    ),
    Check(
        "CRITIQUE_WITHOUT_TARGET",
        "warns",
        "G",
        "critiques that attack nothing",
        objections.critique_without_target,
    ),
    Check("SINGLE_SOURCE", "warns", "M", "points that rest on one source", voices.single_source),
    Check("SAME_ORIGIN", "warns", "M", "sources of one origin", voices.same_origin),
    Check(
        "SOURCE_NOT_INDEPENDENT",
        "warns",
        "M",
        "pieces of evidence from the authors’ own house",
        voices.source_not_independent,
    ),
    Check("NO_SOURCE", "warns", "M", "pieces of evidence without a source", evidence.no_source),
    Check("NO_LINK", "warns", "M", "pieces of evidence without a link", evidence.no_link),
    Check(
        "UNDATED_EVIDENCE",
        "warns",
        "M",
        "pieces of evidence without a date",
        evidence.undated_evidence,
    ),
    Check("STALE", "warns", "M", "old pieces of evidence", evidence.stale),
    Check(
        "ANONYMOUS_SOURCE",
        "warns",
        "M",
        "statements from a source without a name",
        voices.anonymous_source,
    ),
    Check("NO_CREDENTIAL", "warns", "M", "experts without a credential", voices.no_credential),
    Check(
        "UNATTRIBUTED_CRITIQUE",
        "warns",
        "M",
        "objections that nobody named holds",
        voices.unattributed_critique,
    ),
    Check("THESIS_LATE", "warns", "T", "drafts with a late thesis", draft.thesis_late),
    Check("TO_FILL_IN", "informs", "T", "places to fill in", phrasing.to_fill_in),
    Check("SECONDARY", "informs", "M", "facts known at second hand", evidence.secondary),
    Check("OUT_OF_FIELD", "informs", "M", "experts outside their field", voices.out_of_field),
    Check("DOUBLE_EDGED", "informs", "G", "statements that cut both ways", objections.double_edged),
    Check("HEDGED", "informs", "T", "hedged main points", draft.hedged),
    Check("WEAK_STEELMAN", "informs", "T", "objections put weakly", objections.weak_steelman),
    Check("NO_REMEDY", "informs", "G", "remedies to look at", thesis.no_remedy),
    Check("IS_OUGHT", "informs", "G", "conclusions drawn from facts alone", thesis.is_ought),
    Check("DUPLICATE", "informs", "T", "statements made twice", phrasing.duplicate),
    Check("TWO_IDEAS", "informs", "T", "statements that say two things", phrasing.two_ideas),
    Check("ABSOLUTE", "informs", "T", "sweeping statements", phrasing.absolute),
    Check("LENGTH", "informs", "T", "drafts of the wrong length", draft.length),
    Check("ACRONYM", "informs", "T", "acronyms not spelled out", draft.acronym),
    Check("LONG_PARAGRAPH", "informs", "T", "long paragraphs", draft.long_paragraph),
    Check(
        "UNMAPPED_SENTENCE",
        "informs",
        "T",
        "sentences without a node",
        draft.unmapped_sentence,
    ),
    Check("UNWRITTEN_NODE", "informs", "T", "statements not written yet", draft.unwritten_node),
    Check(
        "OVERLOADED_LINK",
        "informs",
        "Q",
        "reasons that may need each other",
        questions.overloaded_link,
    ),
    Check("OPEN_QUESTION", "informs", "Q", "steps with open questions", questions.open_question),
    Check(
        "NOT_TO_THE_POINT",
        "informs",
        "Q",
        "pieces of evidence to hold against their claim",
        questions.not_to_the_point,
    ),
)

# Of a node that is still to be filled in only this is said: as an argument it cannot be judged yet.
_BEFORE_WORDS = frozenset({"TO_FILL_IN", "NO_THESIS", "MANY_THESES", "CIRCULAR", "BROKEN_LINK"})

_BY_CODE: Mapping[str, Check] = {row.code: row for row in CHECKS}


def check(
    map_: Map,
    text_of: Mapping[str, str] | None = None,
    *,
    dismissed: bool = False,
    outlets: Mapping[str, Outlet] | None = None,
) -> tuple[Finding, ...]:
    """Return what an editor would point at, gravest first.

    `text_of` gives the loaded texts of drafts that are only referenced, by draft id. What the
    author has set aside is left out, or with `dismissed` told too and marked as such. `outlets`
    are those known, if more than travel with the program.
    """
    texts = {held.id: held.text for held in map_.drafts if held.text is not None}
    texts = {**texts, **(text_of or {})}
    read = Reading(map_, texts) if outlets is None else Reading(map_, texts, outlets)
    aside = {(d.code, frozenset(d.at)) for d in map_.dismissed}
    unfilled = _unfilled(map_)
    found: list[Finding] = []
    for row in CHECKS:
        breathe()
        for finding in row.run(read):
            breathe()
            if row.code not in _BEFORE_WORDS and not unfilled.isdisjoint(finding.at):
                continue
            if aside and _is_aside(finding, aside):
                finding = replace(finding, dismissed=True)
            if dismissed or not finding.dismissed:
                found.append(finding)
    return tuple(sorted(found, key=lambda finding: RANK[finding.severity]))


def grouped(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """Return them a line a code, in the order in which each code first comes up."""
    together: dict[tuple[str, Severity], list[Finding]] = {}
    for finding in findings:
        together.setdefault((finding.code, finding.severity), []).append(finding)
    return tuple(
        Group(code, severity, _title(code, many), tuple(many))
        for (code, severity), many in together.items()
    )


def _unfilled(map_: Map) -> frozenset[str]:
    """Return the nodes that are still to be filled in, and the links to and from them."""
    nodes = frozenset(node.id for node in map_.nodes if blanks(node.text))
    links = (one.id for one in map_.links if not nodes.isdisjoint((*one.sources, one.target)))
    return nodes.union(links) if nodes else nodes


def _is_aside(finding: Finding, aside: set[tuple[str, frozenset[str]]]) -> bool:
    keys = {frozenset(finding.at), frozenset(finding.nodes)} - {frozenset[str]()}
    whole = not (finding.nodes or finding.links) and (finding.code, frozenset[str]()) in aside
    return whole or any((finding.code, key) in aside for key in keys)


def _title(code: str, findings: list[Finding]) -> str:
    if len(findings) == 1:
        return findings[0].message
    row = _BY_CODE.get(code)
    return f"{len(findings):,} {row.title if row else code.lower().replace('_', ' ')}"
