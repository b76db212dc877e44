"""From the signed plan to the closed case: three people, screen and phones, the product's own processes."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from loa.project.cli.run import HOST, end, is_well, serve, work
from tests.browser.conftest import DESKTOP, PASSWORD, PHONE, assert_accessible, assert_fits
from tests.journeys.house import House, wait_until
from tests.journeys.test_run import free_port

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
1. UBND các xã, phường
- Phát 12 lượt tin, bài về phòng bệnh trên đài truyền thanh xã trước ngày 15 tháng 12 năm 2027.
Nơi nhận:
- UBND các xã, phường;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""
PROOF = "Nhật ký phát thanh tháng 3"
REPORT = "Báo cáo kết quả truyền thông"
WORK = "Phát 12 lượt tin, bài"
MOST = 40  # rounds of a loop that ends long before
UP = 60.0  # seconds until the server of a busy machine must answer
WORKED = 60_000  # the worker of a busy machine has done it


class Enter(Protocol):
    """`enter("leader", size)`: the first page of this person, in a browser of their own."""

    def __call__(self, who: str, size: tuple[int, int]) -> Page: ...


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The product's own server and worker over a database of their own: the address, and who signs in."""
    kind = "postgresql" if os.environ.get("LOA_DATABASE_URL", "").startswith("postgres") else "sqlite"
    house = House(kind, "tests.browser.whole_way", tmp_path)
    people = json.loads(house.run("prepare"))
    port = free_port()
    with pytest.MonkeyPatch.context() as ours:
        for name, value in house.variables().items():
            ours.setenv(name, value)
        ours.setenv("DJANGO_SETTINGS_MODULE", "loa.project.settings.test")
        children = [serve(port), work()]
    try:
        assert wait_until(lambda: is_well(port), seconds=UP)
        yield f"http://{HOST}:{port}", people
    finally:
        end(children)
        house.close()


@pytest.fixture
def enter(chromium: Browser, workspace: tuple[str, dict[str, str]]) -> Iterator[Enter]:
    address, people = workspace
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def signed_in(who: str, size: tuple[int, int]) -> Page:
        width, height = size
        context = chromium.new_context(
            base_url=address, viewport={"width": width, "height": height}, locale="vi-VN"
        )
        contexts.append(context)
        context.set_default_timeout(20_000)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto("/login/?next=/notices/")
        page.fill("[name=username]", people[who])
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
        expect(page).not_to_have_url(re.compile("/login/"))
        return page

    yield signed_in
    for context in contexts:
        context.close()
    assert errors == []


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name).first.click()


def upload(page: Page, folder: Path) -> None:
    file = folder / "ke-hoach.txt"
    file.write_text(PLAN, "utf-8")
    page.goto("/documents/")
    page.set_input_files("#file", file)
    page.click("#upload button")
    page.get_by_role("link", name="Duyệt kết quả đọc").click(timeout=WORKED)
    page.wait_for_selector("body[data-ready]")


def settle(page: Page, act: str) -> None:
    """One act, the answer to it, and the rows drawn anew."""
    page.evaluate("document.querySelector('#facts > *').dataset.before = 'true'")
    with page.expect_response("**/review/act/"):
        page.locator(act).first.click()
    expect(page.locator("[data-before]")).to_have_count(0)


def review(page: Page) -> None:
    """Kinds at one stroke, sections sentence by sentence, the rest one passage at a time."""
    groups = ".group__end button:has-text('Nhận cả nhóm')"
    for _ in range(MOST):
        if not page.locator(groups).count():
            break
        settle(page, groups)
    for _ in range(MOST):
        if not page.locator("#section").is_visible():
            break
        page.click("#section")
        for box in page.locator("#section-sentences input").all():
            box.check()
        settle(page, "#section-dialog button[value=confirm]")
    for _ in range(MOST):
        if not page.locator("#next").is_enabled():
            break
        page.click("#next")
        settle(page, "#passage-card button:has-text('Là nền')")


def start_campaign(page: Page) -> str:
    """The campaign's address, once the worker has handed all out."""
    expect(page.locator("#left")).to_have_text("Mọi đoạn đã rõ")
    page.click("#start")
    press(page, "Bắt đầu chiến dịch")
    expect(page.locator(".campaign-lede")).to_be_visible(timeout=WORKED)
    return page.url


def do_the_work(page: Page) -> None:
    """Accepted, reported with a number, proven and handed in, on the list."""
    page.goto("/assignments/")
    task = page.locator("[id^=task-]", has_text=WORK)
    task.get_by_role("button", name="Nhận việc").click()
    expect(page.locator(".loa-messages")).to_contain_text("Đã nhận việc")
    task.get_by_text("Ghi tiến độ").click()
    task.locator("details[open] input[name=count]").fill("9")
    task.locator("details[open] textarea").fill("Đã phát ba buổi sáng")
    press(page, "Lưu tiến độ")
    expect(task).to_contain_text("9 / 12")
    task.get_by_text("Nộp bằng chứng").click()
    proof = {"name": "nhat-ky-phat.txt", "mimeType": "text/plain", "buffer": PROOF.encode()}
    task.locator("input[name=file]").set_input_files(proof)
    press(page, "Nộp, chờ xác nhận")
    expect(page.locator(".loa-messages")).to_contain_text("Đã nộp")


