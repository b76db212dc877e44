"""Scans: pages recognised, blank ones told from failed ones, no engine said in a sentence."""

from __future__ import annotations

import io
import time
from itertools import count
from typing import Any

import img2pdf
import pytest
from PIL import Image, ImageDraw, ImageFont

from loa.reader.errors import ReadingRefused
from loa.reader.formats.opening import open_source
from loa.reader.formats.pdf.piece import Piece
from loa.reader.formats.scan import engine, numerals
from loa.reader.formats.scan.numerals import _correct, _correct_line, _is_suspect
from loa.reader.formats.scan.page import _plain
from loa.reader.formats.scan.picture import even_out, has_ink
from loa.reader.formats.scan.words import TextLine, Word, downward
from loa.reader.limits import Limits
from loa.reader.reading import Box
from loa.reader.tests.files import font_path, picture

LINES = ["KẾ HOẠCH", "Tuyên truyền bầu cử đại biểu Quốc hội khóa XVI", "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích"]


def _has_engine() -> bool:
    try:
        return engine.tessdata() is not None and engine.library() is not None
    except ReadingRefused:
        return False


ocr = pytest.mark.skipif(not _has_engine(), reason="needs tesseract with vie: make test-deps")


@pytest.mark.ocr
@ocr
@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "PDF"])
def test_a_scan_is_read_with_a_box_a_line(form: str) -> None:
    data = picture(LINES, form="PNG" if form == "PDF" else form)
    name = f"quet.{form.lower()}"
    if form == "PDF":
        data = img2pdf.convert([data], engine=img2pdf.Engine.internal)
    source = open_source(data, name)
    assert source.kind == "scan"
    assert "Tuyên truyền bầu cử đại biểu Quốc hội khóa XVI" in source.text
    assert source.pages[0].scanned
    for line in source.lines:
        assert line.box is not None
        assert 0 <= line.box.left < line.box.right <= source.pages[0].width
        assert 0 <= line.box.top < line.box.bottom <= source.pages[0].height


@pytest.mark.ocr
@ocr
def test_a_page_with_ink_and_no_word_is_a_failure() -> None:
    page = Image.new("L", (1654, 2339), 255)
    draw = ImageDraw.Draw(page)
    for turn in range(25):
        draw.arc((200 + turn * 20, 300, 900 + turn * 10, 1500), turn, turn * 9, fill=0, width=5)
    page.save(out := io.BytesIO(), "PNG")
    with pytest.raises(ReadingRefused) as refused:
        open_source(out.getvalue(), "net.png")
    assert (refused.value.key, refused.value.detail) == ("blank-page", "1")


def _table_picture(*, askew: float = 0.0) -> bytes:
    """A page with a heading and a ruled table of two rows."""
    page = Image.new("L", (1654, 2339), 255)
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(font_path(), 36)
    xs, ys = (200, 320, 1000, 1450), (400, 480, 640)
    for x in xs:
        draw.line((x, ys[0], x, ys[-1]), fill=60, width=3)
    for y in ys:
        draw.line((xs[0], y, xs[-1], y), fill=60, width=3)
    words = {
        (220, 300): "PHÂN CÔNG NHIỆM VỤ",
        (220, 415): "TT",
        (340, 415): "Nội dung",
        (1020, 415): "Chủ trì",
    }
    words |= {(340, 500): "Tuyên truyền bầu cử", (340, 560): "đại biểu Quốc hội", (1020, 500): "Sở Nội vụ"}
    for place, text in words.items():
        draw.text(place, text, fill=0, font=font)
    page.rotate(askew, Image.Resampling.BICUBIC, fillcolor=255).save(out := io.BytesIO(), "PNG")
    return out.getvalue()


@pytest.mark.ocr
@ocr
@pytest.mark.parametrize("askew", [0.0, 0.8, -1.2])
def test_a_ruled_table_in_a_scan_becomes_cells_even_askew(askew: float) -> None:
    source = open_source(_table_picture(askew=askew), "bang.png")
    cells: dict[tuple[int | None, int | None], str] = {}
    for line in source.lines:
        if line.kind == "table-cell":
            place, words = (line.row, line.column), source.text[line.start : line.end]
            cells[place] = f"{cells.get(place, '')} {words}".strip()
    assert cells[0, 1] == "Nội dung"
    assert cells[1, 1] == "Tuyên truyền bầu cử đại biểu Quốc hội"
    assert cells[1, 2] == "Sở Nội vụ"
    assert "PHÂN CÔNG NHIỆM VỤ" not in cells.values()


@pytest.mark.ocr
@ocr
def test_too_little_time_for_a_page_is_a_refusal() -> None:
    with pytest.raises(ReadingRefused) as refused:
        open_source(picture(LINES * 8), "cham.png", Limits(seconds_a_page=0.001))
    assert refused.value.key == "time"


def test_without_the_data_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_FOLDERS", ())
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    with pytest.raises(ReadingRefused) as refused:
        open_source(picture(LINES), "quet.png")
    assert refused.value.key == "no-ocr"
    assert "apt-get install tesseract-ocr" in refused.value.sentence("vi")


def test_without_the_binding_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(name: str) -> Any:
        raise ImportError(name)

    engine.library.cache_clear()
    monkeypatch.setattr("importlib.import_module", gone)
    monkeypatch.setattr(engine, "tessdata", lambda: None)
    try:
        with pytest.raises(ReadingRefused) as refused:
            engine.library()
    finally:
        engine.library.cache_clear()
    assert refused.value.key == "no-ocr"


