# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it in small plans of associations, newspapers, hospitals, banks, schools, and after meetings."""

import pytest

from loa.reader.tests.factories import who_does

CASES = [
    # associations
    (
        "1. Thường trực Hội Cựu chiến binh tỉnh\n- Chỉ đạo chung, duyệt đề cương.\n2. Ban Kinh tế\n- Theo dõi nguồn vốn ủy thác; báo cáo Thường trực hằng quý.\n- Cùng Ngân hàng Chính sách xã hội tỉnh tập huấn tổ trưởng.\n3. Văn phòng\n- Bố trí phòng họp, in giấy mời.\n4. Hội Cựu chiến binh các huyện, thành phố\n- Phân công hội viên nòng cốt bám hộ vay.",
        [
            (["Thường trực Hội Cựu chiến binh tỉnh"], []),
            (["Ban Kinh tế"], []),
            (["Ban Kinh tế"], ["Ngân hàng Chính sách xã hội tỉnh"]),
            (["Văn phòng"], []),
            (["Hội Cựu chiến binh các huyện, thành phố"], []),
        ],
    ),
    (
        "1. Ban Tuyên giáo - Nữ công\n- Biên tập bản tin Công đoàn.\n2. Ban Chính sách pháp luật và Quan hệ lao động\n- Tư vấn tại 20 doanh nghiệp.\n3. Nhà Văn hóa Lao động\n- Dàn dựng tiểu phẩm.\n4. Công đoàn các khu công nghiệp, Công đoàn ngành, LĐLĐ cấp huyện\n- Tổ chức đối thoại.",
        [
            (["Ban Tuyên giáo - Nữ công"], []),
            (["Ban Chính sách pháp luật và Quan hệ lao động"], []),
            (["Nhà Văn hóa Lao động"], []),
            (["Công đoàn các khu công nghiệp", "Công đoàn ngành", "LĐLĐ cấp huyện"], []),
        ],
    ),
    (
        "1. Hội đồng Đội huyện\n- Phát động thi vẽ.\n2. Các liên đội\n- Nộp tranh trước ngày 20/4/2025.\n3. Đoàn các xã, thị trấn; Đoàn trường THPT\n- Cử đoàn viên giúp các em tập bơi.",
        [
            (["Hội đồng Đội huyện"], []),
            (["Các liên đội"], []),
            (["Đoàn các xã, thị trấn", "Đoàn trường THPT"], []),
        ],
    ),
    # inside
    (
        "1. Ban Biên tập\n- Duyệt maket.\n2. Phòng Báo điện tử\n- Mở chuyên trang.\n3. Phòng Bạn đọc - Công tác xã hội\n- Chọn thư hay giới thiệu trên báo.\n4. Phóng viên các địa bàn\n- Bám cơ sở.\n5. Văn phòng đại diện khu vực miền núi\n- Gửi mỗi tuần 03 tin.",
        [
            (["Ban Biên tập"], []),
            (["Phòng Báo điện tử"], []),
            (["Phòng Bạn đọc - Công tác xã hội"], []),
            (["Phóng viên các địa bàn"], []),
            (["Văn phòng đại diện khu vực miền núi"], []),
        ],
    ),
    (
        "1. Tổ Truyền thông bệnh viện: Viết tin, bài.\n2. Các khoa lâm sàng: Tư vấn cho người bệnh.\n3. Phòng Công tác xã hội: Phối hợp với Đoàn Thanh niên bệnh viện phát tờ rơi.\n4. Khoa Nhi, Khoa Sản: Tổ chức lớp học tiền sản.",
        [
            (["Tổ Truyền thông bệnh viện"], []),
            (["Các khoa lâm sàng"], []),
            (["Phòng Công tác xã hội"], ["Đoàn Thanh niên bệnh viện"]),
            (["Khoa Nhi", "Khoa Sản"], []),
        ],
    ),
    (
        "1. Phòng Truyền thông và Phát triển người tham gia\n- Ký hợp đồng với các tổ chức dịch vụ thu.\n2. BHXH các huyện, thị xã\n- Phối hợp với Bưu điện huyện, Hội Phụ nữ huyện vận động hộ gia đình.\n3. Các tổ chức dịch vụ thu\n- Đi từng ngõ, gõ từng nhà.",
        [
            (["Phòng Truyền thông và Phát triển người tham gia"], []),
            (["BHXH các huyện, thị xã"], ["Bưu điện huyện", "Hội Phụ nữ huyện"]),
            (["Các tổ chức dịch vụ thu"], []),
        ],
    ),
    (
        "1. PGD NHCSXH huyện\n- Niêm yết lãi suất.\n2. Hội đoàn thể nhận ủy thác cấp xã\n- Họp tổ.\n3. Ban quản lý tổ tiết kiệm và vay vốn\n- Nhắc hộ vay trả lãi.\n4. Trưởng thôn, bản\n- Xác nhận đối tượng.",
        [
            (["PGD NHCSXH huyện"], []),
            (["Hội đoàn thể nhận ủy thác cấp xã"], []),
            (["Ban quản lý tổ tiết kiệm và vay vốn"], []),
            (["Trưởng thôn, bản"], []),
        ],
    ),
    (
        "1. Phòng Nghiệp vụ Văn hóa\n- Thẩm định kịch bản.\n2. Đội Tuyên truyền lưu động\n- Diễn 40 buổi.\n3. Thư viện tỉnh, Bảo tàng tỉnh\n- Trưng bày sách, ảnh.\n4. Nhà thi đấu đa năng\n- Bảo đảm sân bãi.",
        [
            (["Phòng Nghiệp vụ Văn hóa"], []),
            (["Đội Tuyên truyền lưu động"], []),
            (["Thư viện tỉnh", "Bảo tàng tỉnh"], []),
            (["Nhà thi đấu đa năng"], []),
        ],
    ),
    (
        "1. Đội Cảnh sát giao thông - trật tự\n- Tuần tra các tuyến.\n2. Đội Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc\n- Nói chuyện tại 12 trường.\n3. Công an các xã, thị trấn\n- Phối hợp với lực lượng bảo vệ an ninh, trật tự ở cơ sở nhắc nhở hộ kinh doanh.",
        [
            (["Đội Cảnh sát giao thông - trật tự"], []),
            (["Đội Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc"], []),
            (["Công an các xã, thị trấn"], ["lực lượng bảo vệ an ninh, trật tự ở cơ sở"]),
        ],
    ),
    # orders
    ("1. Giao Chánh Văn phòng theo dõi, đôn đốc; hằng tuần báo cáo Giám đốc.", [(["Chánh Văn phòng"], [])]),
    (
        "1. Giao cho Tổ giúp việc dự thảo báo cáo, các thành viên góp ý trong 02 ngày.",
        [(["Tổ giúp việc"], [])],
    ),
    (
        "1. Yêu cầu Thủ trưởng các đơn vị quán triệt đến từng cán bộ, chiến sĩ.",
        [(["Thủ trưởng các đơn vị"], [])],
    ),
    (
        "1. Các đồng chí lãnh đạo phòng phụ trách cụm xã đôn đốc tiến độ.",
        [(["lãnh đạo phòng phụ trách cụm xã"], [])],
    ),
    (
        "- Nhiệm vụ của Phòng Giáo dục và Đào tạo: đưa nội dung vào giờ ngoại khóa.\n- Nhiệm vụ của Trung tâm Y tế: tập huấn sơ cứu.",
        [(["Phòng Giáo dục và Đào tạo"], []), (["Trung tâm Y tế"], [])],
    ),
    # conclusions
    (
        "1. Giao Sở Công Thương:\na) Rà soát danh mục hàng bình ổn.\nb) Cùng Cục Quản lý thị trường công bố đường dây nóng.\n2. Cục Quản lý thị trường: kiểm tra đột xuất, công khai kết quả trên báo chí.\n3. Sở Thông tin và Truyền thông định hướng báo chí; xử lý tin giả.\n4. Báo, Đài tỉnh\n- Mở chuyên mục.\n- Đài tỉnh phát 02 lần mỗi ngày.",
        [
            (["Sở Công Thương"], []),
            (["Sở Công Thương"], ["Cục Quản lý thị trường"]),
            (["Cục Quản lý thị trường"], []),
            (["Sở Thông tin và Truyền thông"], []),
            (["Báo, Đài tỉnh"], []),
            (["Đài tỉnh"], []),
        ],
    ),
    (
        "1. Thống nhất chủ trương mở đợt cao điểm; giao Công an tỉnh xây dựng kế hoạch, trình trước ngày 20/5/2025.\n2. Đồng ý đề xuất của Sở Tư pháp; Sở Tư pháp phối hợp với Đoàn Luật sư tỉnh tư vấn lưu động.",
        [(["Công an tỉnh"], []), (["Sở Tư pháp"], ["Đoàn Luật sư tỉnh"])],
    ),
    (
        "1. Các sở, ngành, địa phương theo chức năng, nhiệm vụ đẩy mạnh truyền thông.\n2. Đề nghị Hội Luật gia tỉnh, Đoàn Luật sư tỉnh cử người tư vấn.\n3. Văn phòng Ban An toàn giao thông tỉnh đôn đốc, tổng hợp.",
        [
            (["Các sở, ngành, địa phương"], []),
            (["Hội Luật gia tỉnh", "Đoàn Luật sư tỉnh"], []),
            (["Văn phòng Ban An toàn giao thông tỉnh"], []),
        ],
    ),
    # programmes
    (
        "1. Trách nhiệm của Hội Nông dân tỉnh\n- Chọn 10 mô hình.\n2. Trách nhiệm của Ngân hàng Nông nghiệp và Phát triển nông thôn chi nhánh tỉnh\n- Cử cán bộ tín dụng hướng dẫn hồ sơ.\n3. Trách nhiệm chung\n- Hai bên luân phiên chủ trì giao ban.\n- Tổ chức hội thi (Hội Nông dân tỉnh chủ trì, Ngân hàng phối hợp).",
        [
            (["Hội Nông dân tỉnh"], []),
            (["Ngân hàng Nông nghiệp và Phát triển nông thôn chi nhánh tỉnh"], []),
            (["Hai bên"], []),
            (["Hội Nông dân tỉnh"], ["Ngân hàng"]),
        ],
    ),
    (
        "1. Agribank chi nhánh tỉnh, Hội Phụ nữ tỉnh\n- Ký kế hoạch chung.\n2. Cấp huyện\n- Hội Phụ nữ huyện rà danh sách hội viên cần vốn.\n- Agribank huyện thẩm định, giải ngân.",
        [
            (["Agribank chi nhánh tỉnh", "Hội Phụ nữ tỉnh"], []),
            (["Hội Phụ nữ huyện"], []),
            (["Agribank huyện"], []),
        ],
    ),
    (
        "1. Bộ đội Biên phòng tỉnh\n- Đồn Biên phòng các xã biên giới kết nghĩa với bản.\n2. Tỉnh Đoàn, Hội Liên hiệp Thanh niên Việt Nam tỉnh\n- Tặng cờ cho ngư dân.\n3. Hải đội Dân quân thường trực, Chi cục Thủy sản\n- Phát tờ rơi tại cảng cá.",
        [
            (["Đồn Biên phòng các xã biên giới"], []),
            (["Tỉnh Đoàn", "Hội Liên hiệp Thanh niên Việt Nam tỉnh"], []),
            (["Hải đội Dân quân thường trực", "Chi cục Thủy sản"], []),
        ],
    ),
    # schools and hospitals
    (
        "1. Ban Giám hiệu\n- Duyệt kế hoạch của các tổ.\n2. Tổ Văn phòng\n- Dọn phòng y tế.\n3. Giáo viên chủ nhiệm các lớp\n- Gọi điện cho phụ huynh.\n4. Ban đại diện cha mẹ học sinh\n- Ủng hộ phao bơi.\n5. Nhân viên y tế\n- Cân đo học sinh mỗi kỳ một lần.",
        [
            (["Ban Giám hiệu"], []),
            (["Tổ Văn phòng"], []),
            (["Giáo viên chủ nhiệm các lớp"], []),
            (["Ban đại diện cha mẹ học sinh"], []),
            (["Nhân viên y tế"], []),
        ],
    ),
    (
        "1. Trung tâm Y tế huyện\n- Khoa Kiểm soát bệnh tật giám sát ca bệnh.\n- Phòng Dân số và Truyền thông in pa nô.\n2. Trạm Y tế các xã, thị trấn\n- Lập sổ theo dõi.\n3. Nhân viên y tế thôn, cô đỡ thôn bản\n- Đến từng nhà nhắc lịch tiêm.",
        [
            (["Khoa Kiểm soát bệnh tật"], []),
            (["Phòng Dân số và Truyền thông"], []),
            (["Trạm Y tế các xã, thị trấn"], []),
            (["Nhân viên y tế thôn", "cô đỡ thôn bản"], []),
        ],
    ),
    # other offices
    (
        "1. Phòng Kinh doanh\n- Treo phướn tại các điểm giao dịch.\n2. Phòng Kỹ thuật\n- Trực máy phát.\n- Phối hợp với Phòng Kinh doanh nhắn tin cho khách hàng.\n3. Các đội quản lý điện khu vực\n- Thông báo lịch cắt điện.",
        [
            (["Phòng Kinh doanh"], []),
            (["Phòng Kỹ thuật"], []),
            (["Phòng Kỹ thuật"], ["Phòng Kinh doanh"]),
            (["Các đội quản lý điện khu vực"], []),
        ],
    ),
    (
        "1. Ban Đô thị và Phong trào\n- Ra quân dọn kênh.\n2. Ban Công nhân lao động\n- Cùng Công đoàn khu công nghiệp khảo sát nhà trọ.\n3. Quận, huyện Đoàn và cơ sở Đoàn trực thuộc\n- Nộp danh sách trước ngày 05/5/2025.",
        [
            (["Ban Đô thị và Phong trào"], []),
            (["Ban Công nhân lao động"], ["Công đoàn khu công nghiệp"]),
            (["Quận, huyện Đoàn và cơ sở Đoàn trực thuộc"], []),
        ],
    ),
    (
        "1. Phó Giám đốc phụ trách tài chính ký duyệt chi.\n2. Trưởng các phòng ban bố trí người trực.\n3. Bí thư Chi đoàn cơ quan viết bài dự thi.",
        [
            (["Phó Giám đốc phụ trách tài chính"], []),
            (["Trưởng các phòng ban"], []),
            (["Bí thư Chi đoàn cơ quan"], []),
        ],
    ),
    (
        "1. Tòa án nhân dân huyện\n- Phối hợp với Viện kiểm sát nhân dân huyện chọn vụ án xử lưu động.\n2. Chi cục Thi hành án dân sự huyện\n- Niêm yết quyết định.\n3. Hạt Kiểm lâm\n- Cùng chủ rừng, tổ bảo vệ rừng canh lửa mùa khô.",
        [
            (["Tòa án nhân dân huyện"], ["Viện kiểm sát nhân dân huyện"]),
            (["Chi cục Thi hành án dân sự huyện"], []),
            (["Hạt Kiểm lâm"], ["chủ rừng", "tổ bảo vệ rừng"]),
        ],
    ),
    (
        "1. Ban Trị sự Giáo hội Phật giáo tỉnh, Tòa Giám mục\n- Nhắc tín đồ giữ gìn trật tự.",
        [(["Ban Trị sự Giáo hội Phật giáo tỉnh", "Tòa Giám mục"], [])],
    ),
    (
        "STT\tĐầu việc\tPhụ trách\tHạn\n1\tViết kịch bản\tPhòng Nội dung\t12/5/2025\n2\tThuê sân khấu\tVăn phòng Đài\t15/5/2025",
        [(["Phòng Nội dung"], []), (["Văn phòng Đài"], [])],
    ),
    (
        "STT\n\nĐầu việc\n\nPhụ trách\n\nHạn\n\nI. Chuẩn bị\n\n1\n\nViết kịch bản\n\nPhòng Nội dung\n\n12/5/2025\n\n2\n\nSTT\n\nĐầu việc\n\nPhụ trách\n\nHạn\n\n2\n\nThuê sân khấu\n\nVăn phòng\n\n15/5/2025",
        [(["Phòng Nội dung"], []), (["Văn phòng"], [])],
    ),
    (
        "1. Về thi đua: bình chọn cuối đợt; Hội đồng Thi đua - Khen thưởng xét, trình Chủ tịch UBND huyện.\n2. Phòng Nội vụ\n- Lập hồ sơ.",
        [(["Hội đồng Thi đua - Khen thưởng"], []), (["Phòng Nội vụ"], [])],
    ),
    (
        "1. Công ty Môi trường đô thị\n- Phối hợp với các tổ dân phố hốt rác tồn.\n2. Xí nghiệp Công viên cây xanh\n- Cùng các trường trồng 500 cây.",
        [
            (["Công ty Môi trường đô thị"], ["các tổ dân phố"]),
            (["Xí nghiệp Công viên cây xanh"], ["các trường"]),
        ],
    ),
    (
        "1. Đề nghị Bộ Tư lệnh Bộ đội Biên phòng, Bộ Tư lệnh Cảnh sát biển\n+ Phát tờ rơi cho ngư dân.\n2. Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam các tỉnh, thành phố:\n+ Giám sát việc cấp phát.",
        [
            (["Bộ Tư lệnh Bộ đội Biên phòng", "Bộ Tư lệnh Cảnh sát biển"], []),
            (["Ban Thường trực Ủy ban MTTQ Việt Nam các tỉnh, thành phố"], []),
        ],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_who_does_it_and_with_whom(body: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(body) == expected
