"""From the file to a complete ledger, on a screen and on a phone; a file that cannot be read is typed."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from loa.directory.models import Unit, User
from loa.documents.models import Document, Fact, Reading
from loa.documents.queries import current_reading
from loa.documents.tests.factories import (
    make_document,
)
from loa.evidence.actions import store_bytes
from loa.work.worker import work_off
from tests.browser.conftest import DESKTOP, PHONE, SignIn, assert_accessible, assert_fits
from tests.browser.reviews import office as office
from tests.browser.reviews import officer as officer
from tests.browser.reviews import open_review

EXAMPLE = Path(__file__).parents[2] / "examples" / "phong-chong-bao.pdf"


def show_facts(page: Page, size: tuple[int, int]) -> None:
    if size == PHONE:
        page.click("#show-facts")


def test_a_plan_is_uploaded_read_and_reviewed(sign_in: SignIn, officer: User, size: tuple[int, int]) -> None:
    page = sign_in(officer, size)
    page.goto("/documents/")
    assert_accessible(page)
    assert_fits(page)
    page.set_input_files("#file", EXAMPLE)
    page.click("#upload button")
    page.wait_for_url("**/documents/*/")
    expect(page.locator("#reading")).to_be_visible()
    assert_accessible(page)
    work_off([Reading])
    expect(page.locator("main")).to_contain_text("203/KH-UBND")
    assert_fits(page)
    document = Document.objects.get()
    open_review(page, document)
    expect(page.locator("#start")).to_have_attribute("aria-disabled", "true")
    expect(page.locator(".fact--duty").first).to_be_attached()
    assert_accessible(page)
    assert_fits(page)
    if size == PHONE:
        page.click("#show-paper")
    expect(page.locator(".sheet img").first).to_be_visible()
    expect(page.locator(".sheet img").first).to_have_js_property("complete", True)
    assert page.locator(".sheet img").first.evaluate("image => image.naturalWidth") > 0
    assert_accessible(page)
    assert_fits(page)
    if size == PHONE:
        page.click("#as-text")
    else:
        page.keyboard.press("t")
    expect(page.locator("#as-text")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#paper")).to_contain_text("KẾ HOẠCH")
    assert_accessible(page)
    show_facts(page, size)
    page.locator("#group-header .group__end button").click()
    expect(page.locator("#group-header .loa-state--none")).to_have_count(0)
    reading = current_reading(document)
    assert reading is not None
    assert not reading.facts.filter(kind=Fact.Kind.HEADER, state=Fact.State.PROPOSED).exists()


def test_a_file_dropped_on_the_register_is_uploaded(sign_in: SignIn, officer: User) -> None:
    page = sign_in(officer, DESKTOP)
    page.goto("/documents/")
    content = base64.b64encode(EXAMPLE.read_bytes()).decode()
    held = page.evaluate_handle(
        """([name, content]) => {
            const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
            const held = new DataTransfer();
            held.items.add(new File([bytes], name, { type: 'application/pdf' }));
            return held;
        }""",
        [EXAMPLE.name, content],
    )
    zone = page.locator("#upload")
    zone.dispatch_event("dragover", {"dataTransfer": held})
    expect(zone).to_have_class(re.compile("drop--over"))
    assert not Document.objects.exists()
    zone.dispatch_event("drop", {"dataTransfer": held})
    page.wait_for_url(re.compile(r"/documents/\d+/$"))
    expect(page.locator("#reading")).to_be_visible()
    document = Document.objects.get()
    assert (document.name, document.uploaded_by) == (EXAMPLE.name, officer)
    assert document.file.sha256 == hashlib.sha256(EXAMPLE.read_bytes()).hexdigest()


def test_a_paper_that_cannot_be_read_is_typed_beside_its_pages(
    sign_in: SignIn, office: Unit, officer: User, size: tuple[int, int]
) -> None:
    document = make_document(office, by=officer, name="quet.pdf", state=Document.State.FAILED)
    document.file = store_bytes(EXAMPLE.read_bytes())
    document.save()
    Reading.objects.create(
        document=document, lease_state="failed", refused="quet.pdf: chưa có bộ nhận dạng chữ."
    )
    page = sign_in(officer, size)
    page.goto(f"/documents/{document.pk}/")
    expect(page.locator("main")).to_contain_text("chưa có bộ nhận dạng chữ")
    assert_accessible(page)
    page.get_by_role("button", name="Nhập bằng tay").click()
    expect(page.locator("#typing-pages img").first).to_be_visible()
    assert_accessible(page)
    assert_fits(page)
    expect(page.locator("#typing-pages img")).to_have_count(4)
    page.fill(
        "#text", "KẾ HOẠCH\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Tổ chức tập huấn trước ngày 15/4/2026.\n"
    )
    page.get_by_role("button", name="Lưu và đọc").click()
    page.wait_for_url(f"**/documents/{document.pk}/")
    work_off([Reading])
    expect(page.get_by_role("link", name="Duyệt kết quả đọc")).to_be_visible()
    open_review(page, document)
    if size == PHONE:
        page.click("#show-paper")
    expect(page.locator("#paper")).to_contain_text("Tổ chức tập huấn")
    page.click("#as-pages")
    expect(page.locator(".sheet img")).to_have_count(4)
    assert_fits(page)
