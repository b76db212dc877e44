"""The gate of closed cases: of a closed campaign nothing changes, whichever room's action tries to."""

from __future__ import annotations

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model
from django.utils.translation import gettext as _

from loa.audit.sealing import keeps_closed
from loa.campaigns.models import Campaign
from loa.reports.casefile.belonging import campaigns_of

# What is done to the case itself; and what begins the life of a unit's own plan as a campaign of its own.
LET_THROUGH = frozenset(
    {
        "campaigns.close_campaign",
        "campaigns.reopen_campaign",
        "reports.close_case",
        "reports.pack_again",
        "reports.pack_case",
        "reports.reopen_case",
        "documents.carry_document",
        "documents.release_document",
    }
)


@keeps_closed("cases")
def why_closed(obj: Model, action: str) -> str:
    """Why the object does not change: a campaign that it belongs to is closed."""
    if action in LET_THROUGH:
        return ""
    belongs = campaigns_of(obj)
    if belongs is None:
        return ""
    found = Campaign.objects.filter(belongs).values_list("state", "title")
    titles = [title for state, title in _kept_as_it_is(found) if state == Campaign.State.CLOSED]
    if not titles:
        return ""
    return _(
        "Nothing was changed: the case of “%(title)s” is closed. Its leader can reopen it, with a reason."
    ) % {"title": titles[0][:120]}


def _kept_as_it_is(found: object) -> list[tuple[str, str]]:
    """State and title of each; none of them can be closed before the transaction around this ends.

    On PostgreSQL the lock shuts out only what closes a campaign: who changes things of it do not wait for
    each other. On SQLite a transaction that writes is alone.
    """
    if connection.vendor != "postgresql":
        return list(found)  # type: ignore[call-overload]
    try:
        sql, values = found.query.sql_with_params()  # type: ignore[attr-defined]
    except EmptyResultSet:
        return []
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} FOR KEY SHARE", values)
        return list(cursor.fetchall())
