"""Papers of a fictional province, written for the tests: other kinds and years than the real ones."""

LETTER = """UBND TỈNH SÔNG NGÀN
SỞ Y TẾ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 415/SYT-NVY
V/v tăng cường truyền thông phòng, chống bệnh sởi

Sông Ngàn, ngày 05 tháng 3 năm 2025

Kính gửi:
- Trung tâm Kiểm soát bệnh tật tỉnh;
- Các bệnh viện công lập và ngoài công lập;
- Phòng Y tế các huyện, thị xã, thành phố.

Thực hiện Công điện số 116/CĐ-TTg ngày 16/11/2024 của Thủ tướng Chính phủ và Công văn số 88/UBND-KGVX \
ngày 20/01/2025 của UBND tỉnh, Sở Y tế đề nghị các đơn vị thực hiện các nội dung sau:

1. Trung tâm Kiểm soát bệnh tật tỉnh: Xây dựng tài liệu truyền thông về tiêm vắc xin sởi.

2. Các bệnh viện tổ chức tư vấn cho người nhà bệnh nhi tại phòng khám.

Báo cáo kết quả thực hiện gửi về Sở Y tế (qua Phòng Nghiệp vụ Y) trước ngày 15/4/2025./.

Nơi nhận:
- Như trên;
- UBND tỉnh (b/c);
- Giám đốc, các Phó Giám đốc;
- Lưu: VT, NVY.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

(Đã ký)

BSCKII. Trần Thị Hòa
"""

DECISION_WITH_PLAN = """HỘI ĐỒNG NHÂN DÂN
XÃ TRÀ GIANG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 27/QĐ-HĐND
Trà Giang, ngày 02 tháng 8 năm 2026

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch tiếp xúc cử tri năm 2026

THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN XÃ TRÀ GIANG

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;
Căn cứ Nghị quyết số 12/NQ-HĐND ngày 10 tháng 7 năm 2026 của Hội đồng nhân dân xã;
Xét đề nghị của Ban Văn hóa - Xã hội tại Tờ trình số 05/TTr-VHXH ngày 28/7/2026,

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tiếp xúc cử tri năm 2026.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Văn phòng HĐND và UBND xã, các Tổ đại biểu chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- TT. HĐND tỉnh;
- Lưu: VT.

TM. THƯỜNG TRỰC HĐND
CHỦ TỊCH

Lê Văn Bình

KẾ HOẠCH
Tiếp xúc cử tri năm 2026
(Ban hành kèm theo Quyết định số 27/QĐ-HĐND ngày 02/8/2026 của Thường trực HĐND xã)

I. MỤC ĐÍCH
1. Lắng nghe ý kiến của cử tri.
2. Báo cáo kết quả kỳ họp.
II. PHÂN CÔNG NHIỆM VỤ
1. Văn phòng HĐND và UBND xã
a) Chuẩn bị hội trường, âm thanh;
b) Gửi giấy mời trước ngày 15/8/2026.
2. Ủy ban Mặt trận Tổ quốc Việt Nam xã
Chủ trì hội nghị, tổng hợp ý kiến của cử tri.

Phụ lục
LỊCH TIẾP XÚC CỬ TRI
(Kèm theo Kế hoạch tiếp xúc cử tri năm 2026)
1. Thôn Đông: ngày 20/8/2026.
2. Thôn Đoài: ngày 21/8/2026.
"""

PARTY_GUIDE = """TỈNH ỦY SÔNG NGÀN
BAN TUYÊN GIÁO
*
ĐẢNG CỘNG SẢN VIỆT NAM

Sông Ngàn, ngày 9 tháng 5 năm 2023
Số 61-HD/BTGTU

HƯỚNG DẪN
tuyên truyền kỷ niệm 75 năm Ngày Truyền thống ngành
-----

Căn cứ Kế hoạch số 140-KH/TU, ngày 03/4/2023 của Ban Thường vụ Tỉnh ủy; Ban Tuyên giáo hướng dẫn như sau:

A. MỤC ĐÍCH, YÊU CẦU
I. Mục đích
1. Nâng cao nhận thức.
II. Yêu cầu
1. Bảo đảm thiết thực.
2. Gắn với phong trào thi đua.
B. NỘI DUNG
I. Nội dung tuyên truyền
1. Lịch sử ngành
1.1. Giai đoạn đầu
1.1.1. Trước năm 1954
1.1.2. Sau năm 1954
1.2. Giai đoạn đổi mới
a) Thành tựu;
b) Bài học;
c) Nhân vật;
d) Tư liệu;
đ) Hình ảnh.
C. TỔ CHỨC THỰC HIỆN
1. Các ban xây dựng Đảng phối hợp tuyên truyền.
2. Đề nghị Huyện ủy, Thành ủy chỉ đạo cơ sở.

Nơi nhận:
- Ban Tuyên giáo Trung ương (để b/c),
- Thường trực Tỉnh ủy (để b/c),
- Các huyện ủy, thành ủy,
- Lưu VP.

K/T TRƯỞNG BAN
PHÓ TRƯỞNG BAN THƯỜNG TRỰC

Vũ Minh Đức
"""

