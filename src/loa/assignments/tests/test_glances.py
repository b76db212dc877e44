"""A list of campaigns says of each what its own page says, and counts no assignment for it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from loa.assignments.models import Assignment
from loa.campaigns.board import board_of
from loa.campaigns.glances import glances_of
from loa.campaigns.models import Duty
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province

State = Assignment.State
DAYS = (-9, -1, 0, 1, 3, 6, 7, 40, None)
WORK = st.lists(st.tuples(st.sampled_from(State.values), st.sampled_from(DAYS)), min_size=2, max_size=2)


class SameAsItsPage(TestCase):
    """On any mixture of states and days."""

    @classmethod
    def setUpTestData(cls):
        cls.province = make_province(communes=2)
        texts = ("Treo băng rôn", "Phát thanh", "Nói chuyện")
        cls.campaigns = [
            make_campaign(cls.province, [duty(text, [COMMUNES]) for text in texts]) for _ in range(2)
        ]

    @settings(max_examples=60, deadline=None)
    @given(st.lists(WORK, min_size=6, max_size=6), st.sampled_from(["", "week"]))
    def test_both_say_the_same(self, work, period):
        today = timezone.localdate()
        duties = Duty.objects.filter(campaign__in=self.campaigns).order_by("pk")
        duties.update(period=period)
        for each, units in zip(duties, work, strict=True):
            rows = Assignment.objects.filter(duty=each, parent=None).order_by("pk")
            for row, (state, days) in zip(rows, units, strict=True):
                day = None if days is None else today + timedelta(days=days)
                start = day or today
                Assignment.objects.filter(pk=row.pk).update(
                    state=state, due=day, period_start=start if period else None
                )
        glances = glances_of(self.campaigns, today=today)
        for campaign in self.campaigns:
            board, glance = board_of(campaign, today=today), glances[campaign.pk]
            assert (glance.given, glance.done, glance.undone) == (
                len(board.given),
                board.done,
                len(board.given) - board.done,
            )
            assert (glance.late, glance.week) == (len(board.late), len(board.week))
            assert glance.parts == board.parts


@pytest.mark.django_db
def test_a_list_of_campaigns_takes_one_query_for_all():
    province = make_province(communes=2)
    campaigns = [make_campaign(province, [duty("Treo băng rôn", [COMMUNES])]) for _ in range(3)]
    with CaptureQueriesContext(connection) as seen:
        assert set(glances_of(campaigns, today=timezone.localdate())) == {one.pk for one in campaigns}
    assert len(seen) == 1
    assert "COUNT(" not in seen.captured_queries[0]["sql"].upper()


@pytest.mark.django_db
def test_of_no_campaign_nothing_is_asked(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert glances_of([], today=timezone.localdate()) == {}
