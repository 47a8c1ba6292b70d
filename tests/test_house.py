"""The house keeps itself: sizes, words, and what may never be in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "argmap"
MODULES = sorted(SOURCE.rglob("*.py"))
Defined = ast.ClassDef | ast.FunctionDef


def test_no_module_is_too_long() -> None:
    """A module holds one idea: at most 300 lines."""
    long = {str(m): n for m in MODULES if (n := len(m.read_text("utf-8").splitlines())) > 300}

    assert not long


def test_no_room_is_too_large() -> None:
    """A room holds at most twelve modules beside its door."""
    rooms = {module.parent for module in MODULES}
    large = {str(r): n for r in rooms if (n := len(list(r.glob("[!_]*.py")))) > 12}

    assert not large


def test_every_public_thing_says_what_it_gives() -> None:
    """Public classes and functions of every module, and public methods of public classes."""
    silent = [
        f"{module.relative_to(ROOT)}: {name}"
        for module in MODULES
        for name, node in _public(ast.parse(module.read_text("utf-8")).body)
        if ast.get_docstring(node) is None
    ]

    assert not silent


def test_every_module_says_what_it_is() -> None:
    """The first line of a module tells what the one thing in it is."""
    silent = [str(m) for m in MODULES if ast.get_docstring(ast.parse(m.read_text("utf-8"))) is None]

    assert not silent


def test_the_top_of_the_project_stays_tidy() -> None:
    """Beside the six that were asked for stand only the papers and the tools' files."""
    allowed = {
        "pyproject.toml", "argmap", "resources", "tests", "seeds", "README.md",
        "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "docs", ".ci", ".git", ".gitignore",
    }  # fmt: skip
    here = {path.name for path in ROOT.iterdir()}
    # Whoever follows the README leaves a map.png here, and tools leave what begins with a dot.
    ours = {
        path.name
        for path in ROOT.iterdir()
        if (path.is_dir() or path.suffix in ("", ".py", ".toml", ".cfg", ".ini", ".sh", ".md"))
        and not path.name.startswith(".")
    }

    assert ours - allowed <= {"__pycache__", "dist"}
    assert allowed - {".git"} <= here


def test_every_decision_is_listed_and_bears_its_number() -> None:
    """The list names each page once, by the words at its top."""
    folder = ROOT / "docs" / "decisions"
    pages = sorted(folder.glob("[0-9]*.md"))
    tops = [page.read_text("utf-8").splitlines()[0] for page in pages]
    listed = re.findall(
        r"^- \[(\d{4})\]\((\S+)\) (.+)$", (folder / "README.md").read_text("utf-8"), re.M
    )

    assert [name for _, name, _ in listed] == [page.name for page in pages]
    assert [f"# {number}. {title}" for number, _, title in listed] == tops
    assert len({page.name[:4] for page in pages}) == len(pages)


def _public(body: list[ast.stmt], inside: str = "") -> Iterator[tuple[str, Defined]]:
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            # Qt's own overrides keep Qt's names, and Qt's documentation.
            if not (inside and re.search("[a-z][A-Z]", node.name)):
                yield f"{inside}{node.name}", node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body, f"{node.name}.")
