"""The whole reading as JSON, with every position; `reading.schema.json` is its published schema."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from loa.reader.exports.shapes import decoder, encoder, schema
from loa.reader.reading import Reading

FORMAT = "loa-reading/1"
_NAME = "reading.schema.json"


def reading_object(reading: Reading) -> dict[str, Any]:
    """The reading as plain data."""
    encode = encoder(Reading)
    assert encode is not None
    found: dict[str, Any] = encode(reading)
    return {"format": FORMAT, **found}


def reading_to_json(reading: Reading) -> str:
    """The reading as one line of JSON."""
    found = reading_object(reading)
    return json.dumps(found, ensure_ascii=False, check_circular=False, separators=(",", ":"))


def reading_from_json(data: str | bytes | dict[str, Any]) -> Reading:
    """The same reading again. Raises ValueError for data in another format."""
    found = data if isinstance(data, dict) else json.loads(data)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise ValueError(f"not in the format {FORMAT}")
    decode = decoder(Reading)
    assert decode is not None
    reading: Reading = decode(found)
    return reading


def make_schema() -> dict[str, Any]:
    """The JSON Schema of the format, made from the types."""
    definitions: dict[str, Any] = {}
    schema(Reading, definitions)
    whole = definitions.pop("Reading")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:loa:{FORMAT}",
        "title": "A reading of a document by Loa",
        **whole,
        "properties": {"format": {"const": FORMAT}, **whole["properties"]},
        "required": ["format", *whole["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def published_schema() -> str:
    """The text of the published schema."""
    return resources.files("loa.reader.exports").joinpath(_NAME).read_text(encoding="utf-8")
