"""Who gave the work is told what has become overdue, and of units in which nobody can be told."""

from __future__ import annotations

from collections import defaultdict

from django.conf import settings
from django.db.models import Count, Exists, Max, Min, OuterRef, QuerySet
from django.urls import reverse
from django.utils import translation

from loa.assignments.chasing.people import Staff, administrators, staff_of
from loa.assignments.chasing.plan import DECLINED, ISSUER, LATE, LEADER
from loa.assignments.chasing.wording import (
    Late,
    Numbers,
    declined_words,
    giver_body,
    giver_subject,
    hole_words,
    issuer_subject,
    leaderless_words,
)
from loa.assignments.models import Chase, Reminder
from loa.campaigns.lateness import days_late
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.notices.actions import compose
from loa.notices.models import Kind, Notice
from loa.notices.wishes import wishes_of

NAMED = 3  # units named for each duty


def giver_notices(chase: Chase, giver: int) -> list[Notice]:
    """What is to be told to the people of the unit that gave the work: one notice for each campaign."""
    rows = Reminder.objects.filter(chase=chase, giver=giver)
    campaigns = rows.order_by().values_list("assignment__campaign", flat=True).distinct()
    staff = staff_of([giver], day=chase.day)[giver]
    found: list[Notice] = []
    for campaign in Campaign.objects.filter(pk__in=campaigns).select_related("owner", "started_by"):
        ours = rows.filter(assignment__campaign=campaign)
        found += _notices_of(chase, ours, campaign, giver=giver, staff=staff)
    return found


def _notices_of(
    chase: Chase, rows: QuerySet[Reminder], campaign: Campaign, *, giver: int, staff: Staff
) -> list[Notice]:
    late, declined = _late(rows.filter(what=LATE)), _late(rows.filter(what=DECLINED))
    rest, long_late = _told_apart(rows, late=late, chase=chase, campaign=campaign)
    unmanned = _names(rows.filter(unmanned=True).exclude(what=LEADER))
    leaderless = [name for name in _names(rows.filter(unmanned=True, what=LEADER)) if name not in unmanned]
    if not (late or declined or unmanned or leaderless):
        return []
    missed = chase.since is not None and (chase.day - chase.since).days > 1
    behind = missed and rows.filter(days_behind__gt=0).exists()
    # What was declined stands on the giver's first page, to be offered again or given elsewhere.
    at_campaign = giver == campaign.owner_id and bool(late or not declined)
    found: list[Notice] = []
    for user in givers_of(campaign, giver=giver, staff=staff, chase=chase):
        told = rest if user.pk in long_late else late
        if not (told or declined or unmanned or leaderless):
            continue
        wishes = wishes_of(user.pk)
        with translation.override(wishes.language or settings.LANGUAGE_CODE):
            said = leaderless_words(leaderless) if leaderless else ""
            hole = hole_words(chase.since, chase.day) if behind and chase.since else ""
            numbers = Numbers(
                sum(one.count for one in told),
                sum(one.count for one in declined),
                unmanned=len(unmanned),
                leaderless=len(leaderless),
                most=max((one.most for one in told), default=0),
            )
            parts = (giver_body(told, unmanned, hole=hole), declined_words(declined), said)
            notice = compose(
                user,
                f"chase:{chase.pk}:giver:{giver}:{campaign.pk}:{user.pk}",
                wishes=wishes,
                subject=giver_subject(numbers, campaign=campaign.title),
                body="\n".join(part for part in parts if part),
                kind=Kind.LATE,
                unit=giver,
                url=_page(campaign) if at_campaign else reverse("assignments:index"),
            )
            found.append(notice)
    return found


def givers_of(campaign: Campaign, *, giver: int, staff: Staff, chase: Chase) -> list[User]:
    """Those who answer for the work given; where the unit has nobody, its issuer; at last administrators."""
    if giver != campaign.owner_id:
        if staff.in_charge:
            return staff.in_charge
        staff = staff_of([campaign.owner_id], day=chase.day)[campaign.owner_id]
    found = {user.pk: user for user in staff.issuing}
    if not found and campaign.started_by.is_active:
        found[campaign.started_by.pk] = campaign.started_by
    return list(found.values()) or administrators(day=chase.day)


