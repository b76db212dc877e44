# ruff: noqa: E501  # patterns read better unbroken
"""Kinds of units, posts and collectives by which Vietnamese papers name who does what.

Sources. Departments of provinces and offices of communes: Decree 45/2025/NĐ-CP and Decree 150/2025/NĐ-CP, read
in the summaries of provincial portals (hdnd.dongnai.gov.vn, pbgdpl.laocai.gov.vn), not in the gazette.
Party bodies, the Fatherland Front and its members, armed forces, media, courts, enterprises and posts: from
memory, unchecked. Only kinds stand here, never the unit of a particular place.

Words are in lower case; `canonical` brings a text to the same form, letter for letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from loa.reader.rules.folding import fold

_OPEN_SYLLABLE = re.compile(r"o[àáảãạèéẻẽẹ](?!\w)|(?<!q)u[ỳýỷỹỵ](?!\w)")
_OLD = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_NEW = dict(
    zip(
        _OLD,
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        strict=True,
    )
)


def canonical(text: str) -> str:
    """`text` in lower case with the tone mark of "uỷ", "hoá" where the newer spelling has it; same length."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _OPEN_SYLLABLE.sub(lambda m: _NEW[m[0]], lower)


def trie(words: Iterable[str]) -> str:
    """A regular expression of all `words` that tries each letter once; the longest word wins."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for letter in canonical(word):
            node = node.setdefault(letter, {})
        node[""] = {}

    def pattern(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
        branches = [(" " if c == " " else c) + pattern(n) for c, n in sorted(node.items()) if c]
        if not branches:
            return ""
        joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
        return joined if "" not in node else f"(?:{joined})?"

    return pattern(root)


# A kind that takes a name of its own: "Sở Y tế". After the bar: words that make something else of it.
_KINDS = """
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
ban hậu cần
tiểu ban
phòng | chống cháy ngừa bệnh tránh họp thủ làm trừ hộ
bộ phận một cửa
bộ phận văn hóa
văn phòng
trung tâm | của là vùng
ủy ban nhân dân
ủy ban
ubnd
ub
ubmttq
ubmttqvn
ubbc
hội đồng nhân dân
hội đồng
hđnd
mặt trận
mặt trận tổ quốc
mttq
mttqvn
hội | nghị thảo thi diễn trại đàm chợ trường họp viên nhập tụ ý chứng thoại chữ hè làng hoa
hội liên hiệp
hội cựu chiến binh
hội nông dân
hội chữ thập đỏ
hiệp hội
liên hiệp | quốc
liên đoàn
liên minh
đoàn | kết viên thể người công
đoàn thanh niên
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
biên phòng
đồn
lực lượng | sản
bộ | phận tiêu chỉ số máy mặt sưu luật nội tài thủ hồ câu ba đôi quy
thanh tra
cục | bộ diện
chi cục
tổng cục
vụ | việc án đông xuân lợi
viện | dẫn phí trợ
kho bạc
ngân hàng
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
tạp chí
cổng | chào làng
trang | bị trí trọng thiết phục bìa
cổng thông tin
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
chi nhánh
thường trực
tổ công tác
tổ giúp việc
tổ thư ký
tổ bầu cử
tổ dân phố
tổ tự quản
tổ công nghệ số
tổ chuyên môn
tổ kiểm tra
tổ biên tập
tổ truyền thông
tổ tuyên truyền
tổ phản ứng
tổ hỗ trợ
tổ điều phối
tổ chức tín dụng
tổ chức chính trị
tổ chức đảng
tổ chức thành viên
nhóm chuyên gia
nhóm công tác
đội | ngũ tuyển hình sổ
quỹ | đất thời lương tiền ngân
thư viện
bảo tàng
nhà văn hóa
nhà thiếu nhi
khu công nghiệp
khu bảo tồn
vườn quốc gia
hạt kiểm lâm
khoa | học
bộ môn
xí nghiệp
nhà máy
nông trường
lâm trường
trại giam
y tế thôn
y tế cơ sở
y tế xã
y tế trường học
nhân viên y tế
đội ngũ báo cáo viên
đội ngũ tuyên truyền viên
đội ngũ cộng tác viên
cơ quan công an
cơ quan quân sự
cơ quan thuế
cơ quan bảo hiểm xã hội
cơ quan điều tra
kiểm lâm
quản lý thị trường
phân hiệu
câu lạc bộ
hợp tác xã
cảng vụ
cảng hàng không
chính phủ
thủ tướng chính phủ
quốc hội
cơ quan chủ trì
cơ quan phối hợp
cơ quan thường trực
cơ quan đầu mối
cơ quan cảnh sát
cơ quan chuyên môn
cơ quan tham mưu
đơn vị chủ trì
đơn vị phối hợp
đơn vị | nào này mình đó đo tính bầu
cơ quan | nào này mình đó
đơn vị chức năng
đơn vị sự nghiệp
hai bên
các bên
hai ngành
hai đơn vị
hai cơ quan
quý cơ quan
quý đơn vị
toàn ngành
ngành | nghề hàng
ngân sách | nhà địa trung
"""

# Posts and persons by post.
_POSTS = """
chủ tịch | nước
phó chủ tịch
giám đốc
phó giám đốc
tổng giám đốc
thủ trưởng
trưởng ban
phó trưởng ban
phó ban
trưởng phòng
phó trưởng phòng
trưởng tiểu ban
trưởng đoàn
trưởng công an
trưởng thôn
trưởng ấp
trưởng bản
trưởng khu phố
trưởng các
trưởng trạm
trưởng đài
trưởng đồn
chánh văn phòng
phó chánh văn phòng
chánh thanh tra
chánh án
viện trưởng
hiệu trưởng
bí thư
phó bí thư
người đứng đầu
lãnh đạo ubnd
lãnh đạo sở
lãnh đạo các
lãnh đạo phòng
lãnh đạo cơ quan
lãnh đạo văn phòng
lãnh đạo đơn vị
chỉ huy trưởng
chính trị viên
tư lệnh
tổng biên tập
cục trưởng
chi cục trưởng
đồn trưởng
tổ trưởng
tổ phó
thành viên ban
thành viên tổ
thành viên tiểu ban
thành viên đoàn
thành viên ủy ban
các thành viên
ủy viên
thư ký | tòa
đồng chí
ông
cán bộ phụ trách
công chức văn hóa
công chức phụ trách
báo cáo viên
tuyên truyền viên
cộng tác viên
kế toán
"""

# Words that stand for many units and run together in one list: "các sở, ban, ngành".
_COLLECTIVES = """
sở
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
cơ sở giáo dục
cơ sở giáo dục và đào tạo
cơ sở y tế
cơ sở khám bệnh, chữa bệnh
cơ sở khám, chữa bệnh
cơ sở khám chữa bệnh
cơ sở đào tạo
cơ sở giáo dục nghề nghiệp
đơn vị sự nghiệp
cơ quan báo chí
cơ quan truyền thông
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
sở ban ngành
chính quyền
tổ chức đảng
cấp
lực lượng
lực lượng vũ trang
cá nhân
hộ gia đình
gia đình
hộ dân
chi bộ
tổ dân phố
thôn
ấp
khu phố
khu dân cư
khóm
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
"""

# Territory words: they go on with a list, and a complement that may be shared begins with one.
_TERRITORY = """
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

