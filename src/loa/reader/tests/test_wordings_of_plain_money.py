# ruff: noqa: E501  # sample sentences read better unbroken
"""Sources of money without the usual openings: costs of a company, dues, budgets of a year, programmes."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("Ngân sách phường năm 2025.", ["Ngân sách phường năm 2025"]),
        ("Từ ngân sách xã năm 2026 và nguồn xã hội hóa.", ["ngân sách xã năm 2026", "nguồn xã hội hóa"]),
        ("Ngân sách thị trấn năm 2024 đã giao; đóng góp của hội viên.", ["Ngân sách thị trấn năm 2024", "đóng góp của hội viên"]),
        ("Kinh phí hoạt động thường xuyên của nhà trường năm học 2025 - 2026.", ["Kinh phí hoạt động thường xuyên của nhà trường năm học 2025 - 2026"]),
        ("Nguồn thu dịch vụ của bệnh viện.", ["Nguồn thu dịch vụ của bệnh viện"]),
        ("Chi phí sản xuất kinh doanh của Công ty năm 2025.", ["Chi phí sản xuất kinh doanh của Công ty năm 2025"]),
        ("Hạch toán vào chi phí sản xuất kinh doanh của các Điện lực.", ["chi phí sản xuất kinh doanh của các Điện lực"]),
        ("Trích từ quỹ phúc lợi của Công ty.", ["quỹ phúc lợi của Công ty"]),
        ("Đảng phí được trích giữ lại.", ["Đảng phí được trích giữ lại"]),
        ("Từ nguồn đảng phí để lại và kinh phí hoạt động của Đảng ủy.", ["nguồn đảng phí để lại", "kinh phí hoạt động của Đảng ủy"]),
        ("Kinh phí hỗ trợ của tỉnh; ngân sách phường năm 2025.", ["Kinh phí hỗ trợ của tỉnh", "ngân sách phường năm 2025"]),
        ("Kinh phí tuyên truyền: 15 triệu đồng, từ ngân sách xã.", ["ngân sách xã"]),
        ("Cấp xã tự cân đối từ ngân sách địa phương.", ["ngân sách địa phương"]),
        ("Phòng Tài chính - Kế hoạch cân đối ngân sách huyện, trình UBND huyện phê duyệt.", ["ngân sách huyện"]),
        ("Do các đơn vị tự bảo đảm trong dự toán được giao năm 2025.", ["dự toán được giao năm 2025"]),
        ("Từ nguồn sự nghiệp khoa học và công nghệ của tỉnh.", ["nguồn sự nghiệp khoa học và công nghệ của tỉnh"]),
        ("Kinh phí từ Chương trình mục tiêu quốc gia xây dựng nông thôn mới.", ["Chương trình mục tiêu quốc gia xây dựng nông thôn mới"]),
        ("Từ nguồn vốn ODA và vốn đối ứng của tỉnh.", ["nguồn vốn ODA", "vốn đối ứng của tỉnh"]),
        ("Tài trợ của Tổ chức Plan International.", ["Tài trợ của Tổ chức Plan International"]),
        ("Nhân dân đóng góp ngày công, Nhà nước hỗ trợ vật tư.", []),
        ("Kinh phí quản lý bảo hiểm xã hội năm 2025.", ["Kinh phí quản lý bảo hiểm xã hội năm 2025"]),
        ("Quỹ quốc phòng - an ninh của phường.", ["Quỹ quốc phòng - an ninh của phường"]),
        ("Kinh phí dân quân tự vệ năm 2025.", ["Kinh phí dân quân tự vệ năm 2025"]),
        ("Kinh phí nghiệp vụ thường xuyên của Công an tỉnh.", ["Kinh phí nghiệp vụ thường xuyên của Công an tỉnh"]),
        ("Kinh phí thực hiện Kế hoạch: theo quy định hiện hành.", []),
        ("Đơn vị nào mời thì đơn vị đó chi trả.", []),
        ("Thanh quyết toán theo Luật Ngân sách nhà nước.", []),
        ("Không phát sinh kinh phí.", []),
        ("Kinh phí: 0 đồng, tận dụng pa nô cũ.", []),
        ("Ngân sách tỉnh 60%, ngân sách xã 40%.", ["Ngân sách tỉnh", "ngân sách xã"]),
        ("Trung ương hỗ trợ qua Quỹ Phòng, chống tác hại của thuốc lá.", ["Quỹ Phòng, chống tác hại của thuốc lá"]),
        ("Kinh phí tập huấn chi từ nguồn đào tạo, bồi dưỡng cán bộ, công chức.", ["nguồn đào tạo, bồi dưỡng cán bộ, công chức"]),
        ("Xin tài trợ của các ngân hàng trên địa bàn.", ["tài trợ của các ngân hàng trên địa bàn"]),
        ("Tiền phạt vi phạm hành chính được trích lại.", ["Tiền phạt vi phạm hành chính được trích lại"]),
    ],
)  # fmt: skip
def test_sources_of_a_section_of_money(words: str, sources: list[str]) -> None:
    plan = plan_of(told=f"II. KINH PHÍ\n{words}")
    assert [value.value for value in facts_of(plan).funding] == sources
