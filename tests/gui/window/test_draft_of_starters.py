"""The starter maps and their drafts: one can be tried at once, another says what is missing."""

from collections.abc import Callable
from pathlib import Path

from argmap import assets
from argmap.gui.window.main import MainWindow

Open = Callable[..., MainWindow]


def test_a_text_that_is_not_included_is_named_by_its_title(opened: Open, talks: Path) -> None:
    window = opened(talks)

    window.ask("draft show")

    told = window.docks.draft.page.placeholderText()
    assert told.startswith("The text of “The op-ed, 7 March 2017” is not included")
    assert ".txt" not in told


def test_one_starter_brings_a_text_to_try_the_draft_on(opened: Open) -> None:
    window = opened()
    window.filing.take(str(assets.seeds() / "korea-demo.argmap"), True)

    window.ask("draft show")

    page = window.docks.draft.page
    assert "an envoy to Pyongyang" in page.text()
    assert not page.isReadOnly()
