# ruff: noqa: E501  # patterns read better unbroken
"""Words for sources of money and where a phrase that names one ends.

Source: the funding sections of public plans and the terms of the State Budget Law 83/2015/QH13 ("ngân sách nhà
nước", "nguồn hợp pháp khác", "xã hội hóa"); from memory, unchecked.
"""

from __future__ import annotations

import re

FUNDING_HEADING = re.compile(
    r"^(?:(?:về|nguồn|dự\s+toán|bảo\s+đảm|đảm\s+bảo|cơ\s+chế|chế\s+độ)\s+)*(?:kinh\s+phí|nguồn\s+(?:vốn|lực|kinh\s+phí|tài\s+chính)|vốn|ngân\s+sách|tài\s+chính|lực\s+tài\s+chính)\b",
    re.IGNORECASE,
)

_BUDGET = (
    r"ngân\s+sách(?:\s+(?:nhà\s+nước|trung\s+ương|địa\s+phương|các\s+cấp|chi\s+thường\s+xuyên"
    r"|(?:cấp\s+)?(?:tỉnh|thành\s+phố|huyện|xã|phường|thị\s+trấn|quận|thị\s+xã|cơ\s+sở)))*"
)
_KIND = (
    r"(?:kinh\s+phí|vốn|quỹ|thu|chi|tài\s+trợ|viện\s+trợ|hỗ\s+trợ|đóng\s+góp|ủng\s+hộ|huy\s+động|xã\s+hội\s+h[oó][áàa]|sự\s+nghiệp|hợp\s+pháp"
    r"|tài\s+chính|lực\s+(?:tài\s+chính|xã\s+hội\s+h[oó][áa]|hợp\s+pháp|đóng\s+góp)|khác|đầu\s+tư|dự\s+phòng|lồng\s+ghép)"
)
# A head that only speaks of the money ("nguồn vốn triển khai Kế hoạch") names no source.
_NO_SOURCE = r"(?!\s+(?:phải\b|cần\b|đúng\b|triển\s+khai|thực\s+hiện|bao\s+gồm|gồm|để|này|được|phục\s+vụ|bố\s+trí|từ\b|do\b|theo|cho|(?:đảm\s+bảo|bảo\s+đảm)(?!\s+(?:trật\s+tự|an\s+(?:toàn|ninh|sinh)|quốc\s+phòng|xã\s+hội))))"

# A budget or fund of which somebody gives: "kinh phí sự nghiệp của Đề án do tỉnh cấp".
_GIVEN_BY = r"do\s+(?!ngân\s+sách|nguồn)[^.,;:()\n]{2,60}?(?<!\bđược)\s+(?:cấp|phân\s+bổ|giao|hỗ\s+trợ|tài\s+trợ|đài\s+thọ)(?=\s*(?:[.,;:()\n]|$)|\s+(?:và|theo|để|cho)\b)"
GIVEN_BY = re.compile(rf"\s+{_GIVEN_BY}", re.IGNORECASE)
_GIVERS = (
    r"(?:(?:các|những|toàn\s+thể)\s+)?(?:tổ\s+chức|doanh\s+nghiệp|cá\s+nhân|nhà|cộng\s+đồng|mạnh|đơn\s+vị|cơ\s+quan|nhân\s+dân|người|đoàn\s+viên|hội\s+viên|cán\s+bộ|công\s+đoàn\s+viên|thành\s+viên"
    r"|phụ\s+huynh|cha\s+mẹ|hộ\b|bà\s+con|dân\b|con\s+em|kiều\s+bào|dự\s+án|học\s+sinh|gia\s+đình|xã\s+hội)"
)

