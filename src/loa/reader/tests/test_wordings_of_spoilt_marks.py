"""Marks of a head and an end that a scan misread, and what a page of the web or a table adds to a subject."""

import pytest

from loa.reader.reading import Facts
from loa.reader.tests.factories import facts_of

LETTER = """UBND TỈNH HÒA AN
SỞ Y TẾ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 123/SYT-NVY
V/v tăng cường phòng, chống
dịch sốt xuất huyết
Hòa An, ngày 12 tháng 5 năm 2025

Kính gửi: Trung tâm Y tế các huyện, thành phố.

Sở Y tế đề nghị Trung tâm Y tế các huyện triển khai các nội dung sau:
1. Tổ chức phun hóa chất trước ngày 20/5/2025.

Nơi nhận:
- Như trên;
- Lưu: VT, NVY.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Trần Thị Hòa
"""
SUBJECT = "tăng cường phòng, chống dịch sốt xuất huyết"


def head_and_end(facts: Facts) -> tuple[str | None, str | None, str | None, int, int]:
    head = facts.header
    code, date, title = (value and value.value for value in (head.code, head.date, head.title))
    return code, date, title, len(facts.addressees), len(facts.recipients)


@pytest.mark.parametrize(
    ("mark", "misread"),
    [
        *(("Kính gửi", each) for each in ("Kỉnh gửi", "Kính gứi", "Kính gởi", "Kímh gửi", "Kính sửi")),
        *(("Nơi nhận", each) for each in ("Not nhận", "Nei nhận", "Nơi nhậu", "Nøi nhận")),
        *(("Số:", each) for each in ("Sé:", "Số;", "Sẻ:")),
        *(("V/v", each) for each in ("Vw", "Viv", "V⁄v", "V/y")),
        ("12 tháng", "}2 tháng"),
        ("12 tháng 5", "12 thắng 5"),
        ("tháng 5", "tháng š"),
    ],
)
def test_a_misread_mark_is_the_mark(mark: str, misread: str) -> None:
    found = head_and_end(facts_of(LETTER.replace(mark, misread, 1)))
    assert found == ("123/SYT-NVY", "2025-05-12", SUBJECT, 1, 2)


def test_the_day_a_page_was_put_up_is_no_part_of_the_subject() -> None:
    page = f"V/v {SUBJECT}\n\nThứ Hai, 12/05/2025 - 16:05\n\n" + LETTER.replace("\n", "\n\n")
    assert head_and_end(facts_of(page))[2] == SUBJECT


def test_the_bar_of_a_table_is_no_part_of_the_subject() -> None:
    poured = LETTER.replace("huyết\n", "huyết\n|\n", 1)
    assert head_and_end(facts_of(poured))[2] == SUBJECT


def test_the_term_of_the_assembly_belongs_to_the_code() -> None:
    assert head_and_end(facts_of(LETTER.replace("123/SYT-NVY", "26-KH/ĐUQH15")))[0] == "26-KH/ĐUQH15"
