# ruff: noqa: E501
"""More plans and guides written for the tests, of other shapes: themes, manners, ports, guides, no numbers."""

from __future__ import annotations

MONTH = (
    "Hưởng ứng Tháng hành động vì an toàn thực phẩm",
    """II. CHỦ ĐỀ, THỜI GIAN

1. Chủ đề Tháng hành động: “Bữa cơm sạch, cả nhà vui”.

2. Thời gian: Từ ngày 15/4/2026 đến ngày 15/5/2026.

III. NỘI DUNG HOẠT ĐỘNG

1. Lễ phát động

Sở Y tế tổ chức lễ phát động tại quảng trường trung tâm.

2. Kiểm tra bếp ăn tập thể

- Sở Y tế kiểm tra bếp ăn của trường học.

IV. THÔNG ĐIỆP VÀ KHẨU HIỆU

- “Chọn thực phẩm rõ nguồn gốc!”

- “Rửa tay trước khi nấu ăn”

V. TỔ CHỨC THỰC HIỆN

1. Sở Tài chính bố trí kinh phí từ nguồn sự nghiệp y tế năm 2026.
""",
)

HERITAGE = (
    "Tuyên truyền, quảng bá di sản văn hóa của tỉnh (Đợt 2 - từ 01/7/2026 đến 30/9/2026)",
    """II. NỘI DUNG TUYÊN TRUYỀN

1. Giá trị của di sản; câu chuyện của các nghệ nhân đang giữ nghề.

2. Những điều cần biết khi tham quan di tích: giờ mở cửa, đường đi, quy tắc ứng xử.

III. PHƯƠNG THỨC TUYÊN TRUYỀN

Tuyên truyền bằng các phương thức sau:

- Trên mạng xã hội:

+ Lập chuyên mục trên fanpage của Sở.

+ Phát trực tiếp lễ hội.

- Tổ chức cuộc thi ảnh, triển lãm lưu động và đêm biểu diễn văn nghệ.

Mời cơ quan báo chí tham quan, cung cấp thông tin cho báo chí hằng tuần.

- Tập huấn thuyết minh viên; in sổ tay du lịch.

- Thiết lập đường dây nóng hỗ trợ du khách.

IV. TIẾN ĐỘ

1. Tháng 7/2026: Khảo sát, chọn điểm.

2. Tháng 8/2026: Tổ chức các hoạt động tại cơ sở.

3. Từ ngày 01/9/2026 đến ngày 30/9/2026: Tổng kết, trao giải.

V. KINH PHÍ THỰC HIỆN

1. Nguồn ngân sách nhà nước giao trong dự toán năm 2026 của các cơ quan, đơn vị.

2. Nguồn xã hội hóa, tài trợ của doanh nghiệp du lịch.
""",
)

PORT = (
    "Tuyên truyền về việc mở cảng cá mới",
    """II. NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN

Thực hiện theo Hướng dẫn số 12-HD/BTG ngày 05/01/2026 của Ban Tuyên giáo và đề cương gửi kèm.

III. NHIỆM VỤ

1. Trung tâm Truyền thông tỉnh

- Trước ngày khánh thành: Xây dựng chuyên mục giới thiệu cảng, tập trung:

+ Năng lực tiếp nhận tàu.

+ Quy trình cấp phép cập cảng.

- Trong ngày khánh thành: Truyền hình trực tiếp buổi lễ.

- Sau ngày khánh thành: Đưa tin hoạt động của cảng.

2. Sở Nông nghiệp và Môi trường

- Sau khi Kế hoạch được ban hành: xây dựng kế hoạch chi tiết.
""",
)

GUIDE = (
    "Tuyên truyền kỷ niệm 70 năm Ngày thành lập Hợp tác xã muối",
    """II. NỘI DUNG TUYÊN TRUYỀN: Tập trung tuyên truyền những nội dung sau:

1. Lịch sử nghề làm muối: những mốc lớn của vùng biển.

2. Những diêm dân tiêu biểu qua các thời kỳ.

III. HÌNH THỨC TUYÊN TRUYỀN

1. Tuyên truyền miệng: Thông qua đội ngũ báo cáo viên, sinh hoạt của chi hội.

2. Thi tìm hiểu

Tổ chức cuộc thi trực tuyến về nghề muối.

IV. THỜI GIAN TUYÊN TRUYỀN

1. Đợt 1: Trước lễ kỷ niệm (từ ngày 15/01/2026 đến ngày 14/3/2026)

2. Đợt 2: Sau lễ kỷ niệm (từ ngày 16/3/2026 đến ngày 30/4/2026)

V. KINH PHÍ: Sử dụng kinh phí chi thường xuyên năm 2026 của đơn vị.
""",
)

FAMILY = (
    "Hưởng ứng Ngày Gia đình",
    """II. CHỦ ĐỀ VÀ KHẨU HIỆU TUYÊN TRUYỀN

1. Chủ đề: “Bữa cơm đủ đầy, cả nhà sum họp”.

2. Khẩu hiệu

- Gia đình no ấm, xã hội phồn vinh;

- Yêu thương bắt đầu từ bữa cơm nhà;

Các khẩu hiệu khác do địa phương lựa chọn cho phù hợp.

III. NỘI DUNG, HÌNH THỨC VÀ THỜI GIAN TỔ CHỨC

1. Tuyên truyền trên các phương tiện thông tin đại chúng

- Nội dung tuyên truyền:

+ Ý nghĩa của Ngày Gia đình.

+ Gương gia đình nhiều thế hệ.

- Hình thức: tin, bài, phóng sự trên Báo và Đài của tỉnh; đăng trên cổng thông tin điện tử.

2. Thời gian: Chia làm 2 đợt: Đợt 1 từ ngày 01/4/2026 đến ngày 30/6/2026; Đợt 2 từ ngày 01/9/2026 đến ngày 31/10/2026.
""",
)
