# ruff: noqa: E501  # sample sentences read better unbroken
"""Sources of money by classes of wording: who gives, what is given, and what only speaks of money."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("Từ nguồn vận động của các nhà hảo tâm và nguồn kinh phí hoạt động của Hội.", ["nguồn vận động của các nhà hảo tâm", "nguồn kinh phí hoạt động của Hội"]),
        ("Sử dụng kinh phí phòng, chống dịch do Sở Y tế phân bổ.", ["kinh phí phòng, chống dịch do Sở Y tế phân bổ"]),
        ("Ngân sách huyện bố trí 120 triệu đồng; kinh phí sự nghiệp văn hóa do tỉnh cấp; đóng góp tự nguyện của hội viên.", ["Ngân sách huyện", "kinh phí sự nghiệp văn hóa do tỉnh cấp", "đóng góp tự nguyện của hội viên"]),
        ("Huy động xã hội hóa đối với hoạt động văn nghệ.", ["xã hội hóa"]),
        ("Từ nguồn quỹ Đoàn và ủng hộ của đoàn viên.", ["nguồn quỹ Đoàn", "ủng hộ của đoàn viên"]),
        ("Kinh phí do Trung ương Hội cấp; ngân sách tỉnh hỗ trợ; các nguồn huy động hợp pháp khác.", ["Kinh phí do Trung ương Hội cấp", "ngân sách tỉnh", "các nguồn huy động hợp pháp khác"]),
        ("Trích từ nguồn thu học phí, nguồn tài trợ của phụ huynh.", ["nguồn thu học phí", "nguồn tài trợ của phụ huynh"]),
        ("Sử dụng kinh phí khuyến nông được giao năm 2025 và vốn lồng ghép của Chương trình mục tiêu quốc gia.", ["kinh phí khuyến nông", "vốn lồng ghép của Chương trình mục tiêu quốc gia"]),
        ("Từ Quỹ Phòng, chống thiên tai tỉnh; tài trợ của các tổ chức quốc tế.", ["Quỹ Phòng, chống thiên tai tỉnh", "tài trợ của các tổ chức quốc tế"]),
        ("Các phường sử dụng kinh phí chi thường xuyên; phần còn thiếu lấy từ nguồn cải cách hành chính của quận.", ["kinh phí chi thường xuyên", "nguồn cải cách hành chính của quận"]),
        ("Kinh phí do Ban Tổ chức hội thi bảo đảm từ nguồn đóng góp của các đơn vị tham gia.", ["nguồn đóng góp của các đơn vị tham gia"]),
        ("Từ nguồn phí bảo vệ môi trường và nguồn quảng cáo.", ["nguồn phí bảo vệ môi trường", "nguồn quảng cáo"]),
        ("Kinh phí thực hiện được bố trí theo quy định.", []),
        ("Sở Tài chính tham mưu cấp kinh phí; các đơn vị quyết toán đúng chế độ.", []),
        ("Ngân sách thành phố giao; kinh phí tiết kiệm chi của đơn vị; xã hội hóa đối với phần thưởng.", ["Ngân sách thành phố", "kinh phí tiết kiệm chi", "xã hội hóa"]),
    ],
)  # fmt: skip
def test_sources_of_a_section_of_money(words: str, sources: list[str]) -> None:
    found = facts_of(plan_of(told=f"II. KINH PHÍ\n{words}")).funding
    assert [value.value for value in found] == sources
