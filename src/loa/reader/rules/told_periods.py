# ruff: noqa: E501  # patterns read better unbroken
"""How a sentence gives the one period of a whole plan: where the plan is issued, and where it says when it runs.

From memory of office usage, unchecked.
"""

from __future__ import annotations

import re

_PLAN = r"(?:Kế\s+hoạch|Chương\s+trình|Phương\s+án|Chiến\s+dịch|Đợt|Tháng\s+(?:cao\s+điểm|hành\s+động)|Tuần\s+lễ|Cuộc\s+thi|Hội\s+thi|Phong\s+trào|Cuộc\s+vận\s+động)"
# "UBND tỉnh ban hành Kế hoạch … giai đoạn 2026 - 2030, cụ thể như sau:"
ISSUED = re.compile(
    rf"(?:ban\s+hành|xây\s+dựng|phát\s+động|triển\s+khai|tổ\s+chức)\s+(?P<what>{_PLAN}\b[^.;]{{0,560}}?)\s+(?:như\s+sau|sau\s+đây|(?:nội\s+dung|nhiệm\s+vụ|hoạt\s+động)(?:\s+[^\W\d_]+){{0,4}}\s+sau)\s*:?\s*$",
    re.IGNORECASE,
)
# "Chiến dịch được triển khai đồng loạt từ ngày … đến ngày …", "Thời gian thực hiện cao điểm: 03 tháng, từ … đến …"
RUNS = re.compile(
    rf"(?:(?<![^\n])|(?<=[.;\n]\s)|(?<=[-–+*•]\s))(?:{_PLAN}(?:\s+(?!không|chỉ|phải)[^\s,.;:]+){{0,12}}?\s+(?:(?:được|sẽ|này)\s+)*(?:thực\s+hiện|triển\s+khai|tổ\s+chức|diễn\s+ra|tiến\s+hành|bắt\s+đầu|kéo\s+dài)"
    r"|Phát\s+động\s+(?:(?:đợt|phong\s+trào)\s+)?thi\s+đua(?:\s+(?!từ)[^\s,.;:]+){0,10}?"
    r"|Thời\s+gian\s+(?:thực\s+hiện|triển\s+khai|tổ\s+chức|cao\s+điểm)(?:\s+(?!báo|gửi)[^\s,.;:]+){0,8}?\s*:?)"
    r"[\s,:]+(?:(?:đồng\s+loạt|thống\s+nhất|bắt\s+đầu|kéo\s+dài|trong\s+(?:thời\s+gian\s+)?|là)\s*|\d{1,3}\s+(?:ngày(?:\s+đêm)?|tuần|tháng),?\s+)*(?=(?:kể\s+)?từ\s)",
    re.IGNORECASE,
)
# The one label of time of a paper: "- Thời gian: Mở lớp từ ngày … đến ngày …", "* Thời gian giám sát: từ …".
_APART = r"(?:nộp|gửi|báo|nhận|tiếp|làm|đăng|trả|thanh|xét|nghỉ|phát|hoàn|còn|qua|tới)"
LABELLED = re.compile(
    rf"(?:(?<![^\n])|(?<=[-–+*•]\s))(?:\*\*)?Thời\s+gian(?:\s+(?!{_APART}(?!\w))[^\W\d_]+){{0,6}}(?:\s*\(dự\s+kiến\))?\s*(?:\*\*)?:(?:\*\*)?\s*(?:[^\s,.;:]+\s+){{0,6}}?(?=(?:kể\s+)?từ\s)",
    re.IGNORECASE,
)
# The same where a month, a quarter, a year or days follow: "- Thời gian thực hiện: Tháng 4/2025".
LABELLED_PART = re.compile(
    rf"(?:(?<![^\n])|(?<=[-–+*•]\s))(?:\*\*)?Thời\s+gian(?:\s+(?!{_APART}(?!\w))[^\W\d_]+){{0,2}}(?:\s*\(dự\s+kiến\))?\s*(?:\*\*)?:(?:\*\*)?\s*(?:[^\W\d_]+\s+){{0,3}}?(?=(?:tháng|quý|năm)\s)",
    re.IGNORECASE,
)
LABEL_OF_TIME = re.compile(r"thời gian(?:(?!thời gian)[^\n:.;]){0,50}:")
OPENS_LINE = re.compile(r"(?:(?:\A|\n)\W*|[-–+*•]\s\W*|\d[.)]\s\W*)\Z")
RUNS_NEEDS = (
    "hiện từ", "khai từ", "đồng loạt từ", "thống nhất từ", "tổ chức từ", "diễn ra từ", "tiến hành từ", "bắt đầu từ", "kéo dài từ",
    "thời gian thực hiện", "thời gian triển khai", "thời gian tổ chức", "thời gian cao điểm", "ra trong", "hiện trong", "khai trong",
    "phát động thi đua", "phát động đợt thi đua", "phát động phong trào thi đua",
)  # fmt: skip
