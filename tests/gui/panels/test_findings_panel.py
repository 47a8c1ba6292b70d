"""Findings lead to what they are about, mend it, or are set aside with a reason."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from argmap.checks import Finding, Fix, check
from argmap.checks.finding import Do
from argmap.gui.document import Document
from argmap.gui.panels.findings import FindingsPanel
from argmap.gui.panels.fixes import mend
from argmap.gui.panels.marks import marks
from argmap.gui.panels.runs import sentence
from argmap.model import EditError, Map, NodeKind, Role
from argmap.picture import theme

Key, Held = Qt.Key, Qt.KeyboardModifier

REPLY = Finding(
    "UNANSWERED", "warns", ("k",), ("3",), "“Talks reward tests.” speaks against “We should talk.”",
    "Readers notice.", Fix("Add a reply", "add_attack", "k", NodeKind.REBUTTAL),
)  # fmt: skip
GROUND = Finding(
    "UNSUPPORTED", "warns", ("b",), (), "Nothing stands under “Talks lower the danger.” yet.",
    "Ground.", Fix("Add a reason", "add_support", "b", NodeKind.CLAIM),
)  # fmt: skip
MANY = tuple(
    Finding("NO_LINK", "warns", (id_,), (), f"“{id_}” has no link yet.", "Why.", None)
    for id_ in "tabe"
)


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> FindingsPanel:
    made = FindingsPanel(document)
    qtbot.addWidget(made)
    made.resize(1000, 220)
    made.show_theme(theme("light"))
    made.show()
    made.show_findings((REPLY, GROUND, *MANY), {"k": 0.06})
    made.page.view.setFocus()
    return made


def words(panel: FindingsPanel) -> list[str]:
    return [line.words.text for line in panel.page.view.drawing.lines]


def go(panel: FindingsPanel, at: int) -> None:
    panel.page.view.setCurrentIndex(panel.page.view.items.index(at, 0))


def test_many_of_one_kind_are_one_line(panel: FindingsPanel) -> None:
    assert words(panel) == [
        "Talks reward tests speaks against We should talk.",
        "Nothing stands under Talks lower the danger yet.",
        "4 pieces of evidence without a link",
    ]
    assert panel.tabs.bar.tabText(0) == "Findings 6"


def test_the_figure_counts_what_the_lines_hold_and_goes_down_with_each_set_aside(
    panel: FindingsPanel, qtbot: QtBot
) -> None:
    told: list[tuple[int, ...]] = []
    panel.counted.connect(lambda *count: told.append(count))

    for at in (0, 1):
        go(panel, at)
        qtbot.keyClick(panel.page.view, Key.Key_Right)
        qtbot.keyClick(panel.page.view, Key.Key_Delete)
        qtbot.keyClick(panel.page.reason, Key.Key_Return)

    assert told[-1] == (1, 1, 0)
    assert panel.tabs.bar.tabText(0) == "Findings 1"
    assert sum(line.number for line in panel.page.view.drawing.lines) == 1


def test_a_group_is_set_aside_in_one_step_with_one_reason(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    go(panel, 2)

    qtbot.keyClick(panel.page.view, Key.Key_Delete)
    qtbot.keyClicks(panel.page.reason, "Links come last")
    qtbot.keyClick(panel.page.reason, Key.Key_Return)

    assert [one.reason for one in document.map.dismissed] == ["Links come last"] * 4
    assert panel.tabs.bar.tabText(0) == "Findings 2"

    document.undo()
    assert not document.map.dismissed


@pytest.mark.parametrize("width", [1000, 400])
def test_a_line_that_is_chosen_can_be_set_aside_by_a_press(
    panel: FindingsPanel, document: Document, qtbot: QtBot, width: int
) -> None:
    panel.resize(width, 400)
    view = panel.page.view
    rect = view.visualRect(view.items.index(0, 0))
    line = view.drawing.lines[0]
    aside, button = view.drawing.aside_rect(line, rect), view.drawing.button_rect(line, rect)
    assert rect.contains(aside)
    assert not aside.intersects(button)

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=aside.center())
    assert panel.page.reason.isVisible()
    qtbot.keyClick(panel.page.reason, Key.Key_Return)

    assert document.map.dismissed[0].code == "UNANSWERED"
    assert view.currentIndex().row() == 0


def test_words_that_were_cut_end_a_sentence_without_another_stop() -> None:
    assert sentence("No reply yet to “Talks reward…”.").text == "No reply yet to Talks reward…"
    assert sentence("This is “Talks reward…”").text == "This is Talks reward…"
    assert sentence("This is “Talks.”").text == "This is Talks."


def test_a_group_opens_and_closes(panel: FindingsPanel, qtbot: QtBot) -> None:
    go(panel, 2)

    qtbot.keyClick(panel.page.view, Key.Key_Right)
    assert len(words(panel)) == 7
    assert panel.page.view.currentIndex().row() == 2

    qtbot.keyClick(panel.page.view, Key.Key_Left)
    assert len(words(panel)) == 3


def test_enter_leads_to_what_it_is_about(panel: FindingsPanel, qtbot: QtBot) -> None:
    go(panel, 0)

    with qtbot.waitSignal(panel.selected) as told:
        qtbot.keyClick(panel.page.view, Key.Key_Return)

    assert told.args[0] == ("k",)


def test_next_finding_walks_through_all_and_begins_again(
    panel: FindingsPanel, qtbot: QtBot
) -> None:
    told: list[tuple[str, ...]] = []
    panel.selected.connect(told.append)

    for _ in range(4):
        panel.step(1)

    assert told == [("k",), ("b",), ("t", "a", "b", "e"), ("k",)]


def test_a_click_on_the_button_mends_in_one_step(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    view = panel.page.view
    rect = view.visualRect(view.items.index(0, 0))
    button = view.drawing.button_rect(view.drawing.lines[0], rect)

    with qtbot.waitSignal(panel.made) as made:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=button.center())

    reply = document.map.node_by_id[made.args[0]]
    assert reply.kind is NodeKind.REBUTTAL
    assert document.map.links_from[reply.id][0].target == "k"
    assert document.history.undo_title == "Add a reply"


def test_control_and_enter_mends_without_a_mouse(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    go(panel, 1)

    qtbot.keyClick(panel.page.view, Key.Key_Return, Held.ControlModifier)

    assert document.map.links_into["b"][0].sources[0] not in "tabke"


def test_a_finding_is_set_aside_with_a_reason_and_brought_back(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    go(panel, 0)

    qtbot.keyClick(panel.page.view, Key.Key_Delete)
    qtbot.keyClicks(panel.page.reason, "Met in the next piece")
    qtbot.keyClick(panel.page.reason, Key.Key_Return)

    assert document.map.dismissed[0].reason == "Met in the next piece"
    assert words(panel)[0].startswith("Nothing stands under")
    assert panel.page.more.text() == "Show 1 set aside"

    panel.page.more.click()
    assert panel.page.view.drawing.lines[-1].aside == "Met in the next piece"

    go(panel, len(words(panel)) - 1)
    qtbot.keyClick(panel.page.view, Key.Key_Return, Held.ControlModifier)
    assert not document.map.dismissed


def test_without_findings_one_calm_sentence_is_shown(panel: FindingsPanel) -> None:
    panel.show_findings((), {})

    assert panel.page.view.isHidden()
    assert panel.tabs.bar.tabText(0) == "Findings"


def test_a_click_beside_the_button_only_goes_there(
    panel: FindingsPanel, document: Document, qtbot: QtBot
) -> None:
    before = document.map
    view = panel.page.view
    place = view.visualRect(view.items.index(0, 0)).center() + QPoint(-100, 0)

    with qtbot.waitSignal(panel.selected):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert document.map is before


def test_the_words_of_nodes_stand_out() -> None:
    said = sentence("One source carries “Only “this” way.”, and he is close.")

    assert said.text == "One source carries Only “this” way, and he is close."
    assert [said.text[a:b] for a, b in said.names] == ["Only “this” way"]


def test_every_fix_that_the_checks_offer_is_an_edit_or_leads_to_the_place(
    document: Document,
) -> None:
    for finding in check(document.map):
        if finding.fix is None:
            continue
        mended = mend(document.map, finding.fix)
        if mended is not None:
            assert mended.edit(document.map) is not document.map


def test_each_kind_of_fix_does_what_it_says(document: Document) -> None:
    def done(do: Do, target: str, kind: str = "") -> Map:
        found = mend(document.map, Fix("Do", do, target, kind))
        assert found is not None
        return found.edit(document.map)

    assert done("set_role", "b", Role.ASSUMPTION).node_by_id["b"].role is Role.ASSUMPTION
    assert done("set_kind", "k", "claim").node_by_id["k"].kind is NodeKind.CLAIM
    assert done("set_thesis", "b").thesis == "b"
    assert "4" not in done("delete", "4").link_by_id
    with pytest.raises(EditError):
        done("join", "a")
    assert mend(document.map, Fix("Reword", "reword", "b")) is None


def test_badges_are_few_words_with_the_gravest_first() -> None:
    grave = Finding("UNSUPPORTED", "blocks", ("k",), (), "", "")

    found = marks((REPLY, GROUND, grave, *MANY))

    assert found == {
        "k": (("no ground yet", "blocks"), ("no reply yet", "warns")),
        "b": (("no ground yet", "warns"),),
    }
