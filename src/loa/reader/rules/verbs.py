# ruff: noqa: E501  # patterns read better unbroken
"""Verbs of duty and the words around them, as plans, directives and letters use them.

Source: from memory of administrative usage, unchecked. All in lower case.
"""

from __future__ import annotations

from loa.reader.rules.acts import ACTS
from loa.reader.rules.acts_on_the_spot import ACTS_ON_THE_SPOT
from loa.reader.rules.needles import gate
from loa.reader.rules.plain_acts import GUARDED_ACTS, PLAIN_ACTS
from loa.reader.rules.units import trie

# What lays a duty on its subject: modal phrases first, then verbs.
_MODALS = """
có trách nhiệm
chịu trách nhiệm
có nhiệm vụ
có giải pháp
có kế hoạch
có biện pháp
có văn bản
có ý kiến
có báo cáo
có công văn
có hình thức
có phương án
cần
phải
chủ động
tích cực
tiếp tục
tăng cường
nghiêm túc
khẩn trương
thường xuyên
kịp thời
tập trung
quan tâm
chú trọng
ưu tiên
phát huy
đẩy mạnh
đẩy nhanh
thúc đẩy
quyết liệt
nhận thức sâu sắc
nhận thức rõ
nêu cao
cụ thể hóa
nâng cao
bám sát
đồng loạt
nhanh chóng
định kỳ
làm tốt
gương mẫu
làm đầu mối
là
"""

# How an adverbial opens between subject and verb: the list of units ends here.
_OPENERS = """
căn cứ
trên cơ sở
theo chức năng
theo nhiệm vụ
theo thẩm quyền
theo phạm vi
theo lĩnh vực
tùy theo
trong phạm vi
trong quá trình
trong thời gian
từ nay
bằng mọi
bằng nhiều
bằng các
bằng hình thức
bằng biện pháp
hằng năm
hàng năm
"""


# Past or passive: a report on what was done, no duty.
_PAST = "đã\nđang\nvừa\nsẽ được\nđược\nchưa\ncó thể"


def _lines(block: str) -> list[str]:
    return [line.strip() for line in block.strip().splitlines()]


# "Đài Truyền thanh cùng cấp phát sóng", "doanh nghiệp viễn thông báo cáo": the first words belong to the name.
DUTY_VERB = (
    rf"(?!thông báo cáo|cần(?<=hậu cần))(?:{trie([*_lines(_MODALS), *_lines(ACTS), *_lines(ACTS_ON_THE_SPOT), *PLAIN_ACTS])}"
    rf"|cấp phát(?<!cùng cấp phát)|{GUARDED_ACTS})(?!\w)"
)
OPENER = rf"(?:{trie(_lines(_OPENERS))})(?!\w)"
PAST = rf"(?:{trie(_PAST.splitlines())})(?!\w)"

# Words that order: "UBND tỉnh yêu cầu …", "Giao Sở Y tế …".
ORDER_NEEDS = gate("đề nghị", "yêu cầu", "giao", "phân công", "ủy quyền")
ORDER = (
    # What an estimate or a budget is given to bears no duty: "ngân sách nhà nước giao cho các đơn vị". The
    # letters it begins with are asked first, and what stands before it last: most words are no order.
    r"(?=[kđygpủ])(?:kính )?(?:đề nghị|yêu cầu|giao(?<!ngoại giao)(?<!chuyển giao)(?<!bàn giao)(?<!ngân sách giao)(?<!ngân sách nhà nước giao)(?<!kinh phí giao)(?<!kinh phí được giao)(?<!dự toán giao)(?<!dự toán được giao)(?! thông| lưu| dịch| tiếp| ban(?=[,.;])| ban (?:định|h[ằà]ng|báo|tuần|tháng|công|với|luân|giữa|đầu tuần|cuối|quý|chuyên|về|để|sơ kết)| nhận| điện(?! lực)| hữu| khoán)(?: cho| trách nhiệm cho)?|phân công|ủy quyền(?: cho)?)"
    r"(?!\w)"
)
# What is told before it is ordered: "Sở Y tế xin thông báo và đề nghị các trường …".
TOLD_AND = r"(?=[xt])(?:xin |trân trọng )?thông (?:báo|tin) và (?=(?:kính )?(?:đề nghị|yêu cầu)(?!\w))"
