"""From the signed plan to a unit's first report: one plan, two people, on a screen and on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from loa.assignments.models import Assignment
from loa.campaigns.tests.factories import Province, make_province
from loa.documents.models import Document, Reading
from loa.documents.queries import ready_to_start
from loa.work.worker import work_off
from tests.browser.conftest import PHONE, SignIn, assert_accessible, assert_fits

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
Số: 15/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Sơn, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Truyền thông phòng, chống sốt xuất huyết năm 2026
I. MỤC ĐÍCH
Nâng cao nhận thức của người dân về phòng bệnh.
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Tổ chức 04 buổi nói chuyện về phòng bệnh trước ngày 15 tháng 12 năm 2027.
- Biên soạn tài liệu truyền thông mẫu.
Nơi nhận:
- Sở Y tế;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""
MOST = 40  # rounds of a loop that ends long before


@pytest.fixture
def province(transactional_db: None) -> Province:
    return make_province(communes=1)


def upload(page: Page, folder: Path) -> None:
    file = folder / "ke-hoach.txt"
    file.write_text(PLAN, "utf-8")
    page.goto("/documents/")
    page.set_input_files("#file", file)
    page.click("#upload button")
    page.wait_for_url("**/documents/*/")
    work_off([Reading])
    page.get_by_role("link", name="Duyệt kết quả đọc").click()
    page.wait_for_selector("body[data-ready]")


def settle(page: Page, act: str) -> None:
    """One act, the answer to it, and the rows drawn anew."""
    page.evaluate("document.querySelector('#facts > *').dataset.before = 'true'")
    with page.expect_response("**/review/act/"):
        page.locator(act).first.click()
    expect(page.locator("[data-before]")).to_have_count(0)


def review(page: Page, *, phone: bool) -> None:
    """Kinds at one stroke, sections sentence by sentence, the rest one passage at a time."""
    groups = ".group__end button:has-text('Nhận cả nhóm')"
    for _ in range(MOST):
        if not page.locator(groups).count():
            break
        settle(page, groups)
    if phone:
        page.click("#show-paper")
    for _ in range(MOST):
        if not page.locator("#section").is_visible():
            break
        page.click("#section")
        for box in page.locator("#section-sentences input").all():
            box.check()
        settle(page, "#section-dialog button[value=confirm]")
    if phone:
        page.click("#show-facts")
    for _ in range(MOST):
        if not page.locator("#next").is_enabled():
            break
        page.click("#next")
        settle(page, "#passage-card button:has-text('Là nền')")


def test_from_the_signed_plan_to_the_first_report(
    sign_in: SignIn, province: Province, size: tuple[int, int], tmp_path: Path
) -> None:
    page = sign_in(province.officer, size)
    upload(page, tmp_path)
    review(page, phone=size == PHONE)
    expect(page.locator("#left")).to_have_text("Mọi đoạn đã rõ")
    assert ready_to_start(Document.objects.get()).reasons == ()
    assert_accessible(page)
    page.click("#start")
    page.get_by_role("button", name="Bắt đầu chiến dịch").click()
    expect(page.locator("progress")).to_be_visible()
    work_off()
    expect(page.locator(".campaign-lede")).to_be_visible()
    assert_accessible(page)
    assert_fits(page)

    officer = sign_in(province.health_officer, size)
    officer.goto("/assignments/")
    row = Assignment.objects.get(duty__text__startswith="Tổ chức 04 buổi")
    task = officer.locator(f"#task-{row.pk}")
    expect(task).to_contain_text("Tổ chức 04 buổi nói chuyện")
    task.get_by_role("button", name="Nhận việc").click()
    task.get_by_text("Ghi tiến độ").click()
    task.locator("details[open] textarea").fill("Đã xong buổi đầu")
    task.get_by_role("button", name="Lưu tiến độ").click()
    expect(officer.locator(".loa-messages")).to_contain_text("Đã ghi tiến độ")
    assert_accessible(officer)
    assert_fits(officer)
    assert row.steps.filter(words="Đã xong buổi đầu").exists()
