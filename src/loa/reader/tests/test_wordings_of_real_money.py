# ruff: noqa: E501  # sample sentences read better unbroken
"""Sources of money as real papers tell them, and budgets that are spoken of and pay for no plan."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.test_wordings_of_letters import LETTER


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("- Từ ngân sách tỉnh.\n- Hỗ trợ từ trung ương, tổ chức quốc tế và các nguồn hợp pháp khác.",
         ["ngân sách tỉnh", "Hỗ trợ từ trung ương, tổ chức quốc tế", "các nguồn hợp pháp khác"]),
        ("Các đơn vị chủ động bố trí kinh phí trong dự toán được giao hằng năm để thực hiện.", ["dự toán được giao hằng năm"]),
        ("Các đơn vị chủ động bố trí kinh phí trong dự toán được giao để thực hiện.", ["dự toán được giao"]),
        ("Kinh phí sử dụng từ định mức chi thường xuyên ngân sách hằng năm của các sở, ngành.",
         ["định mức chi thường xuyên ngân sách hằng năm"]),
        ("Kinh phí lấy từ ngân sách hằng năm được cấp có thẩm quyền giao.", ["ngân sách hằng năm"]),
        ("Kinh phí bảo đảm từ dự toán chi cho công tác y tế dự phòng thuộc kinh phí của Chương trình dân số đã giao cho các huyện.",
         ["dự toán chi cho công tác y tế dự phòng thuộc kinh phí của Chương trình dân số"]),
        ("Kinh phí bảo đảm từ dự toán chi và các nguồn hợp pháp khác.", ["dự toán chi", "các nguồn hợp pháp khác"]),
    ],
)  # fmt: skip
def test_sources_of_a_section(words: str, sources: list[str]) -> None:
    found = facts_of(plan_of(told=f"II. KINH PHÍ\n{words}")).funding
    assert [value.value for value in found] == sources


@pytest.mark.parametrize(
    ("duty", "sources"),
    [
        ("Bố trí kinh phí từ nguồn ngân sách tỉnh để thực hiện Kế hoạch.", ["nguồn ngân sách tỉnh"]),
        ("Chủ động sử dụng ngân sách địa phương để hỗ trợ người dân.", ["ngân sách địa phương"]),
        ("Đôn đốc thu hồi tiền phạt vào ngân sách nhà nước.", []),
        ("Giảm chi thường xuyên ngân sách nhà nước.", []),
        ("Đề xuất bố trí ngân sách và huy động nguồn lực để thực hiện.", []),
        ("Huy động các nguồn lực ngoài ngân sách để chăm sóc trẻ em.", []),
        ("Kéo dài thời kỳ ổn định ngân sách địa phương.", []),
        ("Điều chỉnh các chỉ tiêu về ngân sách nhà nước.", []),
        ("Thu hút mạnh mẽ các nguồn vốn đầu tư trong nước.", []),
        ("Thực hiện chính sách ưu đãi về tài chính - ngân sách nhà nước.", []),
        ("Chi trả kinh phí từ ngân sách.", ["ngân sách"]),
        ("Đẩy nhanh giải ngân vốn đầu tư công từ ngân sách nhà nước.", []),
        ("Nâng cao hiệu quả sử dụng ngân sách nhà nước trong đầu tư hạ tầng.", []),
        ("Bảo đảm cân đối ngân sách địa phương, thu đúng, thu đủ.", []),
        ("Đề xuất các giải pháp về thuế và chi ngân sách nhà nước.", []),
        ("Đầu tư từ ngân sách nhà nước cho khoa học đạt 2% tổng chi.", []),
    ],
)
def test_budgets_in_duties(duty: str, sources: list[str]) -> None:
    found = facts_of(plan_of(f"1. Sở Tài chính\n- {duty}")).funding
    assert [value.value for value in found] == sources


@pytest.mark.parametrize(
    ("duty", "sources"),
    [
        # Money whose use is looked into, that others lend, invest or pay in.
        ("Phối hợp kiểm tra, thanh tra việc sử dụng ngân sách thực hiện chế độ.", []),
        ("Quản lý, sử dụng ngân sách đúng quy định.", []),
        ("Giám sát việc sử dụng các nguồn kinh phí hỗ trợ, ủng hộ.", []),
        ("Hướng dẫn sử dụng nguồn vốn sự nghiệp của chương trình.", []),
        ("Hỗ trợ doanh nghiệp tiếp cận nguồn vốn tín dụng ưu đãi.", []),
        ("Thu hút nguồn vốn đầu tư nước ngoài vào khu công nghiệp.", []),
        ("Bảo đảm huy động hợp lý các nguồn lực cho ngân sách nhà nước.", []),
        ("Tăng tỷ lệ huy động vào ngân sách nhà nước từ thuế, phí.", []),
        ("Kiểm soát chặt chẽ các khoản chi từ ngân sách, không để thất thoát.", []),
        ("Chỉ đạo các ngân hàng cân đối nguồn vốn, cơ cấu lại thời hạn trả nợ.", []),
        ("Quản lý, sử dụng kinh phí từ ngân sách huyện để thực hiện Kế hoạch.", ["ngân sách huyện"]),
        ("Huy động nguồn vốn hợp pháp khác để thực hiện.", ["nguồn vốn hợp pháp khác"]),
    ],
)
def test_money_that_pays_for_no_plan(duty: str, sources: list[str]) -> None:
    found = facts_of(plan_of(f"1. Sở Tài chính\n- {duty}")).funding
    assert [value.value for value in found] == sources


@pytest.mark.parametrize(
    "words",
    [
        "Việc quản lý, sử dụng kinh phí phải đảm bảo đúng mục đích, hiệu quả.",
        "Hằng năm, các đơn vị lập dự toán cùng thời điểm xây dựng dự toán ngân sách nhà nước.",
    ],
)
def test_a_section_that_only_says_how_money_is_asked_for_and_spent(words: str) -> None:
    assert facts_of(plan_of(told=f"II. KINH PHÍ\n{words}")).funding == ()


def test_a_letter_without_numbers_names_its_sources() -> None:
    order = "Sở Y tế đề nghị Sở Tài chính bố trí kinh phí mua vắc xin từ nguồn ngân sách tỉnh."
    assert [value.value for value in facts_of(LETTER.format(lead=order, body="")).funding] == [
        "nguồn ngân sách tỉnh"
    ]
