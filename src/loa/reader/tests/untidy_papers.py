# ruff: noqa: E501
"""Whole untidy papers written for the tests, annotated before they were read: a commune, a school office, a
meeting's conclusions, a women's union, a water company. Every place and person is our own."""

STRAW = """UBND XÃ VĨNH HẬU
Số 14/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Vĩnh Hậu, ngày 3 tháng 3 năm 2017

KẾ HOẠCH
Vận động bà con không đốt rơm rạ sau vụ lúa Đông Xuân

Vụ này lúa gặt sớm, bà con đốt rơm nhiều, khói vào trường học và lộ lớn. UBND xã bàn với các ấp làm như sau:

I/ Vì sao phải làm
- Bớt khói cho bà con và học sinh.
- Rơm bán được tiền, đốt đi thì uổng.

II/ Nói với bà con những gì
1/ Đốt rơm thì đất chai, tốn thêm phân.
2/ Rơm cuộn bán 12 ngàn một cuộn, có ghe tới mua tận ruộng.
3/ Đốt rơm gần lộ bị phạt theo Nghị định số 155/2016/NĐ-CP ngày 18/11/2016.

III/ Nói bằng cách nào
- Loa ấp phát sáng 5 giờ, chiều 17 giờ.
- Xe loa chạy dọc lộ nhựa ngày thứ Bảy.
- Hát đờn ca ở nhà thông tin ấp, xen vài câu nhắc chuyện rơm.
- Dán giấy ở quán cà phê, tiệm phân thuốc.

IV/ Ai làm việc gì
1/ Đài truyền thanh xã
- Viết bài, thâu sẵn để các ấp phát, xong trước 10/3.
- Mượn xe loa của huyện.
2/ Trưởng ấp
a. Đọc danh sách hộ còn rơm, báo về xã chiều thứ Sáu hằng tuần.
b. Kêu ghe mua rơm vô kinh, cùng Hội Nông dân coi giá.
3/ Hội Nông dân lo cho 50 hộ mượn nấm Trichoderma (tháng 3; phối hợp: Trạm Khuyến nông huyện).
4/ Công an xã nhắc nhở, lần thứ hai thì lập biên bản.
5/ Dựng 04 tấm bảng ở đầu kinh – tháng 4 (Mặt trận xã làm, Đoàn xã phụ).

V/ Tiền bạc
Tiền dầu xe loa lấy ở ngân sách xã 3 triệu; Hội Nông dân xin thêm cửa hàng phân bón.

VI/ Báo cáo
Các ấp báo cáo UBND xã (qua anh Tài, văn phòng) trước ngày 25 hằng tháng.

Nơi nhận:
- UBND huyện;
- Các ấp;
- Lưu.

CHỦ TỊCH


Lâm Văn Út
"""

SCHOOLS = """UBND HUYỆN MAI SƠN ĐÔNG
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Số: 233/KH-PGDĐT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mai Sơn Đông, ngày 28 tháng 9 năm 2023

KẾ HOẠCH
Truyền thông phòng, chống đuối nước và tảo hôn trong trường học năm học 2023 - 2024

Căn cứ Kế hoạch số 118/KH-UBND ngày 15/8/2023 của UBND huyện, Phòng Giáo dục và Đào tạo xây dựng kế hoạch gồm các việc trong bảng dưới đây:

| STT | Việc phải làm | Người làm chính | Cùng làm | Xong khi nào |
|---|---|---|---|---|
| A | Phòng, chống đuối nước | | | |
| 1 | Khảo sát ao, hồ quanh trường, cắm biển báo | Hiệu trưởng các trường | Trưởng bản; Công an xã | Trước 20/10/2023 |
| 2 | Dạy bơi cho học sinh lớp 4, lớp 5 | Trường Tiểu học Nà Ớt | Trung tâm Văn hóa huyện | Tháng 4 và tháng 5/2024 |

3

| STT | Việc phải làm | Người làm chính | Cùng làm | Xong khi nào |
|---|---|---|---|---|
| 3 | Ký cam kết với cha mẹ học sinh | Giáo viên chủ nhiệm | nt | Tuần 2 tháng 10 |
| B | Phòng, chống tảo hôn | | | |
| 4 | Diễn tiểu phẩm bằng tiếng Thái tại | Liên đội các trường THCS | Hội Phụ nữ xã | Quý I/2024 |
| | sân trường, nhà văn hóa bản | | | |
| 5 | Gặp riêng gia đình có con sắp bỏ học | Phó Hiệu trưởng | Bí thư chi bộ bản; Đoàn xã | Hằng tháng |

Tổ chức thực hiện:
- Các trường gửi kết quả về Phòng Giáo dục và Đào tạo (bộ phận Công tác học sinh) trước ngày 31/5/2024.
- Kinh phí: trích từ nguồn chi thường xuyên của các trường, hỗ trợ của Tổ chức Tầm nhìn Thế giới.

Nơi nhận:
- UBND huyện (b/c);
- Các trường (t/h);
- Lưu: VT.

KT. TRƯỞNG PHÒNG
PHÓ TRƯỞNG PHÒNG
(đã ký)
Lò Thị Hiên
"""

