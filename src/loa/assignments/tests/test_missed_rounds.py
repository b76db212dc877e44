"""Rounds that ended before anything could be given are not made up for; whoever gave the duty is told."""

from datetime import date

import pytest

from loa.assignments import recurring
from loa.assignments.models import Assignment
from loa.campaigns.models import Duty
from loa.campaigns.periods import MONTH
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
from loa.notices.models import Notice
from loa.work.models import Clock
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
SUBJECT = "Có kỳ của việc lặp lại không được giao"


@pytest.fixture(autouse=True)
def today(monkeypatch):
    now = {"day": date(2026, 6, 10)}
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_a, **_k: now["day"])
    return now


@pytest.fixture
def campaign(today):
    found = make_campaign(
        make_province(communes=2), [duty("Phát loa", [COMMUNES], due=[due("hằng tuần", None)])]
    )
    clock()  # up to the week of 22 June
    return found


def clock():
    Clock.objects.get_or_create(name=recurring.CLOCK)
    recurring.wake()
    work_off([Clock])


def told():
    return list(Notice.objects.filter(subject=SUBJECT))


def test_the_giver_is_told_once_of_all_that_were_missed(campaign, today):
    today["day"] = date(2026, 7, 22)  # a Wednesday: the Fridays of 3, 10 and 17 July have passed
    clock()
    clock()
    (notice,) = told()
    assert notice.recipient == campaign.started_by
    assert "Phát loa" in notice.body
    assert "3 kỳ, từ 29/06/2026 đến 13/07/2026" in notice.body
    made = set(Assignment.objects.values_list("period_start", flat=True))
    assert not made & {date(2026, 6, 29), date(2026, 7, 6), date(2026, 7, 13)}
    assert date(2026, 7, 20) in made


def test_nothing_is_told_while_the_worker_runs(campaign, today):
    for day in (date(2026, 6, 24), date(2026, 7, 3), date(2026, 7, 8)):
        today["day"] = day
        clock()
    assert told() == []


def test_the_last_rounds_are_told_of_too_and_none_after_the_end(campaign, today):
    Duty.objects.update(recurs_until=date(2026, 7, 6))
    today["day"] = date(2026, 8, 5)
    clock()
    (notice,) = told()
    assert "2 kỳ, từ 29/06/2026 đến 06/07/2026" in notice.body


def test_another_rhythm_since_then_has_missed_nothing(campaign, today):
    Duty.objects.update(period=MONTH)
    today["day"] = date(2026, 9, 1)
    clock()
    assert told() == []