SOURCE_START = re.compile(
    rf"""(?:(?:các|những)\s+)?nguồn\s+(?P<budget>{_BUDGET})
       | (?:(?:các|những)\s+)?nguồn\s+(?P<kind>{_KIND}){_NO_SOURCE}
       | (?<!luật\s)(?<!về\s)(?<!quyết\stoán\s)(?<!thu\s)(?<!phân\scấp\s)(?<!vào\s)(?<!nộp\s)(?P<plain>{_BUDGET})
       | (?:(?<=từ\s)|(?<=dụng\s)|(?<=bằng\s)|(?<=huy\sđộng\s)|(?<=nguồn\s)|(?<=tranh\sthủ\s)|(?<=trích\s)|(?<=dùng\s))(?P<other>quỹ|xã\s+hội\s+h[oó][áa]|vốn|kinh\s+phí|tài\s+trợ|đóng\s+góp|thu){_NO_SOURCE}
       | (?:(?<=và\s)|(?<=,\s)|(?<=;\s)|(?<=-\s)|(?<=\n))(?P<aid>hỗ\s+trợ\s+từ\s+(?:trung\s+ương|cấp\s+trên|(?:các\s+)?(?:tổ\s+chức|doanh\s+nghiệp|nhà\s)|cộng\s+đồng))
       | (?:(?<=và\s)|(?<=,\s)|(?<=;\s)|(?<=từ\s)|(?<=phần\s))(?P<gift>(?:sự\s+|tiền\s+)?(?:đóng\s+góp|tài\s+trợ|ủng\s+hộ|hỗ\s+trợ)(?:\s+(?:tự\s+nguyện|bằng\s+hiện\s+vật|kinh\s+phí))?\s+(?:của|từ)\s+(?:{_GIVERS}|(?-i:[A-ZĐÂƯÔ]))|(?:tiền\s+)?(?:đóng\s+góp|tài\s+trợ|ủng\s+hộ)\s+của\s+(?!kế\s+hoạch|chương\s+trình|đề\s+án)\w+)
       | (?:(?<=và\s)|(?<=,\s)|(?<=;\s))(?P<share>quỹ(?=\s+(?!đất|thời|đạo|lương|này|đó|nhà)\w)|vốn\s+lồng\s+ghép|xã\s+hội\s+h[oó][áa](?=\s*[.;,]|\s+(?:đối\s+với|từ|của)\b)|kinh\s+phí\s+(?:được\s+(?:cấp|giao|phân\s+bổ)\b|sự\s+nghiệp|chi\s+thường\s+xuyên|thường\s+xuyên|tiết\s+kiệm|dự\s+phòng|khuyến\s+\w+|công\s+đoàn|đối\s+ứng|tự\s+chủ))
       | (?<![^\s(])(?P<given>kinh\s+phí\s+(?:(?!thực\s+hiện|triển\s+khai|tổ\s+chức|do\s|để\s|cho\s|phục\s+vụ|bảo\s+đảm|đảm\s+bảo|in\s)[^.,;:()\n]{{2,50}}?\s+)?{_GIVEN_BY}|kinh\s+phí\s+(?-i:[A-ZĐỦ])[^.,;:()\n]{{2,60}}?\s(?:hỗ\s+trợ|tài\s+trợ|đài\s+thọ|cấp)(?=\s*(?:[.,;:()]|$)|\s+(?:và|theo|để|cho)\b))
       | (?:(?<=từ\s)|(?<=và\s)|(?<=,\s)|(?<=;\s)|(?<=bằng\s)|(?<=dụng\s)|(?<=dùng\s))(?:(?:các|những)\s+)?nguồn\s+(?P<any>vận\s+động|(?!lực\b|nhân\b|này\b|trên\b|nêu\b|đó\b|gốc\b|tin\b|điện\b|nước\b|cung\b|thông\b|ngân\b|lây\b|bệnh\b|giống\b|hàng\b|thải\b|phát\b|nhiễm\b)\w+){_NO_SOURCE}
       | (?P<fund>(?-i:Quỹ)\s+(?-i:[A-ZĐÂƯÔ]))
       | (?:(?<=trong\s)|(?<=từ\s)|(?<=và\s)|(?<=,\s))(?P<estimate>định\s+mức\s+(?:chi|phân\s+bổ)(?=\s+(?:thường|ngân|kinh|sự))|dự\s+toán\s+(?:chi|kinh\s+phí|(?:đã\s+)?được\s+giao(?=\s*(?:[.,;:()\n]|$)|\s+(?:và|để|h[ằà]ng\s+năm)\b)|ngân\s+sách\s+(?:nhà\s+nước|(?:cấp\s+)?(?:tỉnh|thành\s+phố|huyện|xã|phường))(?=\s+(?:h[ằà]ng\s+năm|năm\s+\d))))(?!\s+(?:trình|gửi|báo))
       | (?:(?<=từ\s)|(?<=bằng\s)|(?<=nguồn\s)|(?<=dụng\s))(?P<own>tài\s+chính\s+(?:công\s+đoàn|đảng|hội)(?:\s+(?:các\s+cấp|cơ\s+sở|cấp\s+trên))?)
       | (?<=do\s)(?P<payer>(?:người|hộ|chủ)\s+[^.,;:()]{{2,40}}?\s+(?:tự\s+)?chi\s+trả)
       | (?<=vận\sđộng\s)(?P<donor>(?:các\s+)?(?:doanh\s+nghiệp|tiểu\s+thương|phụ\s+huynh|bà\s+con|người\s+dân|nhân\s+dân|hội\s+viên|đoàn\s+viên|cựu\s+học\s+sinh|cán\s+bộ|nhà\s+hảo\s+tâm|mạnh\s+thường\s+quân|nhà\s+tài\s+trợ)\b[^.;:()]{{0,60}}?\s+(?:hỗ\s+trợ|ủng\s+hộ|tài\s+trợ|đóng\s+góp))
       | (?P<woven>lồng\s+ghép\s+(?:từ|trong|với|vào)\s+(?:kinh\s+phí\s+)?(?:các\s+)?(?:chương\s+trình|nguồn|dự\s+án|đề\s+án))""",
    re.IGNORECASE | re.VERBOSE,
)

