"""Of two reports the one made later says the number, whichever comes first; the other is in the history."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.actions import Report, accept, report_progress
from loa.assignments.actions.slips import Filled, key_in_slip
from loa.assignments.queries import replay
from loa.assignments.tests.factories import assignment_of
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign

pytestmark = pytest.mark.django_db
KEPT = "Báo cáo lập sau có số khác"


@pytest.fixture
def doer(province):
    return province.commune_officers[0]


@pytest.fixture
def row(province, doer):
    """Work of which seven are done, by a report of this moment."""
    campaign = make_campaign(province, [duty("Phát 20 buổi trên đài", [COMMUNES])])
    found = accept(doer, assignment_of(campaign, province.communes[0]))
    return report_progress(doer, found, report=Report("", 7))


def days_ago(days):
    return timezone.localdate() - timedelta(days=days)


def counted(row):
    row.refresh_from_db()
    assert replay(row).counted == row.counted
    return row.counted


def send(client, row, *, age, **said):
    answer = client.post(
        reverse("assignments:send", args=[row.pk]),
        {"act": "report_progress", "key": str(uuid.uuid4()), "age": str(age), **said},
    ).json()
    assert answer["status"] == "done"
    return answer["words"]


def test_a_slip_of_an_earlier_day_is_kept_and_does_not_count(client, doer, row):
    key_in_slip(doer, row, filled=Filled(report=Report("ba buổi", 3), day=days_ago(2)))
    assert counted(row) == 7
    step = row.steps.last()
    assert (step.overtaken, step.count, step.by_slip) == (3, None, True)
    assert timezone.localdate(step.made_at) == days_ago(2)
    client.force_login(doer)
    page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    assert f"báo cáo lập {days_ago(2):%d/%m/%Y}, trước số đang có" in page, "a slip has no hour"


def test_a_slip_of_today_or_without_a_day_stands(doer, row):
    for number, day in ((8, timezone.localdate()), (9, None)):
        key_in_slip(doer, row, filled=Filled(report=Report("", number), day=day))
        assert counted(row) == number


def test_slips_keyed_in_out_of_order_stand_by_their_days(province, doer):
    campaign = make_campaign(province, [duty("Phát 20 buổi trên đài", [COMMUNES])])
    work = assignment_of(campaign, province.communes[0])
    for number, days in ((5, 3), (2, 6), (6, 3), (8, 1)):
        key_in_slip(doer, work, filled=Filled(report=Report("", number), day=days_ago(days)))
    assert counted(work) == 8
    assert list(work.steps.values_list("count", "overtaken"))[1:] == [
        (5, None),
        (None, 2),
        (6, None),
        (8, None),
    ]


def test_what_waited_on_a_device_is_as_old_as_it_says(client, doer, row):
    client.force_login(doer)
    assert KEPT in send(client, row, age=7200, count="4", words="viết lúc mất mạng")
    assert counted(row) == 7
    page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    assert "trước số đang có: không tính" in page
    assert "viết lúc mất mạng" in page
    row.steps.update(at=timezone.now() - timedelta(hours=3))
    assert KEPT not in send(client, row, age=7200, count="9")
    assert counted(row) == 9
    assert row.steps.last().made_at < timezone.now() - timedelta(hours=1)


@pytest.mark.parametrize("age", ["", "0", "59", "-5", "nan", "²", "9" * 40])
def test_an_age_that_says_nothing_is_none(client, doer, row, age):
    client.force_login(doer)
    send(client, row, age=age, count="5")
    assert counted(row) == 5


def test_a_clock_that_was_lost_says_no_more_than_that_it_is_old(client, doer, row):
    client.force_login(doer)
    send(client, row, age=50 * 365 * 86400, count="5")
    assert counted(row) == 7


def test_an_older_report_still_hands_in_what_it_proves(client, doer, row):
    client.force_login(doer)
    send(client, row, age=7200, act="hand_in", count="4", link="https://example.org/tin")
    row.refresh_from_db()
    assert (row.state, row.counted, row.steps.last().overtaken) == ("handed-in", 7, 4)
