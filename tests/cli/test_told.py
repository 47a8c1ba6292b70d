"""Every key of what the commands answer in JSON is told in the papers for users."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.files import recovery
from argmap.model import Map
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
DEMO = ROOT / "seeds" / "korea-demo.argmap"
# Beneath these stand ids, not keys.
_BY_ID = {"nodes", "links", "anchors", "strengths"}


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("findings", ("check", DEMO, DEMO)),
        ("json", ("score", DEMO)),
        ("scores", ("explain", DEMO)),
        ("json", ("layout", DEMO)),
        ("json", ("info", DEMO)),
        ("json", ("xray", DEMO)),
        ("json", ("preflight", DEMO, "--outlet", "op-ed")),
        ("json", ("outline", DEMO)),
        ("json", ("sources", DEMO)),
        ("json", ("recover", "--list")),
    ],
)
def test_every_key_of_an_answer_is_told(run: Run, page: str, asked: tuple[object, ...]) -> None:
    recovery.keep("abc", Map(title="Unsaved"), None)
    told = set(re.findall(r"[a-z_]+", "".join(_code(DOCS / f"{page}.md"))))

    answer = json.loads(run(*asked, "--json").out)

    assert answer
    assert set(_keys(answer)) - told == set()


@pytest.mark.parametrize("page", ["findings", "json", "scores"])
def test_the_readme_leads_to_the_papers(page: str) -> None:
    assert f"(docs/{page}.md)" in (ROOT / "README.md").read_text("utf-8")


def _code(path: Path) -> list[str]:
    return re.findall(r"`[^`]+`", path.read_text("utf-8"))


def _keys(value: Any, by_id: bool = False) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _keys(each)
    if isinstance(value, dict):
        for key, held in value.items():
            if not by_id:
                yield key
            yield from _keys(held, key in _BY_ID and not by_id)
