"""For each code the smallest map that fires, and its mended twin that does not."""

from typing import Any

import pytest

from argmap.checks import CHECKS, Finding, check
from argmap.model import (
    Answer,
    Citation,
    Draft,
    Link,
    LinkKind,
    Map,
    Node,
    NodeKind,
    Reply,
    Role,
    Settings,
    Source,
)

KINDS = {
    "C": NodeKind.CLAIM,
    "T": NodeKind.CLAIM,
    "A": NodeKind.CLAIM,
    "E": NodeKind.EVIDENCE,
    "K": NodeKind.CRITIQUE,
    "R": NodeKind.REBUTTAL,
}
SIGNS = {"+": LinkKind.SUPPORTS, "-": LinkKind.ATTACKS, "=": LinkKind.RESTATES}
DRAFT = {"drafts": (Draft(id="d", path="piece.txt"),)}
MIT = Source(id="s", name="Jo Day", organisation="MIT", kind="study", date="2020", url="https://x")


def make(links: str, *nodes: Node, **more: Any) -> Map:
    """Build a map from "name: A B + T" lines; a node's first letter is its kind."""
    given = {node.id: node for node in nodes}
    rows = [line.replace(":", "").split() for line in links.split(",") if line.strip()]
    steps = tuple(
        Link(id=name, sources=tuple(who), kind=SIGNS[sign], target=target)
        for name, *who, sign, target in rows
    )
    names = {"T": None} | {
        id_: None for _, *who, _, end in rows for id_ in (*who, end) if id_[0] in KINDS
    }
    values = tuple(given.get(id_) or node(id_) for id_ in {**names, **dict.fromkeys(given)})
    return Map(nodes=values, links=steps, **{"thesis": "T", **more})


def node(id_: str, text: str = "", **more: Any) -> Node:
    """Make a node whose kind is told by its name."""
    source = more.pop("source", None)
    cited = Citation(id=source) if isinstance(source, str) else source
    return Node(id=id_, kind=KINDS[id_[0]], text=text or f"Words {id_}", source=cited, **more)


def step(map_: Map, **more: Any) -> Map:
    """Change the first link of a map."""
    return map_.but(links=(map_.links[0].but(**more), *map_.links[1:]))


GOOD = "a: C + T, e: E + C"
SOURCED = node("E", source="s")
OTHER = Source(
    id="o", name="Al Moe", organisation="Yale", kind="study", date="2020", url="https://y"
)

