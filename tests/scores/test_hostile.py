"""Whatever a map looks like, there is an answer, and soon."""

from random import Random

import pytest

from argmap.model import Link, LinkKind, Map, Node, NodeKind, Strength
from argmap.scores import SEMANTICS, score
from argmap.scores.network import compile_map
from argmap.scores.solve import plan, solve
from argmap.scores.values import value
from tests.scores.making import attack, quantified, support


def test_a_chain_of_ten_thousand_works() -> None:
    """No recursion anywhere: neither along nodes nor along links on links."""
    count = 10_000
    nodes = tuple(Node(id=f"n{i}") for i in range(count))
    chain = [attack(f"l{i}", f"n{i}", f"n{i - 1}") for i in range(1, count)]
    tower = [attack("l1", "n1", "n0")]
    tower += [attack(f"l{i}", f"n{i}", f"l{i - 1}") for i in range(2, count)]

    for links in (chain, tower):
        found = score(Map(nodes=nodes, links=tuple(links))).nodes
        assert found["n0"].status in ("stands", "falls")
        assert 0 < found["n0"].strength < 0.5


def test_a_ring_of_ten_thousand_works() -> None:
    count = 10_000
    ring = [attack(f"l{i}", f"n{i}", f"n{(i + 1) % count}") for i in range(count)]

    found = score(quantified(dict.fromkeys((f"n{i}" for i in range(count)), 0.6), ring)).nodes

    assert {s.status for s in found.values()} == {"contested"}
    assert max(s.high - s.low for s in found.values()) < 1e-9


@pytest.mark.parametrize("semantics", sorted(SEMANTICS))
def test_links_on_each_other_in_a_circle_have_an_answer(semantics: str) -> None:
    links = [attack("x", "a", "y"), attack("y", "b", "x"), attack("z", "a", "z")]

    found = score(quantified({"a": 0.7, "b": 0.6}, links), semantics).links

    assert all(0 <= link.k <= 1 for link in found.values())


@pytest.mark.parametrize("semantics", sorted(SEMANTICS))
def test_an_undercut_may_hang_on_the_very_claim_it_undercuts(semantics: str) -> None:
    links = [support("ec", "e", "c"), attack("u", "c", "ec")]

    scores = score(quantified({"e": 0.9, "c": 0.5}, links), semantics)

    assert 0.5 < scores.nodes["c"].strength < 0.9
    assert scores.nodes["c"].high - scores.nodes["c"].low < 1e-9


def test_a_claim_for_and_against_itself_has_an_answer() -> None:
    for make in (attack, support):
        found = score(quantified({"a": 0.5}, [make("l", "a", "a")])).nodes["a"]
        assert 0 < found.strength < 1


def test_a_circle_with_two_answers_shows_its_range() -> None:
    links = [attack("ab", "a", "b", weight=20.0), attack("ba", "b", "a", weight=20.0)]

    found = score(quantified({"a": 0.5, "b": 0.5}, links)).nodes["a"]

    assert found.low < 0.01 < 0.1 < found.strength < 0.4 < found.high


def wild(seed: int) -> Map:
    """A map no person would draw: extreme bases and weights, links on anything, circles."""
    random = Random(seed)
    count = random.choice([1, 2, 3, 5, 8, 20, 50])
    nodes = tuple(
        Node(id=f"n{i}", base=random.choice([0.0, 1.0, 0.5, random.random()])) for i in range(count)
    )
    links: list[Link] = []
    for i in range(count * random.choice([1, 2, 4])):
        on_link = links and random.random() < 0.3
        links.append(
            Link(
                id=f"l{i}",
                kind=random.choice([LinkKind.SUPPORTS, LinkKind.ATTACKS, LinkKind.ATTACKS]),
                sources=tuple(f"n{random.randrange(count)}" for _ in range(random.randint(1, 2))),
                target=f"l{random.randrange(i + 3)}" if on_link else f"n{random.randrange(count)}",
                weight=random.choice([None, None, 1.0, 5.0, 100.0, 1e300, 0.0]),
            )
        )
    return Map(nodes=nodes, links=tuple(links))


@pytest.mark.parametrize("semantics", sorted(SEMANTICS))
def test_wild_maps_are_scored(semantics: str) -> None:
    for seed in range(60):
        for found in score(wild(seed), semantics).nodes.values():
            assert 0 <= found.low <= found.strength <= found.high <= 1


def test_scoring_twice_gives_the_same_to_the_last_bit() -> None:
    for seed in range(20):
        assert score(wild(seed)).nodes == score(wild(seed)).nodes


@pytest.mark.parametrize("semantics", ["weight", "quadratic"])
def test_of_several_answers_the_side_that_starts_ahead_has_it(semantics: str) -> None:
    links = [attack("ab", "a", "b", weight=12.0), attack("ba", "b", "a", weight=12.0)]

    found = score(quantified({"a": 0.62, "b": 0.6}, links), semantics).nodes

    assert found["a"].high - found["a"].low > 0.1
    assert found["a"].strength > 2 * found["b"].strength


@pytest.mark.parametrize("semantics", sorted(SEMANTICS))
def test_scores_that_gather_speed_arrive(semantics: str) -> None:
    """A node that supports itself twice over moves slowly first, then fast."""
    links = [support(f"l{i}", "a", "a", weight=0.75) for i in range(2)]

    found = score(quantified({"a": 0.05}, links), semantics).nodes["a"]

    again = quantified(
        {"a": 0.05, "b": found.strength}, [support(x.id, "b", "a", weight=0.75) for x in links]
    )
    assert score(again, semantics).nodes["a"].strength == pytest.approx(found.strength, abs=1e-9)


@pytest.mark.parametrize(("seed", "semantics"), [(72, "weight"), (4141, "weight"), (4141, "euler")])
def test_a_tangle_round_which_scores_would_swing_for_ever_is_brought_to_rest(
    seed: int, semantics: str
) -> None:
    random = Random(seed)
    count = random.randrange(2, 30)
    kinds = list(NodeKind)
    nodes = [
        Node(id=f"n{i}", kind=random.choice(kinds), credibility=random.choice([None, 0.1, 0.9]))
        for i in range(count)
    ]
    links: list[Link] = []
    for i in range(random.randrange(2, 70)):
        on_node = not links or random.random() < 0.7
        target = f"n{random.randrange(count)}" if on_node else random.choice(links).id
        kind = random.choice([LinkKind.SUPPORTS, LinkKind.ATTACKS])
        premises = [f"n{random.randrange(count)}" for _ in range(random.choice([1, 1, 2]))]
        strength = random.choice([None, *Strength])
        links.append(
            Link(
                id=f"l{i}",
                kind=kind,
                sources=tuple(sorted(set(premises))),
                target=target,
                strength=strength,
            )
        )
    net = compile_map(Map(nodes=tuple(nodes), links=tuple(links)), SEMANTICS[semantics])

    state = solve(net, plan(net)).state

    borne = [v for v, into in enumerate(net.into) if into]
    assert all(abs(value(net, v, state, state) - state[v]) < 1e-9 for v in borne)
