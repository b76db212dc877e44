# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it: departments named by their work, posts and what they are charged with, plain verbs, bodies in short."""

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
    # verbs
    (
        "1. Phòng Nội dung\n- Phối hợp với các đoàn thể rà từng hộ, vận động ký cam kết.",
        [(["Phòng Nội dung"], ["các đoàn thể"])],
    ),
    ("1. Công an xã\n- Cùng các trường lên lịch nói chuyện.", [(["Công an xã"], ["các trường"])]),
    (
        "1. Trạm Y tế xã\n- Phối hợp với các đoàn thể, ban quản lý thôn dán áp phích tại nơi đông người.",
        [(["Trạm Y tế xã"], ["các đoàn thể", "ban quản lý thôn"])],
    ),
    (
        "1. Đoàn xã\n- Phối hợp cùng Hội Cựu chiến binh xã quét dọn nghĩa trang.",
        [(["Đoàn xã"], ["Hội Cựu chiến binh xã"])],
    ),
    (
        "1. Kinh phí\nPhòng Kinh tế lập dự toán; Phòng Kế toán thanh toán theo chế độ.",
        [(["Phòng Kinh tế", "Phòng Kế toán"], [])],
    ),
    (
        "1. Hội Nông dân xã\n- Cùng với Hội Phụ nữ xã xuống các bản nói chuyện.",
        [(["Hội Nông dân xã"], ["Hội Phụ nữ xã"])],
    ),
    (
        "1. Hội Nông dân xã\n- Phối hợp với các ngân hàng giãn nợ cho hộ nghèo.",
        [(["Hội Nông dân xã"], ["các ngân hàng"])],
    ),
    ("1. Sở Y tế\n- Phối hợp với Báo tỉnh dựng 03 phóng sự.", [(["Sở Y tế"], ["Báo tỉnh"])]),
    (
        "1. Sở Y tế\n- Phối hợp với các cơ quan liên quan làm rõ nguồn tin.",
        [(["Sở Y tế"], ["các cơ quan liên quan"])],
    ),
    ("1. Sở Y tế\n- Phối hợp với các nhà mạng cài nhạc chờ.", [(["Sở Y tế"], ["các nhà mạng"])]),
    (
        "1. Tỉnh đoàn, Hội Nông dân tỉnh\n- Hội Nông dân tỉnh cùng Tỉnh đoàn dựng gian hàng.",
        [(["Hội Nông dân tỉnh"], ["Tỉnh đoàn"])],
    ),
    ("1. Phòng Thời sự\n- Đội xe đưa phóng viên về cơ sở.", [(["Đội xe"], [])]),
    # topics
    (
        "1. Về kinh phí: lấy từ nguồn chi thường xuyên; Phòng Tài chính - Kế hoạch hướng dẫn thanh toán.\n2. Sở Y tế\n- In tài liệu.",
        [(["Phòng Tài chính - Kế hoạch"], []), (["Sở Y tế"], [])],
    ),
    (
        "1. Về nhân lực: mỗi xã 02 người; Trạm Y tế xã cử người.\n2. Công an xã: giữ trật tự.",
        [(["Trạm Y tế xã"], []), (["Công an xã"], [])],
    ),
    (
        "1. Kinh phí: Từ nguồn sự nghiệp y tế. Sở Tài chính thẩm định dự toán.\n2. Công an tỉnh: giữ trật tự.",
        [(["Sở Tài chính"], []), (["Công an tỉnh"], [])],
    ),
    # funding
    (
        "1. Kinh phí\nNgân sách huyện cấp 30 triệu đồng; huy động doanh nghiệp tài trợ.\n2. Phòng Y tế\n- In tài liệu.",
        [(["Phòng Y tế"], [])],
    ),
    ("1. Nguồn lực\n- Ngân sách tỉnh bảo đảm 60 phần trăm.\n2. Sở Y tế\n- In tài liệu.", [(["Sở Y tế"], [])]),
    # letters
    (
        "1. Đề nghị Bộ Y tế:\n+ Chỉ đạo các bệnh viện khám cho trẻ.\n+ Hướng dẫn dinh dưỡng.\n2. Đề nghị Bộ Văn hóa, Thể thao và Du lịch:\n+ Mở thư viện lưu động.",
        [(["Bộ Y tế"], []), (["Bộ Y tế"], []), (["Bộ Văn hóa, Thể thao và Du lịch"], [])],
    ),
    (
        "1. Đề nghị Trung ương Đoàn TNCS Hồ Chí Minh:\n+ Phát động phong trào bơi an toàn.",
        [(["Trung ương Đoàn TNCS Hồ Chí Minh"], [])],
    ),
    (
        "1. Đề nghị Trung ương Hội Liên hiệp Phụ nữ Việt Nam, Trung ương Hội Nông dân Việt Nam\n+ Vận động hội viên.",
        [(["Trung ương Hội Liên hiệp Phụ nữ Việt Nam", "Trung ương Hội Nông dân Việt Nam"], [])],
    ),
    (
        "1. Đề nghị Đài Tiếng nói Việt Nam, Đài Truyền hình Việt Nam, Thông tấn xã Việt Nam:\n+ Tăng thời lượng.",
        [(["Đài Tiếng nói Việt Nam", "Đài Truyền hình Việt Nam", "Thông tấn xã Việt Nam"], [])],
    ),
    (
        "1. Đề nghị Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương:\n+ Bố trí ngân sách.\n+ Giao Sở Y tế làm đầu mối.",
        [(["Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"], []), (["Sở Y tế"], [])],
    ),
    (
        "1. Các đơn vị thuộc Bộ: Giao Cục Trẻ em chủ trì, phối hợp với Vụ Kế hoạch - Tài chính đôn đốc.",
        [(["Cục Trẻ em"], ["Vụ Kế hoạch - Tài chính"])],
    ),
    (
        "1. Đề nghị Tập đoàn Bưu chính Viễn thông Việt Nam, các doanh nghiệp viễn thông\n+ Nhắn tin đến thuê bao.",
        [(["Tập đoàn Bưu chính Viễn thông Việt Nam", "các doanh nghiệp viễn thông"], [])],
    ),
    (
        "1. Đề nghị Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam và các tổ chức thành viên của Mặt trận:\n+ Giám sát.",
        [(["Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "các tổ chức thành viên của Mặt trận"], [])],
    ),
    (
        "1. Đề nghị Tổng Liên đoàn Lao động Việt Nam:\n+ Chăm lo con công nhân.",
        [(["Tổng Liên đoàn Lao động Việt Nam"], [])],
    ),
    (
        "1. Sở Lao động - Thương binh và Xã hội các tỉnh, thành phố\n+ Là cơ quan thường trực.\n+ Mở đường dây nóng.",
        [
            (["Sở Lao động - Thương binh và Xã hội các tỉnh, thành phố"], []),
            (["Sở Lao động - Thương binh và Xã hội các tỉnh, thành phố"], []),
        ],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_who_does_it_and_with_whom(body: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(body) == expected
