"""What a draft says stands on its printed pages, word for word, and a reader finds it there."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loa.documents.drafting.content import checked
from loa.documents.drafting.matching import Places, placed
from loa.documents.drafting.paper import Form, compose
from loa.documents.drafting.sentences import number_of
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
            assert told == saying.data["text"]


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


def test_headings_count_as_official_papers_do() -> None:
    assert [number_of(1, n) for n in (1, 4, 9, 14)] == ["I", "IV", "IX", "XIV"]
    assert [number_of(3, n) for n in (1, 5, 7)] == ["a", "đ", "g"]
