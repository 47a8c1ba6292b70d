"""How links run: from card to card, around the others, and onto other links."""

import itertools
from math import hypot, isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout import Arrangement, Box, Size, arrange, reroute
from argmap.layout.lines.ways import length
from argmap.layout.obstacles import entry, rect
from argmap.layout.shapes import XY, Line
from argmap.model import Layout, Link, LinkKind, Map, Node
from tests.layout.scenes import SEEDS, maps, ordinary, seed, sizes_of


def through_cards(drawn: Arrangement) -> list[tuple[str, str]]:
    """Which links run through which cards."""
    inner = {card: rect(box, -1.0) for card, box in drawn.nodes.items()}
    return [
        (link, card)
        for link, route in drawn.links.items()
        for line in route.lines
        for a, b in itertools.pairwise(line)
        for card, edges in inner.items()
        if entry(a, b, edges) is not None
    ]


def off_line(point: XY, lines: tuple[Line, ...]) -> float:
    """How far a point is from the nearest of some lines."""
    return min(_off(point, a, b) for line in lines for a, b in itertools.pairwise(line))


def _off(p: XY, a: XY, b: XY) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    part = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / ((dx * dx + dy * dy) or 1.0)
    part = min(max(part, 0.0), 1.0)
    return hypot(p[0] - a[0] - part * dx, p[1] - a[1] - part * dy)


def at_edge(point: XY, box: Box) -> bool:
    """Whether a point lies on the edge of a box."""
    out = max(abs(point[0] - box.x) - box.width / 2, abs(point[1] - box.y) - box.height / 2)
    return abs(out) < 0.02


@pytest.mark.parametrize("direction", ["down", "up", "right"])
@pytest.mark.parametrize("name", SEEDS)
def test_no_link_runs_through_a_card(name: str, direction: str) -> None:
    """In the starter maps, whichever way they grow."""
    map_ = seed(name)
    map_ = map_.but(layout=map_.layout.but(direction=direction))

    assert not through_cards(arrange(map_, ordinary(map_)))


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_links_start_and_end_at_the_edges_of_their_cards(data: st.DataObject) -> None:
    """One stem a source; an undercut ends on the middle of the link it hits."""
    map_ = data.draw(maps())

    drawn = arrange(map_, data.draw(sizes_of(map_)))

    for link in map_.links:
        route = drawn.links.get(link.id)
        if route is None:
            assert link.id not in map_.node_by_id and _hangs_in_the_air(map_, link)
            continue
        for source, stem in zip(link.sources, route.stems, strict=True):
            assert at_edge(stem[0], drawn.nodes[source])
        end = (route.trunk or route.stems[0])[-1]
        if link.target in drawn.nodes:
            assert at_edge(end, drawn.nodes[link.target])
        elif _ends_somewhere(map_, link):
            assert end == drawn.links[link.target].middle


def _hangs_in_the_air(map_: Map, link: Link) -> bool:
    seen: set[str] = set()
    while link.id not in seen:
        seen.add(link.id)
        if link.target in map_.node_by_id:
            return False
        if link.target not in map_.link_by_id:
            return True
        link = map_.link_by_id[link.target]
    return False


def _ends_somewhere(map_: Map, link: Link) -> bool:
    seen: set[str] = set()
    while link.id not in seen:
        seen.add(link.id)
        if link.target in map_.node_by_id:
            return True
        link = map_.link_by_id[link.target]
    return False


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_a_middle_lies_on_the_line_and_junctions_join(data: st.DataObject) -> None:
    """And every coordinate is a finite number with two decimals."""
    map_ = data.draw(maps(placed=True, folded=True))

    drawn = arrange(map_, data.draw(sizes_of(map_)))

    for route in drawn.links.values():
        assert off_line(route.middle, route.lines) < 0.05
        if route.junction is not None:
            assert all(stem[-1] == route.junction for stem in route.stems)
            assert route.trunk[0] == route.junction
        for line in route.lines:
            assert len(line) > 1
            assert all(isfinite(v) and v == round(v, 2) for point in line for v in point)


def test_linked_premises_meet_before_one_arrow() -> None:
    """Side by side, the junction between them and the target."""
    nodes = tuple(Node(id=i, text=i) for i in "TABC")
    together = Link(id="g", sources=("A", "B"), target="T")
    other = Link(id="o", sources=("C",), target="T")
    map_ = Map(nodes=nodes, links=(together, other), thesis="T")

    drawn = arrange(map_, ordinary(map_))

    a, b, c, t = (drawn.nodes[i] for i in "ABCT")
    junction = drawn.links["g"].junction
    assert junction and a.x < junction[0] < b.x < c.x
    assert t.bottom < junction[1] < min(a.top, b.top)
    assert len(drawn.links["g"].stems) == 2 and drawn.links["o"].junction is None


def test_an_undercut_stands_beside_what_it_hits() -> None:
    """Its line is short and comes from the side."""
    nodes = tuple(Node(id=i, text=i) for i in ("T", "A", "B", "U", "V"))
    links = (
        Link(id="a", sources=("A",), target="T"),
        Link(id="u", kind=LinkKind.ATTACKS, sources=("U",), target="a"),
        Link(id="v", kind=LinkKind.ATTACKS, sources=("V",), target="u"),
        Link(id="b", sources=("B",), target="T"),
    )
    map_ = Map(nodes=nodes, links=links, thesis="T")

    drawn = arrange(map_, ordinary(map_))

    assert sorted("AUVB", key=lambda i: drawn.nodes[i].x) == ["A", "U", "V", "B"]
    assert not through_cards(drawn)
    assert drawn.links["u"].points[-1] == drawn.links["a"].middle


