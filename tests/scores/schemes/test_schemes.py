"""Schemes ask their questions with the real names, and never twice."""

import pytest
from hypothesis import given, settings

from argmap.model import Answer, Citation, Map, Node, Reply, Source
from argmap.scores.receipts import worst_attack
from argmap.scores.schemes import open_question_at, open_questions, questions, schemes
from argmap.scores.variants import make_case
from tests.maps import maps
from tests.scores.making import attack, calm, evidence, support


@pytest.fixture
def expert() -> Map:
    """A claim resting on the word of an expert."""
    said = evidence("e", text="The plan {conclusion} works.", source=Citation(id="s"))
    step = support("ec", "e", "c", scheme="expert_opinion")
    return Map(
        thesis="c",
        nodes=(Node(id="c", text="We should follow the plan."), said),
        links=(step,),
        sources=(Source(id="s", name="Dr. Ada Hale", credibility=0.8),),
    )


def test_fifteen_schemes_ask_fifty_four_questions() -> None:
    assert len(schemes()) == 15
    assert sum(len(scheme.questions) for scheme in schemes().values()) == 54


def test_every_question_has_places_for_names_we_know() -> None:
    for scheme in schemes().values():
        for question in scheme.questions:
            filled = question.filled
            for place in ("{source}", "{premise}", "{conclusion}"):
                filled = filled.replace(place, "")
            assert "{" not in filled
            assert question.filled.endswith("?")


def test_questions_name_the_source_and_the_words(expert: Map) -> None:
    texts = [asked.text for asked in questions(expert, "ec")]

    assert texts[0] == "What makes Dr. Ada Hale an expert at all?"
    assert texts[1] == "Is “We should follow the plan” inside the field that Dr. Ada Hale knows?"
    assert "“The plan {conclusion} works”" in texts[2]


def test_a_no_hits_a_premise_the_step_or_the_conclusion(expert: Map) -> None:
    targets = {asked.hit: asked.target for asked in questions(expert, "ec")}

    assert targets == {"premise": "e", "step": "ec", "conclusion": "c"}


def test_nothing_is_asked_again_once_answered(expert: Map) -> None:
    answers = tuple(Answer(question=i, reply=Reply.YES) for i in (0, 1, 2, 4))
    answered = expert.but(links=(expert.links[0].but(answers=answers),))

    assert [asked.question for asked in open_questions(answered, "ec")] == [3, 5]
    assert open_question_at(answered, "e") is None
    assert open_question_at(answered, "c") is None
    asked = open_question_at(answered, "ec")
    assert asked is not None
    assert asked.question == 3


def test_the_worst_attack_begins_from_a_question_still_open(expert: Map) -> None:
    found = worst_attack(make_case(expert))

    assert found is not None
    assert found.target == "c"
    assert (
        found.question
        == "Do others in the field agree with Dr. Ada Hale that “We should follow the plan”?"
    )


def test_a_link_without_a_known_scheme_asks_nothing(expert: Map) -> None:
    strange = expert.but(links=(expert.links[0].but(scheme="augury"),))

    assert questions(strange, "ec") == ()


@settings(calm, max_examples=40)
@given(maps(rich=False))
def test_any_link_can_be_asked(map_: Map) -> None:
    for scheme in ("expert_opinion", "sign"):
        links = tuple(link.but(scheme=scheme) for link in map_.links)
        for link in map_.links:
            assert questions(map_.but(links=links), link.id)


def test_a_step_to_a_step_is_told_by_the_words_it_hits(expert: Map) -> None:
    hit = attack("u", "c", "ec", scheme="sign")
    map_ = expert.but(links=(*expert.links, hit))

    assert "“The plan {conclusion} works”" in questions(map_, "u")[1].text
