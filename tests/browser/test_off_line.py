"""The unit pages on a bad line: what is written without a network is sent once when it is back."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, Playwright, Route, expect

from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.assignments.tests.scenes import scene
from loa.campaigns.tests.factories import COMMUNES, Province, duty, make_campaign, make_province
from loa.directory.models import User
from loa.evidence.models import Place
from loa.evidence.queries import open_blob
from tests.browser.conftest import ARGUMENTS, PASSWORD, PHONE, assert_accessible, assert_fits, chromium_path

SHOWN = 30_000
NO_LINE = ("--host-resolver-rules=MAP * ~NOTFOUND",)
LATER = 45_000  # the page tries again every twenty seconds


@pytest.fixture
def province(transactional_db: None) -> Province:
    return make_province(communes=2)


@pytest.fixture
def row(province: Province) -> Assignment:
    campaign = make_campaign(province, [duty("Phát 20 lần phát trên đài xã", [COMMUNES])])
    return bring_to(
        "accepted", assignment_of(campaign, province.communes[0]), doer=province.commune_officers[0]
    )


class Phone:
    """One telephone: its browser keeps what it has on disk, and can be shut and opened again."""

    def __init__(self, engine: Playwright, folder: Path, address: str) -> None:
        self.engine, self.folder, self.address = engine, folder, address
        self.context: BrowserContext | None = None
        self.page = self.open()

    def open(self, *, away: bool = False) -> Page:
        """It is switched on; `away`: where no server is found, by what wakes in the background neither."""
        width, height = PHONE
        self.context = self.engine.chromium.launch_persistent_context(
            str(self.folder), executable_path=chromium_path(), base_url=self.address,
            args=[*ARGUMENTS, *NO_LINE] if away else ARGUMENTS,
            viewport={"width": width, "height": height}, locale="vi-VN",
        )  # fmt: skip
        self.context.set_default_timeout(SHOWN)
        self.page = self.context.pages[0] if self.context.pages else self.context.new_page()
        return self.page

    def shut(self) -> None:
        assert self.context is not None
        self.context.close()

    def cut(self, away: bool = True) -> None:
        assert self.context is not None
        self.context.set_offline(away)

    def sign_in(self, user: User) -> None:
        user.set_password(PASSWORD)
        user.save(update_fields=["password"])
        self.page.goto("/login/?next=/assignments/")
        self.page.fill("[name=username]", user.get_username())
        self.page.fill("[name=password]", PASSWORD)
        self.page.press("[name=password]", "Enter")
        expect(self.page).to_have_url(re.compile("/assignments/$"))
        self.page.evaluate("navigator.serviceWorker.ready")
        # The first visit is kept once the worker stands in front of the page.
        self.page.goto("/assignments/")
        expect(self.page.locator("h1")).to_be_visible()


@pytest.fixture
def phone(engine: Playwright, tmp_path: Path, live_server: object, transactional_db: None) -> Iterator[Phone]:
    made = Phone(engine, tmp_path / "phone", str(live_server))
    yield made
    made.shut()


def report(page: Page, row: Assignment, words: str, *, count: str = "3") -> None:
    task = page.locator(f"#task-{row.pk}")
    task.get_by_text("Ghi tiến độ").click()
    task.locator("details[open] textarea").fill(words)
    task.locator("details[open] input[name=count]").fill(count)
    task.get_by_role("button", name="Lưu tiến độ").click()


def prove(page: Page, row: Assignment, words: str, photo: bytes) -> None:
    task = page.locator(f"#task-{row.pk}")
    task.get_by_text("Nộp bằng chứng").click()
    photo_field = task.locator("input[name=photo]")
    photo_field.set_input_files({"name": "loa.jpg", "mimeType": "image/jpeg", "buffer": photo})
    task.locator("details[open] textarea[name=words]").fill(words)
    task.get_by_role("button", name="Lưu bằng chứng, làm tiếp").click()


def photo(size: tuple[int, int] = (3000, 2000)) -> bytes:
    made, details = io.BytesIO(), Image.Exif()
    details[0x8769] = {0x9003: "2026:06:12 08:30:15", 0x9011: "+07:00"}
    details[0x010F] = "Máy ảnh của cán bộ"
    scene(3, size).save(made, "JPEG", exif=details.tobytes())
    return made.getvalue()


def waiting(page: Page, count: int) -> None:
    expect(page.locator("#loa-outbox-head")).to_have_text(f"Chờ gửi ({count})", timeout=SHOWN)


def sent(page: Page) -> None:
    expect(page.locator("#loa-outbox-head")).to_have_text("Đã gửi hết", timeout=LATER)


def until(page: Page, holds: Callable[[], bool]) -> None:
    """What happens outside the page has happened."""
    for _time in range(SHOWN // 100):
        if holds():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not happen")


def test_a_report_with_its_photo_is_written_off_line_and_sent_once(
    phone: Phone, province: Province, row: Assignment
) -> None:
    phone.sign_in(province.commune_officers[0])
    phone.cut()
    phone.page.goto("/assignments/")
    report(phone.page, row, "Đã phát ba buổi")
    expect(phone.page.get_by_role("status").first).to_contain_text("giữ trên máy này")
    prove(phone.page, row, "Kèm ảnh loa", photo())
    waiting(phone.page, 2)
    assert_accessible(phone.page)
    assert_fits(phone.page)
    assert row.steps.count() == 1
    phone.cut(False)
    sent(phone.page)
    assert list(row.steps.values_list("way", "words").order_by("pk"))[1:] == [
        ("report_progress", "Đã phát ba buổi"),
        ("add_proof", "Kèm ảnh loa"),
    ]
    record = row.proofs.get().record
    assert record.made_at.isoformat() == "2026-06-12T01:30:15+00:00"
    assert record.blob is not None
    kept = Image.open(io.BytesIO(open_blob(record.blob)))
    assert kept.size == (2048, 1365)
    expect(phone.page.locator(".outbox__entry").first).to_contain_text("đã gửi lúc")


def test_what_is_sent_at_once_leaves_no_bar_and_a_big_photo_its_place_where_asked(
    phone: Phone, province: Province, row: Assignment
) -> None:
    phone.sign_in(province.commune_officers[0])
    details = Image.Exif()
    details[0x0112] = 6  # held upright: the camera's own rows run downwards
    details[0x8825] = {1: "N", 2: (21.0, 2.0, 0.0), 3: "E", 4: (105.0, 51.0, 0.0)}
    made = io.BytesIO()
    scene(3, (3000, 2000)).save(made, "JPEG", exif=details.tobytes())
    task = phone.page.locator(f"#task-{row.pk}")
    task.get_by_text("Nộp bằng chứng").click()
    task.get_by_text("Loại khác").click()
    task.locator("input[name=keep_place]").check()
    task.locator("input[name=photo]").set_input_files(
        {"name": "loa.jpg", "mimeType": "image/jpeg", "buffer": made.getvalue()}
    )
    task.get_by_role("button", name="Lưu bằng chứng, làm tiếp").click()
    until(phone.page, row.proofs.exists)
    expect(phone.page.locator("#loa-outbox")).to_be_hidden()
    record = row.proofs.get().record
    assert Place.objects.get(record=record).latitude == pytest.approx(21.0333, abs=1e-3)
    assert record.blob is not None
    kept = Image.open(io.BytesIO(open_blob(record.blob)))
    assert kept.size == (1365, 2048)
    phone.page.reload()
    expect(phone.page.locator("h1")).to_be_visible()
    expect(phone.page.locator("#loa-outbox")).to_be_hidden()


def test_shut_and_opened_again_without_a_line_nothing_is_lost(
    phone: Phone, province: Province, row: Assignment
) -> None:
    phone.sign_in(province.commune_officers[0])
    phone.page.goto(f"/assignments/{row.pk}/")
    phone.cut()
    phone.page.goto("/assignments/")
    report(phone.page, row, "Viết khi mất mạng")
    waiting(phone.page, 1)
    phone.page.reload()
    waiting(phone.page, 1)
    phone.shut()
    phone.open(away=True)
    phone.page.goto("/assignments/")
    waiting(phone.page, 1)
    phone.page.goto(f"/assignments/{row.pk}/")
    expect(phone.page.locator("h1")).to_contain_text("Phát 20 lần phát")
    waiting(phone.page, 1)
    phone.page.goto("/assignments/999999/")
    expect(phone.page.locator("h1")).to_have_text("Không có mạng")
    assert_accessible(phone.page)
    assert not row.steps.filter(words="Viết khi mất mạng").exists()
    phone.shut()
    phone.open()
    phone.page.goto("/assignments/")
    sent(phone.page)
    assert row.steps.filter(words="Viết khi mất mạng").count() == 1


def test_the_answer_of_the_server_is_lost_and_the_step_stands_once(
    phone: Phone, province: Province, row: Assignment
) -> None:
    phone.sign_in(province.commune_officers[0])
    lost = []

    def lose(route: Route) -> None:
        if len(lost) < 2:
            lost.append(route.fetch().status)  # it reached the server and was done there
            route.abort("connectionreset")
        else:
            route.continue_()

    assert phone.context is not None
    phone.context.route("**/send/", lose)
    report(phone.page, row, "Mất trả lời")
    until(phone.page, lambda: bool(lost))
    assert row.steps.filter(words="Mất trả lời").count() == 1
    sent(phone.page)  # by itself: sent again under the same key
    assert lost[0] == 200
    assert row.steps.filter(words="Mất trả lời").count() == 1
    row.refresh_from_db()
    assert row.counted == 3


def test_the_server_is_down_for_a_while(phone: Phone, province: Province, row: Assignment) -> None:
    phone.sign_in(province.commune_officers[0])
    assert phone.context is not None
    down = True

    def answer(route: Route) -> None:
        if down:
            route.fulfill(status=503, body="đang bảo trì")
        else:
            route.continue_()

    phone.context.route("**/assignments/**", answer)
    report(phone.page, row, "Máy chủ bảo trì")
    waiting(phone.page, 1)
    phone.page.get_by_role("button", name="Gửi ngay").click()
    waiting(phone.page, 1)
    assert not row.steps.filter(words="Máy chủ bảo trì").exists()
    down = False
    sent(phone.page)  # by itself
    assert row.steps.filter(words="Máy chủ bảo trì").count() == 1


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
