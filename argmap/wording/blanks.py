"""Places in a text that are still to be filled in: words in square brackets, as in a template."""

import re

_BRACKETS = re.compile(r"\[([^\[\]]+)\](?!\()")
# What an editor puts between brackets into somebody's words, rather than for somebody to write.
_EDITORS = re.compile(r"(?:sic!?|…|\.\.\.|\d[\d\s,;–-]*|[^\W\d_])\Z", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")


def blanks(text: str) -> tuple[str, ...]:
    """Return what stands in the places of a text that are still to be filled in.

    Brackets within a quotation are the editor's, and so are numbers, single letters and "sic".
    """
    if "[" not in text:
        return ()
    inside = [found.span() for found in _QUOTED.finditer(text)]
    return tuple(
        found[1].strip()
        for found in _BRACKETS.finditer(text)
        if found[1].strip()
        and not _EDITORS.match(found[1].strip())
        and not any(start < found.start() < end for start, end in inside)
    )