CASES: dict[str, tuple[Map, Map, str]] = {
    "NO_THESIS": (make(GOOD, thesis=None), make(GOOD), ""),
    "MANY_THESES": (make(GOOD, node("C", role=Role.THESIS)), make(GOOD), "T C"),
    "BROKEN_LINK": (make("a: C + gone"), make("a: C + T"), "C"),
    "UNSUPPORTED": (make("a: C + T"), make(GOOD), "C"),
    "UNGROUNDED": (make("a: C + T"), make(GOOD), "T"),
    "CIRCULAR": (make("a: C + T, b: C1 + C, c: C + C1"), make("a: C + T, b: C1 + C"), "C C1"),
    "ORPHAN": (make(GOOD, node("C9")), make(GOOD + ", x: C9 + T"), "C9"),
    "DISCONNECTED": (
        make(GOOD + ", x: E9 + C9"),
        make(GOOD + ", x: E9 + C9, y: C9 + a"),
        "C9 E9",
    ),
    "UNANSWERED": (make("a: C + T, k: K - T"), make("a: C + T, k: K - T, r: R - k"), "K"),
    "ANSWER_UNSUPPORTED": (
        make("k: K - T, r: R - K"),
        make("k: K - T, r: R - K, e: E + R"),
        "R K",
    ),
    "NO_OBJECTION": (make(GOOD), make(GOOD + ", k: K - a"), "T"),
    "DOUBLE_EDGED": (make(GOOD + ", x: C - T"), make(GOOD), "C E"),
    "REBUTTAL_WITHOUT_TARGET": (make("r: R + T"), make("k: K - T, r: R - K"), "R"),
    "CRITIQUE_WITHOUT_TARGET": (make("k: K + T"), make("k: K - T"), "K"),
    "BROKEN_GROUP": (make("a: C E + T"), make("a: C E + T, e: E1 + C"), "C"),
    "OVERLOADED_LINK": (
        make("a: C + T, b: A + T", node("A", role=Role.ASSUMPTION)),
        make("a: C A + T", node("A", role=Role.ASSUMPTION)),
        "A",
    ),
    "DUPLICATE": (
        make(
            "a: C + T, b: C1 + T",
            node("C", "Talks cost nothing at all."),
            node("C1", "Talks cost nothing, at all"),
        ),
        make(
            "a: C + T, b: C1 + T",
            node("C", "Talks cost nothing at all."),
            node("C1", "Arms cost a lot of money."),
        ),
        "C C1",
    ),
    "TWO_IDEAS": (
        make("a: C + T", node("C", "Talks failed because nobody came.")),
        make("a: C + T", node("C", "Talks, tweets, and threats failed.")),
        "C",
    ),
    "SINGLE_SOURCE": (
        make("a: C + T, e: E + C, f: E1 + C", SOURCED, node("E1", source="s"), sources=(MIT,)),
        make(
            "a: C + T, e: E + C, f: E1 + C", SOURCED, node("E1", source="o"), sources=(MIT, OTHER)
        ),
        "C",
    ),
    "SAME_ORIGIN": (
        make(
            "a: E E1 + T",
            SOURCED,
            node("E1", source="o"),
            sources=(MIT, OTHER.but(organisation="The MIT")),
        ),
        make("a: E E1 + T", SOURCED, node("E1", source="o"), sources=(MIT, OTHER)),
        "E E1",
    ),
    "SOURCE_NOT_INDEPENDENT": (
        make(GOOD, SOURCED, sources=(MIT, OTHER.but(organisation="Friends of MIT")), authors="o"),
        make(GOOD, SOURCED, sources=(MIT, OTHER.but(organisation="Smithsonian")), authors="o"),
        "E",
    ),
    "NO_SOURCE": (make(GOOD), make(GOOD, SOURCED, sources=(MIT,)), "E"),
    "NO_LINK": (
        make(GOOD, SOURCED, sources=(MIT.but(url=""),), **DRAFT),
        make(GOOD, SOURCED, sources=(MIT,), **DRAFT),
        "E",
    ),
    "UNDATED_EVIDENCE": (
        make(GOOD, SOURCED, sources=(MIT.but(date=""),), **DRAFT),
        make(GOOD, SOURCED, sources=(MIT,), **DRAFT),
        "E",
    ),
    "STALE": (
        make(GOOD, SOURCED, sources=(MIT,), as_of="2041-06-01"),
        make(GOOD, SOURCED, sources=(MIT,), as_of="2040-06-01"),
        "E",
    ),
    "SECONDARY": (
        make(
            GOOD,
            node("E", "It flew 620 miles.", source="s"),
            sources=(MIT.but(kind="news report"),),
        ),
        make(
            GOOD, node("E", "It flew in 2017.", source="s"), sources=(MIT.but(kind="news report"),)
        ),
        "E",
    ),
    "ANONYMOUS_SOURCE": (
        make(GOOD, SOURCED, sources=(MIT.but(name="An official", kind="official", named=False),)),
        make(GOOD, SOURCED, sources=(MIT.but(kind="news event", named=False),)),
        "E",
    ),
    "NO_CREDENTIAL": (
        step(make("a: E + T", SOURCED, sources=(MIT,)), scheme="expert_opinion"),
        step(make("a: E + T", SOURCED, sources=(MIT.but(field="law"),)), scheme="expert_opinion"),
        "E",
    ),
    "OUT_OF_FIELD": (
        step(
            make(
                "a: E + T",
                SOURCED,
                node("T", tags=("field: trade",)),
                sources=(MIT.but(field="law"),),
            ),
            scheme="expert_opinion",
        ),
        step(
            make(
                "a: E + T",
                SOURCED,
                node("T", tags=("field: trade law",)),
                sources=(MIT.but(field="law"),),
            ),
            scheme="expert_opinion",
        ),
        "E",
    ),
    "UNATTRIBUTED_CRITIQUE": (
        make("k: K - T", **DRAFT),
        make("k: K - T", node("K", source="s"), sources=(MIT,), **DRAFT),
        "K",
    ),
    "WEAK_STEELMAN": (
        make("k: K - T, r: R - K", node("R", "So many words in reply " * 4)),
        make("k: K - T, r: R - K, e: E + K", node("R", "So many words in reply " * 4)),
        "K",
    ),
    "ABSOLUTE": (
        make(GOOD, node("C", "Only talks help.")),
        make(GOOD, node("C", "Mostly talks help.")),
        "C",
    ),
    "NO_REMEDY": (
        make(GOOD, node("T", "Talks failed."), **DRAFT),
        make(GOOD, node("T", "We should talk."), **DRAFT),
        "T",
    ),
    "IS_OUGHT": (
        make(GOOD, node("T", "We should talk.")),
        make(GOOD, node("T", "We should talk."), node("C", "Peace is our goal.")),
        "T",
    ),
    "OPEN_QUESTION": (
        step(make("a: C + T"), scheme="sign"),
        step(
            make("a: C + T"),
            scheme="sign",
            answers=tuple(Answer(question=i, reply=Reply.YES) for i in range(9)),
        ),
        "",
    ),
    "NOT_TO_THE_POINT": (make("a: E + T"), make("a: C + T"), "E"),
}