WASTE = """VĂN PHÒNG UBND THÀNH PHỐ KIM GIANG
Số: 87/TB-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Kim Giang, ngày 11 tháng 6 năm 2020

THÔNG BÁO
Kết luận của Phó Chủ tịch UBND thành phố Trần Quang Hưng tại cuộc họp bàn việc truyền thông về phân loại rác

Ngày 09/6/2020, Phó Chủ tịch UBND thành phố Trần Quang Hưng chủ trì họp với các phòng, ban và 12 phường. Sau khi nghe báo cáo và ý kiến các đại biểu, Phó Chủ tịch kết luận:

1. Việc phân loại rác ở 3 phường làm thử có tiến bộ, nhưng người dân còn lẫn lộn thùng xanh, thùng vàng.
2. Về tài liệu: giao Phòng Tài nguyên và Môi trường soạn lại tờ hướng dẫn một mặt, chữ to, xong trong tuần tới; Phòng Văn hóa và Thông tin duyệt mẫu.
3. Băng hình 2 phút do Trung tâm Văn hóa - Thông tin và Thể thao quay, gửi các phường trước 30/6/2020.
4. UBND 12 phường:
- Mời từng tổ dân phố họp, tự chọn giờ đổ rác;
- Lập nhóm Zalo của tổ, đăng lịch thu gom;
- Tuần đầu tháng 7, cử người đứng tại điểm đổ rác nhắc bà con.
5. Công ty Môi trường đô thị Kim Giang thay 240 thùng hỏng (xong 15/7/2020), phối hợp các phường đặt lại chỗ để thùng.
6. Đề nghị Thành đoàn, Hội Phụ nữ thành phố mỗi tổ chức nhận một tuyến phố mẫu – quý III/2020.
7. Kiểm tra chéo giữa các phường vào ngày 25 hằng tháng: Phòng Nội vụ và Phòng Tài nguyên và Môi trường cùng làm.
8. Kinh phí: sự nghiệp môi trường năm 2020; Phòng Tài chính - Kế hoạch rà lại, báo cáo Chủ tịch trước 20/6.

Văn phòng thông báo để các đơn vị biết, thực hiện./.

Nơi nhận:
- TT. UBND TP;
- Các phòng, ban; 12 phường;
- Lưu: VT.

CHÁNH VĂN PHÒNG

Đặng Thu Trà
"""

MARKET = """HỘI LIÊN HIỆP PHỤ NỮ
THỊ TRẤN CÁI NHUM
Số: 09/KH-BTV
Cái Nhum, ngày 20 tháng 02 năm 2024

KẾ HOẠCH
Truyền thông mua sắm an toàn, tránh lừa đảo trên mạng cho chị em tiểu thương

Mấy tháng nay nhiều chị bị lừa chuyển tiền cọc. Thường trực Hội họp ngày 18/02/2024 thống nhất:

A. Cần đạt
1. 100% chi hội được nghe một lần.
2. Không còn chị nào mất tiền vì bấm đường dẫn lạ.

B. Nội dung truyền thông
+ Năm chiêu lừa hay gặp: giả công an, giả ngân hàng, giả shipper, giả người thân, đầu tư lời cao.
+ Cách kiểm tra tài khoản trước khi chuyển tiền.
+ Số điện thoại trực của Công an thị trấn: gặp chuyện là gọi liền.

C. Cách làm
(1) Livestream mỗi tối thứ Năm trên Fanpage Hội.
(2) Nhóm Zalo từng chi hội: mỗi ngày một hình cảnh báo.
(3) Diễn vở cải lương ngắn ở nhà lồng chợ đêm 08/3.
(4) Bảng QR ở sạp: quét vô là coi được clip 1 phút.

D. Phân công
I. Thường trực Hội
1. Chị Tư (Phó Chủ tịch) viết kịch bản, xong 28/02.
2. Mời Công an thị trấn và Ngân hàng Chính sách xã hội huyện cùng nói chuyện tại chợ - 05/3/2024.
II. Các chi hội
1. Chi hội khóm 1, khóm 2: phụ trách nhà lồng chợ cá.
2. Chi hội khóm 3: phát 300 tờ bướm ở bến xe (trước 08/3; phối hợp: Ban Quản lý bến xe).
3. Chi hội khóm 4 được Thường trực giao trực bàn tư vấn sáng Chủ nhật hằng tuần.
III. Đề nghị Công an thị trấn cử một đồng chí trả lời câu hỏi lúc livestream.

E. Kinh phí
- Quỹ Hội 2 triệu;
- Vận động tiểu thương chợ ủng hộ;
- Ngân hàng Chính sách xã hội huyện tài trợ tờ bướm.

F. Thời gian
- Đợt 1 (mở màn): từ 26/02 đến 08/3/2024
- Đợt 2 (duy trì): từ 09/3 đến hết 30/6/2024

G. Chế độ báo cáo
Chi hội nhắn kết quả cho Thường trực Hội qua Zalo ngày 20 mỗi tháng. Thường trực gửi báo cáo chung về Hội LHPN huyện và Đảng ủy trước 05/7/2024.

Nơi nhận:                          TM. BAN THƯỜNG VỤ
- Hội LHPN huyện;                        CHỦ TỊCH
- 4 chi hội;
- Lưu VP.
                                    Huỳnh Thị Lài
"""

