# ruff: noqa: E501  # tables of words read better unbroken
"""The words of which the fictional papers are made: national vocabulary, areas and events of our own."""

from __future__ import annotations

KINDS = (
    ("kế hoạch", "KH"), ("kế hoạch", "KH"), ("kế hoạch", "KH"), ("công văn", ""), ("công văn", ""), ("chỉ thị", "CT"),
    ("hướng dẫn", "HD"), ("chương trình", "CTr"), ("công điện", ""), ("thông báo", "TB"), ("phương án", "PA"),
    ("đề án", "ĐA"), ("nghị quyết", "NQ"), ("kết luận", "KL"), ("tờ trình", "TTr"), ("báo cáo", "BC"),
)  # fmt: skip
LEVELS = (
    ("roman", "arabic", "letter"), ("roman", "arabic", "letter"), ("upper", "roman", "arabic"), ("arabic", "letter", "none"),
)  # fmt: skip
PREFIXES = ("{}", "{}", "{}", "Đối với {}", "Đề nghị {}", "Trách nhiệm của {}")
AGAIN = ("trước ngày 20/12/{y}", "{y}-12-20")
UNITS = (
    "Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Công an tỉnh", "Sở Giáo dục và Đào tạo", "Bộ Chỉ huy Quân sự tỉnh",
    "Sở Văn hóa, Thể thao và Du lịch", "Ủy ban nhân dân các xã, phường", "Sở Nông nghiệp và Môi trường",
    "Báo và Đài Phát thanh - Truyền hình tỉnh", "UBND các huyện, thành phố", "Hội Liên hiệp Phụ nữ tỉnh",
    "Tỉnh đoàn", "Ban Dân tộc tỉnh", "Trung tâm Văn hóa - Thông tin và Thể thao huyện", "Bảo hiểm xã hội tỉnh",
    "Chủ tịch UBND các xã, phường", "Văn phòng UBND tỉnh", "Các cơ quan báo chí trên địa bàn tỉnh",
    "Ban Quản lý các khu công nghiệp tỉnh", "Phòng Văn hóa - Xã hội", "Trạm Y tế các xã, phường", "Liên đoàn Lao động tỉnh",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Viễn thông tỉnh", "Điện lực tỉnh", "Các doanh nghiệp viễn thông",
    "Sở Dân tộc và Tôn giáo", "Chi cục Bảo vệ môi trường", "Hội Nông dân tỉnh", "Trưởng các thôn, tổ dân phố",
)  # fmt: skip
PARTNERS = (
    "Sở Tư pháp", "Sở Công Thương", "Đoàn Thanh niên", "Hội Cựu chiến binh tỉnh", "các cơ quan liên quan",
    "Sở Khoa học và Công nghệ", "Bưu điện tỉnh", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "các đơn vị liên quan",
)  # fmt: skip
LIST_HEADINGS = (
    (("Sở Xây dựng", "Sở Công Thương"), "Sở Xây dựng, Sở Công Thương"),
    (("Hội Cựu chiến binh tỉnh", "Đoàn Thanh niên"), "Hội Cựu chiến binh tỉnh và Đoàn Thanh niên"),
    (("Kho bạc Nhà nước", "Sở Tư pháp"), "Kho bạc Nhà nước; Sở Tư pháp"),
    (("Các sở, ban, ngành",), "Các sở, ban, ngành"),
)  # fmt: skip
WORKS = (
    "Đôn đốc UBND các xã, phường rà soát, bổ sung cụm loa truyền thanh ở những nơi còn thiếu",
    "Hướng dẫn Trạm Y tế các xã, phường niêm yết danh mục dịch vụ tại nơi tiếp dân",
    "Tuyên truyền kỷ niệm 80 năm Cách mạng Tháng Tám (19/8/1945 - 19/8/2025)",
    "Thực hiện các chỉ tiêu của Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2025 - 2030 về môi trường",
    "Cấp phát 5.000 tờ gấp cho các hộ dân vùng ven sông, suối, hồ chứa",
    "Cử 02 cán bộ có kinh nghiệm tham gia tổ giúp việc của Ban Chỉ đạo tỉnh",
    "Xây dựng kế hoạch chi tiết và tổ chức thực hiện trên địa bàn",
    "Hướng dẫn các đơn vị trực thuộc rà soát trang thiết bị truyền thanh",
    "Biên soạn bộ tài liệu hỏi đáp dùng chung cho tuyên truyền viên",
    "Kiểm tra việc thực hiện tại cơ sở và đôn đốc các đơn vị chậm tiến độ",
    "Bố trí người thường trực để giải đáp thắc mắc của nhân dân",
    "Lựa chọn các điển hình tiên tiến để giới thiệu rộng rãi",
    "Tham mưu UBND tỉnh thành lập các đoàn kiểm tra liên ngành",
    "Cung cấp số liệu cho các cơ quan báo chí từ ngày 03/02/2020 đến nay",
    "Tổ chức tập huấn kỹ năng cho đội ngũ cộng tác viên ở cơ sở",
    "Rà soát, lập danh sách các hộ dân sống ở vùng có nguy cơ sạt lở",
    "Mở chuyên trang, chuyên mục và tăng thời lượng phát sóng vào giờ cao điểm",
    "Vận động hội viên, đoàn viên ký cam kết không vứt rác ra đường, sông, suối",
    "Bảo đảm an ninh, trật tự tại các điểm tổ chức lễ phát động",
    "Thẩm định dự toán và bố trí kinh phí theo phân cấp",
    "Theo dõi dư luận, kịp thời phát hiện và xử lý thông tin sai sự thật trên mạng xã hội",
    "Đưa nội dung giáo dục kỹ năng sống vào giờ sinh hoạt lớp, bắt đầu từ năm học mới",
    "Treo pa nô, áp phích tại trụ sở và các tuyến đường chính; chỉnh trang bảng tin thôn, tổ dân phố",
    "Lồng ghép nội dung tuyên truyền vào các cuộc họp dân, sinh hoạt chi bộ",
    "Niêm yết công khai số điện thoại đường dây nóng tại nhà văn hóa các thôn",
    "Khảo sát nhu cầu của người lao động tại các khu nhà trọ",
    "Tổng hợp ý kiến, kiến nghị của người dân gửi đến các cơ quan có thẩm quyền",
    "Phát động phong trào “Sạch nhà, đẹp ngõ” trong toàn thể cán bộ, hội viên",
    "Xây dựng phóng sự ngắn giới thiệu mô hình thu gom rác của từng khu dân cư",
    "Chỉ đạo các trường học treo băng rôn, khẩu hiệu và tổ chức ngoại khóa",
    "Đăng tải văn bản chỉ đạo trên cổng thông tin điện tử, gửi tin nhắn đến từng thuê bao",
    "Duy trì trực ban 24/24 giờ tại các trạm bơm, hồ đập xung yếu",
    "Hỗ trợ kỹ thuật, đường truyền cho các điểm cầu trực tuyến cấp xã",
    "Phân công cán bộ phụ trách từng địa bàn, gắn trách nhiệm của người đứng đầu",
)  # fmt: skip
# The words of a deadline and its last day; {y} is the year of the paper.
DEADLINES = (
    ("trước ngày 30/11/{y}", "{y}-11-30"),
    ("trước ngày 05 tháng 9 năm {y}", "{y}-09-05"),
    ("trong quý III/{y}", "{y}-09-30"),
    ("trong tháng 8/{y}", "{y}-08-31"),
    ("trước 15 giờ ngày 10/6/{y}", "{y}-06-10"),
    ("trước ngày 15/10/{y}", "{y}-10-15"),
    ("chậm nhất ngày 20/7/{y}", "{y}-07-20"),
    ("hằng tháng", None),
    ("hằng quý", None),
    ("trước ngày 25 hằng tháng", None),
    ("trong thời gian diễn ra lễ hội", None),
    ("trước ngày 15/12 hằng năm", "--12-15"),
)
PLACES = (
    "Sông Vân", "Hà Giang", "Cao Bằng", "Thừa Thiên Huế", "Bà Rịa - Vũng Tàu", "Đắk Lắk", "Cà Mau", "Lai Châu", "Quảng Ngãi",
    "Thành phố Hồ Chí Minh", "Hà Nội", "Sóc Trăng", "Kon Tum", "Lạng Sơn", "Bình Phước", "Phú Thọ", "Hải Phòng", "An Giang",
)  # fmt: skip
AREAS = (
    "TỈNH SÔNG VÂN", "HUYỆN TRÀ GIANG", "XÃ BÌNH MINH", "PHƯỜNG ĐÔNG KINH", "THÀNH PHỐ BIÊN THÙY", "THỊ XÃ LONG SƠN",
)  # fmt: skip
SIGNATURES = (
    ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), (None, "CHỦ TỊCH"),
    ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"),
    ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), (None, "GIÁM ĐỐC"), ("Q. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
)  # fmt: skip
NAMES = (
    "Nguyễn Văn Mẫu", "Trần Thị Hòa", "Lê Nguyễn Hoàng Phương Uyên", "Y Thông Niê Kđăm", "Giàng A Páo", "Đỗ Ý",
    "Công Tằng Tôn Nữ Thị Bích Ngọc", "Thạch Sô Phon",
)  # fmt: skip
RECIPIENTS = (
    "UBND tỉnh (để b/c)", "Bộ Y tế (b/c)", "TT Tỉnh ủy, TT HĐND tỉnh", "CT, các PCT UBND tỉnh", "Như trên", "Các sở, ban, ngành",
    "UBND các xã, phường (t/h)", "VP UBND: CVP, các PCVP; các phòng, ban, trung tâm", "Cổng TTĐT tỉnh (đăng tải)",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy (để chỉ đạo)", "Báo và Đài PT-TH tỉnh (đưa tin)", "Các thành viên Ban Chỉ đạo 389",
)  # fmt: skip
SUBJECTS = (
    "phòng, chống dịch bệnh mùa hè", "phân loại rác tại nguồn", "phòng, chống thiên tai và tìm kiếm cứu nạn", "văn hóa đọc trong cộng đồng",
    "bảo đảm trật tự, an toàn giao thông trong dịp nghỉ lễ", "chuyển đổi số và an toàn thông tin", "phòng, chống đuối nước cho trẻ em",
)  # fmt: skip
EVENTS = ("Đại hội", "kỳ thi", "Lễ hội", "mùa mưa bão")
HEADINGS = {
    "purpose": ("MỤC ĐÍCH, YÊU CẦU", "MỤC TIÊU", "MỤC ĐÍCH"),
    "contents": ("NỘI DUNG TUYÊN TRUYỀN", "NỘI DUNG TRUYỀN THÔNG", "NỘI DUNG"),
    "forms": ("HÌNH THỨC TUYÊN TRUYỀN", "HÌNH THỨC, PHƯƠNG THỨC", "HÌNH THỨC THỰC HIỆN"),
    "measures": ("NHIỆM VỤ, GIẢI PHÁP", "CÁC NHIỆM VỤ TRỌNG TÂM", "NHIỆM VỤ CỤ THỂ"),
    "funding": ("KINH PHÍ THỰC HIỆN", "KINH PHÍ", "NGUỒN KINH PHÍ"),
    "tasks": ("TỔ CHỨC THỰC HIỆN", "PHÂN CÔNG NHIỆM VỤ", "TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ"),
}  # fmt: skip
POINTS = (
    "Nâng cao nhận thức của cộng đồng", "Truyền thông tại cơ sở", "Tăng cường kiểm tra, giám sát", "Ứng dụng công nghệ thông tin",
    "Xây dựng đội ngũ cộng tác viên", "Truyền thông trong trường học",
)  # fmt: skip
TOPICS = (
    "Ý nghĩa của việc phân loại rác tại nguồn và cách làm trong từng hộ gia đình.",
    "Quyền và nghĩa vụ của người dân khi tham gia bảo hiểm y tế;",
    "Những mô hình hay, cách làm sáng tạo của các thôn, tổ dân phố.",
    "Kết quả nổi bật của phong trào trồng cây trong năm qua",
    "Các số điện thoại cần nhớ khi có bão, lũ.",
    "Cách nhận biết và phòng tránh các thủ đoạn lừa đảo trên không gian mạng; cách bảo vệ thông tin cá nhân của trẻ em",
    "Chủ trương của Đảng, chính sách, pháp luật của Nhà nước về bảo vệ môi trường.",
    "Truyền thống đoàn kết, yêu nước của nhân dân các dân tộc.",
    "Tác hại của rượu, bia đối với người điều khiển phương tiện tham gia giao thông;",
    "Kỹ năng bơi an toàn, kỹ năng sơ cứu người bị đuối nước.",
)  # fmt: skip
MEANS = (
    ("Mở chuyên mục hằng tuần trên Báo và Đài Phát thanh - Truyền hình tỉnh.", ("press", "tv-radio")),
    ("Phát thông điệp hai lần mỗi ngày trên hệ thống truyền thanh cơ sở.", ("loudspeaker",)),
    ("Đăng bài trên cổng thông tin điện tử của tỉnh;", ("portal",)),
    ("Treo băng rôn, áp phích tại trụ sở và các trục đường chính.", ("visual",)),
    ("Tổ chức hội nghị phổ biến cho cán bộ thôn, tổ dân phố.", ("meeting",)),
    ("Chia sẻ bài viết, hình ảnh trên các trang mạng xã hội", ("social",)),
    ("In và cấp phát tờ rơi, sổ tay hỏi đáp cho từng hộ gia đình.", ("publication",)),
    ("Tổ chức cuộc thi tìm hiểu pháp luật cho học sinh.", ("contest",)),
    ("Chạy chữ trên màn hình LED tại quảng trường;", ("screen",)),
    ("Gửi tin nhắn đến các thuê bao di động trên địa bàn.", ("message",)),
    ("Tuyên truyền bằng xe lưu động tại các chợ, khu dân cư.", ("mobile",)),
)  # fmt: skip
SLOGANS = (
    "Mỗi người một việc tốt, mỗi nhà một nếp hay!", "Chung tay vì quê hương xanh, sạch, đẹp!", "Biết sớm, phòng sớm, an toàn hơn!",
    "Nhiệt liệt hưởng ứng Tháng hành động “Vì trẻ em” năm 2026!", "Đã uống rượu, bia - không lái xe!",
    "Toàn dân hưởng ứng phong trào “Sạch nhà, sạch ngõ, sạch cộng đồng”!",
)  # fmt: skip
RECEIVERS = ("UBND tỉnh", "Sở Nội vụ", "Ủy ban nhân dân tỉnh", "Ban Chỉ đạo tỉnh", "Bộ Y tế")
RHYTHMS = (
    ("trước ngày 30/11/{y}", "{y}-11-30"), ("trước ngày 10/12 hằng năm", "--12-10"), ("định kỳ hằng quý", None), ("", None),
    ("trước ngày 05 tháng 7 năm {y}", "{y}-07-05"),
)  # fmt: skip
BUDGETS = (
    "nguồn ngân sách nhà nước", "nguồn xã hội hóa", "các nguồn hợp pháp khác", "ngân sách tỉnh", "ngân sách xã",
    "nguồn tài trợ của các tổ chức, doanh nghiệp", "dự toán chi thường xuyên năm 2026 của từng đơn vị",
)  # fmt: skip
