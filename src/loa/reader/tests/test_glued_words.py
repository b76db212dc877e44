# ruff: noqa: E501  # sample sentences read better unbroken
"""Words that a web page glued together are read as the words they are."""

import pytest

from loa.reader.formats.text import read_text
from loa.reader.rules.syllables import glued_at
from loa.reader.tests.factories import facts_of, plan_of


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("dântỉnh", "dân tỉnh"),
        ("nghịQuý", "nghị Quý"),
        ("vùngsâu", "vùng sâu"),
        ("làngười", "là người"),  # not "làn gười"
        ("cáchội", "các hội"),  # not "cá chội"
        ("thànhphố", "thành phố"),
        ("HOẠTĐỘNG", "HOẠT ĐỘNG"),
    ],
)
def test_two_words_in_one(word: str, parts: str) -> None:
    cut = glued_at(word)
    assert cut
    assert f"{word[:cut]} {word[cut:]}" == parts


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "khuỷu",
        "quyết",
        "giếng",
        "gìn",
        "khoèo",
        "thuở",
        "Đắk",
        "Krông",
        "Êđê",
        "HĐND",
        "video",
        "QĐUBND",
        "trươc",
    ],
)
def test_one_word_or_none(word: str) -> None:
    assert glued_at(word) is None


GLUED = "Trung tâm Y tếhuyện phối hợp với Ủy ban nhân dântỉnh in tờrơi cho cácxã, hoàn thành trước ngày20 tháng 6năm 2025."


def test_who_does_it_with_whom_and_when_in_glued_words() -> None:
    (duty,) = facts_of(plan_of(f"1. Nhiệm vụ\n- {GLUED}")).duties
    assert [unit.value for unit in duty.lead] == ["Trung tâm Y tế huyện"]
    assert [unit.value for unit in duty.cooperating] == ["Ủy ban nhân dân tỉnh"]
    assert [due.end and due.end.value for due in duty.due] == ["2025-06-20"]


def test_no_letter_is_lost_or_added() -> None:
    read = read_text(GLUED).text
    assert read.replace(" ", "") == GLUED.replace(" ", "")


@pytest.mark.parametrize("words", ["Đội xungkích họp.", "Ông Nguvên nói ngày20."])
def test_one_odd_word_alone_may_be_a_slip(words: str) -> None:
    assert read_text(words).text == words


def test_one_glued_word_that_everybody_knows() -> None:
    assert read_text("Văn bản của Ủy ban nhândân.").text == "Văn bản của Ủy ban nhân dân."


def test_the_cells_of_a_table() -> None:
    rows = "| 1 | In tờrơi cho cácxã | Trung tâm Y tếhuyện |\n| 2 | Họp | Trạm Y tế |\n"
    assert read_text(rows).text.split("\n")[1:3] == ["In tờ rơi cho các xã", "Trung tâm Y tế huyện"]
