"""Texts that are lent, the list before sending, and the skeleton, as a person meets them."""

import json
from collections.abc import Callable
from hashlib import sha1
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from argmap import assets, edits
from argmap.anchors import anchor_at
from argmap.files import places, write
from argmap.gui.panels.draft.panel import DraftPanel
from argmap.gui.panels.entries import Entries
from argmap.gui.window.main import MainWindow
from argmap.model import Draft, Map, Node

Open = Callable[..., MainWindow]
HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
WORDS = "First things come first. We should perhaps talk. That is all there is to say."


@pytest.fixture
def demo(tmp_path: Path, opened: Open) -> MainWindow:
    """A window on the demonstration of drafts, its draft in front."""
    copy = tmp_path / "demo.argmap"
    copy.write_bytes((assets.seeds() / "korea-demo.argmap").read_bytes())
    window = opened(copy)
    window.ask("draft")
    return window


@pytest.fixture
def referring(tmp_path: Path, opened: Open) -> MainWindow:
    """A window on a map that only refers to its text, which lies beside it."""
    data = WORDS.encode()
    (tmp_path / "text.txt").write_bytes(data)
    start = WORDS.index("We should")
    anchor = anchor_at("d", WORDS, start, start + len("We should perhaps talk."), hidden=True)
    digest = sha1(data, usedforsecurity=False).hexdigest()
    draft = Draft(id="d", title="Column", path="elsewhere/text.txt", sha1=digest)
    thesis = Node(id="T", text="We should talk.", anchors=(anchor,))
    write(Map(thesis="T", nodes=(thesis,), drafts=(draft,)), tmp_path / "map.argmap")
    window = opened(tmp_path / "map.argmap")
    window.ask("draft")
    return window


def _lines(panel: DraftPanel) -> list[str]:
    shown = next(found for found in panel.findChildren(Entries) if found.isVisible())
    return [shown.item(row).text() for row in range(shown.count())]


def test_a_text_beside_the_map_is_lent_and_never_stored(referring: MainWindow) -> None:
    panel, before = referring.docks.draft, referring.document.map
    offered = panel.load_button.isVisible()

    panel.load_button.click()

    assert offered and not panel.load_button.isVisible()
    assert panel.page.text() == WORDS
    assert panel.page.isReadOnly()
    assert referring.document.map is before
    QApplication.processEvents()
    assert panel.facts.text().startswith("15 words · thesis at 27 %")


def test_findings_read_the_text_once_it_is_lent(referring: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(referring.reckoning.findings))
    before = {finding.code for finding in referring.reckoning.findings}

    referring.docks.draft.load_button.click()

    qtbot.waitUntil(lambda: "HEDGED" in {f.code for f in referring.reckoning.findings})
    assert not before & {"HEDGED", "THESIS_LATE", "UNMAPPED_SENTENCE"}


def test_a_text_that_is_another_one_is_said_to_be(
    referring: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "text.txt").write_text(f"{WORDS} And more.", "utf-8")
    panel = referring.docks.draft
    monkeypatch.setattr(panel.chooser, "ask", lambda _title: tmp_path / "text.txt")

    with_words: list[str] = []
    panel.said.connect(with_words.append)
    panel.load_button.click()

    assert panel.page.text().endswith("And more.")
    assert "not quite the text" in with_words[0]


def test_a_lent_text_can_be_stored_when_asked(referring: MainWindow) -> None:
    referring.docks.draft.load_button.click()

    referring.ask("draft store")

    assert referring.document.map.drafts[0].text == WORDS
    assert not referring.docks.draft.page.isReadOnly()


def test_the_list_before_sending_follows_the_outlet(demo: MainWindow) -> None:
    panel = demo.docks.draft
    demo.ask("draft sending")
    before = _lines(panel)

    panel.sending.which.chosen.emit("defense-one")
    QApplication.processEvents()

    assert demo.document.map.drafts[0].outlet == "defense-one"
    assert any(line.startswith("Fine: 717 words; The Hill") for line in before)
    assert any(
        line.startswith("To mend: 717 words") and "room for 83 more" in line
        for line in _lines(panel)
    )
    assert "defenseone.com" in panel.sending.rules.text()


