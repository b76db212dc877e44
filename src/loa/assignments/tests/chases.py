"""A campaign that is chased, rounds of days, and what was told in them."""

from datetime import date, timedelta

from loa.assignments.chasing.sweeping import open_chase
from loa.assignments.models import Assignment, Chase
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
from loa.notices.models import Notice
from loa.work.worker import work_off

DUE = date(2026, 6, 2)
State = Assignment.State


def days(number):
    return timedelta(days=number)


def start(*, communes=3, manned=None, duties=1, on=DUE, cooperating=()):
    """A campaign with so many duties of all communes, all due on that day; its start is told already."""
    province = make_province(communes=communes, manned=manned)
    text = f"trước ngày {on:%d/%m/%Y}"
    plan = [
        duty(
            f"Kiểm tra vật dụng chứa nước lần {number}",
            [COMMUNES],
            due=[due(text, on.isoformat())],
            cooperating=list(cooperating),
        )
        for number in range(1, duties + 1)
    ]
    campaign = make_campaign(province, plan)
    Notice.objects.all().delete()
    return province, campaign


def round_on(day):
    """The round of that day has been made."""
    open_chase(day)
    work_off([Chase])
    chase = Chase.objects.get(day=day)
    assert chase.lease_state == "done", chase.last_error
    return chase


def told(user, **values):
    return list(Notice.objects.filter(recipient=user, key__startswith="chase:", **values).order_by("pk"))