def confirm(page: Page) -> None:
    """From the list of what waits for the office."""
    page.goto("/assignments/")
    page.get_by_role("region", name="Chờ xác nhận").get_by_role("link").click()
    press(page, "Xác nhận")
    expect(page.locator(".task-top")).to_contain_text("Đã xong")


def accept(page: Page) -> None:
    follow(page, "UBND xã Suối 1")
    press(page, "Duyệt báo cáo")
    expect(page.locator(".report-top")).to_contain_text("Đã duyệt")


def ask_for_a_report(page: Page, campaign: str) -> str:
    """The address of the request, on the standard form."""
    page.goto(campaign)
    follow(page, "Yêu cầu báo cáo")
    page.get_by_label("Tên báo cáo").fill(REPORT)
    page.locator("input[name=due]").fill("2027-12-20")
    page.locator("input[name=names]").first.check()
    press(page, "Gửi yêu cầu")
    expect(page.locator(".loa-lede")).to_contain_text("0 trên 1")
    return page.url


def report(page: Page) -> None:
    """The figure stands there already and opens to its rows; words are added, the report goes."""
    page.goto("/reports/")
    follow(page, REPORT)
    page.locator(".loa-crumbs").get_by_role("link", name="Báo cáo").click()  # the way back on a phone
    follow(page, REPORT)
    expect(page.locator(".report-figures")).to_contain_text("lượt")
    page.locator("textarea[name^=section-]").first.fill("Đài truyền thanh xã đã phát đều các buổi sáng.")
    expect(page.locator("#saved")).to_contain_text("Đã lưu")
    press(page, "Nộp báo cáo")
    expect(page.locator(".loa-messages")).to_contain_text("Đã nộp")


def synthesise(page: Page, campaign: str) -> str:
    """The address of the synthesised report: counted, and sent to be approved by somebody else."""
    page.goto(campaign)
    follow(page, "Báo cáo tổng hợp")
    page.locator("select[name=request]").select_option(index=1)
    press(page, "Tính số liệu và lập")
    follow(page, "Soạn báo cáo")
    page.wait_for_selector("body[data-ready]")
    for words in page.locator(".row [data-part=text]").all():
        if words.input_value() == "(bổ sung)":
            words.fill("Đề nghị các xã duy trì phát hằng tuần.")
    page.fill("#f-position", "CHỦ TỊCH")
    expect(page.locator("#says")).to_have_text("Đã lưu")
    press(page, "Trình duyệt")
    expect(page.locator(".loa-head__sub")).to_contain_text("Chờ duyệt")
    expect(page.get_by_role("button", name="Duyệt", exact=True)).to_have_count(0)
    return page.url


def issue(page: Page, draft: str) -> None:
    """Another pair of eyes approves and issues; it has the first number of its year."""
    page.goto(draft)
    expect(page.locator("#pages img").first).to_be_visible()
    expect(page.locator("#editor")).to_have_count(0)  # who decides reads the paper, and changes none of it
    page.click("button[value=approve]")
    page.click("button[value=issue]")
    expect(page.locator("main")).to_contain_text("01/BC-UBND")


def open_figure(page: Page, campaign: str) -> None:
    """A figure of what was issued opens to what was counted, and that to the very bytes of the evidence."""
    page.goto(campaign)
    follow(page, "Báo cáo tổng hợp")
    page.get_by_role("row", name="01/BC-UBND").get_by_role("link").click()
    page.get_by_role("row", name="Lượt phát thanh").get_by_role("link").click()
    expect(page.locator(".report-big")).to_contain_text("9")
    counted = page.get_by_role("row", name=WORK)
    expect(counted).to_contain_text("UBND xã Suối 1")
    with page.expect_download() as taken:
        counted.get_by_role("link", name="nhat-ky-phat.txt").click()
    assert taken.value.path().read_text("utf-8") == PROOF
    counted.get_by_role("link", name=WORK).click()
    expect(page.locator(".task-history")).to_contain_text("nộp việc")


def close(page: Page, campaign: str) -> None:
    """Everything is done, so the case is closed without a reason and packed by the worker."""
    page.goto(campaign)
    follow(page, "Hồ sơ")
    follow(page, "Kiểm tra và đóng hồ sơ")
    press(page, "Đóng hồ sơ")
    expect(page.get_by_role("link", name="Tải gói hồ sơ")).to_be_visible(timeout=WORKED)


def test_from_the_signed_plan_to_the_closed_case(enter: Enter, tmp_path: Path) -> None:
    office, commune, leader = enter("officer", DESKTOP), enter("commune", PHONE), enter("leader", PHONE)
    upload(office, tmp_path)
    review(office)
    assert_accessible(office)
    campaign = start_campaign(office)
    assert_accessible(office)
    do_the_work(commune)
    assert_accessible(commune)
    assert_fits(commune)
    confirm(office)
    ask_for_a_report(office, campaign)
    report(commune)
    assert_fits(commune)
    accept(office)
    draft = synthesise(office, campaign)
    issue(leader, draft)
    assert_fits(leader)
    open_figure(office, campaign)
    close(office, campaign)
    assert_accessible(office)
