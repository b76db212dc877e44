"""A unit's report on a phone and at a desk: it saves itself, survives a bad line, never overwrites, opens."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import expect

from loa.assignments.tests.factories import assignment_of
from loa.campaigns.tests.factories import Province, make_province
from loa.reports.actions.drafting import Content, save_draft
from loa.reports.models import UnitReport
from loa.reports.tests.factories import make_form_figure, make_request, make_started, make_template, step_on
from tests.browser.conftest import PHONE, SignIn, assert_accessible, assert_fits


@pytest.fixture
def province(transactional_db: None) -> Province:
    return make_province(communes=2)


@pytest.fixture
def report(province: Province) -> UnitReport:
    campaign = make_started(province)
    work = assignment_of(campaign, province.communes[0], number=1)
    step_on(work, date(2026, 5, 12), count=7, by=province.commune_officers[0])
    typed = make_form_figure(province.top)
    request = make_request(province, campaign, template=make_template(province, extra=(typed,)))
    return request.reports.get(unit=province.communes[0])


def test_a_report_is_written_submitted_and_accepted(
    sign_in: SignIn, province: Province, report: UnitReport, size: tuple[int, int]
) -> None:
    page = sign_in(province.commune_officers[0], size)
    page.goto("/reports/")
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("link", name="Báo cáo tháng 5").click()
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("textbox", name="Kết quả").fill("Đã phát đủ các bản tin.")
    expect(page.locator("#saved")).to_contain_text("Đã lưu")
    page.get_by_role("textbox", name="Số cụm loa đang hoạt động").fill("900")
    page.get_by_role("button", name="Nộp báo cáo").click()
    expect(page.locator("#problem")).to_contain_text("nằm ngoài khoảng hợp lý")
    assert_accessible(page)
    page.get_by_role("textbox", name="Số cụm loa đang hoạt động").fill("12")
    page.get_by_role("textbox", name="Số cụm loa đang hoạt động").press("Enter")
    expect(page.locator(".loa-messages")).to_contain_text("Đã lưu")  # the key saves; only the button submits
    page.get_by_role("button", name="Nộp báo cáo").click()
    expect(page.locator(".loa-messages")).to_contain_text("Đã nộp")
    page.get_by_role("link", name="7", exact=True).click()
    expect(page.locator(".report-big")).to_contain_text("7")
    assert_accessible(page)
    assert_fits(page)
    office = sign_in(province.officer, size)
    office.goto(f"/reports/requests/{report.request_id}/")
    expect(office.locator(".loa-lede")).to_contain_text("1 trên 2")
    small = office.locator(".report-state--small").first  # on a phone no column of its own: figures have room
    expect(small).to_be_visible(visible=size == PHONE)
    expect(office.locator("td.report-state").last).to_be_visible(visible=size != PHONE)
    assert_accessible(office)
    assert_fits(office)
    office.get_by_role("link", name=province.communes[0].name).click()
    office.get_by_role("button", name="Duyệt báo cáo").click()
    expect(office.locator(".report-top")).to_contain_text("Đã duyệt")
    report.refresh_from_db()
    assert (report.state, report.sections) == ("accepted", {"s1": "Đã phát đủ các bản tin."})


def test_what_is_typed_without_a_line_is_saved_once_it_is_back(
    sign_in: SignIn, province: Province, report: UnitReport
) -> None:
    page = sign_in(province.commune_officers[0], PHONE)
    page.goto(f"/reports/{report.pk}/")
    page.context.set_offline(True)
    page.get_by_role("textbox", name="Kết quả").fill("Viết khi mất mạng")
    expect(page.locator("#saved")).to_contain_text("mất mạng")
    page.context.set_offline(False)
    expect(page.locator("#saved")).to_contain_text("Đã lưu", timeout=20_000)
    report.refresh_from_db()
    assert (report.version, report.sections) == (1, {"s1": "Viết khi mất mạng"})


def test_an_answer_that_is_lost_neither_saves_twice_nor_looks_like_another(
    sign_in: SignIn, province: Province, report: UnitReport
) -> None:
    page = sign_in(province.commune_officers[0], PHONE)
    page.goto(f"/reports/{report.pk}/")
    lost = []

    def lose(route: object) -> None:
        if lost:
            route.continue_()  # type: ignore[attr-defined]
            return
        lost.append(route.fetch().status)  # type: ignore[attr-defined]
        route.abort()  # type: ignore[attr-defined]

    page.route("**/save/", lose)
    page.get_by_role("textbox", name="Kết quả").fill("Một lần")
    expect(page.locator("#saved")).to_contain_text("mất mạng")
    expect(page.locator("#saved")).to_contain_text("Đã lưu", timeout=20_000)
    report.refresh_from_db()
    assert (lost, report.version) == ([200], 1)


def test_the_button_waits_for_the_saving_that_is_on_its_way(
    sign_in: SignIn, province: Province, report: UnitReport
) -> None:
    page = sign_in(province.commune_officers[0], PHONE)
    page.goto(f"/reports/{report.pk}/")
    page.get_by_role("textbox", name="Số cụm loa đang hoạt động").fill("12")
    held = []
    page.route("**/save/", lambda route: held.append((route, route.fetch())))
    with page.expect_request("**/save/"):
        page.get_by_role("textbox", name="Kết quả").fill("Nộp ngay khi đang lưu")
    while not held:
        page.wait_for_timeout(50)
    page.get_by_role("button", name="Nộp báo cáo").click()
    route, answer = held[0]
    route.fulfill(response=answer)
    expect(page.locator(".loa-messages")).to_contain_text("Đã nộp")
    report.refresh_from_db()
    assert (report.state, report.sections) == ("submitted", {"s1": "Nộp ngay khi đang lưu"})


def test_what_somebody_else_saved_is_shown_and_not_overwritten(
    sign_in: SignIn, province: Province, report: UnitReport
) -> None:
    doer = province.commune_officers[0]
    page = sign_in(doer, PHONE)
    page.goto(f"/reports/{report.pk}/")
    save_draft(doer, report, version=0, content=Content({"s1": "Bản của người khác"}))
    page.get_by_role("textbox", name="Kết quả").fill("Bản của tôi")
    expect(page.locator("#saved")).to_contain_text("đã được lưu ở nơi khác")
    page.get_by_role("button", name="Lưu nháp").click()
    expect(page.locator(".report-kept")).to_contain_text("Bản của người khác")
    assert page.get_by_role("textbox", name="Kết quả").input_value() == "Bản của tôi"
    report.refresh_from_db()
    assert report.sections == {"s1": "Bản của người khác"}
