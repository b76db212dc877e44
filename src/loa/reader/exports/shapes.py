"""How the types of a reading look in JSON: made from the types themselves, both ways, with their schema.

A span is `[start, end]`, a box `[left, top, right, bottom]`; a field that is None is left out.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from loa.reader.reading import Box, Span, Value

Encoder = Callable[[Any], Any]
_PAIRS: dict[Any, int] = {Span: 2, Box: 4}
_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}


def _fields(kind: Any) -> list[tuple[str, Any, bool]]:
    """Name, type and whether a value is always there, of each field of a dataclass."""
    base = get_origin(kind) or kind
    bound = get_args(kind)
    hints = get_type_hints(base)
    fields = []
    for field in dataclasses.fields(base):
        hint = hints[field.name]
        hint = bound[0] if isinstance(hint, TypeVar) and bound else hint
        needed = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        fields.append((field.name, hint, needed))
    return fields


def _unwrapped(hint: Any) -> tuple[Any, bool]:
    """The type without None, and whether it may be None."""
    if get_origin(hint) in (Union, types.UnionType):
        rest = [each for each in get_args(hint) if each is not type(None)]
        if len(rest) != 1:
            raise TypeError(hint)
        return rest[0], True
    return hint, False


@cache
def encoder(hint: Any) -> Encoder | None:
    """What turns a value of that type into JSON data; None where it is JSON data already."""
    kind, _ = _unwrapped(hint)
    if kind is Span:
        return lambda span: [span.start, span.end]
    if kind is Box:
        return lambda box: [box.left, box.top, box.right, box.bottom]
    if kind in _PLAIN or get_origin(kind) is Literal:
        return None
    if get_origin(kind) is tuple:
        item = encoder(get_args(kind)[0])
        return list if item is None else (lambda items: [item(each) for each in items])
    steps = [(name, encoder(inner)) for name, inner, _ in _fields(kind)]
    values = attrgetter(*(name for name, _ in steps), "__class__")  # one more: always a tuple

    def encode(thing: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for (name, step), value in zip(steps, values(thing), strict=False):
            if value is not None:
                found[name] = value if step is None else step(value)
        return found

    return encode


@cache
def decoder(hint: Any) -> Encoder | None:
    """What turns JSON data back into a value of that type; None where it is one already."""
    kind, _ = _unwrapped(hint)
    if kind in _PAIRS:
        return lambda numbers: kind(*numbers)
    if kind is float:
        return float
    if kind in _PLAIN or get_origin(kind) is Literal:
        return None
    if get_origin(kind) is tuple:
        item = decoder(get_args(kind)[0])
        return tuple if item is None else (lambda items: tuple(item(each) for each in items))
    base = get_origin(kind) or kind
    steps = {name: decoder(inner) for name, inner, _ in _fields(kind)}
    absent = {name: None for name, inner, needed in _fields(kind) if needed and _unwrapped(inner)[1]}

    def decode(data: dict[str, Any]) -> Any:
        found: dict[str, Any] = dict(absent)
        for name, value in data.items():
            if name in steps and value is not None:
                step = steps[name]
                found[name] = value if step is None else step(value)
        return base(**found)

    return decode


def schema(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of a type; that of its dataclasses stands in `definitions`."""
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
        fields = _fields(kind)
        always = [name for name, inner, _ in fields if not _unwrapped(inner)[1]]
        definitions[name] = {
            "type": "object",
            "description": _doc(base),
            "properties": {n: schema(inner, definitions) for n, inner, _ in fields},
            "required": always,
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


def _doc(kind: Any) -> str:
    text = (kind.__doc__ or "").strip() if kind is not Value else "A value and the spans it was read from."
    return " ".join(text.split("\n\n")[0].split())