def of(code: str, map_: Map) -> list[Finding]:
    """Return a map's findings of one code."""
    return [finding for finding in check(map_) if finding.code == code]


@pytest.mark.parametrize("code", CASES)
def test_the_smallest_map_fires(code: str) -> None:
    """The finding names just the nodes it is about, by their words."""
    found = of(code, CASES[code][0])

    assert {id_ for f in found for id_ in f.nodes} == set(CASES[code][2].split())
    assert found
    for finding in found:
        assert finding.why.endswith(".")
        words = [CASES[code][0].node_by_id[id_].text for id_ in finding.nodes[:1]]
        assert all(w.rstrip(".")[:20] in finding.message for w in words)


@pytest.mark.parametrize("code", CASES)
def test_the_mended_twin_is_quiet(code: str) -> None:
    """Mended, the map has no such finding."""
    assert not of(code, CASES[code][1])


def test_a_reply_from_within_is_no_reply() -> None:
    """An attack whose source is among the argument's own grounds does not answer it."""
    assert [f.nodes for f in of("UNANSWERED", make("k: K - T, e: E + K, x: E - K"))] == [("K",)]


@pytest.mark.parametrize("where", ["K", "k", "E", "e", "E2", "b"])
def test_a_reply_may_land_anywhere_on_an_argument(where: str) -> None:
    """On it, its step, its grounds, the steps between, or what backs them."""
    assert not of("UNANSWERED", make(f"k: K - T, e: E + K, b: E2 + e, r: R - {where}"))


def test_sides_outrank_paths() -> None:
    """Where the sides are told, they say who speaks against whom."""
    ours = make("k: K - T", node("T", side="pro"), node("K", side="pro"))
    theirs = make("c: C - T, r: R - C", node("T", side="pro"), node("R", side="con"))

    assert not of("UNANSWERED", ours)
    assert [f.nodes for f in of("UNANSWERED", theirs)] == [("R",)]


def test_a_limit_of_the_map_outranks_that_of_the_kind() -> None:
    """`stale_years` is the author's word."""
    map_ = make(GOOD, SOURCED, sources=(MIT,), as_of="2023-01-01")

    assert not of("STALE", map_)
    assert of("STALE", map_.but(settings=Settings(stale_years=2.0)))


def test_what_happened_does_not_go_stale() -> None:
    """An event, a record, a law stay what they were."""
    past = MIT.but(kind="official record", date="1917")

    assert not of("STALE", make(GOOD, SOURCED, sources=(past,), as_of="2023-01-01"))


def test_no_draft_no_talk_of_publication() -> None:
    """Links, dates and attributions are asked for only where a piece is written."""
    map_ = make(GOOD + ", k: K - T", SOURCED, sources=(MIT.but(url="", date=""),))
    quiet = {"NO_LINK", "UNDATED_EVIDENCE", "UNATTRIBUTED_CRITIQUE"}

    assert not quiet & {finding.code for finding in check(map_)}
    assert quiet <= {finding.code for finding in check(map_.but(**DRAFT))}


def test_every_code_of_the_table_has_its_case() -> None:
    """A new check comes with a case, and codes are rows once."""
    codes = [row.code for row in CHECKS]

    assert len(codes) == len(set(codes))
    assert {row.code for row in CHECKS if row.kind in "GM"} <= set(CASES)


def test_open_questions_are_asked_with_the_names_filled_in() -> None:
    """Not in the abstract, as the scheme has them."""
    words = {"source": "s", "text": "The pact failed."}
    map_ = step(make("a: E + C", node("E", **words), sources=(MIT,)), scheme="expert_opinion")

    (finding,) = of("OPEN_QUESTION", map_)

    assert "Jo Day" in finding.message
    assert "the source" not in finding.message


