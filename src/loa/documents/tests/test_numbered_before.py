"""A number that the office gave before Loa counted is told before it would be given a second time."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from loa.directory.models import Post, Unit, User
from loa.documents.actions.drafts import approve_draft, send_draft, start_draft
from loa.documents.actions.issuing import set_last_number
from loa.documents.drafts import numbered_before
from loa.documents.models import Document, Draft
from loa.documents.tests.factories import make_document, make_officer, make_unit

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 5)


@pytest.fixture
def office() -> Unit:
    return make_unit("Ủy ban nhân dân tỉnh Bình Sơn")


@pytest.fixture
def leader(office: Unit) -> User:
    return make_officer(office, kind=Post.Kind.LEADER, name="Đinh Trọng Khải")


@pytest.fixture
def draft(office: Unit, leader: User) -> Draft:
    writer = make_officer(office)
    rows = [{"kind": "words", "text": "Một"}]
    content = {"title": "Phòng bệnh", "position": "CHỦ TỊCH", "rows": rows}
    found = start_draft(writer, office, doc_type="kế hoạch", content=content)
    return approve_draft(leader, send_draft(writer, found, version=1), version=1)


def came_in(office: Unit, leader: User, code: str, **values: object) -> Document:
    return make_document(office, by=leader, code=code, name=code, **{"date": DAY, **values})


def test_the_highest_number_of_the_year_is_told_until_the_book_goes_on_after_it(
    office: Unit, leader: User, draft: Draft
) -> None:
    came_in(office, leader, "128/KH-UBND")
    last = came_in(office, leader, "327/KH-UBND", issuer="ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN")
    assert numbered_before(draft, year=2026) == last
    set_last_number(leader, office, doc_type="kế hoạch", year=2026, last=326)
    assert numbered_before(draft, year=2026) == last
    set_last_number(leader, office, doc_type="kế hoạch", year=2026, last=327)
    assert numbered_before(draft, year=2026) is None


def test_papers_of_others_other_years_and_types_are_none_of_it(
    office: Unit, leader: User, draft: Draft
) -> None:
    came_in(office, leader, "500/KH-BYT")
    came_in(office, leader, "12/CT-UBND")
    came_in(office, leader, "77/KH-UBND", issuer="ỦY BAN NHÂN DÂN HUYỆN BÊN")
    came_in(office, leader, "78/KH-UBND", date=date(2025, 3, 5))
    came_in(office, leader, "79/KH-UBND", state=Document.State.ISSUED)
    came_in(office, leader, "/KH-UBND")
    assert numbered_before(draft, year=2026) is None


def test_the_page_tells_it_to_who_issues(
    office: Unit, leader: User, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loa.documents.views.drafts.timezone.localdate", lambda: DAY)
    client = Client()
    client.force_login(leader)
    assert "numbered-before" not in client.get(f"/documents/drafts/{draft.pk}/").content.decode()
    came_in(office, leader, "327/KH-UBND")
    page = client.get(f"/documents/drafts/{draft.pk}/").content.decode()
    assert "numbered-before" in page
    assert "327/KH-UBND" in page
