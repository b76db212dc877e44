"""A review as the browser tests open it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from loa.directory.models import Unit, User
from loa.documents.models import Document, Fact, Proposal, Reading
from loa.documents.tests.factories import (
    make_document,
    make_fact,
    make_officer,
    make_reading,
    make_unit,
    span,
)

DUTY = "Tổ chức chiến dịch diệt lăng quăng trước ngày 15 tháng 4 năm 2026."
WATCHING = "Theo dõi, lập danh sách các tài khoản mạng xã hội đăng tin sai sự thật."


@pytest.fixture
def office(transactional_db: None) -> Unit:
    return make_unit()


@pytest.fixture
def officer(office: Unit) -> User:
    return make_officer(office)


@pytest.fixture
def small(office: Unit, officer: User) -> Reading:
    return small_review(office, officer)


def open_review(page: Page, document: Document) -> None:
    """The page of the review is drawn."""
    page.goto(f"/documents/{document.pk}/review/")
    page.wait_for_selector("body[data-ready]")


def small_review(office: Unit, officer: User) -> Reading:
    """A review with a duty, a proposal not to carry another, and passages that nothing accounts for."""
    make_unit("Sở Y tế", parent=office)
    reading = make_reading(make_document(office, by=officer, code="128/KH-UBND"))
    make_fact(reading, Fact.Kind.DUTY, DUTY, lead=["Sở Y tế"], due=[{"text": "15/4", "end": "2026-04-15"}])
    make_fact(reading, Fact.Kind.DUTY, WATCHING, lead=["Phòng Y học dự phòng"])
    Proposal.objects.create(reading=reading, spans=[span(reading, WATCHING)], reason="people", rule="list")
    return reading
