# ruff: noqa: E501  # patterns read better unbroken
"""Times told in plain speech: at what work, how long, until what is over, on which days and parts of days.

Source: from memory of administrative usage, unchecked. Written for `canonical` text.
"""

from __future__ import annotations

from itertools import product

from loa.reader.rules.needles import gate

_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_WEEKDAYS = rf"{_WEEKDAY}(?:(?:,| và|, và) (?:ngày )?{_WEEKDAY})*"
_PARTS_OF_DAY = ("sáng", "trưa", "chiều", "tối", "đêm")
_PART_OF_DAY = rf"(?:{'|'.join(_PARTS_OF_DAY)})"
_CLOCK = r"\d{1,2} ?(?:giờ|h|g)(?: ?\d\d)?(?: ?phút)?"
_NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "mười", "mười lăm", "nửa")
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(_NUMBERS)})"
_EVERY_WEEK = r"(?: (?:trong )?(?:h[ằà]ng|mỗi|các) tuần)?"

# What an office does again and again, with the people before it: "phát tờ rơi khi trả hồ sơ".
_OFFICE_ACTS = (
    "cấp", "thu", "phát", "trả", "giao", "chi trả", "tiếp nhận", "nhận hồ sơ", "nhận đơn", "nhận khách", "giải quyết hồ sơ",
    "giải quyết thủ tục", "làm thủ tục", "làm hồ sơ", "lập hồ sơ", "lập biên bản", "khám bệnh", "khám sức khỏe", "khám thai",
    "tiêm", "đăng kiểm", "ghi chỉ số", "ghi số", "đọc chỉ số", "lắp đặt", "lắp công tơ", "lắp đồng hồ", "ký hợp đồng", "ký cam kết",
    "nhập viện", "vào viện", "ra viện", "xuất viện", "ra trực", "đổi ca", "giao ca", "vào ca", "lên lớp", "họp thôn", "họp xóm",
    "họp tổ", "họp chi bộ", "họp phụ huynh", "họp dân", "họp bản", "họp ấp", "họp khu", "sinh hoạt chi", "sinh hoạt tổ", "chào cờ", "tiếp công dân",
    "tiếp dân", "tiếp xúc", "kiểm tra định kỳ", "kiểm tra hộ", "kiểm tra cơ sở", "tuần tra", "đi cơ sở", "đi thực địa", "đến thu",
    "đến giao", "đến từng", "thăm hộ", "thăm khám",
)  # fmt: skip
AT_WORK = rf"(?<!trước )(?<!sau )(?<!đến )(?<!từ )(?<!nếu )(?:ngay )?khi (?:{'|'.join(_OFFICE_ACTS)})(?!\w)(?! (?:hiện|sinh|triển|huy|động|hồi|hoạch|thông|dịch|trên|dưới|cứu|ủy|bách|lời|tiếp|nhập|nước)(?!\w))(?: (?!phải |cần |đề nghị |thì )[^ ,.;:()]+){{0,8}}"
AT_WORK_NEEDS = gate(*(f"khi {act}" for act in _OFFICE_ACTS))
# Whom the words tell what to do at such a time: then it is their time and no deadline.
TOLD_TO = (
    r"(?:tuyên truyền|vận động|khuyến cáo|khuyến khích|nhắc nhở|nhắc|hướng dẫn|giáo dục|phổ biến)(?: [^ ;.:]+){0,4} (?:người|nhân dân|khách hàng|hộ|bà con|hội viên|đoàn viên|học sinh|sinh viên|công nhân|công chức|phụ huynh|chủ|ngư dân|nông dân|bệnh nhân|đồng bào|mọi người|cán bộ)"
    r"[^;.:]{0,60} (?:không|phải|chủ động|kiểm tra|khai báo|cài đặt|đăng ký|đổi|mang|đeo|rửa|tắt|khóa|đọc|tìm hiểu|chuẩn bị|giữ|mặc|mở|đóng|sử dụng|ghi|báo|xem|hỏi)(?: [^;.:]{0,80})?$"
)
TOLD_WORDS = ("tuyên truyền", "vận động", "khuyến", "nhắc", "hướng dẫn", "giáo dục", "phổ biến")

