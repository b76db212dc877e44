"""A printed draft is read as others would read it: who sends or issues it is told what is misread."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from msgspec.structs import replace

from loa.directory.models import Post, Unit, User
from loa.documents.actions.drafts import approve_draft, save_draft, send_draft, start_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.actions.misread import look_for_misread, told_of
from loa.documents.drafting.content import checked
from loa.documents.drafting.paper import compose
from loa.documents.drafting.rereading import misread_of
from loa.documents.drafting.sheet import Form
from loa.documents.errors import Misread
from loa.documents.models import Document, Draft, Fact
from loa.documents.tests.factories import make_officer, make_unit
from loa.reader.pipeline import read
from loa.writer.pdf import pdf_of

DAY = date(2026, 3, 5)
PLAIN = {"kind": "duty", "text": "Biên soạn tài liệu hỏi đáp về tiêm phòng dại", "lead": ["Sở Y tế"]}
# Words that name another unit at their beginning than the one entered as the lead.
CROSSED = {
    "kind": "words",
    "text": "Sở Y tế chủ trì, phối hợp với Sở Tài chính tổng hợp kinh phí trước ngày 30 tháng 4 năm 2026.",
}


def plan(*rows: dict[str, Any]) -> dict[str, Any]:
    heading = {"kind": "heading", "level": 1, "text": "Tổ chức thực hiện"}
    return {
        "position": "CHỦ TỊCH",
        "title": "Phòng, chống bệnh dại",
        "place": "Bình Sơn",
        "rows": [heading, *rows],
    }


def misread(*rows: dict[str, Any], doc_type: str = "kế hoạch") -> list[tuple[str, list[str], list[str]]]:
    paper = compose(checked(plan(*rows)), Form(doc_type, ("UBND tỉnh Bình Sơn",), "1/KH-UBND", DAY))
    told = misread_of(paper, read(pdf_of(paper.document), name="draft.pdf"))
    return [(each["kind"], each["meant"], each["found"]) for each in told]


def test_duties_that_are_read_as_they_were_meant_are_not_told():
    whole = PLAIN | {"with": ["Sở Giáo dục và Đào tạo"], "due": "2026-04-15"}
    assert misread(whole, {"kind": "words", "text": "Kinh phí theo phân cấp."}) == []


def test_a_paragraph_that_reads_as_a_duty_is_told():
    assert misread(PLAIN, CROSSED) == [("more", [], ["Sở Y tế"])]


def test_a_letter_that_lays_no_duty_tells_of_those_of_others():
    assert misread(CROSSED, doc_type="công văn") == []
    assert misread(CROSSED) == [("more", [], ["Sở Y tế"])]
    assert misread(PLAIN, CROSSED, doc_type="công văn") == [("more", [], ["Sở Y tế"])]


def test_what_is_lost_and_what_is_found_instead_are_both_told():
    form = Form("kế hoạch", ("UBND tỉnh Bình Sơn",), "1/KH-UBND", DAY)
    paper, other = (compose(checked(plan(row)), form) for row in (PLAIN, CROSSED))
    told = misread_of(paper, read(pdf_of(other.document), name="draft.pdf"))
    assert [each["kind"] for each in told] == ["lost", "more"]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"lead": []}, ("lead", ["Sở Y tế"], [])),
        ({"cooperating": []}, ("with", ["Sở Tài chính"], [])),
        ({"due": []}, ("due", ["trước ngày 15 tháng 4 năm 2026"], [])),
    ],
)
def test_who_leads_who_helps_and_by_when_are_each_compared(changed: dict[str, Any], told: tuple[Any, ...]):
    row = PLAIN | {"with": ["Sở Tài chính"], "due": "2026-04-15"}
    paper = compose(checked(plan(row)), Form("kế hoạch", ("UBND tỉnh Bình Sơn",), "1/KH-UBND", DAY))
    found = read(pdf_of(paper.document), name="draft.pdf")
    (duty,) = found.facts.duties
    poorer = replace(duty, **{key: tuple(value) for key, value in changed.items()})
    found = replace(found, facts=replace(found.facts, duties=(poorer,)))
    (only,) = misread_of(paper, found)
    assert (only["kind"], only["meant"], only["found"]) == told
    lost = misread_of(paper, replace(found, facts=replace(found.facts, duties=())))
    assert [each["kind"] for each in lost] == ["lost"]


@pytest.fixture
def office(db: None) -> Unit:
    office = make_unit("Ủy ban nhân dân tỉnh Bình Sơn")
    make_unit("Sở Y tế", parent=office)
    return office


@pytest.fixture
def writer(office: Unit) -> User:
    return make_officer(office)


@pytest.fixture
def leader(office: Unit) -> User:
    return make_officer(office, kind=Post.Kind.LEADER, name="Đinh Trọng Khải")


def approved(writer: User, leader: User, office: Unit) -> Draft:
    draft = start_draft(writer, office, doc_type="kế hoạch", content=plan(PLAIN, CROSSED))
    draft = send_draft(writer, draft, version=1)
    return approve_draft(leader, draft, version=1)


def test_who_issues_is_told_once_and_nothing_is_issued_before(office: Unit, writer: User, leader: User):
    draft = approved(writer, leader, office)
    with pytest.raises(Misread):
        issue_draft(leader, draft, day=DAY, asked=True)
    assert not Document.objects.exists()
    draft.refresh_from_db()
    assert [each["kind"] for each in told_of(draft)] == ["more"]
    document = issue_draft(leader, draft, day=DAY, asked=True)
    (duty,) = Fact.objects.filter(reading__document=document, kind=Fact.Kind.DUTY)
    assert duty.data["text"].startswith("Sở Y tế biên soạn")


def test_other_words_are_told_anew(office: Unit, writer: User, leader: User):
    draft = approved(writer, leader, office)
    look_for_misread(draft)
    assert told_of(draft)
    changed = save_draft(writer, draft, content=plan(CROSSED), version=1)
    assert told_of(changed) == []


def test_the_page_tells_it_to_who_sends_and_to_who_approves(
    client: Client, office: Unit, writer: User, leader: User
):
    draft = start_draft(writer, office, doc_type="kế hoạch", content=plan(PLAIN, CROSSED))
    page = reverse("documents:draft", args=[draft.pk])
    client.force_login(writer)
    assert 'id="misread"' not in client.get(page).content.decode()
    client.post(reverse("documents:draft_act", args=[draft.pk]), {"do": "send", "version": 1})
    for user in (writer, leader):
        client.force_login(user)
        told = client.get(page).content.decode()
        assert 'id="misread"' in told
        assert "sẽ bị hiểu là nhiệm vụ của Sở Y tế" in told
