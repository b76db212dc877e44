# ruff: noqa: E501  # patterns read better unbroken
"""Words behind the name of a unit that still belong to it. Source: from memory, unchecked."""

from __future__ import annotations

# What may follow a collective or a kind and belongs to its name: "các sở có liên quan", "trên địa bàn tỉnh".
COMPLEMENT = (
    r"(?:có liên quan|liên quan|hữu quan|cả (?:nước|tỉnh|huyện)|trực thuộc|thuộc|trên địa bàn|đóng trên|đóng chân|của|tại|ở|khác|chức năng|"
    r"chuyên môn|cấp|toàn|trong|được|địa phương|theo quy định|nói trên|nêu trên|trung ương|thành viên|tham gia|"
    r"quản lý|phụ trách|là|còn lại|căn cứ|cùng cấp|đồng cấp)(?!\w)"
)
# Duties begin here in a relative clause that still belongs to the unit: "các cơ quan được giao chủ trì".
RELATIVE = (
    r"(?:(?:đã )?được (?:giao|phân công|phân giao|cử|chỉ định)(?: (?:chủ trì|phối hợp|phụ trách|thực hiện|làm|là))*"
    r"(?: (?:các )?nhiệm vụ(?: chủ trì| phối hợp)?)?(?: tại [^,;:.]{0,60}?(?= (?:có|chịu|chủ động|phải|cần)\b))?"
    # "các đơn vị được kiểm tra chuẩn bị hồ sơ": what is done to them says which are meant.
    r"|được (?:thanh tra|kiểm tra|kiểm toán|giám sát|khảo sát|đánh giá|thẩm định|chọn(?: làm)?(?: thí điểm| điểm)?|lựa chọn)"
    r"(?= (?:có trách nhiệm|chịu trách nhiệm|phải|cần|chủ động|chuẩn bị|cung cấp|bố trí|cử|tạo điều kiện|gửi|nộp)(?!\w)))"
)
