"""How old a piece of evidence is at the map's as-of date, in words."""

from datetime import date


def age(written: str, as_of: str) -> str:
    """Return the age in words; nothing where a date is missing or cannot be read."""
    then, now = read(written), read(as_of) if as_of else date.today()
    if then is None or now is None:
        return ""
    days = (now - then).days
    if days < 0:
        return "later than the map"
    for size, word in ((365, "year"), (30, "month"), (1, "day")):
        if days >= size:
            count = days // size
            return f"{count} {word}{'' if count == 1 else 's'} old"
    return "of the same day"


def read(written: str) -> date | None:
    """Read a year, a month or a day, as 2017, 2017-03 or 2017-03-07."""
    parts = written.strip().split("-")
    try:
        numbers = [int(part) for part in parts]
        return date(*[*numbers, 1, 1][:3]) if 1 <= len(parts) <= 3 else None
    except ValueError:
        return None


def moved(as_of: str, months: int) -> str:
    """Return the date so many months later; from today where there is none yet."""
    start = read(as_of) or date.today()
    whole = start.year * 12 + start.month - 1 + months
    year, month = divmod(whole, 12)
    if not 1 <= year <= 9999:
        return as_of
    for day in (start.day, 30, 29, 28):
        try:
            return date(year, month + 1, day).isoformat()
        except ValueError:
            continue
    return as_of
