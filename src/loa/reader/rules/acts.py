"""Verbs of work in plans, directives and letters: what a unit may be told to do.

Source: from memory of administrative usage, unchecked. All in lower case, one on each line.
"""

from __future__ import annotations

ACTS = """
chủ trì
phối hợp
tham mưu
hướng dẫn
chỉ đạo
lãnh đạo
tổ chức
xây dựng
ban hành
triển khai
thực hiện
thực thi
theo dõi
kiểm tra
kiểm soát
giám sát
đôn đốc
tổng hợp
báo cáo
rà soát
bố trí
cân đối
thẩm định
đảm bảo
bảo đảm
đăng tải
đăng ký
đăng, phát
phát sóng
phát động
phát hành
phát hiện
phát thanh
tuyên truyền
phổ biến
quán triệt
truyền thông
thông tin
thông báo
cung cấp
công bố
công khai
cập nhật
khai thác
sử dụng
quản lý
vận hành
duy trì
mở
dành
tăng
phân công
huy động
vận động
kêu gọi
khuyến khích
hỗ trợ
giúp
lồng ghép
đưa
thành lập
lập kế hoạch
lập danh sách
lập dự toán
lập phương án
lập hồ sơ
lập tổ
tạo điều kiện
tạo mọi điều kiện
tạo thuận lợi
in sao
trình ubnd
trình ủy ban
trình cấp
trình hội đồng
trình hđnd
trình cơ quan
trình ban
cử cán bộ
cử đại diện
cử người
cử thành viên
cử lực lượng
cử bác sĩ
cử báo cáo viên
cử công chức
cử đoàn viên
cử giáo viên
cử lãnh đạo
cử phóng viên
cử đầu mối
cử đội
cử đoàn
cử tuyên truyền viên
cử ít nhất
cử 01
cử 02
cử 03
cử 1
cử 2
cử 3
trưng bày
đảm nhiệm
đảm nhận
giao nhiệm vụ
định hướng
kiện toàn
củng cố
chuẩn bị
biên soạn
biên tập
sản xuất
in ấn
thiết kế
lắp đặt
trang trí
treo
tham gia
hưởng ứng
đề xuất
kiến nghị
nghiên cứu
khảo sát
đánh giá
sơ kết
tổng kết
xử lý
giải quyết
ngăn chặn
phòng ngừa
đấu tranh
nắm bắt
nắm tình hình
nắm chắc
tiếp nhận
tiếp thu
trao đổi
xác minh
cảnh báo
điều tra
điều phối
điều hành
điều chỉnh
định hướng
đầu tư
mua sắm
bồi dưỡng
đào tạo
tập huấn
giáo dục
chăm sóc
giải ngân
quyết toán
lựa chọn
chọn lựa
khen thưởng
biểu dương
nhân rộng
đổi mới
hoàn thành
hoàn thiện
cụ thể hóa
lấy ý kiến
tiến hành
ra quân
ứng trực
bảo vệ
sẵn sàng
dự báo
cập nhập
vệ sinh
thu gom
tự kiểm tra
tự tổ chức
tự rà soát
tự cân đối
tự bảo đảm
tự đảm bảo
tự đánh giá
liên hệ
gửi
nộp
quy định
xem xét
phản ánh
thẩm tra
phê duyệt
xác định
thống nhất
tư vấn
kết nối
chia sẻ
yêu cầu
giới thiệu
ký kết
cam kết
đồng hành
tối ưu hóa
thống kê
phụ trách
đóng góp
góp ý
tăng thời lượng
di dời
sơ tán
kêu gọi tàu thuyền
thường trực
túc trực
trực tại
trực ở
thanh tra
chấp hành
trực ban
canh trực
họp
giao ban
phát
viết
đăng
đưa tin
chuyển tải
mời
thăm
trồng
thu thập
dọn
phun
diệt
tuần tra
diễn tập
ứng phó
ứng cứu
khắc phục
sửa chữa
niêm yết
nhắc nhở
nhắn tin
gọi điện
nắm
gắn
nâng cấp
giữ
điều tiết
hoàn tất
áp dụng
khai báo
tích hợp
số hóa
chuẩn hóa
xuất bản
giải đáp
trả lời
giải thích
tôn vinh
động viên
trao
tặng
biểu diễn
chiếu
sáng tác
giao lưu
bàn giao
xác nhận
quan trắc
thu hút
mời gọi
khơi dậy
phân tích
đến từng
luân phiên
đi sâu
theo sát
chi trả
rút kinh nghiệm
đặt
thương lượng
đối thoại
chọn
quyết định
tập hợp
thể chế hóa
trang bị
lắng nghe
tiếp xúc
gặp mặt
gặp gỡ
thăm hỏi
bổ sung
sửa đổi
cắt giảm
rút ngắn
thu hồi
cấp giấy
cấp thẻ
chuyển giao
kiểm định
kiểm kê
kiểm đếm
soạn thảo
biên dịch
ghi hình
livestream
tiếp sóng
tiếp âm
truyền dẫn
đón tiếp
phục vụ
cung ứng
dự trữ
phân phối
vận chuyển
điều động
phân luồng
hướng nghiệp
ôn tập
giảng dạy
sưu tầm
tu bổ
tôn tạo
nghiệm thu
thiết lập
thay thế
tháo gỡ
tháo dỡ
gỡ bỏ
phản bác
đính chính
phản biện
xét xử
truy tố
khởi tố
hòa giải
giúp đỡ
cứu trợ
điều trị
khám bệnh
khám sức khỏe
khám sàng lọc
xét nghiệm
tiêm phòng
cách ly
khoanh vùng
khử khuẩn
tiêu hủy
tuyển chọn
xét chọn
bình chọn
bình xét
vinh danh
hiệp thương
chấm điểm
trao giải
dự họp
tham dự
in tờ
in tài
in và
lưu trữ
nhập liệu
kích hoạt
cài đặt
thí điểm
liên kết
xúc tiến
quảng bá
lấy phiếu
kê khai
lan tỏa
nêu gương
đi đầu
xung kích
làm tốt công tác
làm việc
rào chắn
cắm biển
gia cố
nạo vét
khơi thông
chằng chống
neo đậu
kiểm soát chặt
xác lập
đề ra
giám định
phân bổ
phân cấp
ủy quyền
công chứng
đối chiếu
chốt số liệu
chấn chỉnh
nghiêm cấm
không để
quán xuyến
bắn pháo hoa
dâng hương
đặt vòng hoa
viếng
"""
