"""What differs between two states of an object, as plain values that can be kept as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from django.db.models import Field, Model

Values = dict[str, Any]
Diff = dict[str, list[Any]]


def plain(value: Any) -> Any:
    """The value as JSON can keep it: dates as ISO text, objects by their key, sets in order."""
    if isinstance(value, Model):
        return plain(value.pk)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal | UUID | timedelta):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted((plain(item) for item in value), key=str)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def snapshot(obj: Model, fields: Iterable[str]) -> Values:
    """The present values of these fields, to be compared after the object has changed."""
    columns = {name: cast("Field[Any, Any]", obj._meta.get_field(name)).attname for name in fields}
    return {name: plain(getattr(obj, column)) for name, column in columns.items()}


def diff(before: Mapping[str, Any], after: Mapping[str, Any]) -> Diff:
    """Each name whose value differs, with what it was and what it is; an absent name counts as None."""
    names = [*before, *(name for name in after if name not in before)]
    pairs = {name: [plain(before.get(name)), plain(after.get(name))] for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
