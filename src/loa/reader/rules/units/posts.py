"""Posts, and persons named by their post. Source: from memory, unchecked."""

from __future__ import annotations

from loa.reader.rules.units.spelling import kind_pattern

POSTS = """
chủ tịch | nước
phó chủ tịch
phó thủ tướng chính phủ
phó thủ tướng
giáo viên chủ nhiệm
gvcn
gvbm
tpt
thầy tổng phụ trách
cô tổng phụ trách
ttcm
chủ doanh nghiệp
chủ cơ sở
chủ trang trại
chủ phương tiện
chủ tàu
chủ nhà trọ
chủ hộ
chủ các
chủ quán
chủ cửa hàng
chủ nhà hàng
chủ khách sạn
chủ rừng
chủ đầu tư
chủ hồ
chủ đập
điều dưỡng trưởng
bác sĩ điều trị
bác sĩ trực
tổng phụ trách
bí thư đoàn
chi hội trưởng
chi đoàn trưởng
người có uy tín
già làng
trưởng dòng họ
trưởng khoa
trưởng bộ môn
đội trưởng
nhóm trưởng
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
trưởng thuế
trưởng thống kê
trưởng hải quan
trưởng bảo hiểm xã hội
trưởng kho bạc
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
phó hiệu trưởng
tổng thư ký
chủ nhiệm
phó chủ nhiệm
phó tổng biên tập
phó tổng giám đốc
phó trưởng khoa
kế toán trưởng
đội phó
chi hội trưởng
chi hội phó
phân hội trưởng
hội trưởng
trưởng nhóm
trưởng xóm
trưởng buôn
trưởng làng
trưởng khóm
trưởng bộ phận
giáo viên tổng phụ trách
giáo viên bộ môn
nhân viên phụ trách
giáo viên phụ trách
chuyên viên phụ trách
viên chức phụ trách
chuyên viên
nhân viên thư viện
cán bộ chuyên trách
cán bộ thư viện
cán bộ văn hóa
cán bộ truyền thông
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
lãnh đạo ban | hành
lãnh đạo trung tâm
lãnh đạo vụ | việc
lãnh đạo cục
lãnh đạo chi cục
lãnh đạo tổng cục
lãnh đạo công ty
lãnh đạo bệnh viện
lãnh đạo viện
lãnh đạo nhà trường
lãnh đạo đài
người phát ngôn
người sử dụng lao động
chủ sử dụng lao động
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
thư ký
đồng chí
ông
cán bộ phụ trách
công chức văn hóa
công chức vhxh
công chức vh-xh
công chức vh
công chức phụ trách
công chức tư pháp
công chức địa chính
công chức văn phòng
công chức tài chính
báo cáo viên
tuyên truyền viên
cộng tác viên
kế toán
"""

POST = kind_pattern(POSTS)
