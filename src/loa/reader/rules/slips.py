# ruff: noqa: E501  # word lists read better unbroken
"""Words of two syllables that an OCR engine may print without their marks, and what it makes of signs.

Source: everyday vocabulary of Vietnamese administrative papers; slips as OCR engines make them: from memory, unchecked.
"""

from __future__ import annotations

import re
from itertools import pairwise

from loa.reader.rules.folding import fold

# Each pair of syllables with its marks. None that another pair of words with fewer marks spells ("tư ngày").
_PAIRS = """
tổ chức, chức thực, cần tập, cần triển, cần thực, cần phải, cần chủ, cần tăng, thực hiện, nơi nhận, báo cáo, thông tin, phối hợp, hợp với, xã hội, yêu cầu, kế hoạch, đơn vị, tổng hợp, tuyên truyền, kết quả,
nội dung, đề nghị, hướng dẫn, trước ngày, nhân dân, kinh phí, chủ trì, địa bàn, xây dựng, tham mưu, hình thức, cơ quan, phát thanh, chủ tịch, ủy ban, uỷ ban,
vận động, thời gian, cơ sở, công tác, chỉ đạo, bố trí, theo dõi, truyền thanh, hoạt động, địa phương, điện tử, truyền hình, thành phố, như sau,
chương trình, triển khai, trung tâm, quản lý, chính trị, ban nhân, trách nhiệm, truyền thông, quy định, cáo kết, cán bộ, ít nhất, văn phòng,
văn hóa, văn hoá, quyết định, kịp thời, doanh nghiệp, cụ thể, mục đích, ban hành, sử dụng, nhiệm vụ, ngân sách, hệ thống, hoạch số, chuyên mục, tập huấn,
lãnh đạo, kiểm tra, hỗ trợ, chính phủ, bảo đảm, đảm bảo, đối với, tin điện, thường trực, hoàn thành, tài chính, thường xuyên, sinh hoạt, một số,
căn cứ, văn bản, tình hình, phó chủ, giáo dục, dân tộc, dung tuyên, các cấp, đào tạo, xử lý, trực tiếp, thủ tướng, theo quy, phân công, phát triển, học sinh,
định kỳ, đôn đốc, đoàn thể, tăng cường, tài liệu, trang thông, tham gia, nhất là, liên quan, hội viên, giai đoạn, chỉ thị, băng rôn, an toàn, đoàn viên,
trung ương, thể thao, rà soát, phản ánh, công nghệ, cá nhân, chính quyền, chuẩn bị, biên soạn, tập trung, trước khi, thanh niên, quốc gia, phương tiện,
pháp luật, nâng cao, người dân, lao động, khẩu hiệu, khó khăn, gắn với, dự toán, cấp xã, cấp huyện, cấp tỉnh, báo chí, đến ngày, đến hết, về việc, thông báo, quá trình,
nghị quyết, nghiêm túc, kỹ năng, gia đình, duy trì, cung cấp, chậm nhất, chính sách, cao điểm, trụ sở, trên đây, thời lượng, thị trấn, phù hợp, pa nô, pa-nô,
nhà nước, mục tiêu, mô hình, kinh tế, hằng tuần, hằng tháng, hằng quý, hằng ngày, hằng năm, chủ động, định hướng, đăng tải, vướng mắc, từ nguồn, tổng kết, sơ kết,
thành lập, sản xuất, phục vụ, mạng xã, hội nghị, giám sát, cộng đồng, bản tin, đồng bào, tuyên giáo, trực tuyến, treo băng, tiến độ, thống nhất, thường vụ, phụ nữ,
phát động, nếu có, nhận thức, mặt trận, môi trường, lồng ghép, dịch vụ, du lịch, danh sách, cập nhật, ý nghĩa, đại biểu, trường hợp, thủ trưởng, phát sóng,
lực lượng, làm việc, kèm theo, khu vực, huy động, giải quyết, công bố, chất lượng, chuyên đề, bổ sung, ban chỉ, ưu tiên, đội ngũ, được giao, đánh giá,
điện thoại, trường học, nhà trường, phương án, viễn thông, vi phạm, tiêu biểu, phổ biến, phóng sự, nhắn tin, kết thúc, kinh doanh, liên hiệp, hành động, cảnh báo,
công chức, viên chức, người lao, chức năng, chỉ huy, chế độ, chấp hành, an ninh, trật tự, đầu mối, điều kiện, đầy đủ, đặc biệt, giám đốc, hành chính, hiệu quả, cam kết, lĩnh vực,
chủ đề, thông điệp, tờ rơi, áp phích, cổ động, cờ phướn, sổ tay, cẩm nang, tọa đàm, toạ đàm, nói chuyện, báo cáo viên, tuyên truyền viên, cộng tác, cuộc thi, hội thi, hội diễn, văn nghệ, triển lãm,
chiếu phim, xe lưu, lưu động, đội thông, loa phát, loa truyền, hệ thống, màn hình, bảng điện, cổng thông, mạng viễn, tin nhắn, thư điện, đường dây, dây nóng, họp báo, phong trào, thi đua, biểu dương, khen thưởng,
người tốt, việc tốt, gương điển, điển hình, nhân rộng, phê bình, thanh tra, tuần tra, kiểm soát, xử phạt, tố giác, tội phạm, phòng chống, phòng ngừa, ngăn chặn, phát hiện, tiếp nhận, hòa giải, tư vấn,
chủ nhiệm, bí thư, trưởng ban, phó trưởng, trưởng phòng, hiệu trưởng, trưởng thôn, trưởng khu, tổ trưởng, khu phố, tổ dân, dân phố, thôn bản, xóm ấp, trạm y, bệnh viện, bảo hiểm, ngân hàng, kho bạc, hải quan, kiểm lâm, quân sự, bộ chỉ, biên phòng,
tòa án, kiểm sát, tư pháp, nội vụ, ngoại vụ, công thương, giao thông, nông nghiệp, nông thôn, nông dân, cựu chiến, chiến binh, người cao, cao tuổi, chữ thập, thập đỏ, khuyến học, liên đoàn, công đoàn, đoàn trường, tỉnh đoàn, huyện đoàn, thành đoàn, thị đoàn,
tỉnh ủy, huyện ủy, thành ủy, thị ủy, đảng ủy, chi bộ, chi đoàn, chi hội, các sở, các ban, các ngành, các phòng, các huyện, các trường, các hội, các đoàn, các đơn, các cơ, các địa, các tổ, các cấp, ban ngành, sở y, sở tài, sở giáo, sở thông, sở văn, sở nội, sở tư, sở công, sở lao, sở khoa, sở giao, sở nông, sở du, sở kế,
bộ y, bộ tài, bộ giáo, bộ thông, bộ văn, bộ nội, bộ công, bộ quốc, bộ lao, bộ khoa, bộ nông, phòng văn, phòng tài, phòng giáo, phòng nội, phòng tư, phòng lao, phòng kinh, phòng nông, phòng y, phòng dân, đài truyền, đài phát, hội nông, hội phụ, hội cựu, hội liên, hội chữ, hội người, công an, quân khu,
đề xuất, đề ra, gửi về, báo ngay, trong tháng, trong quý, trước tháng, xong trước, từ nay, hết tháng, hết năm, hết ngày, đầu năm, cuối năm, cuối tháng, đầu tháng, tuần đầu, tuần cuối, mỗi tuần, mỗi tháng, mỗi quý, mỗi năm, mỗi ngày, nửa đầu, cả năm, đột xuất, sau khi, ngay sau, kể từ, thời hạn, chậm trễ, định kì,
kinh phí, nguồn kinh, nguồn vốn, ngân sách, sách nhà, hợp pháp, nguồn hợp, xã hội, hóa theo, hội hóa, hội hoá, tài trợ, ủng hộ, đóng góp, lồng ghép, dự phòng, sự nghiệp, cấp phát, thanh toán, quyết toán, chi trả, bảo lãnh,
đợt 1, giai đoạn, thời điểm, địa điểm, thành phần, số lượng, sản phẩm, tiến độ, lộ trình, nội dung, yêu cầu, biện pháp, giải pháp, phương thức, phương pháp, tổ công, đối tượng, phạm vi, mục lục, phụ lục, biểu mẫu,
phân bổ, giao cho, chịu trách, khẩn trương, quán triệt, nghiên cứu, tiếp tục, đẩy mạnh, đẩy nhanh, thúc đẩy, tiến hành, quyết liệt, phê duyệt, thủ tục, kiến nghị, chú trọng, quan tâm, tích cực, động viên, khuyến khích, thăm hỏi, tặng quà, gặp mặt, tổ giám, in ấn, phát hành, lắp đặt, sửa chữa, trang trí, treo cờ, cấp cứu, khám chữa, chữa bệnh,
chăm sóc, sức khỏe, sức khoẻ, tiêm chủng, dịch bệnh, vệ sinh, thực phẩm, chế biến, khai thác, bảo vệ, rừng phòng, cháy chữa, chữa cháy, thiên tai, bão lũ, cứu nạn, cứu hộ, đuối nước, tai nạn, bạo lực, trẻ em, bình đẳng, giới tính, hôn nhân, ma túy, ma tuý, mại dâm, thuốc lá, rượu bia, chuyển đổi, dữ liệu, giao dịch, trực tuyến, tài khoản, ứng dụng, nền tảng, an sinh, giảm nghèo, hộ nghèo, bầu cử, cử tri, ứng cử, bỏ phiếu, phóng viên,
chủ nghĩa, cộng hòa, hạnh phúc, việt nam, độc lập, tự do, tổ quốc, thực tế, thực tiễn, truyền thống, sinh sản, hồ sơ, đồng bộ, đi đôi, kịch bản, vị thành, khoa học, số hóa, hàng năm, hàng tháng, hàng quý, hàng tuần, hàng ngày,
bộ đội, vận tải, công trình, công viên, công cộng, đăng ký, đầu tư, xây lắp, chủ đầu, hộ gia, kỳ nghỉ, nghỉ hè, dịp hè, học kỳ, nguyên đán, sau tết, trước tết, dịp tết, trước mùa, khi có, giờ hằng, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật,
buổi sáng, buổi chiều, buổi tối, chiến dịch, ra quân, mít tinh, khai mạc, bế mạc, khai giảng, tổng duyệt, lễ phát, cao đẳng, đại học, tiểu học, trung học, mầm non, mẫu giáo, phổ thông, học viện, giáo viên, giảng viên, phụ huynh, cha mẹ,
tình nguyện, lực lượng, dân quân, tự vệ, cảnh sát, cán sự, chuyên viên, chuyên gia, bác sĩ, y sĩ, y bác, dược phẩm, dân số, gia súc, gia cầm, thú y, chăn nuôi, thủy sản, thủy lợi, tài nguyên, đất đai, khoáng sản, quy hoạch, đô thị, hạ tầng, khu công, công nghiệp, chợ đầu, siêu thị, hợp tác, tác xã,
công ty, tập đoàn, bưu điện, điện lực, cấp nước, viễn thông, ngân sách, thuế thu, chi cục, tổng cục, cục thuế, cục thống, thống kê, ban quản, quản trị, trung đoàn, đồn biên, hạt kiểm, tổ hợp, tổ hòa, tự quản, người có, uy tín, già làng, trưởng bản, chức sắc, tôn giáo, tín ngưỡng,
chịu sự, đồng thời, bao gồm, ngoài ra, riêng đối, yêu cầu, giao nhiệm, phụ trách, theo thẩm, thẩm quyền, có trách, tổ chức, thành viên, ban tổ, ban thư, ban giám, giám hiệu, hội đồng, thường niên, quý trước, tháng đầu, tháng cuối, hai tuần, một lần, hai lần, mỗi lần
"""
# Said as well, and told from the pairs above by their marks alone.
_OTHERS = "quan hệ, quan tâm, quan điểm, nhân viên, nhân lực, nhân loại, động lực, động thái, thì đoàn, mọi ngày, mọi năm, sở tại, đầu mỗi, chế đồ, hóa giải, đấu năm, đầu tháng, bản chỉ, các bản, nhận diện, xử phát, cùng cấp, nhà nước, về sinh, đình chỉ, tại khoản, chi tiết, trao đổi, thay đổi, đổi mới, học viên, quan điểm, công việc"

