# ruff: noqa: E501  # patterns read better unbroken
"""Headings and labels of time, and headings below which no line names a period of the plan.

From memory of office usage, unchecked.
"""

from __future__ import annotations

import re

_PLACES = r"(?:địa\s+điểm|địa\s+bàn|đối\s+tượng|phạm\s+vi|thành\s+phần|quy\s+mô|tiến\s+độ|lộ\s+trình|hình\s+thức|số\s+lượng)"
OWN_TIME = re.compile(
    r"^(?:(?:Bao\s+giờ|Khi\s+nào|Lúc\s+nào)(?:\s+(?:làm|thực\s+hiện|tổ\s+chức|triển\s+khai))?\s*\??|Thời\s+gian|Thời\s+điểm)(?:\s+(?:tiến\s+hành|hoàn\s+thành|điều\s+tra|ra\s+quân|diễn\s+ra|thực\s+hiện|tuyên\s+truyền|truyền\s+thông|tổ\s+chức|triển\s+khai|phát\s+động|thi\s+đua|cao\s+điểm|hưởng\s+ứng|áp\s+dụng)|(?:,|\s+và)\s+(?:địa\s+điểm|địa\s+bàn|đối\s+tượng|phạm\s+vi|thành\s+phần|quy\s+mô|tiến\s+độ|lộ\s+trình|hình\s+thức))*(?:\s+(?:(?:các\s+)?hoạt\s+động|đợt\s+(?:cao\s+điểm|thi\s+đua|ra\s+quân|vận\s+động|truyền\s+thông|tuyên\s+truyền)|kế\s+hoạch|tháng\s+(?:hành\s+động|cao\s+điểm)|tuần\s+lễ|chiến\s+dịch|chương\s+trình|phương\s+án|phong\s+trào|cuộc\s+(?:thi|vận\s+động)|hội\s+thi|giải\s+thưởng)(?:\s+[^\W\d_]+){0,5})?\s*$",
    re.IGNORECASE,
)
# The same of any other work: "Thời gian giám sát", "Về thời gian", "Địa điểm, thời gian tổ chức (dự kiến)".
_HANDED_IN = r"(?:(?:nộp|gửi|báo\s+cáo|nhận|tiếp\s+nhận|làm\s+việc|đăng\s+ký|trả|thanh\s+toán|xét|nghỉ|phát\s+sóng|hoàn\s+(?:thành|tất)|còn|qua|tới|đến|trước|sau|từ|hợp\s+đồng|bảo\s+(?:trì|hành))(?!\w)|của\s+(?!kế|đợt|chiến|chương|cuộc|phong|tháng|tuần))"
TIME_OF_WORK = re.compile(
    rf"^(?:Về\s+)?(?:{_PLACES}(?:\s*,\s*|\s+và\s+))*(?:mốc\s+)?thời\s+(?:gian|điểm|hạn)(?!\s+{_HANDED_IN})(?:(?:,|\s+và)?\s+(?!{_HANDED_IN})[^\W\d_]+){{0,10}}(?:\s*\(dự\s+kiến\))?\s*$",
    re.IGNORECASE,
)
# "Từ tuần học thứ 9 đến hết tuần 13", "Từ đầu năm học đến hết học kỳ I": no day on the calendar.
BETWEEN = re.compile(
    r"\s*:?\s*(?:[^\W\d_]+\s+){0,4}?(?P<span>Từ\s+(?!\d{1,2}\s?(?:h|giờ|g)(?!\w))[^.;:\n]{2,60}?\s(?:đến|tới)\s+(?!\d{1,2}\s?(?:h|giờ|g)(?!\w))[^.;:\n]{3,60}?)\s*\.?\s*$",
    re.IGNORECASE,
)
# Behind these words of a heading, in small letters, what bears a year or a number is money, a report, a prize or a procedure.
WITHOUT_PERIODS = re.compile(
    r"^(?:về )?(?:(?:nguồn|dự toán|cơ chế) )*(?:kinh phí|nguồn lực|nguồn vốn|nhu cầu vốn|tổng mức đầu tư|dự toán)(?!\w)(?!.*(?:tiến độ|lộ trình|thời gian))"
    r"|^(?:(?:chế độ|công tác|thực hiện chế độ|quy định)(?: thông tin,?)?(?: và)? )?báo cáo(?!\w)|^(?:thông tin|kiểm tra|sơ kết|tổng kết)(?:,| và) báo cáo"
    r"|^(?:cơ cấu )?giải thưởng|^cơ cấu giải|^(?:mức|hình thức) khen thưởng|^tiêu chuẩn|^điều kiện|^đối tượng(?!.*thời gian)|^thành phần(?!.*thời gian)"
    r"|(?:^|^các bước )(?:quy|qui) trình(?!\w)|^trình tự(?!\w)|^thủ tục(?!\w)|^(?:đặc điểm )?tình hình(?!\w)|^thực trạng|^kết quả(?!\w)|^căn cứ"
)
# Undated, these are steps of a procedure and times that something is done, no periods.
STEP = re.compile(r"(?:Bước|Lần)\s", re.IGNORECASE)
# Hours, classes and ages of which "từ … đến …" tells the ends.
NO_TIME = re.compile(
    r"\d\s?(?:h|g)\s?\d{0,2}(?!\w)|\d\s?giờ(?!\w)|\btuổi\b|^Từ\s+(?:lớp|khối|hạng|mức|điểm|bậc|cấp|điều|khoản|mục|km|trang|số|nhà)(?!\w)",
    re.IGNORECASE,
)
# Headings whose points are stages, each with its days beside it.
SCHEDULE = re.compile(
    r"^(?:Về\s+)?(?:Các\s+|Phân\s+kỳ\s+)?(?:Thời\s+gian(?!\s+(?:nộp|gửi|báo))|Tiến\s+độ|Tiến\s+trình|Lộ\s+trình|Lịch\s+trình|Bước|Giai\s+đoạn|Đợt|Mốc\s+thời\s+gian)(?!\w)",
    re.IGNORECASE,
)
