"""Taking back a decision."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from loa.directory.models import User
from loa.documents.actions.decision import ROWS, Pen, deciding, values_of
from loa.documents.errors import Stale
from loa.documents.models import Decision, Reading


def undo(user: User, reading: Reading) -> Decision | None:
    """The person's last decision in this review is taken back, or None where there is none.

    Raises `Stale` where somebody changed one of its rows since: then nothing changes.
    """
    with deciding(user, reading, verb="undo") as pen:
        last = reading.decisions.filter(by=user, undone_at=None).order_by("-pk").first()
        if last is None:
            return None
        for row in reversed(last.rows):
            _restore(pen, row)
        last.undone_at = timezone.now()
        last.save(update_fields=["undone_at"])
        pen.rows.clear()  # taking back is no decision of its own that could be taken back
        return last


def _restore(pen: Pen, row: dict[str, Any]) -> None:
    model = ROWS[row["model"]]
    before, after = row["before"], row["after"]
    found = model._default_manager.filter(pk=row["id"], reading=pen.reading).first()
    if (found is None) != (after is None) or (found is not None and not _same(values_of(found), after)):
        raise Stale(_("Somebody changed this after you; it cannot be taken back. Nothing was changed."))
    if before is None and found is not None:
        pen.delete(found)
    elif found is None:
        pen.create(model(pk=row["id"], **_typed(model, before)))
    else:
        kept = _typed(model, before)
        kept.pop("version", None)
        pen.change(found, **kept)


def _same(now: dict[str, Any], then: dict[str, Any]) -> bool:
    """Whether a row is what a decision left, but for its version."""
    return {**now, "version": 0} == {**then, "version": 0}


def _typed(model: type[Any], values: dict[str, Any]) -> dict[str, Any]:
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return {
        name: fields[name].to_python(value) if value is not None and not fields[name].is_relation else value
        for name, value in values.items()
    }
