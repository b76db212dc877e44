# ruff: noqa: E501  # sample sentences read better unbroken
"""Who, with whom and until when, told one behind the other in the bracket that closes the work."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

Told = tuple[list[str], list[str], list[tuple[str, str | None]]]
CTD, BP = "Hội Chữ thập đỏ", "Đồn Biên phòng"
WORK: list[tuple[str, list[Told]]] = [
    ("- Dọn bãi biển (tháng 6; Đoàn xã; phối hợp: Hội Nông dân xã).", [(["Đoàn xã"], ["Hội Nông dân xã"], [("tháng 6", "2025-06-30")])]),
    ("- Treo cờ phướn trên đường 30/4 (trước 25/4/2018; Phòng Văn hóa và Thông tin; phối hợp: UBND phường 3, UBND phường 5).", [(["Phòng Văn hóa và Thông tin"], ["UBND phường 3", "UBND phường 5"], [("trước 25/4/2018", "2018-04-25")])]),
    ("- Mở lớp tập huấn (quý II/2022; chủ trì: Sở Công Thương; phối hợp: Sở Tài chính).", [(["Sở Công Thương"], ["Sở Tài chính"], [("quý II/2022", "2022-06-30")])]),
    ("- Kiểm tra cống xả (hằng tháng; Xí nghiệp Thủy nông; phối hợp với các thôn).", [(["Xí nghiệp Thủy nông"], ["các thôn"], [("hằng tháng", None)])]),
    ("- Phát 500 áo phao (Hội Chữ thập đỏ; trước mùa lũ; phối hợp: Đồn Biên phòng).", [([CTD], [BP], [("trước mùa lũ", None)])]),
    ("- Phát 500 áo phao (Hội Chữ thập đỏ, phối hợp Đồn Biên phòng, trước 01/9/2016).", [([CTD], [BP], [("trước 01/9/2016", "2016-09-01")])]),
    ("- Phát 500 áo phao (Hội Chữ thập đỏ – phối hợp: Đồn Biên phòng – tháng 8/2016);", [([CTD], [BP], [("tháng 8/2016", "2016-08-31")])]),
    ("1. UBND xã\n- Phát 500 áo phao (Hội Chữ thập đỏ chủ trì; phối hợp: Đồn Biên phòng; thời gian: trước mùa lũ).\n- Sửa loa.", [([CTD], [BP], [("trước mùa lũ", None)]), (["UBND xã"], [], [])]),
    ("2. In 2.000 tờ rơi song ngữ (Phòng Dân tộc; cùng với Trung tâm Y tế; xong trước 15/3/2024).", [(["Phòng Dân tộc"], ["Trung tâm Y tế"], [("trước 15/3/2024", "2024-03-15")])]),
    ("a) Tập huấn cho trưởng bản (phối hợp: Sở Nội vụ; tháng 5/2021; Sở Y tế)", [(["Sở Y tế"], ["Sở Nội vụ"], [("tháng 5/2021", "2021-05-31")])]),
    # brackets that give nobody the work
    ("1. Đoàn xã\n- Họp với các thôn (thôn Đông, thôn Đoài; có phối hợp của trường học).", [(["Đoàn xã"], [], [])]),
    ("1. Đoàn xã\n- Mời báo cáo viên (Sở Y tế; nội dung phối hợp theo giấy mời).", [(["Đoàn xã"], [], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), WORK)
def test_what_a_closing_bracket_tells(work: str, expected: list[Told]) -> None:
    found = [
        (
            [unit.value for unit in duty.lead],
            [unit.value for unit in duty.cooperating],
            [(due.text.value, due.end.value if due.end else None) for due in duty.due],
        )
        for duty in facts_of(plan_of(work)).duties
    ]
    assert found == expected


def test_the_bracket_is_a_part_of_the_duty() -> None:
    (duty,) = facts_of(plan_of("- Dọn bãi biển (phối hợp: Hội Nông dân xã; Đoàn xã; tháng 6).")).duties
    assert duty.text.value == "Dọn bãi biển (phối hợp: Hội Nông dân xã; Đoàn xã; tháng 6)."
