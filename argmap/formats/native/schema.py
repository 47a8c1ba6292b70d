"""The JSON Schema of the file, made from the model."""

import json
from typing import Any

from argmap.model import Map

_ID = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a map's file. Unknown keys are allowed everywhere, and kept."""
    made = Map.model_json_schema()
    return {
        "$schema": _ID,
        **made,
        "title": "argmap",
        "description": "An argument map: NAME.argmap, JSON in UTF-8.",
        "required": ["format"],
    }


def schema_text() -> str:
    """Give the schema as it is shipped in `resources/argmap.schema.json`."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
