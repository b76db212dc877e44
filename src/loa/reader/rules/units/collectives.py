# ruff: noqa: E501  # patterns read better unbroken
"""Words that stand for many units and run together in one list: "các sở, ban, ngành".

Source: from memory, unchecked.
"""

from __future__ import annotations

from loa.reader.rules.units.spelling import words_of

COLLECTIVES = """
sở
bộ
bộ ngành
bộ, cơ quan ngang bộ
vụ
cục
ban
ngành
sở ngành
ban ngành
phòng
phòng ban
hội
đoàn thể
hội đoàn thể
tổ chức
tổ chức chính trị - xã hội
tổ chức chính trị
tổ chức xã hội
tổ chức đoàn thể
tổ chức xã hội nghề nghiệp
tổ chức xã hội - nghề nghiệp
tổ chức tôn giáo
tổ chức kinh tế
tổ chức thành viên
cơ quan
đơn vị
địa phương
doanh nghiệp
hiệp hội
trường
trường học
nhà trường
cơ sở sản xuất, kinh doanh
cơ sở sản xuất, kinh doanh, dịch vụ
cơ sở sản xuất
cơ sở chăn nuôi
cơ sở nuôi trồng thủy sản
cơ sở chế biến
cơ sở giết mổ
cơ sở lưu trú
cơ sở dịch vụ
cơ sở tôn giáo
cơ sở trợ giúp xã hội
cơ sở bảo trợ xã hội
hộ sản xuất
hộ chăn nuôi
cơ sở sản xuất kinh doanh
cơ sở kinh doanh
cơ sở giáo dục
cơ sở giáo dục và đào tạo
cơ sở y tế
cơ sở khám bệnh, chữa bệnh
cơ sở khám, chữa bệnh
cơ sở khám chữa bệnh
cơ sở khám bệnh, chữa bệnh bảo hiểm y tế
cơ sở kcb
cơ sở kcb bhyt
cơ sở đào tạo
cơ sở giáo dục nghề nghiệp
đơn vị sự nghiệp
cơ quan báo chí
cơ quan truyền thông
cơ quan báo chí truyền thông
cơ quan báo chí, truyền thông
cơ quan thông tấn, báo chí
cơ quan truyền thông, báo chí
cơ quan thông tấn
cơ quan thông tấn báo chí
báo
đài
cấp ủy
cấp ủy đảng
tỉnh ủy
thành ủy
huyện ủy
quận ủy
thị ủy
đảng ủy
chi
đảng bộ
bộ phận
bộ phận chuyên môn
tập đoàn
tập đoàn kinh tế
tổng công ty
tổng công ty nhà nước
sở ban ngành
chính quyền
tổ chức đảng
cấp
lực lượng
lực lượng vũ trang
cá nhân
hộ gia đình
hộ kinh doanh
hợp tác xã
thanh niên tình nguyện
gia đình
hộ dân
chi bộ
chi đoàn
liên chi đoàn
liên chi hội
chi nhánh, phòng giao dịch
phòng giao dịch
nông trường
lâm trường
tổ tiết kiệm và vay vốn
cơ quan ngang bộ
cơ quan thuộc chính phủ
chi hội
liên đội
cơ sở đoàn
cơ sở hội
cơ sở công đoàn
khoa, phòng
khoa phòng
khoa, phòng, trung tâm
tổ dân phố
thôn
ấp
khu phố
khu dân cư
khóm
xóm
phum
sóc
tiểu khu
bản
buôn
làng
nhà mạng
đoàn viên
hội viên
chủ đầu tư
nhà thầu
chủ rừng
ủy viên
thành viên
đại biểu
đảng
nhân dân
cộng đồng doanh nghiệp
cộng đồng dân cư
cộng đồng
"""

# Territory words: they go on with a list, and a complement that may be shared begins with one.
TERRITORIES = """
tỉnh
thành phố
huyện
quận
thị xã
xã
phường
thị trấn
đặc khu
khu vực
trung ương
tp
tx
tt
"""

