"""Whoever is told of late work on one day is told one number of days, by notices and letters."""

import re

import pytest

from loa.assignments.chasing.letter import late_rows
from loa.assignments.tests.chases import DUE, days, round_on, start, told
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer
from loa.notices.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick")]
NUMBER = re.compile(r"(\d+) ngày|từ \d+ ngày trở lên|vừa quá hạn")
LATE = 9  # more than after which leader and issuer are told


def test_a_round_tells_everybody_the_same_days():
    province, campaign = start()
    make_officer(province.communes[0], Post.Kind.LEADER)
    make_officer(province.top, Post.Kind.LEADER)
    round_on(DUE + days(LATE))
    said = [f"{notice.subject}\n{notice.body}" for notice in Notice.objects.filter(key__startswith="chase:")]
    assert len(said) >= 6
    assert {found.group() for one in said for found in NUMBER.finditer(one)} == {f"{LATE} ngày"}
    late = [one for one in said if "việc quá hạn" in one.splitlines()[0] or "quá hạn:" in one]
    assert len(late) >= 5
    assert all(f"quá hạn {LATE} ngày" in one for one in late)
    assert {row["days"] for row in late_rows(campaign, day=DUE + days(LATE))} == {LATE}


def test_work_of_different_days_is_told_from_the_least_to_the_most():
    province, campaign = start()
    campaign.assignments.filter(unit=province.communes[0]).update(due=DUE - days(4))
    round_on(DUE + days(1))
    (notice,) = [one for one in told(province.officer) if "giver" in one.key]
    assert "3 việc quá hạn, lâu nhất 5 ngày" in notice.subject
    assert "(quá hạn từ 1 đến 5 ngày)" in notice.body
