"""Whoever listens is kept: PySide holds the bound method of a plain object weakly."""

import ast
from collections.abc import Iterator
from pathlib import Path

import argmap

GUI = Path(argmap.__file__).parent / "gui"


def _modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(GUI.rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def _bases() -> dict[str, list[str]]:
    bases: dict[str, list[str]] = {}
    for _, module in _modules():
        for found in ast.walk(module):
            if isinstance(found, ast.ClassDef):
                names = [ast.unparse(base).rpartition(".")[2] for base in found.bases]
                bases.setdefault(found.name, []).extend(names)
    return bases


def _is_qt(name: str, bases: dict[str, list[str]]) -> bool:
    return name.startswith("Q") or any(_is_qt(base, bases) for base in bases.get(name, ()))


def _listens(found: ast.ClassDef) -> bool:
    """Whether a class connects a bound method of its own."""
    return any(
        isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "connect"
        and isinstance(call.args[0], ast.Attribute)
        and ast.unparse(call.args[0].value) == "self"
        for call in ast.walk(found)
    )


def test_every_plain_object_that_listens_is_kept_by_a_name() -> None:
    """`Tour(window).begin()` heard nothing: the tour was gone before the first signal."""
    bases = _bases()
    listeners = {
        found.name
        for _, module in _modules()
        for found in ast.walk(module)
        if isinstance(found, ast.ClassDef) and not _is_qt(found.name, bases) and _listens(found)
    }
    dropped = []
    for path, module in _modules():
        kept = {
            each.value
            for each in ast.walk(module)
            if isinstance(each, ast.Assign) and isinstance(each.value, ast.Call)
        }
        dropped += [
            f"{path.name}:{call.lineno} {call.func.id}"
            for call in ast.walk(module)
            if isinstance(call, ast.Call)
            and isinstance(call.func, ast.Name)
            and call.func.id in listeners
            and call not in kept
        ]

    assert {"Docks", "Keeping"} <= listeners
    assert dropped == []
