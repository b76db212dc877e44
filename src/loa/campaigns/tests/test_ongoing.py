"""What goes on throughout is told apart before the start from what the plan gives no deadline at all."""

from datetime import date

import pytest
from django.urls import reverse

from loa.campaigns.board import board_of
from loa.campaigns.cells import due_cell
from loa.campaigns.deadlines import Bond, find_bond
from loa.campaigns.periods import is_ongoing
from loa.campaigns.preview import start_preview
from loa.campaigns.tests.factories import due, duty, make_campaign, make_plan, make_province

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("deadline", "text", "ongoing"),
    [
        ("Thường xuyên", "Phát tin trên đài", True),
        ("Thường xuyên\ntrong năm", "Phát tin trên đài", True),
        ("liên tục", "Phát tin trên đài", True),
        ("trong suốt chiến dịch", "Phát tin trên đài", True),
        ("hàng năm", "Phát tin trên đài", True),
        ("định kỳ, đột xuất", "Giám sát", True),
        ("trong quá trình thực hiện kế hoạch", "Phát tin trên đài", True),
        ("trong thời gian triển khai chiến dịch", "Phát tin trên đài", True),
        ("", "Thường xuyên phát tin trên đài", True),
        ("", "Phát tin trên đài, thời gian: thường xuyên.", True),
        ("", "Tập huấn cho Trung tâm giáo dục thường xuyên", False),
        ("", "Rà soát dự toán chi thường xuyên cho truyền thông", False),
        ("khi có yêu cầu", "Cử cán bộ tham gia", False),
        ("ngay", "Treo băng rôn", False),
        ("", "Treo băng rôn", False),
    ],
)
def test_words_that_say_throughout(deadline, text, ongoing):
    assert is_ongoing(deadline, text=text) is ongoing


@pytest.fixture
def plan():
    duties = [
        duty("Phát tin trên đài", ["Sở Y tế"], due=[due("Thường xuyên", None)]),
        duty("Treo băng rôn", ["Sở Y tế"]),
        duty("Họp báo", ["Sở Y tế"], due=[due("khi có yêu cầu", None)]),
        duty("Giám sát hằng tuần", ["Sở Y tế"], due=[due("thường xuyên, hằng tuần", None)]),
        duty("Đăng bài thường xuyên", ["Sở Y tế"], due=[due("thường xuyên đến 30/6/2026", "2026-06-30")]),
    ]
    return make_plan(make_province(communes=1), duties)


@pytest.mark.parametrize(
    ("words", "bond"),
    [
        ("trong suốt chiến dịch", None),
        ("trong quá trình thực hiện Kế hoạch này", None),
        ("trong thời gian triển khai đợt tuyên truyền", None),
        ("trong suốt năm", None),
        ("trong suốt Lễ hội", Bond("Lễ hội")),
        ("trong thời gian tổ chức chiến dịch Mùa hè xanh", Bond("Chiến dịch Mùa hè xanh")),
        ("sau khi kết thúc chiến dịch", Bond("Kết thúc chiến dịch")),
    ],
)
def test_the_campaign_itself_is_no_event_whose_day_would_be_waited_for(words, bond):
    assert find_bond(words) == bond


def test_it_is_no_duty_without_a_deadline(plan):
    preview = start_preview(plan)
    assert [one.text for one in preview.ongoing] == ["Phát tin trên đài"]
    assert [one.text for one in preview.without_day] == ["Treo băng rôn", "Họp báo"]


def test_in_the_list_after_the_start_it_is_no_duty_without_a_deadline(client):
    province = make_province(communes=1)
    duties = [duty("Thường xuyên phát tin trên đài", ["Sở Y tế"]), duty("Treo băng rôn", ["Sở Y tế"])]
    campaign = make_campaign(province, duties)
    rows = {row.duty.number: row for row in board_of(campaign, today=date(2026, 3, 3)).rows}
    assert "thường xuyên" in due_cell(rows[1])
    assert "không ghi hạn" in due_cell(rows[2])


def test_the_page_before_the_start_says_until_when(client, plan):
    client.force_login(plan.uploaded_by)
    text = client.get(reverse("campaigns:start", args=[plan.pk])).content.decode()
    ongoing, without = text.index("Nhiệm vụ thường xuyên"), text.index("Nhiệm vụ không có thời hạn")
    assert ongoing < text.index("Phát tin trên đài") < without < text.index("Treo băng rôn")
    assert "thường xuyên, đến hết chiến dịch" in text
