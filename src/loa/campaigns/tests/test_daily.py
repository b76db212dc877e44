"""What is to be done every day is given by the week; the preview also says what only speaks of it."""

from datetime import date

import pytest
from django.urls import reverse

from loa.campaigns.counting import guess_counts
from loa.campaigns.periods import EVERY_DAY, Rhythm, find_rhythm, is_daily
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


@pytest.mark.parametrize(
    ("deadline", "text", "rhythm"),
    [
        ("trước 16 giờ 00 hằng ngày", "Gửi báo cáo nhanh", EVERY_DAY),
        ("", "Phát 02 lượt/ngày trên đài xã", EVERY_DAY),
        ("từ ngày 01/12 đến 31/12", "Phát thanh 02 lượt mỗi ngày", EVERY_DAY),
        ("", "Rửa tay sạch sẽ hằng ngày", None),
        ("hằng tuần", "Tổng hợp việc làm hằng ngày", Rhythm("week", 5)),
        ("trước ngày 30/12", "Họp 02 ngày", None),
    ],
)
def test_a_deadline_or_so_much_a_day_is_a_rhythm(deadline, text, rhythm):
    assert find_rhythm(deadline, text=text) == rhythm


def test_what_is_asked_for_every_day_is_no_target_of_its_week():
    words = "Phát 02 bản tin và 03 lượt/ngày"
    assert [(one.noun, one.target) for one in guess_counts(words, period="day")] == [
        ("bản tin", None),
        ("lượt", None),
    ]
    assert guess_counts("Phát 02 bản tin", period="week")[0].target == 2


@pytest.fixture
def province():
    return make_province(communes=1)


@pytest.fixture
def plan(province):
    daily = duty(DAILY, [COMMUNES], due=[{"text": "trước 16 giờ 00 hằng ngày", "end": None}])
    later = duty(LATER, [COMMUNES], due=[{"text": "từ ngày 01/12/2038", "end": None}])
    habit = duty("Vận động rửa tay sạch sẽ hằng ngày", [COMMUNES])
    return make_plan(province, [daily, later, duty("Treo băng rôn", [COMMUNES]), habit])


def test_the_preview_says_what_is_daily_and_from_when(client, province, plan):
    preview = start_preview(plan, on=TODAY)
    assert [(one.text, one.first_due) for one in preview.daily] == [(DAILY, date(2026, 11, 30))]
    assert [one.text for one in preview.once] == ["Vận động rửa tay sạch sẽ hằng ngày"]
    assert preview.again == ()
    assert [one.text for one in preview.without_day] == [LATER, "Treo băng rôn"]
    assert [one.begins for one in preview.without_day] == [date(2038, 12, 1), None]
    assert start_preview(plan, on=date(2038, 12, 2)).without_day[0].begins is None
    client.force_login(province.officer)
    shown = client.get(reverse("campaigns:start", args=[plan.pk])).text
    assert "Nhiệm vụ làm hằng ngày" in shown
    assert "đánh dấu từng ngày đã làm" in shown
    assert "Nhiệm vụ có nói đến “hằng ngày”" in shown
    assert "từ 01/12/2038: vẫn giao ngay" in shown