@pytest.mark.parametrize("direction", ["down", "up", "right"])
@pytest.mark.parametrize("deep", [2, 3, 5])
def test_undercuts_of_undercuts_go_down_by_steps_that_can_be_told_apart(
    deep: int, direction: str
) -> None:
    """Each reaches the one before beside its own card, well above the cards it passes."""
    ids = ["T", "A", *(f"U{i}" for i in range(deep))]
    links = [Link(id="to T", sources=("A",), target="T")]
    for card in ids[2:]:
        onto = links[-1].id
        links.append(Link(id=f"of {card}", kind=LinkKind.ATTACKS, sources=(card,), target=onto))
    map_ = Map(
        nodes=tuple(Node(id=i, text=i) for i in ids),
        links=tuple(links),
        thesis="T",
        layout=Layout(direction=direction),
    )

    drawn = arrange(map_, ordinary(map_))

    along, across = (1, 0) if direction == "right" else (0, 1)
    row = [drawn.nodes[i] for i in ids[1:]]
    assert sorted(row, key=lambda box: (box.x, box.y)[along]) == row
    undercuts = [drawn.links[link.id].points for link in links[1:]]
    ends = [line[-1][across] for line in undercuts]
    front = {"down": row[0].top, "up": row[0].bottom, "right": row[0].left}[direction]
    heights = [abs(front - end) for end in ends]
    assert all(upper - lower >= 10 for upper, lower in itertools.pairwise([*heights, 0]))
    reach = max(row[0].width, row[0].height) + 60
    assert all(length(line) < reach + 60 for line in undercuts)


def test_lines_go_around_a_card_in_the_way() -> None:
    """Also when cards are dragged by hand."""
    nodes = tuple(Node(id=i, text=i) for i in "TAX")
    map_ = Map(nodes=nodes, links=(Link(id="a", sources=("A",), target="T"),), thesis="T")
    boxes = {"T": Box(0, 0, 250, 100), "X": Box(20, 300, 250, 100), "A": Box(0, 600, 250, 100)}

    routes = reroute(map_, boxes)

    assert not through_cards(Arrangement(boxes, routes))
    assert len(routes["a"].points) > 4


def test_rerouting_a_drawing_gives_its_own_lines() -> None:
    """Nothing depends on how the cards came to their places."""
    map_ = seed("korea-talks")
    drawn = arrange(map_, ordinary(map_))

    assert reroute(map_, drawn.nodes) == drawn.links


def test_a_card_that_bears_on_itself_gets_a_loop() -> None:
    """And so does a link that bears on itself."""
    links = (Link(id="s", sources=("A",), target="A"), Link(id="u", sources=("A",), target="u"))
    map_ = Map(nodes=(Node(id="A"),), links=links)

    drawn = arrange(map_, {"A": Size(200.0, 100.0)})

    assert drawn.links.keys() == {"s", "u"}
    assert not through_cards(drawn)


def test_premises_that_meet_beside_a_card_meet_outside_it() -> None:
    """Where the line they bear on hugs a card, the junction is on its free side."""
    nodes = tuple(Node(id=i, text=i) for i in "ABC")
    loop = Link(id="s", sources=("A",), target="A")
    onto = Link(id="g", sources=("B", "C"), target="s")
    map_ = Map(nodes=nodes, links=(loop, onto))
    boxes = {"A": Box(0, 148, 264, 68), "B": Box(0, 0, 344, 76), "C": Box(148, 330, 264, 90)}

    routes = reroute(map_, boxes)

    assert not through_cards(Arrangement(boxes, routes))


def test_premises_meet_between_cards_that_stand_close() -> None:
    """Where less room is left before a card than the junction would like."""
    nodes = tuple(Node(id=i, text=i) for i in "ABTX")
    map_ = Map(nodes=nodes, links=(Link(id="g", sources=("A", "B"), target="T"),), thesis="T")
    boxes = {
        "T": Box(0, 0, 250, 100),
        "X": Box(0, 128, 250, 100),
        "A": Box(-300, 400, 250, 100),
        "B": Box(300, 400, 250, 100),
    }

    routes = reroute(map_, boxes)

    assert not through_cards(Arrangement(boxes, routes))


@pytest.mark.parametrize("name", SEEDS)
def test_lines_keep_off_cards_that_are_not_theirs(name: str) -> None:
    """None scrapes a corner: there is room for eight pixels beside every card."""
    map_ = seed(name)

    drawn = arrange(map_, ordinary(map_))

    for link in map_.links:
        hit = map_.link_by_id.get(link.target)
        own = {*link.sources, link.target, *(hit.sources if hit else ())}
        others = {card: box for card, box in drawn.nodes.items() if card not in own}
        assert not [
            card
            for line in drawn.links[link.id].lines
            for a, b in itertools.pairwise(line)
            for card, box in others.items()
            if entry(a, b, rect(box, 7.5)) is not None
        ]


def test_lines_to_different_cards_of_a_row_do_not_cross() -> None:
    """The lanes between two rows are shared out over all the links there."""
    ids = [*"TABCD", *(f"{up}{i}" for up in "ABCD" for i in range(4 if up == "A" else 1))]
    links = [Link(id=f"{i} on", sources=(i,), target="T" if len(i) == 1 else i[0]) for i in ids[1:]]
    map_ = Map(nodes=tuple(Node(id=i) for i in ids), links=tuple(links), thesis="T")

    routes = arrange(map_, ordinary(map_)).links

    pieces = [(k, p) for k, one in routes.items() for p in itertools.pairwise(one.points)]
    for (one, (a, b)), (other, (c, d)) in itertools.combinations(pieces, 2):
        assert one == other or not crossing(a, b, c, d)


def crossing(a: XY, b: XY, c: XY, d: XY) -> bool:
    """Whether two straight lines cross."""

    def side(p: XY, q: XY, r: XY) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
