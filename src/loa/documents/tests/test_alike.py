"""A document that came in twice is told on its page and before its campaign starts."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from loa.directory.models import User
from loa.documents.models import Document
from loa.documents.tests.factories import make_document, make_officer, make_reading, make_unit
from loa.evidence.actions import store_bytes
from loa.evidence.models import Blob

pytestmark = pytest.mark.django_db
SAYS = "Văn bản này đã có trong sổ"
DAY = date(2026, 3, 2)


@pytest.fixture
def officer() -> User:
    return make_officer(make_unit())


@pytest.fixture
def document(officer: User) -> Document:
    unit = officer.person.posts.get().unit
    found = make_document(unit, by=officer, title="Phòng chống bệnh", code="128/KH-UBND")
    Document.objects.filter(pk=found.pk).update(date=DAY)
    make_reading(found)
    found.refresh_from_db()
    return found


def again(document: Document, **changes: object) -> Document:
    """The same document, but for what is changed."""
    kept = ("owner", "name", "file", "code", "date", "title", "uploaded_by")
    values = {name: getattr(document, name) for name in kept}
    return Document.objects.create(**{**values, **changes})


def seen(user: User, document: Document) -> list[str]:
    client = Client()
    client.force_login(user)
    pages = f"/documents/{document.pk}/", f"/campaigns/start/{document.pk}/"
    return [client.get(page).content.decode() for page in pages]


def other_file() -> Blob:
    return store_bytes(b"%PDF-1.7 another", media_type="application/pdf")


def test_the_same_file_and_the_same_number_are_told(officer: User, document: Document) -> None:
    assert all(SAYS not in page for page in seen(officer, document))
    file = again(document, code="", date=None)
    number = again(document, file=other_file())
    for page in seen(officer, document):
        assert SAYS in page
        assert "cùng một tệp" in page
        assert "cùng số, ký hiệu và ngày" in page
        for other in (file, number):
            assert f'href="/documents/{other.pk}/"' in page


def test_another_day_or_another_office_is_another_document(officer: User, document: Document) -> None:
    again(document, file=other_file(), date=date(2025, 3, 2))
    again(document, file=other_file(), code="", date=None)
    again(document, owner=make_unit("Sở Y tế tỉnh bên"))
    assert all(SAYS not in page for page in seen(officer, document))


FOREIGN = "không có trong danh bạ"


def test_a_paper_whose_issuer_nobody_knows_is_told(officer: User, document: Document) -> None:
    """Its departments are another province's; one's own name, however it is written, is no stranger's."""
    for issuer in ("", "ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN", "UBND tỉnh Bình Sơn"):
        Document.objects.filter(pk=document.pk).update(issuer=issuer)
        assert all(FOREIGN not in page for page in seen(officer, document)), issuer
    Document.objects.filter(pk=document.pk).update(issuer="ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK")
    for page in seen(officer, document):
        assert "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK ban hành" in page
        assert FOREIGN in page


def test_a_paper_that_another_unit_issued_is_told(officer: User, document: Document) -> None:
    says = f"nhưng {document.owner.name} vào sổ"
    other = make_unit("Ủy ban nhân dân tỉnh Lam Sơn", parent=document.owner)
    for issuer, told in (("", False), (document.owner.name.upper(), False), (other.name.upper(), True)):
        Document.objects.filter(pk=document.pk).update(issuer=issuer)
        assert [says in page for page in seen(officer, document)] == [told, told], issuer
