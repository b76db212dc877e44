# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it: units by their letters, posts, joint papers, schools and party bodies."""

import pytest

from loa.reader.tests.factories import who_does

CASES = [
    # papers that several offices sign
    (
        "1. Trách nhiệm chung\n- Ba ngành thống nhất chỉ đạo các đơn vị cơ sở phối hợp thực hiện.\n- Mỗi bên cử 01 cán bộ đầu mối.",
        [(["Ba ngành"], []), (["Mỗi bên"], [])],
    ),
    ("1. Trách nhiệm chung của ba ngành\n- Định kỳ 6 tháng họp giao ban.", [(["ba ngành"], [])]),
    (
        "1. Liên ngành cấp tỉnh\n- Ban hành chương trình.\n2. Liên ngành cấp huyện\n- Ký kết kế hoạch.",
        [(["Liên ngành cấp tỉnh"], []), (["Liên ngành cấp huyện"], [])],
    ),
    (
        "1. Công an tỉnh\n1.1. Chủ trì, phối hợp với hai ngành còn lại xây dựng chuyên mục.\n1.2. Cung cấp thông tin về tình hình tội phạm.",
        [(["Công an tỉnh"], ["hai ngành còn lại"]), (["Công an tỉnh"], [])],
    ),
    (
        "1. Phân công thực hiện\n- Sở Giáo dục và Đào tạo: chỉ đạo các trường.\n- Công an tỉnh: nắm tình hình.\n- Tỉnh đoàn: tổ chức sân chơi.",
        [(["Sở Giáo dục và Đào tạo"], []), (["Công an tỉnh"], []), (["Tỉnh đoàn"], [])],
    ),
    (
        "1. Sở Giáo dục và Đào tạo phụ trách nội dung tại trường học; Công an tỉnh phụ trách nội dung tại khu dân cư.",
        [(["Sở Giáo dục và Đào tạo", "Công an tỉnh"], [])],
    ),
    (
        "1. Đối với ngành Giáo dục: Đưa nội dung vào giờ sinh hoạt.\n2. Đối với lực lượng Công an: Cử báo cáo viên.\n3. Đối với Đoàn Thanh niên: Thành lập đội xung kích.",
        [(["ngành Giáo dục"], []), (["lực lượng Công an"], []), (["Đoàn Thanh niên"], [])],
    ),
    (
        "1. Ban Thường vụ Tỉnh đoàn chủ trì, Ban Giám đốc Công an tỉnh, Sở Giáo dục và Đào tạo phối hợp tổ chức Ngày hội.",
        [(["Ban Thường vụ Tỉnh đoàn"], ["Ban Giám đốc Công an tỉnh", "Sở Giáo dục và Đào tạo"])],
    ),
    (
        "1. Sở Y tế chủ trì; Sở Giáo dục và Đào tạo, Tỉnh đoàn phối hợp.",
        [(["Sở Y tế"], ["Sở Giáo dục và Đào tạo", "Tỉnh đoàn"])],
    ),
    (
        "1. Sở Y tế và Sở Giáo dục và Đào tạo cùng Tỉnh đoàn tổ chức hội thi.",
        [(["Sở Y tế", "Sở Giáo dục và Đào tạo"], ["Tỉnh đoàn"])],
    ),
    (
        "1. Trách nhiệm của ngành Giáo dục và Đào tạo\n- Chỉ đạo các trường tổ chức ngoại khóa.",
        [(["ngành Giáo dục và Đào tạo"], [])],
    ),
    ("1. Ngành Y tế\n- Cung cấp tài liệu truyền thông.", [(["Ngành Y tế"], [])]),
    (
        "1. Trách nhiệm chung\n- Hai bên thống nhất chỉ đạo cấp dưới ký kết chương trình phối hợp.",
        [(["Hai bên"], [])],
    ),
    (
        "1. Hội Liên hiệp Phụ nữ tỉnh có trách nhiệm\na) Chủ trì tổ chức hội thi.\nb) Chọn 05 đơn vị làm điểm.",
        [(["Hội Liên hiệp Phụ nữ tỉnh"], []), (["Hội Liên hiệp Phụ nữ tỉnh"], [])],
    ),
    ("1. Cấp tỉnh: Sở Tư pháp là cơ quan đầu mối, tham mưu tổ chức sơ kết.", [(["Sở Tư pháp"], [])]),
    ("1. Sở GD&ĐT\n- Đưa nội dung vào giờ chào cờ.", [(["Sở GD&ĐT"], [])]),
    (
        "1. Phòng LĐ-TB&XH huyện phối hợp với TTYT huyện, Hội LHPN huyện tập huấn cộng tác viên.",
        [(["Phòng LĐ-TB&XH huyện"], ["TTYT huyện", "Hội LHPN huyện"])],
    ),
    ("1. LĐLĐ tỉnh phối hợp với BHXH tỉnh tuyên truyền tại doanh nghiệp.", [(["LĐLĐ tỉnh"], ["BHXH tỉnh"])]),
    ("1. UBMTTQ Việt Nam xã, Hội CCB xã vận động hội viên.", [(["UBMTTQ Việt Nam xã", "Hội CCB xã"], [])]),
    ("1. BCH Quân sự xã: Phối hợp với Công an xã tuần tra.", [(["BCH Quân sự xã"], ["Công an xã"])]),
    ("1. Ban CHQS huyện\n- Huy động dân quân dọn vệ sinh.", [(["Ban CHQS huyện"], [])]),
    (
        "1. Sở VHTTDL chủ trì, phối hợp với Sở TT&TT, Đài PT-TH tỉnh thực hiện.",
        [(["Sở VHTTDL"], ["Sở TT&TT", "Đài PT-TH tỉnh"])],
    ),
    ("1. NHCSXH huyện giải ngân vốn vay học sinh, sinh viên.", [(["NHCSXH huyện"], [])]),
    ("1. TTVH-TT&TT huyện\n- Mở chuyên mục phát thanh.", [(["TTVH-TT&TT huyện"], [])]),
    (
        "1. Đoàn TNCS Hồ Chí Minh xã phát động phong trào Tuổi trẻ xung kích.",
        [(["Đoàn TNCS Hồ Chí Minh xã"], [])],
    ),
    (
        "1. Ban Giám hiệu\n- Phê duyệt kế hoạch.\n2. Tổ chuyên môn\n- Xây dựng chuyên đề.\n3. Giáo viên chủ nhiệm\n- Phổ biến đến học sinh.\n4. Đoàn trường, Liên đội\n- Tổ chức hội diễn.",
        [
            (["Ban Giám hiệu"], []),
            (["Tổ chuyên môn"], []),
            (["Giáo viên chủ nhiệm"], []),
            (["Đoàn trường", "Liên đội"], []),
        ],
    ),
    (
        "1. Trưởng thôn, Ban Công tác Mặt trận thôn\n- Họp dân phổ biến quy định.",
        [(["Trưởng thôn", "Ban Công tác Mặt trận thôn"], [])],
    ),
    (
        "1. Công đoàn cơ sở các doanh nghiệp thương lượng với người sử dụng lao động về bữa ăn ca.",
        [(["Công đoàn cơ sở các doanh nghiệp"], [])],
    ),
    ("1. Nhân viên y tế trường học\n- Theo dõi sức khỏe học sinh.", [(["Nhân viên y tế trường học"], [])]),
    (
        "1. Cộng tác viên dân số, y tế thôn bản\n- Thăm hộ gia đình.",
        [(["Cộng tác viên dân số", "y tế thôn bản"], [])],
    ),
    ("1. Các cấp ủy, tổ chức đảng tổ chức quán triệt Nghị quyết.", [(["Các cấp ủy, tổ chức đảng"], [])]),
    (
        "1. Ban Thường vụ các huyện ủy, thành ủy, đảng ủy trực thuộc chỉ đạo xây dựng kế hoạch.",
        [(["Ban Thường vụ các huyện ủy, thành ủy, đảng ủy trực thuộc"], [])],
    ),
    (
        "1. Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp Ban Tổ chức Tỉnh ủy, Văn phòng Tỉnh ủy theo dõi.",
        [(["Ban Tuyên giáo Tỉnh ủy"], ["Ban Tổ chức Tỉnh ủy", "Văn phòng Tỉnh ủy"])],
    ),
    (
        "1. Đảng đoàn HĐND, Ban cán sự đảng UBND tỉnh lãnh đạo thể chế hóa Nghị quyết.",
        [(["Đảng đoàn HĐND", "Ban cán sự đảng UBND tỉnh"], [])],
    ),
    (
        "1. Trường Chính trị tỉnh, các trung tâm chính trị cấp huyện\n- Lồng ghép vào bài giảng.",
        [(["Trường Chính trị tỉnh", "các trung tâm chính trị cấp huyện"], [])],
    ),
    ("1. Báo cáo viên các cấp\n- Tuyên truyền tại hội nghị.", [(["Báo cáo viên các cấp"], [])]),
    (
        "1. Bộ Chỉ huy Bộ đội Biên phòng tỉnh, Hải đội 2\n- Phát thanh trên biển.",
        [(["Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Hải đội 2"], [])],
    ),
    (
        "1. Vườn Quốc gia, Hạt Kiểm lâm, các chủ rừng\n- Cắm biển cấm lửa.",
        [(["Vườn Quốc gia", "Hạt Kiểm lâm", "các chủ rừng"], [])],
    ),
    (
        "1. Đề nghị Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh chọn án điểm đưa ra xét xử lưu động.",
        [(["Tòa án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh"], [])],
    ),
    ("1. Ủy ban nhân dân huyện giao cho Phòng Y tế làm đầu mối.", [(["Phòng Y tế"], [])]),
    ("1. Sở Y tế được giao là cơ quan thường trực, có trách nhiệm tổng hợp.", [(["Sở Y tế"], [])]),
    (
        "1. Căn cứ tình hình thực tế, Chủ tịch UBND các xã quyết định thời điểm phun hóa chất.",
        [(["Chủ tịch UBND các xã"], [])],
    ),
    (
        "1. Về nhân lực: Sở Nội vụ bố trí biên chế.\n2. Về kinh phí: Sở Tài chính cân đối.",
        [(["Sở Nội vụ"], []), (["Sở Tài chính"], [])],
    ),
    (
        "1. Sở Công Thương, Sở Nông nghiệp và Môi trường mỗi đơn vị cử 01 cán bộ tham gia đoàn kiểm tra.",
        [(["Sở Công Thương", "Sở Nông nghiệp và Môi trường"], [])],
    ),
    (
        "1. Các Sở: Y tế, Giáo dục và Đào tạo, Công Thương\n- Phối hợp kiểm tra bếp ăn.",
        [(["Các Sở: Y tế, Giáo dục và Đào tạo, Công Thương"], [])],
    ),
    (
        "1. Đối với các Sở, ngành và UBND cấp huyện: Xây dựng kế hoạch trước ngày 30/3/2025.",
        [(["các Sở, ngành", "UBND cấp huyện"], [])],
    ),
    (
        "- Phòng Kinh tế: kiểm tra giá cả.\n- Phòng Tư pháp: phổ biến pháp luật.\n- Công an xã: bảo đảm trật tự.",
        [(["Phòng Kinh tế"], []), (["Phòng Tư pháp"], []), (["Công an xã"], [])],
    ),
    (
        "- Phòng Kinh tế có nhiệm vụ kiểm tra giá cả thị trường.\n- Trạm Y tế xã chuẩn bị cơ số thuốc.",
        [(["Phòng Kinh tế"], []), (["Trạm Y tế xã"], [])],
    ),
    (
        "1. Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh ban hành kế hoạch.",
        [(["Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh"], [])],
    ),
    (
        "1. Ban Chỉ đạo phòng, chống dịch các cấp họp hằng tuần.",
        [(["Ban Chỉ đạo phòng, chống dịch các cấp"], [])],
    ),
    (
        "1. Quỹ Bảo vệ và Phát triển rừng tỉnh chi trả tiền dịch vụ môi trường rừng.",
        [(["Quỹ Bảo vệ và Phát triển rừng tỉnh"], [])],
    ),
    (
        "1. Công ty Điện lực tỉnh bảo đảm điện phục vụ lễ hội; phối hợp với Công an tỉnh bảo vệ trạm điện.",
        [(["Công ty Điện lực tỉnh"], ["Công an tỉnh"])],
    ),
    (
        "1. Các cơ quan thông tấn, báo chí Trung ương thường trú tại tỉnh đưa tin đậm nét.",
        [(["Các cơ quan thông tấn, báo chí Trung ương thường trú tại tỉnh"], [])],
    ),
    (
        "1. Văn phòng Điều phối nông thôn mới tỉnh theo dõi tiến độ.",
        [(["Văn phòng Điều phối nông thôn mới tỉnh"], [])],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_who_does_it_and_with_whom(body: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(body) == expected
