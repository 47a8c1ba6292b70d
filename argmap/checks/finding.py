"""What a check has to say, and a mend for it as data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Severity = Literal["blocks", "warns", "informs"]
Do = Literal[
    "add_support",
    "add_attack",
    "add_evidence",
    "set_role",
    "set_kind",
    "set_thesis",
    "set_source",
    "set_date",
    "set_link",
    "split",
    "merge",
    "join",
    "delete",
    "reword",
    "answer",
    "select",
    "read",
    "write",
]
RANK: Mapping[str, int] = {"blocks": 0, "warns": 1, "informs": 2}


@dataclass(frozen=True)
class Fix:
    """One edit that would mend it. The window knows how to make it; `kind` is a kind or a role.

    To "read" leads to a node's words in a draft, or to a stretch of it: "draft@start-end".
    """

    label: str
    do: Do
    target: str
    kind: str = ""


@dataclass(frozen=True)
class Finding:
    """One thing an editor would point at. `message` is one sentence, `why` says why it matters."""

    code: str
    severity: Severity
    nodes: tuple[str, ...]
    links: tuple[str, ...]
    message: str
    why: str
    fix: Fix | None = None
    dismissed: bool = False
    words: tuple[str, ...] = ()
    """Of words in a draft: which, so that they are known again wherever they move to."""

    @property
    def at(self) -> tuple[str, ...]:
        """Everything it is about: what a dismissal is recorded by."""
        return (*self.nodes, *self.links, *self.words)


@dataclass(frozen=True)
class Group:
    """Findings of one code, told in one line."""

    code: str
    severity: Severity
    title: str
    findings: tuple[Finding, ...]


def ranked(findings: Iterable[Finding], load: Mapping[str, float]) -> tuple[Finding, ...]:
    """Return them gravest first, and among equals by what most rests on."""

    def weight(finding: Finding) -> tuple[int, float]:
        return RANK[finding.severity], -max(
            (load.get(id_, 0.0) for id_ in finding.nodes), default=0
        )

    return tuple(sorted(findings, key=weight))
