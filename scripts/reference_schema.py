"""The objects of a JSON schema as tables in Markdown."""

from __future__ import annotations

from typing import Any


def shape(name: str, definition: dict[str, Any]) -> list[str]:
    """One object of the schema as a table."""
    if "properties" not in definition:
        return []
    needed = set(definition.get("required", ()))
    rows = [
        f"| `{key}` | {kind(value)} | {'always' if key in needed else 'or missing'} | {words(value)} |"
        for key, value in definition["properties"].items()
    ]
    return [
        f"## {name}",
        "",
        *([words(definition), ""] if words(definition) else []),
        "| field | is | there | means |",
        "|---|---|---|---|",
        *rows,
        "",
    ]


def words(value: dict[str, Any]) -> str:
    return str(value.get("description", "")).replace("\n", " ").replace("|", "\\|")


def kind(value: dict[str, Any]) -> str:
    """The type of a value in words."""
    if "$ref" in value:
        name = value["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    for key in ("anyOf", "oneOf"):
        if key in value:
            return " or ".join(kind(one) for one in value[key])
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return ", ".join("`null`" if one is None else f"`{one}`" for one in value["enum"])
    if value.get("type") == "array":
        inner = value.get("items") or (value.get("prefixItems") or [{}])[0]
        return f"list of {kind(inner)}" if isinstance(inner, dict) and inner else "list"
    found = value.get("type", "any")
    return " or ".join(found) if isinstance(found, list) else str(found)
