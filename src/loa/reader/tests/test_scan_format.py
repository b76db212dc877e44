"""Scans: pages recognised, blank ones told from failed ones, no engine said in a sentence."""

from __future__ import annotations

import io
from typing import Any

import img2pdf
import pytest
from PIL import Image, ImageDraw

from loa.reader.errors import ReadingRefused
from loa.reader.formats.opening import open_source
from loa.reader.formats.scan import engine
from loa.reader.formats.scan.page import Word, _correct
from loa.reader.formats.scan.picture import even_out, has_ink
from loa.reader.limits import Limits
from loa.reader.tests.files import picture

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
    ],
)
def test_only_roman_numbers_are_taken_from_the_second_look(seen: str, again: str, right: str) -> None:
    word = Word(seen, 0, 0, 100, 40)
    _correct(word, [Word(again, 5, 0, 95, 0)])
    assert word.text == right


def test_a_second_look_elsewhere_on_the_line_changes_nothing() -> None:
    word = Word("XII", 0, 0, 100, 40)
    _correct(word, [Word("XIII", 300, 0, 400, 0)])
    assert word.text == "XII"