def issuer_notices(chase: Chase, campaign_pk: int) -> list[Notice]:
    """What tells campaign officers and leaders of the issuing unit that work is long overdue."""
    campaign = Campaign.objects.select_related("owner", "started_by").get(pk=campaign_pk)
    rows = Reminder.objects.filter(chase=chase, what=ISSUER, assignment__campaign=campaign)
    late = _late(rows)
    # What became overdue in a round that was left out is told here alone where it is long overdue by now.
    missed = chase.since is not None and (chase.day - chase.since).days > 1
    behind = missed and _with(LATE, rows, chase).filter(days_behind__gt=0).exists()
    found: list[Notice] = []
    for user in _issuer_people(campaign, chase=chase).values():
        wishes = wishes_of(user.pk)
        with translation.override(wishes.language or settings.LANGUAGE_CODE):
            notice = compose(
                user,
                f"chase:{chase.pk}:issuer:{campaign.pk}:{user.pk}",
                wishes=wishes,
                subject=issuer_subject(late, campaign=campaign.title),
                body=giver_body(
                    late, [], hole=hole_words(chase.since, chase.day) if behind and chase.since else ""
                ),
                kind=Kind.ESCALATION,
                unit=campaign.owner_id,
                url=_page(campaign),
            )
            found.append(notice)
    return found


def _issuer_people(campaign: Campaign, *, chase: Chase) -> dict[int, User]:
    """Campaign officers and leaders of the issuing unit; where it has none, those who answer for the work."""
    staff = staff_of([campaign.owner_id], day=chase.day)[campaign.owner_id]
    people = [*staff.issuing, *staff.leaders]
    if not people:
        people = givers_of(campaign, giver=campaign.owner_id, staff=staff, chase=chase)
    return {user.pk: user for user in people}


def _told_apart(
    rows: QuerySet[Reminder], *, late: list[Late], chase: Chase, campaign: Campaign
) -> tuple[list[Late], set[int]]:
    """What is overdue but not yet long so, and who is told of the rest by a notice of its own."""
    told = rows.filter(what=LATE)
    both = _with(ISSUER, told, chase)
    if not both.exists():
        return late, set()
    return _late(told.exclude(pk__in=both.values("pk"))), set(_issuer_people(campaign, chase=chase))


def _with(what: str, rows: QuerySet[Reminder], chase: Chase) -> QuerySet[Reminder]:
    """Those of whose assignment this too is told in the round."""
    same = Reminder.objects.filter(chase=chase, what=what, assignment=OuterRef("assignment"))
    return rows.filter(Exists(same))


def _late(rows: QuerySet[Reminder]) -> list[Late]:
    """Duty by duty: how many units, the names of the first, and how late on the round's day."""
    counts = rows.order_by().values("assignment__duty", "assignment__duty__text", "assignment__duty__number")
    counted = counts.annotate(n=Count("pk"), first=Min("due"), last=Max("due"), day=Max("chase__day"))
    found = list(counted.order_by("assignment__duty__number"))
    names: dict[int, list[str]] = defaultdict(list)
    named = rows.order_by("assignment__unit__folded", "pk")
    for duty, name in named.values_list("assignment__duty", "assignment__unit__name")[:2000]:
        if len(names[duty]) < NAMED:
            names[duty].append(name)
    return [
        Late(
            one["assignment__duty__text"],
            one["n"],
            names[one["assignment__duty"]],
            least=days_late(one["last"], on=one["day"]),
            most=days_late(one["first"], on=one["day"]),
        )
        for one in found
    ]


def _names(rows: QuerySet[Reminder]) -> list[str]:
    units = rows.order_by("assignment__unit__folded", "assignment__unit_id").values_list(
        "assignment__unit__path", "assignment__unit__name"
    )
    return [name for _path, name in units.distinct()]


def _page(campaign: Campaign) -> str:
    return reverse("campaigns:detail", args=[campaign.pk])
