"""Rows that add the next thing: a map is typed as fast as it is spoken."""

from functools import partial

from argmap import edits
from argmap.gui.actions import acting
from argmap.gui.actions.table import Action, Context
from argmap.model import Node, NodeKind


def _claim(context: Context) -> None:
    acting.add_free(context, NodeKind.CLAIM, "Add claim")


def _because(context: Context) -> None:
    acting.add_to(context, "Add reason", NodeKind.CLAIM, edits.because)


def _evidence(context: Context) -> None:
    acting.add_to(context, "Add evidence", NodeKind.EVIDENCE, edits.because)


def _but(context: Context) -> None:
    here = acting.current(context)
    kind = edits.against(context.document.map, here) if here else NodeKind.CRITIQUE
    acting.add_to(context, f"Add {kind}", kind, edits.but)


def _does_not_follow(context: Context) -> None:
    link = acting.step(context)
    if link is None:
        return
    node = Node(kind=edits.against(context.document.map, link))
    acting.write_new(context, "Add undercut", node, partial(edits.but, target=link, node=node))


def _premise(context: Context) -> None:
    link = acting.step(context)
    if link is None:
        return
    node = Node()
    acting.write_new(context, "Add premise", node, partial(edits.premise, link_id=link, node=node))


def _beside(context: Context) -> None:
    here = acting.current(context)
    found = context.document.map.node_by_id.get(here or "")
    if found is None:
        acting.add_free(context, NodeKind.CLAIM, "Add claim")
        return
    thesis = found in context.document.map.theses
    node = Node(kind=NodeKind.CLAIM if thesis else found.kind)
    edit = partial(edits.beside, sibling=found.id, node=node)
    acting.write_new(context, "Add beside", node, edit)


ROWS = (
    Action(
        "claim",
        "&Claim",
        "Map",
        _claim,
        "C",
        icon="claim",
        toolbar=True,
        tip="A statement of its own; the first one is the thesis",
        begins=True,
    ),
    Action(
        "because",
        "&Because…",
        "Map",
        _because,
        ("Tab", "A"),
        icon="because",
        toolbar=True,
        tip="A reason for what is selected",
        on_canvas=True,
    ),
    Action(
        "evidence",
        "&Evidence",
        "Map",
        _evidence,
        "E",
        icon="evidence",
        toolbar=True,
        tip="A fact or testimony, with a source, for what is selected",
    ),
    Action(
        "but",
        "B&ut…",
        "Map",
        _but,
        "B",
        icon="critique",
        toolbar=True,
        tip="A critique of what is selected; against a critique, a rebuttal",
    ),
    Action(
        "undercut",
        "That doesn't &follow",
        "Map",
        _does_not_follow,
        "U",
        enabled=acting.has_link,
        icon="undercut",
        toolbar=True,
        tip="Against the step from the selected node, not against the node",
    ),
    Action(
        "premise",
        "Same reason, &part 2",
        "Map",
        _premise,
        "P",
        enabled=acting.has_link,
        icon="premise",
        tip="A linked premise: both are needed for the step",
    ),
    Action(
        "beside",
        "Add be&side",
        "Map",
        _beside,
        ("Return", "Enter", "S"),
        on_canvas=True,
        tip="Another that does what the selected one does",
    ),
)
