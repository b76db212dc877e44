"""Verbs of work done on the spot, with hands, tools or people: to hang up, clean, rescue, heal, broadcast.

Source: from memory of administrative usage, unchecked. All in lower case, one on each line.
"""

from __future__ import annotations

ACTS_ON_THE_SPOT = """
in sao
trưng bày
sản xuất
in ấn
thiết kế
lắp đặt
trang trí
treo
mua sắm
chăm sóc
ra quân
ứng trực
bảo vệ
sẵn sàng
vệ sinh
thu gom
di dời
sơ tán
kêu gọi tàu thuyền
thường trực
túc trực
trực tại
trực ở
trực ban
canh trực
phát
viết
đăng
đưa tin
chuyển tải
mời
thăm
trồng
dọn
phun
diệt
tuần tra
diễn tập
ứng phó
ứng cứu
khắc phục
khôi phục
sửa chữa
niêm yết
nhắn tin
gọi điện
gắn
nâng cấp
điều tiết
tôn vinh
trao
tặng
biểu diễn
chiếu
sáng tác
giao lưu
bàn giao
quan trắc
chi trả
gặp mặt
gặp gỡ
thăm hỏi
cấp giấy
cấp kinh phí
cấp bổ sung
cấp thẻ
kiểm đếm
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
thay thế
tháo gỡ
tháo dỡ
gỡ bỏ
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
bình chọn
vinh danh
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
xung kích
rào chắn
cắm biển
gia cố
nạo vét
khơi thông
chằng chống
neo đậu
công chứng
bắn pháo hoa
dâng hương
đặt vòng hoa
viếng
"""