# What a budget or an estimate is given for belongs to its name: "ngân sách tỉnh cấp cho công tác dân số".
COMPLEMENT = re.compile(
    r"\s+(?:cấp|giao|phân\s+bổ|bố\s+trí)\s+cho\s+(?:các\s+)?(?:công\s+tác|hoạt\s+động|chương\s+trình|nhiệm\s+vụ|sự\s+nghiệp|lĩnh\s+vực|ngành|đề\s+án|dự\s+án)"
    r"(?:\s+(?!và\b|để\b|theo\b|hoặc\b|được\b|hàng\s+năm|hằng\s+năm|năm\s+\d)[^\s,.;:()]+(?=[\s,.;:()]|$))+",
    re.IGNORECASE,
)
# What a source is given for every year, and whose it is: "nguồn kinh phí … hằng năm của Bảo hiểm xã hội".
OF_EVERY_YEAR = re.compile(
    r"\s+h[ằà]ng\s+năm\s+của\s+(?!các\s+(?:cơ|đơn|sở|bộ|ban|ngành|phòng|địa)|cơ\s+quan|đơn\s+vị|từng|mỗi)[^,.;:()\n]{3,60}?(?=\s+(?:và|hoặc|cùng|để|theo)\s|[,.;:()\n]|$)",
    re.IGNORECASE,
)
OF_A_YEAR = re.compile(
    r"\s+(?:trong\s+)?năm\s+\d{4}(?!\d)(?:\s+của\s+(?:từng|mỗi)\s+(?:cơ\s+quan|đơn\s+vị|địa\s+phương)\b)?",
    re.IGNORECASE,
)
PLAIN_YEAR = re.compile(r"\s+năm\s+\d{4}(?![\d,–-])", re.IGNORECASE)
# What an estimate is drawn up for: "dự toán chi cho công tác dân số thuộc kinh phí …".
DRAWN_UP_FOR = re.compile(
    r"\s+cho\s+(?:các\s+)?(?:công\s+tác|hoạt\s+động|nhiệm\s+vụ|sự\s+nghiệp|lĩnh\s+vực|ngành|chương\s+trình)(?!\s+(?:này|trên))"
    r"(?:\s+(?!và\b|để\b|theo\b|hoặc\b|được\b|đã\b|do\b|h[ằà]ng\s+năm)[^\s,.;:()]+(?=[\s,.;:()]|$))+",
    re.IGNORECASE,
)
# A budget of which nothing is said but the word pays for something only where money comes from it.
BARE_BUDGET = re.compile(r"ngân\s+sách", re.IGNORECASE)
PAID_FROM = re.compile(r"(?:từ|bằng|nguồn|do|dụng|trích|dùng|trong)\s+$", re.IGNORECASE)
YEARLY = re.compile(r"\s+h[ằà]ng\s+năm\b(?!\s+cho\b)", re.IGNORECASE)
# Whose estimate it is, where the phrase goes on to tell: "được giao năm 2026 của từng đơn vị".
GIVEN_TO = re.compile(
    r"\s+(?:đã\s+)?được\s+giao(?:\s+(?:h[ằà]ng\s+năm|(?:trong\s+)?năm\s+\d{4}))?\s+của\s+(?:từng|các|mỗi)\s+(?:cơ\s+quan|đơn\s+vị|địa\s+phương)(?:,\s+(?:cơ\s+quan|đơn\s+vị|địa\s+phương))*\b",
    re.IGNORECASE,
)
# Where the phrase of a source ends.
SOURCE_END = re.compile(
    r"[;.:()\n]|\s+(?=(?:khoảng\s+)?\d[\d.,]*\s*(?:triệu|nghìn|ngàn|đồng|tỷ|tỉ)(?!\w))|,\s*(?=(?:các\s+|những\s+)?(?:nguồn|ngân\s+sách|dự\s+toán|kinh\s+phí|quỹ|vốn|xã\s+hội|lồng|huy\s+động|vận\s+động|kết\s+hợp|hỗ\s+trợ\s+của|bố\s+trí|đảm\s+bảo"
    r"|bảo\s+đảm|theo|và|trong\s+đó|đồng\s+thời|được|tiền\s+(?:tài|ủng|đóng)|phù\s+hợp|hằng|hàng)\b)"
    r"|\s+(?:và|hoặc|cùng|với)\s+(?=(?:các\s+|những\s+|từ\s+|huy\s+động\s+)*(?:vận\s+động|lồng\s+ghép|nguồn|ngân\s+sách|kinh\s+phí|quỹ|xã\s+hội\s+h|vốn|tài\s+trợ|dự\s+toán|(?:đóng\s+góp|ủng\s+hộ|hỗ\s+trợ)\s+(?:tự\s+nguyện\s+)?của)\b)"
    r"|\s+(?=(?:theo|để(?!\s+lại)|chi\s+(?:cho|trả|in)|nhằm|được|phục\s+vụ|cho|đối\s+với|trong\s+(?:dự\s+toán|kế\s+hoạch|phạm\s+vi|quá)|h[ằà]ng\s+năm|đã|thì|do|nếu|triển\s+khai"
    r"|thực\s+hiện|và\s+(?:các\s+)?(?:quy\s+định|văn\s+bản|pháp\s+luật)|của\s+(?:các\s+)?(?:cơ\s+quan|đơn\s+vị)|năm\s+\d{4}|giai\s+đoạn|giao(?!\s+(?:thông|lưu|dịch|tiếp|khoa))|phân\s+bổ|bố\s+trí|(?:bảo\s+đảm|đảm\s+bảo)(?=\s*(?:[.,;:]|$)|\s+(?:theo|và|trong)\b))\b)"
    r"|\s*/\s*$",
    re.IGNORECASE,
)

