"""Synthesised reports that a person sees, and whether what they say still stands."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, units_where
from loa.reports.figures.checking import Finding, check_values
from loa.reports.models import FigureValue, Synthesis
from loa.reports.spoken import Marks


@dataclass(frozen=True)
class Standing:
    """A figure of the report with what its sources give now."""

    name: str  # as the words of the report say it
    value: FigureValue
    finding: Finding


def reported_campaigns(user: User) -> QuerySet[Campaign]:
    """The campaigns on which the person's office reports."""
    offices = units_where(user, Verb.WRITE_SYNTHESIS)
    return Campaign.objects.filter(
        owner__in=offices, state__in=(Campaign.State.ACTIVE, Campaign.State.CLOSED)
    )


def visible_syntheses(user: User) -> QuerySet[Synthesis]:
    """The synthesised reports of the person's office."""
    return Synthesis.objects.filter(campaign__in=reported_campaigns(user)).select_related(
        "campaign__owner", "draft__document", "draft__owner", "request"
    )


def standings(synthesis: Synthesis) -> list[Standing]:
    """Every figure with whether its sources have changed since it was kept."""
    rows = list(synthesis.figures.select_related("value__figure", "value__campaign"))
    found = check_values([row.value for row in rows])
    marks = Marks({row.name: "" for row in rows})
    return [Standing(marks.name_of(row.name), row.value, found[row.value_id]) for row in rows]


def left_out(synthesis: Synthesis) -> list[str]:
    """The names of tables that were counted and stand nowhere in the words: what came up since."""
    rows = synthesis.draft.content["rows"]
    shown = {row.get("name") for row in rows if row["kind"] == "table"}
    return sorted(name for name, cells in synthesis.tables.items() if name not in shown and len(cells) > 1)
