# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it: departments named by their work, bodies told in short, posts and what they are charged with."""

import pytest

from loa.reader.tests.factories import who_does

CASES = [
    # names of verbs
    (
        "1. Ban Xây dựng tổ chức Hội\n- Tập huấn cán bộ chi hội.\n- Lập danh sách hội viên nòng cốt.",
        [(["Ban Xây dựng tổ chức Hội"], []), (["Ban Xây dựng tổ chức Hội"], [])],
    ),
    (
        "1. Phòng Quản lý thu\n- Rà soát đơn vị chậm đóng.\n2. Phòng Truyền thông và Phát triển đối tượng\n- Phát tờ rơi.\n3. Phòng Tiếp nhận và Quản lý hồ sơ\n- Niêm yết thủ tục.",
        [
            (["Phòng Quản lý thu"], []),
            (["Phòng Truyền thông và Phát triển đối tượng"], []),
            (["Phòng Tiếp nhận và Quản lý hồ sơ"], []),
        ],
    ),
    (
        "1. Phòng Giám định bảo hiểm y tế\n- Đối chiếu số liệu.\n- Phòng Giám định bảo hiểm y tế lưu hồ sơ theo tháng.",
        [(["Phòng Giám định bảo hiểm y tế"], []), (["Phòng Giám định bảo hiểm y tế"], [])],
    ),
    (
        "1. Ban Tập hợp thanh niên công nhân\n- Mở 03 lớp kỹ năng.",
        [(["Ban Tập hợp thanh niên công nhân"], [])],
    ),
    (
        "1. Phòng Biên tập chương trình\n- Lên lịch phát sóng.\n2. Phòng Phóng viên\n- Cùng Phòng Biên tập chương trình quay 02 phóng sự.",
        [(["Phòng Biên tập chương trình"], []), (["Phòng Phóng viên"], ["Phòng Biên tập chương trình"])],
    ),
    (
        "1. Ban Bạn đọc\n- Tiếp nhận thư.\n2. Phòng Thư ký - Xuất bản\n- Dàn trang số đặc biệt.\n- Ban Bạn đọc đọc duyệt thư trước khi đăng.",
        [(["Ban Bạn đọc"], []), (["Phòng Thư ký - Xuất bản"], []), (["Ban Bạn đọc"], [])],
    ),
    (
        "1. Phòng Kế hoạch - Nghiệp vụ tín dụng\n- Giải ngân đúng hạn.\n2. Phòng Kiểm tra kiểm soát nội bộ\n- Kiểm tra 04 xã.\n3. Phòng giao dịch NHCSXH các huyện\n- Dán thông báo lãi suất tại điểm giao dịch.",
        [
            (["Phòng Kế hoạch - Nghiệp vụ tín dụng"], []),
            (["Phòng Kiểm tra kiểm soát nội bộ"], []),
            (["Phòng giao dịch NHCSXH các huyện"], []),
        ],
    ),
    (
        "1. Khoa Kiểm soát nhiễm khuẩn\n- Giám sát vệ sinh tay.\n2. Phòng Điều dưỡng\n- Phân công trực.\n3. Khoa Khám bệnh\n- Tư vấn cho người nhà.",
        [(["Khoa Kiểm soát nhiễm khuẩn"], []), (["Phòng Điều dưỡng"], []), (["Khoa Khám bệnh"], [])],
    ),
    (
        "1. Ban Hỗ trợ nông dân\n- Dạy nghề cho 200 hội viên.\n2. Ban Tuyên giáo Hội\n- In tờ rơi.",
        [(["Ban Hỗ trợ nông dân"], []), (["Ban Tuyên giáo Hội"], [])],
    ),
    (
        "1. Trung tâm Hỗ trợ phụ nữ phát triển\n- Dạy nghề may.\n2. Ban Chính sách - Luật pháp\n- Trợ giúp pháp lý.",
        [(["Trung tâm Hỗ trợ phụ nữ phát triển"], []), (["Ban Chính sách - Luật pháp"], [])],
    ),
    # collectives
    ("1. Các huyện, thành Hội\n- Mở hội nghị.", [(["Các huyện, thành Hội"], [])]),
    (
        "1. Các quận, huyện Đoàn, Đoàn trực thuộc\n- Ra quân.",
        [(["Các quận, huyện Đoàn, Đoàn trực thuộc"], [])],
    ),
    (
        "1. Các huyện, thị, thành ủy, đảng ủy trực thuộc Tỉnh ủy\n- Quán triệt.",
        [(["Các huyện, thị, thành ủy, đảng ủy trực thuộc Tỉnh ủy"], [])],
    ),
    (
        "1. Hội Liên hiệp Phụ nữ các huyện, thị, thành phố\n- Vận động hội viên.",
        [(["Hội Liên hiệp Phụ nữ các huyện, thị, thành phố"], [])],
    ),
    ("1. Các cơ sở Đoàn trực thuộc\n- Dọn bãi biển.", [(["Các cơ sở Đoàn trực thuộc"], [])]),
    ("1. Cơ sở Hội các xã, phường\n- Sinh hoạt chuyên đề.", [(["Cơ sở Hội các xã, phường"], [])]),
    (
        "1. Liên đoàn Lao động các huyện, thành phố, Công đoàn ngành, Công đoàn cấp trên trực tiếp cơ sở\n- Phổ biến đến đoàn viên.",
        [
            (
                [
                    "Liên đoàn Lao động các huyện, thành phố",
                    "Công đoàn ngành",
                    "Công đoàn cấp trên trực tiếp cơ sở",
                ],
                [],
            )
        ],
    ),
    ("1. Các chi hội, tổ hội\n- Nhắc nhau thực hiện.", [(["Các chi hội, tổ hội"], [])]),
    (
        "1. Các phòng nghiệp vụ, BHXH các huyện, thị xã\n- Trả lời bạn đọc.",
        [(["Các phòng nghiệp vụ", "BHXH các huyện, thị xã"], [])],
    ),
    (
        "1. Các phòng chuyên môn, nghiệp vụ\n- Gửi tin về Văn phòng.",
        [(["Các phòng chuyên môn, nghiệp vụ"], [])],
    ),
    ("1. Các khoa, phòng\n- Treo tranh lật.", [(["Các khoa, phòng"], [])]),
    ("1. Các ban, đơn vị thuộc Tỉnh Đoàn\n- Gửi bài.", [(["Các ban, đơn vị thuộc Tỉnh Đoàn"], [])]),
    # posts
    (
        "1. Phó Hiệu trưởng phụ trách chuyên môn duyệt giáo án trước khi dạy.",
        [(["Phó Hiệu trưởng phụ trách chuyên môn"], [])],
    ),
    (
        "1. Cán bộ phụ trách truyền thông\n- Cập nhật tin bài mỗi ngày.",
        [(["Cán bộ phụ trách truyền thông"], [])],
    ),
    (
        "1. Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội trực tiếp chỉ đạo, ký duyệt tài liệu.",
        [(["Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội"], [])],
    ),
    (
        "- Trưởng phòng Kế hoạch chịu trách nhiệm về tiến độ.\n- Phó Trưởng phòng phụ trách kỹ thuật kiểm tra máy phát.",
        [(["Trưởng phòng Kế hoạch"], []), (["Phó Trưởng phòng phụ trách kỹ thuật"], [])],
    ),
    (
        "1. Các đồng chí Ủy viên Ban Thường vụ phụ trách cụm\n- Dự sinh hoạt với cơ sở.",
        [(["Ủy viên Ban Thường vụ phụ trách cụm"], [])],
    ),
    ("1. Phó Bí thư Thường trực chủ trì giao ban.", [(["Phó Bí thư Thường trực"], [])]),
    ("1. Giáo viên Tổng phụ trách Đội\n- Luyện tập đội kèn.", [(["Giáo viên Tổng phụ trách Đội"], [])]),
    ("1. Thư ký tòa soạn sắp xếp trang báo.", [(["Thư ký tòa soạn"], [])]),
    (
        "1. Chi hội trưởng chi hội nông dân nhắc hội viên ký cam kết.",
        [(["Chi hội trưởng chi hội nông dân"], [])],
    ),
    ("1. Bí thư chi bộ, trưởng thôn đến từng nhà vận động.", [(["Bí thư chi bộ", "trưởng thôn"], [])]),
    (
        "1. Tổ trưởng tổ tiết kiệm và vay vốn thông báo lịch giao dịch.",
        [(["Tổ trưởng tổ tiết kiệm và vay vốn"], [])],
    ),
    # names of verbs
    (
        "1. Ban Phong trào\n- Ra quân đợt 1.\n2. Ban Kiểm tra Đoàn\n- Đi cơ sở.\n3. Trung tâm Hoạt động thanh thiếu nhi\n- Mở lớp bơi.\n- Ban Phong trào ghép đội hình ra quân.",
        [
            (["Ban Phong trào"], []),
            (["Ban Kiểm tra Đoàn"], []),
            (["Trung tâm Hoạt động thanh thiếu nhi"], []),
            (["Ban Phong trào"], []),
        ],
    ),
    (
        "1. Phòng Chế độ bảo hiểm xã hội\n- Niêm yết mức hưởng.\n2. Phòng Thanh tra - Kiểm tra\n- Kết hợp kiểm tra và phổ biến.\n3. Phòng Công nghệ thông tin\n- Phối hợp với Phòng Chế độ bảo hiểm xã hội viết bộ hỏi đáp.",
        [
            (["Phòng Chế độ bảo hiểm xã hội"], []),
            (["Phòng Thanh tra - Kiểm tra"], []),
            (["Phòng Công nghệ thông tin"], ["Phòng Chế độ bảo hiểm xã hội"]),
        ],
    ),
    (
        "1. Phòng Đào tạo nghề\n- Tư vấn chọn nghề.\n2. Khoa Dược\n- Công khai giá thuốc.\n3. Phòng Điều dưỡng\n- Khoa Dược giao tờ hướng dẫn tận buồng bệnh.",
        [(["Phòng Đào tạo nghề"], []), (["Khoa Dược"], []), (["Khoa Dược"], [])],
    ),
    (
        "1. Ban Quản lý chợ\n- Phát loa.\n2. Ban Quản lý rừng phòng hộ\n- Cắm biển.\n3. Hợp tác xã dịch vụ nông nghiệp\n- Nhắn tin đến xã viên.",
        [
            (["Ban Quản lý chợ"], []),
            (["Ban Quản lý rừng phòng hộ"], []),
            (["Hợp tác xã dịch vụ nông nghiệp"], []),
        ],
    ),
    (
        "1. Phòng Bạn đọc - Tư liệu\n- Trả lời thư.\n2. Phòng Trị sự\n- Phòng Trị sự kê đủ giấy in.",
        [(["Phòng Bạn đọc - Tư liệu"], []), (["Phòng Trị sự"], [])],
    ),
    (
        "1. Phòng Hướng dẫn nghiệp vụ\n- Soạn hỏi đáp.\n2. Ban Chăm sóc, giáo dục trẻ em\n- Thăm trẻ mồ côi.",
        [(["Phòng Hướng dẫn nghiệp vụ"], []), (["Ban Chăm sóc, giáo dục trẻ em"], [])],
    ),
    # collectives
    (
        "1. Các huyện, thị, thành Hội và Hội cơ sở trực thuộc\n- Vận động hội viên.",
        [(["Các huyện, thị, thành Hội và Hội cơ sở trực thuộc"], [])],
    ),
    (
        "1. Phối hợp\n- Sở Y tế phối hợp với các huyện, thị, thành đoàn mở trại hè.",
        [(["Sở Y tế"], ["các huyện, thị, thành đoàn"])],
    ),
    ("1. Các trường, khoa, phòng\n- Treo băng rôn.", [(["Các trường, khoa, phòng"], [])]),
    ("1. Các chi đoàn, chi hội khu phố\n- Nhắc hội viên.", [(["Các chi đoàn, chi hội khu phố"], [])]),
    ("1. Các chi nhánh, phòng giao dịch\n- Treo khẩu hiệu.", [(["Các chi nhánh, phòng giao dịch"], [])]),
    (
        "1. Các ban chuyên môn, Văn phòng Hội\n- Chia nhau dự sinh hoạt.",
        [(["Các ban chuyên môn", "Văn phòng Hội"], [])],
    ),
    (
        "1. Các nông trường, lâm trường, hợp tác xã\n- Ký cam kết.",
        [(["Các nông trường, lâm trường, hợp tác xã"], [])],
    ),
    ("1. Các tổ tiết kiệm và vay vốn\n- Thông báo cho tổ viên.", [(["Các tổ tiết kiệm và vay vốn"], [])]),
    # posts
    (
        "1. Phó Tổng Biên tập phụ trách báo điện tử duyệt bài.",
        [(["Phó Tổng Biên tập phụ trách báo điện tử"], [])],
    ),
    ("1. Trưởng Đài Truyền thanh xã đọc tin hai buổi mỗi ngày.", [(["Trưởng Đài Truyền thanh xã"], [])]),
    (
        "1. Các Phó Chủ tịch Hội phụ trách địa bàn\n- Dự sơ kết cụm.",
        [(["Các Phó Chủ tịch Hội phụ trách địa bàn"], [])],
    ),
    (
        "1. Giáo viên bộ môn Giáo dục thể chất dạy kỹ năng nổi cho học sinh.",
        [(["Giáo viên bộ môn Giáo dục thể chất"], [])],
    ),
    (
        "1. Phóng viên thường trú các huyện\n- Gửi 02 tin mỗi tuần.",
        [(["Phóng viên thường trú các huyện"], [])],
    ),
    ("1. Kế toán trưởng làm thủ tục chi trả.", [(["Kế toán trưởng"], [])]),
    ("1. Trưởng các đoàn thể xã dự đủ các buổi giao ban.", [(["Trưởng các đoàn thể xã"], [])]),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_who_does_it_and_with_whom(body: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(body) == expected
