"""What a campaign counts, asked so that an index answers it, is what its rows say one by one."""

from collections import Counter
from datetime import datetime, time, timedelta
from itertools import product
from random import Random

import pytest
from django.db import connection
from django.utils import timezone

from loa.assignments.counting import count_progress
from loa.assignments.models import Assignment, Extension
from loa.assignments.queries import Days, Risk, at_risk, risk
from loa.assignments.queries.risk import Pace, coming
from loa.assignments.transitions import OPEN
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province

TODAY = timezone.localdate()
STARTED = TODAY - timedelta(days=20)
TARGETS = (None, 0, 1, 7, 10, 250, 2_000_000)
DAYS = (None, *(TODAY + timedelta(days=n) for n in range(-2, 17)))


@pytest.fixture
def province(db):
    return make_province(communes=8)


@pytest.fixture
def campaign(province):
    campaign = make_campaign(province, [duty("Phát tin trên đài xã", [COMMUNES]) for _target in TARGETS])
    early = timezone.make_aware(datetime.combine(STARTED, time(1)))  # the day before, by UTC
    Campaign.objects.filter(pk=campaign.pk).update(started_at=early)
    for number, target in enumerate(TARGETS, start=1):
        campaign.duties.filter(number=number).update(target=target)
    campaign.assignments.all().delete()
    campaign.refresh_from_db()
    return campaign


def draw(campaign, province, lot):
    """Wholes and rounds in every state, parts of some, asks for a later day."""
    places = list(product(campaign.duties.all(), province.communes))
    rounds = list(product(places, [STARTED + timedelta(days=n) for n in range(-9, 30)]))
    kept = [(place, None) for place in places] + lot.sample(rounds, 300)
    wholes = [_row(campaign, lot, of, unit, period_start=start) for (of, unit), start in kept]
    wholes = Assignment.objects.bulk_create(wholes)
    above = lot.sample(wholes, 60)
    parts = [_row(campaign, lot, a.duty, a.unit, parent=a, share=lot.choice(TARGETS)) for a in above]
    parts = Assignment.objects.bulk_create(parts)
    Extension.objects.bulk_create(
        Extension(assignment=one, asked_by=province.officer, reason="Loa hỏng", old_due=TODAY, new_due=TODAY,
                  state=lot.choice(Extension.State.values))
        for one in lot.sample([*wholes, *parts], 200)
    )  # fmt: skip


def _row(campaign, lot, of, unit, **more):
    return Assignment(
        campaign=campaign,
        duty=of,
        unit=unit,
        due=lot.choice(DAYS),
        state=lot.choice(Assignment.State.values),
        counted=lot.choice([0, 1, 3, 6, 7, 9, 200, 1_900_000]),
        **more,
    )


@pytest.mark.parametrize("seed", range(3))
def test_what_nobody_handed_down_is_held_against_the_same_pace(campaign, province, seed):
    draw(campaign, province, Random(seed))
    days, whole = Days.of(), Pace.of_whole(STARTED)
    rows = Assignment.objects.filter(parent=None)
    said = dict(rows.annotate(risk=risk(days)).values_list("pk", "risk"))
    assert set(said.values()) == {"", *Risk}
    assert dict(rows.annotate(risk=risk(days, whole)).values_list("pk", "risk")) == said
    assert set(rows.filter(at_risk(days)).values_list("pk", flat=True)) == {pk for pk in said if said[pk]}
    assert not rows.exclude(coming(days)).exclude(pk__in=[pk for pk in said if not said[pk]])


def test_the_board_counts_as_at_risk_what_the_rule_says_of_each(campaign, province):
    draw(campaign, province, Random(9))
    given = campaign.assignments.filter(parent=None).exclude(state=Assignment.State.WITHDRAWN)
    said = given.annotate(why=risk(Days.of())).exclude(why="").values_list("duty", "why")
    counted = count_progress(campaign, TODAY)
    assert Counter({(pk, why): n for pk, one in counted.items() for why, n in one.risks}) == Counter(said)
    assert {why for _duty, why in said} == set(Risk)


def test_days_past_and_to_come_are_those_of_open_work(campaign, province):
    draw(campaign, province, Random(5))
    kept = Random(5).sample(list(campaign.assignments.values_list("pk", flat=True)), 60)
    campaign.assignments.exclude(pk__in=kept).delete()  # few of a duty: their days differ
    for pk, one in count_progress(campaign, TODAY).items():
        rows = campaign.assignments.filter(duty=pk, parent=None, state__in=OPEN, due__isnull=False)
        days = sorted(rows.values_list("due", flat=True))
        late, ahead = [day for day in days if day < TODAY], [day for day in days if day >= TODAY]
        assert (one.late, one.late_since) == (len(late), min(late, default=None))
        assert one.next_due == min(ahead, default=None)


@pytest.mark.slow  # the fast suite has no PostgreSQL
@pytest.mark.postgres
def test_the_index_of_the_boards_answers_alone(campaign, province):
    """No row is fetched for what is at risk: at a ministry's 80,000 that takes longer than all else."""
    draw(campaign, province, Random(1))
    days = Days.of()
    rows = campaign.assignments.filter(coming(days), parent=None)
    rows = rows.annotate(why=risk(days, Pace.of_whole(STARTED)))
    with connection.cursor() as cursor:  # so few rows would be read whole
        for other in ("seqscan", "bitmapscan", "indexscan"):
            cursor.execute(f"SET LOCAL enable_{other} = off")
    plan = rows.order_by().values("duty", "why").explain()
    assert "Index Only Scan using assignment_board" in plan
