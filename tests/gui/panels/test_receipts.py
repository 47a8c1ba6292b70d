"""What carries the thesis, what to write next, and what if this falls."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from argmap import edits
from argmap.gui.document import Document
from argmap.gui.panels.findings import FindingsPanel
from argmap.gui.panels.inspector.fields import Choice
from argmap.gui.panels.leader import Leader
from argmap.gui.panels.receipts.carries import points
from argmap.gui.tasks import Tasks
from argmap.model import Link, Map, Node
from argmap.picture import theme


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> FindingsPanel:
    made = FindingsPanel(document)
    qtbot.addWidget(made)
    made.resize(1200, 400)
    made.show_theme(theme("light"))
    made.show()
    return made


def words(page: QWidget) -> list[str]:
    """What a person reads on a page now."""
    QApplication.processEvents()
    found = [w.text() for w in page.findChildren(Leader) if w.isVisible()]
    found += [w.text() for w in page.findChildren(QLabel) if w.isVisible()]
    return found


def press(page: QWidget, title: str) -> None:
    QApplication.processEvents()
    next(b for b in page.findChildren(QPushButton) if b.text() == title and b.isVisible()).click()


def test_the_load_is_told_when_somebody_looks(panel: FindingsPanel) -> None:
    panel.tabs.show_page(panel.carries)

    assert "Pressure failed." in words(panel.carries)
    assert any("% of tries" in said for said in words(panel.carries))


def test_a_line_of_the_report_leads_to_its_node(panel: FindingsPanel, qtbot: QtBot) -> None:
    panel.tabs.show_page(panel.carries)
    line = next(w for w in panel.carries.findChildren(Leader) if w.text() == "Pressure failed.")

    with qtbot.waitSignal(panel.selected) as told:
        line.click()

    assert told.args[0] == ("a",)


def test_the_report_follows_the_map(panel: FindingsPanel, document: Document, qtbot: QtBot) -> None:
    panel.tabs.show_page(panel.carries)

    document.do("Reword", edits.reword, "a", "Sanctions failed.")

    qtbot.waitUntil(lambda: "Sanctions failed." in words(panel.carries), timeout=2000)


def test_without_a_thesis_the_report_says_what_is_missing(qtbot: QtBot) -> None:
    panel = FindingsPanel(Document(Map(nodes=(Node(id="a", text="A"),))))
    qtbot.addWidget(panel)
    panel.show()

    panel.tabs.show_page(panel.carries)

    assert "Say first what the map is about: its thesis." in words(panel.carries)


def test_the_report_comes_for_a_map_that_undo_has_brought_back(
    document: Document, qtbot: QtBot
) -> None:
    tasks = Tasks(workers=1)
    panel = FindingsPanel(document, tasks=tasks)
    qtbot.addWidget(panel)
    panel.show()
    tasks.hush_for(600)
    panel.tabs.show_page(panel.carries)
    document.do("Reword", edits.reword, "a", "Sanctions failed.")
    tasks.hush_for(0)
    qtbot.wait(20)
    document.undo()

    qtbot.waitUntil(lambda: "Pressure failed." in words(panel.carries), timeout=3000)
    tasks.close()


def test_slow_answers_come_from_a_thread_and_stale_ones_are_dropped(
    document: Document, qtbot: QtBot
) -> None:
    tasks = Tasks()
    panel = FindingsPanel(document, tasks=tasks)
    qtbot.addWidget(panel)
    panel.show()
    panel.tabs.show_page(panel.carries)
    document.do("Reword", edits.reword, "a", "Sanctions failed.")

    qtbot.waitUntil(lambda: "Sanctions failed." in words(panel.carries), timeout=3000)

    assert "Pressure failed." not in words(panel.carries)
    tasks.close()


def test_a_page_turned_to_while_another_waits_says_that_it_waits_too(
    document: Document, qtbot: QtBot
) -> None:
    tasks = Tasks(workers=1)
    panel = FindingsPanel(document, tasks=tasks)
    qtbot.addWidget(panel)
    panel.show()
    tasks.hush_for(600)

    for page in (panel.carries, panel.next):
        panel.tabs.show_page(page)
        assert "Working it out…" in words(page)
        assert not page.ask.isVisible()
    tasks.close()


def test_a_large_map_is_worked_out_only_when_asked_for(qtbot: QtBot) -> None:
    nodes = tuple(Node(id=f"n{i}", text=f"N{i}") for i in range(700))
    links = tuple(Link(id=f"l{i}", sources=(f"n{i}",), target="n0") for i in range(1, 5))
    panel = FindingsPanel(Document(Map(thesis="n0", nodes=nodes, links=links)))
    qtbot.addWidget(panel)
    panel.show()
    panel.tabs.show_page(panel.carries)
    assert "With 700 nodes this takes a while." in words(panel.carries)

    press(panel.carries, "Work it out")

    assert "N1" in words(panel.carries)


def test_advice_is_one_press_away_from_being_written(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    panel.tabs.show_page(panel.next)

    with qtbot.waitSignal(panel.made) as made:
        press(panel.next, "Write the reply")

    reply = document.map.node_by_id[made.args[0]]
    assert reply.kind == "rebuttal"
    assert document.map.links_from[reply.id]
    assert document.history.undo_title == "Add rebuttal"


def test_an_attack_that_begins_from_a_question_answers_it(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    document.do("Scheme", edits.relink, "1", scheme="consequences")
    panel.tabs.show_page(panel.next)

    with qtbot.waitSignal(panel.made) as made:
        press(panel.next, "Write it down")

    answered = [one.made for link in document.map.links for one in link.answers]
    assert answered == [made.args[0]]
    assert document.map.node_by_id[made.args[0]].text


def test_switching_off_shows_what_falls_and_writes_nothing(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    before = document.map

    panel.fall(("s",))

    assert panel.tabs.page() is panel.falls
    assert "The source The Institute" in words(panel.falls)
    assert "The survey says so." in words(panel.falls)
    assert document.map is before


def test_several_are_switched_off_and_one_press_restores_all(
    panel: FindingsPanel, qtbot: QtBot
) -> None:
    panel.fall(("a",))
    panel.fall(("b",))
    assert panel.what_if.off == {"a", "b"}

    press(panel.falls, "Restore all")

    assert not panel.what_if.off
    assert panel.falls.columns.isHidden()


def test_the_same_key_switches_on_again(panel: FindingsPanel) -> None:
    panel.fall(("a",))
    panel.fall(("a",))

    assert not panel.what_if.off


def test_what_is_deleted_is_no_longer_off(panel: FindingsPanel, document: Document) -> None:
    panel.fall(("a", "b"))

    document.do("Delete", edits.remove, ("a",))

    assert panel.what_if.off == {"b"}


def test_other_readings_are_told_beside_each_other(panel: FindingsPanel) -> None:
    panel.tabs.show_page(panel.readings)

    said = words(panel.readings)
    assert "weight of evidence (this map’s rule)" in said
    assert any("without contradiction" in one for one in said)
    assert any(one.startswith("The thesis: ") for one in said)


def test_other_readings_are_in_plain_words_and_name_methods_only_when_asked(
    panel: FindingsPanel,
) -> None:
    panel.tabs.show_page(panel.readings)
    names = ("DF-QuAD", "Euler", "quadratic energy", "Carneades", "scintilla", "proved beyond")

    said = " ".join(words(panel.readings))
    assert not [name for name in names if name in said]

    for _ in range(3):
        how = [b for b in panel.readings.findChildren(QPushButton) if b.text() == "How?"]
        next(b for b in how if b.isVisible() and not b.isChecked()).click()
        QApplication.processEvents()
    said = " ".join(words(panel.readings))
    assert all(name in said for name in names[:5])


def test_changes_are_told_in_points_with_a_true_minus() -> None:
    assert points(0.058) == "+5.8 points"
    assert points(-0.35) == "−35 points"
    assert points(0.01) == "+1.0 point"
    assert points(-0.02, 0.003) == "−2.0 ±0.3 points"


def test_the_standard_of_proof_is_chosen_and_kept_with_the_map(
    panel: FindingsPanel, document: Document
) -> None:
    panel.tabs.show_page(panel.readings)
    words(panel.readings)
    standard = panel.readings.findChild(Choice)
    assert standard is not None

    standard.activated.emit(standard.findText("a far heavier reason for it"))

    assert document.map.settings.standard == "beyond reasonable doubt"


def test_pages_share_one_answer(panel: FindingsPanel, document: Document) -> None:
    panel.tabs.show_page(panel.carries)
    words(panel.carries)
    first = panel.carries.explaining._answer

    panel.tabs.show_page(panel.next)
    words(panel.next)

    assert panel.next.explaining._answer is first


def test_any_node_may_be_asked_what_carries_it(panel: FindingsPanel, document: Document) -> None:
    ids = [link.target for link in document.map.links if link.target in document.map.node_by_id]
    other = next(id_ for id_ in ids if id_ != document.map.theses[0].id)

    panel.explain(other)

    page = panel.tabs.page()
    assert f"For “{document.map.node_by_id[other].text}”" in words(page)
    panel.explain(document.map.theses[0].id)
    assert not any(said.startswith("For “") for said in words(page))
    assert panel.tabs.bar.count() == 6


def test_the_figures_of_the_standards_may_be_those_of_another_carneades(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    panel.tabs.show_page(panel.readings)
    words(panel.readings)
    how = [b for b in panel.readings.findChildren(QPushButton) if b.text() == "How?"]
    how[-1].click()
    figures = panel.readings.findChildren(Choice)[-1]

    figures.activated.emit(1)

    assert document.map.settings.figures == "fourth"
    qtbot.waitUntil(
        lambda: panel.readings.findChildren(Choice)[-1].currentText().startswith("as in its fourth")
    )
    document.undo()
    assert document.map.settings.figures == "classic"
