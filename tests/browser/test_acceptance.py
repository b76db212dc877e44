"""A record of acceptance is filled in on its page, both sides of it, and sent for approval."""

from __future__ import annotations

from playwright.sync_api import expect

from loa.documents.models import Draft
from loa.documents.tests.factories import make_officer, make_unit
from tests.browser.conftest import SignIn, assert_accessible, assert_fits

SIDES = {
    "venue": "trụ sở Ủy ban nhân dân tỉnh", "opened": "08:30", "closed": "10:00",
    "giver": "Xưởng in Bình Sơn", "giver-people": "Ông Lê Văn Mẫu, Giám đốc",
    "taker": "Sở Y tế", "taker-people": "Bà Trần Thị Ví Dụ, Phó Giám đốc",
    "copies": "2",
}  # fmt: skip


def test_a_record_of_acceptance_is_filled_in_and_sent(
    transactional_db: None, sign_in: SignIn, size: tuple[int, int]
) -> None:
    office = make_unit("Ủy ban nhân dân tỉnh Bình Sơn")
    make_unit("Sở Y tế", parent=office)
    page = sign_in(make_officer(office), size)
    page.goto("/documents/drafts/")
    page.select_option("#doc_type", "biên bản nghiệm thu")
    page.click("text=Soạn văn bản")
    page.wait_for_selector("body[data-ready]")
    page.fill("#f-title", "Tờ rơi phòng, chống bệnh dại")
    for name, words in SIDES.items():
        page.fill(f"#f-{name}", words)
    expect(page.locator("#says")).to_contain_text("Đã lưu")
    assert_accessible(page)
    assert_fits(page)
    draft = Draft.objects.get()
    assert draft.content["giver_people"] == ["Ông Lê Văn Mẫu, Giám đốc"]
    assert (draft.content["opened"], draft.content["taker"]) == ("08:30", "Sở Y tế")
    page.click("text=Trình duyệt")
    expect(page.locator(".loa-head__sub")).to_contain_text("Chờ duyệt")
