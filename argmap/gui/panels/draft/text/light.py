"""All that is lit up over a text: words of cards, whole sentences, what was looked for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from argmap.gui.panels.draft.lit import (
    Lit,
    Tint,
    form_of,
    found_form,
    misspelt_form,
    prompt_form,
    tint_of,
    to_qt,
)
from argmap.gui.panels.draft.spelling import Unknown, misspelt
from argmap.gui.panels.draft.text.stretches import moved
from argmap.picture import Theme

# What a skeleton asks for, in a line of its own.
_PROMPT = re.compile(r"^\[[^\]\n]+\]$", re.MULTILINE)
Form = tuple[int, int, QTextCharFormat]


def cursor_over(document: QTextDocument, text: str, start: int, end: int) -> QTextCursor:
    """Return a cursor that selects a stretch, given in code points; none beyond the end."""
    cursor, last = QTextCursor(document), document.characterCount() - 1
    cursor.setPosition(min(to_qt(text, start), last))
    cursor.setPosition(min(to_qt(text, end), last), QTextCursor.MoveMode.KeepAnchor)
    return cursor


@dataclass
class Light:
    """What lies over a text, and which cards are selected."""

    lit: tuple[Lit, ...] = ()
    tints: tuple[Tint, ...] = ()
    found: tuple[tuple[int, int], ...] = ()
    current: frozenset[str] = frozenset()
    unknown: Unknown | None = None

    def move(self, old: str, new: str) -> None:
        """Let it move with the words as they are typed."""
        self.lit, self.tints = moved(self.lit, old, new), moved(self.tints, old, new)

    def pull(self, now: Lit) -> None:
        """Let a card's words begin or end elsewhere."""
        self.lit = tuple(now if one.id == now.id else one for one in self.lit)

    def held(self) -> Lit | None:
        """Return the words of the only card that is selected."""
        held = [one for one in self.lit if one.id in self.current]
        return held[0] if len(held) == 1 else None

    def over(
        self, document: QTextDocument, text: str, look: Theme
    ) -> list[QTextEdit.ExtraSelection]:
        """Return how all of it looks."""
        made = []
        for start, end, form in self._forms(text, look):
            one = QTextEdit.ExtraSelection()
            one.cursor, one.format = cursor_over(document, text, start, end), form
            made.append(one)
        return made

    def _forms(self, text: str, look: Theme) -> Iterable[Form]:
        for prompt in _PROMPT.finditer(text):
            yield prompt.start(), prompt.end(), prompt_form(look)
        for tint in self.tints:
            yield tint.start, tint.end, tint_of(tint, look)
        for one in self.lit:
            form = form_of(one, look, current=one.id in self.current, ground=not self.tints)
            yield one.start, one.end, form
        for start, end in misspelt(text, self.unknown) if self.unknown else ():
            yield start, end, misspelt_form(look)
        for start, end in self.found:
            yield start, end, found_form(look)
