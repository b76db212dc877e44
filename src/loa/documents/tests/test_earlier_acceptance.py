"""A record of acceptance from an earlier one: its sides and its points, not its hours and signatures."""

from __future__ import annotations

from datetime import date

import pytest

from loa.directory.models import Post
from loa.documents.actions.drafts import approve_draft, send_draft, start_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.drafting.content import checked
from loa.documents.drafting.earlier import content_of
from loa.documents.drafting.sides import sides_of
from loa.documents.tests.factories import make_officer, make_unit
from loa.documents.tests.test_acceptance_drafts import KIND, SIDES, record
from loa.reader.errors import ReadingRefused

pytestmark = pytest.mark.django_db
HEAD = """BIÊN BẢN NGHIỆM THU
Lắp đặt cụm loa truyền thanh thôn Bãi Giữa
Hôm nay, hồi 14 giờ, tại nhà văn hóa thôn, chúng tôi gồm có:
"""
CLOSING = "Biên bản này được lập thành 02 bản, mỗi bên giữ 01 bản.\nĐẠI DIỆN BÊN GIAO\nVũ Đình Khảo\n"


def test_a_new_record_begins_with_the_sides_and_points_of_the_earlier_one():
    office = make_unit("Sở Y tế")
    writer, leader = make_officer(office), make_officer(office, kind=Post.Kind.LEADER)
    rows = [
        {"kind": "heading", "level": 2, "text": "Kết quả nghiệm thu"},
        {"kind": "words", "text": "Tờ rơi in rõ, đủ số lượng."},
    ]
    draft = start_draft(writer, office, doc_type=KIND, content=record(rows=rows))
    draft = approve_draft(leader, send_draft(writer, draft, version=1), version=1)
    earlier = issue_draft(leader, draft, day=date(2026, 3, 5))
    content = checked(content_of(earlier))
    sides = {key: content[key] for key in SIDES if key in content}
    assert sides == {
        "giver": "Xưởng in Bình Sơn",
        "giver_people": ["Ông Lê Văn Mẫu, Giám đốc", "Bà Phạm Thị Thử"],
        "taker": "Sở Y tế",
        "taker_people": ["Bà Trần Thị Ví Dụ, Phó Giám đốc"],
    }
    assert [row["text"] for row in content["rows"]] == ["Kết quả nghiệm thu", "Tờ rơi in rõ, đủ số lượng."]


@pytest.mark.parametrize(
    ("first", "second", "giver", "taker"),
    [
        ("ĐẠI DIỆN BÊN GIAO", "BÊN B", "Cơ sở Hồng Nhung", "Xã Đồng Nghệ"),
        ("BÊN NHẬN", "BÊN GIAO", "Xã Đồng Nghệ", "Cơ sở Hồng Nhung"),
        ("BÊN A", "BÊN B", None, None),
    ],
)
def test_a_side_is_taken_where_it_is_told_which_one_it_is(first, second, giver, taker):
    text = f"{HEAD}I. {first}: Cơ sở Hồng Nhung\n- Ông Vũ Đình Khảo - Chức vụ: Chủ cơ sở\n"
    text += f"II. {second}: Xã Đồng Nghệ\n- Bà Mạc Thị Lựu, Phó Chủ tịch\nLoa kêu rõ.\n{CLOSING}"
    content, begin, end = sides_of(text)
    assert (content.get("giver"), content.get("taker")) == (giver, taker)
    assert text[begin:end].splitlines()[1:] == ["Loa kêu rõ."]


def test_what_cannot_be_read_again_begins_with_blank_sides(monkeypatch):
    def refused(_text):
        raise ReadingRefused("time", name="typed.txt")

    monkeypatch.setattr("loa.documents.drafting.sides.read_typed", refused)
    content, begin, end = sides_of(f"{HEAD}Loa kêu rõ.\n{CLOSING}")
    assert (content, begin) == ({}, 0)
    assert f"{HEAD}Loa kêu rõ.\n{CLOSING}"[:end].endswith("Loa kêu rõ.\n")
