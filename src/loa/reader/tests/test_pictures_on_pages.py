"""Pages with text of their own and words in pictures: nothing of a scanned part is lost in silence."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree
from PIL import Image
from reportlab.lib.utils import ImageReader

from loa.reader.formats.docx import body
from loa.reader.formats.docx.pictures import is_large
from loa.reader.formats.opening import open_source
from loa.reader.formats.pdf import pictures
from loa.reader.formats.pdf.sheets import UNREAD
from loa.reader.reading import Source
from loa.reader.tests.files import PdfPages, docx, paragraph, picture, zipped
from loa.reader.tests.test_scan_format import ocr

WIDTH, HEIGHT = 595.0, 842.0
HEAD = ["KẾ HOẠCH", "Tuyên truyền phòng bệnh năm 2026", "I. MỤC ĐÍCH", "1. Nâng cao nhận thức của người dân.",
        "2. Huy động các cơ quan, đơn vị, tổ chức và mọi nhà cùng tham gia vệ sinh môi trường.",
        "II. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế", "- Tổ chức tập huấn tại các xã."]  # fmt: skip
SCANNED = ["2. Sở Văn hóa", "Treo khẩu hiệu tại các xã, phường.", "Phát tin trên hệ thống truyền thanh."]


def _picture(lines: list[str]) -> Image.Image:
    return Image.open(io.BytesIO(picture(lines))).convert("L")


def _typed(lines: list[str]) -> PdfPages:
    pages = PdfPages()
    for number, line in enumerate(lines):
        pages.write(70, 60 + 22 * number, line)
    return pages


def _draw(pages: PdfPages, image: Image.Image, *, top: float, height: float, left: float = 0.0) -> None:
    """The picture on the page, its sides as they are."""
    width = height * image.width / image.height
    pages.canvas.drawImage(ImageReader(image), left, HEIGHT - top - height, width, height)


def _read(pages: PdfPages) -> Source:
    return open_source(pages.data(), "giay.pdf")


@pytest.mark.ocr
@ocr
def test_the_scanned_half_of_a_typed_page_is_read_below_it() -> None:
    pages, scan = _typed(HEAD), _picture(SCANNED)
    _draw(pages, scan.crop((0, 0, scan.width, scan.height // 2)), top=400, height=HEIGHT / 2)
    source = _read(pages)
    assert source.text.splitlines() == [*HEAD, *SCANNED]
    assert source.kind == "pdf"
    assert source.warnings == ()
    box = source.lines[-1].box
    assert box is not None
    assert box.top > 400


@pytest.mark.ocr
@ocr
def test_a_page_scanned_in_strips_is_a_scan_though_a_signature_is_written_on_it() -> None:
    pages, scan = PdfPages(), _picture(HEAD)
    for number in range(5):
        strip = scan.crop((0, scan.height * number // 5, scan.width, scan.height * (number + 1) // 5))
        pages.canvas.drawImage(ImageReader(strip), 0, HEIGHT - HEIGHT * (number + 1) / 5, WIDTH, HEIGHT / 5)
    pages.write(60, 820, "Người ký: Ủy ban nhân dân tỉnh", size=8)
    source = _read(pages)
    assert source.pages[0].scanned
    assert all(line in source.text for line in HEAD)


@pytest.mark.ocr
@ocr
def test_words_of_a_text_layer_over_its_picture_are_not_read_twice() -> None:
    pages = PdfPages()
    _draw(pages, _picture(HEAD), top=0, height=HEIGHT)
    for number, line in enumerate(HEAD):  # the layer lies upon the picture
        pages.write(70, 60 + 22 * number, line)
    assert _read(pages).text.splitlines() == HEAD


def _photo() -> Image.Image:
    noise = random.Random(7)
    return Image.frombytes("L", (600, 400), noise.randbytes(240_000)).resize((1200, 800))


@pytest.mark.ocr
@ocr
@pytest.mark.parametrize("image", [_photo, lambda: _picture(["OPEN SOURCE SUMMIT", "WELCOME TO THE HALL"])])
def test_a_picture_without_words_of_the_language_is_said_to_be_unread_and_changes_nothing(
    image: Callable[[], Image.Image],
) -> None:
    pages = _typed(HEAD)
    _draw(pages, image(), top=400, height=250)
    source = _read(pages)
    assert source.text.splitlines() == HEAD
    assert source.warnings == (UNREAD,)


def test_where_no_engine_is_the_typed_words_are_read_and_the_picture_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pictures, "can_look", lambda: False)
    pages = _typed(HEAD)
    _draw(pages, _picture(SCANNED), top=400, height=400)
    source = _read(pages)
    assert source.warnings == (UNREAD,)
    assert source.text.splitlines() == HEAD


def test_a_seal_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "can_look", lambda: pytest.fail("a seal was looked at"))
    pages = _typed(HEAD)
    _draw(pages, _picture(SCANNED), top=600, height=120, left=400)
    assert _read(pages).warnings == ()


def _paper(data: bytes, *, wide: int, before: str = "II. TỔ CHỨC THỰC HIỆN", name: str = "anh.png") -> Source:
    """A DOCX of a paragraph and a picture drawn as wide as so many points, as high as its sides ask."""
    image = Image.open(io.BytesIO(data))
    extent = f'cx="{wide * 12700}" cy="{wide * 12700 * image.height // image.width}"'
    drawing = (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="urn:wp"><wp:extent {extent}/>'
        '<a:blip xmlns:a="urn:a" xmlns:r="urn:r" r:embed="p1"/></wp:inline></w:drawing></w:r></w:p>'
    )
    link = f'<Relationship Id="p1" Type="urn:r/image" Target="media/{name}"/>'
    parts = zipfile.ZipFile(io.BytesIO(docx(paragraph(before) + drawing + paragraph("Nơi nhận:"))))
    files: dict[str, str | bytes] = {one: parts.read(one) for one in parts.namelist()}
    files["word/_rels/document.xml.rels"] = f"<Relationships>{link}</Relationships>"
    return open_source(zipped(files | {f"word/media/{name}": data}), "giay.docx")


@pytest.mark.ocr
@ocr
def test_what_is_written_in_a_large_picture_of_a_docx_stands_where_the_picture_stands() -> None:
    source = _paper(picture(SCANNED), wide=450)
    assert source.text.split("\n") == ["II. TỔ CHỨC THỰC HIỆN", "", *SCANNED, "Nơi nhận:"]
    assert source.warnings == ()


def test_a_docx_says_that_a_large_picture_was_not_read_and_leaves_small_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(body, "can_look", lambda: False)
    assert _paper(picture(SCANNED), wide=450).warnings == (UNREAD,)
    assert _paper(picture(SCANNED), wide=60).warnings == ()


@pytest.mark.parametrize(
    ("style", "large"), [("width:300pt;height:200pt", True), ("width:2cm; height:2cm", False)]
)
def test_pictures_of_older_programs_say_their_size_in_a_style(style: str, large: bool) -> None:
    shape = etree.fromstring(f'<w><shape style="{style}"><imagedata id="r1"/></shape></w>')
    assert is_large(shape[0][0]) is large
