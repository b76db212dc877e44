"""What is to be done every day is given once, and the preview says what of its words is kept nowhere else."""

from datetime import date

import pytest
from django.urls import reverse

from loa.campaigns.periods import is_daily
from loa.campaigns.preview import start_preview
from loa.campaigns.tests.factories import COMMUNES, duty, make_plan, make_province

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
DAILY = "Gửi báo cáo nhanh trước 16 giờ 00 hằng ngày"
LATER = "Phát tin cảnh báo cháy rừng từ ngày 01/12/2038"


@pytest.mark.parametrize(
    ("words", "daily"),
    [
        (DAILY, True),
        ("Phát 02 lượt/ngày trên đài xã", True),
        ("mỗi ngày một bản tin", True),
        ("từng\nngày", True),
        ("trước ngày 25 hằng tháng", False),
        ("hằng tuần, vào ngày thứ sáu", False),
        ("Ngày môi trường thế giới", False),
    ],
)
def test_words_of_every_day(words, daily):
    assert is_daily(words) is daily


@pytest.fixture
def province():
    return make_province(communes=1)


@pytest.fixture
def plan(province):
    daily = duty(DAILY, [COMMUNES], due=[{"text": "trước 16 giờ 00 hằng ngày", "end": None}])
    later = duty(LATER, [COMMUNES], due=[{"text": "từ ngày 01/12/2038", "end": None}])
    return make_plan(province, [daily, later, duty("Treo băng rôn", [COMMUNES])])


def test_the_preview_says_what_is_daily_and_from_when(client, province, plan):
    preview = start_preview(plan, on=TODAY)
    assert [one.text for one in preview.daily] == [DAILY]
    assert [one.text for one in preview.without_day] == [LATER, "Treo băng rôn"]
    assert [one.begins for one in preview.without_day] == [date(2038, 12, 1), None]
    assert start_preview(plan, on=date(2038, 12, 2)).without_day[0].begins is None
    client.force_login(province.officer)
    shown = client.get(reverse("campaigns:start", args=[plan.pk])).text
    assert "Nhiệm vụ làm hằng ngày" in shown
    assert "từ 01/12/2038: vẫn giao ngay" in shown