# Fields of departments (sở, phòng) by which a name is complete: those of Decree 45/2025/NĐ-CP and Decree 150/2025/NĐ-CP,
# and older ones from memory, unchecked.
_FIELDS = """
nội vụ
tư pháp
tài chính
công thương
nông nghiệp và môi trường
nông nghiệp và phát triển nông thôn
nông nghiệp
tài nguyên và môi trường
xây dựng
giao thông vận tải
giao thông công chánh
khoa học và công nghệ
thông tin và truyền thông
văn hóa, thể thao và du lịch
văn hóa và thể thao
văn hóa, thông tin
văn hóa và thông tin
văn hóa - thông tin
văn hóa - xã hội
văn hóa, khoa học và thông tin
du lịch
giáo dục và đào tạo
y tế
ngoại vụ
dân tộc và tôn giáo
dân tộc
tôn giáo
quy hoạch - kiến trúc
lao động - thương binh và xã hội
lao động, thương binh và xã hội
kế hoạch và đầu tư
kế hoạch đầu tư
tài chính - kế hoạch
kinh tế
kinh tế và hạ tầng
kinh tế, hạ tầng và đô thị
quản lý đô thị
tư pháp - hộ tịch
tổ chức - hành chính
"""

# Words behind a collective that make something else of it: "các hội nghị", "các báo cáo".
NO_COLLECTIVE = {
    "hội": r" (?:nghị|thảo|thi|diễn|trại|đàm|chợ|trường|họp|viên)(?!\w)",
    "trường": r" (?:hợp|kỳ|phái)(?!\w)",
    "bản": r" (?:tin|án|đồ|sắc|quyền|thân|cam|kế|đăng|ghi|vẽ|sao)(?!\w)",
    "báo": r" (?:cáo|chí|động|hiệu|giá)(?!\w)",
    "ban": r" (?:hành|đầu)(?!\w)",
    "phòng": r" (?:họp|làm|trừ|chống|bệnh|học|ở)(?!\w)",
    "cấp": r" (?:độ|phép|bách|phát|thẻ|bậc)(?!\w)",
    "sở": r" (?:hữu|thích)(?!\w)",
    "ngành": r" (?:nghề|hàng)(?!\w)",
    "làng": r" (?:nghề)(?!\w)",
    "đơn vị": r" (?:tính|đo|bầu)(?!\w)",
}

