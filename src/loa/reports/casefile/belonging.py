"""To which campaigns a thing belongs: what its case holds, and what does not change once that is closed.

A row that leads to a campaign by its own keys belongs to it, whatever room adds it and whenever; papers and
evidence, which know nothing of campaigns, belong to those whose rows point at them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model, Q

from loa.campaigns.models import Campaign
from loa.documents.models import Document, Draft
from loa.evidence.models import Blob, Record

ROOMS = ("campaigns", "assignments", "reports")
# What comes of a campaign and lives on after it: next year's plan.
LIVES_ON = frozenset({"reports.nextplan"})
Target = type[Document] | type[Draft] | type[Record] | type[Blob]


@cache
def path_to_campaign(model: type[Model]) -> str:
    """The shortest way by the row's own keys ("assignment__campaign"); "" where there is none."""
    if model._meta.label_lower in LIVES_ON:
        return ""
    waiting: deque[tuple[type[Model], str]] = deque([(model, "")])
    seen = {model}
    while waiting:
        at, before = waiting.popleft()
        for key in sorted(_keys(at), key=lambda field: field.null):
            path = f"{before}{key.name}"
            if key.related_model is Campaign:
                return path
            if key.related_model not in seen:
                seen.add(key.related_model)
                waiting.append((key.related_model, f"{path}__"))
    return ""


def _keys(model: type[Model]) -> Iterator[Any]:
    """The keys that lead on to rows of the rooms that know campaigns."""
    for field in model._meta.concrete_fields:
        if isinstance(field, ForeignKey) and field.related_model._meta.app_label in ROOMS:
            yield field


@cache
def holders_of(target: Target) -> tuple[tuple[type[Model], str, str], ...]:
    """Models of a campaign that point at the thing: (model, name of its key, way to the campaign)."""
    found = []
    for room in ROOMS:
        for model in apps.get_app_config(room).get_models():
            path = path_to_campaign(model)
            names = [f.name for f in model._meta.concrete_fields if f.related_model is target]
            found += [(model, name, path) for name in names if path]
    return tuple(found)


def campaigns_of(obj: Model) -> Q | None:
    """The campaigns that the object belongs to, as a condition on campaigns; None for what is of none."""
    if isinstance(obj, Campaign):
        return Q(pk=obj.pk)
    if path := path_to_campaign(obj._meta.model):  # `type` of what a request carries is a stand-in
        return _along(obj, path)
    if isinstance(obj, Draft):
        return _held(Draft, obj.pk)
    if isinstance(obj, Blob):
        return _of_blob(obj.pk)
    if isinstance(obj, Record):
        return _of_record(obj)
    if (document := _led(obj, Document)) is not None:
        return _of_document(document)
    if (record := _led(obj, Record)) is not None:
        found = Record.objects.filter(pk=record).first()
        return _of_record(found) if found else None
    return None


def _along(obj: Model, path: str) -> Q:
    """Of the row's own keys as they are in memory: the row may be new, or gone already."""
    first, _sign, rest = path.partition("__")
    field: Any = obj._meta.get_field(first)
    key = getattr(obj, field.attname)
    return Q(pk__in=field.related_model._base_manager.filter(pk=key).values(rest)) if rest else Q(pk=key)


def _held(target: Target, pk: Any) -> Q:
    found = Q(pk__in=[])
    for model, name, path in holders_of(target):
        found |= Q(pk__in=model._base_manager.filter(**{name: pk}).values(path))
    return found


def _of_document(pk: Any) -> Q:
    found = Q(document=pk) | _held(Document, pk)
    for model, name, path in holders_of(Draft):
        found |= Q(pk__in=model._base_manager.filter(**{f"{name}__document": pk}).values(path))
    return found


def _of_record(record: Record) -> Q:
    found = _held(Record, record.pk) if record.pk else Q(pk__in=[])
    about = thing_of(record.subject)
    of_that = campaigns_of(about) if about is not None else None
    return found | of_that if of_that is not None else found


def _of_blob(sha256: str) -> Q:
    found = _held(Blob, sha256)
    for record in Record.objects.filter(blob=sha256):
        found |= _of_record(record)
    for document in Document.objects.filter(file=sha256).values_list("pk", flat=True):
        found |= _of_document(document)
    return found


def thing_of(subject: str) -> Model | None:
    """What "room.model:pk" names, if it is there."""
    label, _colon, pk = subject.partition(":")
    try:
        return apps.get_model(label)._base_manager.filter(pk=pk).first()
    except (LookupError, ValueError):
        return None


def _led(obj: Model, target: type[Model]) -> Any:
    """The key of the target to which the object leads by required keys, itself included."""
    if isinstance(obj, target):
        return obj.pk
    for name in ("document", "reading", "record", "capture"):
        field = next((f for f in obj._meta.concrete_fields if f.name == name), None)
        if isinstance(field, ForeignKey):
            near = getattr(obj, name)
            return _led(near, target) if near is not None else None
    return None
