"""Words that no dictionary knows, where one is installed (the extra `spell`); else nothing."""

import re
from collections.abc import Callable, Iterable, Set

from argmap.gui.panels.draft.lit import Stretch

Unknown = Callable[[Iterable[str]], Set[str]]
# Words with a capital are left alone: most are names, which dictionaries do not hold.
_WORD = re.compile(r"(?<![\w’'@./-])[a-z]{3,}(?:[’'][a-z]+)?(?![\w@/]|[’'-]\w|://)")


def dictionary() -> Unknown | None:
    """Load the dictionary; takes a moment, so it is done in a thread."""
    try:
        from spellchecker import SpellChecker
    except ImportError:
        return None
    unknown: Unknown = SpellChecker(language="en", distance=1).unknown
    return unknown


def misspelt(text: str, unknown: Unknown) -> tuple[Stretch, ...]:
    """Return where words stand that the dictionary does not know."""
    found = [(match.start(), match.end(), _plain(match.group())) for match in _WORD.finditer(text)]
    strange = unknown({word for _, _, word in found})
    return tuple((start, end) for start, end, word in found if word in strange)


def _plain(word: str) -> str:
    """Return a word as dictionaries have it: without the possessive."""
    return word.replace("’", "'").removesuffix("'s")