def test_a_line_before_sending_leads_to_what_it_is_about(demo: MainWindow) -> None:
    panel = demo.docks.draft
    demo.ask("draft sending")
    row = (
        next(i for i, line in enumerate(_lines(panel)) if "thesis stands" in line)
        if any("thesis stands" in line for line in _lines(panel))
        else -1
    )
    if row < 0:
        panel.sending.which.chosen.emit("op-ed")
        QApplication.processEvents()
        panel.sending.which.chosen.emit("op-ed")
    QApplication.processEvents()
    row = next(i for i, line in enumerate(_lines(panel)) if "thesis stands" in line)

    panel.sending.list.setCurrentRow(row)
    QTest.keyClick(panel.sending.list, Qt.Key.Key_Return)

    assert demo.canvas.selection() == (demo.document.map.theses[0].id,)


def test_outlets_of_ones_own_are_offered_and_a_broken_file_is_named(demo: MainWindow) -> None:
    panel = demo.docks.draft
    own = places.config() / "outlets.json"
    own.parent.mkdir(parents=True, exist_ok=True)
    mine = {"outlets": [{"id": "mine", "name": "My weekly", "words_max": 300}]}
    own.write_text(json.dumps(mine), "utf-8")
    demo.ask("draft sending")

    panel.sending.again.click()
    panel.sending.which.chosen.emit("mine")
    QApplication.processEvents()
    offered = _lines(panel)
    own.write_text("{not json", "utf-8")
    panel.sending.again.click()

    assert any("My weekly takes at most 300" in line for line in offered)
    assert "outlets.json" in panel.sending.fault.text()
    assert panel.sending.fault.isVisible()