@pytest.mark.parametrize(
    ("links", "about"),
    [
        ("a: C + T, e: E + C, b: T + a", {"T", "a", "b"}),
        ("a: C + T, e: E + C, s: C + C", {"C", "s"}),
        ("a: C + T, e: E + C, b: C1 + a, c: C + C1", set()),
        ("a: C + T, e: E + C, f: C C1 + C1", {"C1", "f"}),
        ("a: C + T, e: E + C, b: C1 + a, d: C2 + b, g: T + C2", {"T", "a", "b", "d", "g", "C2"}),
    ],
)
def test_circles_run_through_backings_too(links: str, about: set[str]) -> None:
    """A step that its own conclusion backs leans on itself; a shared reason does not."""
    found = of("CIRCULAR", make(links))

    assert [{*f.nodes, *f.links} for f in found] == ([about] if about else [])


def test_steps_that_only_back_each_other_are_a_circle() -> None:
    """Not a node of it, yet nothing else carries either."""
    map_ = make("a: C + T, b: C2 + T")
    links = (
        *map_.links,
        Link(id="x", sources=("C",), target="y"),
        Link(id="y", sources=("C2",), target="x"),
    )

    (finding,) = of("CIRCULAR", map_.but(links=links))

    assert finding.links == ("x", "y")
    assert finding.message.startswith("The step from")


def test_what_restates_still_needs_a_ground() -> None:
    """To say a thing again is not to give a reason; a restatement is no ground either."""
    map_ = make("a: C + T, e: E + C, r: C2 = T, q: C = C2")

    assert [f.nodes for f in of("UNSUPPORTED", map_)] == [("C2",)]


@pytest.mark.parametrize(
    ("links", "far"),
    [
        ("r: C1 = C", set()),
        ("r: C = C1", {"C1"}),
        ("r: T = C1", {"C1"}),
        ("r: C1 = a", set()),
        ("s: C1 + C2, r: C2 = C", set()),
    ],
)
def test_a_restatement_leads_to_the_thesis_one_way(links: str, far: set[str]) -> None:
    """As the arrow runs, like every other link."""
    found = of("DISCONNECTED", make(f"a: C + T, e: E + C, {links}"))

    assert {id_ for finding in found for id_ in finding.nodes} == far


def test_a_step_that_its_own_conclusion_backs_is_called_so() -> None:
    """It is no reason for itself, as a loop would be."""
    (backs,) = of("CIRCULAR", make("a: C + T, e: E + C, b: T + a"))
    (loop,) = of("CIRCULAR", make("a: C + T, e: E + C, s: C + C"))

    assert backs.message == "“Words T” backs the very step that leads to it."
    assert loop.message == "“Words C” is given as a reason for itself."


@pytest.mark.parametrize(
    ("text", "sweeping"),
    [
        ("Not only sanctions but also talks matter.", False),
        ("Talks do not always fail.", False),
        ("Talks don’t only fail.", False),
        ("Sanctions are not the only way.", False),
        ("Not everyone agrees.", False),
        ("Talks cannot only fail.", False),
        ("Talks are the only way.", True),
        ("It is not so that only talks help.", True),
        ("Sanctions never worked.", True),
        ("We cannot never talk.", True),
        ("It is a knot only talks untie.", True),
    ],
)
def test_what_is_denied_sweeps_nothing(text: str, sweeping: bool) -> None:
    """ "Not only" claims the reverse of "only"."""
    assert bool(of("ABSOLUTE", make(GOOD, node("C", text)))) is sweeping


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("The talks of two years (1994; 2002) failed.", False),
        ("Rents rose (by half); wages did not.", True),
        ("Rents rose; wages did not (by law).", True),
    ],
)
def test_a_semicolon_in_brackets_parts_no_ideas(text: str, two: bool) -> None:
    assert bool(of("TWO_IDEAS", make(GOOD, node("C", text)))) is two


def test_the_thesis_itself_cuts_no_way() -> None:
    """In a circle it would reach itself with both signs."""
    map_ = make("a: C + T, e: E + C, s: T - T")

    assert "T" not in {id_ for f in of("DOUBLE_EDGED", map_) for id_ in f.nodes}


