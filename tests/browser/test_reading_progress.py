"""Waiting for a reading: the bar follows the pages that are read, and the page comes anew at the end."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from loa.campaigns.tests.factories import Province, make_province
from loa.documents.actions.reading import read_document
from loa.documents.actions.register import register_document
from loa.documents.models import Reading
from loa.evidence.ahead import looking_ahead
from loa.work.actions import claim, report_progress
from tests.browser.conftest import DESKTOP, SignIn
from tests.rights.world import make_pdf


@pytest.fixture
def province(transactional_db: None) -> Province:
    return make_province(communes=1)


def _shows(page: Page, done: int, total: int) -> None:
    expect(page.locator("#reading-bar")).to_have_js_property("value", 100 * done // total)
    expect(page.locator("#reading-note")).to_have_text(f"trang {done} trong {total}")


def test_the_bar_follows_the_pages_that_are_read(sign_in: SignIn, province: Province) -> None:
    with looking_ahead():
        document = register_document(province.officer, province.top, name="a.pdf", data=make_pdf("Ngày hội"))
    page = sign_in(province.officer, DESKTOP)
    page.goto(f"/documents/{document.pk}/")
    bar = page.locator("#reading-bar")
    expect(bar).to_be_visible()
    assert not bar.evaluate("bar => bar.hasAttribute('value')")  # nobody knows yet how far it is
    row = claim(Reading)
    assert row is not None
    for done in (1, 3):
        report_progress(row, done=done, total=4)
        _shows(page, done, 4)
    read_document(row)
    expect(bar).to_have_count(0)
