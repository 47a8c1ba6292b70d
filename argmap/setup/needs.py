"""What argmap needs, and whether some folders of packages hold it.

The folders are listed instead of asking `importlib.metadata`: importing that takes longer
than everything else a start does here.
"""

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path

Version = tuple[int, ...]

_NEED = re.compile(r"\s*([A-Za-z0-9._-]+)\s*(?:\[[^]]*\])?\s*([^;]*?)\s*(;.*)?$")
_RULE = re.compile(r"\s*(===|==|~=|!=|<=|>=|<|>)\s*([^\s*]+?)(\.\*)?\s*$")
_ENTRY = re.compile(r"(.+?)-(\d[^-]*)(?:-py[\d.]+)?\.(?:dist|egg)-info$")


def needed(pyproject: Path, extras: Iterable[str] = ()) -> tuple[str, ...]:
    """Give the requirements that a pyproject.toml states, with those of some extras."""
    import tomllib

    project = tomllib.loads(pyproject.read_text("utf-8"))["project"]
    optional = project.get("optional-dependencies", {})
    return (
        *project.get("dependencies", ()),
        *(need for extra in extras for need in optional.get(extra, ())),
    )


def unmet(needs: Iterable[str], folders: Iterable[str]) -> tuple[str, ...]:
    """Give those requirements that these folders of packages do not meet."""
    present = installed(folders)
    return tuple(need for need in needs if not is_met(need, present))


def installed(folders: Iterable[str]) -> dict[str, str]:
    """Give the packages in these folders with their versions; earlier folders win."""
    found: dict[str, str] = {}
    for folder in folders:
        for entry in _entries(folder or "."):
            match = _ENTRY.match(entry)
            if match:
                found.setdefault(plain(match[1]), match[2])
    return found


def is_met(need: str, present: dict[str, str]) -> bool:
    """Tell whether one requirement is met; one with a marker is left to pip to judge."""
    match = _NEED.match(need)
    if match is None or match[3]:
        return True
    version = present.get(plain(match[1]))
    return version is not None and all(
        _holds(rule, version) for rule in match[2].strip("() ").split(",") if rule.strip()
    )


def name_of(need: str) -> str:
    """Give the package that a requirement is about."""
    match = _NEED.match(need)
    return match[1] if match else need


def _entries(folder: str) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries]
    except OSError:
        return []


def plain(name: str) -> str:
    """Give a package's name as all its spellings agree on it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _holds(rule: str, version: str) -> bool:
    match = _RULE.match(rule)
    if match is None:
        return False
    have, want = _numbers(version), _numbers(match[2])
    if match[3]:
        same = have[: len(want)] == want
        return same if match[1] == "==" else not same
    length = max(len(have), len(want))
    return _COMPARE[match[1]](_padded(have, length), _padded(want, length), len(want))


_COMPARE: dict[str, Callable[[Version, Version, int], bool]] = {
    "==": lambda have, want, _: have == want,
    "===": lambda have, want, _: have == want,
    "!=": lambda have, want, _: have != want,
    "<=": lambda have, want, _: have <= want,
    ">=": lambda have, want, _: have >= want,
    "<": lambda have, want, _: have < want,
    ">": lambda have, want, _: have > want,
    "~=": lambda have, want, given: have >= want and have[: given - 1] == want[: given - 1],
}


def _numbers(version: str) -> Version:
    release = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(int(part) for part in release[0].split(".")) if release else ()


def _padded(version: Version, length: int) -> Version:
    return version + (0,) * (length - len(version))