PAIRS: dict[str, list[str]] = {}
for _pair in dict.fromkeys(" ".join(f"{_PAIRS}, {_OTHERS}".replace("-", " ").split()).split(", ")):
    for _one, _next in pairwise(_pair.split()):
        PAIRS.setdefault(fold(f"{_one} {_next}"), []).append(f"{_one} {_next}")

# Words that stand alone before any other.
STAND_ALONE = frozenset(
    [
        "thì",
        "là",
        "và",
        "mà",
        "nếu",
        "khi",
        "để",
        "do",
        "từ",
        "đến",
        "tại",
        "cả",
        "có",
        "không",
        "mọi",
        "đang",
        "cũng",
        "vì",
        "nên",
        "bị",
        "cho",
        "chỉ",
        "đi",
    ]
)

# Syllables before a number that have their marks in any paper: "thang 6", "ngay 15/8".
BEFORE_NUMBER = {
    "thang": "tháng", "ngay": "ngày", "truoc": "trước", "đên": "đến", "den": "đến", "đot": "đợt", "đơt": "đợt", "dot": "đợt", "tuân": "tuần", "quy": "quý", "muc": "mục", "điêm": "điểm",
}  # fmt: skip
_NUMBER = r"(?=\s\d|\s(?:I{1,3}|IV)\b)"
COUNTING_SLIP = re.compile(rf"\b(?P<word>{'|'.join(BEFORE_NUMBER)}){_NUMBER}", re.IGNORECASE)
# Syllables that are no words without their marks, or none before such words.
ALONE = {
    "cac": "các", "đươc": "được", "đuợc": "được", "đuơc": "được", "đuoc": "được", "trươc": "trước", "truớc": "trước", "truơc": "trước",
    "ngươi": "người", "nguời": "người", "nguơi": "người", "khong": "không", "huyên": "huyện", "phuờng": "phường", "phuơng": "phương",
    "va": "và", "cua": "của", "dé": "để",
}  # fmt: skip
ALONE_SLIP = re.compile(
    r"\b(?P<word>cac|đươc|đuợc|đuơc|đuoc|trươc|truớc|truơc|ngươi|nguời|nguơi|khong|huyên(?!\sn)|phuờng|phuơng"
    r"|(?<!van\s)(?<!vấn\s)(?<!vân\s)dé(?=\s[^\W\d_])|va(?!\s(?:chạm|đập|quệt|vấp|phải|đụng|vào|li)\b)(?=\s)"
    r"|cua(?=\s(?:(?-i:[A-ZĐÂƯÔỦ])|các|tỉnh|huyện|xã|phường|thành|đơn|cơ|địa|nhà|người|từng|mỗi)))\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+")
# Signs of dust before or behind a line.
DUST = re.compile(
    r"^[ \t]*(?P<before>(?:['’‘`´|~_^¬]{1,2}|\.)(?=[ \t]+\S)|\*(?=[ \t]+[-+–•]\s))"
    r"|(?<=\S)[ \t]+(?P<behind>['’‘`´|~_^¬]{1,2})[ \t]*$|(?<=[.;:,])[ \t]+(?P<dot>\.)[ \t]*$",
    re.MULTILINE,
)
# Letters that stand for digits: in a day, a month with its year, a year alone, a number that counts or is counted.
MISREAD_NUMBER = re.compile(
    r"(?<![\w/.-])(?=[\dlIO/]*\d)(?=[\d/]*[lIO])(?:[\dlIO]{1,4}(?:/[\dlIO]{1,4}){1,2}|[12][\dlIO]{3}"
    r"|(?:(?<=năm )|(?<=tháng )|(?<=ngày )|(?<=trước )|(?<=lúc )|(?<=quá )|(?<=giờ ))[\dlIO]{2}"
    r"|[\dlIO]{1,2}(?=\s(?:giờ|phút|ngày|tháng|tuần|năm|lần|buổi|lớp|đợt|số|tin|bài)\b))(?![\w/-])"
)
