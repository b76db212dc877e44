"""Kinds that take a name of their own: "Sở Y tế". After a bar: words that make something else of the kind,
"_" for the blank inside one.

Sources. Departments of provinces and offices of communes: Decree 45/2025/NĐ-CP and Decree
150/2025/NĐ-CP, read in the summaries of provincial portals (hdnd.dongnai.gov.vn,
pbgdpl.laocai.gov.vn), not in the gazette. Party bodies, the Fatherland Front and its members,
armed forces, media, courts, enterprises: from memory, unchecked. Forces that keep order in communes:
Law 30/2023/QH15, from memory, unchecked.
"""

from __future__ import annotations

from loa.reader.rules.folding import fold
from loa.reader.rules.units.posts import POSTS
from loa.reader.rules.units.spelling import by_beginning, kind_pattern, lines_of, trie
from loa.reader.rules.units.teams import TEAMS

_OFFICES = """
sở | hữu dĩ
ban | hành đầu ngày đêm sơ nãy
ban thường vụ
ban thường trực
ban chấp hành
ban chỉ đạo
ban chỉ huy
ban quản lý
ban quản trị
ban tổ chức
ban tuyên giáo
ban dân vận
ban nội chính
ban xây dựng đảng
ban kiểm tra
ban giám sát
ban giám hiệu
ban giám đốc
ban biên tập
ban bầu cử
ban công tác mặt trận
ban nhân dân
ban thư ký
ban an toàn giao thông
ban điều hành
ban phục vụ
ban vận động
ban cán sự
ban cán sự đảng
ban đảng
ban hậu cần
ban hành chính
tiểu ban
phòng | chống cháy ngừa bệnh tránh họp thủ làm trừ hộ
bộ phận một cửa
bộ phận văn hóa
văn phòng | phẩm cho ảo
trung tâm | của là vùng
ủy ban nhân dân
ủy ban
ubnd
ub
ubmttq
ubmttqvn
ubkt
ubbc
ubtvqh
hội đồng nhân dân
hội đồng
hội đồng phối hợp phổ biến, giáo dục pháp luật
hội đồng phối hợp phổ biến giáo dục pháp luật
hđnd
mặt trận
mặt trận tổ quốc
mttq
mttqvn
hội | nghị thảo thi diễn trại đàm chợ trường họp viên nhập tụ ý chứng thoại chữ hè làng hoa
hội liên hiệp
hội cựu chiến binh
hội nông dân
hội doanh nghiệp nhỏ và vừa
hiệp hội doanh nghiệp nhỏ và vừa
hội doanh nghiệp vừa và nhỏ
hiệp hội doanh nghiệp vừa và nhỏ
hội chữ thập đỏ
hiệp hội
liên hiệp | quốc
liên đoàn
tổng liên đoàn
tổng hội
trung ương đoàn
trung ương hội
cơ sở đoàn
cơ sở hội
liên minh
đoàn | kết viên thể người công
đoàn thanh niên
liên đội
chi đội
đảng đoàn
đoàn tncs
đoàn kiểm tra
đoàn giám sát
đoàn công tác
đoàn đại biểu quốc hội
đoàn đbqh
công đoàn
tỉnh đoàn
thành đoàn
huyện đoàn
quận đoàn
thị đoàn
đoàn xã
đoàn phường
công an
quân sự
quân đội
bộ chỉ huy
bộ tư lệnh
bộ đội
bđbp
lđlđ
ttyt
ttytdp
ttgdtx
ttgdnn
ttgdnn-gdtx
ttdvnn
ttvh
ttvhtt
tthtcđ
ttdn
ttks
bgh
bđdcmhs
btl
tyt
bch
nhcsxh
cđcs
btv
bcđ
cdc
biên phòng
đồn
lực lượng | sản
lực lượng bảo vệ an ninh, trật tự ở cơ sở
lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở
tổ bảo vệ an ninh, trật tự
bộ | phận tiêu chỉ số máy mặt sưu luật nội_quy tài_liệu thủ_tục hồ_sơ câu_hỏi ba đôi quy nhận ảnh phim lọc
thanh tra
cục | bộ diện
chi cục
tổng cục
vụ | việc án đông xuân lợi
viện | dẫn phí trợ
kho bạc
ngân hàng
agribank
vietinbank
vietcombank
bidv
nhnn
kbnn
bảo hiểm xã hội
bhxh
thuế | suất thu giá quan nhập xuất gia
cục thuế
chi cục thuế
hải quan
tòa án
tand
viện kiểm sát
vksnd
thi hành án
đài | các
báo | cáo chí động hiệu trước đài cô giới
báo và đài
báo và phát thanh, truyền hình
báo và phát thanh - truyền hình
tạp chí
cổng | chào làng
trang | bị trí trọng thiết phục bìa
cổng thông tin
hệ thống truyền thanh
hệ thống truyền thông
công thông tin
trang thông tin
trang tin
bản tin
nhà xuất bản
thông tấn xã
hãng thông tấn
cơ quan đại diện
phóng viên thường trú
văn phòng đại diện
trường | hợp kỳ phái ca quay lực thọ
nhà trường
đại học
học viện
cao đẳng
bệnh viện
trạm
công ty
tổng công ty
tập đoàn
vnpt
viettel
mobifone
vinaphone
bưu điện
bưu chính viettel
viễn thông
điện lực
tỉnh ủy
thành ủy
huyện ủy
quận ủy
thị ủy
đảng ủy
đảng bộ
chi bộ
chi ủy
chi hội
chi đoàn
liên chi đoàn
liên chi hội
chi nhánh
"""


KINDS = f"{_OFFICES.strip()}\n{TEAMS.strip()}"  # one on each line, none of them blank
KIND = kind_pattern(KINDS)
# Kinds of two syllables and more without diacritics, for names that OCR has spoilt: "Văn phong UBND".
_SPOILT = [fold(kind) for kind in lines_of(KINDS) + lines_of(POSTS) if " " in kind and "|" not in kind]
SPOILT_KIND = rf"(?:cac )?(?:{trie(_SPOILT)})(?!\w)"
SPOILT_OPENINGS = by_beginning({*_SPOILT, "cac "}, 4)