def test_grain_and_shadow_are_no_ink() -> None:
    page = Image.linear_gradient("L").resize((800, 1100)).point(lambda value: 200 + value // 6)
    assert not has_ink(page)
    with Image.open(io.BytesIO(picture(LINES))) as written:
        assert has_ink(written.convert("L"))
        assert even_out(written.convert("L")).size == written.size


@pytest.mark.parametrize(
    ("seen", "again", "right"),
    [
        ("XII", "XIII", "XIII"),
        ("XIH", "XIII", "XIII"),
        ("(XI)", "(XII)", "(XII)"),
        ("H.", "II.", "II."),
        ("XII", "xill", "XII"),
        ("VTV", "VIV", "VTV"),
        ("II.", "Ill.", "III."),
        ("III.", "Il.", "II."),
    ],
)
def test_only_roman_numbers_are_taken_from_the_second_look(seen: str, again: str, right: str) -> None:
    word = Word(seen, 0, 0, 100, 40)
    _correct(word, [Word(again, 5, 0, 95, 0)])
    assert word.text == right


@pytest.mark.parametrize(
    ("seen", "again", "right"),
    [
        ("I.", "Il.", "II."),
        ("IL", "I.", "I."),
        ("HI.", "Ill.", "III."),
        ("I.GIAO", "Il.GIAO", "II. GIAO"),
        ("HLGIAO", "IILGIAO", "HLGIAO"),
        ("HLGIAO", "Ill.", "III. GIAO"),
        ("I.", "1.", "I."),
    ],
)
def test_the_number_that_begins_a_heading_in_capitals_is_taken_too(seen: str, again: str, right: str) -> None:
    line = TextLine([Word(seen, 0, 0, 100, 40), Word("NHIỆM", 120, 0, 300, 40)], 40.0, 14.0)
    _correct_line(line, [Word(again, 5, 0, 30, 0), Word("NHIEM", 120, 0, 300, 0)])
    assert line.words[0].text == right


def test_dirt_before_a_number_is_gone_with_the_slip_and_stays_without() -> None:
    for again, left in (("I.", ["I."]), ("L", ["_", "IL"])):
        line = TextLine([Word("_", 0, 9, 5, 9), Word("IL", 20, 0, 60, 40)], 40.0, 14.0)
        _correct_line(line, [Word(again, 20, 0, 60, 0)])
        assert [word.text for word in line.words] == left


def test_a_point_g_that_is_read_as_no_letter_of_the_language_is_g() -> None:
    assert _plain("ø)", begins=True) == "g)"
    assert (_plain("ø)", begins=False), _plain("71⁄NQ-CP", begins=False)) == ("ø)", "71/NQ-CP")


@pytest.mark.parametrize(
    ("words", "looked_at"),
    [
        ("I. Mục đích", True),
        ("IL MỤC ĐÍCH", True),
        ("HLPHÁT TRIỂN", True),
        ("_ I.NÂNG CAO", True),
        ("1. Mục đích", False),
        ("Hội Nông dân", False),
        ("Lập danh sách", False),
        ("Xây dựng", False),
        ("- Về việc", False),
    ],
)
def test_lines_that_may_begin_with_a_number_are_looked_at_again(words: str, looked_at: bool) -> None:
    line = TextLine([Word(word, 0, 0, 9, 9) for word in words.split()], 40.0, 14.0)
    assert _is_suspect(line) == looked_at


def test_a_second_look_elsewhere_on_the_line_changes_nothing() -> None:
    word = Word("XII", 0, 0, 100, 40)
    _correct(word, [Word("XIII", 300, 0, 400, 0)])
    assert word.text == "XII"


def _at(words: str, left: float, top: float, right: float) -> Piece:
    return Piece(words, 1, Box(left, top, right, top + 12), 12.0)


def test_lines_are_read_downward_but_for_columns() -> None:
    left = [_at("UBND TỈNH", 80, 60, 200), _at("Số: 1/KH", 80, 90, 200)]
    right = [_at("CỘNG HÒA", 300, 60, 540), _at("Độc lập", 300, 76, 540)]
    title, body = _at("KẾ HOẠCH", 280, 120, 340), _at("I. MỤC ĐÍCH", 80, 150, 220)
    end = [_at("Nơi nhận:", 80, 700, 150), _at("- Lưu: VT.", 80, 715, 150), _at("TM. UBND", 350, 700, 450)]
    assert downward([*left, *right, body, title, *end], middle=298) == [*left, *right, title, body, *end]


@pytest.mark.ocr
@ocr
def test_how_busy_the_machine_is_changes_nothing_of_a_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []

    def look(_even: Image.Image, line: TextLine) -> list[Word]:
        looked_at.append(" ".join(word.text for word in line.words))
        return []

    monkeypatch.setattr(numerals, "_again", look)
    page = picture(["II. NỘI DUNG TUYÊN TRUYỀN", "Các xã treo băng rôn.", "III. TỔ CHỨC THỰC HIỆN"])
    open_source(page, "nhanh.png")
    quick = [*looked_at]
    assert len(quick) == 2
    looked_at.clear()
    clock = count(0, 13)
    monkeypatch.setattr(time, "monotonic", lambda: float(next(clock)))
    open_source(page, "cham.png")
    assert looked_at == quick
