"""Who may read the bytes of attachments: those who see the report."""

from __future__ import annotations

from typing import Any

from loa.evidence.models import Blob
from loa.evidence.rights import decides
from loa.reports.models import Attachment
from loa.reports.queries.visibility import visible_reports


@decides("reports")
def may_read_attachment(user: Any, blob: Blob) -> bool:
    """Whether the bytes are attached to a report that the user sees."""
    seen = visible_reports(user)
    return Attachment.objects.filter(record__blob=blob, report__in=seen).exists()