def test_main_points_put_in_order_by_hand_stay_so_and_undo_takes_it_back(
    demo: MainWindow,
) -> None:
    panel = demo.docks.draft
    demo.ask("draft skeleton")
    before, lines = demo.document.map, _lines(panel)
    second = next(i for i, line in enumerate(lines) if line.startswith("Second point")) + 1
    panel.building.list.setFocus()
    panel.building.list.setCurrentRow(second)

    QTest.keyClick(panel.building.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    first = next(i for i, line in enumerate(_lines(panel)) if line.startswith("First point")) + 1

    assert _lines(panel)[first] == lines[second]
    assert panel.building.list.currentRow() == first
    assert demo.document.map.settings.points
    demo.document.undo()
    assert demo.document.map is before


def test_shares_put_in_by_hand_are_kept_with_the_map_and_undone(demo: MainWindow) -> None:
    panel, before = demo.docks.draft, demo.document.map
    demo.ask("draft skeleton")
    panel.building.share.click()
    usual = _lines(panel)[0]

    panel.building.sharing.boxes[0].setValue(50)
    QApplication.processEvents()
    changed = _lines(panel)[0]
    demo.document.undo()
    QApplication.processEvents()

    assert panel.building.sharing.isVisible()
    assert usual.startswith("Lede") and changed.startswith("Lede")
    assert changed != usual == _lines(panel)[0]
    assert demo.document.map is before
    assert panel.building.sharing.boxes[0].value() == 12


def test_the_skeleton_is_as_long_as_the_outlet_wants_until_another_length_is_put_in(
    demo: MainWindow,
) -> None:
    panel = demo.docks.draft
    draft = demo.document.map.drafts[0].id
    demo.document.do("Choose", edits.set_draft, draft, outlet="defense-one")
    QApplication.processEvents()
    wanted = panel.building.words.value()

    panel.building.words.setValue(500)
    demo.document.do("Entitle", edits.set_map, note="Another")
    QApplication.processEvents()

    assert wanted == 900
    assert panel.building.words.value() == 500


def test_the_skeleton_becomes_a_draft_with_the_cards_in_it(demo: MainWindow) -> None:
    panel = demo.docks.draft
    thesis = demo.document.map.theses[0]

    demo.ask("draft insert skeleton")

    made = demo.document.map.drafts[-1]
    anchor = next(a for a in demo.document.map.node_by_id[thesis.id].anchors if a.draft == made.id)
    assert made.text is not None and "[Thesis, about" in made.text
    assert anchor.exact == thesis.text
    assert panel.page.text() == made.text
    assert set(panel._seen.states.values() if panel._seen else ()) == {"exact"}


def test_the_core_is_copied(demo: MainWindow) -> None:
    demo.ask("draft copy core")

    words = QApplication.clipboard().text()
    assert words and len(words.split()) <= 60


def test_clicking_a_card_in_the_list_leads_to_its_words(demo: MainWindow) -> None:
    panel = demo.docks.draft
    demo.ask("draft places")
    id_ = demo.document.map.nodes[-1].id
    start = panel._seen.xray.anchors[id_].start if panel._seen else -1

    panel.places.list.went.emit(id_)

    assert demo.canvas.selection() == (id_,)
    assert panel.page.textCursor().position() == start


def test_selecting_in_the_outline_shows_the_words(demo: MainWindow) -> None:
    panel = demo.docks.draft
    demo.canvas.setFocus()
    id_ = demo.document.map.nodes[-1].id

    demo.docks.outline.selected.emit((id_,))

    assert panel._seen is not None
    assert panel.page.textCursor().position() == panel._seen.xray.anchors[id_].start


def test_a_draft_says_nothing_of_a_map_that_is_opened_anew(demo: MainWindow) -> None:
    """Cards reworded in another map are no business of the one opened next."""
    panel = demo.docks.draft
    id_ = demo.document.map.nodes[0].id
    demo.document.do("Reword", edits.reword, id_, "Other words.")
    QApplication.processEvents()
    waiting = panel._seen.unsettled if panel._seen else ()

    demo.document.open(demo.document.map, None)
    QApplication.processEvents()

    assert waiting == (id_,)
    assert panel._seen is not None and panel._seen.unsettled == ()


def test_a_finding_about_the_text_leads_to_its_words(referring: MainWindow, qtbot: QtBot) -> None:
    panel = referring.docks.draft
    panel.load_button.click()
    qtbot.waitUntil(lambda: "UNMAPPED_SENTENCE" in {f.code for f in referring.reckoning.findings})
    found = {f.code: f for f in reversed(referring.reckoning.findings)}
    fixes = [found[code].fix for code in ("UNMAPPED_SENTENCE", "HEDGED")]

    shown = []
    for fix in fixes:
        assert fix is not None
        referring.docks.findings.wanted.emit(fix.do, fix.target)
        shown.append(panel.page.textCursor().selectedText())

    assert shown[0] == "First things come first."
    assert referring.canvas.selection() == ("T",)


def test_a_lent_text_is_not_changed_by_a_reworded_card(referring: MainWindow) -> None:
    panel = referring.docks.draft
    panel.load_button.click()
    referring.document.do("Reword", edits.reword, "T", "Talk.")
    before = referring.document.map
    said: list[str] = []
    panel.refused.connect(said.append)

    panel.walk.asked.emit("put", "T")

    assert "only lent" in said[0]
    assert referring.document.map is before


def test_a_word_document_becomes_a_second_draft_and_a_broken_one_is_refused(
    demo: MainWindow, tmp_path: Path
) -> None:
    from docx import Document as Word

    word = Word()
    word.add_paragraph("Talks are cheap.")
    word.add_paragraph("So talk.")
    word.save(str(tmp_path / "column.docx"))
    (tmp_path / "broken.docx").write_bytes(b"no archive")
    panel = demo.docks.draft
    said: list[str] = []
    panel.refused.connect(said.append)

    panel.read_file(tmp_path / "column.docx")
    panel.read_file(tmp_path / "broken.docx")

    drafts = demo.document.map.drafts
    assert [d.title for d in drafts][1:] == ["column"]
    assert panel.page.text() == "Talks are cheap.\nSo talk."
    assert "broken.docx" in said[0]


def test_files_dropped_on_the_dock_are_opened_as_drafts(demo: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("One thing.", "utf-8")
    (tmp_path / "two.md").write_text("Another thing.", "utf-8")
    panel, before = demo.docks.draft, demo.document.map.drafts[0].text
    for place, name in ((panel.page.viewport(), "one.txt"), (panel, "two.md")):
        dropped = QMimeData()
        dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        for kind in (QDragEnterEvent, QDropEvent):
            where = QPoint(9, 9) if kind is QDragEnterEvent else QPointF(9, 9)
            QApplication.sendEvent(place, kind(where, Qt.DropAction.CopyAction, dropped, *HELD))

    drafts = demo.document.map.drafts
    assert [draft.title for draft in drafts][1:] == ["one", "two"]
    assert [draft.text for draft in drafts] == [before, "One thing.", "Another thing."]


def test_everything_in_the_draft_dock_has_a_name(demo: MainWindow) -> None:
    """A reader who does not see is told what each part is."""
    panel = demo.docks.draft
    silent = []
    for page in (panel.places, panel.gaps, panel.sending, panel.building):
        panel.tabs.show_page(page)
        QApplication.processEvents()
        for part in panel.findChildren(QWidget):
            reached = part.focusPolicy() is not Qt.FocusPolicy.NoFocus and part.isVisible()
            if reached and part.focusProxy() is None:
                seen = QAccessible.queryAccessibleInterface(part)
                if seen is not None and not seen.text(QAccessible.Text.Name):
                    silent.append(type(part).__name__)

    assert silent == []