# Institutions that stand bare before a shared complement: "Đảng ủy, UBND các xã".
_BARE = """
ubnd
ủy ban nhân dân
hđnd
hội đồng nhân dân
đảng ủy
cấp ủy
đảng bộ
chi bộ
chính quyền
ủy ban mttq
ủy ban mttq việt nam
ủy ban mặt trận tổ quốc
ủy ban mặt trận tổ quốc việt nam
mttq
mặt trận tổ quốc
mặt trận
công an
quân sự
ban chỉ huy quân sự
báo
đài
trường
ban
phòng
trung tâm
văn phòng
văn phòng đoàn đbqh
văn phòng đoàn đại biểu quốc hội
thường trực
chủ tịch
bí thư
bí thư chi bộ
giám đốc
trưởng
phó
cơ quan đại diện
trang thông tin điện tử
cổng thông tin điện tử
bản tin
cổng
trang
"""

# A bare institution may carry one of these: "Thường trực HĐND, UBND xã".
BARE_PREFIXES = (
    "chánh văn phòng ",
    "thường trực ",
    "văn phòng ",
    "lãnh đạo ",
    "đại diện ",
    "chủ tịch ",
    "ban thường vụ ",
)


def _lines(block: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in block.strip().splitlines())


def _kind_pattern(block: str) -> str:
    """Kinds as one expression: the plain ones as a trie, those with words that must not follow one by one."""
    plain, guarded = [], []
    for line in _lines(block):
        kind, bar, others = line.partition(" | ")
        if bar:
            comma = ",?" if kind == "phòng" else ""  # "Phòng, chống …"
            guarded.append(rf"{canonical(kind)}(?!\w)(?!{comma} (?:{trie(others.split())})(?!\w))")
        else:
            plain.append(kind)
    return rf"(?:(?:{trie(plain)})(?!\w)|{'|'.join(guarded)})"


# Kinds of two syllables and more without diacritics, for names that OCR has spoilt: "Văn phong UBND".
SPOILT_KIND = rf"(?:cac )?(?:{trie(fold(k) for k in _lines(_KINDS) + _lines(_POSTS) if ' ' in k and '|' not in k)})(?!\w)"
KIND = _kind_pattern(_KINDS)
POST = _kind_pattern(_POSTS)
COLLECTIVE = rf"(?:{trie(_lines(_COLLECTIVES))})(?!\w)"
TERRITORY = rf"(?:{trie(_lines(_TERRITORY))})(?!\w)"
FIELD = rf"(?:{trie(_lines(_FIELDS))})(?!\w)"
# Behind a colon: the fields of a group of departments, "Các sở: Y tế, Công Thương"; the colon opens no clause.
FIELDS_OF_GROUP = rf"(?:(?<=sở:)|(?<=phòng:)|(?<=ngành:)) {FIELD}(?:,|;| và |$| \()"
BARE = frozenset(canonical(line) for line in _lines(_BARE))
DETERMINER = r"(?:(?:tất cả |toàn thể |toàn bộ )?(?:các|những|một số|mỗi|từng|mọi)) "

# What may follow a collective or a kind and belongs to its name: "các sở có liên quan", "trên địa bàn tỉnh".
COMPLEMENT = (
    r"(?:có liên quan|liên quan|trực thuộc|thuộc|trên địa bàn|đóng trên|đóng chân|của|tại|ở|khác|chức năng|"
    r"chuyên môn|cấp|toàn|trong|được|địa phương|theo quy định|nói trên|nêu trên|trung ương|thành viên|tham gia|"
    r"quản lý|phụ trách|là|còn lại|căn cứ|cùng cấp)(?!\w)"
)
# Duties begin here in a relative clause that still belongs to the unit: "các cơ quan được giao chủ trì".
RELATIVE = (
    r"(?:(?:đã )?được (?:giao|phân công|phân giao|cử|chỉ định)(?: (?:chủ trì|phối hợp|phụ trách|thực hiện|làm|là))*"
    r"(?: (?:các )?nhiệm vụ(?: chủ trì| phối hợp)?)?(?: tại [^,;:.]{0,60}?(?= (?:có|chịu|chủ động|phải|cần)\b))?)"
)
