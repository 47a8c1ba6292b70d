"""The inspector shows what is selected, and every change in it is one step."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from argmap import edits
from argmap.gui.document import Document
from argmap.gui.panels.inspector import InspectorPanel
from argmap.gui.panels.leader import Leader, Weighed
from argmap.model import Debate, LinkKind, Node, NodeKind, Reply, Role, Speech
from argmap.picture import theme
from argmap.scores import score

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> InspectorPanel:
    made = InspectorPanel(document)
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show_theme(theme("light"))
    made.show()
    made.show_scores(score(document.map))
    return made


def choose(box: QComboBox, words: str) -> None:
    """Choose as a person does: the entry with these words."""
    at = box.findText(words)
    assert at >= 0, words
    box.setCurrentIndex(at)
    box.activated.emit(at)


def heading(panel: InspectorPanel) -> str:
    return panel.tabs.bar.tabText(0)


def test_with_nothing_selected_the_map_is_shown(panel: InspectorPanel) -> None:
    assert heading(panel) == "Map"
    assert panel.whole.title.text() == "Talks"


def test_the_heading_says_what_is_selected(panel: InspectorPanel) -> None:
    for ids, words in (
        (("t",), "Thesis"),
        (("k",), "Critique"),
        (("4",), "Step"),
        (("a", "b"), "Selection"),
    ):
        panel.show_selection(ids)
        assert heading(panel) == words


def test_no_heading_is_cut_whatever_is_selected(panel: InspectorPanel, document: Document) -> None:
    undercut = Node(id="u", text="Surveys differ.", kind=NodeKind.CRITIQUE)
    document.do("Undercut", edits.but, "1", undercut)
    document.do("Advise", edits.set_role, "a", Role.RECOMMENDATION)
    bar = panel.tabs.bar

    for ids in (("t",), ("u",), ("a",), ("e",), ("4",), ("a", "b")):
        panel.show_selection(ids)
        QCoreApplication.processEvents()
        last = bar.tabRect(bar.count() - 1)
        assert last.right() < bar.width(), heading(panel)
        assert bar.tabText(0).isalpha()


def test_short_words_after_long_ones_leave_no_empty_line(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    document.do("Reword", edits.reword, "a", "Pressure has failed wherever it was tried. " * 4)
    for id_ in ("a", "b"):
        panel.show_selection((id_,))
        qtbot.wait(20)

    text = panel.node.text
    assert text.document().firstBlock().layout().lineCount() == 1
    assert text.height() < 2 * text.fontMetrics().lineSpacing()


def test_words_are_kept_as_one_step_when_the_cursor_leaves(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_selection(("a",))
    panel.node.text.setFocus()
    qtbot.keyClick(panel.node.text, Key.Key_End, Held.ControlModifier)
    qtbot.keyClicks(panel.node.text, " Twice.")
    assert document.map.node_by_id["a"].text == "Pressure failed."

    panel.node.tags.setFocus()

    assert document.map.node_by_id["a"].text == "Pressure failed. Twice."
    assert document.history.undo_title == "Reword"
    document.undo()
    assert panel.node.text.toPlainText() == "Pressure failed."


def test_words_go_to_the_node_they_were_written_for(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_selection(("a",))
    panel.node.text.setFocus()
    qtbot.keyClicks(panel.node.text, "X")

    panel.show_selection(("b",))

    assert "X" in document.map.node_by_id["a"].text
    assert document.map.node_by_id["b"].text == "Talks lower the danger."


def test_escape_takes_back_what_was_typed(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    before = document.map
    panel.show_selection(("a",))
    panel.node.text.setFocus()
    qtbot.keyClicks(panel.node.text, "X")

    qtbot.keyClick(panel.node.text, Key.Key_Escape)
    panel.node.tags.setFocus()

    assert document.map is before


def test_kind_role_and_checking_are_chosen(panel: InspectorPanel, document: Document) -> None:
    panel.show_selection(("b",))

    choose(panel.node.kind, "rebuttal")
    choose(panel.node.role, "assumption")
    choose(panel.node.checked, "disputed")

    node = document.map.node_by_id["b"]
    assert (node.kind, node.role, node.checked) == (NodeKind.REBUTTAL, Role.ASSUMPTION, "disputed")


def test_credibility_is_asked_of_leaves_only_and_in_words(
    panel: InspectorPanel, document: Document
) -> None:
    panel.show_selection(("a",))
    assert panel.node.credibility.isHidden() or not panel.node.credibility.isVisible()

    panel.show_selection(("e",))
    choose(panel.node.credibility, "high")

    assert document.map.node_by_id["e"].credibility == 0.9


def test_a_source_is_picked_weighed_and_cited(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_selection(("a",))
    choose(panel.node.source.source, "The Institute")
    choose(panel.node.source.credibility, "low")
    panel.node.source.reason.setFocus()
    qtbot.keyClicks(panel.node.source.reason, "Paid for by one side")
    panel.node.tags.setFocus()

    source = document.map.source_by_id["s"]
    cited = document.map.node_by_id["a"].source
    assert cited is not None
    assert (cited.id, source.credibility, source.reason) == ("s", 0.3, "Paid for by one side")


def test_a_new_source_joins_the_map_in_the_same_step(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_selection(("a",))
    choose(panel.node.source.source, "New source…")
    qtbot.keyClicks(panel.node.source.name, "A historian")
    qtbot.keyClick(panel.node.source.name, Key.Key_Return)

    cited = document.map.node_by_id["a"].source
    assert cited is not None
    assert document.map.source_by_id[cited.id].name == "A historian"


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://example.org/x", "Open example.org"),
        ("mailto:a@example.org", "Open a@example.org"),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("//host/share", ""),
    ],
)
def test_only_web_and_mail_links_can_be_opened_and_show_the_host(
    panel: InspectorPanel, document: Document, url: str, words: str
) -> None:
    node = document.map.node_by_id["e"]
    assert node.source is not None
    document.do("Cite", edits.cite, "e", node.source.but(url=url))
    panel.show_selection(("e",))

    button = panel.node.source.open

    assert (button.text() if button.isVisible() else "") == words


def test_side_and_speech_are_asked_in_a_debate_only(
    panel: InspectorPanel, document: Document
) -> None:
    panel.show_selection(("a",))
    assert not panel.node.side.isVisible()

    debate = Debate(speeches=(Speech(id="p1", name="First speech", side="pro"),))
    document.do("Debate", edits.set_map, debate=debate)
    choose(panel.node.side, "pro")
    choose(panel.node.speech, "First speech")

    assert (document.map.node_by_id["a"].side, document.map.node_by_id["a"].speech) == ("pro", "p1")


def test_a_link_says_in_a_sentence_what_it_does(panel: InspectorPanel, document: Document) -> None:
    panel.show_selection(("3",))

    assert panel.link.title.text() == "“Talks reward tests.” speaks against “We should talk.”"
    choose(panel.link.kind, "supports")
    choose(panel.link.step.strength, "decisive")
    assert document.map.link_by_id["3"].kind is LinkKind.SUPPORTS
    assert document.map.link_by_id["3"].strength == "decisive"


def test_linked_premises_lead_to_their_nodes_and_can_be_parted(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    document.do("Join", edits.join, ("a", "b"))
    link = document.map.links_into["t"][0]
    panel.show_selection((link.id,))

    premise = next(b for b in panel.link.findChildren(Leader) if b.text().startswith("Talks"))
    with qtbot.waitSignal(panel.selected) as told:
        premise.click()
    panel.link.part.click()

    assert told.args[0] == ("b",)
    assert len(document.map.links_into["t"]) == 3


def test_a_scheme_asks_its_questions_with_the_names_filled_in(panel: InspectorPanel) -> None:
    panel.show_selection(("4",))
    assert panel.link.step.open.text() == "6 of 6 questions open"

    panel.link.step.open.click()

    words = [label.text() for label in panel.link.step.findChildren(QLabel)]
    assert "What makes The Institute an expert at all?" in words


def test_a_no_makes_the_critique_it_calls_for_and_is_undone_with_it(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_selection(("4",))
    panel.link.step.open.click()
    no = [b for b in panel.link.step.findChildren(QPushButton) if b.text() == "No"]

    with qtbot.waitSignal(panel.made) as made:
        no[3].click()

    link = document.map.link_by_id["4"]
    assert link.answers[0].reply is Reply.NO
    assert document.map.links_from[made.args[0]][0].target == "4", (
        "a doubt about the step undercuts"
    )
    assert panel.link.step.open.text() == "5 of 6 questions open"
    document.undo()
    assert not document.map.link_by_id["4"].answers
    assert len(document.map.nodes) == 5


def test_several_say_what_they_share_and_can_be_joined(
    panel: InspectorPanel, document: Document
) -> None:
    panel.show_selection(("a", "b"))

    assert panel.several.title.text() == "2 selected: 2 claims"
    assert panel.several.shared.text() == "They bear on “We should talk.”."
    panel.several.join.click()
    assert document.map.links_into["t"][0].sources == ("a", "b")


def test_the_score_opens_into_factors_that_multiply_to_it(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_selection(("t",))
    panel.node.score.click()

    rows = panel.why.findChildren(Weighed)
    assert [row.text() for row in rows] == [
        "Even odds to begin with", "Pressure failed.",
        "Talks lower the danger.", "Talks reward tests.",
    ]  # fmt: skip
    with qtbot.waitSignal(panel.selected) as told:
        rows[1].click()
    assert told.args[0] == ("a",)


def test_the_factors_are_copied_as_text(panel: InspectorPanel, document: Document) -> None:
    panel.show_selection(("t",))

    panel.why.copy.click()

    assert "because: Pressure failed." in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()


def test_what_carries_any_node_is_asked_for_beside_its_score(
    panel: InspectorPanel, qtbot: QtBot
) -> None:
    panel.show_selection(("a",))

    with qtbot.waitSignal(panel.carried) as told:
        panel.why.carries.click()

    assert told.args == ["a"]


def test_notes_are_kept_for_node_link_and_map(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    for ids in (("a",), ("4",), ()):
        panel.show_selection(ids)
        panel.note.setPlainText(f"about {ids}")
        panel.note.keep()

    assert document.map.node_by_id["a"].note == "about ('a',)"
    assert document.map.link_by_id["4"].note == "about ('4',)"
    assert document.map.note == "about ()"


def test_what_the_map_says_is_never_read_as_markup(
    panel: InspectorPanel, document: Document
) -> None:
    evil = "<img src='file:///etc/passwd'><b>x</b>"
    document.do("Reword", edits.reword, "b", evil)
    document.do("Source", edits.set_source, "s", name=evil)
    for ids in (("b",), ("2",), ("a", "b"), ()):
        panel.show_selection(ids)

        for label in panel.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_finding_leads_to_the_field_it_is_about(panel: InspectorPanel) -> None:
    panel.open_for("set_date", "e")
    assert panel.node.source.date.hasFocus()

    panel.open_for("answer", "4")
    assert panel.link.step.open.isChecked()


def test_what_is_gone_is_no_longer_shown(panel: InspectorPanel, document: Document) -> None:
    panel.show_selection(("k",))

    document.do("Delete", edits.remove, ("k",))

    assert heading(panel) == "Map"


def test_what_is_being_written_is_kept_before_saving(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_selection(("a",))
    panel.node.text.setFocus()
    qtbot.keyClicks(panel.node.text, "X")

    panel.keep()

    assert "X" in document.map.node_by_id["a"].text


def test_a_critique_says_what_the_thesis_would_be_without_it(
    panel: InspectorPanel, qtbot: QtBot
) -> None:
    panel.show_selection(("k",))

    qtbot.waitUntil(lambda: bool(panel.node.loss.text()), timeout=2000)

    assert panel.node.loss.text().startswith(
        "Were this critique met in full, the thesis would rise"
    )


def test_a_step_shows_the_score_of_what_it_bears_on(panel: InspectorPanel) -> None:
    panel.show_selection(("4",))

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [row.text() for row in panel.why.findChildren(Weighed)][1:] == ["The survey says so."]


def test_what_if_it_fell_is_one_press(panel: InspectorPanel, qtbot: QtBot) -> None:
    panel.show_selection(("a",))

    with qtbot.waitSignal(panel.fall) as told:
        panel.node.fall.click()

    assert told.args[0] == ("a",)


def test_words_kept_while_typing_rests_are_one_step(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_selection(("a",))
    panel.node.text.setFocus()
    for letter in "XYZ":
        qtbot.keyClicks(panel.node.text, letter)
        panel.node.text._rest.timeout.emit()
    assert document.map.node_by_id["a"].text.count("XYZ") == 1

    document.undo()

    assert document.map.node_by_id["a"].text == "Pressure failed."


def test_numbers_are_taken_where_words_are_not_enough(
    panel: InspectorPanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_selection(("a",))
    panel.node.base.setText("0,8")
    panel.node.base.editingFinished.emit()
    panel.show_selection(("4",))
    panel.link.weight.setText("2.5")
    panel.link.weight.editingFinished.emit()
    assert (document.map.node_by_id["a"].base, document.map.link_by_id["4"].weight) == (0.8, 2.5)

    with qtbot.waitSignal(panel.refused) as said:
        panel.link.weight.setText("much")
        panel.link.weight.editingFinished.emit()
    assert said.args[0] == "write a number of 0 or more, or nothing"
    assert panel.link.weight.text() == "2.5"


def test_words_are_whole_when_the_panel_is_made_narrower(
    panel: InspectorPanel, qtbot: QtBot
) -> None:
    panel.show_selection(("e",))
    panel.node.source.reason.show_words("A survey of many people, in which nobody was left out.")

    panel.resize(220, 700)

    reason = panel.node.source.reason
    qtbot.waitUntil(lambda: reason.height() == reason.heightForWidth(reason.width()))
