"""Rows about the draft: words become cards, cards find their words."""

from functools import partial

from argmap.gui.actions.table import Action, Context
from argmap.model import NodeKind


def _draft(verb: str, context: Context) -> None:
    context.ask(f"draft {verb}")


def _has_draft(context: Context) -> bool:
    return bool(context.document.map.drafts)


def _refers(context: Context) -> bool:
    return any(draft.text is None for draft in context.document.map.drafts)


DRAFT = (
    Action("draft", "The &draft", "Draft", partial(_draft, "show"), "Ctrl+D"),
    Action("draft-new", "&New draft", "Draft", partial(_draft, "new"), ""),
    Action(
        "draft-open",
        "&Open a text as a draft…",
        "Draft",
        partial(_draft, "open"),
        "Ctrl+Shift+O",
        tip="Text, Markdown, Word, HTML, OpenDocument, PDF",
    ),
    Action(
        "draft-load",
        "&Load its text…",
        "Draft",
        partial(_draft, "load"),
        "",
        enabled=_refers,
        tip="Lend the window a text that the map only refers to",
    ),
    *(
        Action(
            f"mark-{kind}",
            f"The words are {'' if kind is NodeKind.EVIDENCE else 'a '}{kind}",
            "Draft",
            partial(_draft, f"mark {kind}"),
            f"Alt+{number}",
            icon=kind,
            separated=number == 1,
            tip="Make a card of the selected words, bearing on the selected card",
        )
        for number, kind in enumerate(NodeKind, start=1)
    ),
    Action(
        "anchor",
        "The selected card says &this",
        "Draft",
        partial(_draft, "anchor"),
        "Alt+A",
        icon="link",
        tip="Anchor the selected card to the selected words",
    ),
    Action(
        "next-gap",
        "N&ext sentence without a card",
        "Draft",
        partial(_draft, "next gap"),
        "F9",
        enabled=_has_draft,
        separated=True,
        tip="Select it, ready to be marked",
    ),
    Action(
        "previous-gap",
        "Pre&vious sentence without a card",
        "Draft",
        partial(_draft, "previous gap"),
        "Shift+F9",
        enabled=_has_draft,
    ),
    Action(
        "next-place",
        "Ne&xt card whose words changed",
        "Draft",
        partial(_draft, "next place"),
        "F7",
        enabled=_has_draft,
    ),
    Action(
        "previous-place",
        "&Previous card whose words changed",
        "Draft",
        partial(_draft, "previous place"),
        "Shift+F7",
        enabled=_has_draft,
    ),
    Action(
        "draft-lists",
        "Fold or s&how the lists",
        "Draft",
        partial(_draft, "lists"),
        "Alt+L",
        tip="What stands under the draft: its cards, X-ray, before sending, skeleton",
    ),
    Action("draft-places", "&Cards in the draft", "Draft", partial(_draft, "places"), ""),
    Action(
        "x-ray",
        "X-&ray",
        "Draft",
        partial(_draft, "x-ray"),
        "F6",
        enabled=_has_draft,
        separated=True,
        tip="Tint whole sentences by kind; see what is missing on either side",
    ),
    Action(
        "sending",
        "&Before sending",
        "Draft",
        partial(_draft, "sending"),
        "Shift+F6",
        enabled=_has_draft,
        tip="Hold the draft against the rules of an outlet",
    ),
    Action("skeleton", "&Skeleton", "Draft", partial(_draft, "skeleton"), "Ctrl+Shift+D"),
    Action(
        "insert-skeleton",
        "&Insert the skeleton into a new draft",
        "Draft",
        partial(_draft, "insert skeleton"),
        "",
    ),
    Action(
        "copy-core",
        "Copy the core in t&wo sentences",
        "Draft",
        partial(_draft, "copy core"),
        "",
    ),
)