# How long, with the number in letters or the days those of work: "trong vòng một tuần", "sau 02 ngày làm việc".
_LIMITS = ("trong vòng", "trong thời hạn", "chậm nhất", "muộn nhất", "không quá")
_AFTER = ("", "là ", "sau ", "trong ")
_SINCE = r"(?: ?(?:kể từ|tính từ|sau|từ)[^,.;:()]{3,80})?"
# "phản hồi trong 4 giờ", "triển khai trong 09 tháng": how long the work takes; not how long rain fell or a feast lasts.
_DURING = (
    r"trong(?<!lần trong)(?<!lượt trong)(?<!buổi trong)(?<!mưa trong)(?<!diễn ra trong)(?<!kéo dài trong)(?<!liên tục trong)(?<!tăng trong)(?<!giảm trong)(?<!đạt trong)(?<!nghỉ trong)(?<!hiệu lực trong)(?<!nhất trong)(?<!bằng văn bản trong)"
    r" (?:tối đa |khoảng |không quá )?\d{1,3} ?(?:giờ|tiếng|h|phút|ngày|tuần|tháng)(?!\w)"
    r"(?! ?[(,;]? ?(?:từ|kể|tính|bắt đầu|sau|trước|qua|gần|nay|đầu|cuối|tới|liên|lẻ|làm việc|nghỉ|hè|cao điểm|lễ|tết|diễn|ra quân|của|vừa|ngày|trong|thi|năm|tháng|\d|h[ằà]ng|mỗi|cùng|tiếp|theo|trở|/|-|–)(?!\w))(?! ?\()"
)
WITHIN = (
    rf"(?:{'|'.join(_LIMITS)}) (?:là |sau |trong )?(?:{'|'.join(_NUMBERS)}) (?:giờ|ngày|tuần|tháng|tiếng|năm)(?: làm việc)?{_SINCE}(?!\w)"
    rf"|(?:trong (?:vòng|thời hạn)|không quá) \d{{1,2}} ?(?:h|tiếng){_SINCE}(?!\w)"
    rf"|(?:(?:chậm|muộn) nhất (?:là )?)?(?:trong|sau|trước) {_COUNT} ngày làm việc{_SINCE}(?!\w)"
    rf"|{_DURING}"
)
WITHIN_NEEDS = gate(
    " ngày làm việc",
    *(f"trong {most}{digit}" for most, digit in product(("", "tối đa ", "khoảng ", "không quá "), range(10))),
    *(f"{limit} {after}{n} " for limit, after, n in product(_LIMITS, _AFTER, _NUMBERS)),
    *(
        f"{n}{unit}"
        for n, unit in product(
            [*range(1, 10), "12", "24", "36", "48", "72"], ("h ", "h.", "h;", "h,", " tiếng")
        )
    ),
)

# Until what is over, and all through it: "đến hết nhiệm kỳ", "suốt mùa khô", "trong hè".
_STRETCHES = (
    "nhiệm kỳ", "năm học", "học kỳ", "mùa", "vụ", "đợt", "chiến dịch", "khóa", "kỳ nghỉ", "hè", "tháng hành động", "tuần lễ", "cao điểm",
)  # fmt: skip
_THROUGH = (
    "mùa", "hè", "kỳ", "đợt", "vụ", "năm học", "học kỳ", "thời gian", "dịp", "chiến dịch", "những ngày", "các ngày", "cả",
)  # fmt: skip
THROUGHOUT = (
    rf"(?:cho )?(?:đến|tới) (?:hết|cuối) (?:{'|'.join(_STRETCHES)})(?!\w)[^,.;:()\d]{{0,50}}"
    rf"|(?<!trong )suốt (?:{'|'.join(_THROUGH)})(?!\w)[^,.;:()\d]{{0,50}}"
    r"|trong (?:dịp )?hè(?!\w)(?: (?:này|năm học|\d{4}))?"
    r"|từ năm học 20\d\d ?[-–] ?20\d\d(?: (?:cho )?(?:đến|tới) (?:hết )?năm học 20\d\d ?[-–] ?20\d\d)?"
    r"|(?:(?<=ngay )|(?<=vào ))học kỳ (?:i{1,2}|[12])(?: (?:của )?năm học 20\d\d ?[-–] ?20\d\d)?(?!\w)"
    r"|trước năm học 20\d\d ?[-–] ?20\d\d|trong nhiệm kỳ 20\d\d ?[-–] ?20\d\d(?=[.;,)]|$)"
    r"|trong tuần sinh hoạt[^,.;:()\d]{0,50}"
    r"|(?:(?<=ngay )|(?<=xong )|(?<=thành ))trong ngày(?=[.;,)]|$)"
)
THROUGHOUT_NEEDS = gate(
    "trong hè",
    "ngay trong ngày",
    "xong trong ngày",
    "hoàn thành trong ngày",
    "trong dịp hè",
    "trong tuần sinh hoạt",
    "từ năm học",
    "trước năm học",
    "trong nhiệm kỳ",
    "ngay học kỳ",
    "vào học kỳ",
    *(f"{edge} {stretch}" for edge, stretch in product(("hết", "đến cuối", "tới cuối"), _STRETCHES)),
    *(f"suốt {stretch}" for stretch in _THROUGH),
)

