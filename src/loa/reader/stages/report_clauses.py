# ruff: noqa: E501  # patterns read better unbroken
"""Where the clause of a report begins and ends, and what in it passes the report on.

Reads the words of a duty or closing paragraph, and answers with ranges of their letters.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from loa.reader.rules.reporting import CONDITION, WHENEVER
from loa.reader.stages.heads import head
from loa.reader.stages.report_edges import before_more_work
from loa.reader.stages.subjects import find_subject, is_unit_list
from loa.reader.stages.wording import Wording

_CONDITION = re.compile(rf"(?<!\w)(?:{CONDITION}|{WHENEVER})")
EDGE = re.compile(r"[;.](?=\s|$)|: ")
_PASS_ON = re.compile(r",? (?=để (?:\w+,? ){0,5}(?:và )?báo cáo(?!\w))|,? (?=để tổng hợp)")
# "về Sở Nội vụ tổng hợp, báo cáo UBND tỉnh": whoever gets it passes it on, though no "để" says so.
_PASSED_BY_RECEIVER = re.compile(
    r"(?: về | gửi ).*?(?P<cut>(?<=[\w)]) (?=tổng hợp,? (?:và )?(?:báo cáo|trình)(?:,? (?:và )?(?:tham mưu|đề xuất|kiến nghị|trình))* \w))"
)
# No joint parts the two sides of one time: "trước, trong và sau khi diễn ra lễ hội".
_OTHER_SIDE = r"(?!(?:(?<=trước, )|(?<=trước và )|(?<=trong và ))(?:trong|sau) )"
_JOINT = re.compile(rf", (?!và ){_OTHER_SIDE}|,? (?:và|đồng thời) {_OTHER_SIDE}")
_BESIDES = re.compile(r", đồng thời,? (?!báo cáo|gửi (?:báo cáo|kết quả|về|văn bản|cho)|tổng hợp)")
_DATED_PARTS = re.compile(r": (?=[^.]*?(?:trước|chậm nhất|muộn nhất) (?:ngày )?\d)")
# "Báo cáo tiến độ vào thứ Sáu hằng tuần và báo cáo tổng kết trước ngày 10/5": another report at another time.
_OF_ITS_OWN = re.compile(
    r"(?:,| và|, và) (?=báo cáo (?:tổng kết|sơ kết|tổng hợp|nhanh|đột xuất|chính thức|kết thúc|cuối (?:đợt|kỳ|năm))|kịp thời báo cáo )"
)
_TIMED = re.compile(
    r"(?<!\w)(?:h[ằà]ng (?:ngày|tuần|tháng|quý|năm)|định kỳ|mỗi (?:ngày|tuần|tháng|quý|đợt)|(?:trước|chậm nhất|vào) [^,.;]*\d)"
)
_GATHERS = re.compile(r"(?:theo dõi, )?tổng hợp(?: [^ ,.;:]+){0,8},? (?:báo cáo|trình|gửi báo cáo)(?!\w)")
# "trình Giám đốc Sở báo cáo UBND tỉnh": whoever gets it passes it on.
_PASSED_BY_HIM = re.compile(
    r"trình (?:(?! (?:ban hành|phê duyệt|xem xét|quyết định|ký|thông qua|cho) )[^,.;:]){3,70}?(?P<cut> )(?=báo cáo \w)"
)
# "tổng hợp kết quả thực hiện, báo cáo …": what is gathered is reported.
_GATHERED = re.compile(r"(?<!\w)tổng hợp(?: [^ ,.;:]+){0,8}, (?:và )?$")
# "phát hiện vi phạm, vấn đề phát sinh để kịp thời báo cáo …": what is reported is told before, and no part of it.
_SERVED = re.compile(r" để (?=(?:kịp thời |nhanh chóng |ngay )?$)")
_LEGAL_BASIS = re.compile(r" theo (?:đúng )?quy định (?:của|tại) ")
# "…, trong báo cáo cần nêu rõ …", "… để xem xét trên cơ sở …": what the report says, and what it is looked at by.
_SAYS_HOW = re.compile(
    r",? trong (?:đó|báo cáo|nội dung báo cáo),? (?:cần |phải |đề nghị |yêu cầu )*(?:nêu|thể hiện|đánh giá|làm|phân tích|ghi|báo cáo) rõ(?!\w)|(?<=xem xét) trên cơ sở "
)
_CLUSTER = re.compile(
    r"(?:và |đồng thời,? |trong (?:thời hạn|vòng)|(?:ngay )?sau |khi kết thúc|(?:duy trì )?kiểm đếm|định kỳ|cập nhật|(?:ngày |sáng |chiều )?thứ (?:hai|ba|tư|năm|sáu|bảy)|ngày \d|dự thảo|kịp thời|chủ động|thường xuyên|h[ằà]ng |(?:cuối|đầu) (?:mỗi )?(?:tuần|tháng|quý|năm|đợt)|nộp (?=báo cáo|kết quả|số liệu|biểu)|viết báo cáo|làm báo cáo|hoàn thành báo cáo|có báo cáo|tổng hợp|theo dõi, tổng hợp|tham mưu|trình (?=[^,.;]{3,40} ký |[^.;]{3,90} để (?:\w+,? ){0,4}báo cáo )|sơ kết|tổng kết|"
    r"trước |chậm nhất|thực hiện (?:nghiêm |đầy đủ |tốt )*(?:chế độ |công tác )?(?:thông tin|báo cáo)|kết thúc|lập |gửi |xây dựng báo cáo|đánh giá|"
    r"báo cáo|phản ánh|nếu |trường hợp|vào |0?6 tháng|quý |(?:một |0?1 )?năm |tháng )"
)


_PARTNERS = re.compile(r"(?<!\w)(?:phối hợp|cùng)(?: chặt chẽ| kịp thời)?(?: (?:với|cùng))? (?=\w)")
_COMMA = re.compile(r", ")
# "báo cáo Chi ủy, chủ trì họp …", "báo cáo ngay, phối hợp Công an …": what is done besides reporting.
_OTHER_ACT = re.compile(
    r", (?:và )?(?:chủ trì|phối hợp)(?! (?:với )?\S+ (?:xem xét|cho ý kiến)) (?=\w)(?!.*báo cáo)"
)
# What another clause begins with behind a report of which nothing more is said.
_NEXT_ACT = re.compile(r", (?:và )?(?:kịp thời|chủ động|thường xuyên|đồng thời|đảm bảo|bảo đảm) (?=\w)")
_ROW = re.compile(
    r"(?<!\w)(?:phối hợp )?(?:(?:theo dõi|đôn đốc|kiểm tra|giám sát|tổng hợp|đánh giá|hướng dẫn|cập nhật|thống kê|rà soát)(?: và|,) )+(?:và )?$"
)


class Clause(NamedTuple):
    """A clause that lays a duty to report, with where its verb begins and ends."""

    start: int
    end: int
    verb: int  # where "báo cáo" begins
    after: int  # where the words after it begin


def find_clause(words: Wording, verb: re.Match[str], reached: int) -> Clause:
    """The clause of reporting: back over the words that belong to it, on to the end of the clause."""
    if words.text.startswith("(", verb.start() - 1) and (closed := words.text.find(")", verb.end())) > 0:
        return Clause(verb.start(), closed, verb.start(), verb.end())  # "… (báo cáo Giám đốc trước 15/10)"
    start = reached
    for edge in EDGE.finditer(words.canon, reached, verb.start()):
        start = edge.end()
    while start < verb.start() and words.text[start] == " ":
        start += 1
    if condition := _CONDITION.search(words.canon, start, verb.start()):
        start = condition.start()
    elif _is_anothers(words, reached, verb.end()):
        start = reached + 2
    else:
        start = _start(words, start, verb.start())
        gathered = _GATHERED.search(words.canon, reached, verb.start()) if start == verb.start() else None
        start = gathered.start() if gathered else start
    served = _SERVED.search(words.canon, start, verb.start())
    start = served.end() if served and not _CLUSTER.match(words.canon, start) else start
    close = _edge_after(words, verb.end())
    end = close.start() if close else len(words.text)
    if close and _DATED_PARTS.match(
        words.canon, close.start()
    ):  # "báo cáo về Sở: đợt 1 trước …; đợt 2 trước …"
        stop = words.canon.find(". ", end)
        end = stop if stop >= 0 else len(words.text)
    end = _before_another(words, verb.end(), end)
    own = _OF_ITS_OWN.search(words.canon, verb.end(), end)
    end = own.start() if own and due_ahead(words.canon[verb.end() : own.start()]) else end
    besides = _BESIDES.search(words.canon, verb.end(), end)
    end = besides.start() if besides else end
    other = _OTHER_ACT.search(words.canon, verb.end(), end)
    end = other.start() if other else end
    end = before_more_work(words, verb.end(), _before_basis(words, verb.end(), end))
    start = _past_partners(words, start, verb.start())
    if row := _ends_row_of_verbs(words, verb, reached):
        start, end = min(start, row.start()), verb.end()
    while start < end and words.text[start] in " ,;:":
        start += 1
    if reached and words.canon.startswith(("và báo cáo", "và kịp thời báo cáo"), start):
        start += len("và ")
    return Clause(start, end, verb.start(), verb.end())


def _before_basis(words: Wording, start: int, end: int) -> int:
    """Where the clause ends before the rule it rests on, and before what the report has to say."""
    for rest in (_LEGAL_BASIS, _SAYS_HOW):
        behind = rest.search(words.canon, start, end)
        end = behind.start() if behind else end
    return end


def _ends_row_of_verbs(words: Wording, verb: re.Match[str], reached: int) -> re.Match[str] | None:
    """The verbs that a report of nothing more closes: "theo dõi, đôn đốc, báo cáo, kịp thời tham mưu …"."""
    if not _NEXT_ACT.match(words.canon, verb.end()):
        return None
    return _ROW.search(words.canon, reached, verb.start())


def _past_partners(words: Wording, start: int, verb: int) -> int:
    """Where the clause begins without those with whom it is made, who do not report: "phối hợp với Sở A báo cáo …"."""
    for partners in _PARTNERS.finditer(words.canon, start, verb):
        if is_unit_list(words, partners.end(), verb):
            return verb
    return start


def _edge_after(words: Wording, at: int) -> re.Match[str] | None:
    """The sign that ends the clause; none inside a bracket: "Sở Nội vụ (email: …) trước ngày …"."""
    for edge in EDGE.finditer(words.canon, at):
        opened = words.text.rfind("(", at, edge.start())
        if (
            opened < 0
            or words.text.find(")", opened, edge.start()) >= 0
            or ")" not in words.text[edge.end() :]
        ):
            return edge
    return None


def due_ahead(words: str) -> bool:
    """Whether these words of a report say when it is made."""
    return bool(_TIMED.search(words))


def _before_another(words: Wording, start: int, end: int) -> int:
    """Where another one begins to report: "các xã báo cáo về Sở …, Văn phòng tổng hợp, báo cáo …"."""
    for comma in _COMMA.finditer(words.canon, start, end):
        if words.canon.find(" báo cáo", comma.end(), end) < 0:
            break
        subject = find_subject(words, comma.end(), end)
        if subject and subject.start == comma.end():
            return comma.start()
    return end


def _is_anothers(words: Wording, reached: int, end: int) -> bool:
    """Whether the clause follows the comma of one before it, and names who reports in it."""
    if not reached or not words.canon.startswith(", ", reached):
        return False
    subject = find_subject(words, reached + 2, end)
    return bool(subject and subject.start == reached + 2)


def _start(words: Wording, start: int, verb: int) -> int:
    """Past what stands before the words of reporting in the same sentence."""
    for joint in _JOINT.finditer(words.canon, start, verb + 2):
        after = joint.end()
        found = head(words, after)
        if found and found[0] != "proper" and not words.canon.startswith(("các ", "những "), after):
            continue
        if found and (
            is_unit_list(words, start, joint.start()) or _past_partners(words, start, after) > start
        ):
            continue
        if not _CLUSTER.match(words.canon, after):
            start = start if joint[0] != ", " else after
        elif not _CLUSTER.match(words.canon, start) and not _gathers(words, start, joint.start()):
            start = after
    return start


def _gathers(words: Wording, start: int, joint: int) -> bool:
    """Whether somebody named at `start` gathers what he reports behind the joint: "Ban Nữ công tổng hợp, báo cáo"."""
    subject = find_subject(words, start, joint)
    own = subject and (subject.start == start or subject.ordered)
    return bool(subject and own and _GATHERS.match(words.canon, subject.verb))


def cut_passing_on(words: Wording, clause: Clause) -> tuple[Clause, Clause | None]:
    """The clause without "để tổng hợp, báo cáo …", and that as a clause of its own."""
    cut = _PASS_ON.search(words.canon, clause.after, clause.end)
    by_receiver = None if cut else _PASSED_BY_RECEIVER.search(words.canon, clause.after, clause.end)
    if not cut and words.canon.startswith("trình ", clause.verb):
        by_receiver = _PASSED_BY_HIM.match(words.canon, clause.verb, clause.end) or by_receiver
    if not cut and not by_receiver:
        return clause, None
    edge, onward = cut.span() if cut else by_receiver.span("cut") if by_receiver else (clause.end, clause.end)
    verb = words.canon.find("báo cáo", onward, clause.end)
    first = Clause(clause.start, edge, clause.verb, clause.after)
    if verb < 0:
        return first, None
    return first, Clause(onward, clause.end, verb, verb + len("báo cáo"))
