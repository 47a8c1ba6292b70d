"""Badges for the canvas: of all findings, the few words that belong on a card."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.checks import Finding

from argmap.model import Anchor, Map

# Those not named here are told in the list only: a card full of pills says nothing.
WORDS: Mapping[str, str] = {
    "TO_FILL_IN": "to fill in",
    "UNSUPPORTED": "no ground yet",
    "UNGROUNDED": "no evidence below",
    "CIRCULAR": "circular",
    "ORPHAN": "not linked",
    "DISCONNECTED": "apart",
    "UNANSWERED": "no reply yet",
    "NO_OBJECTION": "no objection yet",
    "DOUBLE_EDGED": "double-edged",
    "REBUTTAL_WITHOUT_TARGET": "replies to nothing",
    "CRITIQUE_WITHOUT_TARGET": "against nothing",
    "BROKEN_GROUP": "a part is weak",
    "DUPLICATE": "said twice",
    "SINGLE_SOURCE": "one source",
    "SAME_ORIGIN": "one origin",
    "SOURCE_NOT_INDEPENDENT": "not independent",
    "NO_SOURCE": "no source",
    "STALE": "old",
    "ANONYMOUS_SOURCE": "nobody named",
    "UNATTRIBUTED_CRITIQUE": "nobody named",
    "HEDGED": "hedged",
}
MOST = 2
Marks = tuple[tuple[str, str], ...]
CHANGED = ("words changed", "warns")
LOST = ("words lost", "blocks")
# Of these only the first node is what the finding is about; the others explain it.
_FIRST_ONLY = frozenset({"UNANSWERED", "SINGLE_SOURCE", "BROKEN_GROUP"})


def marks(findings: "Iterable[Finding]") -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return for each node its gravest words with their severity."""
    # Not at the top: the window opens before anything is checked.
    from argmap.checks import ranked

    found: dict[str, dict[str, str]] = {}
    for finding in ranked(findings, {}):
        word = WORDS.get(finding.code)
        if word is None or finding.dismissed:
            continue
        about = finding.nodes[:1] if finding.code in _FIRST_ONLY else finding.nodes
        for node in about:
            found.setdefault(node, {}).setdefault(word, finding.severity)
    return {node: tuple(words.items())[:MOST] for node, words in found.items()}


def with_changed(found: Mapping[str, Marks], map_: Map) -> Mapping[str, Marks]:
    """Put first on a card that its words in the draft are lost, or not what they were."""
    texts = {draft.id: draft.text for draft in map_.drafts if draft.text is not None}
    marked: dict[str, Marks] = {}
    for node in map_.nodes:
        if any(_is_lost(anchor, texts.get(anchor.draft)) for anchor in node.anchors):
            marked[node.id] = (LOST, *found.get(node.id, ()))[:MOST]
        elif any(anchor.was for anchor in node.anchors):
            marked[node.id] = (CHANGED, *found.get(node.id, ()))[:MOST]
    return {**found, **marked}


def _is_lost(anchor: Anchor, text: str | None) -> bool:
    """Whether the words stand nowhere in a text that the map holds; one that does not is asked
    for nothing.
    """
    if text is None or not anchor.exact or text[anchor.start : anchor.end] == anchor.exact:
        return False
    from argmap.anchors import find

    return find(anchor, text).status == "lost"
