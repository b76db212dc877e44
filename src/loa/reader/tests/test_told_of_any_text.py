# ruff: noqa: E501
"""Whatever the words: no stage fails, and every value is read again from its spans."""

from hypothesis import given, settings
from hypothesis import strategies as st

from loa.reader.reading import Span, Value, reread
from loa.reader.stages.contents import find_contents
from loa.reader.stages.declined import decline_item
from loa.reader.stages.document import Document
from loa.reader.stages.forms import find_forms
from loa.reader.stages.funding import find_funding
from loa.reader.stages.phases import find_phases
from loa.reader.stages.slogans import find_slogans
from loa.reader.tests.information_plans import plan, read

PIECES = (
    "II. NỘI DUNG TUYÊN TRUYỀN", "1. Đợt 1: Từ ngày 01/3 đến 31/5/2026", "- Trước ngày hội:", "+ Treo băng rôn.",
    "3. Hình thức tuyên truyền:", "a) Trên báo chí: mở chuyên mục;", "Khẩu hiệu: “Giữ sạch làng”; “Yêu biển!”", "IV. KINH PHÍ",
    "Từ nguồn ngân sách tỉnh, Quỹ Khuyến học", "và huy động", "(", ")", ":", "…", "- ", "Gỡ bỏ thông tin sai", "; nắm bắt dư luận",
    "PHỤ LỤC", "| a | b |", "Nội dung:", "Thời gian: Quý II/2026", "2.1.", "“", "   ", "*", "Chủ đề Tháng hành động:",
)  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES) | st.text(max_size=30), max_size=14)


def values_of(document: Document) -> list[Value[str]]:
    phases = find_phases(document)
    return [
        *(value for phase in phases for value in (phase.name, phase.text)),
        *(content.text for content in find_contents(document, phases)),
        *(form.text for form in find_forms(document)),
        *find_slogans(document),
        *find_funding(document),
    ]


@settings(max_examples=120, deadline=None)
@given(LINES, st.sampled_from(["\n", "\n\n", " "]), st.booleans())
def test_values_are_their_words(lines: list[str], joint: str, framed: bool) -> None:
    words = joint.join(lines)
    document = plan("Tuyên truyền ngày hội", words) if framed else read(words)
    for value in values_of(document):
        assert value.value.strip()
        assert reread(document.text, value.spans) == value.value


@settings(max_examples=120, deadline=None)
@given(LINES)
def test_what_is_declined_lies_within_its_item(lines: list[str]) -> None:
    text = "\n".join(lines) or " "
    for declined in decline_item(text, (Span(0, len(text)),)):
        assert declined.spans
        assert all(0 <= span.start < span.end <= len(text) for span in declined.spans)
        assert all(text[span.start : span.end].strip() for span in declined.spans)
