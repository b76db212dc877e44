"""What every page owes who works on it: one sending at a time, only the fields that count, paper, letters."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page, Route, expect

from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import Province, make_province
from loa.documents.actions.drafts import start_draft
from loa.documents.drafting import filling
from loa.documents.drafting.filling import Filling, register_filler
from loa.documents.models import Draft
from loa.reports.tests.factories import make_started
from tests.browser.conftest import SignIn, assert_accessible, assert_fits


@pytest.fixture
def province(transactional_db: None) -> Province:
    return make_province(communes=2)


@pytest.fixture
def campaign(province: Province) -> Campaign:
    return make_started(province)


def shown_days(page: Page) -> list[str]:
    names = ("start", "end", "until", "due", "due_after", "due_day")
    return [name for name in names if page.locator(f"[name={name}]").is_visible()]


def test_asking_shows_the_days_of_its_kind_and_is_sent_once(
    sign_in: SignIn, province: Province, campaign: Campaign, size: tuple[int, int]
) -> None:
    page = sign_in(province.officer, size)
    page.goto(reverse("reports:ask", args=[campaign.pk]))
    found = {}
    for kind in ("by-day", "quick", "monthly"):
        page.select_option("[name=often]", kind)
        found[kind] = shown_days(page)
    assert found == {
        "by-day": ["start", "end", "due"],
        "quick": ["start", "end"],
        "monthly": ["start", "until", "due_after", "due_day"],
    }
    assert_accessible(page)
    assert_fits(page)
    sent: list[str] = []

    def answer(route: Route) -> None:
        """A sending is answered by nothing, as by a file: the page stays."""
        if route.request.method != "POST":
            return route.continue_()
        sent.append(route.request.url)
        return route.fulfill(status=204)

    page.route("**/reports/**", answer)
    page.fill("[name=start]", "2026-05-01")
    button = page.get_by_role("button", name="Gửi yêu cầu")
    button.click()
    expect(button).to_be_disabled()
    expect(button).to_have_attribute("aria-busy", "true")
    page.evaluate("document.querySelector('.report-form').requestSubmit()")
    assert len(sent) == 1
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(button).to_be_enabled()
    assert button.get_attribute("aria-busy") is None


def test_paper_and_the_trend_are_to_be_read(
    sign_in: SignIn, province: Province, campaign: Campaign, size: tuple[int, int]
) -> None:
    page = sign_in(province.officer, size)
    page.goto(reverse("reports:dashboard"))
    drawn = page.locator(".screen-chart").evaluate("one => [one.naturalWidth, one.clientWidth]")
    assert drawn[1] / drawn[0] * 14 >= 12  # its letters are of 14 px
    assert page.evaluate("document.querySelector('.loa-side').scrollWidth") <= 240
    assert_fits(page)
    page.emulate_media(media="print")
    for part in (".loa-side", ".loa-bar", ".loa-tabs", ".loa-skip"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator(".screen-figures")).to_be_visible()


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "_fillers", {})
    parts = {"late": "nhiệm vụ chậm"}
    found = Filling({"items": "96"}, tables={"late": [["a"]]}, called={"items": "Số tin, bài"}, parts=parts)
    register_filler("test", lambda _draft: found)


def test_marks_are_named_where_they_stand_and_put_in_by_name(
    sign_in: SignIn, province: Province, filled: None, size: tuple[int, int]
) -> None:
    rows = [{"kind": "words", "text": "Đã có"}, {"kind": "table", "text": "Bảng 1", "name": "late"}]
    draft = start_draft(
        province.officer, province.top, doc_type="báo cáo", content={"title": "A", "rows": rows}
    )
    page = sign_in(province.officer, size)
    page.goto(reverse("documents:draft", args=[draft.pk]))
    page.wait_for_selector("body[data-ready]")
    words = page.locator(".row [data-part=text]").first
    words.focus()
    words.press("End")
    page.get_by_text("Số liệu đưa vào dự thảo").click()
    page.get_by_role("button", name="Số tin, bài").click()
    expect(words).to_have_value("Đã có[[items]]")
    expect(page.locator(".row__marks").first).to_have_text("[[items]] = Số tin, bài: 96")
    expect(page.get_by_label("Nội dung Loa tự điền").last).to_have_value("late")
    expect(page.locator("#says")).to_have_text("Đã lưu")
    assert Draft.objects.get().content["rows"][0]["text"] == "Đã có[[items]]"
    assert_accessible(page)
    assert_fits(page)
