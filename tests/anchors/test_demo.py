"""The demonstration draft: what is promised of it, and the figures of anchors on a real text."""

import random
import re

import pytest

from argmap.anchors import Status, carry, find, xray
from argmap.assets import seeds
from argmap.checks import check, outlets, preflight
from argmap.model import LinkKind, Map, NodeKind, Role


@pytest.fixture(scope="module")
def demo() -> Map:
    """Return the demonstration map."""
    return Map.model_validate_json((seeds() / "korea-demo.argmap").read_text("utf-8"))


@pytest.fixture(scope="module")
def text(demo: Map) -> str:
    """Return its draft."""
    return demo.drafts[0].text or ""


def test_the_draft_is_to_length_and_fully_anchored(demo: Map, text: str) -> None:
    """650 to 750 words, the thesis early, every sentence mapped, every node written."""
    seen = xray(demo, demo.drafts[0].id, text)

    assert 650 <= seen.words <= 750
    assert seen.thesis_share is not None
    assert seen.thesis_share < 0.25
    assert not seen.unmapped
    assert not seen.unwritten
    assert {place.status for place in seen.anchors.values()} == {Status.EXACT}
    assert seen.objection_words > 20
    assert seen.answer_words > 20


def test_it_uses_what_a_map_can_hold(demo: Map) -> None:
    """Linked premises, undercuts three deep, a backing, a restatement, all kinds, most roles."""
    links = demo.link_by_id
    attacked = [link for link in demo.links if link.target in links]

    assert any(len(link.sources) > 2 for link in demo.links)
    assert any(links[link.target].target in links for link in attacked)
    assert any(link.kind is LinkKind.SUPPORTS for link in attacked)
    assert any(link.kind is LinkKind.RESTATES for link in demo.links)
    assert any(link.implicit for link in demo.links)
    assert any(link.answers for link in demo.links)
    assert {node.kind for node in demo.nodes} == set(NodeKind)
    assert {Role.HOOK, Role.CONCESSION, Role.WEIGHING} < {node.role for node in demo.nodes}
    assert demo.dismissed


def test_an_editor_would_let_it_pass(demo: Map, text: str) -> None:
    """Nothing blocks, and its outlet's list has nothing to mend."""
    draft = demo.drafts[0]

    assert all(finding.severity != "blocks" for finding in check(demo))
    items = preflight(demo, draft.id, text, outlets()[draft.outlet])
    assert not [item for item in items if item.state == "mend"]
    assert len(check(demo, dismissed=True)) > len(check(demo))


@pytest.mark.parametrize(("share", "lost"), [(0.15, 0.01), (0.3, 0.03)])
def test_anchors_survive_a_rewritten_draft(demo: Map, text: str, share: float, lost: float) -> None:
    """With words changed here and there few anchors are lost, with or without the old text."""
    anchors = [anchor for node in demo.nodes for anchor in node.anchors]
    dice = random.Random(3)
    words = re.findall(r"\w+", text)

    def one(match: re.Match[str]) -> str:
        return dice.choice([dice.choice(words), ""]) if dice.random() < share else match.group()

    places = []
    for _ in range(6):
        new = re.sub(r"\w+", one, text)
        places += [*carry(anchors, text, new), *(find(anchor, new) for anchor in anchors)]

    assert sum(place.status is Status.LOST for place in places) <= lost * len(places)


def test_shuffled_paragraphs_leave_every_anchor_exact(demo: Map, text: str) -> None:
    """Order does not matter."""
    anchors = [anchor for node in demo.nodes for anchor in node.anchors]
    shuffled = "\n\n".join(text.split("\n\n")[::-1])

    assert {place.status for place in carry(anchors, text, shuffled)} == {Status.EXACT}
