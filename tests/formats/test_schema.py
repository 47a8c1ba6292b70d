"""The published schema is the model's, and every map we ship or write obeys it."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings

from argmap import assets
from argmap.formats import native
from argmap.formats.native.schema import schema, schema_text
from argmap.model import Map
from tests.maps import maps

SEEDS = sorted(assets.seeds().rglob("*.argmap"))
CHECK = jsonschema.Draft202012Validator(schema())


def test_the_shipped_schema_is_current() -> None:
    """Mend with: python3 -m argmap schema > resources/argmap.schema.json."""
    assert (assets.resources() / "argmap.schema.json").read_text("utf-8") == schema_text()


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_every_seed_obeys_it(seed: Path) -> None:
    CHECK.validate(json.loads(seed.read_bytes()))


@given(maps())
@settings(max_examples=30)
def test_whatever_is_written_obeys_it(map_: Map) -> None:
    CHECK.validate(json.loads(native.write(map_)))


def test_it_is_a_schema_and_refuses_what_the_reader_refuses() -> None:
    CHECK.check_schema(schema())

    for bad in ({}, {"format": "x"}, {"format": "argmap", "nodes": [{"id": 3}]}):
        assert not CHECK.is_valid(bad)
