"""From the preview of a start to a campaign under way, on a screen and on a phone."""

from __future__ import annotations

import itertools
import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from loa.assignments.models import Announcement, Assignment
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import (
    COMMUNES,
    Province,
    due,
    duty,
    make_campaign,
    make_plan,
    make_province,
)
from loa.documents.models import Fact
from loa.work.worker import work_off
from tests.browser.conftest import DESKTOP, PHONE, SignIn, assert_accessible, assert_fits


@pytest.fixture
def province(transactional_db: None) -> Province:
    return make_province(communes=3)


@pytest.fixture
def campaign(province: Province) -> Campaign:
    today = timezone.localdate()
    duties = [
        duty("Kiểm tra vật dụng chứa nước", [COMMUNES], due=[due("x", str(today - timedelta(days=12)))]),
        duty("Tổ chức 04 buổi nói chuyện", ["Sở Y tế"], due=[due("x", str(today))]),
        duty(
            "Đưa tin trước, trong và sau Ngày hội",
            ["Sở Y tế"],
            due=[due("trước, trong và sau Ngày hội", None)],
        ),
    ]
    phase = {
        "name": "Giai đoạn 1",
        "start": str(today - timedelta(days=20)),
        "end": str(today + timedelta(days=20)),
    }
    return make_campaign(province, duties, others=[(Fact.Kind.PHASE, {**phase, "text": None})])


def test_a_campaign_is_started_from_its_preview(
    sign_in: SignIn, province: Province, size: tuple[int, int]
) -> None:
    plan = make_plan(province)
    page = sign_in(province.officer, size)
    page.goto(f"/campaigns/start/{plan.pk}/")
    expect(page.locator(".campaign-lede")).to_contain_text("trong số đó là kỳ sau")
    said = re.search(
        r"(\d+) việc được giao.*?(\d+) trong số đó", page.locator(".campaign-lede").inner_text(), re.DOTALL
    )
    assert said
    given, ahead = (int(number) for number in said.groups())
    assert ahead in {3, 6}  # of three units; a day of the week sees one round ahead, another two
    assert given == 11 + ahead
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("button", name="Bắt đầu chiến dịch").click()
    expect(page.locator("progress")).to_be_visible()
    assert_accessible(page)
    assert not Assignment.objects.exists()
    work_off([Campaign])
    # The page looks by itself and shows the campaign as soon as it is under way.
    expect(page.locator(".campaign-lede")).to_contain_text("trong 4 nhiệm vụ đã xong")
    assert_fits(page)
    work_off([Announcement])
    page.goto("/campaigns/")
    expect(page.locator("table")).to_contain_text("Phòng bệnh sốt xuất huyết")
    assert_accessible(page)
    assert_fits(page)


def test_the_page_of_a_campaign(
    sign_in: SignIn, province: Province, campaign: Campaign, size: tuple[int, int]
) -> None:
    bring_to("handed-in", assignment_of(campaign, province.health, number=2), doer=province.health_officer)
    page = sign_in(province.officer, size)
    page.goto(f"/campaigns/{campaign.pk}/")
    expect(page.locator(".campaign-lede")).to_contain_text("1 nhiệm vụ quá hạn")
    expect(page.get_by_role("img", name=re.compile("Dòng thời gian"))).to_be_attached()
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("link", name="Kiểm tra vật dụng chứa nước").last.click()
    expect(page.locator(".campaign-opened blockquote mark")).to_have_text("Kiểm tra vật dụng chứa nước")
    assert_accessible(page)
    assert_fits(page)
    page.fill("#duty-search", "noi chuyen")
    page.press("#duty-search", "Enter")
    expect(page.locator(".campaign-duties tbody tr")).to_have_count(1)
    page.get_by_role("link", name="Tổ chức 04 buổi nói chuyện").last.click()
    page.get_by_role("link", name="Mở việc được giao").click()
    page.get_by_role("button", name=re.compile("Xác nhận")).click()
    expect(page.locator(".loa-messages")).to_contain_text("Đã xác nhận")
    assert Assignment.objects.get(duty__number=2).state == "confirmed"


def test_an_event_gets_its_day_and_a_campaign_is_recalled(
    sign_in: SignIn, province: Province, campaign: Campaign
) -> None:
    page = sign_in(province.officer, PHONE)
    page.goto(f"/campaigns/{campaign.pk}/events/")
    assert_accessible(page)
    assert_fits(page)
    page.fill("input[name=day]", "2027-03-08")
    page.get_by_role("button", name="Đặt ngày").click()
    expect(page.locator(".loa-messages")).to_contain_text("1 nhiệm vụ có hạn")
    assert str(campaign.duties.get(number=3).due) == "2027-03-08"
    page.goto(f"/campaigns/{campaign.pk}/recall/")
    assert_accessible(page)
    page.fill("textarea", "Bắt đầu nhầm văn bản")
    page.get_by_role("button", name="Thu hồi chiến dịch").click()
    expect(page.locator("[role=note]")).to_contain_text("Bắt đầu nhầm văn bản")


def test_all_is_done_by_keyboard(sign_in: SignIn, province: Province, campaign: Campaign) -> None:
    page = sign_in(province.officer, DESKTOP)
    page.goto(f"/campaigns/{campaign.pk}/?state=late#duties")
    row = page.locator(".campaign-duties tbody a").first
    row.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".campaign-opened")).to_be_visible()
    timeline = page.get_by_role("region", name=re.compile("cuộn ngang"))
    timeline.focus()
    expect(timeline).to_be_focused()


