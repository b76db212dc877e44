# ruff: noqa: E501  # sample sentences read better unbroken
"""Complements of sources of money, and papers that are sent and are no report."""

import pytest

from loa.reader.tests.factories import facts_of

HEAD = """UBND XÃ TRÀ GIANG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 27/KH-UBND
Trà Giang, ngày 02 tháng 3 năm 2025

KẾ HOẠCH
Truyền thông năm 2025

"""


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("Từ ngân sách xã cấp cho công tác gia đình; nguồn tài trợ.", ["ngân sách xã cấp cho công tác gia đình"]),
        ("Do ngân sách tỉnh bảo đảm theo phân cấp.", ["ngân sách tỉnh"]),
        ("Từ nguồn kinh phí bảo đảm an toàn giao thông của xã.", ["nguồn kinh phí bảo đảm an toàn giao thông của xã"]),
        ("Bố trí trong dự toán chi thường xuyên hằng năm.", ["dự toán chi thường xuyên hằng năm"]),
        ("Từ ngân sách xã giao cho hoạt động hè và các quỹ.", ["ngân sách xã giao cho hoạt động hè"]),
    ],
)  # fmt: skip
def test_a_source_is_named_with_what_it_is_given_for(words: str, sources: list[str]) -> None:
    found = facts_of(f"{HEAD}I. KINH PHÍ\n{words}\n").funding
    assert [value.value for value in found][: len(sources)] == sources


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Xây dựng kế hoạch tuyên truyền, gửi về Phòng Văn hóa - Xã hội trước ngày 10/4/2025.", 0),
        ("Lập danh sách tuyên truyền viên gửi về Ban Chỉ đạo xã trước ngày 10/4/2025.", 0),
        ("Tổng hợp kết quả thực hiện, gửi về Phòng Văn hóa - Xã hội trước ngày 10/4/2025.", 1),
        ("Xây dựng kế hoạch; báo cáo kết quả gửi về Ban Chỉ đạo xã trước ngày 10/4/2025.", 1),
    ],
)
def test_only_an_account_that_is_sent_is_a_report(words: str, count: int) -> None:
    facts = facts_of(f"{HEAD}I. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế xã\n- {words}\n")
    assert len(facts.duties) == 1
    assert len(facts.reports) == count


CLOSING = """I. MỤC ĐÍCH
Nâng cao nhận thức.

II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
- Bố trí kinh phí theo phân cấp ngân sách hiện hành.

Kế hoạch này được thực hiện bằng kinh phí từ nguồn tài trợ của các tổ chức, nguồn xã hội hóa và dự toán chi thường xuyên năm 2025 của từng đơn vị.
Trên đây là nội dung Kế hoạch./.

Nơi nhận:
- UBND tỉnh.
"""


def test_sources_told_in_a_closing_sentence_count_and_how_money_is_divided_does_not() -> None:
    found = facts_of(f"{HEAD}{CLOSING}").funding
    assert [value.value for value in found] == [
        "nguồn tài trợ của các tổ chức",
        "nguồn xã hội hóa",
        "dự toán chi thường xuyên năm 2025 của từng đơn vị",
    ]


@pytest.mark.parametrize(
    ("words", "duties"),
    [
        ("Kinh phí thực hiện từ nguồn ngân sách nhà nước giao cho các cơ quan, đơn vị năm 2026 và các nguồn huy động hợp pháp khác.", 0),
        ("Kinh phí lấy từ ngân sách giao cho các trường, trạm y tế năm 2026.", 0),
        ("Giao Phòng Tài chính cân đối kinh phí.", 1),
    ],
)  # fmt: skip
def test_whom_a_budget_is_given_to_bears_no_duty(words: str, duties: int) -> None:
    assert len(facts_of(f"{HEAD}I. KINH PHÍ\n{words}\n").duties) == duties