# Of a gift the giver is no limit: "nguồn đóng góp của các đơn vị".
OF_GIVERS = re.compile(
    r"(?:(?<=góp)|(?<=trợ)|(?<=hộ)|(?<=động))(?:\s+tự\s+nguyện)?\s+của\s+(?:các\s+)?(?:cơ\s+quan|đơn\s+vị)\b",
    re.IGNORECASE,
)
# In a section of funding a line may name its source without the word "nguồn".
LINE_OF_SOURCE = re.compile(
    r"(?:quỹ|vốn|đóng\s+góp|tài\s+trợ|viện\s+trợ|ủng\s+hộ|xã\s+hội\s+h[oó][áa]|thu)\b(?!\s+(?:thực\s+hiện|bảo\s+đảm|đảm\s+bảo))",
    re.IGNORECASE,
)

# "Nguồn: chi phí …; quỹ …; tài trợ …": the sources that a label lists.
LISTED_SOURCES = re.compile(
    r"(?<!\w)Nguồn(?:\s+(?:kinh\s+phí|vốn|tiền|chi))?(?:\s+thực\s+hiện)?\s*:\s*(?P<list>(?:[^.;:\n]|\.(?=\d)|\n(?!\n))+(?:;(?:[^.;:\n]|\.(?=\d)|\n(?!\n))+)+)",
    re.IGNORECASE,
)
LISTED_SOURCE = re.compile(
    r"\s*(?P<source>(?:chi\s+phí|phí|lệ\s+phí|học\s+phí|tiền|quỹ|vốn|thu|tài\s+trợ|đóng\s+góp|ủng\s+hộ|hỗ\s+trợ|viện\s+trợ|xã\s+hội\s+h[oó][áa]|dự\s+toán|kinh\s+phí|giá\s+thành)\s[^;.()]{2,110}?)\s*(?=$|[;.(])",
    re.IGNORECASE,
)

