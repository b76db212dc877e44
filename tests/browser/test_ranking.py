"""Best by results: counted in the background while the page waits, and there without a reload by hand."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from loa.campaigns.tests.factories import Province, make_province
from loa.reports.actions.scoring import define_usual_criteria
from loa.reports.models import Ranking
from loa.reports.tests.commended import make_half_done
from loa.work.worker import work_off
from tests.browser.conftest import SignIn, assert_accessible, assert_fits


@pytest.fixture
def province(transactional_db: None) -> Province:
    return make_province(communes=2)


def test_the_page_waits_for_the_counting_and_then_shows_it(
    sign_in: SignIn, province: Province, size: tuple[int, int]
) -> None:
    campaign = make_half_done(province)
    define_usual_criteria(province.officer, campaign)
    page = sign_in(province.officer, size)
    page.goto(f"/reports/campaigns/{campaign.pk}/commendation/suggested/")
    expect(page.get_by_role("progressbar", name="Tiến độ tính")).to_be_visible()
    assert_accessible(page)
    assert_fits(page)
    work_off([Ranking])
    expect(page.locator("#suggested")).to_contain_text("50 / 80")  # the page came anew by itself
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("button", name="Tính lại số liệu").click()
    expect(page.get_by_role("progressbar", name="Tiến độ tính")).to_be_visible()
    expect(page.locator("#suggested")).to_contain_text("50 / 80")
    work_off([Ranking])
    expect(page.get_by_role("progressbar")).to_have_count(0)
