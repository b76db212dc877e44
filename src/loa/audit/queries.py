"""What the log says."""

from __future__ import annotations

from django.db.models import Model, QuerySet

from loa.audit.models import Change, IdempotencyKey


def changes_of(obj: Model) -> QuerySet[Change]:
    """All changes of the object, the newest first, with who made them."""
    found = Change.objects.filter(model=obj._meta.label_lower, object_id=str(obj.pk))
    return found.select_related("actor").order_by("-at", "-pk")


def was_done(key: str) -> bool:
    """Whether a call under this key was done already, whoever made it: `once` says whose it is."""
    return IdempotencyKey.objects.filter(key=key).exists()
