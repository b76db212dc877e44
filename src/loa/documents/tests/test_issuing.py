"""What issuing keeps with a paper: its signature, and the names of that day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from loa.directory.actions.units import rename_unit
from loa.directory.models import Post, Unit, User
from loa.documents.actions.drafts import approve_draft, send_draft, start_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.drafting.printing import paper_of
from loa.documents.drafting.works import printing_works
from loa.documents.models import Document, Draft, Fact
from loa.documents.queries import facts_of, ready_to_start
from loa.documents.tests.factories import make_officer, make_unit
from loa.documents.tests.test_signing import NOBODY, verdict
from loa.documents.tests.test_signing import key as key  # the office's own, made for the tests
from loa.evidence.queries import open_blob
from loa.writer.pdf import pdf_of

DAY = date(2026, 3, 5)


@pytest.fixture
def department(db: None) -> Unit:
    office = make_unit("Trung tâm Chuyển đổi số")
    return make_unit("Phòng Truyền thông", parent=office)


def issue(unit: Unit) -> tuple[Document, Draft]:
    writer: User = make_officer(unit)
    leader = make_officer(unit, kind=Post.Kind.LEADER, name="Mai Thị Liên")
    content = {
        "position": "CHỦ TỊCH",
        "title": "Lịch phát thanh",
        "place": "Suối Một",
        "rows": [{"kind": "words", "text": "Mỗi sáng."}],
    }
    draft = start_draft(writer, unit, doc_type="thông báo", content=content)
    draft = send_draft(writer, draft, version=draft.version)
    document = issue_draft(leader, approve_draft(leader, draft, version=draft.version), day=DAY)
    return document, Draft.objects.get(document=document)


def test_issuing_signs_where_a_key_is_set_up(department: Unit, key: Path, settings: Any) -> None:
    settings.LOA_SIGNING = NOBODY | {"file": str(key / "office.p12"), "password": "mat-khau"}
    document, _draft = issue(department)
    status = verdict(open_blob(document.file), key)
    assert status.bottom_line
    assert status.coverage.name == "ENTIRE_FILE"


def test_a_paper_that_was_written_here_does_not_offer_a_reading(department: Unit, client: Client) -> None:
    document, _draft = issue(department)
    client.force_login(make_officer(department, name="Người duyệt"))
    page = reverse("documents:document", args=[document.pk])
    assert "Xem kết quả đọc" not in client.get(page).text
    Draft.objects.update(document=None)
    assert "Xem kết quả đọc" in client.get(page).text


def test_an_issued_paper_bears_the_names_of_its_day(department: Unit) -> None:
    document, draft = issue(department)
    assert draft.printed["works"] == printing_works()
    assert department.parent is not None
    keeper = make_officer(department.parent, kind=Post.Kind.ADMINISTRATOR, name="Quản trị")
    for unit in (department, department.parent):
        rename_unit(keeper, unit, name=f"{unit.name} mới")
    draft = Draft.objects.get(pk=draft.pk)
    again = pdf_of(paper_of(draft, code=document.code, day=document.date).document)
    assert open_blob(document.file) == again
    later = start_draft(make_officer(draft.owner, name="Khác"), draft.owner, doc_type="thông báo", content={})
    assert paper_of(later).text.startswith("TRUNG TÂM CHUYỂN ĐỔI SỐ MỚI\nPHÒNG TRUYỀN THÔNG MỚI")


@pytest.mark.parametrize(
    ("doc_type", "code"),
    [("chỉ thị", "01/CT-UBND"), ("hướng dẫn", "01/HD-UBND"), ("chương trình", "01/CTr-UBND")],
)
def test_other_papers_that_order_work_are_written_and_carried_out_too(
    db: None, doc_type: str, code: str
) -> None:
    office = make_unit("Ủy ban nhân dân tỉnh Bình Sơn")
    make_unit("Sở Y tế", parent=office)
    writer, leader = make_officer(office), make_officer(office, kind=Post.Kind.LEADER, name="Đinh Trọng Khải")
    rows = [
        {"kind": "heading", "level": 1, "text": "Tổ chức thực hiện"},
        {"kind": "duty", "text": "Biên soạn tài liệu truyền thông", "lead": ["Sở Y tế"], "due": "2026-04-15"},
    ]
    content = {"title": "Phòng, chống bệnh dại", "position": "CHỦ TỊCH", "rows": rows}
    draft = start_draft(writer, office, doc_type=doc_type, content=content)
    draft = approve_draft(leader, send_draft(writer, draft, version=1), version=1)
    document = issue_draft(leader, draft, day=DAY, asked=True)
    assert (document.code, document.doc_type) == (code, doc_type)
    (duty,) = facts_of(document, Fact.Kind.DUTY)
    assert duty.data["lead"] == ["Sở Y tế"]
    assert ready_to_start(document).ready
