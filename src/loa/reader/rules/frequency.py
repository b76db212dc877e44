# ruff: noqa: E501  # patterns read better unbroken
"""Times that are no dates: rhythms, events, and the words that look like a deadline and are none.

Source: from memory of administrative usage, unchecked. Written for `canonical` text.
"""

from __future__ import annotations

from loa.reader.rules.needles import gate

# "hằng năm", "định kỳ hằng quý, hằng tháng", "định kỳ 6 tháng, năm".
_EVERY = r"(?:(?:của )?(?:h[ằà]ng|mỗi|từng|các) )"
# "ngày rằm hằng tháng", "tuần đầu của mỗi quý", "Chủ nhật đầu tiên của tháng": a day or week of every period.
# Each begins with a look at its first letter: what may stand there or not is slow to ask at every word.
_DAY_OF_EVERY = (
    rf"(?=[nrmđc])(?:ngày )?(?:rằm|mùng (?:một|hai|ba|mười|\d{{1,2}})|(?:đầu|cuối) (?=h[ằà]ng|mỗi|của mỗi))(?:(?:,| và) (?:ngày )?(?:rằm|mùng (?:một|1)))? ?{_EVERY}(?:tháng|quý|tuần|năm học|năm)(?!\w)"
    rf"|(?=[tnsc])(?:trong )?(?:tuần|ngày|ngày làm việc|(?:(?:sáng|chiều|tối) )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)) (?:(?:tuần )?(?:đầu|cuối)(?: tiên| cùng)?|thứ (?:nhất|hai|ba|tư|[1-4])) {_EVERY}(?:tháng|quý|tuần|năm)(?!\w)"
    rf"|(?=[npkb])(?<=vào )(?:ngày|phiên|kỳ|buổi) (?!\d)(?:[^\W\d]+ ){{1,6}}?(?:h[ằà]ng|mỗi) (?:tháng|tuần|quý|năm)(?!\w)"
    # "Giữa tháng và cuối tháng tổng hợp …": the parts of every month, where they open the clause.
    r"|(?=[đgc])(?:(?<![^.;:] )|(?<=vào )|(?<=tháng và )|(?<=quý và ))(?:đầu|giữa|cuối) (?:tháng|quý|tuần)(?! (?:\d|[ivx]+(?!\w)|này|sau|trước|qua|vừa|h[ằà]ng|mỗi|của))(?!\w)"
    r"|(?=[nsct])(?:ngày làm việc|(?:(?:sáng|chiều|tối) )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)) (?:(?:tuần )?(?:đầu|cuối)(?: tiên| cùng)?) (?:của )?(?:tháng|quý|tuần)(?! (?:\d|[ivx]+(?!\w)|này|sau|trước))(?!\w)"
)
_RHYTHM_UNIT = r"(?:giờ|ngày|đêm|tuần|tháng|quý|học kỳ|mùa|vụ|năm học|năm)"
RHYTHM = (
    r"(?=[tcmn])(?:trước |(?:chậm|muộn) nhất (?:là |vào |trước )*)?ngày \d{1,2} (?:(?:h[ằà]ng|mỗi) tháng|(?:của )?tháng (?:cuối|đầu) (?:của )?(?:(?:h[ằà]ng|mỗi) )?(?:quý|năm)(?: (?:kế tiếp|liền kề|tiếp theo|kế sau)(?: theo)?)?|(?:của )?(?:tháng|quý|năm) (?:sau|kế tiếp|liền kề|tiếp theo|kế sau))(?!\w)|"
    rf"{_DAY_OF_EVERY}|"
    rf"mỗi ngày (?:\d{{1,2}}|một|hai|ba|bốn) lần,? (?:vào )?(?:lúc |hồi )?\d{{1,2}} ?(?:giờ|h|g)(?: ?\d\d)?(?:(?:, | và )\d{{1,2}} ?(?:giờ|h|g)(?: ?\d\d)?)*(?!\w)|"
    rf"(?=[đh])(?:định kỳ )?(?:h[ằà]ng) {_RHYTHM_UNIT}(?:(?:, | và |/)(?:(?:h[ằà]ng) )?(?:0?[69] tháng|{_RHYTHM_UNIT}))*(?!\w)"
    rf"|định kỳ \((?:h[ằà]ng |0?[369] |01 )?{_RHYTHM_UNIT}(?:, (?:h[ằà]ng |0?[369] |01 )?{_RHYTHM_UNIT})*\)"
    r"|mỗi (?:ngày|tuần|tháng|quý|học kỳ|năm học|năm)(?! (?:qua|nay|học) )(?!\w)"
    rf"|(?:định kỳ )(?:0?[369] tháng|{_RHYTHM_UNIT})(?! \d)(?:(?:, | và |/)(?:h[ằà]ng |0?1 |một |cuối |cả )?(?:0?[69] tháng|{_RHYTHM_UNIT}))*(?!\w)"
)
# "từng đợt" is a rhythm of a report: "báo cáo kết quả từng đợt".
EACH = r"(?:sau |theo )?(?:từng|mỗi) đợt(?! cao điểm)(?!\w)"
PERIODIC = r"(?:theo )?định kỳ(?!\w)"
# "định kỳ" by itself is a rhythm only beside work that recurs.
RECURRING = (
    r"(?:báo cáo|tổng hợp|kiểm tra|rà soát|đánh giá|sơ kết|tổng kết|họp|giao ban|cập nhật|thông tin|thông báo|tổ chức|"
    r"theo dõi|gửi|công bố|thống kê)(?!\w)"
)

