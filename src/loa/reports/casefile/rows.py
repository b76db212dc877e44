"""All rows of a campaign, table by table, as they stand in the database: for machines, and for completeness.

A table that a room adds is in the pack without a word here; what changes by itself after the closing (leases,
looks at figures, secrets) is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import CharField, Model, QuerySet
from django.db.models.functions import Cast

from loa.audit.models import Change
from loa.campaigns.models import Campaign
from loa.directory.models import Unit, User
from loa.documents.models import Decision, Document, Draft, Fact, LedgerEntry, Proposal, Reading
from loa.evidence.models import Broadcast, Capture, Look, Record, Statement
from loa.reports.casefile.belonging import ROOMS, path_to_campaign
from loa.reports.casefile.holdings import documents_of, drafts_of, records_of
from loa.work.models import Leased

LEFT_OUT = {"reports.case", "reports.figurecheck"}
LEASE = {field.name for field in Leased._meta.get_fields()}
SECRET_OR_MOVING = {"token_hash", "told_up_to", "up_to"} | LEASE
# What a reading drew from a paper that is in the pack itself.
DRAWN = {"documents": {"folded", "text", "lines", "outline", "pages"}}
PIECE = 2000
Rows = tuple[type[Model], QuerySet[Any]]


class Referred:
    """The people and units that rows have named so far, by number."""

    def __init__(self) -> None:
        self.users: set[int] = set()
        self.units: set[int] = set()


def tables_of(campaign: Campaign) -> list[Rows]:
    """Every table with the campaign's rows in it, in a fixed order; empty ones too."""
    found: list[Rows] = [(Campaign, Campaign.objects.filter(pk=campaign.pk))]
    for room in ROOMS:
        for model in sorted(apps.get_app_config(room).get_models(), key=lambda m: m._meta.model_name or ""):
            path = path_to_campaign(model)
            if path and model._meta.label_lower not in LEFT_OUT:
                found.append((model, model._base_manager.filter(**{path: campaign.pk})))
    return [*found, *_papers(campaign), *_evidence(campaign)]


def _papers(campaign: Campaign) -> list[Rows]:
    documents = documents_of(campaign).order_by().values("pk")
    readings = Reading.objects.filter(document__in=documents)
    found: list[Rows] = [
        (Document, Document.objects.filter(pk__in=documents)),
        (Draft, drafts_of(campaign)),
        (Reading, readings),
    ]
    for model in (Fact, LedgerEntry, Proposal, Decision):
        found.append((model, model._base_manager.filter(reading__in=readings.values("pk"))))
    return found


def _evidence(campaign: Campaign) -> list[Rows]:
    records = records_of(campaign).order_by().values("pk")
    captures = Capture.objects.filter(record__in=records)
    return [
        (Capture, captures),
        (Look, Look.objects.filter(capture__in=captures.values("pk")).exclude(found="")),
        (Broadcast, Broadcast.objects.filter(record__in=records)),
        (Statement, Statement.objects.filter(record__in=records)),
    ]


def rows_of(model: type[Model], found: QuerySet[Any], referred: Referred) -> Iterator[dict[str, Any]]:
    """Each row as its values, by the names of its columns, in the order in which they were made."""
    left_out = SECRET_OR_MOVING | DRAWN.get(model._meta.app_label, set())
    fields = [f for f in model._meta.concrete_fields if f.name not in left_out]
    users = [f.attname for f in fields if f.related_model is User]
    units = [f.attname for f in fields if f.related_model is Unit]
    names = [f.attname for f in fields]
    many = [f.name for f in model._meta.local_many_to_many if _is_plain(f)]
    for row in found.order_by("pk").values(*names).iterator(PIECE):
        referred.users.update(row[name] for name in users if row[name])
        referred.units.update(row[name] for name in units if row[name])
        for name in many:
            row[name] = _joined(model, row["id"], name, referred)
        yield row


def _is_plain(field: Any) -> bool:
    """Whether the rows that join the two are the framework's own, of which no model tells."""
    return bool(field.remote_field.through._meta.auto_created)


def _joined(model: type[Model], pk: int, name: str, referred: Referred) -> list[int]:
    through: Any = getattr(model, name).through
    field: Any = model._meta.get_field(name)
    found = sorted(
        through.objects.filter(**{field.m2m_column_name(): pk}).values_list(
            field.m2m_reverse_name(), flat=True
        )
    )
    if field.related_model is User:
        referred.users.update(found)
    return found


def changes_of(campaign: Campaign, closing: int) -> list[int]:
    """The numbers of the log's entries about anything of the campaign, up to this closing."""
    own = Change.objects.filter(
        model=Campaign._meta.label_lower, object_id=str(campaign.pk), action="campaigns.close_campaign"
    )
    last = own.order_by("pk").values_list("pk", flat=True)[closing - 1]
    found: set[int] = set()
    tables: list[Rows] = [*tables_of(campaign), (Record, records_of(campaign)), *_cases(campaign)]
    for model, rows in tables:
        keys = rows.order_by().annotate(_key=Cast("pk", CharField())).values("_key")
        known = Change.objects.filter(model=model._meta.label_lower, pk__lte=last, object_id__in=keys)
        found.update(known.order_by().values_list("pk", flat=True).iterator(PIECE))
    return sorted(found)


def _cases(campaign: Campaign) -> list[Rows]:
    model = apps.get_model("reports.case")
    return [(model, model._base_manager.filter(campaign=campaign))]


def log_of(keys: list[int], referred: Referred) -> Iterator[dict[str, Any]]:
    """The entries of the log, in their order."""
    names = ("id", "at", "actor_id", "action", "model", "object_id", "label", "values", "reason")
    for at in range(0, len(keys), PIECE // 4):
        for row in Change.objects.filter(pk__in=keys[at : at + PIECE // 4]).order_by("pk").values(*names):
            if row["actor_id"]:
                referred.users.add(row["actor_id"])
            yield row


def people_of(referred: Referred) -> Iterator[dict[str, Any]]:
    """Who the numbers of accounts stand for."""
    for user in User.objects.filter(pk__in=referred.users).select_related("person").order_by("pk"):
        yield {"id": user.pk, "name": name_of(user)}


def units_of(referred: Referred) -> Iterator[dict[str, Any]]:
    """Which units the numbers stand for."""
    keys = sorted(referred.units)
    for at in range(0, len(keys), PIECE):
        found = Unit.objects.filter(pk__in=keys[at : at + PIECE]).order_by("pk")
        yield from (dict(row) for row in found.values("id", "code", "name"))


def name_of(user: Any) -> str:
    """The person's name, else that of the account; "" for nobody."""
    if user is None:
        return ""
    return str(getattr(user, "person", None) or user)
