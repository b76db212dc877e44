"""What waits on a telephone for the line goes to nobody else, and what is refused says why."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from loa.assignments.models import Assignment
from loa.campaigns.tests.factories import Province
from tests.browser.off_line import LATER, SHOWN, Phone, report, sent, waiting
from tests.browser.off_line import phone as phone
from tests.browser.off_line import province as province
from tests.browser.off_line import row as row


def test_what_is_refused_is_said_with_the_reason(phone: Phone, province: Province, row: Assignment) -> None:
    phone.sign_in(province.commune_officers[0])
    phone.cut()
    report(phone.page, row, "Quá muộn")
    waiting(phone.page, 1)
    Assignment.objects.filter(pk=row.pk).update(state="confirmed")
    phone.cut(False)
    entry = phone.page.locator(".outbox__entry.is-refused")
    expect(entry).to_contain_text("bị từ chối: Chưa lưu", timeout=LATER)
    expect(entry).to_contain_text("Quá muộn")
    assert not row.steps.filter(words="Quá muộn").exists()
    entry.get_by_role("button").click()
    expect(phone.page.locator("#loa-outbox")).to_be_hidden()


def test_signed_out_it_waits_and_another_account_neither_sees_nor_sends_it(
    phone: Phone, province: Province, row: Assignment
) -> None:
    first, second = province.commune_officers
    phone.sign_in(first)
    phone.cut()
    report(phone.page, row, "Của người thứ nhất")
    waiting(phone.page, 1)
    assert phone.context is not None
    phone.context.clear_cookies()  # the session ends while the line is bad
    phone.cut(False)
    phone.page.get_by_role("button", name="Gửi ngay").click()
    expect(phone.page.get_by_role("link", name="Đăng nhập để gửi")).to_be_visible(timeout=SHOWN)
    assert not row.steps.filter(words="Của người thứ nhất").exists()
    phone.sign_in(second)
    expect(phone.page.locator("#loa-outbox")).to_be_hidden()
    assert "Của người thứ nhất" not in phone.page.content()
    phone.page.wait_for_timeout(500)
    assert not row.steps.filter(words="Của người thứ nhất").exists()
    phone.cut()
    phone.page.goto(f"/assignments/{row.pk}/")  # the first one's page is not kept for the second
    expect(phone.page.locator("h1")).to_have_text("Không có mạng")
    phone.cut(False)
    phone.page.goto("/assignments/")
    phone.page.evaluate("document.querySelector('form[action=\"/logout/\"]').submit()")
    expect(phone.page).to_have_url(re.compile("/login/"))
    phone.cut()
    phone.page.goto("/assignments/")  # after signing out nothing of anybody is shown
    expect(phone.page.locator("h1")).to_have_text("Không có mạng")
    phone.cut(False)
    phone.sign_in(first)
    sent(phone.page)
    assert list(row.steps.filter(words="Của người thứ nhất").values_list("by", flat=True)) == [first.pk]


def test_a_session_that_changed_hands_in_between_sends_nothing(
    phone: Phone, province: Province, row: Assignment
) -> None:
    first, second = province.commune_officers
    phone.sign_in(first)
    old = phone.page
    phone.cut()
    report(old, row, "Trang cũ còn mở")
    waiting(old, 1)
    assert phone.context is not None
    phone.context.clear_cookies()
    phone.cut(False)
    phone.page = phone.context.new_page()
    phone.sign_in(second)
    old.get_by_role("button", name="Gửi ngay").click()
    waiting(old, 1)
    assert not row.steps.filter(words="Trang cũ còn mở").exists()


def test_the_app_can_be_put_on_the_first_screen(phone: Phone, province: Province) -> None:
    phone.sign_in(province.commune_officers[0])
    manifest = phone.page.evaluate(
        "fetch(document.querySelector('link[rel=manifest]').href).then((answer) => answer.json())"
    )
    assert (manifest["start_url"], manifest["display"]) == ("/assignments/", "standalone")
    for icon in manifest["icons"]:
        assert phone.page.request.get(icon["src"]).ok
    assert phone.page.evaluate("navigator.serviceWorker.controller.scriptURL").endswith("/sw.js")
    client = phone.page.context.new_cdp_session(phone.page)
    assert client.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
