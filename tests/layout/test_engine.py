"""The program outside: used where it draws better, never needed, told nothing but numbers."""

import sys
from dataclasses import dataclass, field

import pytest

from argmap.layout import Engine, EngineError, arrange, instant
from argmap.layout.engine import Program, found_engine
from argmap.model import Link, Map, Node
from tests.layout.scenes import ordinary, overlapping, seed


@dataclass
class Told:
    """An engine that keeps what it was told and gives an answer."""

    answer: str = ""
    heard: list[str] = field(default_factory=list)

    def draw(self, graph: str) -> str:
        """Remember the graph."""
        self.heard.append(graph)
        return self.answer


@dataclass
class Broken:
    """An engine that is not there."""

    def draw(self, graph: str) -> str:
        """Fail."""
        raise EngineError("no such program")


def ring() -> Map:
    """A thesis, two claims that support each other, and words that must not leave."""
    nodes = (Node(id="T", text="Secret thesis"), Node(id="a b", text="x"), Node(id='"];', text="y"))
    links = (
        Link(id="1", sources=("a b",), target="T"),
        Link(id="2", sources=('"];',), target="a b"),
        Link(id="3", sources=("a b",), target='"];'),
    )
    return Map(nodes=nodes, links=links, thesis="T")


def test_the_engine_hears_numbers_only() -> None:
    """Neither words nor ids of the user's."""
    engine = Told()
    map_ = ring()

    arrange(map_, ordinary(map_), engine=engine)

    assert engine.heard
    heard = "".join(engine.heard)
    assert "Secret" not in heard and "a b" not in heard
    assert set(heard) <= set('digraph{}[]=,.;->"\n _0123456789abcdefghijklmnopqrstuvwxyz')


@pytest.mark.parametrize(
    "engine",
    [
        Broken(),
        Told("no drawing at all"),
        Told('<title>n0</title><polygon points="1,1 2,2"/>'),
        Told('<title>n9</title><polygon points="x,y"/>'),
        Program(("no-such-program-anywhere",)),
        Program((sys.executable, "-c", "raise SystemExit(3)")),
        Program((sys.executable, "-c", "import time; time.sleep(30)"), patience=0.05),
    ],
    ids=["broken", "empty", "partial", "nonsense", "missing", "failing", "slow"],
)
def test_without_an_engine_the_tidy_tree_steps_in(engine: Engine) -> None:
    """In silence."""
    map_ = ring()

    assert arrange(map_, ordinary(map_), engine=engine) == instant(map_, ordinary(map_))


def test_a_lawless_drawing_is_turned_down() -> None:
    """An engine that puts siblings out of order, or cards onto each other, is not believed."""
    map_ = seed("school-start-exercise")
    heap = "".join(f'<title>n{i}</title><polygon points="0,0 9,9"/>' for i in range(40))

    drawn = arrange(map_, ordinary(map_), engine=Told(heap))

    assert not overlapping(drawn.nodes)


def test_the_program_that_is_installed_draws() -> None:
    """Where argmap is installed with all it needs."""
    engine = found_engine()

    assert engine is not None
    assert "<title>n1</title>" in engine.draw("digraph{n1->n2}")


def test_shared_grounds_are_drawn_by_the_engine_in_rows() -> None:
    """One ground for three claims stands below all of them."""
    nodes = tuple(Node(id=i, text=i) for i in "TABCG")
    links = [Link(id=f"{i}T", sources=(i,), target="T") for i in "ABC"]
    links += [Link(id=f"G{i}", sources=("G",), target=i) for i in "ABC"]
    map_ = Map(nodes=nodes, links=tuple(links), thesis="T")

    boxes = arrange(map_, ordinary(map_)).nodes

    assert boxes["G"].top > max(boxes[i].bottom for i in "ABC")
