"""Which words of a command line mean what."""

import ast
from pathlib import Path

import pytest

from argmap import __main__ as entry
from argmap.setup.start import purpose_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("words", "purpose", "rest"),
    [
        ([], "window", []),
        (["talks.argmap"], "window", ["talks.argmap"]),
        (["Talks.PNG", "other.json"], "window", ["Talks.PNG", "other.json"]),
        (["open", "talks"], "window", ["talks"]),
        (["open"], "window", []),
        (["test", "-k", "undo"], "test", ["-k", "undo"]),
        (["doctor"], "doctor", []),
        (["convert", "a.argmap", "b.png"], "command", ["convert", "a.argmap", "b.png"]),
        (["--help"], "command", ["--help"]),
        (["nonsense"], "command", ["nonsense"]),
        (["maps/2026"], "window", ["maps/2026"]),
    ],
)
def test_first_word_decides(words: list[str], purpose: str, rest: list[str]) -> None:
    """A file or nothing opens the window; everything else is the command line's to explain."""
    assert purpose_of(words) == (purpose, rest)


def test_any_file_that_is_there_opens_the_window(tmp_path: Path) -> None:
    """A map need not have a known suffix."""
    map_file = tmp_path / "talks"
    map_file.touch()

    assert purpose_of([str(map_file)]) == ("window", [str(map_file)])


@pytest.mark.parametrize("module", ["__main__.py", "__init__.py"])
def test_entrance_parses_under_an_old_python(module: str) -> None:
    """An old Python must get as far as the sentence that says it is too old."""
    ast.parse((ROOT / "argmap" / module).read_text("utf-8"), feature_version=(3, 8))


def test_old_python_is_told_so() -> None:
    """The sentence names what is needed, what is there and what to do."""
    assert entry.too_old((3, 8)) == (
        "argmap needs Python 3.11 or newer and this is 3.8: install a newer one, "
        "then run python3.11 -m argmap."
    )


def test_set_up_imports_only_the_standard_library() -> None:
    """Before the dependencies are there, nothing else can be imported; pytest is, to run it."""
    import sys

    allowed = sys.stdlib_module_names | {"argmap", "pytest"}
    for module in (ROOT / "argmap" / "setup").rglob("*.py"):
        for imported in _imports(module):
            top, _, below = imported.partition(".")
            assert top in allowed, f"{module}: {imported}"
            assert top != "argmap" or below.split(".")[0] in ("", "setup"), f"{module}: {imported}"


def _imports(module: Path) -> list[str]:
    found: list[str] = []
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append(node.module or "")
    return found
