# ruff: noqa: E501  # patterns read better unbroken
"""Lines that open what stands below them: work, no work, or what is read already."""

from __future__ import annotations

import re

from loa.reader.rules.roles import role_of_heading
from loa.reader.rules.units import canonical
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.doers import find_late_subject
from loa.reader.stages.duties.drafts import Values, body_of
from loa.reader.stages.duties.items import ENCLOSED, Item
from loa.reader.stages.run_ins import leads_in
from loa.reader.stages.subjects import Subject, find_subject
from loa.reader.stages.wording import Wording

# Where the party is told, "Lãnh đạo Sở Y tế treo biển" says what it does, and not who leads the office.
_PARTY = (
    "đảng ủy", "đảng bộ", "chi bộ", "chi ủy", "cấp ủy", "các đảng ủy", "các chi bộ", "các cấp ủy", "ban thường vụ",
    "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "các huyện ủy", "các thành ủy", "các quận ủy",
)  # fmt: skip
_MONEY = ("kinh phí", "nguồn kinh phí", "chi phí")
_PAID = re.compile(
    r"(?:nguồn )?(?:kinh phí|chi phí)(?: [^ ,.;:()]+){0,8}?:? (?:do|từ|trong|bằng|sử dụng) (?:các )?(?:nguồn|ngân sách|quỹ|dự toán|nhà tài trợ)(?!\w)"
)
# "(Chi tiết tại Phụ lục kèm theo)": what is done stands there.
_POINTS_ELSEWHERE = re.compile(
    r"\((?:chi tiết|cụ thể|có)?[^()]{0,90}(?:phụ lục|biểu|danh mục|đính kèm|kèm theo)[^()]{0,60}\)[.;]?",
    re.IGNORECASE,
)
# "Thể lệ: (phụ lục 1 đính kèm).", "Tài liệu đính kèm tại đây", "Mời các đơn vị xem tệp kèm theo".
_POINTS_BY_LABEL = re.compile(
    r"[^.:;]{3,80}: ?\(?(?:theo |xem |có |tại )*(?:phụ lục|biểu|mẫu|danh mục|danh sách|tệp|file|văn bản|tài liệu)[^.;()]{0,40}(?:đính kèm|kèm theo|gửi kèm)\)?[.;]?"
    r"|(?:\W*(?:xem|tải|mời [^.;:]{3,40} (?:xem|tải)) )?(?:toàn văn |nội dung |chi tiết |các )*(?:tài liệu|tệp|file|văn bản|công văn|kế hoạch|phụ lục|danh sách)?[^.;:]{0,40}(?:đính kèm|kèm theo|tại đây|bên dưới|ở dưới)(?: (?:tại|ở) đây)?[ )./]*",
    re.IGNORECASE,
)
_SEEN_THERE = ("đính kèm", "kèm theo", "gửi kèm", "tại đây", "bên dưới", "ở dưới")
_CITED = re.compile(
    r"(?:Công văn|Kế hoạch|Chỉ thị|Quyết định|Công điện|Hướng dẫn|Thông báo|Nghị quyết|Nghị định|Thông tư|Kết luận|Văn bản) (?:số )?\d+[\w/.&-]*/?[\w&-]* (?:ngày|của) (?![^;]*(?:đề nghị|yêu cầu) )"
)
_CITED_BEGIN = frozenset({"Cô", "Kế", "Ch", "Qu", "Hư", "Th", "Ng", "Vă"})  # with which all of these begin
_CAPTION = re.compile(r"[^;]{3,200}[. (](?:Ảnh(?: minh họa)?|Nguồn ảnh)\s?: ?[A-ZĐÀ-Ỹ][\w .,-]{1,40}\)?\.?")
# "Việc treo cờ phải bảo đảm mỹ quan.": how all that stands above is to be done.
_MANNER = re.compile(
    r"Việc [^.;:]{4,200}? (?:cần|phải) (?:được )?(?:tổ chức|thực hiện|tiến hành|triển khai|bảo đảm|đảm bảo)(?!\w)[^:]*"
)
# An order, not what the paper follows: "Theo đề nghị của Giám đốc Sở Y tế, UBND tỉnh ban hành Kế hoạch như sau:".
_ORDERED = re.compile(r"(?:yêu cầu|đề nghị|giao|phân công)(?!\w| của )")
_LONGEST_LEAD_IN = 60
# What a lead-in says of a group, and no part of its name: "Các sở, ngành thực hiện các nhiệm vụ sau:".
_LEADS_IN = re.compile(
    r"(?:(?<!\w)(?:(?:có|chịu) trách nhiệm|có nhiệm vụ|thực hiện|triển khai|tập trung|cần|phải)| sau(?: đây)?| dưới đây| cụ thể)$"
)
# "Các sở, ngành chủ trì, quản lý, tham gia thực hiện dự án thuộc Chương trình": who has a part in something.
_PART = r"(?:chủ trì|quản lý|tham gia|phối hợp|phụ trách|thực hiện|triển khai|theo dõi|sử dụng|chủ quản|được giao)"
_HAVING_PART = re.compile(
    rf"{_PART}(?:(?:, | và | hoặc | ){_PART})* (?:các |những )?(?:dự án|tiểu dự án|tiêu chí|mô hình|nội dung|chương trình|nhiệm vụ|chỉ tiêu|đề án|hợp phần|công trình|nguồn vốn)(?:[ ,][^.;:]{{1,120}})?"
)
_LONGEST_RELATIVE = 45  # letters of what a group does, where they are part of its name


