"""Words of a map are shown as they are, whichever way a panel shows them."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import argmap.gui.panels
from argmap.gui.document import Document
from argmap.gui.panels import plain
from argmap.gui.panels.outline import OutlinePanel
from argmap.gui.panels.runs import one_paragraph

FOLDER = Path(argmap.gui.panels.__file__).parent
# The helper itself, and the one label that is a class of its own and plain as well.
TOLD_APART = {"plain.py", "fields.py"}


def test_labels_are_made_by_the_one_helper_that_makes_them_plain() -> None:
    loose = [
        f"{module.name}: {line.strip()}"
        for module in FOLDER.rglob("*.py")
        if module.name not in TOLD_APART
        for line in module.read_text("utf-8").splitlines()
        if re.search(
            r"\bQLabel\(|\.setHtml\(|RichText(?!\(False)|MarkdownText|setToolTip\((?!as_tip)", line
        )
    ]

    assert loose == []


def test_a_label_is_plain_and_wraps(qtbot: QtBot) -> None:
    made = plain.label("<b>x</b>", "title")
    qtbot.addWidget(made)

    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.text() == "<b>x</b>"


def test_a_tooltip_cannot_be_taken_for_markup() -> None:
    assert plain.as_tip("<img src='x'>\n& more") == (
        "<qt>&lt;img src=&#x27;x&#x27;&gt;<br>&amp; more</qt>"
    )
    assert plain.as_tip("") == ""


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://example.org/a", "example.org"),
        ("HTTP://EXAMPLE.org", "example.org"),
        ("mailto:a@b.org", "a@b.org"),
        (" https://example.org ", "example.org"),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//server/share", ""),
        ("https://[broken", ""),
        ("plain words", ""),
    ],
)
def test_only_links_that_may_be_opened_have_a_host(url: str, host: str) -> None:
    assert plain.host(url) == host


def test_what_may_not_be_opened_is_not() -> None:
    assert not plain.open_link("file:///etc/passwd")


def test_line_ends_stay_and_marks_that_turn_the_words_go() -> None:
    assert one_paragraph("one\ntwo\r\n\u202ethree\x00") == "one\u2028two\u2028three "


@pytest.mark.parametrize("text", ["\U0001f600 yes", "a\u2028b", "\u202eevil", "x" * 50_000, "\n\n"])
def test_whatever_a_node_says_can_be_drawn(document: Document, qtbot: QtBot, text: str) -> None:
    panel = OutlinePanel(document)
    qtbot.addWidget(panel)
    panel.resize(260, 400)
    panel.show()
    node = document.map.node_by_id["a"].but(text=text)
    document.do("Say", lambda m: m.but(nodes=(node, *(n for n in m.nodes if n.id != "a"))))

    assert not panel.grab().isNull()
    assert panel.view.rows.item(1).sizeHint().height() > 0
