# ruff: noqa: E501  # patterns read better unbroken
"""What happens on a day of its own, and may bound work: a season, a feast, a storm, an election, the end of something.

Source: from memory of administrative usage, unchecked. Written for `canonical` text.
"""

from __future__ import annotations

# What stands in the calendar, in nature or in everybody's life.
_OCCASION = (
    r"đại hội|hội nghị|hội thảo|hội thi|hội thao|hội diễn|hội chợ|(?<!xã )hội trại|ngày hội|lễ(?! phí| tân)|festival|liên hoan|cuộc|kỳ (?:họp|thi|nghỉ|tuyển|kiểm|bầu|sát|xét)|phiên|đợt|chiến dịch|tuần lễ|bầu cử|tổng điều tra"
    r"|tết|năm (?:học|mới|\d)|học kỳ|tháng \w|quý \w|mùa|niên (?:độ|khóa)|vụ (?:mùa|đông|hè|xuân|thu|chiêm|lúa|sản xuất|thu hoạch|mới)|nghỉ (?:hè|lễ|tết|học)|ngày (?:\d|bầu|hội|khai|lễ|tết|thi|hết hạn)|khai mạc|bế mạc|khai giảng|bế giảng|tựu trường|phát động|ra quân"
)
_NATURE = r"(?:cơn |trận |đợt |cơn siêu )?(?:siêu bão|bão|áp thấp|lũ|mưa|ngập|nước (?:lũ|rút|lên|dâng)|triều cường|động đất|sạt lở|không khí lạnh|rét|nắng nóng|hạn hán|thiên tai|dịch(?! vụ| chuyển| thuật)|ổ dịch|sự cố|cháy|hỏa hoạn|cúm)"
# What begins, ends or comes of itself.
_COMES = (
    r"diễn ra|bắt đầu|kết thúc|hoàn thành (?:công trình|dự án|chương trình|đề án|khóa|lớp|giai đoạn|kế hoạch|chỉ tiêu|đợt|chiến dịch|cuộc|năm)|hết(?!\w)|bước (?:vào|sang)|vào (?:vụ|mùa|hè|năm|học|đợt|cao điểm|kỳ|thi|hội)|sang (?:năm|mùa|quý|tháng|xuân|hè|thu|đông)|đến (?:tết|mùa|hạn|kỳ|ngày|giờ|năm|hè|vụ)"
    r"|nhập học|nhập ngũ|xuất ngũ|lên đường|giao (?:nhận )?quân|nhận quân|nghỉ|bầu cử|bỏ phiếu|đi bầu|thi(?= |$)(?! (?:công|hành|đua))|xảy ra|thu hoạch|gieo|xuống giống|cấy|gặt|xuống đồng|khởi công|khánh thành|động thổ|thông xe|ra mắt"
    r"|xả lũ|(?:cắt|mất|có) điện|cúp điện|(?:cắt|mất) nước|hết hạn|quá hạn|đáo hạn|có hiệu lực|hết hiệu lực|tan|đổ bộ|giãn cách|cách ly"
)
_OF_THE_STATE = r"luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|kế hoạch|chương trình|đề án|chiến lược|quy hoạch|phương án|quy định|quy chế|bộ luật|văn bản|hướng dẫn"
# Who comes to look: "trước khi đoàn kiểm tra đến".
_COMERS = r"(?:đoàn|điều tra viên|kiểm tra viên|tổ công tác|thanh tra|hội đồng|ban giám khảo|đại biểu|khách)(?: [^ ,.;:()]+){0,8}? (?:đến|về|tới|vào|sang)(?!\w)"
# Behind "trước khi" and "sau khi".
HAPPENS = (
    rf"(?:chính thức |thực sự |sắp |đã |có |được )*(?:{_COMES}|{_NATURE}|{_OCCASION})(?!\w)"
    rf"|{_COMERS}"
    rf"|(?:[^ ,.;:()]+ ){{1,8}}?(?:được (?:ban hành|phê duyệt|thông qua|công bố|ký)|có hiệu lực|ban hành(?! (?:và|các)))(?!\w)"
    rf"|(?:(?:{_OF_THE_STATE}) )(?:[^ ,.;:()]+ ){{0,12}}?(?:hiệu lực|ban hành|phê duyệt|thông qua)(?!\w)"
    r"|có (?:hướng dẫn|văn bản|kế hoạch|quyết định|chủ trương|kết luận|chỉ đạo|ý kiến|thông báo|lệnh|tin|cảnh báo)"
    r"|(?:đã )?được (?:ban hành|phê duyệt|giao|thông qua|công bố)"
    r"|(?:đã )?được (?:[^ ,.;:()]+ ){1,12}?(?:phê duyệt|ban hành|thông qua|chấp thuận|phân bổ|đồng ý|thẩm định)(?!\w)"
    rf"|(?:[^ ,.;:()]+ ){{0,7}}?(?:diễn ra|bắt đầu|kết thúc|bế mạc|khai mạc|đổ bộ|vào bờ|ập đến|rút|hết hạn|bước vào|nghỉ (?:hè|tết|lễ)|trở lại trường|đến trường|(?:tổ chức|tham gia|tham dự|dự|mở|tiến hành|phục vụ|trình|tại|vào|trong|của) (?:{_OCCASION}))(?!\w)"
)
