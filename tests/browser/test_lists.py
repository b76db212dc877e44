"""Long lists: their heads stay in sight on a wide screen, and nothing that a link leads to is hidden."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.reports.tests.factories import make_request, make_started
from tests.browser.conftest import DESKTOP, PHONE, SignIn, assert_accessible, assert_fits

HEAD = "document.querySelector('.campaign-duties thead th:nth-child(2)')"
IN_SIGHT = f"""() => {{
  const box = {HEAD}.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + 10, box.top + box.height / 2);
  return Math.round(box.top) === 0 && at === {HEAD};
}}"""


@pytest.fixture
def page(sign_in: SignIn, transactional_db: None, size: tuple[int, int]) -> Page:
    """The page of a campaign with many duties, at its last one."""
    province = make_province(communes=1)
    campaign = make_campaign(province, [duty(f"Treo băng rôn số {n}", ["Sở Y tế"]) for n in range(45)])
    found = sign_in(province.officer, size)
    found.goto(reverse("campaigns:detail", args=[campaign.pk]))
    found.locator(".campaign-duties tbody tr").last.scroll_into_view_if_needed()
    return found


@pytest.mark.parametrize("size", [DESKTOP], ids=["desktop"])
def test_the_head_of_a_long_list_stays_in_sight(page: Page) -> None:
    assert page.evaluate(IN_SIGHT)
    assert_accessible(page)


@pytest.mark.parametrize("size", [DESKTOP], ids=["desktop"])
def test_the_row_that_a_link_leads_to_lies_below_the_head(page: Page) -> None:
    page.locator(".campaign-duties tbody a").nth(20).click()
    page.wait_for_url("**#duty-*")
    tops = page.evaluate(
        "[document.querySelector(location.hash).getBoundingClientRect().top,"
        f" {HEAD}.getBoundingClientRect().bottom]"
    )
    assert tops[0] >= tops[1] > 0


@pytest.mark.parametrize("size", [PHONE], ids=["phone"])
def test_on_a_phone_rows_name_their_own_values(page: Page) -> None:
    assert not page.evaluate(IN_SIGHT)
    assert_fits(page)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_heads_and_sums_of_a_grid_of_reports_stay_with_its_rows(
    sign_in: SignIn, transactional_db: None, size: tuple[int, int]
) -> None:
    province = make_province(communes=40)
    request = make_request(province, make_started(province))
    page = sign_in(province.officer, size)
    page.goto(reverse("reports:request", args=[request.pk]))
    page.locator(".report-grid tbody tr").last.scroll_into_view_if_needed()
    tops = page.evaluate(
        "[...document.querySelectorAll('.report-grid thead tr')].map("
        "row => Math.round(row.firstElementChild.getBoundingClientRect().top))"
    )
    seen = [0 <= top < size[1] for top in tops]
    assert seen == ([True, True] if size == DESKTOP else [False, False])
    assert tops == sorted(set(tops)), "one below the other"
    assert_accessible(page)
    assert_fits(page)


def test_the_acts_of_a_list_stand_in_one_line_beside_a_scrollbar(sign_in: SignIn) -> None:
    province = make_province(communes=14)
    campaign = make_campaign(province, [duty("Treo băng rôn", [COMMUNES])])
    width = 1280 - 15  # that of a scrollbar
    page = sign_in(province.officer, (width, 800))
    page.goto(reverse("assignments:duty", args=[campaign.duties.get().pk]))
    page.locator("td.task-check input").first.check()
    middles = page.evaluate(
        "[...document.querySelectorAll('.task-bulk > *')].filter((one) => one.offsetWidth)"
        ".map((one) => one.getBoundingClientRect()).map((box) => Math.round((box.top + box.bottom) / 2))"
    )
    assert len(middles) >= 8
    assert max(middles) - min(middles) <= 2
    assert page.get_by_text("Đôn đốc", exact=True).evaluate("one => one.getClientRects().length") == 1
