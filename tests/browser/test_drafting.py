"""A plan is written, saved by itself, approved by another and issued; its campaign can start at once."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from loa.directory.models import Post, Unit, User
from loa.documents.actions.drafts import start_draft
from loa.documents.drafting import filling
from loa.documents.drafting.filling import Filling
from loa.documents.drafting.times import FLAG
from loa.documents.models import Document, Draft
from loa.documents.queries import ready_to_start
from loa.documents.tests.factories import make_officer, make_unit
from tests.browser.conftest import DESKTOP, SignIn, assert_accessible, assert_fits

ROWS = [{"kind": "words", "text": "Nâng cao hiểu biết của người dân về bệnh dại."}]


@pytest.fixture
def office(transactional_db: None) -> Unit:
    office = make_unit("Ủy ban nhân dân tỉnh Bình Sơn")
    make_unit("Sở Y tế", parent=office)
    return office


def add_row(page: Page, kind: str, words: str) -> None:
    page.click("#add")
    row = page.locator(".row").last
    row.locator("[data-part=kind]").select_option(kind)
    row.locator("[data-part=text]").fill(words)


def test_a_plan_is_written_approved_and_issued(sign_in: SignIn, office: Unit, size: tuple[int, int]) -> None:
    writer, leader = make_officer(office), make_officer(office, kind=Post.Kind.LEADER, name="Đinh Trọng Khải")
    page = sign_in(writer, size)
    page.goto("/documents/drafts/")
    assert_accessible(page)
    assert_fits(page)
    page.click("text=Soạn văn bản")
    page.wait_for_selector("body[data-ready]")
    page.fill("#f-title", "Truyền thông phòng, chống bệnh dại trên địa bàn tỉnh năm 2026")
    page.fill("#f-place", "Bình Sơn")
    page.fill("#f-position", "CHỦ TỊCH")
    page.locator(".row [data-part=text]").first.fill("Mục đích")
    add_row(page, "words", "Nâng cao hiểu biết của người dân về bệnh dại.")
    add_row(page, "heading-1", "Tổ chức thực hiện")
    add_row(page, "duty", "Biên soạn tài liệu truyền thông về tiêm phòng dại")
    duty = page.locator(".row").last
    duty.locator("[data-part=lead]").fill("Sở Y tế")
    duty.locator("[data-part=due]").fill("2026-04-15")
    expect(page.locator("#says")).to_have_text("Đã lưu")
    expect(page.locator("#pages img")).to_have_count(1)
    assert_accessible(page)
    assert_fits(page)
    assert duty.evaluate("row => row.scrollWidth <= row.clientWidth"), "its buttons stand within it"
    page.click("text=Trình duyệt")
    expect(page.locator(".loa-head__sub")).to_contain_text("Chờ duyệt")
    draft = Draft.objects.get()

    page = sign_in(leader, size)
    page.goto(f"/documents/drafts/{draft.pk}/")
    page.click("button[value=approve]")
    page.click("button[value=issue]")
    expect(page.locator("h1")).to_contain_text("bệnh dại")
    assert_accessible(page)
    document = Document.objects.get()
    assert document.code == "01/KH-UBND"
    assert ready_to_start(document).ready


def two_hands(sign_in: SignIn, office: Unit) -> tuple[Page, Page]:
    """One draft of three rows, open on the pages of two officers."""
    one, other = make_officer(office, name="Người thứ nhất"), make_officer(office, name="Người thứ hai")
    rows = [{"kind": "words", "text": words} for words in ("Một", "Hai", "Ba")]
    draft = start_draft(one, office, doc_type="báo cáo", content={"title": "Kết quả", "rows": rows})
    pages = sign_in(one, DESKTOP), sign_in(other, DESKTOP)
    for page in pages:
        page.goto(f"/documents/drafts/{draft.pk}/")
        page.wait_for_selector("body[data-ready]")
    return pages


def words_of(page: Page) -> Locator:
    return page.locator(".row [data-part=text]")


def test_several_hands_write_one_report_at_once(sign_in: SignIn, office: Unit) -> None:
    one, other = two_hands(sign_in, office)
    words_of(one).nth(0).fill("Một do người thứ nhất viết")
    expect(one.locator("#says")).to_have_text("Đã lưu")
    words_of(other).nth(2).fill("Ba do người thứ hai viết")
    expect(other.locator("#says")).to_contain_text("cùng với nội dung")
    expect(words_of(other).nth(0)).to_have_value("Một do người thứ nhất viết")
    expect(words_of(other).nth(2)).to_be_focused()
    words_of(one).nth(1).fill("Hai, cũng người thứ nhất")
    expect(words_of(one).nth(2)).to_have_value("Ba do người thứ hai viết")
    expect(one.locator("#says")).to_contain_text("cùng với nội dung")
    assert [row["text"] for row in Draft.objects.get().content["rows"]] == [
        "Một do người thứ nhất viết",
        "Hai, cũng người thứ nhất",
        "Ba do người thứ hai viết",
    ]


def test_the_same_words_by_two_hands_are_shown_to_be_chosen(sign_in: SignIn, office: Unit) -> None:
    one, other = two_hands(sign_in, office)
    words_of(other).nth(1).fill("Hai của bạn")
    expect(other.locator("#says")).to_have_text("Đã lưu")
    words_of(one).nth(1).fill("Hai của tôi")
    expect(one.locator("#clash")).to_contain_text("Hai của bạn")
    expect(words_of(one).nth(1)).to_have_value("Hai của tôi")
    assert Draft.objects.get().content["rows"][1]["text"] == "Hai của bạn"
    assert_accessible(one)
    one.click("button[value=send]")  # nothing goes on its way before the choice
    assert Draft.objects.get().state == "writing"
    one.click("[data-prefer=theirs]")
    expect(one.locator("#clash")).to_be_hidden()
    expect(words_of(one).nth(1)).to_have_value("Hai của bạn")
    assert Draft.objects.get().content["rows"][1]["text"] == "Hai của bạn"


def test_rows_are_moved_and_added_by_keyboard(
    sign_in: SignIn, office: Unit, officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Filling(unsettled=("Chưa viết xong: “Hai” › “Một, như …”.",))
    monkeypatch.setitem(filling._fillers, "told", lambda draft: told)
    page = sign_in(officer, DESKTOP)
    page.goto("/documents/drafts/")
    page.click("text=Soạn văn bản")
    page.wait_for_selector("body[data-ready]")
    words = page.locator(".row [data-part=text]")
    words.first.fill("Một")
    words.first.press("Control+Enter")
    page.keyboard.type("Hai")
    page.keyboard.press("Alt+ArrowUp")
    expect(words.first).to_have_value("Hai")
    expect(page.locator("#says")).to_have_text("Đã lưu")
    assert [row["text"] for row in Draft.objects.get().content["rows"]] == ["Hai", "Một"]
    words.last.fill(f"Một, như năm trước {FLAG}")  # what has to be looked at again leads to its line
    for leads in page.locator("#unsettled button").all():  # by its words, or by its heading and them
        words.first.focus()
        leads.click()
        expect(words.last).to_be_focused()
    expect(page.locator("#unsettled button")).to_have_count(2)
    assert_accessible(page)


def test_a_draft_sent_without_a_line_is_tried_seldom_and_goes_when_it_is_back(
    sign_in: SignIn, office: Unit, officer: User
) -> None:
    draft = start_draft(
        officer, office, doc_type="công văn", content={"title": "Một", "position": "CHỦ TỊCH", "rows": ROWS}
    )
    page = sign_in(officer, DESKTOP)
    page.goto(f"/documents/drafts/{draft.pk}/")
    page.wait_for_selector("body[data-ready]")
    tried: list[str] = []
    page.route("**/save/", lambda route: (tried.append(route.request.url), route.abort()))
    page.fill("#f-place", "Bình Sơn")
    page.click("button[value=send]")
    expect(page.locator("#says")).to_have_class(re.compile("is-wrong"))
    page.wait_for_timeout(1500)
    assert len(tried) <= 2
    page.unroute("**/save/")
    expect(page.locator(".loa-head__sub")).to_contain_text("Chờ duyệt", timeout=15_000)
    draft.refresh_from_db()
    assert draft.content["place"] == "Bình Sơn"


@pytest.fixture
def officer(office: Unit) -> User:
    return make_officer(office)
