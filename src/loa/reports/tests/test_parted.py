"""What units made and held is counted by what it is: what hangs or is held is no item of news."""

from __future__ import annotations

from datetime import timedelta

import pytest

from loa.assignments.tests.factories import assignment_of
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign
from loa.reports.evaluating.proposing import proposed_objectives
from loa.reports.figures.computing import count_campaign
from loa.reports.figures.counted import figure_of
from loa.reports.tests.factories import MAY, figure, scope_of, step_on

pytestmark = pytest.mark.django_db
DUTIES = ("Treo 05 băng rôn tại trụ sở", "Đăng 10 tin, bài trên trang xã", "Tổ chức 03 buổi nói chuyện")


@pytest.fixture
def campaign(province):
    """The first commune hung 5 banners, wrote 7 pieces of news and held 2 talks in May."""
    made = make_campaign(province, [duty(words, [COMMUNES]) for words in DUTIES])
    Campaign.objects.filter(pk=made.pk).update(started_at=MAY.begins)
    for number, count in enumerate((5, 7, 2), 1):
        work = assignment_of(made, province.communes[0], number=number)
        step_on(work, MAY.start + timedelta(days=3), count=count, by=province.commune_officers[0])
    return made


def test_banners_and_talks_are_not_counted_as_news(campaign):
    scope = scope_of(campaign, None)
    numbers = {key: count_campaign(figure(key), scope).total.number for key in ("items", "events", "things")}
    assert numbers == {"items": 7, "events": 2, "things": 5}


def test_each_objective_that_the_plan_names_is_measured_by_the_figure_of_its_own(campaign):
    found = {one.figure.key: (one.target, one.text) for one in proposed_objectives(campaign) if one.figure}
    assert {key: int(target) for key, (target, _text) in found.items()} == {
        "items": 20,
        "events": 6,
        "things": 10,
    }
    assert "tin, bài" in found["items"][1]
    assert "tin, bài" not in found["things"][1] + found["events"][1]


@pytest.mark.parametrize(
    ("counts", "counted_in", "words", "key"),
    [
        ("items", "tin, bài", "", "items"),
        ("items", "Chuyên mục", "", "items"),
        ("items", "bài đăng", "", "items"),
        ("items", "bài dự thi", "", "things"),
        ("items", "tin nhắn", "", "things"),
        ("items", "tờ rơi", "", "things"),
        ("items", "cụm loa", "", "things"),
        ("items", "hội nghị", "", "events"),
        ("items", "buổi tuyên truyền", "", "events"),
        ("items", "", "Đăng tải trên trang xã", "items"),
        ("items", "", "Treo băng rôn ở cổng chợ", "things"),
        ("broadcasts", "bản tin", "", "broadcasts"),
        ("participants", "người", "", "participants"),
    ],
)
def test_the_word_of_the_plan_says_which_figure_counts_it(counts, counted_in, words, key):
    assert figure_of(counts, counted_in, words) == key
