"""Words as BibTeX holds them: accents and special characters spelled by commands of LaTeX."""

import re
from functools import cache
from typing import Any

# Longer or deeper values are left as they stand: nobody's title needs them.
LONGEST, _DEEPEST = 20_000, 20
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_SPELLED = re.compile(r"[\\{}$~]|--|``|''|<<|>>|[?!]`")
# Anything but an escaped sign and braces.
_COMMAND = re.compile(r"\\(?![&%_#$])|~|``|''|<<|>>|[?!]`|(?<!\\)\$")
_BARE = re.compile(r"(?<!\\)[%$#&_^]")
_SPELLING = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "@": "{@}",
    "--": "-{}-",
    "``": "`{}`",
    "''": "'{}'",
}
_TO_SPELL = re.compile(r"--|``|''|[\\{}$&#%_~^@]")


def spelled(text: str) -> str:
    """Return words as LaTeX that reads as these words, on one line."""
    return _TO_SPELL.sub(lambda found: _SPELLING[found[0]], one_line(text))


def unspelled(value: str) -> str:
    """Return the words that LaTeX stands for, on one line."""
    if not _SPELLED.search(value) or len(value) > LONGEST or depth(value) > _DEEPEST:
        return one_line(value)
    if not _COMMAND.search(value):
        return one_line(_simply(value))
    # A bare percent sign would begin a comment, a dollar sign a formula: in titles they are meant.
    safe = _BARE.sub(lambda found: f"\\{found[0]}" if found[0] != "^" else "\\^{}", value)
    try:
        return one_line(str(_reader().latex_to_text(safe)))
    except (ValueError, RecursionError, KeyError, IndexError, AttributeError, TypeError):
        return one_line(value)


@cache
def _reader() -> Any:
    from pylatexenc.latex2text import LatexNodes2Text

    return LatexNodes2Text(math_mode="verbatim", keep_comments=True)


def _simply(value: str) -> str:
    """Read what most titles need, at a hundredth of the cost."""
    dashed = value.replace("---", "—").replace("--", "–")
    return re.sub(r"\\([&%_#$])|[{}]", r"\1", dashed)


def address(value: str) -> str:
    """Return a link or a number in which only the commonest characters were spelled."""
    return one_line(re.sub(r"\\([_%&#~$])", r"\1", value))


def depth(value: str) -> int:
    """Return how deep braces lie within each other, or stand open."""
    deepest = here = 0
    for brace in re.findall(r"(?<!\\)[{}]", value):
        here += 1 if brace == "{" else -1
        deepest = max(deepest, here, -here)
    return deepest + abs(here)


def one_line(text: str) -> str:
    """Return words with single spaces between them, and no character that steers."""
    return " ".join(_CONTROL.sub(" ", text).split())