# Counted rhythms: "02 lần/tuần", "hai tuần một lần", "mỗi học kỳ ít nhất một lần", "hai lần mỗi năm".
_NUMBER = r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_SPAN = r"(?:giờ|ngày|tuần|tháng|quý|năm học|năm|học kỳ|kỳ|đợt|buổi|ca|phiên|mùa|vụ)"
_AT_LEAST = r"(?:(?:ít nhất|tối thiểu|tối đa|không quá|không dưới|từ|khoảng) )?"
EACH_COUNTED = rf"(?:định kỳ mỗi (?:ngày|tuần|tháng) (?!\d){_NUMBER} lần|mỗi (?:ngày|tuần|tháng) (?!\d){_NUMBER} lượt)(?! (?:thứ|vào|lúc))(?!\w|, vào)|(?:định kỳ )?(?:mỗi|một) (?!(?:ngày|tuần|tháng) )(?:{_SPAN}) {_AT_LEAST}{_NUMBER}(?: ?(?:-|–|đến) ?{_NUMBER})? (?:lần|buổi|cuộc|kỳ|số|(?<!\d )đợt)(?!\w)"
COUNTED = (
    rf"{_NUMBER}(?: ?[-–] ?{_NUMBER})? (?:lần|lượt) ?/ ?(?:{_NUMBER} )?{_SPAN}(?!\w)"
    rf"|{_NUMBER} lần (?:mỗi|một|trong(?: (?:một|mỗi))?) {_SPAN}(?! (?:\d|qua|học))(?!\w)"
    r"|\d{1,2} (?:số|tin(?:, bài)?|bài) ?/ ?(?:tuần|tháng|quý|năm)(?!\w)"
    r"|\d{1,2} (?:giờ|phút) ?/ ?lần(?!\w)"
    rf"|(?:định kỳ |cứ )?{_NUMBER} (?!giờ){_SPAN}(?: ?/ ?| (?:một|1|01) )lần(?!\w)"
)
# An hour of every day or of a day of the week: "trước 17 giờ hằng ngày", "trước 10h00 thứ Hai hằng tuần".
_OF_DAYS = r"(?:h[ằà]ng (?:ngày|tuần)|(?:trong |cùng |mỗi |các |từng )ngày(?: (?:thi|làm việc|trực|bầu cử|họp|học|cao điểm|tiêm|nghỉ))?|mỗi tuần)"
# A part of a school year or a term: "đầu học kỳ II".
_PART_OF_TERM = r"(?:ngay )?(?:từ )?(?:đầu|giữa|cuối) (?:học kỳ(?: (?:[12]|i{1,2}))?|năm học(?: 20\d\d ?[-–] ?20\d\d)?|nhiệm kỳ)(?!\w)"
_PART_OF_DAY = r"(?:(?:sáng|trưa|chiều|tối|đêm) (?:ngày )?|ngày )?"
_DAY_OF_WEEK = rf"{_PART_OF_DAY}(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_WEEKDAY = rf"(?:{_DAY_OF_WEEK})"
_IN_DAY = r"(?:buổi )?(?:sáng|trưa|chiều|tối|đêm)"
HOURLY = (
    rf"(?:(?:trước|chậm nhất|muộn nhất)(?: là| vào)?(?: lúc)? |(?<=vào )(?:lúc )?|(?<=lúc ))(?:\d{{1,2}} ?(?:giờ|h|g)(?: ?\d\d)?(?: {_IN_DAY})?(?:, | và ))*\d{{1,2}} ?(?:giờ|h|g) ?(?:\d{{2}})?(?: ?phút|['’′])?,? (?:(?:{_WEEKDAY}|{_IN_DAY},?) )?{_OF_DAYS}(?: trong (?:suốt )?(?:tuần lễ|tuần|tháng|đợt|chiến dịch) [^,.;:()\d]{{2,50}})?(?!\w)"
    rf"|(?:(?:trước|chậm nhất)(?: là| vào)? |(?:(?<=lúc )|(?<=vào ))\d{{1,2}} ?(?:giờ|h|g)(?: ?\d\d)? )?{_WEEKDAY} (?:h[ằà]ng|mỗi) tuần(?!\w)"
    rf"|(?<=vào ){_WEEKDAY}(?!\w)(?!,? (?:đầu|cuối|thứ|tuần|của|h[ằà]ng|mỗi|ngày|các|và|\d))"
    rf"|{_WEEKDAY}(?=(?:(?:, | và |, và )(?:các )?{_DAY_OF_WEEK})+ (?:h[ằà]ng|mỗi) tuần(?!\w))"
)

