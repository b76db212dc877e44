"""A record of acceptance: two parties, what was handed over and found, two signatures side by side."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from docx import Document

from loa.writer.acceptance import spoken_hour
from loa.writer.document import OfficialDocument, document_of
from loa.writer.facts import facts_from
from loa.writer.tests.factories import acceptance
from loa.writer.writing import Form, write


def record(**told: object) -> OfficialDocument:
    facts = acceptance()
    return document_of(facts_from(facts | {"acceptance": facts["acceptance"] | told}))


def words_of(form: Form) -> str:
    data = write(acceptance(), form)
    if form == "pdf":
        pages = pypdfium2.PdfDocument(data)
        return " ".join("".join(page.get_textpage().get_text_range() for page in pages).split())
    document = Document(io.BytesIO(data))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(each for cell in cells for each in cell.paragraphs)]
    return " ".join(" ".join(paragraph.text for paragraph in paragraphs).split())


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_it_prints_when_where_who_what_and_with_what_result(form: Form):
    words = words_of(form)
    for said in (
        "BIÊN BẢN NGHIỆM THU",
        "Hôm nay, hồi 08 giờ 30 phút, ngày 05 tháng 02 năm 2026, tại trụ sở Sở Y tế tỉnh Sông Vân, chúng tôi",
        "Bên giao (Bên A): Công ty TNHH In Sông Vân",
        "- Ông Lê Văn Mẫu, chức vụ: Giám đốc",
        "Bên nhận (Bên B): Sở Y tế tỉnh Sông Vân",
        "Tờ rơi, áp phích theo Hợp đồng số 15/HĐ-SYT ngày 12/01/2026.",
        "Đạt, đúng mẫu đã duyệt",
        "Hai bên thống nhất nghiệm thu khối lượng nêu trên",
        "lập xong hồi 11 giờ 00 phút cùng ngày",
        "lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản./.",
        "ĐẠI DIỆN BÊN GIAO",
        "ĐẠI DIỆN BÊN NHẬN",
    ):
        assert said in words
    assert "Nơi nhận" not in words
    assert "có Biên bản" not in words


def test_both_sides_sign_side_by_side_with_names_at_one_height():
    left, right = record().signatures
    assert (left.lines, left.name) == (("ĐẠI DIỆN BÊN GIAO", "GIÁM ĐỐC"), "Lê Văn Mẫu")
    assert (right.lines, right.name) == (("ĐẠI DIỆN BÊN NHẬN", "PHÓ GIÁM ĐỐC"), "Trần Thị Ví Dụ")
    plain = {"name": "Hợp tác xã Hoa Sen", "people": [{"name": "Bà Lý Thị Thử"}]}
    left, right = record(giver=plain).signatures
    assert (left.lines, left.name) == (("ĐẠI DIỆN BÊN GIAO", ""), "Lý Thị Thử")
    assert len(left.lines) == len(right.lines)


def test_matters_stand_under_their_headings_and_name_themselves_without_any():
    texts = [block.text or block.cells[1][1] for block in record().blocks]
    subject, results, conclusion = (
        texts.index(words) for words in ("1. Nội dung nghiệm thu", "2. Kết quả nghiệm thu", "3. Kết luận")
    )
    assert texts[subject + 1].startswith("Tờ rơi, áp phích theo Hợp đồng")
    assert texts[results + 1] == "Tờ rơi hỏi đáp, khổ A5"
    assert texts[conclusion + 1].startswith("Hai bên thống nhất")
    bare = [block.text for block in document_of(facts_from(acceptance(outline=[]))).blocks]
    assert any(words.startswith("Nội dung nghiệm thu: Tờ rơi") for words in bare)
    assert "Kết quả nghiệm thu:" in bare
    assert any(words.startswith("Kết luận: Hai bên") for words in bare)


def test_what_is_not_known_is_left_to_be_filled_in_by_hand():
    blank = document_of(facts_from(acceptance(acceptance=None, code=None, date=None)))
    texts = [block.text for block in blank.blocks]
    assert texts[0] == "Hôm nay, hồi …… giờ …… phút, ngày … tháng … năm ……, chúng tôi gồm:"
    assert "Bên giao (Bên A): …………" in texts
    assert texts[-1].endswith("lập thành …… bản có giá trị như nhau, mỗi bên giữ …… bản./.")
    assert [column.lines for column in blank.signatures] == [("ĐẠI DIỆN BÊN GIAO",), ("ĐẠI DIỆN BÊN NHẬN",)]
    assert blank.number is None


def test_the_parties_that_a_reader_found_are_printed():
    parties = [
        {"role": "Bên nhận (Bên B)", "name": "Sở Y tế", "people": [{"name": "Bà Lý Thị Thử", "post": None}]},
        {"role": "Bên giao (Bên A)", "name": "Công ty In", "people": []},
    ]
    texts = [b.text for b in document_of(facts_from(acceptance(acceptance=None, parties=parties))).blocks]
    assert texts.index("Bên giao (Bên A): Công ty In") < texts.index("Bên nhận (Bên B): Sở Y tế")
    assert "Bà Lý Thị Thử" in texts


@pytest.mark.parametrize(
    ("hour", "said"),
    [
        ("08:30", "08 giờ 30 phút"), ("8h", "08 giờ 00 phút"), ("14 giờ 15 phút", "14 giờ 15 phút"),
        ("đầu giờ chiều", "đầu giờ chiều"), (None, "…… giờ …… phút"),
    ],
)  # fmt: skip
def test_an_hour_is_said_as_offices_say_it(hour: str | None, said: str):
    assert spoken_hour(hour) == said
