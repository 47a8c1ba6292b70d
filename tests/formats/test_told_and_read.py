"""What the outline tells as plain text comes back as the same argument."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import assets, edits
from argmap.formats import native
from argmap.model import Link, LinkKind, Map, Node, NodeKind, Role
from argmap.outline import as_text, outline

S, A = LinkKind.SUPPORTS, LinkKind.ATTACKS
Shape = tuple[object, ...]


def shape(map_: Map) -> tuple[Counter[str], Counter[Shape]]:
    """Return what a map says and how it hangs together, whatever the ids are."""
    words = {node.id: " ".join(node.text.split()) for node in map_.nodes}

    def told(link: Link) -> Shape:
        aim = map_.link_by_id.get(link.target)
        target = told(aim) if aim else words[link.target]
        return (link.kind.value, tuple(sorted(words[s] for s in link.sources)), target)

    return Counter(words.values()), Counter(told(link) for link in map_.links)


@st.composite
def maps(draw: st.DrawFn) -> Map:
    """Maps with linked premises, undercuts of undercuts, backings, rings, words told twice."""
    count = draw(st.integers(1, 7))
    nodes = tuple(Node(id=f"n{i}", text=f"Words {i}") for i in range(count))
    links: list[Link] = []
    for at in range(draw(st.integers(0, 8))):
        sources = draw(st.lists(st.sampled_from(nodes), min_size=1, max_size=3, unique=True))
        target = draw(st.sampled_from([*(n.id for n in nodes), *(x.id for x in links)]))
        # A step that bears on itself is told nowhere.
        ids = tuple(node.id for node in sources if node.id != target)
        if ids:
            kind = draw(st.sampled_from([S, A]))
            links.append(Link(id=f"l{at}", kind=kind, sources=ids, target=target))
    return Map(nodes=nodes, links=tuple(links), thesis="n0")


@settings(max_examples=100)
@given(maps())
def test_a_map_told_as_text_comes_back_as_the_same_argument(map_: Map) -> None:
    text = as_text(outline(map_))

    back = edits.paste_text(Map(), text)

    assert shape(back) == shape(map_)


def test_a_starter_map_comes_back_with_its_linked_premises_and_undercuts() -> None:
    seed = assets.seeds() / "korea-talks.argmap"
    map_ = native.read(seed.read_bytes(), seed.name)

    back = edits.paste_text(Map(), as_text(outline(map_)))

    assert shape(back) == shape(map_)
    assert not any("same reason" in node.text or "told" in node.text for node in back.nodes)
    assert back.theses[0].text == map_.theses[0].text


def test_a_map_with_nothing_in_favour_keeps_what_speaks_against_it() -> None:
    map_ = Map(
        nodes=(
            Node(id="t", text="Talk", role=Role.THESIS),
            Node(id="k", text="It pays tests", kind=NodeKind.CRITIQUE),
            Node(id="r", text="It need not", kind=NodeKind.REBUTTAL),
        ),
        links=(
            Link(id="1", kind=A, sources=("k",), target="t"),
            Link(id="2", kind=A, sources=("r",), target="k"),
        ),
        thesis="t",
    )

    back = edits.paste_text(Map(), as_text(outline(map_)))

    assert shape(back) == shape(map_)
    assert [node.kind for node in back.nodes] == [n.kind for n in map_.nodes]


def test_a_chain_deeper_than_anybody_indents_comes_back() -> None:
    nodes = tuple(Node(id=f"n{i}", text=f"Words {i}") for i in range(60))
    links = tuple(Link(id=f"l{i}", sources=(f"n{i + 1}",), target=f"n{i}") for i in range(59))
    map_ = Map(nodes=nodes, links=links, thesis="n0")

    assert shape(edits.paste_text(Map(), as_text(outline(map_)))) == shape(map_)
