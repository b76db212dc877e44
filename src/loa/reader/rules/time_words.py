# ruff: noqa: E501  # patterns read better unbroken
"""What stands in a label or a cell of times and names no time: "Báo cáo kết quả", "Công an xã", "như trên" set none.

Source: from memory of administrative usage, unchecked. Written for lower-case text.
"""

from __future__ import annotations

# What a cell that got into the column of times says of the work: who, what comes of it, how far it is.
SAYS_WHAT = (
    r"(?:các |dự thảo |bản )?(?:báo cáo|kế hoạch|quyết định|công văn|tờ trình|nghị quyết|văn bản|hướng dẫn|danh sách|biên bản|chương trình|đề án|tài liệu|hồ sơ|thông báo|giấy mời|sở|ban|phòng|công an|ubnd|ủy ban|văn phòng|trung tâm|hội)"
    r"(?! nghị| thi| diễn| thao| chợ| trại| thảo)(?!\w)(?!.*(?<!\w)(?:tháng|quý|năm|ngày|tuần|khi|sau|trước|định kỳ|h[ằà]ng|mỗi|kỳ|đợt)(?!\w))"
    r"|(?:đã|đang) (?:hoàn thành|thực hiện|triển khai|xong|làm|ban hành)|chưa (?:thực hiện|xác định|có|rõ)"
    r"|(?:toàn thời gian|lâu dài|không (?:thời hạn|giới hạn|quy định|xác định|cố định|kỳ hạn|có)|vô thời hạn|bất kỳ lúc nào|mọi lúc|suốt đời|khi nào xong|như trên|theo trên)"
)
