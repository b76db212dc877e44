# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it where plain verbs tell what: and in later clauses, under money, in letters to ministries."""

import pytest

from loa.reader.tests.factories import who_does

CASES = [
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
    # verbs
    (
        "1. Sở Y tế\n- Phối hợp với Hội Chữ thập đỏ tỉnh vẽ tranh tường tại bến đò.",
        [(["Sở Y tế"], ["Hội Chữ thập đỏ tỉnh"])],
    ),
    (
        "1. Công an xã\n- Cùng Đoàn Thanh niên xã căng dây phao ở đập nước.",
        [(["Công an xã"], ["Đoàn Thanh niên xã"])],
    ),
    (
        "1. Trường Tiểu học\n- Phối hợp với các đoàn thể che chắn giếng khơi.",
        [(["Trường Tiểu học"], ["các đoàn thể"])],
    ),
    (
        "1. Hội Phụ nữ xã\n- Cùng Trạm Y tế xã cân đo trẻ dưới năm tuổi.",
        [(["Hội Phụ nữ xã"], ["Trạm Y tế xã"])],
    ),
    (
        "1. Tỉnh đoàn\n- Phối hợp với Bưu điện tỉnh đóng gói, chuyển thư.",
        [(["Tỉnh đoàn"], ["Bưu điện tỉnh"])],
    ),
    (
        "1. Phòng Tín dụng\n- Phối hợp với các hội nhận ủy thác đối chiếu nợ.",
        [(["Phòng Tín dụng"], ["các hội nhận ủy thác"])],
    ),
    (
        "1. Sở Y tế\n- Phối hợp với Báo tỉnh, Đài tỉnh khai trương chuyên trang.",
        [(["Sở Y tế"], ["Báo tỉnh", "Đài tỉnh"])],
    ),
    ("1. Sở Y tế\n- Phối hợp với các trường đếm số em chưa biết bơi.", [(["Sở Y tế"], ["các trường"])]),
    (
        "1. Ban Quản lý chợ\n- Cùng các hộ kinh doanh lau rửa quầy sạp mỗi sáng.",
        [(["Ban Quản lý chợ"], ["các hộ kinh doanh"])],
    ),
    ("1. Sở Y tế\n- Phối hợp với Công an tỉnh truy tìm người tung tin.", [(["Sở Y tế"], ["Công an tỉnh"])]),
    # topics
    (
        "1. Về phương tiện: dùng xe sẵn có; Văn phòng thuê thêm 01 xe khi cần.\n2. Sở Y tế\n- In tài liệu.",
        [(["Văn phòng"], []), (["Sở Y tế"], [])],
    ),
    (
        "1. Khen thưởng: mỗi đợt chọn 05 tập thể; Ban Thi đua thẩm định hồ sơ, trình khen.\n2. Sở Y tế: in tài liệu.",
        [(["Ban Thi đua"], []), (["Sở Y tế"], [])],
    ),
    # letters
    (
        "1. Đề nghị Trung ương Hội Cựu chiến binh Việt Nam:\n+ Kể chuyện truyền thống.",
        [(["Trung ương Hội Cựu chiến binh Việt Nam"], [])],
    ),
    (
        "1. Các phòng chuyên môn: Giao Phòng Nghiệp vụ y soạn tài liệu; các phòng khác góp ý.",
        [(["Phòng Nghiệp vụ y"], [])],
    ),
    (
        "1. Đề nghị Liên minh Hợp tác xã Việt Nam, Hội Liên hiệp Thanh niên Việt Nam:\n+ Vận động thành viên.",
        [(["Liên minh Hợp tác xã Việt Nam", "Hội Liên hiệp Thanh niên Việt Nam"], [])],
    ),
    (
        "1. Đề nghị các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ:\n+ Chỉ đạo đơn vị trực thuộc.",
        [(["các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ"], [])],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_who_does_it_and_with_whom(body: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(body) == expected
