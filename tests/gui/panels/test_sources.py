"""The register shows every source, how far it is believed and why, and what hangs on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from argmap.gui.document import Document
from argmap.gui.panels.leader import Leader
from argmap.gui.panels.outline import OutlinePanel
from argmap.gui.panels.sources import SourcesPage, exchange
from argmap.gui.panels.sources.age import age, moved
from argmap.picture import theme

Key = Qt.Key


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> Iterator[SourcesPage]:
    panel = OutlinePanel(document)
    qtbot.addWidget(panel)
    panel.resize(280, 700)
    panel.show_theme(theme("light"))
    panel.show()
    panel.tabs.show_page(panel.sources)
    yield panel.sources


def test_each_source_says_how_far_it_is_believed_and_what_hangs_on_it(page: SourcesPage) -> None:
    assert page.view.rows[0].name == "The Institute"
    assert page.view.rows[0].details == "good · 1 node · no reason given"


def test_a_chosen_source_opens_and_leads_to_what_cites_it(page: SourcesPage, qtbot: QtBot) -> None:
    page.select_source("s")
    QApplication.processEvents()
    line = next(w for w in page.form.findChildren(Leader) if w.text() == "The survey says so.")

    with qtbot.waitSignal(page.selected) as told:
        line.click()

    assert told.args[0] == ("e",)


def test_credibility_and_its_reason_are_changed(
    page: SourcesPage, document: Document, qtbot: QtBot
) -> None:
    page.select_source("s")
    at = page.form.credibility.findText("very low")
    page.form.credibility.activated.emit(at)
    page.form.reason.setFocus()
    qtbot.keyClicks(page.form.reason, "Paid for")
    page.form.lines["name"].setFocus()

    source = document.map.source_by_id["s"]
    assert (source.credibility, source.reason) == (0.1, "Paid for")
    assert page.view.rows[0].details == "very low · 1 node"


def test_a_new_source_is_opened_for_writing(
    page: SourcesPage, document: Document, qtbot: QtBot
) -> None:
    page.new.click()
    qtbot.keyClicks(page.form.lines["name"], "A historian")
    qtbot.keyClick(page.form.lines["name"], Key.Key_Return)

    assert [one.name for one in document.map.sources] == ["The Institute", "A historian"]


def test_a_source_can_be_removed_and_is_back_after_undo(
    page: SourcesPage, document: Document
) -> None:
    page.select_source("s")
    page.form.remove.click()
    assert not document.map.sources
    assert document.map.node_by_id["e"].source is None

    document.undo()
    assert page.view.rows[0].name == "The Institute"


def test_what_if_a_source_fell_is_one_press(page: SourcesPage, qtbot: QtBot) -> None:
    page.select_source("s")

    with qtbot.waitSignal(page.fall) as told:
        page.form.what_if.click()

    assert told.args[0] == ("s",)


def test_the_as_of_date_is_moved_by_years(page: SourcesPage, document: Document) -> None:
    document.do("Date", lambda map_: map_.but(as_of="2016-02-29"))

    page._move(12)

    assert document.map.as_of == "2017-02-28"


@pytest.mark.parametrize(
    ("written", "as_of", "words"),
    [
        ("2015-03-07", "2017-03-07", "2 years old"),
        ("2017-01", "2017-03-07", "2 months old"),
        ("2017-03-06", "2017-03-07", "1 day old"),
        ("2017-03-07", "2017-03-07", "of the same day"),
        ("2018", "2017-03-07", "later than the map"),
        ("last week", "2017-03-07", ""),
        ("2017-13-40", "2017-03-07", ""),
        ("", "2017-03-07", ""),
    ],
)
def test_age_is_told_in_words(written: str, as_of: str, words: str) -> None:
    assert age(written, as_of) == words


def test_the_date_stays_within_the_calendar() -> None:
    assert moved("9999-12-31", 12) == "9999-12-31"
    assert moved("2017-03-31", -1) == "2017-02-28"


def test_sources_come_in_as_one_step_and_known_ones_are_not_doubled(
    page: SourcesPage, document: Document, tmp_path: Path
) -> None:
    file = tmp_path / "x.bib"
    file.write_text("@misc{a, title={The institute}, year=2016}\n@book{b, title={A book}}\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exchange, "ask_import", lambda _: file)
        page.take_in.click()

    assert [(one.id, one.name) for one in document.map.sources] == [
        ("s", "The institute"),
        ("b", "A book"),
    ]
    assert document.map.source_by_id["s"].credibility == 0.7
    document.undo()
    assert [one.name for one in document.map.sources] == ["The Institute"]


@pytest.mark.parametrize("suffix", [".bib", ".ris", ".json"])
def test_sources_go_out_and_come_back(document: Document, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"x{suffix}"

    said = exchange.write_out(document, file)
    before = document.map
    exchange.take_in(document, file)

    assert said == f"1 source written to x{suffix}."
    assert document.map is before
