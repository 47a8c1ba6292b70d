"""A BibTeX entry and the CSL item it stands for."""

import re
from collections.abc import Mapping
from typing import Any

from argmap.formats.references import dates
from argmap.formats.references.items import Item
from argmap.formats.references.kinds import BY_CSL, FROM_BIBTEX
from argmap.formats.references.latex import LONGEST, address, depth, one_line, spelled, unspelled

# Which fields say a variable; the first that is there is taken.
_SAID: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "container-title": ("journal", "journaltitle", "booktitle"),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher-place": ("address", "location"),
    "volume": ("volume",),
    "issue": ("number", "issue"),
    "page": ("pages",),
    "edition": ("edition",),
    "collection-title": ("series",),
    "note": ("note",),
    "abstract": ("abstract",),
    "keyword": ("keywords",),
    "language": ("language", "langid"),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
}
_ADDRESSES = {"URL": "url", "DOI": "doi"}
_NAMES = {"author": "author", "editor": "editor"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_KEY = re.compile(r"[^A-Za-z0-9_:./+-]+")
_NAME = re.compile(r"[a-z][a-z0-9_-]*\Z")


def item_of_entry(type_: str, key: str, given: Mapping[str, str]) -> Item:
    """Return the CSL item; fields that no variable says are kept as they are."""
    fields = dict(given)
    csl = FROM_BIBTEX.get(type_.lower(), "document")
    item: Item = {"id": key, "type": csl}
    raw = _take_words(fields, item)
    for variable, name in _ADDRESSES.items():
        if fields.get(name):
            item[variable] = address(fields.pop(name))
    for variable, name in _NAMES.items():
        if fields.get(name):
            item[variable] = _people(fields.pop(name))
    _take_date(fields, item)
    kept: dict[str, Any] = {"type": type_} if type_ != BY_CSL[csl].bibtex else {}
    kept |= {name: held for name, held in (("fields", fields), ("raw", raw)) if held}
    if kept:
        item["custom"] = {"bibtex": kept}
    return item


def entry_of(item: Item) -> tuple[str, dict[str, str]]:
    """Return the type and the fields, spelled, of the entry for an item."""
    custom = item.get("custom")
    kept = custom.get("bibtex") if isinstance(custom, dict) else None
    kept = kept if isinstance(kept, dict) else {}
    csl = item["type"] if item["type"] in BY_CSL else "document"
    type_ = kept.get("type", "")
    if not _is_name(type_) or FROM_BIBTEX.get(type_.lower(), "document") != csl:
        type_ = BY_CSL[csl].bibtex
    fields: dict[str, str] = {}
    for variable, name in _NAMES.items():
        people = item.get(variable)
        if isinstance(people, list) and people:
            fields[name] = " and ".join(_said(person) for person in people)
    fields |= _words(item, csl, _strings(kept.get("raw")))
    _put_date(item, fields)
    fields = {name: value for name, value in fields.items() if value}
    for name, value in _strings(kept.get("fields")).items():
        if _is_name(name) and _is_balanced(value):
            fields.setdefault(name, value)
    return type_, fields


def _take_words(fields: dict[str, str], item: Item) -> dict[str, str]:
    """Take what words say; return how those were spelled that we would spell otherwise."""
    raw: dict[str, str] = {}
    for variable, names in _SAID.items():
        name = next((name for name in names if fields.get(name)), "")
        if name:
            value = fields.pop(name)
            item[variable] = unspelled(value)
            if spelled(item[variable]) != one_line(value):
                raw[variable] = value
    return raw


def _words(item: Item, csl: str, raw: Mapping[str, str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for variable in _SAID:
        words = item.get(variable)
        if isinstance(words, str) and words:
            fields[_field(variable, csl)] = _as_it_was(raw, variable, words) or spelled(words)
    for variable, name in _ADDRESSES.items():
        value = item.get(variable)
        if (
            isinstance(value, str)
            and value
            and not re.search(r"[{}\\@\s\x00-\x1f\x7f-\x9f]", value)
        ):
            fields[name] = value
    return fields


def key_of(id_: str, used: set[str]) -> str:
    """Return a key that BibTeX takes, and that is not used yet."""
    plain = _KEY.sub("-", id_).strip("-") or "source"
    key, number = plain, 2
    while key in used:
        key, number = f"{plain}-{number}", number + 1
    return key


def _field(variable: str, csl: str) -> str:
    if variable == "container-title":
        return "booktitle" if csl in ("chapter", "paper-conference") else "journal"
    if variable == "publisher":
        return {"thesis": "school", "report": "institution"}.get(csl, "publisher")
    return _SAID[variable][0]


def _as_it_was(raw: Mapping[str, str], variable: str, words: str) -> str:
    value = raw.get(variable, "")
    return value if value and unspelled(value) == words and _is_balanced(value) else ""


def _is_balanced(value: str) -> bool:
    here = 0
    for brace in re.findall(r"(?<!\\)[{}]", value):
        here += 1 if brace == "{" else -1
        if here < 0:
            return False
    return here == 0 and "@" not in value and not value.endswith("\\")


def _strings(held: Any) -> dict[str, str]:
    if not isinstance(held, dict):
        return {}
    return {name: value for name, value in held.items() if isinstance(value, str)}


def _is_name(name: Any) -> bool:
    return isinstance(name, str) and bool(_NAME.match(name.lower())) and name.isascii()


def _people(value: str) -> list[dict[str, str]]:
    if len(value) > LONGEST:
        return [{"literal": one_line(value)}]
    return [_person(part) for part in _apart(value) if part.strip()]


def _apart(value: str) -> list[str]:
    """Divide at the word “and” where no braces are open."""
    parts, here = [""], 0
    for piece in re.split(r"(\s+and\s+|(?<!\\)[{}])", value):
        here += {"{": 1, "}": -1}.get(piece, 0)
        if not here and piece.strip() == "and" and piece != "and":
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _person(part: str) -> dict[str, str]:
    part = part.strip()
    if part.startswith("{") and part.endswith("}") and depth(part[1:-1]) == 0:
        return {"literal": unspelled(part[1:-1])}
    pieces = [unspelled(piece) for piece in part.split(",")]
    if len(pieces) == 1:
        given, _, family = pieces[0].rpartition(" ")
        return {"family": family, "given": given} if given else {"literal": family}
    if len(pieces) == 2 and all(pieces):
        return {"family": pieces[0], "given": pieces[1]}
    return {"literal": unspelled(part)}


def _said(person: Any) -> str:
    if not isinstance(person, dict):
        return "{}"
    family, given = person.get("family"), person.get("given")
    if isinstance(family, str) and isinstance(given, str) and "literal" not in person:
        return f"{spelled(family)}, {spelled(given)}"
    return f"{{{spelled(str(person.get('literal', family or '')))}}}"


def _take_date(fields: dict[str, str], item: Item) -> None:
    year, month = fields.get("year", ""), _month(fields.get("month", ""))
    if fields.get("date"):
        item["issued"] = dates.parsed(unspelled(fields.pop("date")))
        if year == dates.written(item["issued"])[:4]:
            fields.pop("year", None)
    elif year:
        fields.pop("year")
        if month and year.isdigit():
            fields.pop("month")
            year = f"{year}-{month:02d}"
        item["issued"] = dates.parsed(unspelled(year))


def _put_date(item: Item, fields: dict[str, str]) -> None:
    date = dates.written(item.get("issued"))
    if not date:
        return
    if date[:4].isdigit():
        fields["year"] = date[:4]
        if len(date) > 4:
            fields["date"] = spelled(date)
    else:
        fields["date"] = spelled(date)


def _month(said: str) -> int:
    said = said.strip().lower().rstrip(".")
    if said.isdigit() and 1 <= int(said[:4]) <= 12:
        return int(said)
    return _MONTHS.index(said[:3]) + 1 if said[:3] in _MONTHS else 0
