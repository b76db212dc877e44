# ruff: noqa: E501  # sample sentences read better unbroken
"""An office that orders somebody before a colon is not the one who does what follows it."""

import pytest

from loa.reader.tests.factories import facts_of

_HEAD = "UBND TỈNH SÔNG NGÀN\nSố: 12/UBND-VX\nV/v treo cờ\nSông Ngàn, ngày 2 tháng 3 năm 2021\n\nKính gửi: Các sở, ngành.\n\n"


def _work(words: str) -> list[tuple[list[str], str]]:
    facts = facts_of(_HEAD + words + "\n")
    return [([unit.value for unit in duty.lead], duty.text.value) for duty in facts.duties]


@pytest.mark.parametrize(
    ("before", "lead"),
    [
        ("UBND tỉnh yêu cầu Sở Y tế: ", "Sở Y tế"),
        ("Về công tác tuyên truyền, UBND tỉnh yêu cầu các cơ quan, tổ chức cấp tỉnh: ", "các cơ quan, tổ chức cấp tỉnh"),
        ("Ủy ban nhân dân tỉnh đề nghị các bệnh viện: ", "các bệnh viện"),
        ("1. UBND tỉnh giao Công an tỉnh: ", "Công an tỉnh"),
    ],
)  # fmt: skip
def test_who_is_ordered_does_what_follows_the_colon(before: str, lead: str) -> None:
    assert _work(f"{before}Trong tuần lễ cao điểm treo băng rôn tại trụ sở.") == [
        ([lead], "Trong tuần lễ cao điểm treo băng rôn tại trụ sở.")
    ]


def test_above_a_list_an_order_leads_in() -> None:
    assert _work("UBND tỉnh yêu cầu Sở Y tế:\n- Treo cờ.\n- Dọn vệ sinh.") == [
        (["Sở Y tế"], "Treo cờ."), (["Sở Y tế"], "Dọn vệ sinh."),
    ]  # fmt: skip


def test_what_is_ordered_before_the_colon_stays_in_the_duty() -> None:
    words = "UBND tỉnh yêu cầu Sở Y tế chuẩn bị: bông băng, thuốc men."
    assert [text for _, text in _work(words)] == [words]