# One of these stands in every rhythm; and in every event of every year.
RHYTHM_NEEDS = gate(
    "tháng sau",
    "quý sau",
    "năm sau",
    "kế tiếp",
    "liền kề",
    "tiếp theo",
    "kế sau",
    "hằng ",
    "hàng ",
    "định kỳ",
    "mỗi ",
    "tháng cuối",
    "tháng đầu",
    *(f"{every} {unit}" for every in ("từng", "các") for unit in ("tháng", "quý", "tuần", "năm")),
    *(
        f"{edge} {after}"
        for edge in ("đầu", "giữa", "cuối")
        for after in ("tháng", "quý", "tuần", "tiên", "cùng", "của")
    ),
    "đợt",
)
COUNTED_NEEDS = gate(
    " lần", "/lần", " lượt/", " lượt /", " số/", " số /", " bài/", " bài /", " tin/", " tin /"
)
EACH_COUNTED_NEEDS = gate("mỗi ", "một ")
HOURLY_NEEDS = gate(
    "vào thứ",
    "vào chủ nhật",
    "vào sáng",
    "vào trưa",
    "vào chiều",
    "vào tối",
    "vào đêm",
    "vào ngày",
    *(f"{every} {unit}" for every in ("hằng", "hàng", "mỗi") for unit in ("ngày", "tuần")),
    "trong ngày",
    "cùng ngày",
    "các ngày",
    "từng ngày",
)
# Days of the moon and days told from the one before: bound to no day of the calendar.
_LUNAR = r"(?:(?:ngày|đêm|sáng|chiều|tối) )?(?:(?:mùng|mồng|rằm) )?\d{1,2} (?:tháng (?:chạp|giêng)|(?:tháng \d{1,2} )?âm lịch|tết(?! (?:dương|tây)))(?!\w)"
PLAIN_DAYS = (
    rf"(?:(?:trước|sau|từ|(?:cho )?đến(?: hết)?|chậm nhất(?: là)?) |(?<=vào )|(?<=vào ngày )){_LUNAR}(?: (?:(?:cho )?(?:đến|tới)(?: hết)?|-|–) {_LUNAR})?"
    r"|(?:\d{1,2}|một|hai|ba|bốn|năm|mười) (?:hôm|ngày|tuần|tháng) sau(?=[.,;)]|$)"
)
PLAIN_DAYS_NEEDS = gate(
    *(f"{digit} tết" for digit in "0123456789"),
    "tháng chạp", "tháng giêng", "âm lịch", "hôm sau", "ngày sau", "tuần sau", "tháng sau",
)  # fmt: skip
YEAR_END = r"(?:từ nay )?(?:cho )?(?:đến|tới) (?:hết|cuối) năm(?: nay)?(?! (?:\d|học|sau|tài chính))(?!\w)"
YEAR_END_NEEDS = gate("hết năm", "cuối năm")
YEARLY_NEEDS = gate("hằng năm", "hàng năm", "mỗi năm")