# In a section of funding a phrase may name its source with other words: "Chi phí sản xuất kinh doanh của Công ty".
_NAMED_HEAD = r"(?:kinh\s+phí|chi\s+phí|học\s+phí|viện\s+phí|đảng\s+phí|đoàn\s+phí|hội\s+phí|vốn|tiền|dự\s+toán|quỹ|chương\s+trình\s+mục\s+tiêu|tài\s+trợ|xã\s+hội\s+h[oó][áa]|thu\s+từ|hỗ\s+trợ\s+của|sự\s+nghiệp(?=\s+(?:môi|kinh|giáo|y|văn|khoa|thông|bảo)\b)|nguồn\s+tài\s+trợ\s+từ|ngân\s+sách\s+các)"
SECTION_SOURCE = re.compile(
    rf"(?:(?<=từ\s)|(?<=bằng\s)|(?<=dụng\s)|(?<=dùng\s)|(?<=trích\s)|(?<=vào\s)|(?<=và\s)|(?<=,\s)|(?<=;\s)|(?<=\.\s)|(?<=:\s)|(?<=ghép\s)|(?<=động\s)|(?<=xin\s)|(?<=đảm\strong\s)|(?<=[\n-]\s)|(?<=\n)|(?<=chi\s))"
    rf"(?P<named>{_NAMED_HEAD})(?!\s+(?:thực\s+hiện|triển\s+khai|tổ\s+chức|tuyên\s+truyền\b|tập\s+huấn\b|này|phải\b|cần\b|đúng\b|để|cho\b|do\b|được\s+(?:bố|bảo|đảm|chi|lấy|thực)|phục\s+vụ|in\s|bảo\s+đảm|đảm\s+bảo|từ\b|theo\b|và\b|phát\s+sinh|mua|khen|kế\s+hoạch|gồm|gửi|trình|hằng|hàng|nêu|trên))(?=\s+\w)",
    re.IGNORECASE,
)
# What such a phrase holds besides: whose it is, and of which year.
NAMED_END = re.compile(
    r"[;.:()\n]|,(?=\s)|\s+(?:và|hoặc|cùng)\s+(?!công\s+nghệ|đào\s+tạo|xã\s+hội)|\s+(?:theo|để(?!\s+lại)|nhằm|phục\s+vụ|cho|đối\s+với|thì|nếu|hỗ\s+trợ\s+(?=\d)|đã\s+giao|hiện\s+hành)(?!\w)",
    re.IGNORECASE,
)

