"""The JSON Schema of the records of a reading, made from their types.

A span is `[start, end]`, a box `[left, top, right, bottom]`; a field that is None is left out.
"""

from __future__ import annotations

import types
from typing import Any, Literal, Union, get_args, get_origin

from msgspec.structs import fields

from loa.reader.reading import Box, Span, Value

_PAIRS: dict[Any, int] = {Span: 2, Box: 4}
_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}


def schema(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of a type; that of its records stands in `definitions`."""
    kind, _ = _unwrapped(hint)
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    if get_origin(kind) is Literal:
        return {"enum": list(get_args(kind))}
    if kind in _PAIRS:
        number = "integer" if kind is Span else "number"
        shape: dict[str, Any] = {"type": "array", "items": {"type": number}}
        return {**shape, "minItems": _PAIRS[kind], "maxItems": _PAIRS[kind], "description": _doc(kind)}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": schema(get_args(kind)[0], definitions)}
    base = get_origin(kind) or kind
    name = base.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = {
            "type": "object",
            "description": _doc(base),
            "properties": {each.name: schema(each.type, definitions) for each in fields(kind)},
            "required": [each.name for each in fields(kind) if not _unwrapped(each.type)[1]],
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


def _unwrapped(hint: Any) -> tuple[Any, bool]:
    """The type without None, and whether it may be None."""
    if get_origin(hint) in (Union, types.UnionType):
        rest = [each for each in get_args(hint) if each is not type(None)]
        if len(rest) != 1:
            raise TypeError(hint)
        return rest[0], True
    return hint, False


def _doc(kind: Any) -> str:
    text = (kind.__doc__ or "").strip() if kind is not Value else "A value and the spans it was read from."
    return " ".join(text.split("\n\n")[0].split())
