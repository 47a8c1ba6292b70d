"""What every writer of texts needs: no character that breaks XML, no link but to the web."""

import re

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Replace characters that XML cannot hold."""
    return _CONTROL.sub("\ufffd", text)


def web_link(url: str) -> str:
    """Return the address if it is one that people open in a browser or write to, else nothing."""
    return url if re.match(r"(?i)(https?://|mailto:)\S+$", url) else ""
