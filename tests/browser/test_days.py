"""Days and times of day are typed the same in every browser; its own calendar is a button away."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import due, duty, make_campaign, make_province
from loa.notices.models import Preference
from tests.browser.conftest import PHONE, SignIn, assert_accessible, assert_fits

# A test cannot see the calendar of the browser: it is told that it was opened, and that a day was chosen.
CHOOSES = """() => { HTMLInputElement.prototype.showPicker = function () {
  document.body.dataset.opened = `${this.type} ${this.value}`;
  this.value = "2027-03-09";
  this.dispatchEvent(new Event("change", { bubbles: true }));
}; }"""


@pytest.fixture
def page(sign_in: SignIn, transactional_db: None, size: tuple[int, int]) -> Page:
    province = make_province()
    phrase = "trước, trong và sau Ngày hội"
    campaign = make_campaign(province, [duty("Đưa tin", ["Sở Y tế"], due=[due(phrase, None)])])
    page = sign_in(province.officer, size)
    page.goto(reverse("campaigns:events", args=[campaign.pk]))
    return page


def set_day() -> str:
    return str(Campaign.objects.get().duties.get().due)


def test_a_day_is_typed_the_vietnamese_way(page: Page) -> None:
    field = page.locator("input[name=day]")
    expect(field).to_have_attribute("inputmode", "numeric")
    field.fill("8-3-2027")
    field.press("Tab")
    expect(field).to_have_value("08/03/2027")
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("button", name="Đặt ngày").click()
    expect(page.locator(".loa-messages")).to_contain_text("1 nhiệm vụ có hạn")
    assert set_day() == "2027-03-08"
    expect(field).to_have_value("08/03/2027")


def test_a_day_without_its_year_is_told_which_one_is_meant(page: Page) -> None:
    soon = timezone.localdate() + timedelta(days=3)
    field = page.locator("input[name=day]")
    field.fill(f"{soon:%d/%m}")
    field.press("Tab")
    expect(field).to_have_value(f"{soon:%d/%m}/{timezone.localdate():%Y}")
    far = timezone.localdate() + timedelta(days=183)
    field.fill(f"{far:%d/%m}")
    field.press("Tab")
    expect(field).to_have_value(f"{far:%d/%m}")


def test_the_calendar_of_the_browser_is_a_button_away(page: Page) -> None:
    page.evaluate(CHOOSES)
    field = page.locator("input[name=day]")
    field.fill("25/12/2026")
    page.get_by_role("button", name="Chọn ngày trong lịch").click()
    expect(field).to_have_value("09/03/2027")
    assert page.locator("body").get_attribute("data-opened") == "date 2026-12-25"
    assert page.evaluate("new FormData(document.querySelector('.campaign-event__form')).getAll('day')") == [
        "09/03/2027"
    ]


def test_a_wrong_day_is_refused_in_words(page: Page) -> None:
    page.fill("input[name=day]", "31/02/2027")
    page.get_by_role("button", name="Đặt ngày").click()
    expect(page.locator(".loa-messages")).to_contain_text("“31/02/2027” không phải là ngày")
    assert set_day() == "None"


def test_a_time_of_day_is_typed_or_picked(sign_in: SignIn, transactional_db: None) -> None:
    page = sign_in(make_province().officer, PHONE)
    page.goto(reverse("notices:settings"))
    for name, typed in (("quiet_from", "22h"), ("quiet_to", "630")):
        page.fill(f"[name={name}]", typed)
        page.press(f"[name={name}]", "Tab")
    expect(page.locator("[name=quiet_from]")).to_have_value("22:00")
    expect(page.locator("[name=quiet_to]")).to_have_value("06:30")
    assert_accessible(page)
    assert_fits(page)
    page.locator("[name=quiet_to]").press("Enter")
    expect(page.locator(".loa-messages")).to_be_visible()
    kept = Preference.objects.get()
    assert [f"{one:%H:%M}" for one in (kept.quiet_from, kept.quiet_to)] == ["22:00", "06:30"]
