"""The JSON Schema of the file, made from the model."""

import json
from typing import Any

from argmap.model import Map

_ID = "https://json-schema.org/draft/2020-12/schema"
_ABOUT = (
    "An argument map: NAME.argmap, JSON in UTF-8. argmap opens more than this describes: links "
    "without sources or a target, and what a newer version wrote, are kept as they stand and "
    "saved again, though nothing is made of them."
)


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a map's file. Unknown keys are allowed everywhere, and kept."""
    made = Map.model_json_schema()
    return {
        "$schema": _ID,
        **made,
        "title": "argmap",
        "description": _ABOUT,
        "required": ["format"],
    }


def schema_text() -> str:
    """Give the schema as it is shipped in `resources/argmap.schema.json`."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
