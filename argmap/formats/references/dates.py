"""Dates as people write them (2017, 2017-03, 2017-03-07) and as CSL holds them."""

import re
from typing import Any

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


def parsed(written: str) -> dict[str, Any]:
    """Return a date for CSL; what is no date is kept as words."""
    parts = _parts(written)
    if parts:
        return {"date-parts": [parts]}
    ends = [_parts(end) for end in written.split("/")]
    if len(ends) == 2 and all(ends):
        return {"date-parts": ends}
    return {"literal": written}


def written(date: Any) -> str:
    """Return a CSL date in writing; nothing where it cannot be understood."""
    if not isinstance(date, dict):
        return ""
    parts = date.get("date-parts")
    if isinstance(parts, list) and 1 <= len(parts) <= 2:
        ends = [_iso(one) for one in parts]
        return "/".join(ends) if all(ends) else ""
    said = date.get("literal", date.get("raw", ""))
    return said if isinstance(said, str) else ""


def _parts(text: str) -> list[int]:
    match = _DATE.fullmatch(text)
    return [int(part) for part in match.groups() if part] if match else []


def _iso(parts: Any) -> str:
    if not isinstance(parts, list) or not 1 <= len(parts) <= 3:
        return ""
    words = [str(part).rjust(4 if i == 0 else 2, "0") for i, part in enumerate(parts)]
    text = "-".join(words)
    return text if _DATE.fullmatch(text) else ""
