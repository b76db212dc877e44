"""Fields of departments ("sở", "phòng") by which a name is complete.

Source: those of Decree 45/2025/NĐ-CP and Decree 150/2025/NĐ-CP, and older ones from memory, unchecked.
"""

from __future__ import annotations

from loa.reader.rules.units.spelling import words_of

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
tổ chức cán bộ
kế hoạch tổng hợp
kế hoạch nghiệp vụ
tài chính kế toán
tài chính - kế toán
hành chính quản trị
hành chính - quản trị
hành chính tổng hợp
công nghệ thông tin
chính trị, tư tưởng
chính trị - tư tưởng
"""

FIELD = words_of(_FIELDS)
# Behind a colon: the fields of a group of departments, "Các sở: Y tế, Công Thương"; it opens no clause.
FIELDS_OF_GROUP = (
    r"(?:(?<=sở:)|(?<=phòng:)|(?<=ngành:)|(?<=bộ:)|(?<=vụ:)|(?<=cục:)|(?<=cơ quan:)) "
    rf"(?:{FIELD}|ngoại giao|quốc phòng|công an|[bcdđghklmnpqrstvx&]{{2,8}}(?!\w))(?:,|;| và |$| \()"
)