WORDS_AND_BARS = """() => [...document.querySelectorAll(".campaign-timeline g, .campaign-lines__line")].filter((line) => line.checkVisibility()).map((line) => {
  const words = line.querySelector(".campaign-said, .campaign-outlined, b").getBoundingClientRect();
  const bar = line.querySelector("rect, .campaign-lines__bar")?.getBoundingClientRect();
  const apart = !bar || words.right <= bar.left || bar.right <= words.left || words.bottom <= bar.top + 2 || bar.bottom <= words.top;
  return [apart, words.height];
})"""  # noqa: E501


def test_no_words_of_the_timeline_lie_over_bars_and_all_are_large_enough(
    sign_in: SignIn, province: Province, size: tuple[int, int]
) -> None:
    today = timezone.localdate()
    ends = [str(today + timedelta(days=days)) for days in (4, 60, 199)]
    duties = [duty(f"Việc đến {end}", ["Sở Y tế"], due=[due("x", end)]) for end in ends]
    phase = {"name": "Cả năm", "start": str(today), "end": str(today + timedelta(days=200)), "text": None}
    campaign = make_campaign(province, duties, others=[(Fact.Kind.PHASE, phase)])
    page = sign_in(province.officer, size)
    page.goto(f"/campaigns/{campaign.pk}/")
    lines = page.evaluate(WORDS_AND_BARS)
    assert len(lines) == 4
    assert all(apart and height >= 14 for apart, height in lines), lines
    assert_fits(page)


PHONE_LINES = """() => {
  const box = (part) => part.getBoundingClientRect(), all = (parts) => [...document.querySelectorAll(parts)].map(box);
  const whole = box(document.querySelector(".campaign-lines"));
  return {
    width: whole.width, left: whole.left, right: whole.right,
    lines: [...document.querySelectorAll(".campaign-lines__line")].map((line) => [box(line.querySelector("p")), box(line.querySelector("i"))]),
    months: all(".campaign-lines__axis span"), now: box(document.querySelector(".campaign-lines__now")), today: box(document.querySelector(".campaign-lines__today b")),
  };
}"""  # noqa: E501


@pytest.mark.parametrize("days", [(20, 300), (0, 30), (300, 0), (400, 1400)])
def test_on_a_phone_a_name_stands_above_its_bar_which_has_the_whole_width(
    sign_in: SignIn, province: Province, days: tuple[int, int]
) -> None:
    before, after = days
    today = timezone.localdate()
    first, last = today - timedelta(days=before), today + timedelta(days=after)
    name = "Tổ chức lễ ra quân hưởng ứng và các hoạt động truyền thông lưu động tại các địa bàn vùng cao"
    duties = [duty(f"{name} lần {n}", ["Sở Y tế"], due=[due("x", str(last))]) for n in (1, 2)]
    phase = {"name": "Cả đợt", "start": str(first), "end": str(last), "text": None}
    campaign = make_campaign(province, duties, others=[(Fact.Kind.PHASE, phase)])
    page = sign_in(province.officer, PHONE)
    page.goto(f"/campaigns/{campaign.pk}/")
    seen = page.evaluate(PHONE_LINES)
    assert seen["width"] >= 320
    assert len(seen["lines"]) == 3
    for words, bar in seen["lines"]:
        assert words["bottom"] <= bar["top"]
        assert words["height"] <= 68, "the name is cut to what two lines hold, how it stands included"
        assert bar["left"] >= seen["left"] - 1
        assert bar["right"] <= seen["right"] + 1
    assert seen["lines"][0][1]["width"] >= 0.9 * seen["width"]
    assert seen["left"] <= seen["today"]["left"] <= seen["now"]["left"] + 1
    assert seen["now"]["left"] - 1 <= seen["today"]["right"] <= seen["right"] + 1
    months = sorted((month["left"], month["right"]) for month in seen["months"])
    assert months
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(months))
    assert months[-1][1] <= seen["right"] + 1
    assert page.get_by_role("region", name=re.compile("cuộn ngang")).count() == 0
    assert page.get_by_role("img", name=re.compile("Dòng thời gian")).count() == 1
    assert_accessible(page)
    assert_fits(page)


FILTERS = """() => [...document.querySelectorAll("#duties .loa-filters > :not(.loa-sr)")].map((one) => {
  const box = one.getBoundingClientRect();
  return [Math.round((box.top + box.bottom) / 2), box.right];
})"""


def test_the_filter_of_duties_stands_in_one_row_beside_a_scrollbar(
    sign_in: SignIn, province: Province
) -> None:
    today = timezone.localdate()
    days = [str(today - timedelta(days=12)), str(today + timedelta(days=9)), str(today + timedelta(days=30))]
    duties = [duty(f"Việc {n}", [COMMUNES], due=[due("x", day)]) for n, day in enumerate(days)]
    phases = [
        (Fact.Kind.PHASE, {"name": f"Giai đoạn {n}: cao điểm", "start": day, "end": day, "text": None})
        for n, day in enumerate(days)
    ]
    campaign = make_campaign(province, duties, others=phases)
    bring_to("handed-in", assignment_of(campaign, province.communes[0]), doer=province.commune_officers[0])
    page = sign_in(province.officer, (1280 - 15, 1000))
    page.goto(f"/campaigns/{campaign.pk}/")
    seen = page.evaluate(FILTERS)
    assert len(seen) == 8
    middles = [middle for middle, _right in seen]
    assert max(middles) - min(middles) <= 2
    table = page.locator(".campaign-duties").bounding_box()
    assert table
    assert max(right for _middle, right in seen) <= table["x"] + table["width"] + 1
    assert_fits(page)
