"""Fields for files speak the language of the page, not of the browser; without scripts they stand bare."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from loa.assignments.actions.links import make_link
from loa.assignments.tests.factories import assignment_of
from loa.campaigns.tests.factories import make_province
from loa.reports.tests.factories import make_started
from tests.browser.conftest import DESKTOP, PHONE, assert_accessible, assert_fits

FILE = {
    "name": "bang-chung-cua-xa-Suoi-Mot-va-cac-thon.pdf",
    "mimeType": "application/pdf",
    "buffer": b"%PDF",
}


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(
    request: pytest.FixtureRequest, chromium: Browser, live_server: object, transactional_db: None
) -> Iterator[Page]:
    """That page, in a browser that scripts work in or not."""
    province = make_province(communes=1)
    row = assignment_of(make_started(province), province.communes[0])
    _link, token = make_link(province.officer, row, party="Báo Bình Sơn")
    width, height = request.param
    context = chromium.new_context(
        base_url=str(live_server),
        viewport={"width": width, "height": height},
        locale="vi-VN",
        java_script_enabled="without_scripts" not in request.node.name,
    )
    found = context.new_page()
    found.goto(f"/p/{token}/")
    found.get_by_role("button", name="Nhận việc").click()
    found.wait_for_selector("#file")
    yield found
    context.close()


def test_the_field_is_named_pressed_and_told_in_the_language_of_the_page(page: Page) -> None:
    field = page.get_by_label("Tệp", exact=True)
    box = page.locator(".loa-file", has=page.locator("#file"))
    expect(box.get_by_text("Chọn tệp", exact=True)).to_be_visible()
    said = box.get_by_text("Chưa chọn tệp nào")
    expect(said).to_be_visible()
    assert said.evaluate("one => one.closest('[aria-live]').ariaLive") == "polite"
    page.locator("#photo").focus()
    page.keyboard.press("Tab")
    expect(field).to_be_focused()
    pressed = box.locator(".loa-btn")
    assert pressed.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    with page.expect_file_chooser() as opened:
        page.mouse.click(*middle_of(page, ".loa-file:has(#file) .loa-btn"))
    opened.value.set_files(FILE)  # type: ignore[arg-type]
    expect(box).to_contain_text(str(FILE["name"]))
    expect(said).to_have_count(0)
    assert_accessible(page)
    assert_fits(page)
    page.evaluate("document.querySelector('#file').form.reset()")
    expect(box).to_contain_text("Chưa chọn tệp nào")


def middle_of(page: Page, selector: str) -> tuple[float, float]:
    box = page.locator(selector).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_without_scripts_it_is_the_browser_s_own_field(page: Page) -> None:
    page.set_input_files("#file", FILE)  # type: ignore[arg-type]
    expect(page.locator("#file")).to_be_visible()
    assert page.locator("#file").evaluate("one => getComputedStyle(one).opacity") == "1"
    expect(page.locator(".loa-file .loa-btn").first).to_be_hidden()
