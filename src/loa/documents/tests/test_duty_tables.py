"""Duties that stand in a table: in the draft from an earlier paper, on the page, and read back from it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from loa.documents.drafting.content import checked
from loa.documents.drafting.earlier import content_of
from loa.documents.drafting.matching import Places, placed
from loa.documents.drafting.paper import Paper, compose
from loa.documents.drafting.rereading import misread_of
from loa.documents.drafting.sheet import Form
from loa.documents.models import Fact
from loa.documents.tests.factories import make_officer, make_read_document, make_unit
from loa.reader.pipeline import read
from loa.writer.docx import docx_of
from loa.writer.pdf import pdf_of

OFFICE = "Ủy ban nhân dân tỉnh Bình Sơn"
PLAN = f"""{OFFICE.upper()}
Số: 412/KH-UBND
Bình Sơn, ngày 09 tháng 11 năm 2026

KẾ HOẠCH
Truyền thông an toàn giao thông

I. MỤC ĐÍCH
Nâng cao nhận thức của người dân.
II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
Lắp đặt 12 pa nô tại các nút giao trọng điểm.
2. Chế độ báo cáo
Các sở, ban, ngành báo cáo kết quả về Sở Văn hóa trước ngày 28 tháng 02 năm 2027.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Văn hóa để được hướng dẫn.
Chi tiết các nhiệm vụ tại Phụ lục kèm theo.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đinh Trọng Khải

Nơi nhận:
- Lưu: VT.

PHỤ LỤC
DANH MỤC NHIỆM VỤ TRUYỀN THÔNG
(Kèm theo Kế hoạch số 412/KH-UBND ngày 09/11/2026)

| TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian thực hiện | Sản phẩm |
|---|---|---|---|---|---|
| 1 | Đăng tin, bài trên cổng thông tin | Sở Tư pháp | Các sở, ban, ngành | Thường xuyên | Chuyên mục |
| 2 | Tổ chức hội thi tìm hiểu Luật | Sở Y tế | Sở Tư pháp; Công an tỉnh | Trước 25/01/2027 | 01 hội thi |
"""
TABLED: list[dict[str, Any]] = [
    {"kind": "heading", "level": 1, "text": "Tổ chức thực hiện"},
    {"kind": "heading", "level": 2, "text": "Sở Y tế"},
    {"kind": "duty", "text": "In tờ rơi về tiêm phòng dại", "lead": ["Sở Y tế"]},
    {"kind": "annex", "text": "Phụ lục: Danh mục nhiệm vụ"},
    {"kind": "duty", "tabled": True, "text": "Tuyên truyền trên hệ thống loa truyền thanh 02 lần/tuần",
     "lead": ["Ủy ban nhân dân các xã, phường"], "with": ["Sở Giáo dục và Đào tạo", "Sở Y tế"],
     "when": "Thường xuyên", "product": "Bản tin phát thanh"},
    {"kind": "duty", "tabled": True, "text": "Tổ chức hội thi tìm hiểu quy định",
     "lead": ["Sở Giáo dục và Đào tạo"], "due": "2027-01-25", "product": "01 hội thi"},
]  # fmt: skip


def printed(rows: list[dict[str, Any]]) -> Paper:
    content = checked({"title": "Truyền thông", "place": "Bình Sơn", "position": "CHỦ TỊCH", "rows": rows})
    return compose(content, Form("kế hoạch", (OFFICE,), "46/KH-UBND", date(2026, 11, 5)))


@pytest.mark.django_db
def test_an_annex_of_an_earlier_paper_keeps_its_heading_and_its_table() -> None:
    office = make_unit(OFFICE)
    reading = make_read_document(office, by=make_officer(office), text=PLAN)
    reading.facts.update(state=Fact.State.ACCEPTED)
    rows = content_of(reading.document)["rows"]
    at = next(n for n, row in enumerate(rows) if row["kind"] == "annex")
    assert rows[at - 1] == {"kind": "words", "text": "Chi tiết các nhiệm vụ tại Phụ lục kèm theo."}
    assert rows[at]["text"] == "PHỤ LỤC: DANH MỤC NHIỆM VỤ TRUYỀN THÔNG"
    below = [(row["kind"], row.get("tabled"), row["product"]) for row in rows[at + 1 :]]
    assert below == [("duty", True, "Chuyên mục"), ("duty", True, "01 hội thi")]
    assert rows[at + 1]["when"] == "Thường xuyên"
    assert not any(row.get("tabled") for row in rows[:at])
    assert not any("PHỤ LỤC:" in row["text"] for row in rows[:at])


def test_duties_of_a_table_are_printed_in_one_with_what_they_bring() -> None:
    paper = printed(TABLED)
    (table,) = [block for block in paper.document.appendix if block.role == "table"]
    assert [cells[0] for cells in table.cells] == ["STT", "1", "2"]
    assert table.cells[0][-1] == "Sản phẩm"
    assert table.cells[2][1:] == (
        "Tổ chức hội thi tìm hiểu quy định", "Sở Giáo dục và Đào tạo", "",
        "Trước ngày 25 tháng 01 năm 2027", "01 hội thi",
    )  # fmt: skip
    heads = [block.text for block in paper.document.appendix if block.role in ("appendix", "title")]
    assert heads == ["PHỤ LỤC", "DANH MỤC NHIỆM VỤ"]
    duties = [saying.data for saying in paper.sayings if saying.kind == Fact.Kind.DUTY]
    assert [duty["section"] for duty in duties] == ["I.1", None, None]
    assert duties[1]["product"] == ["Bản tin phát thanh"]


@pytest.mark.parametrize("form", [pdf_of, docx_of])
def test_duties_of_a_table_are_found_on_the_page_and_read_as_they_were_meant(form: Any) -> None:
    paper = printed(TABLED)
    found = read(form(paper.document), name=f"draft.{form.__name__[:-3]}")
    places = Places(paper, found.text)
    for saying in paper.sayings:
        spans, fields = placed(saying, places)
        assert saying.kind == Fact.Kind.HEADER or spans
        assert saying.kind != Fact.Kind.DUTY or not saying.data["due"] or fields["due"]
    assert misread_of(paper, found) == []


def test_a_row_that_stands_in_no_table_keeps_the_shape_it_had() -> None:
    (row,) = checked({"rows": [{"kind": "duty", "text": "In tờ rơi", "product": " ", "tabled": False}]})[
        "rows"
    ]
    assert set(row) == {"kind", "text", "lead", "with", "due", "when"}
