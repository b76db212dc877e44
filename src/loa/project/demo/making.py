"""The whole demo: a country, its campaigns, and what became of them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from django.db import transaction
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.audit.models import Change
from loa.campaigns.models import Campaign
from loa.directory.models import Unit, User
from loa.project.demo.answering import answer
from loa.project.demo.capturing import Capturing
from loa.project.demo.commending import commend
from loa.project.demo.country import COMMUNES, Country, found_country
from loa.project.demo.evaluating import aim
from loa.project.demo.names import PROVINCES
from loa.project.demo.offices import close_case, number_papers, open_channels
from loa.project.demo.ordering import date_by_events, order_reports
from loa.project.demo.planning import Plan, plan_of, shapes, write_plan
from loa.project.demo.pouring import Numbers, pour, settle
from loa.project.demo.proving import Chain
from loa.project.demo.reporting import Answered, Reporting, report_on
from loa.project.demo.working import Done, Working, open_days, work_at
from loa.project.demo.writing import go_on_writing

SEED = 3321
THOUSAND = 1000


class HoldsData(Exception):
    """The database is not empty: nothing was written."""


@dataclass(frozen=True)
class Size:
    """How much is made."""

    assignments: int
    communes: int = COMMUNES
    provinces: int = len(PROVINCES)


@dataclass(frozen=True)
class Made:
    """What stands, and how long it took."""

    country: Country
    units: int
    campaigns: int
    assignments: int
    rows: int
    seconds: float


def refuse_filled() -> None:
    """Raises `HoldsData` where the database has units or people already."""
    if Unit.objects.exists() or User.objects.exists():
        raise HoldsData


def make_demo(size: Size, *, seed: int = SEED, progress: Callable[[int], None] | None = None) -> Made:
    """The country stands with so many assignments; raises `HoldsData` where the database has units or people.

    The same seed and day give the same country. Each campaign is one transaction: one that is broken off
    leaves those before it, and is begun anew on an empty database.
    """
    refuse_filled()
    begun, random, numbers = time.perf_counter(), Random(seed), Numbers()  # noqa: S311
    others = Random(seed + 1)  # noqa: S311 – what came later leaves the lives of before as they are
    with transaction.atomic():
        country = found_country(random, numbers, communes=size.communes, provinces=size.provinces)
        chain, now = Chain(random, numbers), timezone.now()
        captures = Capturing(others, numbers, chain, now)
        working = Working(random, numbers, chain, captures, progress or (lambda _count: None), now)
        open_days(working)
        open_channels(country, numbers)
        reporting = Reporting.begin(random, numbers)
    today = timezone.localdate(working.now)
    for shape in shapes(country, size.assignments):
        plan = plan_of(shape, random, numbers, today=today)
        with transaction.atomic():
            date_by_events(plan, numbers)
            write_plan(plan, numbers)
            done = work_at(plan, working)
            answered = report_on(plan, done, reporting)
            _around(plan, others, numbers, reporting=reporting, answered=answered, done=done)
            close_case(plan, numbers, chain)
    number_papers(numbers)
    _log_starts(numbers)
    settle(numbers.models)
    with transaction.atomic():
        go_on_writing(random)
    return Made(
        country=country,
        units=numbers.count(Unit),
        campaigns=numbers.count(Campaign),
        assignments=numbers.count(Assignment),
        rows=sum(numbers.count(model) for model in numbers.models),
        seconds=time.perf_counter() - begun,
    )


def _around(
    plan: Plan, random: Random, numbers: Numbers, *, reporting: Reporting, answered: Answered,
    done: dict[int, list[Done]],
) -> None:  # fmt: skip
    """What people made of the campaign besides its work."""
    figure = reporting.figure.pk
    answer(plan, random, numbers)
    order_reports(plan, random, numbers, request=answered.request, template=answered.template)
    aim(plan, random, numbers, figure=figure)
    commend(plan, random, numbers, figure=figure, given=answered.given, done=done)


def _log_starts(numbers: Numbers) -> None:
    """The log says of each campaign who started it and when."""
    numbers.begin(Change)
    started = Campaign.objects.order_by("pk").values_list("pk", "title", "started_by", "started_at")
    rows = [
        (
            numbers.next(Change), at, actor, "campaigns.start_campaign", "campaigns.campaign", str(pk),
            title[:300], {"state": [None, Campaign.State.STARTING]},
        )
        for pk, title, actor, at in started
    ]  # fmt: skip
    pour(Change, "id at actor action model object_id label values", rows)
