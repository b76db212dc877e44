# ruff: noqa: E501  # patterns read better unbroken
"""Plain verbs of work as associations, schools, stations and communes use them, mostly of one syllable.

Many are the second syllable of a noun as well ("phòng chống dịch", "chương trình"): those stand with the
words behind which they are none. Source: from memory of administrative usage, unchecked. In lower case.
"""

from __future__ import annotations

from loa.reader.rules.units.spelling import canonical, lines_of

_ACTS = """
lên lịch
giải phóng mặt bằng
nhập dữ liệu
nhập số liệu
nhập thông tin
nhập hồ sơ
lên kế hoạch
lên phương án
lên danh sách
lên chương trình
rà
lo
dựng
dàn dựng
dàn trang
cài
dán
quét
xuống
giãn nợ
giãn tiến độ
khoanh nợ
cho vay
thu nợ
thu lãi
thu phí
thu tiền
thu dọn
thu băng
thu âm
ghi âm
ghi chép
ghi danh
đọc duyệt
cùng làm
cùng nhau
cùng lo
cùng đọc
coi giá
trực bàn
trực loa
trực chốt
trực điện thoại
coi sóc
coi lại
thay mới
thay bóng
thay dây
đọc và
duyệt
chụp
nhắc
lắp
sửa
mua
đón
gom
chấm
xếp
sắp xếp
sắp lịch
bố cục
nói chuyện
kể chuyện
thanh quyết toán
thanh toán
làm rõ
làm ngay
làm trưởng
làm tổ trưởng
làm nòng cốt
làm nhiệm vụ
làm thư ký
làm sạch
làm điểm
làm mẫu
làm lễ
làm phim
làm clip
làm thủ tục
đi từng
đi các
đi cơ sở
đi đến
đi kiểm tra
đi thăm
đi thực tế
đi vận động
bám nắm
bám địa bàn
bám cơ sở
bám thôn
đến tận
xử phạt
lưu hồ sơ
lưu giữ
gỡ
chở
kẻ vẽ
kẻ vạch
bảo trì
bảo dưỡng
bảo quản
dừng
tạm dừng
ngừng
bật
tắt
chạy thử
chạy chữ
luyện tập
tập luyện
tập dượt
xét duyệt
xét tặng
lưu ý
tranh thủ
tận dụng
nỗ lực
phấn đấu
tạo sân
tạo nguồn
tạo môi trường
tạo lập
tạo đồng thuận
cho phép
cho học sinh
cho trẻ
chúc
gọi
tổng vệ sinh
dạy kỹ năng
dạy bơi
khám và
khám cho
khám miễn phí
phát huy
nhân bản
sao gửi
sao chép
nhận đỡ đầu
đỡ đầu
kèm cặp
giám hộ
bảo lãnh
đối soát
hậu kiểm
tiền kiểm
lập biên bản
lập sổ
trợ giúp
tài trợ
hướng về
dẫn đoàn
giữ gìn
gìn giữ
chia
căng
che chắn
đếm
lau
rửa
cọ rửa
khai trương
khai mạc
bế mạc
khánh thành
khởi công
truy tìm
truy vết
truy cập
đóng gói
đóng cọc
đóng dấu
thuê
mượn
trông
tưới
tỉa
lọc
tách
ghép
tháo
buộc
kéo
thắp
nấu
rải
rắc
bơm
hút
đắp
san lấp
điểm danh
phỏng vấn
tra cứu
đồng bộ
sao lưu
vá
hát
múa
nhổ
vớt
thả cá
dâng
kết hợp
kết nghĩa
đối phó
bịt
ngăn
chặn
tịch thu
lập chốt
chốt chặn
cắt cử
cắt cỏ
ủng hộ
quyên góp
trích
đóng quỹ
giảm giá
giảm lãi
miễn giảm
cõng
khiêng
dìu
chuyển thư
dự thảo
chuyển tin
chuyển hồ sơ
"""

# A verb, and the syllables before it that make a noun or a name of both.
_GUARDED = {
    "cộng tác(?! viên)": "",
    "cử(?! tri| nhân| tạ)": "bầu ứng đề tuyển thi tiến",
    "trình(?! độ| diễn| tự| bày)": "chương quá quy công lịch lộ giáo tiến trường hành tờ lập",
    "ký": "thư chữ chu nhật",
    "sớm(?= (?:tổ chức|hoàn thành|triển khai|ban hành|trình|xây dựng|có|đưa|khắc phục|giải quyết|thực hiện|báo cáo|bố trí|phê duyệt)(?!\\w))": "",
    "trực tiếp(?! cơ sở)": "",
    "hạ(?! tầng| du| lưu)": "",
    "nhận(?! ủy thác| khoán)": "tiếp ghi thu",
    "dự(?! án| toán| kiến| báo| phòng| trữ| thảo| bị| luật| nguồn| thi)": "",
    "nuôi(?! trồng)": "chăn",
    "diễn(?! đàn| viên)": "hội trình",
    "cân(?! đối)": "",
    "xét(?! nghiệm| xử| tuyển)": "xem nhận tái phán",
    "tải": "vận trọng quá",
    "canh(?! tác| tân)": "thâm",
    "quay": "trường",
    "thay(?= (?:\\d|các |những |toàn bộ |một |hai |ba ))": "",
    "soạn": "tòa",
    "dịch(?! vụ| bệnh| tễ| tả)": "giao chống phòng biên phiên kiểm ổ vùng bệnh dập lịch sốt",
    "lập": "công độc thành tự đối dân thiết xác tạo",
    "in(?! ấn)": "báo bản",
    "lên": "trở từ đến",
    "làm(?= (?:\\d|các |những |một |thêm |ra ))": "việc giả giúp học",
}


def _guarded(verb: str, before: str) -> str:
    word, bracket, ahead = verb.partition("(")  # to look back only where the verb stands, not at every word
    guards = "".join(f"(?<!{canonical(each)} {word})" for each in before.split())
    return f"{word}{guards}{bracket}{ahead}"


PLAIN_ACTS = lines_of(_ACTS)
# These look back and ahead: they stand beside the plain ones, each looks back behind itself.
GUARDED_ACTS = "|".join(_guarded(verb, before) for verb, before in _GUARDED.items())
