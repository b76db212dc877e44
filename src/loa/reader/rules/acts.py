"""Verbs of work in an office: to lead, plan, tell, check, decide.

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
cho ý kiến
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
đảm nhiệm
đảm nhận
giao nhiệm vụ
định hướng
kiện toàn
củng cố
chuẩn bị
biên soạn
biên tập
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
đầu tư
bồi dưỡng
đào tạo
tập huấn
giáo dục
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
dự báo
cập nhập
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
thanh tra
chấp hành
họp
giao ban
thu thập
nhắc nhở
nắm
giữ
hoàn tất
áp dụng
khai báo
tích hợp
số hóa
chuẩn hóa
xuất bản
giải đáp
trả lời
phản hồi
giải thích
động viên
xác nhận
thu hút
mời gọi
khơi dậy
phân tích
đến từng
luân phiên
đi sâu
theo sát
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
bổ sung
sửa đổi
cắt giảm
rút ngắn
thu hồi
chuyển giao
kiểm định
kiểm kê
soạn thảo
biên dịch
nghiệm thu
thiết lập
phản bác
đính chính
phản biện
tuyển chọn
xét chọn
bình xét
hiệp thương
thí điểm
liên kết
xúc tiến
quảng bá
lấy phiếu
kê khai
lan tỏa
nêu gương
đi đầu
làm tốt công tác
làm việc
kiểm soát chặt
xác lập
đề ra
giám định
phân bổ
phân cấp
ủy quyền
đối chiếu
chốt số liệu
chấn chỉnh
nghiêm cấm
không để
quán xuyến
"""