# What nature brings and takes: "khi bão đổ bộ", "sau bão, lũ".
_WEATHER = ("bão", "lũ", "mưa lũ", "lụt", "nước", "triều", "áp thấp")
WEATHER = (
    r"(?<!và )(?<!hoặc )(?<!quả )(?<!nhiễm )(?<!môi trường )(?<!bệnh )(?<!thiệt hại )(?<!thiết )(?:ngay )?(?:trước|sau) (?:khi )?(?:bão|lũ|mưa lũ|lụt)(?:(?:,| và) (?:bão|lũ|lụt|mưa lũ))*(?! (?:số|có|xảy|năm|lịch|do|gây|bão|lũ)(?!\w))(?!\w)(?: (?:đổ bộ(?: vào [^ ,.;:()]+)?|vào bờ|tan|rút|đi qua|về|đến|tới|dâng)(?!\w))?"
    rf"|(?<!trước )(?<!sau )(?<!đến )khi (?:{'|'.join(_WEATHER)})(?: [^ ,.;:()]+)? (?:đổ bộ|vào bờ|tan|về|rút|lên|dâng|đến|tới)(?!\w)"
)
WEATHER_NEEDS = gate(
    *(f"{at} {what}" for at, what in product(("trước", "sau", "khi"), _WEATHER)),
)

# Parts of days and days of the week: "các buổi sáng từ …", "17 giờ các ngày thứ Ba, thứ Năm", "đầu mỗi ca trực".
_SHIFTS = (
    "giao ca",
    "đổi ca",
    "vào ca",
    "tan ca",
    "tan tầm",
    "ra chơi",
    "chào cờ",
    "tan học",
    "vào học",
    "ra về",
)
_TURNS = ("ca", "buổi", "tiết", "phiên", "giờ")
DAYTIMES = (
    rf"các (?:buổi )?{_PART_OF_DAY}(?: (?:trong tuần|{_WEEKDAYS}))?{_EVERY_WEEK}(?: từ {_CLOCK} (?:đến|-|–) {_CLOCK})?(?!\w| từ)"
    rf"|(?:(?:trước|từ) )?(?:{_CLOCK},? )?(?:các|những) (?:ngày )?{_WEEKDAYS}(?!\w|,? (?:thứ|và|h[ằà]ng|mỗi) )"
    rf"|từ (?:ngày )?{_WEEKDAY} (?:đến|tới|-|–) (?:hết )?(?:ngày )?{_WEEKDAY}{_EVERY_WEEK}(?!\w)"
    rf"|đầu giờ (?:{_PART_OF_DAY} )?(?:ngày )?{_WEEKDAY}{_EVERY_WEEK}(?!\w)"
    rf"|mỗi {_PART_OF_DAY}(?: {_WEEKDAYS})?{_EVERY_WEEK}(?: trước giờ \w+(?: \w+)?)?(?!\w)"
    rf"|(?:đầu|cuối) mỗi (?:{'|'.join(_TURNS)})(?: (?:trực|học|làm việc|họp|sinh hoạt|chợ|giảng|sản xuất|dạy))?(?!\w)"
    rf"|(?:lúc|(?<=vào )(?:các )?giờ) (?:{'|'.join(_SHIFTS)})(?!\w)"
)
DAYTIMES_NEEDS = gate(
    "các ngày thứ",
    "các ngày chủ nhật",
    "các thứ ",
    "các chủ nhật",
    "từ thứ ",
    "từ ngày thứ",
    "đầu giờ",
    *(f"các {part}" for part in _PARTS_OF_DAY),
    *(f"các buổi {part}" for part in _PARTS_OF_DAY),
    *(f"mỗi {part}" for part in _PARTS_OF_DAY),
    *(f"{edge} mỗi {turn}" for edge, turn in product(("đầu", "cuối"), _TURNS)),
    *(f"{at} {shift}" for at, shift in product(("lúc", "giờ"), _SHIFTS)),
)

