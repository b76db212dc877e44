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
        ("Từ nguồn kinh phí được giao đầu năm, nguồn ủng hộ của các nhà thuốc.", ["nguồn kinh phí", "nguồn ủng hộ của các nhà thuốc"]),
        ("Lấy từ quỹ hội, tiền tài trợ của doanh nghiệp và đóng góp của cha mẹ học sinh.", ["quỹ hội", "tiền tài trợ của doanh nghiệp", "đóng góp của cha mẹ học sinh"]),
        ("Sử dụng kinh phí an toàn thực phẩm do Trung ương phân bổ.", ["kinh phí an toàn thực phẩm do Trung ương phân bổ"]),
        ("Dùng nguồn tiết kiệm chi thường xuyên của cơ quan.", ["nguồn tiết kiệm chi thường xuyên"]),
        ("Ngân sách xã: 30 triệu đồng; nguồn xã hội hóa: 20 triệu đồng.", ["Ngân sách xã", "nguồn xã hội hóa"]),
        ("Kinh phí tuyên truyền do cơ quan Bảo hiểm xã hội tỉnh cấp theo dự toán.", ["Kinh phí tuyên truyền do cơ quan Bảo hiểm xã hội tỉnh cấp"]),
        ("Vận động các doanh nghiệp, nhà hảo tâm ủng hộ.", ["các doanh nghiệp, nhà hảo tâm ủng hộ"]),
        ("Chi từ nguồn kinh phí của Ngân hàng Chính sách xã hội tỉnh và nguồn của Hội Cựu chiến binh.", ["nguồn kinh phí của Ngân hàng Chính sách xã hội tỉnh", "nguồn của Hội Cựu chiến binh"]),
        ("Bảo đảm từ ngân sách nhà nước theo phân cấp và các nguồn hợp pháp khác.", ["ngân sách nhà nước", "các nguồn hợp pháp khác"]),
        ("Căn cứ nhiệm vụ, các đơn vị lập dự toán gửi Phòng Kế hoạch - Tài chính thẩm định.", []),
        ("Kinh phí do mỗi bên tự bảo đảm từ dự toán được giao và nguồn tài trợ hợp pháp.", ["dự toán được giao", "nguồn tài trợ hợp pháp"]),
        ("Kinh phí do các đơn vị tự cân đối trong dự toán được giao.", ["dự toán được giao"]),
        ("Từ ngân sách tỉnh; hỗ trợ của Bưu điện tỉnh và đóng góp của Hội Nông dân.", ["ngân sách tỉnh", "hỗ trợ của Bưu điện tỉnh", "đóng góp của Hội Nông dân"]),
        ("Từ nguồn kinh phí tuyên truyền và tài trợ của Công ty cổ phần An Phát.", ["nguồn kinh phí tuyên truyền", "tài trợ của Công ty cổ phần An Phát"]),
        ("Trích quỹ khuyến học; ủng hộ của cựu học sinh.", ["quỹ khuyến học", "ủng hộ của cựu học sinh"]),
        ("Từ nguồn huy động của các câu lạc bộ và ngân sách phường.", ["nguồn huy động của các câu lạc bộ", "ngân sách phường"]),
        ("Sử dụng kinh phí cải cách hành chính do Sở Nội vụ phân bổ.", ["kinh phí cải cách hành chính do Sở Nội vụ phân bổ"]),
        ("Lấy từ nguồn bán vé tham quan, nguồn xã hội hóa.", ["nguồn bán vé tham quan", "nguồn xã hội hóa"]),
        ("Ngân sách tỉnh chi cho in ấn; tài trợ của Ngân hàng An Bình chi cho giải thưởng.", ["Ngân sách tỉnh", "tài trợ của Ngân hàng An Bình"]),
        ("Huy động xã hội hóa đối với quà tặng; phần còn lại do ngân sách xã bảo đảm.", ["xã hội hóa", "ngân sách xã"]),
        ("Dùng kinh phí sự nghiệp giáo dục được phân bổ.", ["kinh phí sự nghiệp giáo dục"]),
        ("Các đơn vị tự lo kinh phí.", []),
        ("Từ nguồn viện phí để lại và hỗ trợ của các tổ chức phi chính phủ.", ["nguồn viện phí để lại", "hỗ trợ của các tổ chức phi chính phủ"]),
        ("Bố trí kinh phí mua vật tư khử khuẩn, phát hiện sớm và cách ly từ nguồn lây, nguồn bệnh.", []),
    ],
)  # fmt: skip
def test_sources_of_a_section_of_money(words: str, sources: list[str]) -> None:
    found = facts_of(plan_of(told=f"II. KINH PHÍ\n{words}")).funding
    assert [value.value for value in found] == sources
