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


def texts(max_size: int = 40) -> st.SearchStrategy[str]:
    """Texts as users type and paste them: any character but a lone surrogate, also controls."""
    anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=max_size)
    return _WORDS | anything


def units() -> st.SearchStrategy[float | None]:
    """Credibilities and base scores: mostly not given."""
    return st.none() | st.floats(0, 1)


def json_values() -> st.SearchStrategy[Any]:
    """Whatever a newer version may have written under a key we do not know."""
    numbers = st.integers() | st.integers(-(2**90), 2**90) | st.floats(allow_nan=False, width=32)
    finite = numbers.filter(lambda n: abs(n) != float("inf"))
    return st.recursive(
        st.none() | st.booleans() | finite | texts(10),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts(5), inner, max_size=3),
        max_leaves=4,
    )


def extras() -> st.SearchStrategy[dict[str, Any]]:
    """Unknown keys: they begin with "x-", so that they never collide with ours."""
    key = st.text("abcXYZ é", max_size=4).map(lambda word: f"x-{word}")
    return st.just({}) | st.dictionaries(key, json_values(), max_size=2)


def nodes(id_: str, sources: tuple[str, ...] = (), rich: bool = True) -> st.SearchStrategy[Node]:
    """One node with this id, citing one of these sources or none."""
    if not rich:
        return st.builds(
            Node, id=st.just(id_), kind=st.sampled_from(NodeKind), text=_WORDS, credibility=units()
        )
    far = st.floats(-1e6, 1e6)
    citation = st.builds(Citation, id=st.sampled_from((*sources, "nobody")), locator=texts(8))
    anchor = st.builds(Anchor, draft=st.just("d"), start=st.integers(0, 99), end=st.integers(0, 99))
    return st.builds(
        lambda extra, **fields: Node(**fields, **extra),
        extra=extras(),
        id=st.just(id_),
        kind=st.sampled_from(NodeKind),
        text=texts(),
        role=st.none() | st.sampled_from(Role),
        note=texts(10),
        source=st.none() | citation,
        credibility=units(),
        base=units(),
        side=st.sampled_from(["", "pro", "con"]),
        tags=st.lists(texts(5), max_size=2).map(tuple),
        anchors=st.lists(anchor, max_size=2).map(tuple),
        checked=st.none() | st.sampled_from(Checked),
        at=st.none() | st.builds(Point, x=far, y=far),
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

    With `acyclic=True` links point from later nodes to earlier ones, or to earlier links.
    """
    node_ids = [f"n{i}" for i in range(draw(st.integers(0, max_nodes)))]
    source_ids = tuple(f"s{i}" for i in range(draw(st.integers(0, 2)))) if rich else ()
    made = tuple(draw(nodes(id_, source_ids, rich)) for id_ in node_ids)
    links = _links(draw, node_ids, max_links, rich, acyclic)
    held = tuple(draw(_source(id_)) for id_ in source_ids)
    thesis = draw(st.none() | st.sampled_from(node_ids)) if node_ids else None
    extra = draw(extras()) if rich else {}
    title = draw(texts(20)) if rich else ""
    return Map(title=title, thesis=thesis, nodes=made, links=links, sources=held, **extra)


def _links(
    draw: st.DrawFn, node_ids: list[str], most: int, rich: bool, acyclic: bool
) -> tuple[Link, ...]:
    if len(node_ids) < (2 if acyclic else 1):
        return ()
    count = draw(st.integers(0, most))
    link_ids = [f"l{i}" for i in range(count)]
    made: list[Link] = []
    for i, id_ in enumerate(link_ids):
        if acyclic:
            # A link on a link needs sources that stand above neither end of it: only the last.
            first = draw(st.integers(0, len(node_ids) - 2))
            targets, sources = [node_ids[first]], node_ids[first + 1 :]
            if made and draw(st.booleans()):
                targets, sources = [made[-1].id], [node_ids[-1]]
        else:
            targets, sources = [*node_ids, *link_ids[: i + 2]], node_ids
        made.append(draw(_link(id_, sources, targets, rich)))
    return tuple(made)


def _link(id_: str, sources: list[str], targets: list[str], rich: bool) -> st.SearchStrategy[Link]:
    return st.builds(
        lambda extra, **fields: Link(**fields, **extra),
        extra=extras() if rich else st.just({}),
        id=st.just(id_),
        kind=st.sampled_from(LinkKind),
        sources=st.lists(st.sampled_from(sources), min_size=1, max_size=3, unique=True).map(tuple),
        target=st.sampled_from(targets),
        strength=st.none() | st.sampled_from(Strength),
        weight=st.none() | st.floats(0, 4),
        note=texts(8) if rich else st.just(""),
    )


def _source(id_: str) -> st.SearchStrategy[Source]:
    return st.builds(
        lambda extra, **fields: Source(**fields, **extra),
        extra=extras(),
        id=st.just(id_),
        name=texts(10),
        authors=st.lists(texts(8), max_size=2).map(tuple),
        named=st.booleans(),
        credibility=units(),
        reason=texts(10),
    )
