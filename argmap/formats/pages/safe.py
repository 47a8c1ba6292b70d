"""What every writer of texts needs: no character that breaks XML, no link but to the web."""

import re

from argmap.formats.harmless import in_a_line, in_a_text


def clean(text: str) -> str:
    """Replace characters that XML cannot hold, and those that steer what shows them."""
    return in_a_text(text)


def web_link(url: str) -> str:
    """Return the address if it is one that people open in a browser or write to, else nothing."""
    if in_a_line(url) != url:
        return ""
    return url if re.match(r"(?i)(https?://|mailto:)\S+$", url) else ""