# Words behind a collective that make something else of it: "các hội nghị", "các báo cáo".
NO_COLLECTIVE = {
    "tổ chức": r" (?:hội (?:nghị|thảo|thi|diễn|trại|đàm|chợ)|lễ|thi|tuyên truyền|triển khai|thực hiện)(?!\w)",
    "hội": r" (?:nghị|thảo|thi|diễn|trại|đàm|chợ|trường|họp|viên)(?!\w)",
    "trường": r" (?:hợp|kỳ|phái)(?!\w)",
    "bản": r" (?:tin|án|đồ|sắc|quyền|thân|cam|kế|đăng|ghi|vẽ|sao)(?!\w)",
    "báo": r" (?:cáo|chí|động|hiệu|giá)(?!\w)",
    "ban": r" (?:hành|đầu)(?!\w)",
    "phòng": r" (?:họp|làm|trừ|chống|bệnh|học|ở)(?!\w)",
    "cấp": r" (?:độ|phép|bách|phát|thẻ|bậc)(?!\w)",
    "sở": r" (?:hữu|thích)(?!\w)",
    "bộ": r" (?:phận|tiêu|chỉ|số|máy|mặt|sưu|luật|thủ|hồ|câu|quy|ảnh|phim|lọc|môn|đội|nhận|công cụ|tài liệu|sản phẩm)(?!\w)",
    "vụ": r" (?:việc|án|mùa|đông|hè|xuân|thu|tai|cháy|vi phạm|lợi)(?!\w)",
    "cục": r" (?:bộ|diện)(?!\w)",
    "ngành": r" (?:nghề|hàng)(?!\w)",
    "đảng": r" (?:viên|phí|đoàn|phái|cộng|ta|của|và nhà)(?!\w)",
    "làng": r" (?:nghề)(?!\w)",
    "đơn vị": r" (?:tính|đo|bầu)(?!\w)",
}

# Letters that stand for a matter and no unit: "BHYT", "CCHC".
NO_UNITS = frozenset({
    "BHYT", "BHTN", "PCCC", "ATTP", "VSATTP", "CCHC", "ATGT", "ANTT", "QPAN", "NTM",
    "CNTT", "CSDL", "TTHC", "GDP", "OCOP", "PBGDPL", "DSKHHGĐ", "ATVSLĐ", "PCTT", "TKCN",
    "COVID", "HIV", "AIDS", "VNEID", "QHTXM", "CĐS", "KTXH", "QLNN", "TDTT", "PCGD",
    "XDNTM", "TDĐKXDĐSVH",
})  # fmt: skip

# Bodies of many districts told in short: "Các huyện, thị, thành Đoàn, Đoàn trực thuộc".
_SHORT = r"(?:tỉnh|huyện|quận|thị|thành|thị xã|thành phố|xã|phường)"
_BODY = r"(?:đoàn|hội|ủy)(?!\w)"
SHORT_LIST = (
    rf"(?:các )?{_SHORT}(?: {_BODY})?(?:(?:, | và ){_SHORT}(?: {_BODY})?){{0,3}}(?:, | và ){_SHORT} {_BODY}"
    r"(?:(?:, | và )(?:đoàn|hội|công đoàn|đảng ủy|cơ sở đoàn|cơ sở hội)(?: cơ sở)? trực thuộc(?!\w))?"
)
COLLECTIVE = words_of(COLLECTIVES)
TERRITORY = words_of(TERRITORIES)
# With these before it a word stands for all of its kind.
DETERMINERS = "\n".join(
    ("tất cả", "toàn thể", "toàn bộ", "các", "những", "một số", "mỗi", "từng", "mọi", "quý")
)
DETERMINER = r"(?:(?:tất cả |toàn thể |toàn bộ )?(?:các|những|một số|mỗi|từng|mọi|quý)) "
