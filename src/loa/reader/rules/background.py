# ruff: noqa: E501  # patterns read better unbroken
"""What of a document is background, by which named rule; and what in it looks like a duty all the same.

Source: the parts of a document in Decree 30/2020/NĐ-CP, Annex I, and the usual sections of plans; from memory,
unchecked. The rules propose; a person confirms a section at a time.
"""

from __future__ import annotations

import re

from loa.reader.reading import Span
from loa.reader.rules.sentences import cut_sentences
from loa.reader.rules.units import COLLECTIVE, DETERMINER, KIND, NO_COLLECTIVE, POST, canonical
from loa.reader.rules.verbs import DUTY_VERB

# Name of each rule, in words for people.
RULES: dict[str, str] = {
    "national-header": "national header, issuer, number, place and date",
    "title": "type and subject of the document",
    "issuing-decision": "part of the decision that issues the plan",
    "bases": "legal bases and occasion of the document",
    "purpose": "section of purpose and requirements",
    "principles": "section of viewpoints and principles",
    "targets": "section of targets",
    "situation": "section on the situation and on results so far",
    "scope": "section of scope and of those addressed",
    "definitions": "explanation of words",
    "heading": "heading that only names what stands under it",
    "lead-in": "words that only open a list",
    "pointer": "words that only point to another document",
    "label": "label and linking words beside the facts",
    "row-number": "number of a row",
    "appendix-title": "name of an appendix",
    "funding": "rules of spending beside the sources of money",
    "table-head": "head of a table",
    "attachment": "note that the plan is attached to another document",
    "closing": "closing formula",
    "recipients": "list of recipients",
    "signature": "signature",
    "footnote": "footnote",
}

ZONES: dict[str, str] = {
    "outside": "issuing-decision",
    "header": "national-header",
    "title": "title",
    "preamble": "bases",
    "closing": "closing",
    "recipients": "recipients",
    "signature": "signature",
    "footnote": "footnote",
}

# Sections by their headings, in lower case with single spaces; the outermost heading that matches rules.
SECTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "purpose",
        re.compile(
            r"^(?:về )?(?:mục đích|yêu cầu|ý nghĩa|sự cần thiết)(?:(?:,| và|;| -|/) (?:mục đích|ý nghĩa|yêu cầu|mục tiêu|quan điểm|nguyên tắc))*(?: (?:chung|của|công tác|về|đặt ra|kế hoạch|tuyên truyền|trong|việc|xây dựng).*)?$"
        ),
    ),
    (
        "principles",
        re.compile(
            r"^(?:về )?(?:quan điểm|nguyên tắc|phương châm|tư tưởng)(?:(?:,| và|;) (?:quan điểm|nguyên tắc|phương châm|mục tiêu|mục đích|định hướng))*(?: (?:chỉ đạo|chung|thực hiện|của|tổ chức|phối hợp|về).*)?$"
        ),
    ),
    (
        "targets",
        re.compile(
            r"^(?:các |về )?(?:mục tiêu|chỉ tiêu)(?:(?:,| và|;) (?:chỉ tiêu|mục tiêu|đối tượng|yêu cầu|phạm vi|tầm nhìn))*(?: (?:chung|tổng quát|cụ thể|chủ yếu|đến|năm|của|kế hoạch|giai đoạn|phấn đấu|thực hiện|chính|cơ bản).*)?$"
        ),
    ),
    (
        "situation",
        re.compile(
            r"^(?:khái quát |đánh giá |một số )?(?:tình hình|thực trạng|đặc điểm|kết quả (?:đạt được|thực hiện)|bối cảnh|những kết quả|hạn chế|tồn tại|dự báo tình hình|căn cứ pháp lý|căn cứ(?: xây dựng kế hoạch)?$|cơ sở (?:pháp lý|xây dựng))\b"
        ),
    ),
    (
        "scope",
        re.compile(
            r"^(?:phạm vi|đối tượng|địa bàn|thành phần)(?:(?:,| và|;) (?:phạm vi|đối tượng|địa bàn|thời gian|quy mô|địa điểm))*(?: (?:áp dụng|điều chỉnh|thực hiện|tuyên truyền|truyền thông|tham gia|thụ hưởng|tham dự|của).*)?$"
        ),
    ),
    ("definitions", re.compile(r"^(?:giải thích từ ngữ|khái niệm|từ viết tắt|các từ viết tắt)\b")),
)
ATTACHMENT = re.compile(r"^\(?\s*(?:ban\s+hành\s+)?(?:kèm\s+theo|đính\s+kèm)\b", re.IGNORECASE)

# Words that only label or link what the facts hold: no duty can be made of them alone.
LINKING = frozenset(
    [
        "đơn",
        "vị",
        "cơ",
        "quan",
        "chủ",
        "trì",
        "phối",
        "hợp",
        "thực",
        "hiện",
        "thời",
        "gian",
        "hoàn",
        "thành",
        "hạn",
        "điểm",
        "nội",
        "dung",
        "hình",
        "thức",
        "đề",
        "tham",
        "mưu",
        "triển",
        "khai",
        "thường",
        "xuyên",
        "theo",
        "quy",
        "định",
        "yêu",
        "cầu",
        "nhiệm",
        "vụ",
        "và",
        "với",
        "của",
        "các",
        "những",
        "cho",
        "từ",
        "đến",
        "trong",
        "tại",
        "về",
        "là",
        "có",
        "trách",
        "nhiệm",
        "gồm",
        "đối",
        "nghị",
        "giao",
        "tập",
        "trung",
        "tuyên",
        "truyền",
        "thông",
        "sau",
        "như",
        "cụ",
        "thể",
        "giai",
        "đoạn",
        "huy",
        "động",
        "bao",
        "cùng",
        "liên",
        "tổ",
        "chức",
        "đầu",
        "mối",
        "được",
        "hoặc",
        "hằng",
        "hàng",
        "năm",
        "số",
        "ngày",
        "tháng",
        "quý",
    ]
)
MOST_LINKING = 16

# A collective counts with its determiner only: "các xã" names units, "cấp xã" a level. "Nhiệm vụ" holds no Vụ, nor does
# "số vụ tai nạn".
_UNIT = re.compile(
    rf"(?<!\w)(?<!nhiệm (?=vụ))(?!vụ{NO_COLLECTIVE.get('vụ', '(?!)')})(?:{KIND}|{POST}|{DETERMINER}{COLLECTIVE}|các (?:xã|phường|huyện|thị trấn|cơ quan|đơn vị|địa phương)(?!\w))"
)
_VERB = re.compile(rf"(?<!\w){DUTY_VERB}")
_BLANK = re.compile(r"\s")
_WORD = re.compile(r"\w+")


def only_links(words: str) -> bool:
    """Whether the words only label or link what the facts hold."""
    found = _WORD.findall(canonical(words))
    return len(found) <= MOST_LINKING and all(word in LINKING for word in found)


def duty_suspects(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]` that name a unit and, elsewhere in them, a verb of duty."""
    return [
        Span(a, b)
        for a, b in cut_sentences(text, start, len(text) if end is None else end)
        if _looks_like_duty(text[a:b])
    ]


def _looks_like_duty(sentence: str) -> bool:
    words = canonical(_BLANK.sub(" ", sentence))
    unit = _UNIT.search(words)
    return bool(unit and (_VERB.search(words, unit.end()) or _VERB.search(words[: unit.start()])))
