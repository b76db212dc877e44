# ruff: noqa: E501  # sentences read better unbroken
"""A page without a head is the paper that the sentence above its sections calls it."""

import pytest

from loa.reader.tests.factories import facts_of

_BELOW = """
I. MỤC ĐÍCH
- Nâng cao nhận thức của người dân.
II. NỘI DUNG
1. Thời gian tổ chức hội thi: Dự kiến từ tháng 10 đến 31/12/2020
2. Ban tổ chức diễn đàn tổng hợp ý kiến của người dân.
3. Kinh phí: Từ nguồn ngân sách tỉnh.
"""


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("Để chuẩn bị cho năm tới, Sở Văn hóa xây dựng kế hoạch tổ chức diễn đàn. Cụ thể như sau:", "kế hoạch"),
        ("Căn cứ tình hình, Ban Chỉ đạo ban hành Kế hoạch tuyên truyền với các nội dung chủ yếu sau đây:", "kế hoạch"),
        ("Hội Nông dân xã xây dựng chương trình ra quân năm 2021 như sau:", "chương trình"),
        ("Sở Văn hóa vừa tổ chức diễn đàn, kết quả như sau:", None),
        ("Các xã xây dựng kế hoạch của mình; việc đó như sau:", None),
    ],
)  # fmt: skip
def test_the_sentence_above_the_sections_names_the_paper(opening: str, kind: str | None) -> None:
    found = facts_of(f"{opening}\n{_BELOW}").header.doc_type
    assert (found and found.value) == kind


def test_what_it_says_is_carried() -> None:
    facts = facts_of(f"Sở Văn hóa xây dựng kế hoạch tổ chức diễn đàn như sau:\n{_BELOW}")
    assert [(each.start, each.end) for each in facts.phases] != []
    assert [[lead.value for lead in duty.lead] for duty in facts.duties] == [["Ban tổ chức diễn đàn"]]


def test_a_printed_type_stays() -> None:
    facts = facts_of(
        f"UBND TỈNH LẠC HẢI\nSố: 5/TB-UBND\nLạc Hải, ngày 2 tháng 3 năm 2020\n\nTHÔNG BÁO\nDiễn đàn\n\nSở Văn hóa xây dựng kế hoạch như sau:\n{_BELOW}"
    )
    assert facts.header.doc_type is not None
    assert facts.header.doc_type.value == "thông báo"
