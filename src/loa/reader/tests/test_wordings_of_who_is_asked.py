# ruff: noqa: E501  # sample sentences read better unbroken
"""Whom an order names though no list of kinds holds them, and lists of kinds that are one unit."""

import pytest

from loa.reader.tests.factories import facts_of, who_does

CASES = [
    (
        "- Bộ Công Thương yêu cầu các thương nhân đầu mối bảo đảm nguồn cung.",
        [(["các thương nhân đầu mối"], [])],
    ),
    ("- Chi cục Thuế yêu cầu người nộp thuế kê khai đúng hạn.", [(["người nộp thuế"], [])]),
    (
        "- Yêu cầu đội ngũ cán bộ, công chức, viên chức nêu cao tinh thần trách nhiệm.",
        [(["đội ngũ cán bộ, công chức, viên chức"], [])],
    ),
    ("- Đề nghị nhân dân treo cờ Tổ quốc trước cửa nhà.", [(["nhân dân"], [])]),
    ("- UBND xã yêu cầu người dân không đốt rác, giữ gìn vệ sinh.", [(["người dân"], [])]),
    (
        "- Yêu cầu các chủ doanh nghiệp vận tải chỉ đưa xe đủ điều kiện ra bến.",
        [(["các chủ doanh nghiệp vận tải"], [])],
    ),
    (
        "- Các Tập đoàn, Tổng công ty, Công ty thuộc phạm vi quản lý của Bộ rà soát kho hóa chất.",
        [(["Các Tập đoàn, Tổng công ty, Công ty thuộc phạm vi quản lý của Bộ"], [])],
    ),
    (
        "- Giao Vụ Chính sách chủ trì, phối hợp với các Vụ, đơn vị, Cục thuế có liên quan triển khai.",
        [(["Vụ Chính sách"], ["các Vụ, đơn vị, Cục thuế có liên quan"])],
    ),
    (
        "- Đề nghị các Phòng Giáo dục và Đào tạo, các trường THPT và các TTGDTX huyện, thị xã thống kê số liệu.",
        [(["các Phòng Giáo dục và Đào tạo", "các trường THPT", "các TTGDTX huyện, thị xã"], [])],
    ),
    (
        "- Sở Y tế chủ trì, phối hợp với Văn phòng UBND tỉnh; Sở Tư pháp và các cơ quan liên quan xây dựng Quy chế.",
        [(["Sở Y tế"], ["Văn phòng UBND tỉnh", "Sở Tư pháp", "các cơ quan liên quan"])],
    ),
    (
        "- Các thành viên Ban chỉ đạo phòng, chống dịch các cấp; Thủ trưởng các sở, ngành thực hiện quyết liệt các giải pháp.",
        [(["Các thành viên Ban chỉ đạo phòng, chống dịch các cấp", "Thủ trưởng các sở, ngành"], [])],
    ),
    (
        "- Đề nghị Hội Phụ nữ thành phố, Thành Đoàn... phát động các cuộc vận động.",
        [(["Hội Phụ nữ thành phố", "Thành Đoàn"], [])],
    ),
    (
        "- Cục Hải quan và các Vụ quản lý ngành ban hành danh mục sản phẩm.",
        [(["Cục Hải quan", "các Vụ quản lý ngành"], [])],
    ),
    (
        "14. Doanh nghiệp, cộng đồng, tổ chức, cá nhân\n- Đăng ký hỗ trợ nhu yếu phẩm.",
        [(["Doanh nghiệp, cộng đồng, tổ chức, cá nhân"], [])],
    ),
    ("- GVCN phổ biến thể lệ cuộc thi đến học sinh.", [(["GVCN"], [])]),
    ("- TPT Đội: Tham mưu lập kế hoạch.", [(["TPT Đội"], [])]),
    (
        "- Tại Công văn số 14/VPCP-KG ngày 09/10/2012, Phó Thủ tướng đã giao Bộ Y tế xây dựng Thông tư hướng dẫn.",
        [],
    ),
    ("- Định vị: Đại học ứng dụng, đào tạo gắn với doanh nghiệp.", []),
]


@pytest.mark.parametrize(("work", "told"), CASES)
def test_who_is_asked(work: str, told: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(work) == told


SCHOOL = """TRƯỜNG TIỂU HỌC TÂN LÂM
Số: 12/KH-THTL
Tân Lâm, ngày 5 tháng 9 năm 2023
KẾ HOẠCH
Tổ chức hội thi làm đèn

Thực hiện kế hoạch năm học, trường Tiểu học Tân Lâm xây dựng kế hoạch như sau:

I. {}
- {}
"""


@pytest.mark.parametrize(
    ("heading", "line", "lead"),
    [
        ("HÌNH THỨC", "Mỗi học sinh làm một chiếc đèn dự thi", ["Mỗi học sinh"]),
        ("KINH PHÍ", "Học sinh tự mua sắm vật liệu và dụng cụ", ["Học sinh"]),
        ("THỜI GIAN", "Các lớp thông báo cho học sinh nộp bài vào ngày 12/9", ["Các lớp"]),
        ("YÊU CẦU", "Các lớp chuẩn bị chu đáo, tham gia đầy đủ", []),
        ("MỤC ĐÍCH, YÊU CẦU", "Yêu cầu các khối lớp tham gia nhiệt tình, đúng thể lệ", []),
        ("MỤC ĐÍCH, YÊU CẦU", "Đảng ủy, chính quyền, các đoàn thể quan tâm lãnh đạo, chỉ đạo", []),
    ],
)
def test_pupils_and_classes_of_a_school(heading: str, line: str, lead: list[str]) -> None:
    duties = facts_of(SCHOOL.format(heading, line)).duties
    assert [unit.value for duty in duties for unit in duty.lead] == lead
