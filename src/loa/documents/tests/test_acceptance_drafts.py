"""A record of acceptance is drafted with its two sides, printed with both signatures, and read back."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from loa.directory.models import Post, Unit, User
from loa.documents.actions.drafts import approve_draft, save_draft, send_draft, start_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.drafting.content import checked
from loa.documents.drafting.merging import merge
from loa.documents.drafting.paper import compose
from loa.documents.drafting.sheet import Form
from loa.documents.errors import Refused
from loa.documents.models import Fact
from loa.documents.tests.factories import make_officer, make_unit
from loa.reader.exports.facts import facts_object, parties_object
from loa.reader.pipeline import read
from loa.writer.pdf import pdf_of

KIND = "biên bản nghiệm thu"
SIDES: dict[str, Any] = {
    "giver": "Xưởng in Bình Sơn",
    "giver_people": ["Ông Lê Văn Mẫu, Giám đốc", "Bà Phạm Thị Thử"],
    "taker": "Sở Y tế",
    "taker_people": ["Bà Trần Thị Ví Dụ - Phó Giám đốc"],
    "venue": "trụ sở Sở Y tế",
    "opened": "08:30",
    "closed": "10:00",
    "copies": "2",
}
ROWS = [
    {"kind": "heading", "level": 2, "text": "Kết quả nghiệm thu"},
    {"kind": "table", "text": "Bảng kết quả", "cells": [["STT", "Nội dung"], ["1", "20.000 tờ rơi"]]},
]


def record(**changes: Any) -> dict[str, Any]:
    return {"title": "Tờ rơi phòng bệnh dại", "place": "Bình Sơn", "rows": ROWS, **SIDES, **changes}


@pytest.fixture
def office(db: None) -> Unit:
    return make_unit("Sở Y tế")


@pytest.fixture
def writer(office: Unit) -> User:
    return make_officer(office)


def test_what_is_printed_names_both_sides_and_a_reader_finds_them():
    paper = compose(checked(record()), Form(KIND, ("Sở Y tế",), "1/BB-SYT", date(2026, 3, 5)))
    left, right = paper.document.signatures
    assert (left.lines, left.name) == (("ĐẠI DIỆN BÊN GIAO", "GIÁM ĐỐC"), "Lê Văn Mẫu")
    assert (right.lines, right.name) == (("ĐẠI DIỆN BÊN NHẬN", "PHÓ GIÁM ĐỐC"), "Trần Thị Ví Dụ")
    reading = read(pdf_of(paper.document), name="a.pdf")
    found = facts_object(reading.facts)
    assert (found["doc_type"], found["code"], found["date"]) == (KIND, "1/BB-SYT", "2026-03-05")
    assert [(side["name"], len(side["people"])) for side in parties_object(reading.facts)] == [
        ("Xưởng in Bình Sơn", 2),
        ("Sở Y tế", 1),
    ]
    for words in (
        "Hôm nay, hồi 08 giờ 30 phút, ngày 05 tháng 3 năm 2026, tại trụ sở Sở Y tế, chúng tôi gồm:",
        "- Ông Lê Văn Mẫu, chức vụ: Giám đốc",
        "ĐẠI DIỆN BÊN NHẬN",
    ):
        assert words in paper.text
    assert "hồi 10 giờ 00 phút cùng ngày" in paper.text
    assert "lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản" in paper.text


def test_an_empty_one_begins_with_its_three_parts_and_the_head_of_its_table(office: Unit, writer: User):
    rows = start_draft(writer, office, doc_type=KIND).content["rows"]
    headings = [row["text"] for row in rows if row["kind"] == "heading"]
    assert headings == ["Nội dung nghiệm thu", "Kết quả nghiệm thu", "Kết luận"]
    (table,) = (row for row in rows if row["kind"] == "table")
    assert table["cells"][0][1] == "Nội dung nghiệm thu"
    assert start_draft(writer, office, doc_type="biên bản").content["rows"] == []


def test_it_is_sent_with_both_sides_named_and_issued_in_the_book_of_records(office: Unit, writer: User):
    leader = make_officer(office, kind=Post.Kind.LEADER, name="Đinh Trọng Khải")
    draft = start_draft(writer, office, doc_type=KIND, content=record(taker=""))
    with pytest.raises(Refused):
        send_draft(writer, draft, version=1)
    draft = save_draft(writer, draft, content=record(), version=1)
    draft = send_draft(writer, draft, version=draft.version)
    draft = approve_draft(leader, draft, version=draft.version)
    document = issue_draft(leader, draft, day=date(2026, 3, 5))
    assert (document.code, document.doc_type) == ("01/BB-SYT", KIND)
    assert not Fact.objects.filter(kind=Fact.Kind.DUTY).exists()


def test_two_hands_fill_in_the_two_sides_at_once():
    base, mine, theirs = (
        checked(each) for each in (record(giver="", taker=""), record(taker=""), record(giver=""))
    )
    merged = merge(base, mine, theirs)
    assert not merged.clashes
    assert checked(merged.content) == checked(record())
    assert "giver" not in checked({"title": "Một kế hoạch"})


def test_its_page_asks_for_the_sides_and_not_for_one_signer(client: Client, office: Unit, writer: User):
    client.force_login(writer)
    pages = {}
    for kind in (KIND, "kế hoạch"):
        draft = start_draft(writer, office, doc_type=kind, content=record())
        pages[kind] = client.get(reverse("documents:draft", args=[draft.pk])).content.decode()
    asked = {kind: set(re.findall(r'data-(?:field|lines)="(\w+)"', page)) for kind, page in pages.items()}
    assert asked[KIND] >= set(SIDES)
    assert not asked[KIND] & {"authority", "position", "signer", "addressees"}
    assert not asked["kế hoạch"] & set(SIDES)
    assert asked["kế hoạch"] >= {"authority", "position", "signer", "addressees"}
    assert "Ông Lê Văn Mẫu, Giám đốc\nBà Phạm Thị Thử</textarea>" in pages[KIND]
