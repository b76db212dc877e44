# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it: levels, running paragraphs, clauses that open with something else."""

import pytest

from loa.reader.tests.factories import who_does

CASES = [
    (
        "1. Cấp tỉnh\n1.1. Sở Y tế\n- Biên soạn tài liệu.\n1.2. Sở Tư pháp\n- Thẩm định.\n2. Cấp xã\n2.1. UBND xã\n- Ra quân.",
        [(["Sở Y tế"], []), (["Sở Tư pháp"], []), (["UBND xã"], [])],
    ),
    (
        "1. Các sở, ngành\na) Sở Y tế: Biên soạn tài liệu.\nb) Sở Tư pháp: Thẩm định văn bản.",
        [(["Sở Y tế"], []), (["Sở Tư pháp"], [])],
    ),
    (
        "1. Sở Y tế\n- Chủ trì tham mưu.\n- Chỉ đạo các đơn vị trực thuộc:\n+ Thu dung, điều trị.\n+ Báo cáo ca bệnh.",
        [(["Sở Y tế"], []), (["Sở Y tế"], [])],
    ),
    (
        "1. Sở Y tế\nChủ trì, phối hợp với Sở Tài chính xây dựng dự toán.\nTổ chức tập huấn cho tuyến dưới.",
        [(["Sở Y tế"], ["Sở Tài chính"]), (["Sở Y tế"], [])],
    ),
    (
        "1. Sở Y tế (cơ quan thường trực Ban Chỉ đạo): Theo dõi, đôn đốc; tổng hợp báo cáo.",
        [(["Sở Y tế"], [])],
    ),
    (
        "1. Sở Y tế, Sở Giáo dục và Đào tạo và UBND các xã, phường phối hợp tổ chức khám sức khỏe cho học sinh.",
        [(["Sở Y tế", "Sở Giáo dục và Đào tạo", "UBND các xã, phường"], [])],
    ),
    (
        "1. Ngoài nhiệm vụ chung, Công an tỉnh tăng cường tuần tra; Bộ Chỉ huy Quân sự tỉnh bố trí lực lượng ứng trực.",
        [(["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"], [])],
    ),
    (
        "1. Tổ chức phát động: Tỉnh đoàn phối hợp với Sở Y tế tổ chức lễ phát động tại quảng trường.",
        [(["Tỉnh đoàn"], ["Sở Y tế"])],
    ),
    ("- Các xã, phường có chợ đầu mối bố trí điểm rửa tay.", [(["Các xã, phường có chợ đầu mối"], [])]),
    ("- Các địa phương ven biển thông báo cho ngư dân.", [(["Các địa phương ven biển"], [])]),
    (
        "- Thủ trưởng các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao phổ biến đến toàn thể cán bộ.",
        [(["Thủ trưởng các cơ quan, đơn vị"], [])],
    ),
    (
        "- Trung tâm Kiểm soát bệnh tật tỉnh (CDC) hướng dẫn kỹ thuật; Trung tâm Y tế các huyện, thành phố thực hiện phun hóa chất.",
        [(["Trung tâm Kiểm soát bệnh tật tỉnh", "Trung tâm Y tế các huyện, thành phố"], [])],
    ),
    (
        "- Cùng với các cơ quan báo chí, Trung tâm Truyền thông tỉnh tăng cường đưa tin.",
        [(["Trung tâm Truyền thông tỉnh"], ["các cơ quan báo chí"])],
    ),
    (
        "- Với vai trò cơ quan thường trực, Sở Y tế tham mưu họp Ban Chỉ đạo định kỳ hằng tháng.",
        [(["Sở Y tế"], [])],
    ),
    ("- Để bảo đảm tiến độ, Ban Quản lý dự án đôn đốc nhà thầu thi công.", [(["Ban Quản lý dự án"], [])]),
    (
        "- Khi có tình huống phát sinh, các lực lượng tại chỗ chủ động xử lý.",
        [(["các lực lượng tại chỗ"], [])],
    ),
    ("- Đồng thời, giao Thanh tra Sở kiểm tra việc thực hiện tại các cơ sở.", [(["Thanh tra Sở"], [])]),
    (
        "- Kính đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy chỉ đạo, định hướng công tác tuyên truyền.",
        [(["Ban Tuyên giáo và Dân vận Tỉnh ủy"], [])],
    ),
    (
        "- Trân trọng đề nghị Ủy ban MTTQ Việt Nam tỉnh phối hợp giám sát.",
        [(["Ủy ban MTTQ Việt Nam tỉnh"], [])],
    ),
    (
        "- Sở Văn hóa, Thể thao và Du lịch; Sở Khoa học và Công nghệ; Báo và Đài tỉnh: tăng thời lượng tuyên truyền.",
        [(["Sở Văn hóa, Thể thao và Du lịch", "Sở Khoa học và Công nghệ", "Báo và Đài tỉnh"], [])],
    ),
    (
        "1. Phòng Giáo dục và Đào tạo, Phòng Văn hóa và Thông tin, Trung tâm Văn hóa - Thể thao và Truyền thanh huyện\n- Phối hợp tổ chức hội thi.",
        [
            (
                [
                    "Phòng Giáo dục và Đào tạo",
                    "Phòng Văn hóa và Thông tin",
                    "Trung tâm Văn hóa - Thể thao và Truyền thanh huyện",
                ],
                [],
            )
        ],
    ),
    (
        "1. Hội đồng nhân dân, Ủy ban nhân dân các xã, thị trấn\n- Bố trí kinh phí.",
        [(["Hội đồng nhân dân, Ủy ban nhân dân các xã, thị trấn"], [])],
    ),
    (
        "1. Đảng ủy, HĐND, UBND, Ủy ban MTTQ các xã\n- Lãnh đạo thực hiện.",
        [(["Đảng ủy, HĐND, UBND, Ủy ban MTTQ các xã"], [])],
    ),
    (
        "1. Trưởng các phòng chuyên môn, Giám đốc Trung tâm Dịch vụ công\n- Quán triệt.",
        [(["Trưởng các phòng chuyên môn", "Giám đốc Trung tâm Dịch vụ công"], [])],
    ),
    ("1. Công an xã, Quân sự xã\n- Tuần tra.", [(["Công an xã", "Quân sự xã"], [])]),
    ("1. Văn phòng HĐND và UBND xã: Chuẩn bị cơ sở vật chất.", [(["Văn phòng HĐND và UBND xã"], [])]),
    (
        "1. Trạm Y tế, Trạm Thú y, các trường học trên địa bàn\n- Tổng vệ sinh.",
        [(["Trạm Y tế", "Trạm Thú y", "các trường học trên địa bàn"], [])],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_who_does_it_and_with_whom(body: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(body) == expected
