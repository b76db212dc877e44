# ruff: noqa: E501
"""Plans, letters and guides written for the tests: a fictional province, every sentence our own."""

from __future__ import annotations

from loa.reader.formats.text import read_text
from loa.reader.stages.assembling import read_document
from loa.reader.stages.document import Document

HEAD = """ỦY BAN NHÂN DÂN
TỈNH SÔNG VÂN
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 58/KH-UBND

Sông Vân, ngày 12 tháng 02 năm 2026

KẾ HOẠCH

{title}

Căn cứ Chương trình công tác năm 2026, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Giúp người dân hiểu và chủ động làm theo.

2. Yêu cầu

- Nội dung chính xác, hình thức dễ tiếp cận.

"""

TAIL = """
Trên đây là Kế hoạch của Ủy ban nhân dân tỉnh, các cơ quan, đơn vị triển khai thực hiện./.

Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Mẫu
"""


def plan(title: str, body: str, *, after: str = "") -> Document:
    """The document that these words make between the usual head and tail."""
    return read(HEAD.format(title=title) + body + TAIL + after)


def read(text: str) -> Document:
    """The document of a plain text."""
    return read_document(read_text(text))


DENGUE = (
    "Truyền thông phòng, chống sốt xuất huyết trên địa bàn tỉnh năm 2026",
    """II. NỘI DUNG, HÌNH THỨC TRUYỀN THÔNG

1. Nội dung

1.1. Giai đoạn 1 (từ tháng 3 đến hết tháng 5/2026): Tập trung truyền thông các nội dung sau:

- Vòng đời của muỗi vằn, dấu hiệu nhận biết bệnh và khi nào cần đến cơ sở y tế.

- Cách diệt bọ gậy trong gia đình:

+ Đậy kín bể, chum, vại.

+ Thả cá vào bể nước lớn.

1.2. Giai đoạn 2 (từ tháng 6 đến hết tháng 10/2026)

- Kết quả các đợt ra quân diệt bọ gậy tại từng thôn, tổ dân phố.

- Khuyến cáo không tự ý truyền dịch tại nhà.

Ngoài ra, trong cả hai giai đoạn cần nhắc lại số điện thoại của trạm y tế nơi cư trú.

2. Hình thức

a) Trên báo chí: Mở chuyên mục hằng tuần trên Báo và Đài Phát thanh - Truyền hình tỉnh.

b) Trên hệ thống truyền thanh cơ sở

- Phát thông điệp hai lần mỗi ngày trên loa truyền thanh của thôn.

- Phát bài hỏi đáp bằng tiếng dân tộc tại các xã vùng cao.

c) Truyền thông trực quan

Treo băng rôn tại trạm y tế, chợ và trường học; cấp phát tờ rơi đến từng hộ gia đình.

d) Nhắn tin nhắc lịch ra quân đến thuê bao di động trên địa bàn.

3. Khẩu hiệu tuyên truyền: Theo Phụ lục kèm theo Kế hoạch này.

III. KINH PHÍ

Kinh phí thực hiện Kế hoạch do ngân sách tỉnh bảo đảm theo phân cấp; lồng ghép từ chương trình mục tiêu về y tế và huy động các nguồn tài trợ hợp pháp khác.

IV. TỔ CHỨC THỰC HIỆN

1. Sở Y tế

- Chủ trì biên soạn tài liệu; báo cáo Ủy ban nhân dân tỉnh trước ngày 30/11/2026.

2. Ủy ban nhân dân các xã, phường

- Bố trí kinh phí từ nguồn ngân sách xã; tổ chức ra quân diệt bọ gậy.
""",
    """
PHỤ LỤC
KHẨU HIỆU TUYÊN TRUYỀN PHÒNG, CHỐNG SỐT XUẤT HUYẾT
(Kèm theo Kế hoạch số 58/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh)

1. Không có bọ gậy, không có sốt xuất huyết!

2. Mỗi tuần hãy dành mười phút để diệt bọ gậy trong nhà!

3. Đậy kín bể nước, bảo vệ cả xóm!
""",
)

ELECTION = (
    "Thông tin, tuyên truyền về cuộc bầu cử trưởng thôn nhiệm kỳ 2026 - 2031",
    """II. NỘI DUNG VÀ HÌNH THỨC

1. Trước ngày bầu cử

a) Nội dung

- Ý nghĩa của cuộc bầu cử; tiêu chuẩn của người ứng cử.

- Quyền và nghĩa vụ của cử tri.

b) Hình thức

- Đăng danh sách người ứng cử trên cổng thông tin điện tử của xã.

- Tổ chức hội nghị tiếp xúc cử tri tại nhà văn hóa.

2. Trong ngày bầu cử

a) Nội dung: Không khí tại các điểm bỏ phiếu; tỷ lệ cử tri đi bầu theo giờ.

b) Hình thức: Xe tuyên truyền lưu động, loa kéo, bảng điện tử tại trung tâm xã.

3. Sau ngày bầu cử

a) Nội dung

- Kết quả bầu cử.

b) Hình thức

- Niêm yết kết quả, đăng trên fanpage của xã.

III. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa - Xã hội

- Chủ trì, phối hợp với các đơn vị liên quan thực hiện Kế hoạch.
""",
)

ROADS = (
    "Duy tu đường giao thông nông thôn giai đoạn 2026 - 2028",
    """II. NỘI DUNG

1. Rà soát các tuyến đường xuống cấp

- Nội dung thực hiện: Lập danh mục đường cần sửa chữa trên địa bàn.

- Cơ quan chủ trì: Sở Xây dựng.

- Thời gian thực hiện: Trước ngày 30/6/2026.

2. Công tác tuyên truyền, vận động

- Tuyên truyền, vận động người dân hiến đất, góp ngày công làm đường.

- Cơ quan chủ trì: Ủy ban nhân dân các xã.

- Thời gian thực hiện: Hằng năm.

III. HÌNH THỨC ĐẦU TƯ

Nhà nước và Nhân dân cùng làm.

IV. MỤC TIÊU

1. Năm 2026: sửa chữa 40 km.

2. Năm 2027: sửa chữa 60 km.

V. NGUỒN VỐN

1. Vốn ngân sách trung ương và ngân sách địa phương.

2. Đóng góp tự nguyện của Nhân dân.
""",
)

LETTER = """SỞ VĂN HÓA VÀ THÔNG TIN
TỈNH SÔNG VÂN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 310/SVHTT-TTCS

Sông Vân, ngày 20 tháng 10 năm 2026

V/v tuyên truyền an toàn đường thủy mùa lũ

Kính gửi: Ủy ban nhân dân các xã, phường.

Để bảo đảm an toàn cho người dân đi đò trong mùa lũ, Sở đề nghị Ủy ban nhân dân các xã, phường tuyên truyền như sau:

1. Nội dung tuyên truyền

- Quy định mặc áo phao khi qua sông.

- Cách xử lý khi đò gặp sự cố.

2. Hình thức tuyên truyền

- Phát bài trên đài truyền thanh xã mỗi ngày hai lần.

- Dựng pa nô cảnh báo tại các bến đò.

3. Thời gian tuyên truyền: Từ ngày 01/11/2026 đến ngày 31/12/2026.

Đề nghị các địa phương quan tâm thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Trần Thị Mẫu
"""
