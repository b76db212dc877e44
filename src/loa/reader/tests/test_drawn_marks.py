"""A mark of secrecy that is a picture on a page with text of its own is seen; other pictures are none."""

from __future__ import annotations

import io
import random

import pikepdf
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader

from loa.reader.errors import ReadingRefused
from loa.reader.formats.opening import open_source
from loa.reader.formats.scan import stamps
from loa.reader.tests.files import PdfPages, font_path, paragraph, zipped

RED, BLUE = (200, 30, 40), (20, 40, 160)
HEAD = ("ỦY BAN NHÂN DÂN", "KẾ HOẠCH", "Phòng bệnh", "I. MỤC ĐÍCH")


def stamp(
    words: str, *, framed: bool = True, ink: tuple[int, int, int] = RED, letters: int = 60
) -> Image.Image:
    """A stamp as offices scan it once and paste it into their papers."""
    font = ImageFont.truetype(font_path(bold=True), letters)
    left, top, right, bottom = font.getbbox(words)
    made = Image.new("RGB", (int(right - left) + 70, int(bottom - top) + 60), "white")
    draw = ImageDraw.Draw(made)
    draw.text((35 - left, 30 - top), words, fill=ink, font=font)
    for gap in (5, 15) if framed else ():
        draw.rectangle((gap, gap, made.width - gap - 1, made.height - gap - 1), outline=ink, width=4)
    return made


def logo() -> Image.Image:
    """Something round without a word in it."""
    made = Image.new("RGB", (240, 240), "white")
    draw, chance = ImageDraw.Draw(made), random.Random(3)
    draw.ellipse((10, 10, 230, 230), outline=BLUE, width=9)
    for _ in range(40):
        x, y = chance.randrange(60, 180), chance.randrange(60, 180)
        draw.line((120, 120, x, y), fill=BLUE, width=5)
    return made


def pdf(
    picture: Image.Image, *, at: tuple[float, float] = (90, 100), width: float = 80, page: int = 1
) -> bytes:
    """A plan with text of its own and a picture, its place in points from the top left."""
    drawn = PdfPages()
    for number in (1, 2):
        drawn.write(85, 80, HEAD[0]).write(240, 180, HEAD[1]).write(200, 200, HEAD[2]).write(85, 460, HEAD[3])
        if number == page:
            height = width * picture.height / picture.width
            drawn.canvas.drawImage(ImageReader(picture), at[0], A4[1] - at[1] - height, width, height)
        drawn.turn()
    return drawn.data()


def word(picture: Image.Image, *, behind: int = 0) -> bytes:
    """The same as DOCX, the picture hung on a line so many behind the head."""
    picture.save(out := io.BytesIO(), "PNG")
    drawing = '<w:r><w:drawing><a:blip xmlns:a="urn:a" xmlns:r="urn:r" r:embed="p1"/></w:drawing></w:r>'
    lines = "".join(map(paragraph, HEAD)) + paragraph("Phòng bệnh.") * behind
    relation = '<Relationship Id="p1" Type="urn:x/image" Target="media/image1.png"/>'
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/_rels/document.xml.rels": f"<Relationships>{relation}</Relationships>",
            "word/document.xml": _document(f"{lines}<w:p>{drawing}</w:p>"),
            "word/media/image1.png": out.getvalue(),
        }
    )


def _document(body: str) -> str:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>'


def refusal(data: bytes, name: str) -> tuple[str, str]:
    with pytest.raises(ReadingRefused) as refused:
        open_source(data, name)
    return refused.value.key, refused.value.detail


@pytest.mark.ocr
@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
@pytest.mark.parametrize("framed", [True, False])
def test_a_mark_that_is_a_picture_is_refused(mark: str, *, framed: bool) -> None:
    drawn = stamp(mark, framed=framed)
    assert refusal(pdf(drawn), "a.pdf") == ("secret", mark)
    assert refusal(word(drawn), "a.docx") == ("secret", mark)


@pytest.mark.ocr
@pytest.mark.parametrize(
    "other",
    [stamp("HỎA TỐC"), stamp("BẢO MẬT"), stamp("BỘ Y TẾ", framed=False, ink=BLUE), logo()],
    ids=range(4),
)
def test_other_pictures_are_no_mark(other: Image.Image) -> None:
    assert open_source(pdf(other), "a.pdf").text
    assert open_source(word(other), "a.docx").text


@pytest.mark.ocr
def test_a_mark_is_one_at_the_head_of_the_first_page_alone() -> None:
    drawn = stamp("MẬT")
    assert open_source(pdf(drawn, at=(90, 700)), "a.pdf").text
    assert open_source(pdf(drawn, page=2), "a.pdf").text
    assert open_source(word(drawn, behind=200), "a.docx").text


@pytest.mark.ocr
def test_a_mark_in_a_picture_of_the_whole_page_behind_the_text_is_refused() -> None:
    page = Image.new("RGB", (1240, 1754), "white")
    page.paste(stamp("TỐI MẬT"), (180, 240))
    assert refusal(pdf(page, at=(0, 0), width=A4[0]), "a.pdf") == ("secret", "TỐI MẬT")


def annotated(picture: Image.Image) -> bytes:
    """A plan on which a PDF program has put a stamp, as an annotation."""
    with (
        pikepdf.open(io.BytesIO(pdf(logo(), at=(90, 700)))) as plan,
        pikepdf.open(io.BytesIO(pdf(picture, at=(0, 0), width=A4[0]))) as source,
    ):
        form = plan.copy_foreign(source.pages[0].as_form_xobject())
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Stamp,
            Rect=[90, 690, 190, 800],
            AP=pikepdf.Dictionary(N=form),
            F=4,
        )
        plan.pages[0].Annots = plan.make_indirect(pikepdf.Array([plan.make_indirect(note)]))
        plan.save(out := io.BytesIO())
    return out.getvalue()


@pytest.mark.ocr
def test_a_stamp_of_a_pdf_program_is_refused() -> None:
    assert refusal(annotated(stamp("TỐI MẬT")), "a.pdf") == ("secret", "TỐI MẬT")
    assert open_source(annotated(stamp("HỎA TỐC")), "a.pdf").text


def test_without_tesseract_a_paper_with_text_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise ReadingRefused("no-ocr", detail="vie.traineddata")

    monkeypatch.setattr(stamps, "tessdata", missing)
    assert open_source(pdf(stamp("MẬT")), "a.pdf").text


@pytest.mark.ocr
@pytest.mark.parametrize("broken", [b"", b"\x89PNG\r\n\x1a\nbroken", b"GIF89a"])
def test_a_broken_picture_does_not_keep_a_paper_from_being_read(broken: bytes) -> None:
    drawing = '<w:r><w:drawing><a:blip xmlns:a="urn:a" xmlns:r="urn:r" r:embed="r0"/></w:drawing></w:r>'
    relation = '<Relationship Id="r0" Type="urn:x/image" Target="media/a.png"/>'
    files = {
        "[Content_Types].xml": "<Types/>",
        "word/_rels/document.xml.rels": f"<Relationships>{relation}</Relationships>",
        "word/document.xml": _document(f"{paragraph(HEAD[0])}<w:p>{drawing}</w:p>"),
        "word/media/a.png": broken,
    }
    assert open_source(zipped(files), "a.docx").text
