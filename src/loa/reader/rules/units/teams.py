"""Kinds of teams, houses and works, and words that hold for any office: "Tổ công tác", "Cơ quan chủ trì".

After a bar: words that make something else of the kind. Source: from memory, unchecked.
"""

from __future__ import annotations

TEAMS = """
thường trực
tổ đảng
nhà hát
nhà khách
quân khu
quân chủng
quân đoàn
binh đoàn
tòa soạn
phân xã
cụm thi đua
khối thi đua
bưu cục
doanh nghiệp viễn thông
doanh nghiệp bưu chính
doanh nghiệp xuất khẩu
doanh nghiệp nhập khẩu
doanh nghiệp vận tải
doanh nghiệp du lịch
doanh nghiệp lữ hành
doanh nghiệp sản xuất
doanh nghiệp kinh doanh
tổ công tác
tổ giúp việc
tổ thư ký
tổ bầu cử
tổ bảo vệ
tổ tuần tra
tổ xung kích
tổ hợp tác
tổ liên gia
tổ hòa giải
tổ phụ nữ
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
đội | ngũ tuyển hình sổ mũ nón khăn
quỹ | đất thời lương tiền ngân
thư viện
bảo tàng
nhà văn hóa
nhà thiếu nhi
khu công nghiệp
khu bảo tồn
vườn quốc gia
hạt kiểm lâm
hạt quản lý
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
cô đỡ
đội ngũ báo cáo viên
đội ngũ giáo viên
đội ngũ nhân viên
bộ phận | của nào này khác lớn nhỏ người nhân cán dân không quan trong còn cấu đó kia giới đồng thanh cử
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
htx
cảng vụ
cảng hàng không
chính phủ
thủ tướng chính phủ
kiểm toán nhà nước
quốc hội
cơ quan chủ trì | thực tổ triển phối tham xây
cơ quan thường trực
cơ quan đầu mối
cơ quan cảnh sát
cơ quan chuyên môn
cơ quan tham mưu
đơn vị chủ trì | thực tổ triển phối tham xây
đơn vị | nào này mình đó đo tính bầu
cơ quan | nào này mình đó
đơn vị chức năng
đơn vị sự nghiệp
hai bên
ba bên
bốn bên
ba ngành | nghề hàng
bốn ngành | nghề hàng
ba đơn vị
ba cơ quan
hai sở
ba sở
liên ngành
liên sở
bên | cạnh trong ngoài lề dưới trên này kia nhau liên nào bờ sông đường
các bên
hai ngành
hai đơn vị
hai cơ quan
toàn ngành
ngành | nghề hàng
"""