def opens_no_work(document: Document, item: Item) -> bool:
    """Whether a line opens a list of what is told or how: "Phương tiện, hình thức:"."""
    words = body_of(document, item.block)
    short = item.block.kind == "paragraph" and len(words.text) < _LONGEST_LEAD_IN
    end = len(words.text)
    if not short or not leads_in(words, 0, end) or role_of_heading(words.folded) != "sentences":
        return False
    return find_subject(words, 0, end) is None


def opens_work(document: Document, item: Item) -> bool:
    """Whether a paragraph tells somebody what stands below: "Sở Y tế thực hiện các việc sau:"."""
    if item.block.kind != "paragraph" or item.subs:
        return False
    words = body_of(document, item.block)
    end = len(words.text)
    return leads_in(words, 0, end) and find_late_subject(words, 0, end) is not None


def is_no_work(item: Item, words: str, *, letter: bool) -> bool:
    """Whether an item lays nothing on anybody: it points elsewhere, tells of a photo or, in a letter, of the manner."""
    return (
        points_elsewhere(words) or is_caption(words) or is_cited(words) or (letter and tells_how(item, words))
    )


def points_elsewhere(words: str) -> bool:
    """Whether an item only says where its matter stands: "(Chi tiết tại Phụ lục kèm theo)"."""
    words = words.strip("*_ ")
    if words[:1] == "(" and (_POINTS_ELSEWHERE.fullmatch(words) or ENCLOSED.fullmatch(words)):
        return True
    return words.rstrip(" )./;").endswith(_SEEN_THERE) and _POINTS_BY_LABEL.fullmatch(words) is not None


def is_cited(words: str) -> bool:
    """Whether an item is a paper that the line above lists: "Công văn số 12/SYT-NV ngày 3/5/2025 của Sở Y tế …"."""
    bare = words.lstrip("-–+*• ")
    return bare[:2] in _CITED_BEGIN and _CITED.match(bare) is not None


def is_caption(words: str) -> bool:
    """Whether an item says what a photo shows and whose it is: "Các xã treo cờ. Ảnh: Văn Lộc"."""
    return "nh:" in words and _CAPTION.fullmatch(words) is not None


def tells_how(item: Item, words: str) -> bool:
    """Whether a paragraph behind the points of a letter only says how they are to be done."""
    return item.block.kind == "paragraph" and words.startswith("Việc ") and bool(_MANNER.fullmatch(words))


def tells_who_pays(words: Wording) -> bool:
    """Whether the words begin with who pays, which is nobody's work: "Kinh phí do ngân sách huyện bảo đảm"."""
    return words.canon.startswith(_MONEY) and _PAID.match(words.canon) is not None


def is_led_by(words: Wording, told: Values) -> bool:
    """Whether a body of the party, told above, leads those named here: "Lãnh đạo Sở Xây dựng sửa …"."""
    return words.canon.startswith("lãnh đạo ") and bool(told) and canonical(told[0].value).startswith(_PARTY)


def opens_what_is_taken(document: Document, block: Block, taken: set[int]) -> bool:
    """Whether the paragraph only says what the table or the labelled work below it shows."""
    below = document.blocks[block.index + 1 : block.index + 2]
    return block.kind == "paragraph" and any(after.kind == "row" or after.index in taken for after in below)


def group_end(words: Wording) -> int:
    """Where the name of a group ends that is a heading: before its colon, and the bracket that tells its members."""
    end = len(words.text.rstrip(" :"))
    opened = words.text.rfind(" (", 0, end) if words.text[:end].endswith(")") else -1
    return opened if opened > 0 else end


def is_named_whole(words: Wording, subject: Subject) -> bool:
    """Whether a heading tells a group by what it does: "Các doanh nghiệp cung ứng vắc xin"."""
    end = group_end(words)
    said = words.text[subject.verb : end]
    plural = words.canon.startswith(("các ", "những "), subject.start)
    if _LEADS_IN.search(words.canon, subject.verb, end):
        return False
    if plural and _HAVING_PART.fullmatch(words.canon, subject.verb, end):
        return True
    return plural and len(said) < _LONGEST_RELATIVE and not re.search(r"[,.;:]| (?:và|có trách nhiệm) ", said)


def makes_the_paper(document: Document, block: Block) -> bool:
    """Whether a sentence only says who makes the plan: "…, UBND tỉnh xây dựng kế hoạch …"."""
    at = document.plan.type_block
    if at is None or _ORDERED.search(document.lowered(block)):
        return False
    kind = document.lowered(document.blocks[at]).strip(" .:*")
    return (
        re.search(rf" (?:xây dựng|ban hành|lập) {re.escape(kind)}(?!\w)", document.lowered(block)) is not None
    )