@pytest.mark.parametrize(
    ("date", "old"),
    [
        ("1990", True),
        ("1990-05", True),
        ("12 May 1990", True),
        ("c. 1990", True),
        ("1988–1990", True),
        ("1988-1990", True),
        ("1990/05/12", True),
        ("1990-02-30", True),
        ("1985–2019", False),
        ("2019", False),
        ("soon", False),
        ("", False),
    ],
)
def test_dates_are_read_however_they_are_written(date: str, old: bool) -> None:
    """Of a span the last year counts; what is no date is never too old."""
    cited = Citation(id="s", date=date)
    undated = MIT.but(date="")
    map_ = make("a: C + T, e: E + C", node("E", source=cited), sources=(undated,), as_of="2020")

    assert bool(of("STALE", map_)) is old


def test_several_premises_and_replies_are_told_in_good_english() -> None:
    """One does, several do."""
    group = make("a: C C1 + T, k: K - C, l: K1 - C1, e: E + C, f: E1 + C1")
    replies = make("a: C + T, e: E + C, k: K - T, r: R - K, s: R1 - K")

    assert "which do not hold yet" in of("BROKEN_GROUP", group)[0].message
    assert "nothing stands under them yet" in of("ANSWER_UNSUPPORTED", replies)[0].message


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Exports rose 5 %.", True),
        ("Five million fled.", True),
        ("It cost $3bn.", True),
        ("He said ‘never again’ to them.", True),
        ("Er sagte „nie wieder“ dazu.", True),
        ("Il dit « jamais » encore.", True),
        ("In 2016 talks began on 4 May.", False),
        ("COVID-19 spread in the G7.", False),
        ("The 19th century ended.", False),
        ("The workers’ paper and its readers’ letters agree.", False),
    ],
)
def test_numbers_and_quotations_at_second_hand_are_told_in_any_marks(
    text: str, exact: bool
) -> None:
    """Digits in a name and dates are no numbers, apostrophes no quotation."""
    news = MIT.but(kind="news")

    found = of("SECONDARY", make(GOOD, node("E", text, source="s"), sources=(news,)))

    assert bool(found) is exact


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"authors": ("Jane Doe",)}, {"authors": ("Doe, Jane",)}, True),
        ({"name": "Jim Walsh"}, {"authors": ("Jim Walsh",)}, True),
        ({"organisation": "The Economist"}, {"organisation": "Economist"}, True),
        ({"organisation": "MIT; Harvard"}, {"organisation": "Harvard / Yale"}, True),
        ({"authors": ("Jane Doe",)}, {"authors": ("John Doe",)}, False),
        ({"name": "A survey", "authors": ("Ann Lee",)}, {"name": "A survey"}, False),
        ({"organisation": ""}, {"organisation": ""}, False),
    ],
)
def test_one_origin_is_seen_however_it_is_written(
    one: dict[str, Any], other: dict[str, Any], same: bool
) -> None:
    """A name the other way round, with or without its article, among others."""
    given = {"organisation": ""}
    sources = (
        Source(id="s", **{"name": "One", **given, **one}),
        Source(id="o", **{"name": "Two", **given, **other}),
    )
    evidence = (node("E", source="s"), node("E1", source="o"))

    found = of("SAME_ORIGIN", make("a: C + T, e: E + C, f: E1 + C", *evidence, sources=sources))

    assert bool(found) is same


@pytest.mark.parametrize(
    ("source", "authors", "own"),
    [
        ({"organisation": "MIT"}, {"organisation": "MIT Security Studies Program"}, True),
        ({"name": "Jo Day"}, {"authors": ("Day, Jo",)}, True),
        ({"organisation": "University of Oxford"}, {"organisation": "University"}, False),
        ({"organisation": "IT"}, {"organisation": "MIT"}, False),
    ],
)
def test_ones_own_house_is_seen_by_its_name_and_not_by_chance(
    source: dict[str, Any], authors: dict[str, Any], own: bool
) -> None:
    """A general word names no house."""
    sources = (Source(id="s", **source), Source(id="we", **authors))
    map_ = make(GOOD, node("E", source="s"), sources=sources, authors="we")

    assert bool(of("SOURCE_NOT_INDEPENDENT", map_)) is own


def test_a_recommendation_drawn_from_facts_alone_is_told_whatever_its_words() -> None:
    """What should be done may be said without a "should"."""
    talk = node("T", "Send an envoy now.", role=Role.RECOMMENDATION)

    assert [f.nodes for f in of("IS_OUGHT", make(GOOD, talk))] == [("T",)]
    assert of("IS_OUGHT", make(GOOD, talk, node("C", "Peace is our goal."))) == []
