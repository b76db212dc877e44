"""Who may read the bytes of attachments, and see their records: those who see the report."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.urls import reverse

from loa.evidence.belonging import Belonging, places
from loa.evidence.models import Blob, Record
from loa.evidence.rights import decides, shows
from loa.reports.models import Attachment
from loa.reports.queries.visibility import visible_reports


@decides("reports")
def may_read_attachment(user: Any, blob: Blob) -> bool:
    """Whether the bytes are attached to a report that the user sees."""
    seen = visible_reports(user)
    return Attachment.objects.filter(record__blob=blob, report__in=seen).exists()


@shows("reports")
def may_see_attachment(user: Any, record: Record) -> bool:
    """Whether the record is attached to a report that the user sees."""
    return Attachment.objects.filter(record=record, report__in=visible_reports(user)).exists()


@places("reports")
def place_attachments(user: Any, records: Collection[int]) -> dict[int, Belonging]:
    """The reports that the user sees to which these records are attached."""
    found = Attachment.objects.filter(record__in=records, report__in=visible_reports(user))
    rows = found.values_list("record", "report", "report__unit__name", "report__request__title")
    return {
        record: Belonging(unit, title, reverse("reports:detail", args=[key]))
        for record, key, unit, title in rows.order_by("-pk")
    }
