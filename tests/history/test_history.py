"""Undo is a change of place."""

from argmap.history import History, Step
from argmap.model import Map


def test_undoing_everything_brings_back_the_very_map_one_started_with() -> None:
    first = Map(title="first")
    history = History(Step("", first))
    for i in range(50):
        history = history.then(f"Edit {i}", Map(title=str(i)))

    last = history.now.map
    for _ in range(60):
        history = history.undone()
    assert history.now.map is first

    for _ in range(60):
        history = history.redone()
    assert history.now.map is last


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History(Step("", Map())).then("One", Map(title="1")).then("Two", Map(title="2"))

    history = history.undone().then("Other", Map(title="3"))

    assert history.redone() is history
    assert history.undo_title == "Other"
