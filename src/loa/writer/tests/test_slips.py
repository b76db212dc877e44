"""Slips of paper: one page each, in the official font, with a square that a machine reads back."""

import io

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageFilter

from loa.writer.slips import Slip, slips_pdf

WORDS = "Tổ chức 04 buổi truyền thông lưu động tại các thôn, bản"


def slip(**values):
    given = {"giver": "UBND tỉnh Bình Sơn", "unit": "UBND xã Suối Một", "words": WORDS, "due": "30/06/2026"}
    return Slip(**{"code": "0012-7K3M-9QXT", "counted": (("buổi", "4"),), **given, **values})


def pages_of(pdf):
    return list(pypdfium2.PdfDocument(pdf))


def picture_of(page, *, dpi=150):
    return page.render(scale=dpi / 72).to_pil().convert("L")


def test_the_square_on_the_page_is_read_back():
    page = pages_of(slips_pdf([slip()]))[0]
    assert [found.text for found in zxingcpp.read_barcodes(picture_of(page))] == ["0012-7K3M-9QXT"]


def test_the_square_survives_paper_a_crease_and_a_phone():
    picture = picture_of(pages_of(slips_pdf([slip()]))[0], dpi=110)
    picture = picture.rotate(4, expand=True, fillcolor=200).filter(ImageFilter.GaussianBlur(0.8))
    photo = io.BytesIO()
    picture.point(lambda value: int(value * 0.7 + 30)).save(photo, "JPEG", quality=60)
    assert [found.text for found in zxingcpp.read_barcodes(Image.open(photo))] == ["0012-7K3M-9QXT"]


def test_each_slip_has_one_page_with_its_own_words_and_code():
    pages = pages_of(
        slips_pdf([slip(), slip(code="0013-2222-3333", unit="Báo Bình Sơn"), slip(words="dài " * 900)])
    )
    texts = [page.get_textpage().get_text_range() for page in pages]
    assert len(pages) == 3
    assert "UBND xã Suối Một" in texts[0]
    assert "0013-2222-3333" in texts[1]
    assert "Báo Bình Sơn" in texts[1]
    assert "toàn văn: xem văn bản" in texts[2]
    assert "Người báo cáo" in texts[2]


@pytest.mark.parametrize(("counted", "asked"), [((("buổi", "4"),), True), ((), False)])
def test_a_number_is_asked_for_where_something_is_counted(counted, asked):
    text = pages_of(slips_pdf([slip(counted=counted)]))[0].get_textpage().get_text_range()
    assert ("Đã thực hiện:" in text) is asked


def test_each_thing_counted_has_its_own_boxes_on_one_page():
    counted = (("phóng sự", "2"), ("tin, bài", "3"), ("tờ rơi", ""), ("pa nô", "5"))
    pages = pages_of(slips_pdf([slip(counted=counted, words="Phát sóng và đăng tin " * 40)]))
    text = pages[0].get_textpage().get_text_range()
    assert len(pages) == 1
    assert [text.count(said) for said in ("phóng sự (kế hoạch: 2)", "tin, bài (kế hoạch: 3)", "tờ rơi")] == [
        1,
        1,
        1,
    ]
    assert "Người báo cáo" in text


def test_days_have_a_box_each_and_leave_room_on_the_page():
    week = tuple(f"T{n} 0{n}/03" for n in range(2, 8))
    counted = (("lượt", ""), ("tin, bài", "3"), ("tờ rơi", ""), ("pa nô", "5"))
    pages = pages_of(
        slips_pdf([slip(counted=counted, words="Phát sóng và đăng tin " * 43, days=week), slip()])
    )
    texts = [page.get_textpage().get_text_range() for page in pages]
    assert len(pages) == 2
    assert all(day in texts[0] for day in ("Ngày đã làm:", *week))
    assert "Người báo cáo" in texts[0]
    assert "Ngày đã làm:" not in texts[1]


def test_words_are_never_read_as_markup():
    text = pages_of(slips_pdf([slip(words='#image("x") *đậm* $x$ <a>')]))[0].get_textpage().get_text_range()
    assert '#image("x") *đậm* $x$ <a>' in text


def test_the_same_slips_give_the_same_bytes():
    assert slips_pdf([slip()]) == slips_pdf([slip()])
