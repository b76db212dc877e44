"""A paper with a mark of secrecy is refused, also where the mark was misread; ordinary papers are not."""

from __future__ import annotations

import io
import unicodedata

import pytest
from PIL import Image, ImageDraw, ImageFont

from loa.reader.errors import ReadingRefused
from loa.reader.formats.opening import open_source
from loa.reader.tests.files import PdfPages, docx, font_path, paragraph, picture


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(ReadingRefused) as refused:
        open_source(data, name)
    return refused.value.key


@pytest.mark.parametrize(
    "mark",
    [
        "MẬT",
        "TỐI MẬT",
        "TUYỆT MẬT",
        " [MẬT] ",
        unicodedata.normalize("NFD", "MẬT"),
        "TỐI  MẬT",
        "TUYỆT\u00a0 MẬT",
        "M Ậ T",
        "T Ố I   M Ậ T",
        "ĐỘ MẬT: MẬT",
        "Độ mật: Tối mật",
    ],
)
def test_a_secrecy_mark_in_the_header_is_refused(mark: str) -> None:
    words = f"ỦY BAN NHÂN DÂN\nTỈNH THANH LÂM\n{mark}\nSố: 1/KH-UBND\nKẾ HOẠCH\n"
    assert refusal(words.encode(), "a.txt") == "secret"
    table = f"<w:tbl><w:tr><w:tc>{paragraph('UBND TỈNH')}{paragraph(mark)}</w:tc></w:tr></w:tbl>"
    assert refusal(docx(table), "a.docx") == "secret"


@pytest.mark.parametrize(
    "words",
    [
        "bí mật nhà nước",
        "MẬT KHẨU",
        "mật",
        "BẢO VỆ BÍ MẬT",
        "B Í  M Ậ T",
        "mật khẩu",
        "Độ mật: không",
        "ĐỘ MẬT",
        "I. MỤC ĐÍCH\nCăn cứ x\nMẬT",
    ],
)
def test_the_word_in_running_text_is_no_mark(words: str) -> None:
    assert open_source(f"KẾ HOẠCH\n{words}\n".encode(), "a.txt").text


