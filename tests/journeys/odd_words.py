# ruff: noqa: E501  # tables of words read better unbroken
"""Words as no rule expects them: odd bodies, days told by harvests and tides, headings of plain speech.

All of them are inventions. Whoever writes a rule of the reader or of the writer must not take its words from here.
"""

from __future__ import annotations

from tests.journeys import words_of_papers as usual

KINDS, PLACES, AREAS, SIGNATURES, NAMES = (
    usual.KINDS,
    usual.PLACES,
    usual.AREAS,
    usual.SIGNATURES,
    usual.NAMES,
)
RECIPIENTS, LEVELS, EVENTS = usual.RECIPIENTS, usual.LEVELS, usual.EVENTS
PREFIXES = ("{}", "{}", "Phần của {}", "{} lo", "Bên {}", "Mảng do {} gánh")
AGAIN = ("rằm tháng Chạp, tức 20/12/{y}", "{y}-12-20")
UNITS = (
    "Gánh hát Bình Lục", "Tổ đan lưới số 4", "Nhóm Bạn của Rừng", "Câu lạc bộ Cha và con", "Xưởng gốm cụ Bảy",
    "Bến đò Cây Sung", "Tổ loa phường Đông", "Ê kíp Sáng Mai", "Hợp tác xã Muối Trắng", "Đội lân Hùng Dũng", "Nhóm phiên dịch ba thứ tiếng",
    "Tổ nấu cơm hội trường", "Trại giống Ông Tư", "Quầy sách Ngã Ba", "Hội Thơ Đường luật", "Dãy trọ Bà Năm", "Các bà đỡ thôn bản",
    "Vườn ươm Suối Cát", "Phường thợ mộc Kim Bồng", "Đoàn xe ôm bến Đông", "Nghĩa trang Gò Dưa", "Ban Quản lý chợ Cồn", "Sở Thủy lợi",
    "Viện Sử thi", "Kíp trực đêm", "Cụm thi đua số 7", "Nhà đèn Cồn Cỏ", "Chùa Phước Lâm", "Mạng lưới mẹ đơn thân", "Phân xưởng Nghiền",
)  # fmt: skip
PARTNERS = (
    "Lò rèn Tân Tiến", "Giáo xứ An Hòa", "Nhóm Zalo đồng hương", "các chủ ghe", "Thầy cô nghỉ hưu", "Trạm bơm Bờ Hữu", "bà con tiểu thương",
    "Liên chi hội Nhiếp ảnh", "Tổ hợp tác Rau sạch", "cánh lái xe tải",
)  # fmt: skip
LIST_HEADINGS = (
    (("Gánh hát Sao Khuê", "Rạp Thống Nhất"), "Gánh hát Sao Khuê, Rạp Thống Nhất"),
    (("Kho giống Bàu Sen", "Trạm khuyến ngư"), "Kho giống Bàu Sen; Trạm khuyến ngư"),
    (("Xóm Đạo", "Xóm Bàu"), "Xóm Đạo và Xóm Bàu"),
)  # fmt: skip
WORKS = (
    "Dựng rạp, kéo điện, mượn ghế cho đủ ba trăm chỗ ngồi", "Rủ nhau mỗi nhà góp một chậu hoa đặt dọc bờ kè",
    "Ghé từng ghe hỏi chuyện, ghi sổ tay ai còn thiếu áo phao", "Nấu nồi cháo sáng cho người đi tập sớm",
    "Kể chuyện làng bằng tranh cát, chiếu lên vách đình", "Sửa lại cái trống trường và thay dây loa hỏng",
    "Gom vỏ lon, vỏ chai về sân kho, cân lên rồi niêm yết con số", "Đi trước mở đường, cắm biển chỉ lối cho đoàn xe hoa",
    "Dịch tờ hướng dẫn sang tiếng Cơ Tu, đọc thử cho các già nghe", "Chụp ảnh trước và sau, ghép đôi từng tấm cho dễ so",
    "Mời mỗi xóm một người hát hay lên tập chung", "Tính công thợ, chi trả gọn trong một lần",
    "Cắt cử người thức canh đê lúc nước ròng", "Ươm sẵn hai ngàn cây bần con phòng khi trồng dặm",
    "Quét vôi cổng làng, kẻ lại chữ đã mờ", "Giữ trẻ giúp các mẹ lên hội trường", "Xếp lịch để không nhà nào trùng buổi",
    "Nhặt rác dưới chân cầu, xuôi thuyền về bãi tập kết", "Ghi âm lời các cụ kể trận lụt năm Thìn", "Thử còi, thử đèn, thử bộ đàm trên cả năm chốt",
    "Ngồi lại với hai xóm còn giận nhau cho ra lẽ", "Mang cân đến tận ruộng đo sản lượng", "Lên danh sách người biết bơi trong xóm",
    "Làm một bài vè sáu câu cho trẻ nhỏ dễ thuộc", "Kiểm từng bình chữa cháy, cái nào xẹp thì đem đổi", "Phơi khô, đóng gói, dán nhãn quà cho khách xa",
    "Treo đèn lồng dọc hẻm lớn", "Vớt lục bình khơi dòng kênh Tám", "Đưa đón thầy thuốc qua sông", "Bày biện gian hàng cho ra vẻ chợ quê",
    "Cấp cho mỗi hộ một cuốn lịch tay", "Đứng lớp buổi tối dạy chữ", "May cờ, may áo cho đội hình", "Soát vé, giữ xe, trả đồ thất lạc",
)  # fmt: skip
DEADLINES = (
    ("trước lúc nước nổi tràn đồng", None),
    ("chừng nào lúa trổ thì thôi", None),
    ("gói lại vào hôm 30/11/{y}", "{y}-11-30"),
    ("độ rằm tháng Tám", None),
    ("kịp phiên chợ 05/9/{y}", "{y}-09-05"),
    ("khóa sổ đúng 17 giờ chiều 10/6/{y}", "{y}-06-10"),
    ("gọn trong ba con nước", None),
    ("cỡ giữa thu", "{y}-09-15"),
    ("muộn mấy cũng phải rồi vào 15.10.{y}", "{y}-10-15"),
    ("cứ ba phiên chợ một bận", None),
    ("lúc bế mạc", None),
    ("từ mồng hai đến lúc tan hội", None),
    ("Tết Đoan Ngọ", "{y}-06-19"),
    ("15 – 20/7/{y}", "{y}-07-20"),
    ("sang hè", "{y}-06-30"),
)
SUBJECTS = (
    "giữ bờ kênh sạch như sân nhà", "chợ quê không rác", "mỗi ghe một áo phao", "đọc sách cùng ông bà", "tắt đèn ngắm sao", "đường hoa ba xã",
)  # fmt: skip
HEADINGS = {
    "purpose": ("VÌ SAO TA LÀM", "MONG GÌ Ở MÙA NÀY", "ĐỂ LÀM GÌ"),
    "contents": ("NÓI VỚI BÀ CON ĐIỀU GÌ", "NHỮNG CHUYỆN CẦN KỂ", "ĐIỀU MUỐN GỬI GẮM"),
    "forms": ("NÓI BẰNG CÁCH NÀO", "ĐƯA TIN ĐI ĐƯỜNG NÀO", "KÊNH VÀ CÁCH"),
    "measures": ("VIỆC ĐỒNG ÁNG", "SÁU VIỆC PHẢI XONG", "BẮT TAY VÀO"),
    "funding": ("TIỀN ĐÂU MÀ LÀM", "TIỀN NONG", "ĐỒNG RA ĐỒNG VÀO"),
    "tasks": ("AI LO VIỆC GÌ", "CHIA PHẦN", "MỖI NGƯỜI MỘT TAY"),
}  # fmt: skip
POINTS = (
    "Bờ kênh và bến đò", "Chuyện trong xóm", "Đèn đóm, dây nhợ", "Mâm cơm hội", "Người đi trước", "Lũ trẻ",
)  # fmt: skip
TOPICS = (
    "Con nước năm nay lên sớm hơn mọi năm mười ngày.", "Vì sao chai nhựa chìm dưới đáy kênh lại làm cá bỏ đi;",
    "Chuyện hai anh em nhà họ Lê nhường nhau thửa ruộng", "Ba điều một người đi ghe phải thuộc lòng.", "Mùi khói rơm và lá phổi của đứa nhỏ.",
    "Cây đa đầu làng đã che cho bao nhiêu cuộc họp;", "Mỗi bóng đèn tắt đi là thêm một chòm sao.", "Cách đọc bảng nước ở cống Tám",
    "Người già kể, người trẻ chép.", "Hạt giống cũ của bà ngoại và câu chuyện gieo lại.",
)  # fmt: skip
MEANS = (
    ("Rao miệng dọc bến lúc chợ sớm.", ()), ("Vẽ lên vách nhà máy xay.", ()), ("Chuyền tay nhau cuốn sổ.", ()),
    ("Đánh trống ba hồi rồi đọc.", ()), ("Hát đối đáp trên ghe;", ()), ("Dán ở gốc đa, ở quán nước", ()),
    ("Loa phường đọc sáng chiều.", ("loudspeaker",)), ("Thả diều có chữ.", ()), ("In lên túi gạo.", ()),
)  # fmt: skip
SLOGANS = (
    "Kênh trong, cá về!", "Tắt đèn một lát, thấy cả trời sao!", "Ghe nào cũng có áo phao!", "Rác tới tay ta là hết đường đi!",
)  # fmt: skip
RECEIVERS = (
    "ông Tổng chỉ huy",
    "Bàn Tổng hợp",
    "Nhà Văn hóa Trung tâm",
    "Thường trực Hội quán",
    "Chủ tịch xã",
)
RHYTHMS = (
    ("chậm lắm là 30/11/{y}", "{y}-11-30"), ("mỗi độ 10/12", "--12-10"), ("cứ hết trăng", None), ("", None), ("vào ngày tan hội", None),
)  # fmt: skip
BUDGETS = (
    "hũ gạo tiết kiệm của xóm", "tiền bán vé số hội làng", "quỹ Đèn dầu", "tiền làng cho", "lộc của các nhà tàu",
)  # fmt: skip
