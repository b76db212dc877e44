# ruff: noqa: E501  # sentences read better unbroken
"""Units that are asked to tell people something, and a letter whose receipt opens what it asks."""

import pytest

from loa.reader.tests.factories import facts_of

_HEAD = """UBND HUYỆN BÌNH LẠC
PHÒNG VĂN HÓA VÀ THÔNG TIN
Số: 15/VHTT
Bình Lạc, ngày 15 tháng 6 năm 2021

Kính gửi: Các cơ quan, đơn vị.

"""


def _work(body: str) -> list[tuple[list[str], str]]:
    return [([unit.value for unit in duty.lead], duty.text.value) for duty in facts_of(_HEAD + body).duties]


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Đề nghị các đơn vị tuyên truyền rộng rãi trong Nhân dân.", "các đơn vị"),
        ("Đề nghị các cơ quan, đơn vị tuyên truyền về hội thi trên cổng thông tin.", "các cơ quan, đơn vị"),
        ("Đề nghị các địa phương, đơn vị tuyên truyền, phổ biến đến đoàn viên, hội viên.", "các địa phương, đơn vị"),
        ("Đề nghị các đơn vị thông tin rộng rãi về hội thi để người dân biết, tham gia.", "các đơn vị"),
        ("Đề nghị các đơn vị truyền thông trên mạng xã hội về ngày hội.", "các đơn vị"),
        ("Đề nghị các cơ quan truyền thông đăng tin về hội thi.", "các cơ quan truyền thông"),
        ("Đề nghị các cơ quan truyền thông trên địa bàn huyện đăng tin về hội thi.", "các cơ quan truyền thông trên địa bàn huyện"),
        ("Đề nghị các cơ quan thông tin, báo chí đưa tin về ngày hội.", "các cơ quan thông tin, báo chí"),
    ],
)  # fmt: skip
def test_units_tell_something_on_and_names_keep_their_words(sentence: str, lead: str) -> None:
    assert _work(sentence) == [([lead], sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhận được tài liệu này, đề nghị các địa phương, đơn vị tuyên truyền rộng rãi đến hội viên.",
        "Nhận được công văn, yêu cầu các trường tổ chức sinh hoạt chuyên đề về an toàn giao thông.",
    ],
)
def test_what_a_letter_asks_of_those_who_receive_it_is_work(sentence: str) -> None:
    assert [text for _lead, text in _work(f"Phòng gửi kèm tài liệu.\n\n{sentence}")] == [sentence]


@pytest.mark.parametrize(
    "last",
    [
        "Nhận được công văn này, đề nghị các đơn vị nghiêm túc triển khai thực hiện.",
        "Nhận được Kế hoạch này, yêu cầu các trường tổ chức thực hiện.",
    ],
)
def test_to_carry_the_paper_out_is_none(last: str) -> None:
    assert _work(f"Phòng gửi kèm tài liệu.\n\n{last}") == []


def test_below_a_list_it_is_the_last_word() -> None:
    points = "1. Các trường tổ chức hội thi.\n2. Trạm Y tế phát tờ rơi.\n"
    last = "Nhận được công văn này, đề nghị các đơn vị tuyên truyền rộng rãi."
    assert len(_work(f"Phòng yêu cầu như sau:\n{points}{last}")) == 2


@pytest.mark.parametrize(
    "told",
    [
        "Phòng gửi kèm tài liệu hỏi đáp.",
        "Phòng Văn hóa và Thông tin biên soạn đề cương tuyên truyền (có văn bản kèm theo).",
        "Phòng xây dựng bộ tài liệu hỏi đáp (gửi kèm Công văn này).",
    ],
)
def test_what_the_office_says_of_its_own_paper_is_none(told: str) -> None:
    asked = "Đề nghị các trường tổ chức hội thi."
    assert [text for _lead, text in _work(f"{told}\n\n{asked}")] == [asked]
    others = told.replace("Phòng Văn hóa và Thông tin", "Trạm Y tế").replace("Phòng", "Trạm Y tế")
    assert len(_work(f"{others}\n\n{asked}")) == 2
