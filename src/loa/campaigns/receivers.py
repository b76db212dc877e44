"""Who receives what a duty reports: one of a group that reports to it is not asked to report to itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from loa.campaigns.drafts import Draft
from loa.campaigns.same_work import asks_the_same
from loa.documents.models import Fact
from loa.documents.queries import STANDING

Receivers = dict[int, tuple[str, ...]]  # fact → names


def receivers_of(draft: Draft) -> Receivers:
    """For each fact that is nothing but a report, the names to whom it goes; others are left out."""
    facts = Fact.objects.in_bulk({duty.fact_id for duty in draft.duties})
    found: dict[int, dict[str, None]] = defaultdict(dict)
    reports = _reports({fact.reading_id for fact in facts.values()})
    for fact in facts.values():
        for report in reports:
            if report.pk == fact.pk or (fact.kind == Fact.Kind.DUTY and asks_the_same(fact, report)):
                found[fact.pk].update(dict.fromkeys(report.data.get("to") or []))
    return {pk: tuple(names) for pk, names in found.items() if names}


def _reports(readings: Collection[int]) -> list[Fact]:
    rows = Fact.objects.filter(reading__in=readings, kind=Fact.Kind.REPORT, state__in=STANDING)
    return [report for report in rows if report.spans]


def without(units: Iterable[int], receivers: Collection[int]) -> list[int]:
    """The units without the receivers; all of them where nobody else is left to do it."""
    found = list(units)
    return [unit for unit in found if unit not in receivers] or found
