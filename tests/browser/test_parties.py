"""Those without an account on their telephone, and the wall of photos gone through by keys."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from loa.assignments.actions import Report, accept, add_proof, hand_in
from loa.assignments.actions.links import make_link
from loa.assignments.models import Assignment, Picture
from loa.assignments.proofs import Handed, keep_proof
from loa.assignments.tests.factories import assignment_of
from loa.assignments.tests.scenes import jpeg, scene
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import COMMUNES, Province, duty, make_campaign, make_province
from loa.directory.models import Unit
from loa.work.worker import work_off
from tests.browser.conftest import SignIn, assert_accessible, assert_fits


@pytest.fixture
def province(transactional_db: None) -> Province:
    return make_province(communes=5)


@pytest.fixture
def campaign(province: Province) -> Campaign:
    return make_campaign(province, [duty("Phát 02 buổi trên đài xã", [COMMUNES])])


def hand(province: Province, campaign: Campaign, index: int) -> Assignment:
    doer = province.commune_officers[index]
    row = accept(doer, assignment_of(campaign, province.communes[index]))
    if index == 1:
        add_proof(doer, row, record=keep_proof(doer, row, Handed(photo=jpeg(scene(8)), name="cho.jpg")))
    record = keep_proof(doer, row, Handed(photo=jpeg(scene(index)), name="loa.jpg"))
    return hand_in(doer, row, record=record, report=Report(f"Ảnh số {index}", 1))


def test_a_bearer_accepts_and_hands_in_without_an_account(
    chromium: Browser, live_server: object, province: Province, campaign: Campaign, size: tuple[int, int]
) -> None:
    row = assignment_of(campaign, province.communes[0])
    _link, token = make_link(province.officer, row, party="Báo Bình Sơn")
    context = chromium.new_context(
        base_url=str(live_server), viewport={"width": size[0], "height": size[1]}, locale="vi-VN"
    )
    page = context.new_page()
    page.goto(f"/p/{token}/")
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("button", name="Nhận việc").click()
    expect(page.get_by_role("status")).to_contain_text("Đã nhận việc")
    page.fill("[name=words]", "Đã đăng một bài")
    page.fill("[name=link]", "không phải địa chỉ")
    page.get_by_role("button", name="Nộp, chờ xác nhận").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("[name=words]")).to_have_value("Đã đăng một bài")
    page.fill("[name=link]", "baobinhson.example.vn/bai-1")
    page.set_input_files(
        "[name=photo]", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": jpeg(scene(2))}
    )
    page.get_by_role("button", name="Nộp, chờ xác nhận").click()
    expect(page.get_by_role("status")).to_contain_text("Đã nộp")
    assert_accessible(page)
    assert_fits(page)
    row.refresh_from_db()
    assert (row.state, row.proofs.count()) == ("handed-in", 2)
    page.goto("/assignments/")
    assert "/login/" in page.url
    assert [cookie["name"] for cookie in context.cookies() if cookie["name"] == "sessionid"] == []
    context.close()


def chosen(page: Page) -> str:
    return page.evaluate("document.activeElement.closest('.wall-card')?.id ?? ''")


def test_the_wall_is_gone_through_by_keys(sign_in: SignIn, province: Province, campaign: Campaign) -> None:
    rows = [hand(province, campaign, index) for index in range(4)]
    work_off([Picture])
    page = sign_in(province.officer)
    page.goto(f"/assignments/duty/{rows[0].duty_id}/wall/")
    assert_accessible(page)
    expect(page.locator("#wall-left")).to_have_text("4 việc đã nộp chờ xác nhận.")
    page.locator(".wall-card__photo").first.focus()
    page.keyboard.press("ArrowRight")
    assert chosen(page) == f"hand-{rows[1].pk}"
    page.keyboard.press("Enter")
    large = page.locator("#wall-large")
    expect(large).to_contain_text(province.communes[1].name)
    expect(large).to_contain_text("Ảnh số 1")
    expect(large).to_contain_text("Phát 02 buổi")
    assert (
        page.locator("#wall-large-photo").evaluate("image => image.decode().then(() => image.naturalWidth)")
        == 800
    )
    expect(page.locator("#wall-large-others img")).to_have_count(1)
    assert_accessible(page)
    page.keyboard.press("a")
    expect(page.locator(f"#hand-{rows[1].pk} .wall-card__said")).to_have_text("Đã xác nhận")
    expect(page.locator("#wall-left")).to_have_text("3 việc đã nộp chờ xác nhận.")
    expect(large).to_contain_text(province.communes[2].name)  # on to the next
    expect(page.locator("#wall-large-others img")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(large).to_be_hidden()
    assert chosen(page) == f"hand-{rows[2].pk}"
    page.keyboard.press("x")
    page.keyboard.press("Enter")  # no reason is chosen yet: nothing is sent
    expect(page.locator(f"#hand-{rows[2].pk} .wall-card__said")).to_have_text("Hãy chọn hoặc viết lý do.")
    page.keyboard.press("ArrowDown")  # the second of the usual reasons
    page.locator(f"#hand-{rows[2].pk}").get_by_role("button", name="Trả lại, với lý do này").click()
    expect(page.locator(f"#hand-{rows[2].pk} .wall-card__said")).to_have_text("Bị trả lại")
    expect(page.locator("#wall-left")).to_have_text("2 việc đã nộp chờ xác nhận.")
    states = [Assignment.objects.get(pk=row.pk).state for row in rows]
    assert states == ["handed-in", "confirmed", "returned", "handed-in"]
    assert rows[2].steps.last().words == "Ảnh không đúng việc được giao."


def test_the_wall_grows_as_one_comes_near_its_end(
    sign_in: SignIn, province: Province, campaign: Campaign
) -> None:
    row = hand(province, campaign, 0)
    units = [Unit.objects.create(name=f"Thôn {n}", folded=f"thon {n}", path=f"/9{n}/") for n in range(130)]
    Assignment.objects.bulk_create(
        Assignment(campaign=campaign, duty=row.duty, unit=unit, state="handed-in") for unit in units
    )
    page = sign_in(province.officer)
    page.goto(f"/assignments/duty/{row.duty_id}/wall/")
    expect(page.locator(".wall-card")).to_have_count(60)
    for _time in range(12):
        page.mouse.wheel(0, 6000)
        page.wait_for_timeout(150)
    expect(page.locator(".wall-card")).to_have_count(131)
