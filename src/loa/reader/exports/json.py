"""The whole reading as JSON, with every position; `reading.schema.json` is its published schema."""

from __future__ import annotations

from importlib import resources
from typing import Any

import msgspec

from loa.reader.exports.shapes import schema
from loa.reader.reading import FORMAT, Reading

_NAME = "reading.schema.json"
_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Reading)


class _Headed(msgspec.Struct):
    """What names the format of JSON data."""

    format: str = ""


_HEADS = msgspec.json.Decoder(_Headed)


def reading_to_bytes(reading: Reading) -> bytes:
    """The reading as one line of JSON in UTF-8."""
    return _ENCODER.encode(reading)


def reading_to_json(reading: Reading) -> str:
    """The reading as one line of JSON."""
    return reading_to_bytes(reading).decode()


def reading_from_json(data: str | bytes | dict[str, Any]) -> Reading:
    """The same reading again. Raises ValueError for data in another format."""
    head = msgspec.convert(data, _Headed) if isinstance(data, dict) else _HEADS.decode(data)
    if head.format != FORMAT:
        raise ValueError(f"not in the format {FORMAT}")
    return msgspec.convert(data, Reading) if isinstance(data, dict) else _DECODER.decode(data)


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
