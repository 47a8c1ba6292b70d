"""One table of actions: whole, without two meanings for a key."""

from collections import Counter

from argmap.gui.actions import ACTIONS, MENUS


def test_every_action_has_a_name_of_its_own_and_a_menu() -> None:
    ids = Counter(row.id for row in ACTIONS)

    assert max(ids.values()) == 1
    assert {row.menu.split(" › ")[0] for row in ACTIONS} == set(MENUS)


def test_no_key_has_two_meanings() -> None:
    keys = Counter(
        key
        for row in ACTIONS
        for key in ((row.shortcut,) if isinstance(row.shortcut, str) else row.shortcut)
        if key
    )

    assert [key for key, n in keys.items() if n > 1] == []


def test_no_menu_has_two_entries_with_one_letter() -> None:
    letters = Counter(
        (row.menu, row.title[row.title.index("&") + 1].casefold())
        for row in ACTIONS
        if "&" in row.title
    )

    assert [pair for pair, n in letters.items() if n > 1] == []


def test_what_is_on_the_toolbar_says_what_it_is_for() -> None:
    assert [row.id for row in ACTIONS if row.toolbar and not row.tip] == []