# How often, in plain speech: "ngày hai lần", "tuần một buổi", "cứ 15 ngày", "các ngày 1, 11, 21 hằng tháng".
_FEW = ("một", "hai", "ba", "bốn")
_TIMES = ("lần", "lượt", "buổi", "kỳ")
PLAIN_RHYTHM = (
    r"(?<!trong )(?<!trong một )(?<!hai )(?<!mỗi )(?<!một )(?<!\d )(?:(?:ngày|tuần) (?:\d|một|hai|ba|bốn|năm)|(?:tháng|quý|năm) (?:một|hai|ba|bốn)) (?:lần|lượt|buổi|kỳ)(?! (?:thứ|đầu|cuối))(?!\w)"
    rf"|cứ (?:sau )?{_COUNT} (?:ngày|tuần|tháng)(?!\w)(?! (?:một|1|01) lần)"
    r"|(?:(?:các|vào) )?ngày \d{1,2}(?:(?:, | và |, ngày | và ngày |, và )\d{1,2})+ (?:h[ằà]ng|mỗi) (?:tháng|quý)(?!\w)"
    r"|(?:trước |chậm nhất )?ngày \d{1,2} (?:của )?tháng trước(?! đó)(?!\w)"
    r"|(?:(?<=cập nhật )|(?<=cập nhật số liệu ))theo (?:tuần|tháng|quý)(?!\w)"
)
PLAIN_RHYTHM_NEEDS = gate(
    "cứ ",
    "tháng trước",
    *(
        f"{unit} {n} {kind}"
        for unit, n, kind in product(("ngày", "tuần"), [*range(1, 10), *_FEW, "năm"], _TIMES)
    ),
    *(f"{unit} {n} {kind}" for unit, n, kind in product(("tháng", "quý", "năm"), _FEW, _TIMES)),
    *(f"{digit} {every} tháng" for digit, every in product(range(10), ("hằng", "hàng", "mỗi"))),
    *(f"{digit} {every} quý" for digit, every in product(range(10), ("hằng", "hàng", "mỗi"))),
    *(f"cập nhật {what}theo {unit}" for what, unit in product(("", "số liệu "), ("tuần", "tháng", "quý"))),
)

