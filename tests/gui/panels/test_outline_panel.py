"""The outline is edited like any list, and the map follows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from argmap import edits
from argmap.gui.document import Document
from argmap.gui.panels.outline import OutlinePanel
from argmap.model import Link, LinkKind, Map, Node, NodeKind
from argmap.outline import outline
from argmap.picture import theme
from argmap.scores import score

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> OutlinePanel:
    made = OutlinePanel(document)
    qtbot.addWidget(made)
    made.resize(260, 600)
    made.show_theme(theme("light"))
    made.show()
    made.view.setFocus()
    return made


def lines(panel: OutlinePanel) -> list[tuple[str, int]]:
    return [(row.block.text, row.block.depth) for row in panel.view.rows.rows]


def go(panel: OutlinePanel, words: str) -> None:
    at = [text for text, _ in lines(panel)].index(words)
    panel.view.setCurrentIndex(panel.view.rows.index(at, 0))


def test_the_list_shows_the_map_from_the_start(panel: OutlinePanel) -> None:
    assert lines(panel) == [
        ("We should talk.", 0), ("Pressure failed.", 1), ("The survey says so.", 2),
        ("Talks lower the danger.", 1), ("Talks reward tests.", 1),
    ]  # fmt: skip


def test_enter_adds_the_next_line_with_the_cursor_in_it(
    panel: OutlinePanel, document: Document, qtbot: QtBot
) -> None:
    go(panel, "Pressure failed.")

    qtbot.keyClick(panel.view, Key.Key_Return)
    qtbot.keyClicks(panel.writer, "Sanctions leak.")
    qtbot.keyClick(panel.writer, Key.Key_Escape)

    assert ("Sanctions leak.", 1) not in lines(panel), "Escape gives up a line that was begun"

    qtbot.keyClick(panel.view, Key.Key_Return)
    qtbot.keyClicks(panel.writer, "Sanctions leak.")
    qtbot.keyClick(panel.writer, Key.Key_Return)
    qtbot.keyClick(panel.writer, Key.Key_Escape)

    assert lines(panel)[3] == ("Sanctions leak.", 1)
    assert document.history.undo_title == "Add line"
    assert next(x.sources[0] for x in document.map.links if x.target == "t") == "a"
    document.undo()
    assert len(document.map.nodes) == 5


def test_tab_moves_a_new_line_beneath_and_shift_tab_out_again(
    panel: OutlinePanel, document: Document, qtbot: QtBot
) -> None:
    go(panel, "Talks lower the danger.")

    qtbot.keyClick(panel.view, Key.Key_Return)
    qtbot.keyClick(panel.writer, Key.Key_Tab)
    qtbot.keyClicks(panel.writer, "A meeting calmed it in 1994.")
    qtbot.keyClick(panel.writer, Key.Key_Return)
    qtbot.keyClick(panel.writer, Key.Key_Backtab)
    qtbot.keyClicks(panel.writer, "Envoys agree.")
    qtbot.keyClick(panel.writer, Key.Key_Down)

    assert lines(panel)[3:6] == [
        ("Talks lower the danger.", 1), ("A meeting calmed it in 1994.", 2), ("Envoys agree.", 1),
    ]  # fmt: skip


def test_an_empty_map_is_begun_by_typing(qtbot: QtBot) -> None:
    document = Document()
    panel = OutlinePanel(document)
    qtbot.addWidget(panel)
    panel.show()

    qtbot.keyClick(panel.view, Key.Key_Return)
    qtbot.keyClicks(panel.writer, "We should talk.")
    qtbot.keyClick(panel.writer, Key.Key_Return)
    qtbot.keyClicks(panel.writer, "Pressure failed.")
    qtbot.keyClick(panel.writer, Key.Key_Return)
    qtbot.keyClick(panel.writer, Key.Key_Escape)

    assert lines(panel) == [("We should talk.", 0), ("Pressure failed.", 1)]
    assert document.map.theses[0].text == "We should talk."


def test_words_are_changed_in_place_as_one_step(
    panel: OutlinePanel, document: Document, qtbot: QtBot
) -> None:
    go(panel, "Pressure failed.")

    qtbot.keyClick(panel.view, Key.Key_F2)
    qtbot.keyClicks(panel.writer, " Again.")
    panel.view.setFocus()
    qtbot.keyClick(panel.writer, Key.Key_Up, Held.ControlModifier)

    assert document.map.node_by_id["a"].text == "Pressure failed. Again."
    assert document.history.undo_title == "Reword"


def test_tab_and_shift_tab_move_a_line_in_and_out(panel: OutlinePanel, qtbot: QtBot) -> None:
    go(panel, "Talks lower the danger.")

    qtbot.keyClick(panel.view, Key.Key_Tab)
    assert ("Talks lower the danger.", 2) in lines(panel)

    qtbot.keyClick(panel.view, Key.Key_Backtab)
    assert ("Talks lower the danger.", 1) in lines(panel)


def test_what_cannot_be_done_is_said_in_words(panel: OutlinePanel, qtbot: QtBot) -> None:
    go(panel, "Pressure failed.")

    with qtbot.waitSignal(panel.refused) as said:
        qtbot.keyClick(panel.view, Key.Key_Tab)

    assert "nothing before this" in said.args[0]


def test_control_and_arrows_reorder_siblings(
    panel: OutlinePanel, document: Document, qtbot: QtBot
) -> None:
    go(panel, "Talks lower the danger.")

    qtbot.keyClick(panel.view, Key.Key_Up, Held.ControlModifier)

    assert next(text for text, depth in lines(panel) if depth == 1) == "Talks lower the danger."
    assert document.history.undo_title == "Reorder"
    assert panel.view.currentIndex().row() == 1


def test_delete_removes_the_line_and_says_what_falls(
    panel: OutlinePanel, document: Document, qtbot: QtBot
) -> None:
    go(panel, "Pressure failed.")

    with qtbot.waitSignal(panel.said) as said:
        qtbot.keyClick(panel.view, Key.Key_Delete)

    assert "a" not in document.map.node_by_id
    assert said.args[0] == "1 node is now not linked"


def test_left_folds_and_right_unfolds(
    panel: OutlinePanel, document: Document, qtbot: QtBot
) -> None:
    go(panel, "Pressure failed.")

    qtbot.keyClick(panel.view, Key.Key_Left)
    assert "The survey says so." not in dict(lines(panel))
    assert document.map.layout.folded == ("a",)

    qtbot.keyClick(panel.view, Key.Key_Right)
    assert "The survey says so." in dict(lines(panel))


def test_what_is_selected_here_is_told_to_the_window(panel: OutlinePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.selected) as told:
        go(panel, "Talks reward tests.")

    assert told.args[0] == ("k",)


def test_what_is_selected_elsewhere_is_shown_here_in_silence(
    panel: OutlinePanel, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(panel.selected):
        panel.select(("a", "k"))

    assert panel.view.selected_places() == [1, 4]


def test_selecting_a_link_shows_the_line_that_makes_the_step(panel: OutlinePanel) -> None:
    panel.select(("4",))

    assert panel.view.selected_places() == [2]


def test_several_lines_move_in_one_step(
    panel: OutlinePanel, document: Document, qtbot: QtBot
) -> None:
    panel.select(("b", "k"))

    qtbot.keyClick(panel.view, Key.Key_Tab)

    assert dict(lines(panel))["Talks reward tests."] == 2
    document.undo()
    assert {depth for text, depth in lines(panel) if text.startswith("Talks")} == {1}


def test_a_dropped_line_hangs_beneath_the_line_it_was_dropped_on(
    panel: OutlinePanel, document: Document
) -> None:
    panel.select(("e",))

    panel.view.dropped.emit(None, 3, "on")

    assert document.map.links_from["e"][0].target == "b"


def test_a_dropped_line_stands_before_or_after_another(
    panel: OutlinePanel, document: Document
) -> None:
    panel.select(("k",))

    panel.view.dropped.emit(None, 1, "before")

    assert [x.sources[0] for x in document.map.links_into["t"]] == ["k", "a", "b"]


def test_where_a_drop_would_go_depends_on_the_part_of_the_row(panel: OutlinePanel) -> None:
    rect = panel.view.visualRect(panel.view.rows.index(1, 0))

    aims = [
        panel.view.aim(QPoint(40, y)) for y in (rect.top() + 1, rect.center().y(), rect.bottom())
    ]

    assert aims == [(1, "before"), (1, "on"), (1, "after")]


def test_pasted_lists_become_lines(panel: OutlinePanel, document: Document, qtbot: QtBot) -> None:
    go(panel, "Talks lower the danger.")

    panel.view.dropped.emit("One\n  Two\n", 3, "on")

    assert lines(panel)[3:6] == [("Talks lower the danger.", 1), ("One", 2), ("Two", 3)]


def test_a_mention_leads_to_where_the_node_is_told(
    panel: OutlinePanel, document: Document, qtbot: QtBot
) -> None:
    document.do("Link", edits.connect, ("e",), "b", LinkKind.SUPPORTS)
    panel.view.setCurrentIndex(panel.view.rows.index(4, 0))

    qtbot.keyClick(panel.view, Key.Key_F2)

    assert panel.view.currentIndex().row() == 2


def test_deleting_a_mention_takes_only_its_link(
    panel: OutlinePanel, document: Document, qtbot: QtBot
) -> None:
    document.do("Link", edits.connect, ("e",), "b", LinkKind.SUPPORTS)
    panel.view.setCurrentIndex(panel.view.rows.index(4, 0))

    qtbot.keyClick(panel.view, Key.Key_Delete)

    assert "e" in document.map.node_by_id
    assert [x.target for x in document.map.links_from["e"]] == ["a"]


def test_after_any_edit_the_list_tells_exactly_the_map(
    panel: OutlinePanel, document: Document
) -> None:
    document.do("1", edits.join, ("a", "b"))
    document.do("2", edits.because, "k", Node(id="n", text="New"))
    document.do("3", edits.set_kind, ("a",), NodeKind.EVIDENCE)
    document.do("4", edits.remove, ("k",))
    document.undo()
    document.do("5", edits.reorder, "e", -1)
    document.do("6", edits.move_under, "e", "b")

    assert [row.block for row in panel.view.rows.rows] == list(outline(document.map))


def test_words_with_tags_are_shown_as_they_are(panel: OutlinePanel, document: Document) -> None:
    document.do("Reword", edits.reword, "a", "<img src='x'> & <b>bold</b>")

    assert panel.view.rows.item(1).text() == "<img src='x'> & <b>bold</b>"
    panel.grab()


def test_a_screen_reader_hears_level_kind_and_relation(panel: OutlinePanel) -> None:
    words = panel.view.rows.index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert words == "Talks reward tests.. level 2, critique, speaks against, no reply yet"


def test_what_is_being_written_is_kept_before_saving(
    panel: OutlinePanel, document: Document, qtbot: QtBot
) -> None:
    go(panel, "Pressure failed.")
    qtbot.keyClick(panel.view, Key.Key_F2)
    qtbot.keyClicks(panel.writer, " Again.")

    panel.keep()

    assert document.map.node_by_id["a"].text == "Pressure failed. Again."


def test_a_list_out_of_sight_catches_up_when_it_is_shown(
    panel: OutlinePanel, document: Document
) -> None:
    panel.hide()
    document.do("Reword", edits.reword, "a", "Sanctions failed.")
    panel.select(("k",))

    panel.show()

    assert ("Sanctions failed.", 1) in lines(panel)
    assert panel.view.selected_places() == [4]


def test_an_empty_map_says_how_to_begin(qtbot: QtBot) -> None:
    panel = OutlinePanel(Document())
    qtbot.addWidget(panel)
    panel.show()

    assert not lines(panel)
    panel.grab()


def test_a_new_line_joins_the_map_when_typing_rests_and_the_writer_stays(
    panel: OutlinePanel, document: Document, qtbot: QtBot
) -> None:
    go(panel, "Pressure failed.")
    qtbot.keyClick(panel.view, Key.Key_Return)
    qtbot.keyClicks(panel.writer, "Sanctions")

    panel._writing._rest.timeout.emit()

    assert "Sanctions" in dict(lines(panel))
    assert panel.writer.isVisible()

    qtbot.keyClicks(panel.writer, " leak.")
    panel._writing._rest.timeout.emit()
    qtbot.keyClick(panel.writer, Key.Key_Return)
    qtbot.keyClick(panel.writer, Key.Key_Escape)

    assert ("Sanctions leak.", 1) in lines(panel)
    assert len(document.map.nodes) == 6
    document.undo()
    assert len(document.map.nodes) == 5, "a line and its words are one step"


def test_a_dropped_link_becomes_the_source_of_the_line(
    panel: OutlinePanel, document: Document
) -> None:
    panel.view.dropped.emit("https://example.org/talks", 1, "on")
    panel.view.dropped.emit("https://example.org/talks", 3, "on")

    cited = document.map.node_by_id["a"].source
    assert cited is not None
    assert document.map.source_by_id[cited.id].name == "example.org"
    assert document.map.node_by_id["b"].source == cited, "one page is one source"


def test_a_very_long_list_follows_a_moment_later_and_at_once_for_who_edits_in_it(
    qtbot: QtBot,
) -> None:
    nodes = tuple(Node(id=f"n{i}", text=f"N{i}") for i in range(1600))
    links = tuple(Link(id=f"l{i}", sources=(f"n{i}",), target="n0") for i in range(1, 1600))
    document = Document(Map(thesis="n0", nodes=nodes, links=links))
    panel = OutlinePanel(document)
    qtbot.addWidget(panel)
    panel.show()

    document.do("Because", edits.because, "n1", Node(id="new", text="New"))
    panel.select(("new",))
    qtbot.waitUntil(lambda: lines(panel)[2] == ("New", 2), timeout=2000)
    assert panel.view.selected_places() == [2]

    qtbot.keyClick(panel.view, Key.Key_Return)
    qtbot.keyClicks(panel.writer, "Next")
    qtbot.keyClick(panel.writer, Key.Key_Return)
    assert lines(panel)[3] == ("Next", 2)


def test_the_score_of_a_row_opens_why(
    panel: OutlinePanel, document: Document, qtbot: QtBot
) -> None:
    panel.show_scores(score(document.map))
    view = panel.view
    row, rect = view.rows.rows[3], view.visualRect(view.rows.index(3, 0))
    assert view.drawing.score_words(row) == "50 %"

    with qtbot.waitSignal(panel.why) as asked:
        place = view.drawing.score_area(row, rect).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert asked.args[0] == "b"
    panel.grab()
