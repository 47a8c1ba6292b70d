"""Random maps for property tests: `from tests.maps import maps`.

They hold what real maps hold and loaders must not refuse: links on links, linked premises,
cycles, self-loops, equal texts, any alphabet, unknown keys at every level.
"""

from typing import Any

from hypothesis import strategies as st

from argmap.model import (
    Anchor,
    Checked,
    Citation,
    Link,
    LinkKind,
    Map,
    Node,
    NodeKind,
    Point,
    Role,
    Source,
    Strength,
)

_WORDS = st.sampled_from(
    ["", "Talks work.", "Sanctions bite", "Die Gespräche", "平和は可能だ", "السلام ممكن", "🕊️ now?"]
)

# Built once: making a strategy costs more than drawing from it.
_CHARACTERS = st.characters(exclude_categories=["Cs"])
TEXTS = _WORDS | st.text(_CHARACTERS, max_size=30)
"""Texts as users type and paste them: any character but a lone surrogate, also controls."""

_UNITS = st.none() | st.floats(0, 1)
_NUMBERS = st.integers(-(2**90), 2**90) | st.floats(allow_nan=False, allow_infinity=False)

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | _NUMBERS | _WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_WORDS, inner, max_size=2),
    max_leaves=3,
)
"""Whatever a newer version may have written under a key we do not know."""

EXTRAS = st.just({}) | st.dictionaries(
    st.sampled_from(["x-new", "x-é", "x-", "x-\0"]), JSON_VALUES, max_size=2
)
"""Unknown keys: they begin with "x-", so that they never collide with ours."""

_FAR = st.floats(-1e6, 1e6)
_INDEX = st.integers(0, 999)
_ANCHOR = st.builds(Anchor, draft=st.just("d"), start=_INDEX, end=_INDEX)

_NODE: dict[str, st.SearchStrategy[Any]] = {
    "kind": st.sampled_from(NodeKind),
    "text": _WORDS,
    "credibility": _UNITS,
}
_PLAIN_NODES = st.fixed_dictionaries(_NODE)
_RICH_NODES = st.fixed_dictionaries(
    _NODE | {"text": TEXTS},
    optional={
        "role": st.sampled_from(Role),
        "note": TEXTS,
        "source": st.builds(Citation, id=st.sampled_from(["s0", "s1", "nobody"]), locator=TEXTS),
        "base": _UNITS,
        "side": st.sampled_from(["pro", "con"]),
        "tags": st.lists(TEXTS, max_size=2).map(tuple),
        "anchors": st.lists(_ANCHOR, max_size=2).map(tuple),
        "checked": st.sampled_from(Checked),
        "at": st.builds(Point, x=_FAR, y=_FAR),
        "extra": EXTRAS,
    },
)

_LINK: dict[str, st.SearchStrategy[Any]] = {
    "kind": st.sampled_from(LinkKind),
    "strength": st.none() | st.sampled_from(Strength),
    "weight": st.none() | st.none() | st.floats(0, 4),
    # Places in the lists of what may be a source and what may be a target.
    "from": st.lists(_INDEX, min_size=1, max_size=3),
    "to": _INDEX,
    "on_link": st.booleans(),
}
_PLAIN_LINKS = st.fixed_dictionaries(_LINK)
_RICH_LINKS = st.fixed_dictionaries(_LINK, optional={"note": TEXTS, "extra": EXTRAS})

_SOURCES = st.fixed_dictionaries(
    {"name": TEXTS, "named": st.booleans(), "credibility": _UNITS},
    optional={
        "authors": st.lists(TEXTS, max_size=2).map(tuple),
        "reason": TEXTS,
        "extra": EXTRAS,
    },
)


@st.composite
def maps(
    draw: st.DrawFn,
    max_nodes: int = 8,
    max_links: int = 10,
    rich: bool = True,
    acyclic: bool = False,
) -> Map:
    """A map of any shape. `rich=False` leaves out what neither structure nor scores look at.

    With `acyclic=True` links lead from later nodes to earlier ones, or to the link before them.
    """
    drawn = _some(draw, _RICH_NODES if rich else _PLAIN_NODES, max_nodes)
    ids = [f"n{i}" for i in range(len(drawn))]
    made = tuple(Node(id=id_, **_flat(fields)) for id_, fields in zip(ids, drawn, strict=True))
    links: tuple[Link, ...] = ()
    if len(ids) > acyclic:
        steps = _some(draw, _RICH_LINKS if rich else _PLAIN_LINKS, max_links)
        links = _acyclic(ids, steps) if acyclic else _any(ids, steps)
    thesis = ids[draw(_INDEX) % len(ids)] if ids and draw(st.booleans()) else None
    if not rich:
        return Map(thesis=thesis, nodes=made, links=links)
    held = draw(st.lists(_SOURCES, max_size=2))
    sources = tuple(Source(id=f"s{i}", **_flat(fields)) for i, fields in enumerate(held))
    extra = draw(EXTRAS)
    return Map(title=draw(TEXTS), thesis=thesis, nodes=made, links=links, sources=sources, **extra)


def _some(
    draw: st.DrawFn, of: st.SearchStrategy[dict[str, Any]], most: int
) -> list[dict[str, Any]]:
    """Every length is as likely as another: lists by themselves are mostly short."""
    length = draw(st.integers(0, most))
    return draw(st.lists(of, min_size=length, max_size=length))


def _flat(fields: dict[str, Any]) -> dict[str, Any]:
    return {**{k: v for k, v in fields.items() if k != "extra"}, **fields.get("extra", {})}


def _any(ids: list[str], steps: list[dict[str, Any]]) -> tuple[Link, ...]:
    """Links from anything to anything: circles, self-loops, links on themselves and each other."""
    link_ids = [f"l{i}" for i in range(len(steps))]
    return tuple(
        _link(id_, step, ids, link_ids if step["on_link"] else ids)
        for id_, step in zip(link_ids, steps, strict=True)
    )


def _acyclic(ids: list[str], steps: list[dict[str, Any]]) -> tuple[Link, ...]:
    made: list[Link] = []
    for i, step in enumerate(steps):
        first = step["to"] % (len(ids) - 1)
        sources, targets = ids[first + 1 :], [ids[first]]
        if made and step["on_link"]:
            # Only the last node bears on nothing that could come round to it.
            sources, targets = ids[-1:], [made[-1].id]
        made.append(_link(f"l{i}", step, sources, targets))
    return tuple(made)


def _link(id_: str, step: dict[str, Any], sources: list[str], targets: list[str]) -> Link:
    places = dict.fromkeys(sources[i % len(sources)] for i in step["from"])
    fields = {k: v for k, v in step.items() if k not in ("from", "to", "on_link")}
    target = targets[step["to"] % len(targets)]
    return Link(id=id_, sources=tuple(places), target=target, **_flat(fields))