# Outside a section of funding a source is named only where the sentence is about money to be spent.
MONEY_SENTENCE = re.compile(
    r"kinh\s+phí|nguồn\s+vốn|ngân\s+sách|xã\s+hội\s+h[oó][áa]|mức\s+chi|nguồn\s+lực\s+tài\s+chính|tài\s+chính\s+công\s+đoàn",
    re.IGNORECASE,
)
MONEY_NEEDS = (
    "kinh phí",
    "nguồn vốn",
    "ngân sách",
    "xã hội h",
    "mức chi",
    "nguồn lực tài chính",
    "tài chính công đoàn",
)
NO_MONEY = re.compile(
    r"(?:giải\s+ngân|(?:tiết\s+kiệm|cắt\s+giảm|giảm|cơ\s+cấu(?:\s+lại)?)\s+chi|hiệu\s+quả(?:\s+sử\s+dụng)?|lãng\s+phí|thất\s+thoát)\b[^.;,]{0,60}?ngân\s+sách(?:\s+(?:nhà\s+nước|địa\s+phương|trung\s+ương))?|đầu\s+tư\s+(?:phát\s+triển\s+)?từ\s+ngân\s+sách(?:\s+(?:nhà\s+nước|địa\s+phương|trung\s+ương))?|(?:cân\s+đối|điều\s+hành|quản\s+lý|chấp\s+hành|bội\s+chi|(?<!mức\s)\bch[iỉ]|khoản\s+chi)\s+ngân\s+sách(?:\s+(?:nhà\s+nước|địa\s+phương|trung\s+ương))?|luật\s+ngân\s+sách|(?:chỉ\s+tiêu(?:\s+về)?|tài\s+chính\s*[-–,]|kỷ\s+luật|(?<=\s)định|phân\s+cấp|ngoài|an\s+ninh|chính\s+sách\s+về)\s+ngân\s+sách(?:\s+(?:nhà\s+nước|địa\s+phương|trung\s+ương))?|(?:tăng\s+thu|nộp|thu\s+nộp|nguồn\s+thu|thất\s+thu|số\s+thu|nghĩa\s+vụ)\s+(?:cho\s+|vào\s+|với\s+)?(?:(?:cho|vào)\s+)?ngân\s+sách(?:\s+nhà\s+nước)?|thu(?:,\s*chi)?\s+ngân\s+sách|pháp\s+luật\s+về\s+ngân\s+sách|quyết\s+toán\s+ngân\s+sách"
    # money whose use is looked into, that others lend, invest or pay in, and what an estimate is drawn up beside
    r"|(?:việc\s+(?:quản\s+lý,?\s+)?|quản\s+lý(?:,|\s+và)\s+|hướng\s+dẫn\s+)sử\s+dụng\s+(?:các\s+)?(?:nguồn\s+)?(?:ngân\s+sách|kinh\s+phí|vốn)(?:\s+(?!từ\b|do\b|được\b)[^\s,.;]+)*"
    r"|(?:kiểm\s+soát|thanh\s+toán|quyết\s+toán)\s+(?:chi\s+)?(?:các\s+)?(?:nguồn\s+)?(?:vốn|ngân\s+sách|kinh\s+phí)\b(?:\s+(?!từ\b|do\b|bằng\b)[^\s.;]+)*"
    r"|(?:giải\s+ngân|thu\s+hút(?:\s+mạnh\s+mẽ|\s+có\s+chọn\s+lọc)?|tiếp\s+cận|khơi\s+thông)\s+(?:các\s+)?(?:nguồn\s+)?vốn\b[^.;,]*|cân\s+đối\s+nguồn\s+vốn(?=,)[^.;]*"
    r"|nguồn\s+lực\s+cho\s+ngân\s+sách(?:\s+nhà\s+nước)?|(?:tỷ|tỉ)\s+lệ\s+huy\s+động\b[^.;]*|khoản\s+chi\s+từ\s+ngân\s+sách(?:\s+nhà\s+nước)?"
    r"|thời\s+điểm\s+(?:xây\s+dựng|lập)\s+dự\s+toán\s+(?:chi\s+)?ngân\s+sách",
    re.IGNORECASE,
)
# In a section of funding as well: an estimate is drawn up beside that of the state, and nothing is paid from it.
DRAWN_UP_BESIDE = re.compile(
    r"thời\s+điểm\s+(?:xây\s+dựng|lập)\s+dự\s+toán\s+(?:chi\s+)?ngân\s+sách", re.IGNORECASE
)
MAX_SOURCE = 120
