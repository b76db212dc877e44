"""The canonical official phrasing of what facts state without its words.

Phrases: the model plans of Decree 30/2020/NĐ-CP, Appendix III (from memory, unchecked).
"""

from __future__ import annotations

import re

from loa.writer.conventions import capital, cited_type, spoken_date, written_day
from loa.writer.facts import Due, Form, Phase, Reference, Report
from loa.writer.matching import folded, says

CONTENTS = "Nội dung tuyên truyền:"
FORMS = "Hình thức tuyên truyền:"
TIME = "Thời gian thực hiện"
FUNDING = "Kinh phí thực hiện"
WORK = "Nhiệm vụ cụ thể"
TASKS = "Tổ chức thực hiện"
ALL_ALONG = "Trong quá trình thực hiện"
SEE_TABLE = "(Chi tiết tại Phụ lục kèm theo)"
TABLE = ("STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện")
TABLE_WIDTHS = (1.2, 6.0, 3.4, 3.0, 2.6)
TABLE_TITLE = "PHÂN CÔNG NHIỆM VỤ"
_LABEL = {"lead": "Đơn vị chủ trì", "with": "Đơn vị phối hợp", "due": "Thời gian thực hiện"}
# Sentences that begin with no name: they lose their capital behind an opening.
_NO_NAME = re.compile(
    r"(?:Các|Những|Mỗi|Từng|Định kỳ|Hằng|Hàng|Tổng hợp|Báo cáo|Kịp thời|Chủ động|Thường xuyên|Thực hiện|Gửi|"
    r"Đề nghị|Yêu cầu|Trước|Sau|Theo dõi|Phản ánh|Cập nhật|Tham mưu|Kết thúc|Ngày|Thứ|Lập|Khi)(?!\w)"
)
# Clauses that follow the names of those who report as their verb.
_OWN_VERB = re.compile(r"(?:báo cáo|định kỳ(?!,)|gửi|phản ánh|kịp thời báo cáo)(?!\w)", re.IGNORECASE)
_LATE = re.compile(r"[^,]*,.*(?:báo cáo|phản ánh)", re.IGNORECASE)  # other work stands before the report
_CHANNEL = {
    "press": r"báo giấy|báo điện tử|báo chí|tạp chí", "tv-radio": r"truyền hình|phát thanh|báo chí",
    "loudspeaker": r"truyền thanh|loa", "portal": r"cổng|trang thông tin|internet|website",
    "social": r"mạng xã hội|internet|facebook|zalo", "screen": r"led|màn hình|bảng điện tử",
    "visual": r"trực quan|cổ động|pa ?nô|băng rôn|áp phích", "mobile": r"lưu động",
    "meeting": r"hội nghị|miệng|sinh hoạt",
    "publication": r"ấn phẩm|tài liệu|tờ rơi|xuất bản", "contest": r"hội thi|cuộc thi",
    "arts": r"văn nghệ|nghệ thuật|triển lãm|chiếu phim", "training": r"tập huấn", "message": r"tin nhắn",
    "hotline": r"đường dây", "press-conference": r"họp báo", "movement": r"phong trào|thi đua",
}  # fmt: skip


def listed(names: tuple[str, ...]) -> str:
    """The names in one line, told apart by semicolons."""
    return "; ".join(names)


def label(kind: str, names: tuple[str, ...]) -> str:
    """A line that names who leads, who cooperates or by when."""
    return f"{_LABEL[kind]}: {listed(names)}."


def time(due: Due, *, day: bool) -> str:
    """The words of a deadline, with its last `day` where they leave that open."""
    return f"{due.text} (chậm nhất {written_day(due.end)})" if day and due.end else due.text


def basis(reference: Reference) -> str:
    """A basis of the document, without its closing sign."""
    day = f" {spoken_date(reference.date)}" if reference.date else ""
    return f"Căn cứ {cited_type(reference.code)} số {reference.code}{day}"


def letter_opening(bases: list[str], issuer: str | None) -> str:
    """The sentence with which a letter begins: on what it rests, who asks."""
    rests_on = "; ".join(words.removeprefix("Căn cứ ") for words in bases)
    asks = f"{issuer or ''} đề nghị các cơ quan, đơn vị thực hiện các nội dung sau:".lstrip()
    return f"Thực hiện {rests_on}, {asks}" if bases else capital(asks)


def phase_head(name: str, bounds: str) -> str:
    """The line above what belongs to one period: "Đợt 1 (từ ngày … đến ngày …):"."""
    return f"{name}:" if folded(bounds) == folded(name) else f"{name} ({bounds}):"


def period(phase: Phase) -> str:
    """A phase in words, as an item under a heading of time."""
    return f"{phase.text}." if phase.name == phase.text else f"{phase.name}: {phase.text}."


def funding(sources: tuple[str, ...]) -> str:
    """The sentence that says where the money comes from."""
    return f"{FUNDING} từ {_joined(sources)}."


def funding_of(doc_type: str | None, sources: tuple[str, ...], *, opens: bool) -> str:
    """The sentence that says so at the end of a paper without a section of money; the first one `opens`."""
    if doc_type in ("kế hoạch", "chương trình", "phương án", "đề án"):
        return f"{capital(doc_type)} này được thực hiện bằng kinh phí từ {_joined(sources)}."
    words = f"kinh phí được bảo đảm từ {_joined(sources)}."
    return f"{ALL_ALONG}, {words}" if opens else capital(words)


def _joined(names: tuple[str, ...]) -> str:
    *first, last = names
    return f"{', '.join(first)}{' và ' if first else ''}{last}"


def inside(sentence: str) -> str:
    """The sentence as it goes on behind an opening; names of bodies keep their capital."""
    return sentence[:1].lower() + sentence[1:] if _NO_NAME.match(sentence) else sentence


def reporting(report: Report) -> str:
    """The sentence that lays a duty to report."""
    words = report.text.rstrip(" .;/")
    unsaid = [name for name in report.receiver if not says(words, name)]
    if unsaid:
        words += f", gửi {', '.join(unsaid)}"
    if report.sender and not all(says(words, name) for name in report.sender):
        senders = ", ".join(report.sender)
        if _OWN_VERB.match(words) and not _LATE.match(words):
            words = f"{senders} {words[:1].lower()}{words[1:]}"
        else:
            words = f"đề nghị {senders} thực hiện chế độ báo cáo: {words}"
    return f"{capital(words)}."


def suits(heading: str, form: Form) -> float:
    """How well a heading fits a form: by its channels first, then by the words they share."""
    hits = sum(bool(re.search(_CHANNEL.get(c, r"\Z."), heading, re.IGNORECASE)) for c in form.channels)
    words = set(folded(heading).split())
    shared = len(words & set(folded(form.text).split())) / max(1, len(words))
    return hits / max(1, len(form.channels)) + 0.3 * shared
