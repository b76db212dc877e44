"""What holds for any text: no crash, spans within the text, every character held once, values re-read."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from loa.reader.errors import ReadingRefused
from loa.reader.exports.json import reading_from_json, reading_to_json
from loa.reader.formats.builder import clean
from loa.reader.formats.encoding import decode
from loa.reader.formats.opening import open_source
from loa.reader.formats.text import read_text
from loa.reader.gazetteer import NATIONAL
from loa.reader.pipeline import read
from loa.reader.reading import Reading
from loa.reader.stages.run import run_stages
from loa.reader.tests.test_passages import uncovered, untrue

WORDS = """KẾ HOẠCH; CÔNG VĂN; Số: 46/KH-STTTT; /KH-UBND; Kính gửi:; Nơi nhận:; - Như trên
TM. ỦY BAN NHÂN DÂN
I. MỤC ĐÍCH; II.; 1. Sở Y tế:; 1.1.; a); đ) việc; - Chủ trì, phối hợp với; + Tổ chức; Điều 1.; XIII; báo cáo
III. TỔ CHỨC THỰC HIỆN; Thời gian thực hiện:; Cơ quan chủ trì: Sở Y tế; trước ngày 30/11/2025; quý II/2026
Đợt 1: từ ngày 31/02/2020 đến ngày 99/99/9999; Hình thức tuyên truyền; Khẩu hiệu:; “Nhiệt liệt”; ./.; ...
| a | b |; |---|---|; **; <sup>1</sup>; ---; (; ); Sở Giáo dục và Đào tạo; UBND các xã, phường; tháng 13
ngày  tháng  năm; 134-KH/TU"""
SIGNS = ("\f", "\n", "\n\n", " ", "\t", "\u0301", "\u200b", ";", "\u2028", "\u2029", "\x85", ")")
PIECES = st.sampled_from([*(piece for line in WORDS.split("\n") for piece in line.split("; ")), *SIGNS])
# Signs that cut lines and words in ways of their own, as in files that were converted, beside few letters.
CUTTING = st.text(alphabet="\n\t\u2028\u2029\x85\xa0().-;:KA1đ", min_size=1, max_size=16)
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(CUTTING, max_size=12).map("\n".join),
    st.lists(PIECES, max_size=60).map(" ".join),
    st.lists(PIECES, max_size=60).map("\n".join),
    st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=50).map("\n".join),
)
MANY = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@MANY
@given(TEXTS)
@example("N\t)\u2028K")  # no block takes all of it
def test_any_text_is_read_and_its_promises_hold(text: str) -> None:
    source = read_text(text)
    result = run_stages(source, NATIONAL)
    assert uncovered(source, result) == []
    assert untrue(source.text, result.facts) == []


@MANY
@given(TEXTS)
def test_lines_make_up_the_text(text: str) -> None:
    source = read_text(text)
    assert "\n".join(source.text[line.start : line.end] for line in source.lines) == source.text
    assert "\n".join(map(clean, source.text.split("\n"))) == source.text
    for line in source.lines:
        assert line.offset is not None
        assert 0 <= line.offset <= len(text)


@MANY
@given(TEXTS)
def test_a_reading_survives_json(text: str) -> None:
    source = read_text(text)
    facts, passages, marks, declined, *_ = run_stages(source, NATIONAL)
    reading = Reading(source.kind, source.text, source.lines, source.pages, passages, marks, facts, declined)
    assert reading_from_json(reading_to_json(reading)) == reading


@MANY
@given(st.binary(max_size=600), st.sampled_from(["a.txt", "a.md", "a.pdf", "a.docx", "a.png", "a"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        assert open_source(data, name).text.strip()
    except ReadingRefused as refused:
        if refused.name != name:
            raise


@MANY
@given(
    st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"II*\0"]),
    st.binary(max_size=400),
)
def test_broken_files_of_known_types_are_refused(head: bytes, rest: bytes) -> None:
    try:
        read(head + rest)
    except ReadingRefused:
        return
    raise AssertionError("read")


@MANY
@given(
    st.text(max_size=300).filter(lambda text: "\0" not in text),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_decoding_gives_back_what_was_encoded(text: str, encoding: str) -> None:
    try:
        assert decode(text.encode(encoding)) == text.removeprefix("\ufeff")
    except ReadingRefused as refused:
        if refused.key != "binary":
            raise