# What follows "trong ngày" and is no event: "giải quyết trong ngày những việc gấp".
_NO_EVENT = r"(?:những|các|mọi|từng|mỗi|tất cả|toàn bộ|cho|để|về|đối với|tại|theo|và|khi|nếu|kết quả|số liệu|thông tin)"

# What is over when something is reported: "kết thúc mỗi đợt".
_ENDING = r"(?:đợt|giai đoạn|học kỳ|năm học|chiến dịch|tháng|quý|mùa|vụ|kỳ|hội thi|cuộc thi|hội nghị|chương trình|lễ hội|đại hội|khóa|lớp|chuyên đề|lần|buổi|cuộc|phiên|ngày|năm)"
_OVER = r"[^,.;:()]{0,40}?(?= (?:báo cáo|tổng hợp|gửi|tổ chức|tiến hành|lập|đánh giá|tham mưu|họp|thực hiện)(?!\w)| (?:về|cho|đến|tới|với) (?:bộ|sở|ban|phòng|ubnd|ủy ban|cục|chi cục|trung tâm|văn phòng|tỉnh|huyện|thành|đảng|hội|cơ quan|thường trực|lãnh đạo|giám đốc|chủ tịch)(?!\w)|[,.;:()]|$)"
# Times bound to an event: their end is no date.
# So many days from or before an event, counted first or last: "sau 05 ngày kể từ khi …", "trước hội nghị 03 ngày".
_DAYS_COUNTED = r"\d{1,3} (?:giờ|ngày|tuần|tháng)(?: làm việc)?"
_COUNTED_EVENT = (
    rf"sau (?:không quá |chậm nhất |tối đa |ít nhất )?{_DAYS_COUNTED},? (?:kể từ|tính từ|kết thúc|hoàn thành|từ (?:ngày|khi))(?!\w)[^,.;:()]{{2,80}}"
    rf"|(?:từ |ít nhất |tối thiểu )?(?<!trong )(?<!vòng ){_DAYS_COUNTED} trước (?:mỗi|từng|khi|ngày|thời điểm|hội nghị|đại hội|lễ|cuộc|phiên|kỳ|buổi|bầu cử|tết)(?!\w)(?! \d)[^,.;:()]{{2,60}}"
    rf"|trước (?!(?:ngày|khi|đó|mắt|hết|tình|đây|cho|về) )(?:[^ ,.;:()\d]+ ){{1,6}}{_DAYS_COUNTED}(?! \w*(?:qua|gần|nay|liên))(?!\w| \d)"
    r"|(?:trong (?:suốt )?)?quá trình diễn ra [^,.;:()]{3,60}"
    r"|từ nay (?:cho )?(?:đến|tới) (?:hết |trước |sau |khi )*(?:tết|lễ|ngày (?!\d)|đại hội|bầu cử|kỳ |dịp |mùa |khai giảng|năm học)[^,.;:()\d]{0,50}"
    r"|trước thềm [^,.;:()]{3,60}"
    r"|(?:trong suốt|trong|suốt) tuần (?:hành động|văn hóa|truyền thông|vận động|an toàn)(?: [^,.;:()\d]{2,50})?"
    r"|(?:trong suốt|trong|suốt) tháng (?:cao điểm|hành động|vận động|nhân đạo|thanh niên|công nhân|an toàn|truyền thông|tuyên truyền|phát động|chiến dịch|hưởng ứng)(?: [^,.;:()\d]{2,50})?"
    r"|trong (?:cả )?(?:các|hai|ba|bốn|\d{1,2}) (?:đợt|tuần|tháng) cao điểm(?: [^,.;:()\d]{2,40})?"
    r"|trong (?:12|24|36|48|72) giờ(?! (?:qua|gần|làm|\d|ngày|trong))(?!\w)(?: sau khi [^,.;:()]{3,80})?"
    r"|trong tuần (?:lễ )?đầu(?: tiên)?(?! (?:tháng|của|quý|năm|h[ằà]ng|mỗi|học|kể|sau))(?!\w)"
    r"|ngay sau (?!khi |đó|đây|này|tháng|ngày \d|\d)[^,.;:()]{3,70}"
    r"|(?:cho )?(?:đến|tới) (?:khi|lúc) (?!nào|có yêu cầu|cần )[^,.;:()]{3,60}"
    r"|khi (?:nhập học|khai giảng|tựu trường|bế giảng|nhập ngũ|xuất ngũ|ra quân)(?!\w)(?: [^,.;:()\d]{2,40})?"
    r"|trong (?:mỗi|từng) (?:đợt|giai đoạn|chiến dịch|mùa|vụ|kỳ nghỉ)(?!\w)(?: [^,.;:()\d]{2,40})?"
)
# Around an event, however the three are joined: "trước, trong và sau", "trước trong và sau", "trong, sau".
AROUND = r"(?:trước(?:(?:,| -| –) ?| )trong(?:,| -| –)?(?: và)?(?: cả)? sau|trước và trong, sau|trong, trước và sau|trước và trong|trước và sau|trong và sau|trong, sau)"
# While something lasts that opens the sentence ("Trong thời gian chờ hướng dẫn, …"); elsewhere only what surely lasts.
_LASTS = (
    r"(?<![^.;:+-] )trong (?:suốt )?thời gian (?!(?:qua|tới|này|đó|gần|vừa|dài|ngắn|nhanh|sớm|nhất|quy|từ|đến|theo|trước|sau|còn|hiện|không|tối|ít|là|và|một|hai|ba|cho|như|bao|trên|cụ|phù|hợp|vài|nhiều|đầu|cuối|giữa|khoảng|\d+)(?!\w))[^,.;:()\d]{3,80}(?=,)"
    r"|trong (?:suốt )?thời gian (?:sửa chữa|bảo trì|cách ly|giãn cách|tạm dừng|tạm ngừng|chờ|xảy ra|có (?:dịch|bão|lũ|mưa|thiên tai))(?!\w)[^,.;:()]{0,70}"
)
EVENT = (
    rf"{_COUNTED_EVENT}|{_LASTS}|"
    rf"{AROUND}"
    r"(?! \d) [^,.;:()]{2,90}(?!\w)(?:, (?:tết|lễ)(?!\w)[^,.;:()]{0,40})?"
    r"|trong (?:suốt )?(?:thời gian|những ngày|các ngày) (?:diễn ra|tổ chức|cao điểm|nghỉ|lễ|tết|bầu cử|thi) ?[^,.;:()]{0,90}"
    r"|trong (?:suốt (?!\d|quá trình|những năm|các năm|\w+ năm qua)|(?=kỳ nghỉ|mùa (?:mưa|lũ|bão|khô|hè|lễ hội|du lịch|nắng)|đợt cao điểm|tháng cao điểm|tuần lễ|năm học|học kỳ|thời gian nghỉ))[^,.;:()]{4,70}"
    r"|ngay (?:sau )?khi (?!có yêu cầu|cần )[^,.;:()]{3,90}"
    r"|(?:ngay |chậm nhất )?(?:sau|trước) khi (?!(?:có|được|đã) )[^,.;:()]{2,90}"
    r"|(?:ngay )?sau khi (?:đã )?được (?:[^ ,.;:()]+ ){1,12}?(?:phê duyệt|ban hành|thông qua|chấp thuận|phân bổ|đồng ý|thẩm định)(?!\w)[^,.;:()]{0,60}"
    r"|(?:ngay )?sau khi (?:có (?:hướng dẫn|văn bản|kế hoạch|quyết định)|được (?:ban hành|phê duyệt|giao|thông qua|công bố))(?!\w)[^,.;:()]{0,80}"
    r"|trong (?:suốt )?\d{1,2} (?:ngày|tuần|tháng) (?:hè|nghỉ|cao điểm|lễ|tết|diễn ra|ra quân)(?!\w)[^,.;:()]{0,40}"
    rf"|trong ngày(?= {_NO_EVENT}(?!\w))"
    rf"|trong ngày (?!\d|tháng|làm việc|hôm|nghỉ|đầu|cuối|{_NO_EVENT}(?!\w))[^,.;:()]{{3,60}}"
    r"|(?:(?:trong|vào|nhân) )?(?:các )?dịp (?:tết|lễ|nghỉ|kỷ niệm|hè|cuối năm|đầu năm|đầu xuân|khai giảng|quốc khánh)(?!\w)[^,.;:()]{0,60}(?:, (?:tết|lễ)(?!\w)[^,.;:()]{0,40})?"
    rf"|(?<!sau )khi (?:hết|kết thúc) {_ENDING}(?!\w){_OVER}"
    rf"|(?<![^,;:.] )(?:ngay )?(?:sau )?kết thúc (?:mỗi |từng |các )?{_ENDING}(?!\w){_OVER}"
    rf"|sau (?:mỗi|từng) {_ENDING}(?!\w){_OVER}"
    rf"|{_PART_OF_TERM}"
    r"|(?<!\w)(?<!trước, )(?<!trước và )sau (?:(?:kỳ )?nghỉ (?:lễ|tết|hè)|tết|lễ(?= )|đại hội|bầu cử|kỳ (?:thi|họp)|ngày (?:bầu cử|hội|khai giảng)|mùa (?:mưa|bão|lũ))(?!\w)[^,.;:()]{0,50}?(?= và (?:dịp|trước|trong|sau) |[,.;:()]|$)"
    r"|trước (?:ngày |thời điểm |mùa |kỳ |dịp |hội (?:nghị|thi|thảo|diễn|thao|trại) |phiên (?:họp|tòa|làm) |cuộc (?:họp|thi|bầu) |buổi (?:họp|lễ|làm) |tết|lễ |khai mạc|bế mạc|khai giảng|tựu trường|đại hội|bầu cử|giờ |vụ |năm học |(?:mỗi|từng|các) (?:đợt|buổi|cuộc|kỳ|phiên|vụ|ca)(?= ))(?!\d|tháng)[^,.;:()]{2,60}"
    r"|trước (?:ít nhất |tối thiểu |đó )?\d{1,2} (?:ngày|tuần|tháng|giờ(?! \d| ?(?:,|ngày|h[ằà]ng|mỗi|phút|trong|các|thứ|chiều|sáng)))(?: làm việc)?(?!\w| \d)(?: (?:so với|tính đến|tổ chức|diễn ra|khai mạc|bắt đầu|tiến hành) [^,.;:()]{3,50})?"
    r"|(?:trong (?:vòng |thời hạn |thời gian )?|chậm nhất (?:là |sau |trong )?)\d{1,3} (?:ngày|giờ|tháng)(?: làm việc)?"
    r",? ?(?:kể từ|tính từ|sau|trước)(?:(?! (?:phải|có trách nhiệm|cần|tiến hành|tổ chức|xây dựng|hoàn thành|báo cáo|gửi)(?!\w))[^,.;:()]){3,80}"
    r"|(?<!cách nhau )(?:trong (?:vòng|thời hạn)|chậm nhất (?:là |sau |trong )?)(?: không quá)? ?\d{1,3} (?:giờ(?! \d| ?ngày)|ngày|tuần|tháng|phút)(?: làm việc)?(?!\w)"
    r"|(?<!thời lượng )(?<!cách nhau )không (?:(?:chậm |muộn )?quá|(?:chậm|muộn) hơn) \d{1,3} (?:giờ|ngày|tuần)(?: làm việc)?(?!\w)(?:,? (?:kể từ|tính từ|sau khi|trước khi)(?!\w)[^,.;:()]{3,80})?"
    r"|khi (?!có |được |cần )[^.;:()]{5,80}? (?:ban hành|có hiệu lực|bế mạc)[^.;:()]{0,90}"
)
EVENT_NEEDS = gate(
    "ngay sau", "những ngày", "quá trình diễn", "từ nay", "suốt t", "trong tháng", "đến khi", "tới khi", "đến lúc", "tới lúc", "trong mỗi", "trong từng",
    "đợt cao", "tuần cao", "tháng cao", "học kỳ", "đầu năm học", "cuối năm học", "giữa năm học", "nhiệm kỳ",
    "trước", "chậm nhất", "và trong", "trong và", "và sau", "thời gian diễn", "thời gian tổ", "thời gian cao", "những ngày diễn", "những ngày tổ",
    "những ngày cao", "khi ", "dịp ", "không quá", "không chậm", "không muộn", "trong suốt", "trong ngày", "trong vòng", "trong thời hạn", "trong các ngày", "trong kỳ", "trong mùa", "trong đợt", "trong tháng cao", "trong thời gian","trong tuần", "trong năm học", "trong học kỳ", "kết thúc", *(f"trong {digit}" for digit in range(10)), "kể từ", "tính từ", "sau",
)  # fmt: skip
# An event of every year: "trước kỳ nghỉ hè hằng năm".
YEARLY_EVENT = r"(?:trước|sau|trong) (?:mỗi |các )?(?:ngày|mùa|kỳ|dịp|đợt|tết|lễ|khai giảng)(?! \d)[^,.;:()\d]{1,50}? (?:h[ằà]ng|mỗi) năm(?!\w)"
# A bullet that opens with its time: "Trước Đại hội: …".
EVENT_LABEL = r"(?:ngay )?(?:trước|trong|sau)(?: khi| ngày| đợt| dịp| mùa| thời gian)? [^:.;,()]{2,70}(?=:)"

# What stands in a column of times and is no deadline.
NO_DEADLINE = (
    r"(?:thực hiện |làm )?(?:thường xuyên|thường kỳ|liên tục|đột xuất|24/7|24/24(?: giờ)?|khi có yêu cầu|"
    r"thường xuyên (?:cập nhật|duy trì|rà soát|theo dõi|bổ sung)|(?:khi có |theo )(?:yêu cầu|quy định|tiến độ|tình hình)(?: [^,;]{0,40})?|đột xuất khi có yêu cầu|ngay|"
    r"(?:thường xuyên|liên tục),? (?:trong (?:cả )?năm|(?:và )?(?:các|những) năm(?: tiếp theo| sau)?|trong (?:suốt )?quá trình [^;]{3,60}|(?:và|hoặc) (?:đột xuất|khi có yêu cầu|theo yêu cầu)[^;]{0,40}))"
)
# Words before a time that are dropped: the shortest words count.
BEFORE_TIME = r"(?:xong|hoàn thành|tần suất:?|thời gian|giai đoạn|thực hiện|hoàn thành xong|dự kiến|tiến độ|vào|ngày(?= (?:tháng|quý|năm))|:|-)(?: |$)"
