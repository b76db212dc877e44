"""Words with which contents, forms and headings begin: what is told, by what means, which part or time.

Source: from memory of the plans of provinces and communes, unchecked. In lower case.
"""

from __future__ import annotations

import re

from loa.reader.rules.units.spelling import canonical, lines_of, trie

# Nouns with which an item of contents begins: what is told, not who does something.
_MATTERS = """
bài học
bí quyết
biện pháp
các biện pháp
cách
câu chuyện
chế độ
chỉ thị
chiến thắng
chính sách
chủ đề
chủ trương
chương trình
công tác
con số
cuộc sống
dấu hiệu
diễn biến
dự thảo
dư luận
đặc điểm
địa chỉ
điểm mới
điều kiện
đời sống
đường lối
giá trị
giải pháp
gương
hành vi
hậu quả
hiệu quả
hình ảnh
hoạt động
kết luận
kết quả
khái niệm
khẩu hiệu
không khí
kiến thức
kinh nghiệm
kỹ năng
kĩ năng
lịch sử
lịch
lời kêu gọi
lợi ích
lộ trình
luật
lý do
mô hình
mối nguy
mục đích
mục tiêu
mức
nghị định
nghị quyết
nghĩa vụ
nguy cơ
nguyên nhân
nguyên tắc
nhiệm vụ
nội dung
phong trào
pháp luật
phương châm
quan điểm
quy chế
quy định
quy trình
quyền
quyền lợi
số liệu
sự cần thiết
sự kiện
tác dụng
tác hại
tài liệu
tầm quan trọng
tấm gương
tập thể
tên gọi
thành công
thành tích
thành tựu
thể lệ
thông điệp
thông tin
thời gian
thủ đoạn
thủ tục
thực trạng
tiêu chuẩn
tiềm năng
tiến độ
tình cảm
tình hình
trách nhiệm
trình tự
triệu chứng
truyền thống
tư tưởng
vai trò
văn bản
văn kiện
vị thế
vị trí
việc
vì sao
ý kiến
ý nghĩa
"""
# Verbs of telling, with which such an item begins as well.
_TELLING = """
bác bỏ
biểu dương
ca ngợi
cảnh báo
chia sẻ
cung cấp thông tin
đấu tranh phản bác
giải thích
giải đáp
giáo dục
giới thiệu
hướng dẫn cách
khẳng định
khuyến cáo
làm rõ
nêu
nêu bật
nhấn mạnh
phản ánh
phản bác
phân tích
phê phán
phổ biến
quán triệt
thông báo
thông tin
tôn vinh
truyền thông
truyền tải
tuyên truyền
"""
# Means with which an item of forms begins.
_MEANS = """
áp phích
bài
bài viết
băng rôn
băng cờ
bản tin
bảng
báo
báo chí
báo cáo viên
bằng
biểu diễn
bưu thiếp
cẩm nang
chiếu phim
chuyên mục
chuyên trang
chương trình
clip
cổng
cờ
cụm
cụm loa
cuộc thi
diễn đàn
diễu hành
đài
đề cương
đĩa
đối thoại
đội
đường dây nóng
fanpage
hệ thống
hình ảnh
họp
hội diễn
hội nghị
hội thảo
hội thi
khẩu hiệu
kịch
lễ
liên hoan
loa
mạng xã hội
màn hình
mít tinh
ngày hội
nhóm zalo
nói chuyện
pa nô
panô
phát thanh
phim
phóng sự
phỏng vấn
poster
qua
quầy
sách
sinh hoạt
sổ tay
tài liệu
tập gấp
tập san
thi
thông qua
thư
tin
tin nhắn
tọa đàm
tờ bướm
tờ gấp
tờ rơi
trang
tranh
trên
triển lãm
truyền hình
truyền miệng
truyền thanh
tuyên truyền viên
văn nghệ
video
website
xe
zalo
"""
# How a heading begins that divides the paper or names a time.
_DIVISIONS = """
biểu mẫu
bước
danh mục
đề nghị
đợt
giai đoạn
khác
lịch
mùa
mục
năm
ngày
phần
phụ lục
quý
tháng
tuần
"""
_BEFORE = r"(?:(?:các|những|một số|mọi|nhiều|toàn bộ|tất cả|về|toàn văn|các loại|từng|nhóm)\s+)*"


def _first_words(*blocks: str) -> re.Pattern[str]:
    words = [word for block in blocks for word in lines_of(block)]
    return re.compile(rf"{_BEFORE}(?:{trie(canonical(word) for word in words)})(?!\w)")


MATTER_FIRST = _first_words(_MATTERS, _TELLING)
MEANS_FIRST = _first_words(_MEANS)
HEADING_WORDS = _first_words(_MATTERS, _TELLING, _MEANS, _DIVISIONS)