WATER = """CÔNG TY CỔ PHẦN CẤP NƯỚC BẮC SÔNG LƯU
XÍ NGHIỆP KINH DOANH SỐ 2
Số: 61/TB-XN2
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Sông Lưu, ngày 04 tháng 5 năm 2018

THÔNG BÁO
Phân công tuyên truyền chuyển sang thanh toán tiền nước không dùng tiền mặt

Thực hiện Kế hoạch số 30/KH-CTN ngày 12/4/2018 của Công ty, Xí nghiệp phân công như sau:

| TT | Phần việc | Bộ phận làm | Phối hợp | Thời hạn |
|---|---|---|---|---|
| 1 | Lập danh sách 4.200 khách hàng còn trả tiền mặt | Tổ Ghi thu | Tổ Kế toán | 15/5/2018 |
| 2 | In tờ rơi, gửi kèm hóa đơn kỳ 5 và kỳ 6 | Tổ Hành chính | - | Kỳ hóa đơn tháng 5, 6 |
| 3 | Nhắn tin SMS, Zalo cho khách hàng | Tổ Kế toán | VNPT, Vietcombank chi nhánh tỉnh | Ngày 10 hằng tháng |

Trang 1/2

| TT | Phần việc | Bộ phận làm | Phối hợp | Thời hạn |
|---|---|---|---|---|
| 4 | Đặt bàn hướng dẫn cài ứng dụng tại | Tổ Ghi thu; | Đoàn Thanh niên Công ty | Thứ Bảy, Chủ nhật |
| | chợ Lưu, khu công nghiệp | Tổ Kỹ thuật | | từ 19/5 đến 24/6/2018 |
| 5 | Nhắc lại trên loa xã | Đề nghị UBND 6 xã | Tổ Ghi thu | Tuần cuối mỗi tháng |

Ngoài ra:
1) Tổ trưởng các tổ mỗi chiều thứ Sáu báo số khách đã chuyển cho Phó Giám đốc Kinh doanh.
2) Ai làm tốt được thưởng theo quy chế.
3) Hết tháng 6/2018, Tổ Hành chính tổng hợp, trình Giám đốc báo cáo Công ty.

Nơi nhận:
- Ban Giám đốc;
- Các tổ;
- Lưu: HC.

GIÁM ĐỐC
Phùng Quang Vinh
"""

TET = """ĐẢNG ỦY PHƯỜNG TÂN MỸ ĐÔNG
BAN CHỈ ĐẠO 35
Số 04-KH/BCĐ35
ĐẢNG CỘNG SẢN VIỆT NAM
Tân Mỹ Đông, ngày 06 tháng 01 năm 2022

KẾ HOẠCH
tuyên truyền đón Tết Nhâm Dần và phòng dịch trong tình hình mới

1) Mục đích
Để bà con ăn Tết vui, an toàn.

2) Nội dung
2.1 Quy định 5K, tiêm mũi 3.
2.2 Chuyện vui đầu năm: gương hộ thoát nghèo, cây cầu mới.
2-3. Không đốt pháo, không đua xe.

3) Hình thức
i. Loa phường, phát 3 buổi một ngày từ 15/01 đến 06/02/2022.
ii. Trang Zalo "Tân Mỹ Đông hôm nay"; nhóm Viber các tổ.
iii. Đờn ca tài tử đêm 28 Tết (30/01/2022) tại đình.
iv. Treo phướn, làm cổng chào điện tử.

4) Việc của từng nơi
4a. Văn phòng Đảng ủy
+ soạn bài loa, trình Phó Bí thư duyệt trước khi phát 02 ngày;
+ gom báo cáo.
4b. UBND phường chỉ đạo:
+ Công chức Văn hóa - Xã hội treo phướn (xong 12/01; cùng với Đoàn phường);
+ Công an phường ký cam kết không đốt pháo với từng hộ, hoàn thành trước 20 tháng Chạp.
4c. MTTQ và các đoàn thể: mỗi đoàn thể thăm 10 hộ nghèo – tuần 4 tháng 01.
4d. Chi bộ các khu phố được phân công kiểm tra đèn, cờ vào sáng 29 Tết.
4đ. Trạm Y tế: trực 24/24; phát khẩu trang ở chợ hoa do Hội Chữ thập đỏ và Trạm phối hợp thực hiện.

5) Báo cáo: các chi bộ gửi Văn phòng Đảng ủy trước 16 giờ ngày 08/02/2022.

T/M BAN CHỈ ĐẠO
TRƯỞNG BAN
Võ Thị Kim Loan

Nơi nhận: Ban Tuyên giáo Thành ủy (b/c); các chi bộ; Lưu.
"""
