"""Open questions of a step, as cards that are not there yet."""

from PySide6.QtTest import QTest

from argmap import edits
from argmap.gui.canvas.items import CardItem
from argmap.model import Answer, Reply
from argmap.wording.asking import open_questions

SCHEME = "expert_opinion"


def asked(person, link="at"):
    """Give a link a pattern, select it, and return the ghosts that come."""
    person.document.do("Set pattern", edits.relink, link, scheme=SCHEME)
    person.canvas.select((link,))
    QTest.qWait(260)
    return person.canvas.map_scene.ghosts.shown


def test_a_link_that_is_selected_shows_its_open_questions(person):
    """With the real names, over nothing that is there, and in view."""
    shown = asked(person)
    scene, seen = person.canvas.map_scene, person.canvas.eye.seen()
    cards = [i for i in scene.items() if isinstance(i, CardItem)]

    assert shown
    assert {g.asked.text for g in shown} <= {
        q.text for q in open_questions(person.document.map, "at")
    }
    for ghost in shown:
        assert seen.contains(ghost.rect)
        assert not any(ghost.rect.intersects(c.mapRectToScene(c.rect())) for c in cards)
        others = [other.rect for other in shown if other is not ghost]
        assert not any(ghost.rect.intersects(other) for other in others)


def test_they_go_with_the_selection_and_with_the_answer(person):
    """What is answered is not asked again; what is not looked at does not ask."""
    asked(person)
    questions = open_questions(person.document.map, "at")
    answers = tuple(Answer(question=q.question, reply=Reply.YES) for q in questions)
    person.canvas.select(("a",))
    assert person.canvas.map_scene.ghosts.shown == ()

    person.document.do("Answer", edits.relink, "at", answers=answers)
    person.canvas.select(("at",))
    QTest.qWait(260)

    assert person.canvas.map_scene.ghosts.shown == ()


def test_a_click_on_a_question_asks_for_what_a_no_calls_for(person):
    """Nothing else happens by it: the window writes the critique."""
    ghost = asked(person)[0]
    wanted = []
    person.canvas.wants.connect(lambda what, value: wanted.append((what, value)))

    person.click(person.at(ghost.rect.center()))

    assert wanted == [("answer no", ghost.asked)]


def test_a_ghost_is_no_part_of_the_map(person):
    """It is not exported, not selected by a band, not told as a card; a link tells of it."""
    asked(person)
    told = person.canvas.drawing.described("at")

    assert len(person.canvas.picture().cards) == 5
    assert len(person.canvas.map_scene.told()) == 9
    assert f"{len(open_questions(person.document.map, 'at'))} open questions" in told