IN_COLUMNS = """     UBND HUYỆN THANH BÌNH              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  PHÒNG VĂN HÓA VÀ THÔNG TIN                Độc lập - Tự do - Hạnh phúc

     Số: 52/PVHTT-TTTT                 Thanh Bình, ngày 14 tháng 6 năm 2021
 V/v treo băng rôn hưởng ứng
  Tháng hành động vì trẻ em

       Kính gửi:
           - Đài Truyền thanh huyện;
           - UBND các xã, thị trấn.

     Thực hiện Kế hoạch số 77/KH-UBND ngày 25/5/2021 của UBND huyện, Phòng Văn
hóa và Thông tin đề nghị các đơn vị triển khai các nội dung sau:

     1. Đài Truyền thanh huyện phát tin bài trên sóng mỗi tuần hai buổi, bắt đầu
từ ngày 20/6/2021.

     2. UBND các xã, thị trấn treo ít nhất ba băng rôn tại trụ sở và đường trục
chính trước ngày 25/6/2021.

     Đề nghị các đơn vị triển khai thực hiện./.

Nơi nhận:                                       KT. TRƯỞNG PHÒNG
- Như trên;                                    PHÓ TRƯỞNG PHÒNG
- UBND huyện (b/c);
- Lưu: VT.

                                                  Đỗ Thanh Hà
"""

DRAFT_DIRECTIVE = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÀN
-----
Số: …/CT-UBND

Bình Minh, ngày … tháng … năm 2024

CHỈ THỊ
Về việc tăng cường công tác phòng cháy, chữa cháy rừng mùa khô năm 2024

Mùa khô năm nay nắng nóng kéo dài. Chủ tịch UBND tỉnh yêu cầu:

1. Sở Nông nghiệp và Phát triển nông thôn
1.1. Tuyên truyền đến người dân;
1.2. Kiểm tra các chủ rừng.
2. Chi cục Kiểm lâm
2.1. Trực 24/24 giờ.
l. Công an tỉnh
- Tuần tra khu vực trọng điểm.

Chỉ thị này có hiệu lực từ ngày ký./.

Nơi nhận: Thủ tướng Chính phủ; Các sở, ban, ngành; UBND các huyện; Lưu: VT, KTN.

Q. CHỦ TỊCH

Phan Quốc Thái
"""

PROJECT_IN_PARTS = """ỦY BAN NHÂN DÂN
QUẬN BẮC SƠN
Số: 09/ĐA-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Sơn, ngày 11 tháng 01 năm 2022

ĐỀ ÁN
Xây dựng hệ thống truyền thanh ứng dụng công nghệ thông tin
giai đoạn 2022 - 2025

Phần thứ nhất
SỰ CẦN THIẾT

I. CƠ SỞ PHÁP LÝ
- Thông tư số 39/2020/TT-BTTTT ngày 24/11/2020;
- Nghị quyết số 03-NQ/QU, ngày 05/11/2021.
II. THỰC TRẠNG
1. Hạ tầng
Quận có 12 phường.

Phần thứ hai
MỤC TIÊU VÀ GIẢI PHÁP

I. MỤC TIÊU
II. GIẢI PHÁP
Mục 1. Đầu tư
1. Thiết bị
Mục 2. Nhân lực
1. Đào tạo

PHỤ LỤC I
DANH MỤC THIẾT BỊ
I. Cụm loa
1. Loa nén
PHỤ LỤC II
KINH PHÍ
1. Năm 2022

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Ngô Thị Lan Anh
"""

ALL = (LETTER, DECISION_WITH_PLAN, PARTY_GUIDE, IN_COLUMNS, DRAFT_DIRECTIVE, PROJECT_IN_PARTS)
