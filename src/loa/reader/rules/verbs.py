# ruff: noqa: E501  # patterns read better unbroken
"""Verbs of duty and the words around them, as plans, directives and letters use them.

Source: from memory of administrative usage, unchecked. All in lower case.
"""

from __future__ import annotations

from loa.reader.rules.needles import gate
from loa.reader.rules.units import trie

# What lays a duty on its subject: modal phrases first, then verbs.
_MODALS = """
có trách nhiệm
chịu trách nhiệm
có nhiệm vụ
có giải pháp
có kế hoạch
có biện pháp
có văn bản
có phương án
cần
phải
chủ động
tích cực
tiếp tục
tăng cường
nghiêm túc
khẩn trương
thường xuyên
kịp thời
trực tiếp
tập trung
quan tâm
chú trọng
ưu tiên
phát huy
đẩy mạnh
nâng cao
bám sát
đồng loạt
nhanh chóng
định kỳ
làm tốt
làm đầu mối
là
"""

# How an adverbial opens between subject and verb: the list of units ends here.
_OPENERS = """
căn cứ
trên cơ sở
theo chức năng
theo nhiệm vụ
theo thẩm quyền
theo phạm vi
theo lĩnh vực
tùy theo
trong phạm vi
trong quá trình
trong thời gian
từ nay
hằng năm
hàng năm
"""

_VERBS = """
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
cấp phát
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
nhận
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
ký
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
"""

# Past or passive: a report on what was done, no duty.
_PAST = "đã\nđang\nvừa\nsẽ được\nđược\nchưa"


def _lines(block: str) -> list[str]:
    return [line.strip() for line in block.strip().splitlines()]


DUTY_VERB = rf"(?:{trie(_lines(_MODALS) + _lines(_VERBS))})(?!\w)"
OPENER = rf"(?:{trie(_lines(_OPENERS))})(?!\w)"
PAST = rf"(?:{trie(_PAST.splitlines())})(?!\w)"

# Words that order: "UBND tỉnh yêu cầu …", "Giao Sở Y tế …".
ORDER_NEEDS = gate("đề nghị", "yêu cầu", "giao", "phân công", "ủy quyền")
ORDER = (
    r"(?:kính )?(?:đề nghị|yêu cầu|giao(?! thông| lưu| dịch| tiếp| ban (?:định|h[ằà]ng|báo|tuần|tháng|công|với)| nhận| điện| hữu| khoán)(?: cho| trách nhiệm cho)?|phân công|ủy quyền(?: cho)?)"
    r"(?!\w)"
)
