# ruff: noqa: E501  # patterns read better unbroken
"""People and groups of people that no list of kinds of units holds: "các thầy cô chủ nhiệm", "Thủ kho".

Source: from memory of everyday papers, unchecked.
"""

from __future__ import annotations

# Whom an office asks though none of them is a body: "người nộp thuế", "đội ngũ cán bộ", "các thương nhân đầu mối".
PUBLIC = (
    r"(?:(?:toàn thể|tất cả|các|những|mọi|mỗi|từng|đội ngũ|tầng lớp) )*(?:người (?!đứng đầu|phát ngôn)\w+|đội ngũ \w+|tầng lớp \w+|quý (?:thầy|cô|phụ huynh|vị|khách)|thầy cô|thầy giáo|"
    r"thương nhân|nhà phân phối|nhà cung cấp|nhà đầu tư|đại lý|hãng|tiểu thương|ngư dân|nông dân|nhân dân|bà con|cử tri|thí sinh|khách hàng|du khách|hành khách|học sinh|sinh viên|phụ huynh|"
    r"cán bộ|công chức|viên chức|giáo viên|giảng viên|đảng viên|đoàn viên|hội viên|công nhân)(?!\w)"
)
SOMEBODY = (
    r"(?:(?:toàn thể|tất cả|tập thể|mọi|mỗi|từng|các|những|một|hai|ba|bốn|riêng|\d+) )*"
    r"(?:(?:anh|chị|em|cô|thầy|ông|bà|đồng chí|đ/c|lãnh đạo|đại diện|chuyên viên|cán bộ|nhân viên|viên chức|công chức|người lao động|anh em|bà con|hộ|gia đình|phụ huynh|cha mẹ|tiểu thương|"
    r"đoàn viên|hội viên|đảng viên|tổ viên|đội viên|xã viên|thành viên|học sinh|sinh viên|học viên|tình nguyện viên|cộng tác viên|tuyên truyền viên|báo cáo viên|phóng viên|biên tập viên|kỹ thuật viên|phát thanh viên|thuyết minh viên|"
    r"hướng dẫn viên|giáo viên|giảng viên|bác sĩ|y sĩ|dược sĩ|điều dưỡng|hộ sinh|kỹ sư|công nhân|thợ|lái xe|tài xế|thủ kho|thủ quỹ|thủ thư|kế toán|bảo vệ|lễ tân|văn thư|y tá|ca trưởng|trưởng ca|trực ban|"
    r"ca|kíp|tổ|đội(?! (?:mũ|nón|khăn) )|nhóm|trạm|kho|bếp|xưởng|phân xưởng|tòa soạn|thư viện|bảo tàng|rạp|nhà hát|bến|cảng|ga|chợ|cửa hàng|nhà xe|nhà bếp|căng tin|giáo xứ|chùa|câu lạc bộ|xã|phường|thôn|bản|ấp|khu phố|khối|lớp)(?!\w))"
)