@pytest.mark.parametrize(
    ("slip", "mark"),
    [
        ("MẶT", "MẬT"),
        ("MÂT", "MẬT"),
        ("MAT", "MẬT"),
        ("M Â T", "MẬT"),
        ("MAT (C)", "MẬT"),
        ("MẬT 1", "MẬT"),
        ("TÓI MẬT", "TỐI MẬT"),
        ("TỐI MÂT", "TỐI MẬT"),
        ("TOI MAT", "TỐI MẬT"),
        ("FOI MÁT", "TỐI MẬT"),
        ("**TỐI MẠT**", "TỐI MẬT"),
        ("TUYÊT MẬT", "TUYỆT MẬT"),
        ("TUYEI MÂT", "TUYỆT MẬT"),
        ("Độ mật: Tối mât", "TỐI MẬT"),
        ("MẬT   Thanh Lâm, ngày 01 tháng 3 năm 2026", "MẬT"),
        ("MẬT Thanh Lâm, ngày 01 tháng 3 năm 2026", "MẬT"),
        ("TÓI MẬT Thanh Lâm, ngày 01 tháng 3 năm 2026", "TỐI MẬT"),
        ("Số: 12/KH-UBND     MÂT", "MẬT"),
        ("Số: 12/KH-UBND | MẬT | Thanh Lâm, ngày 01 tháng 3 năm 2026", "MẬT"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_secrecy_mark_that_was_misread_or_stands_beside_the_day_is_refused(
    name: str, slip: str, mark: str
) -> None:
    lines = ["ỦY BAN NHÂN DÂN", "TỈNH THANH LÂM", slip, "Số: 1/KH-UBND", "KẾ HOẠCH", "Phòng bệnh"]
    with pytest.raises(ReadingRefused) as refused:
        open_source(("\n\n" if name == "a.md" else "\n").join(lines).encode(), name)
    assert (refused.value.key, refused.value.detail) == ("secret", mark)


@pytest.mark.parametrize(
    "words",
    [
        "MẶT TRẬN TỔ QUỐC VIỆT NAM",
        "MẶT TRẬN TỔ QUỐC   Thanh Lâm, ngày 01 tháng 3 năm 2026",
        "MẶT trận Tổ quốc xã Tân Lâm",
        "Mặt trận xã Tân Lâm, ngày 01 tháng 3 năm 2026",
        "UBMTTQ Thanh Lâm, ngày 01 tháng 3 năm 2026",
        "CÔNG TY MAY MẶC",
        "mất mát",
        "Độ mất mát",
        "TUYẾT MAI",
        "MẠC",
        "MT",
    ],
)
def test_words_like_a_mark_of_secrecy_are_none(words: str) -> None:
    assert open_source(f"{words}\nSố: 1/KH-UBND\nKẾ HOẠCH\nPhòng bệnh\n".encode(), "a.txt").text


def test_a_word_of_the_title_on_a_line_of_its_own_is_no_misread_mark() -> None:
    title = "ỦY BAN NHÂN DÂN\nKẾ HOẠCH\nPHÒNG, CHỐNG CÁC BỆNH VỀ\nMẮT\nI. MỤC ĐÍCH\n"
    assert open_source(title.encode(), "a.txt").text


def _boxed(words: str, *, behind: int) -> bytes:
    """A plan with a text box that hangs on a paragraph so many lines behind the first heading of the body."""
    box = f"<w:r><w:pict><w:txbxContent>{paragraph(words)}</w:txbxContent></w:pict></w:r>"
    head = "".join(map(paragraph, ("ỦY BAN NHÂN DÂN", "KẾ HOẠCH", "Phòng bệnh", "I. MỤC ĐÍCH")))
    return docx(f"{head}{paragraph('Phòng bệnh.') * behind}<w:p>{box}</w:p>")


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "T U Y Ệ T  M Ậ T", "Độ mật: Mật"])
def test_a_secrecy_mark_in_a_text_box_is_refused_wherever_the_box_hangs_on_the_first_page(mark: str) -> None:
    assert refusal(_boxed(mark, behind=8), "a.docx") == "secret"
    assert open_source(_boxed(mark, behind=200), "a.docx").text  # of an annex, say


@pytest.mark.parametrize("words", ["MẬT KHẨU", "BẢO MẬT", "HỎA TỐC", "MẶT"])
def test_other_words_in_a_text_box_are_no_mark(words: str) -> None:
    assert words in open_source(_boxed(words, behind=8), "a.docx").text


@pytest.mark.parametrize("mark", ["MẬT", "TÓI MẬT", "TUYET MAT"])
def test_a_secrecy_mark_in_a_pdf_is_refused_wherever_it_is_drawn(mark: str) -> None:
    drawn = PdfPages().write(85, 80, "ỦY BAN NHÂN DÂN").write(320, 80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    drawn.write(300, 130, "Thanh Lâm, ngày 01 tháng 3 năm 2026").write(240, 180, "KẾ HOẠCH")
    drawn.write(200, 200, "Tuyên truyền phòng bệnh").write(85, 260, "I. MỤC ĐÍCH")
    assert open_source(drawn.data(), "a.pdf").text
    assert refusal(_stamped(mark, beside=130), "a.pdf") == "secret"
    assert refusal(_stamped(mark, beside=160), "a.pdf") == "secret"


def _stamped(mark: str, *, beside: float) -> bytes:
    """A plan whose mark is drawn last of all, so high up."""
    drawn = PdfPages().write(85, 80, "ỦY BAN NHÂN DÂN").write(300, 130, "Thanh Lâm, ngày 01 tháng 3 năm 2026")
    drawn.write(240, 180, "KẾ HOẠCH").write(200, 200, "Tuyên truyền phòng bệnh")
    return drawn.write(85, 260, "I. MỤC ĐÍCH").write(110, beside, mark).data()


@pytest.mark.slow
@pytest.mark.ocr
def test_a_faint_stamp_of_secrecy_on_a_scan_is_refused() -> None:
    head = [
        "ỦY BAN NHÂN DÂN",
        "TỈNH THANH LÂM",
        "Số: 12/KH-UBND",
        "",
        "KẾ HOẠCH",
        "Phòng bệnh",
        "I. MỤC ĐÍCH",
    ]
    plain = picture(head)
    assert open_source(plain, "a.png").text
    page = Image.open(io.BytesIO(plain)).convert("RGB")
    draw, faint = ImageDraw.Draw(page), (235, 120, 120)
    draw.text((300, 370), "TỐI MẬT", fill=faint, font=ImageFont.truetype(font_path(), 34))
    draw.rectangle((285, 358, 470, 418), outline=faint, width=4)
    page.save(out := io.BytesIO(), "PNG", dpi=(200, 200))
    assert refusal(out.getvalue(), "a.png") == "secret"
