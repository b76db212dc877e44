"""What a draft says stands on its printed pages, word for word, and a reader finds it there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loa.documents.actions.drafts import approve_draft, send_draft, start_draft
from loa.documents.drafting.content import checked
from loa.documents.drafting.filling import Drawing, Filling, marks_in, printed_digest
from loa.documents.drafting.matching import Places, placed
from loa.documents.drafting.offered import offered_marks, offered_parts
from loa.documents.drafting.paper import compose
from loa.documents.drafting.sentences import duty_of, number_of
from loa.documents.drafting.sheet import Form
from loa.documents.errors import Refused
from loa.documents.tests.factories import make_officer, make_unit
from loa.reader.pipeline import read
from loa.reader.reading import Span, reread
from loa.writer.pdf import pdf_of

UNITS = [
    "Sở Y tế",
    "Sở Giáo dục và Đào tạo",
    "Ủy ban nhân dân các xã, phường",
    "Đài Phát thanh và Truyền hình",
]
WORK = [
    "Biên soạn tài liệu truyền thông về tiêm phòng dại",
    "Tổ chức 03 lớp tập huấn cho cán bộ truyền thanh cơ sở; phát 5.000 tờ rơi tại chợ và trường học",
    "Tuyên truyền trên hệ thống loa truyền thanh 02 lần/tuần",
    "Phối hợp các đoàn thể vận động người dân đưa chó, mèo đi tiêm phòng",
]
words = st.sampled_from(
    [
        "Nâng cao hiểu biết của người dân.",
        "Bảo đảm thiết thực, tiết kiệm; tránh phô trương.",
        "Nội dung ngắn gọn.",
    ]
)
names = st.lists(st.sampled_from(UNITS), min_size=1, max_size=2, unique=True)
days = st.dates(date(2026, 3, 1), date(2026, 12, 31)).map(str)
duty = st.fixed_dictionaries(
    {
        "kind": st.just("duty"),
        "text": st.sampled_from(WORK),
        "lead": names,
        "with": st.one_of(st.just([]), names),
        "due": st.one_of(st.just(""), days),
        "tabled": st.booleans(),
        "product": st.sampled_from(["", "Bản tin phát thanh", "03 lớp"]),
    }
)
plain = st.fixed_dictionaries(
    {"kind": st.sampled_from(["words", "content", "form", "slogan"]), "text": words}
)
heading = st.builds(
    lambda level, text: {"kind": "heading", "level": level, "text": text},
    st.integers(1, 3),
    st.sampled_from(["Mục đích", "Tổ chức thực hiện", "Sở Y tế", "Nội dung tuyên truyền"]),
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(rows=st.lists(st.one_of(heading, plain, duty), min_size=1, max_size=12))
def test_every_row_stands_on_the_printed_pages(rows: list[dict[str, Any]]) -> None:
    content = checked({"title": "Truyền thông phòng, chống bệnh dại", "place": "Bình Sơn", "rows": rows})
    form = Form("kế hoạch", ("Ủy ban nhân dân tỉnh Bình Sơn",), "46/KH-UBND", date(2026, 3, 5))
    paper = compose(content, form)
    found = read(pdf_of(paper.document), name="draft.pdf")
    places = Places(paper, found.text)
    for saying in paper.sayings:
        spans, _fields = placed(saying, places)
        if saying.kind != "header":
            told = reread(found.text, tuple(Span(*span) for span in spans))
            # A line may end behind "/": what was read has a space there.
            assert "".join(told.split()) == "".join(saying.data["text"].split())


def test_the_reader_agrees_with_the_writer_of_a_duty() -> None:
    rows = [
        {"kind": "heading", "level": 1, "text": "Tổ chức thực hiện"},
        {"kind": "heading", "level": 2, "text": "Sở Y tế"},
        {
            "kind": "duty",
            "text": WORK[0],
            "lead": ["Sở Y tế"],
            "with": ["Sở Giáo dục và Đào tạo"],
            "due": "2026-04-15",
        },
    ]
    content = checked({"title": "Truyền thông phòng, chống bệnh dại", "place": "Bình Sơn", "rows": rows})
    paper = compose(content, Form("kế hoạch", ("Ủy ban nhân dân tỉnh",), "1/KH-UBND", date(2026, 3, 5)))
    (duty,) = read(pdf_of(paper.document), name="draft.pdf").facts.duties
    assert [name.value for name in duty.lead] == ["Sở Y tế"]
    assert [name.value for name in duty.cooperating] == ["Sở Giáo dục và Đào tạo"]
    assert [due.end.value for due in duty.due if due.end] == ["2026-04-15"]


@pytest.mark.parametrize(
    ("text", "when", "printed"),
    [
        ("Mỗi tháng thi vẽ tranh trước ngày 25/3/2028", "mỗi tháng; trước ngày 25/3/2028", ""),
        ("Thi vẽ tranh trước ngày 25/3/2028", "mỗi tháng; trước ngày 25/3/2028", " mỗi tháng"),
        ("Thi vẽ tranh", "mỗi tháng; trước ngày 25/3/2028", " mỗi tháng; trước ngày 25/3/2028"),
        ("Thi vẽ tranh", "", ""),
    ],
)
def test_each_time_is_said_once(text: str, when: str, printed: str) -> None:
    row = {"text": text, "lead": [], "with": [], "when": when, "due": ""}
    assert duty_of(row, lead_above=True) == f"{text}{printed}."


@pytest.mark.parametrize(
    ("text", "above", "printed"),
    [
        ("Phối hợp với Công an tỉnh tuần tra", True, "Chủ trì, phối hợp với Công an tỉnh tuần tra."),
        ("phối hợp với Công an tỉnh tuần tra", False, "Sở Y tế chủ trì, phối hợp với Công an tỉnh tuần tra."),
        ("Chủ trì, phối hợp với Công an tỉnh tuần tra", True, "Chủ trì, phối hợp với Công an tỉnh tuần tra."),
        (
            "Phối hợp chặt chẽ với các ngành tuần tra",
            True,
            "Chủ trì, phối hợp chặt chẽ với Công an tỉnh, các ngành tuần tra.",
        ),
        ("Phát tờ rơi, phối hợp với Công an tỉnh tuần tra", True, None),
        ("Chủ trì tuần tra", True, "Chủ trì, phối hợp với Công an tỉnh tuần tra."),
        ("Tuần tra", False, "Sở Y tế chủ trì, phối hợp với Công an tỉnh tuần tra."),
    ],
)
def test_who_helps_is_said_once(text: str, above: bool, printed: str | None) -> None:
    row = {"text": text, "lead": ["Sở Y tế"], "with": ["Công an tỉnh"], "when": "", "due": ""}
    assert duty_of(row, lead_above=above) == (printed or f"{text}.")


def test_who_helps_nobody_named_is_left_as_it_is() -> None:
    row = {"text": "Phối hợp với Sở Y tế tuần tra", "lead": [], "with": [], "when": "", "due": ""}
    assert duty_of(row, lead_above=True) == "Phối hợp với Sở Y tế tuần tra."


def test_headings_count_as_official_papers_do() -> None:
    assert [number_of(1, n) for n in (1, 4, 9, 14)] == ["I", "IV", "IX", "XIV"]
    assert [number_of(3, n) for n in (1, 5, 7)] == ["a", "đ", "g"]


def test_marks_are_filled_and_unknown_ones_show_as_missing() -> None:
    rows = [
        {"kind": "words", "text": "Đã phát [[broadcasts]] lượt, [[nobody]] giờ."},
        {"kind": "table", "text": "Bảng 1", "cells": [["Nội dung", "Số"], ["Tin, bài", "[[items]]"]]},
        {"kind": "picture", "text": "Biểu đồ 1", "name": "trend"},
    ]
    content = checked({"title": "Kết quả", "rows": rows})
    assert marks_in(content) == {"broadcasts", "nobody", "items"}
    filling = Filling({"broadcasts": "1.204", "items": "96"}, {"trend": Drawing("<svg/>", "")})
    paper = compose(content, Form("báo cáo", ("Sở Y tế",), None, None), filling=filling)
    assert "Đã phát 1.204 lượt, … giờ." in paper.text
    table, picture = paper.document.blocks[-3:-1]
    assert table.cells == (("Nội dung", "Số"), ("Tin, bài", "96"))
    assert picture.svg == "<svg/>"


def test_what_nobody_named_is_offered_under_its_caption_or_its_own_letters() -> None:
    filling = Filling({"n": "5", "m": "6"}, tables={"late": [["a"]], "rest": [["b"]]}, called={"n": "Số tin"})
    assert [(one.mark, one.name, one.value) for one in offered_marks(filling)] == [
        ("n", "Số tin", "5"),
        ("m", "m", "6"),
    ]
    rows = [{"kind": "table", "text": "Bảng 1", "name": "late"}, {"kind": "picture", "text": "", "name": "x"}]
    assert offered_parts({"rows": rows}, filling) == [("late", "Bảng 1"), ("rest", "rest"), ("x", "x")]


def test_what_a_room_objects_to_is_not_sent_and_changed_fillings_void_an_approval(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = make_unit("Sở Y tế")
    writer, leader = make_officer(office), make_officer(office, kind="leader", name="Lãnh đạo")
    says = {"now": Filling({"n": "5"}, objections=("Thiếu nguồn.",))}
    monkeypatch.setattr("loa.documents.drafting.filling._fillers", {"test": lambda _draft: says["now"]})
    content = {"position": "CHỦ TỊCH", "title": "Kết quả", "rows": [{"kind": "words", "text": "[[n]] lượt"}]}
    draft = start_draft(writer, office, doc_type="báo cáo", content=content)
    with pytest.raises(Refused, match="Thiếu nguồn"):
        send_draft(writer, draft, version=1)
    says["now"] = Filling({"n": "5"})
    draft = approve_draft(leader, send_draft(writer, draft, version=1), version=1)
    says["now"] = Filling({"n": "6"})
    assert draft.digest != printed_digest(draft)
