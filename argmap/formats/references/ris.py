"""RIS: tagged lines, as databases and reference managers exchange them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from rispy import RisParser, RisWriter
from rispy.config import TAG_KEY_MAPPING

from argmap.formats.references import dates
from argmap.formats.references.items import OURS, Item, bare_item, payload_of, source_of
from argmap.formats.references.kinds import BY_CSL, FROM_RIS
from argmap.formats.references.latex import one_line
from argmap.model import Source

_TAGS = {tag: tag.lower() for tag in (*TAG_KEY_MAPPING, "ED")}
_LISTS = [tag for tag in _TAGS if tag not in ("TY", "ER", "UK")]
# Which tags say a variable, the first being the one that is written.
_SAID: Mapping[str, tuple[str, ...]] = {
    "title": ("TI", "T1", "CT", "BT"),
    "container-title": ("T2", "JO", "JF", "JA", "J2"),
    "publisher": ("PB",),
    "publisher-place": ("CY", "PP"),
    "URL": ("UR",),
    "DOI": ("DO",),
    "volume": ("VL",),
    "issue": ("IS",),
    "ISSN": ("SN",),
    "abstract": ("AB", "N2"),
    "note": ("N1",),
    "language": ("LA",),
    "edition": ("ET",),
}
_MARK = f"{OURS}:"
Record = dict[str, list[str]]


# The library comes without types, so that to mypy its classes are anything.
class _Writer(RisWriter):  # type: ignore[misc]
    REFERENCE_TYPE_KEY = "ty"
    DEFAULT_MAPPING: ClassVar[dict[str, str]] = _TAGS

    def set_header(self, count: int) -> str:
        """Return nothing: some programs stumble over a number before each reference."""
        return ""


def read(text: str) -> tuple[Source, ...]:
    """Return the sources in tagged lines."""
    parser = RisParser(mapping=_TAGS, list_tags=_LISTS, delimiter_tags_mapping={})
    return tuple(_source(_record(found)) for found in parser.parse(_unwrapped(text)))


def write(sources: Iterable[Source]) -> bytes:
    """Return tagged lines in UTF-8."""
    records = [_written(source) for source in sources]
    writer = _Writer(mapping=_TAGS, list_tags=_LISTS, delimiter_tags_mapping={})
    return f"{writer.formats(records)}\n".encode("utf-8", "replace")


def _unwrapped(text: str) -> str:
    """Put lines that go on with the one before them back into it."""
    lines: list[list[str]] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line[2:5] == "  -":
            lines.append([line])
        elif lines and line.strip():
            lines[-1].append(line.strip())
    return "\n".join(" ".join(parts) for parts in lines)


def _record(found: Mapping[str, Any]) -> Record:
    record = {tag: found[name] for tag, name in _TAGS.items() if name in found}
    unknown = record.pop("UK", {})
    return {"TY": [record.pop("TY", "")], **record, **unknown}


def _source(record: Record) -> Source:
    payload: dict[str, Any] = {}
    notes = record.get("C8", [])
    for note in [note for note in notes if note.startswith(_MARK)][:1]:
        try:
            payload = json.loads(note.removeprefix(_MARK))
        except (ValueError, RecursionError):
            continue
        record["C8"] = [other for other in notes if other is not note]
    item = _item({tag: list(values) for tag, values in record.items()})
    if isinstance(payload, dict) and payload:
        custom = item.get("custom", {})
        item["custom"] = {**custom, OURS: payload}
    return source_of(item)


def _item(record: Record) -> Item:
    """Return the CSL item; tags that no variable says are kept as they are."""
    kind = record.pop("TY")[0]
    item: Item = {"type": FROM_RIS.get(kind, "document")}
    item["id"] = (record.pop("ID", None) or [""])[0]
    people = [name for tag in ("AU", "A1") for name in record.pop(tag, [])]
    if people:
        item["author"] = [_name(name) for name in people]
    for variable, tags in _SAID.items():
        tag = next((tag for tag in tags if any(record.get(tag, ()))), None)
        if tag:
            item[variable] = record[tag].pop(0)
    _take_pages_words_and_date(record, item)
    left: dict[str, Any] = {tag: values for tag, values in record.items() if any(values)}
    if BY_CSL[item["type"]].ris != kind:
        left["TY"] = kind
    if left:
        item["custom"] = {"ris": left}
    return item


def _take_pages_words_and_date(record: Record, item: Item) -> None:
    pages = [page for tag in ("SP", "EP") for page in record.pop(tag, [])[:1] if page]
    if pages:
        item["page"] = "-".join(pages)
    if record.get("KW"):
        item["keyword"] = "; ".join(record.pop("KW"))
    for tag in ("DA", "PY", "Y1"):
        if any(record.get(tag, ())):
            said = record[tag].pop(0)
            item["issued"] = dates.parsed("-".join(part for part in said.split("/") if part))
            break
    if record.get("PY") == [dates.written(item.get("issued"))[:4]]:
        record.pop("PY")


def _name(line: str) -> dict[str, str]:
    family, comma, given = line.partition(",")
    if comma and family.strip() and given.strip():
        return {"family": family.strip(), "given": given.strip()}
    return {"literal": line}


def _written(source: Source) -> dict[str, Any]:
    record = _tags(bare_item(source))
    payload = payload_of(source, _source({tag: list(values) for tag, values in record.items()}))
    if payload:
        record.setdefault("C8", []).append(f"{_MARK} {json.dumps(payload, ensure_ascii=True)}")
    kind = record.pop("TY")[0]
    known = {_TAGS[tag]: values for tag, values in record.items() if tag in _TAGS}
    unknown = {tag: values for tag, values in record.items() if tag not in _TAGS}
    return {"ty": kind, **known, **({"uk": unknown} if unknown else {})}


def _tags(item: Item) -> Record:
    custom = item.get("custom")
    kept = custom.get("ris") if isinstance(custom, dict) else None
    kept = kept if isinstance(kept, dict) else {}
    kind = kept.get("TY")
    if not isinstance(kind, str) or FROM_RIS.get(kind, "document") != item["type"]:
        kind = BY_CSL[item["type"]].ris if item["type"] in BY_CSL else "GEN"
    record: Record = {"TY": [_line(kind)], "ID": [_line(item["id"])]}
    record["AU"] = [_said_name(name) for name in _people(item)]
    for variable, tags in _SAID.items():
        if isinstance(item.get(variable), str):
            record[tags[0]] = [_line(item[variable])]
    _add_pages_words_and_date(item, record)
    for tag, values in kept.items():
        if _is_tag(tag) and isinstance(values, list):
            record.setdefault(tag, []).extend(_line(v) for v in values if isinstance(v, str))
    return {tag: values for tag, values in record.items() if any(values)}


def _add_pages_words_and_date(item: Item, record: Record) -> None:
    if isinstance(item.get("page"), str):
        first, _, last = item["page"].partition("-")
        record["SP"], record["EP"] = [_line(first)], [_line(last)]
    if isinstance(item.get("keyword"), str):
        record["KW"] = [_line(word) for word in item["keyword"].split(";")]
    date = dates.written(item.get("issued"))
    if date:
        record["PY"] = [_line(date[:4])] if date[:4].isdigit() else []
        record["DA"] = [
            _line(date).replace("-", "/") if "date-parts" in item["issued"] else _line(date)
        ]


def _people(item: Item) -> list[Any]:
    people = item.get("author")
    return [name for name in people if isinstance(name, dict)] if isinstance(people, list) else []


def _said_name(name: dict[str, Any]) -> str:
    parts = [name.get("literal")] if "literal" in name else [name.get("family"), name.get("given")]
    return _line(", ".join(part for part in parts if isinstance(part, str) and part))


def _is_tag(tag: Any) -> bool:
    return (
        isinstance(tag, str)
        and len(tag) == 2
        and tag.isascii()
        and tag[0].isalpha()
        and (tag.isupper() and tag.isalnum() and tag not in ("TY", "ER", "ID", "UK"))
    )


def _line(text: Any) -> str:
    return one_line(str(text))
