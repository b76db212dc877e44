"""A unit's telephone on a bad line, as the browser tests hold it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.assignments.tests.scenes import scene
from loa.campaigns.tests.factories import COMMUNES, Province, duty, make_campaign, make_province
from loa.directory.models import User
from tests.browser.conftest import ARGUMENTS, PASSWORD, PHONE, chromium_path

SHOWN = 30_000
NO_LINE = ("--host-resolver-rules=MAP * ~NOTFOUND",)
ANOTHER_ZONE = "America/Lima"  # a device may be set to another one than the office's
BANNERS = "4"  # the other thing that the duty counts
LATER = 45_000  # the page tries again every twenty seconds


@pytest.fixture
def province(transactional_db: None) -> Province:
    return make_province(communes=2)


@pytest.fixture
def row(province: Province) -> Assignment:
    duties = [
        duty("Phát 20 lần phát trên đài xã và treo 10 băng rôn", [COMMUNES]),
        duty("Treo băng rôn", [COMMUNES]),
    ]
    campaign = make_campaign(province, duties)
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
            viewport={"width": width, "height": height}, locale="vi-VN", timezone_id=ANOTHER_ZONE,
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
    task.locator("details[open] input[name=count-n2]").fill(BANNERS)
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
