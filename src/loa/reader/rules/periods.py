# ruff: noqa: E501  # patterns read better unbroken
"""How plans name the periods into which they divide the work.

Source: information plans of public bodies ("Đợt 1: từ … đến …", "Trước, trong và sau ngày bầu cử"); from memory,
unchecked.
"""

from __future__ import annotations

import re

# A label that numbers a period: "Đợt 03", "Giai đoạn II", "Bước 1", "Cao điểm 2".
LABEL = re.compile(
    r"(?P<label>(?:Đợt|Giai\s+đoạn|Bước|(?<!học\s)Kỳ|Học\s+k[ỳì]|Cao\s+điểm(?:\s+(?:đợt|lần))?|Đợt\s+cao\s+điểm|Chặng|Lần)\s+(?:thứ\s+)?(?:\d{1,2}(?!\s+(?:ngày|tuần|tháng|giờ|năm|ngàn|nghìn|triệu|tỷ|người|xã|điểm)\b)(?!\d|\s?[-–]\s?\d|\s?(?:h|giờ|%))|[IVX]{1,4}|nhất|một|hai|ba|tư|cuối(?!\s+(?:năm|tháng|quý|mùa|vụ|kỳ)\b))\b"
    # what it is called besides, without days: "Đợt I (vòng 1)"
    r"(?:\s\((?!từ|đến|tới|trước|sau|trong|tháng|quý|năm|ngày|tuần|dự\s+kiến|khoảng|thời\s+gian|cuối|đầu|giữa|h[ằà]ng|\d|[^()]*(?:\d\s?[/.]\s?\d|\d{4}))[^()\n]{2,30}\))?)",
    re.IGNORECASE,
)
# A label that tells the kind of a period: "Đợt chính:", "Đợt bổ sung:".
KIND = re.compile(
    r"(?P<label>(?:Đợt|Giai\s+đoạn)\s+(?:chính(?:\s+thức)?|phụ|bổ\s+sung|cao\s+điểm|thường\s+xuyên|chuẩn\s+bị|triển\s+khai|mở\s+đầu|kết\s+thúc|tổng\s+kết)(?=\s*:)|Giai\s+đoạn\s+(?:chuẩn\s+bị|triển\s+khai|tổ\s+chức|thực\s+hiện|tổng\s+kết|đánh\s+giá|hoàn\s+thiện|khởi\s+động|phòng\s+ngừa|ứng\s+phó|khắc\s+phục|phục\s+hồi|thí\s+điểm|nhân\s+rộng|vận\s+hành|kết\s+thúc|duy\s+trì)(?:\s+(?!\d|từ\b)[^\s:;.,()]+){0,5}(?=\s*[.:]?\s*$)|Tuần\s+thứ\s+(?:nhất|hai|ba|tư|năm|\d)(?=\s*[,:(–-]))",
    re.IGNORECASE,
)
# Stages counted by hours, days or weeks: "Giai đoạn khẩn cấp (0-48 giờ):", "Giai đoạn sau 72 giờ:".
COUNTED = re.compile(
    r"(?P<label>(?:Giai\s+đoạn|Đợt)\s+(?:(?!\d)[^\W\d_]+\s+){0,6}?(?P<bracket>\()?(?P<when>(?:(?:trong|sau|từ|trước|khoảng|ngoài)\s+(?:vòng\s+)?)?\d{1,3}(?:\s?(?:giờ|h|ngày|tuần|tháng))?(?:\s?(?:[-–]|đến)\s?\d{1,3})?\s?(?:giờ|h|ngày|tuần|tháng)(?!\w)(?:\s+(?:đầu(?:\s+tiên)?|tiếp\s+theo|sau\s+đó|kế\s+tiếp|trở\s+đi|cuối)){0,2})(?(bracket)\)))\W*:",
    re.IGNORECASE,
)
# A period that tells its kind in words of its own, where days follow: "Giai đoạn cao điểm 90 ngày đêm: từ …".
OWN_KIND = re.compile(
    r"(?P<label>(?:Đợt|Giai\s+đoạn|Chặng|Tháng|Tuần|Chiến\s+dịch|Mùa|Vòng)\s+(?!20\d\d|(?<!Tuần\s)(?<!Vòng\s)\d|từ\s)[^:;.(\n]{2,90}?)(?=\s*(?:[:(]|[-–]\s+(?:từ|tháng|quý|năm|ngày|\d)))",
    re.IGNORECASE,
)
# A line that is nothing but a period and, in brackets, its bounds: "1. Giai đoạn khởi động (từ … đến …)".
WHOLE = re.compile(
    r"(?:Đợt|Giai\s+đoạn|Chặng|Tuần|Tháng|Bước)\s[^:;.()\n]{1,90}\([^()]{4,90}\)\W*", re.IGNORECASE
)
# A line without a number that is nothing but a part of the year: "THÁNG 9", "Quý II/2025".
PART_ALONE = re.compile(
    r"(?:Tháng\s+\d{1,2}|Quý\s+(?:[IV]{1,3}|\d)|Học\s+k[ỳì]\s+(?:[I12]+))(?:\s*/\s*20\d\d|,?\s+năm\s+20\d\d)?\W*",
    re.IGNORECASE,
)
# A month, week or day of work with the days that it lasts: "Tháng cao điểm “…” tổ chức từ … đến …".
PEAK = re.compile(
    r"(?P<label>(?:Tháng|Tuần\s+lễ|Tuần|Đợt)\s+(?:cao\s+điểm|hành\s+động|hưởng\s+ứng|ra\s+quân|vận\s+động|phát\s+động)\b[^.;:()]{0,120}?),?\s+(?:(?:được\s+)?(?:tổ\s+chức|diễn\s+ra|thực\s+hiện|triển\s+khai)\s+)?(?=từ\s+(?:ngày\s+)?\d)",
    re.IGNORECASE,
)
# What a heading may leave out of the name of a period, folded: "Mùa khô" for "Cao điểm mùa khô".
PEAK_OF = re.compile(r"(?:(?:dot|thang|tuan le|thoi gian) )?(?:cao diem|tuyen truyen|huong ung)(?: ve)? ")
# A period bound to an event or to a time, at the head of a line.
EVENT = re.compile(
    r"(?:Giai\s+đoạn\s+|Đợt\s+|Thời\s+điểm\s+)?(?:(?:Trước|Trong|Sau)\s*(?:,|và|\s)\s*(?:trong\s+)?(?:và\s+sau\s+)?(?:(?:khi|thời\s+gian|thời\s+điểm|ngày|dịp|suốt|quá\s+trình|đợt|mùa|kỳ)\s+)*"
    r"|Từ\s+(?:ngay\s+)?(?:sau\s+)?(?:khi\s+|ngày\s+)?|Từ\s+nay\s+|Kết\s+thúc\s+|Trong\s+(?:thời\s+gian\s+|những\s+ngày\s+)?diễn\s+ra\s+)(?=\S)",
    re.IGNORECASE,
)
# Words before a period at the head of a line: "Công tác tuyên truyền trước ngày hội".
PREFIX = re.compile(
    r"(?:Các\s+|Một\s+số\s+)?(?:Công\s+tác|Nhiệm\s+vụ|Hoạt\s+động|Công\s+việc|Nội\s+dung\s+công\s+việc|Biện\s+pháp|Giải\s+pháp)\s+(?:(?:chuẩn\s+bị|thực\s+hiện|trọng\s+tâm|cụ\s+thể|cần\s+làm|triển\s+khai|ứng\s+phó|phục\s+vụ)\s+)*(?=(?:trước|sau)\s+(?:và\s+|khi\s+|ngày\s+|trong\s+|thời\s+|kỳ\s+|đại\s+hội|bầu\s+cử|bão|lũ|mùa|thiên\s+tai|lễ|tết|hội|cuộc|đợt|dịp|năm\s+học)|trong\s+(?:khi|ngày|những\s+ngày|thời\s+gian|kỳ|dịp|bão|lũ|mùa|thiên\s+tai|lễ|tết|hội|cuộc|đợt)\b)|(?:(?:Công\s+tác|Nội\s+dung|Hoạt\s+động)\s+)?(?:thông\s+tin,?\s+)?(?:tuyên\s+truyền|truyền\s+thông)\s+(?:(?:ở|trong)\s+)?(?=(?:giai\s+đoạn\s+|đợt\s+)?(?:trước|trong|sau|từ)\s)",
    re.IGNORECASE,
)
# A day among periods before and after it.
THE_DAY = re.compile(
    r"(?:(?:Vào|Trong)\s+)?(?:Đúng\s+)?(?:(?:Các|Những|Hai|Ba)\s+)?Ngày\s+(?!\d)(?=\S)", re.IGNORECASE
)
TIMED = re.compile(
    r"(?:(?:(?:Đợt\s+|Thời\s+gian\s+)?Cao\s+điểm:?\s+(?:tuyên\s+truyền\s+)?)?Từ\s+(?:nay\s+)?(?:đến\s+)?(?:(?:đầu|cuối|giữa|sau)\s+)?(?:ngày|tháng|quý|năm|\d)|(?:Năm|Các\s+năm)\s+20\d\d|(?:0?[369]|Sáu|Ba|Chín)\s+tháng\s+(?:đầu|cuối)\s+năm|Tháng\s+\d|Quý\s+(?:[IV]+|\d)|Giai\s+đoạn\s+20\d\d|Trong\s+(?:tháng|năm|quý)\s|Đến\s+(?:hết\s+)?(?:ngày|tháng|quý|\d{1,2}\s?/)"
    r"|\d{1,2}(?:\s?/\s?\d{1,2})?\s?[-–]\s?\d{1,2}\s?/\s?\d{1,2}(?!\d)|(?:\d{1,2}|Hai|Ba|Bốn)\s+(?:ngày|tuần)\s+(?:đầu|cuối)\s+(?:của\s+)?tháng"
    r"|Tuần\s+(?:lễ\s+)?(?:đầu|cuối|thứ\s+\w+|\d)\s+(?:tiên\s+|cùng\s+)?(?:của\s+)?tháng|Nửa\s+(?:đầu|cuối)\s+(?:tháng|quý|năm)\s|(?:Thượng|Trung|Hạ)\s+tuần\s+tháng)",
    re.IGNORECASE,
)
# A day that heads a list of work: "2. Ngày 01/7:".
ONE_DAY = re.compile(r"Ngày\s+\d{1,2}\s?/\s?\d", re.IGNORECASE)
# A period between two events: "Từ khi ban hành Kế hoạch đến khi kết thúc bầu cử".
BETWEEN_EVENTS = re.compile(
    r"\s*:?\s*(?:(?:(?P<name>(?:Đợt|Chiến\s+dịch|Phong\s+trào|Cuộc\s+(?:thi|vận\s+động)|Hội\s+thi|Tháng|Tuần\s+lễ)\s(?:[^\s\d.;:,]+\s+){0,8}?)|(?:Kế\s+hoạch|Chương\s+trình)\s+(?:này\s+)?)?(?:(?:được|sẽ|bắt\s+đầu|phát\s+động|triển\s+khai|thực\s+hiện|tổ\s+chức|diễn\s+ra|kéo\s+dài),?\s+)+)?"
    r"(?P<span>Từ\s+(?:khi|nay|ngày)\s[^\d.;:]{0,80}?(?:đến|tới)\s+(?:khi|hết|ngày|lúc)\s[^\d.;:]{3,90}?)\s*\.?\s*$",
    re.IGNORECASE,
)
# Behind the number of a period: "đợt 3 cuối năm".
PART_OF_YEAR = re.compile(
    r"[\s:,(–-]*(?:vào\s+)?(?P<when>(?:đầu|giữa|cuối)\s+(?:năm(?:\s+học)?|học\s+kỳ\s+[I12]+|mùa\s+\w+))(?=\s*(?:[.,;)]|$))",
    re.IGNORECASE,
)
# How words open that bound a period named by an event: "Sau mỗi cơn bão: khi có tin cuối cùng".
WHEN = re.compile(
    r"[\s:,(–-]*(?:khi|vào|từ|kể\s+từ|bắt\s+đầu|trước|sau|đến|trong|tháng|quý|ngày|năm)\s", re.IGNORECASE
)
# What follows a period on its line and is no part of it.
TAIL = re.compile(
    r"\s*(?:[,:;.(]|[-–—](?=\s))?\s*(?:(?:chú\s+trọng|tập\s+trung|đẩy\s+mạnh|tiếp\s+tục|tổ\s+chức|thực\s+hiện|triển\s+khai|tăng\s+cường)\b.*|gồm\b.*|với\s+(?:các\s+)?(?:nội\s+dung|nhiệm\s+vụ).*)?\s*$",
    re.IGNORECASE | re.DOTALL,
)
STOP = re.compile(
    r",\s*(?:chú\s+trọng|tập\s+trung|đẩy\s+mạnh|tiếp\s+tục|tổ\s+chức|thực\s+hiện|triển\s+khai|tăng\s+cường|cần|các\s+cơ\s+quan|tuyên\s+truyền)|\s+(?:gồm|bao\s+gồm)\s+(?:các\s+)?nội\s+dung|\s+tập\s+trung\s+(?:vào|tuyên|các)"
    r"|(?<=hằng\snăm),|(?<=hàng\snăm),|:",
    re.IGNORECASE,
)
# These look like periods and are conditions or bare deadlines.
NO_PERIOD = re.compile(
    r"^Trong\s+(?:suốt\s+)?thời\s+gian\s[^,:;.]{3,90},\s+(?!trước|trong|sau)|ban\s+hành|nhận\s+được|quá\s+trình\s+(?:thực|triển|tổ)|trường\s+hợp|phê\s+duyệt|khi\s+có\s|yêu\s+cầu|định\s+kỳ|h[ằà]ng\s+(?:năm|tháng|quý|tuần)|Trong\s+đó|Trong\s+(?:công\s+tác|lĩnh\s+vực|phạm\s+vi|nước|tỉnh|khi|các|việc|thời\s+gian\s+(?:tới|qua|đến))"
    r"|Trước\s+(?:mắt|tình|hết|khi\s+đăng)|Sau\s+(?:đó|đây|khi\s+(?:hoàn|được|có|kế|nhận)|[^,;:.]{3,60}?\s+vừa\s+(?:qua|rồi))|\bnghỉ\s+(?:bù|lễ|tết|học|làm|thêm|trong|từ)\b|^Từ\s+(?:nguồn|các|những|thực|đó|kết)",
    re.IGNORECASE,
)
# In a title: a numbered period, or the years and days the plan is for; a term of office is none.
TITLE_YEAR = re.compile(
    r"(?<!đến\s)(?<!tới\s)(?<!hết\s)(?<!nhìn\s)(?<!hướng\s)(?<!cuối\s)(?<!đầu\s)(?<!tháng\s\d\s)(?<!tháng\s\d\d\s)\b(?:trong\s+|cho\s+)?năm\s+(?P<year>20\d\d)(?P<on>\s+và\s+(?:các|những)\s+năm\s+tiếp\s+theo)?(?=\s*(?:$|[,(.;]|[-–](?!\s?\d)|trên\s|tại\s|của\s|cho\s|đối\s+với\s|trong\s|theo\s|về\s|thuộc\s|ở\s|do\s|và\s+(?:định\s+hướng|những|các)|nhằm\s))",
    re.IGNORECASE,
)
# Papers that tell others what to do in a month or a quarter, and what their titles then speak of.
GUIDING = re.compile(
    r"hướng\s+dẫn|định\s+hướng|thông\s+báo|công\s+văn|chỉ\s+thị|lịch|thông\s+tri", re.IGNORECASE
)
WORK_OF_TITLE = re.compile(
    r"^(?!.*(?:kết\s+luận|kết\s+quả|báo\s+cáo|tình\s+hình|cuộc\s+họp|phiên\s+họp|giao\s+ban|hội\s+nghị|danh\s+sách|nghỉ|góp\s+ý|đính\s+chính|quyết\s+toán|thu\s+(?:phí|học)|lương))"
    r".*(?<!\w)(?:tuyên\s+truyền|truyền\s+thông|thông\s+tin|công\s+tác|nhiệm\s+vụ|hoạt\s+động|sinh\s+hoạt|chương\s+trình|kế\s+hoạch|nội\s+dung|lịch)(?!\w)",
    re.IGNORECASE | re.DOTALL,
)
LOOKS_BACK = re.compile(r"(?:tổng\s+kết|sơ\s+kết|đánh\s+giá|kết\s+quả|kiểm\s+điểm)", re.IGNORECASE)
PLANS = re.compile(r"kế\s+hoạch|chương\s+trình|phương\s+án|đề\s+án|dự\s+án", re.IGNORECASE)
EVENT_OF_YEAR = re.compile(
    r"(?:(?<!pháp\s)(?<!kỷ\s)(?<!kỉ\s)luật|nghị\s+quyết|kỳ\s+thi|bầu\s+cử|đại\s+hội|tổng\s+điều\s+tra|hội\s+thi|cuộc\s+thi|festival|lễ\s+hội|tuần\s+lễ|tháng\s+(?!\d)|\bngày\s+(?!\d|lễ\s+lớn)|ngày\s+hội|lần\s+thứ|tết|tuyển\s+sinh|hội\s+khỏe|hội\s+chợ|(?<!\w)giải\s(?!\s*(?:pháp|quyết|ngân|phóng|trình|tỏa|toả|đáp|trí)(?!\w)))[^,;()]{0,80}$",
    re.IGNORECASE,
)
# What a heading of work ends in: "NHIỆM VỤ TRỌNG TÂM TỪ NAY ĐẾN NĂM 2027"; several years beside each other.
FROM_NOW = re.compile(
    r"(?P<when>từ\s+nay\s+(?:cho\s+)?(?:đến|tới)\s+(?!khi\s+có)[^:;.()]{3,120}?)\s*[:.]?\s*$", re.IGNORECASE
)
YEARS_OF_WORK = re.compile(
    r"(?<!đến\s)(?<!tới\s)(?<!hết\s)(?<!cuối\s)(?<!đầu\s)(?P<when>(?:trong\s+)?(?:năm\s+20\d\d|giai\s+đoạn\s+20\d\d\s?[-–]\s?20\d\d|(?:0?6|sáu|0?3|ba)\s+tháng\s+(?:đầu|cuối)\s+năm\s+20\d\d|quý\s+(?:[IV]+|\d)(?:\s*/\s*|\s+năm\s+)20\d\d))\s*[:.]?\s*$",
    re.IGNORECASE,
)
WORK_HEADING = re.compile(
    r"(?:(?:Các|Một\s+số|Những)\s+)?(?:Nội\s+dung|Nhiệm\s+vụ|Giải\s+pháp|Công\s+tác|Hoạt\s+động|Công\s+việc|Biện\s+pháp|Trọng\s+tâm|Triển\s+khai|Thực\s+hiện)(?!\w)",
    re.IGNORECASE,
)
# Behind these the period is that of a paper cited or of an aim.
OF_A_PAPER = re.compile(
    r"(?:đề\s+án|chương\s+trình|chiến\s+lược|kế\s+hoạch|nghị\s+quyết|quyết\s+định|chỉ\s+thị|quy\s+hoạch|mục\s+tiêu|chỉ\s+tiêu|dự\s+án)(?!\w)",
    re.IGNORECASE,
)
# A heading that is a month, a week or a campaign of work: a point below it tells its days.
EVENT_HEADING = re.compile(
    r"(?:(?:Tổ\s+chức|Triển\s+khai|Hưởng\s+ứng|Phát\s+động)\s+)?(?P<name>(?:Tháng|Tuần(?:\s+lễ)?|Chiến\s+dịch|Đợt|Ngày\s+hội|Cao\s+điểm|Phong\s+trào|Cuộc\s+thi|Hội\s+thi)\s+(?!\d)[^:;.]{2,120}?)\s*[:.]?\s*$",
    re.IGNORECASE,
)
TERM = re.compile(r"(?:nhiệm\s+kỳ|niên\s+khóa|năm\s+học)\s*:?\s+20\d\d\s*[-–]\s*20\d\d", re.IGNORECASE)
QUOTED = re.compile(r"[“\"][^”\"]{0,300}[”\"]")