# What stands near: so long before something in words, this week, which weekday of next week, before summer or Tết.
_LETTERED = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "mười")
_LONG = ("giờ", "ngày", "tuần", "tháng")
_SINCE_WHEN = (
    "phút kể từ",
    "giờ từ khi",
    "giờ từ lúc",
    "ngày từ khi",
    "ngày từ lúc",
    "ngày từ ngày",
    "phút từ khi",
    "phút từ lúc",
    "tiếng từ khi",
    "tiếng từ lúc",
)
_SHORT_FEASTS = ("hè", "tết", "lễ")
NEAR = (
    rf"(?:{'|'.join(_LETTERED)}) (?:{'|'.join(_LONG)}) trước (?:mỗi|từng|khi|ngày|hội nghị|đại hội|lễ|cuộc|phiên|kỳ|buổi|bầu cử|tết)(?!\w)(?! \d)[^,.;:()]{{2,60}}"
    rf"|(?:(?:từ|trước|vào|đến|chậm nhất) )?(?:{_PART_OF_DAY} )?{_WEEKDAY} tuần (?:này|sau|tới)(?!\w)"
    r"|trong (?:tuần|tháng|quý) (?:này|tới)(?!\w)|trong (?:tuần|tháng|quý|năm|học kỳ|năm học) (?:tiếp theo|kế tiếp|liền kề|sau)(?!\w)"
    r"|(?:trong|sau) (?:vòng )?\d{1,3} (?:giờ|ngày|phút|tiếng) (?:từ|(?<=phút )kể từ) (?:khi|lúc|ngày)(?!\w)(?! \d)[^,.;:()\d]{3,70}"
    rf"|trước (?:{'|'.join(_SHORT_FEASTS)})(?=[.;,)]|$)"
    r"|(?:trước|trong|sau|hết) tháng (?:giêng|chạp)(?!\w)"
)
NEAR_NEEDS = gate(
    "tuần này", "tuần sau", "tuần tới", "tháng này", "tháng tới", "quý này", "quý tới", *(f"trong {span} {after}" for span in ("tuần", "tháng", "quý", "năm", "học kỳ", "năm học") for after in ("tiếp", "kế", "liền", "sau")), "tháng giêng", "tháng chạp",
    *_SINCE_WHEN,
    *(f"trước {feast}" for feast in _SHORT_FEASTS),
    *(f"{n} {unit} trước" for n, unit in product(_LETTERED, _LONG)),
)  # fmt: skip

# Days of every month or week by other words, and what comes again: "trước mồng 5 hằng tháng", "mỗi phiên chợ".
AGAIN = (
    r"(?:chậm nhất (?:là )?)?(?:trước )?(?:ngày )?(?:mồng|mùng) \d{1,2} (?:(?:h[ằà]ng|mỗi) tháng|(?:của )?tháng (?:sau|kế tiếp|liền kề))(?!\w)"
    r"|(?<=vào )ngày (?:làm việc )?(?:đầu|cuối)(?: tiên| cùng)? của (?:tháng|quý|tuần|năm)(?! (?:\d|[ivx]+(?!\w)|này|sau|trước|học))(?!\w)"
    rf"|(?:(?:trước|chậm nhất|muộn nhất)(?: là| vào)?(?: lúc)? )?{_CLOCK},? (?:{_PART_OF_DAY} )?{_WEEKDAY} (?:h[ằà]ng|mỗi) tuần(?!\w)"
    rf"|(?:{_PART_OF_DAY} )?{_WEEKDAY},? (?:của )?tuần (?:đầu|cuối|thứ (?:nhất|hai|ba|tư))(?: tiên| cùng)? (?:của )?(?:h[ằà]ng|mỗi|các) tháng(?!\w)"
    rf"|(?<!trước )(?<!trong )(?<!đến )(?<!tới )(?<!từ )(?<!và )(?<!nhất )(?<!là )(?<!lúc )(?<!vào )(?<!, ){_CLOCK}(?:(?:,| và) {_CLOCK})* (?:h[ằà]ng|mỗi) ngày(?! (?:thi|làm|trực|bầu|họp|học|cao))(?!\w)"
    r"|(?:ngày|tuần|tháng|tối|sáng|đêm) nào cũng(?!\w)"
    rf"|{_COUNT} phút (?:một|1|01) lần(?!\w)"
    r"|(?:h[ằà]ng|mỗi) phiên chợ(?!\w)"
)
AGAIN_NEEDS = gate(
    "mồng ", "mùng ", "phiên chợ", "nào cũng", *(f"{edge} {every} ngày" for edge, every in product((*range(10), "giờ", "phút", "h", "g"), ("hằng", "hàng", "mỗi"))), "của tháng", "của quý", "của tuần", "cùng của năm", "tiên của năm", "phút một lần", "phút 1 lần", "phút 01 lần",
    *(f"{day} {every} tuần" for day, every in product(("hai", "ba", "tư", "năm", "sáu", "bảy", "nhật"), ("hằng", "hàng", "mỗi"))),
    *(f"{which} {every} tháng" for which, every in product(("nhất", "hai", "ba", "tư", "đầu", "cuối", "tiên", "cùng"), ("hằng", "hàng", "mỗi", "các", "của hằng", "của mỗi", "của các"))),
)  # fmt: skip
