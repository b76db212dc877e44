"""What every browser test has: Chromium, a served workspace, a way in, and axe."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from loa.directory.models import User
from tests.browser.under_way import answers_under_way

# Playwright keeps an event loop in this thread; the tests use the database beside it, never inside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

DESKTOP, PHONE = (1280, 1000), (360, 760)
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PASSWORD = "mat-khau-thu"
SERIOUS = {"serious", "critical"}
HERE = Path(__file__).parent

SignIn = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder needs Chromium and is slow; without Chromium it says so and is skipped."""
    missing = chromium_path() is None
    for item in items:
        if Path(item.fspath).is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)
            item.add_marker(pytest.mark.rows)
            if missing:
                item.add_marker(pytest.mark.skip(reason="Chromium is missing: run make test-deps"))


def chromium_path() -> str | None:
    """Where Chromium is installed on this machine."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def engine() -> Iterator[Playwright]:
    """One driver of browsers for all browser tests: a thread has room for one."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(engine: Playwright) -> Iterator[Browser]:
    """One Chromium for all browser tests."""
    browser = engine.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Both sizes, one after the other."""
    found: tuple[int, int] = request.param
    return found


@pytest.fixture(autouse=True)
def _answers_end_before_tables_are_emptied(request: pytest.FixtureRequest) -> Iterator[None]:
    """A closed browser leaves requests under way; their locks and emptied tables block each other."""
    if "transactional_db" in request.fixturenames:
        request.getfixturevalue("transactional_db")
    with answers_under_way():
        yield


@pytest.fixture
def sign_in(chromium: Browser, live_server: object, transactional_db: None) -> Iterator[SignIn]:
    """`sign_in(user, size)` is the first page of this person, in a browser of their own.

    The account's password is set to the one of the tests. An error in a script fails the test.
    """
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def enter(user: User, size: tuple[int, int] = DESKTOP) -> Page:
        user.set_password(PASSWORD)
        user.save(update_fields=["password"])
        width, height = size
        context = chromium.new_context(
            base_url=str(live_server),
            viewport={"width": width, "height": height},
            locale="vi-VN",
            timezone_id="America/Lima",  # a device set to another zone than the office's
        )
        contexts.append(context)
        context.set_default_timeout(15_000)
        context.set_default_navigation_timeout(30_000)  # the first page of a busy machine
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto("/login/?next=/notices/")
        page.fill("[name=username]", user.get_username())
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
        expect(page).not_to_have_url(re.compile("/login/"))
        return page

    yield enter
    for context in contexts:
        context.close()
    assert errors == []


def assert_accessible(page: Page) -> None:
    """axe finds no serious or critical violation on the page as it stands."""
    page.wait_for_load_state()  # after a click the new page may have been taken up with nothing in it yet
    found = Axe().run(page).response["violations"]
    bad = [
        f"{one['id']}: {[node['html'][:160] for node in one['nodes'][:4]]}"
        for one in found
        if one["impact"] in SERIOUS
    ]
    assert bad == []


def assert_fits(page: Page) -> None:
    """Nothing of the page stands beyond the right edge of the window."""
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1")
