# ruff: noqa: E501  # patterns read better unbroken
"""Days, months and quarters in the words of a duty: which of them bind it.

Reads a `Wording`. Answers with ranges of its letters and the last day, None where it is no end.
"""

from __future__ import annotations

import re

from loa.reader.rules.dates import in_year
from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.rules.written_deadlines import WrittenDeadline, find_deadlines
from loa.reader.rules.written_periods import find_periods
from loa.reader.stages.no_times import is_not_done, is_of_another
from loa.reader.stages.since import find_starts
from loa.reader.stages.wording import Wording
from loa.reader.stages.years import begin_of_years

Found = tuple[int, int, str | None]

_MONTHLY = re.compile(r"(?:trong )?(?:tháng|quý) ")
_NO_MONTH = re.compile(
    r"(?<!\w)(?:từ|đến|tới|nhiệm vụ|kế hoạch|chương trình|báo cáo|của|số liệu|dự toán|ngân sách|đầu|cuối|giữa|những tháng|-|–|kỳ|họp|điển hình|tiêu biểu|tình hình) $"
)
_FROM_TO = re.compile(
    r"từ (?:nay|ngày|(?:đầu |giữa |cuối )?(?:tháng|quý)|\d{1,2} ?(?:/|giờ|h)|\d{1,2} (?:tháng|(?=đến|tới|-|–))).*(?:đến|tới|-|–)"
)
_EVERY_YEAR = re.compile(r" (?:h[ằà]ng|mỗi) năm(?!\w)")
_FROM_NOW = re.compile(r"từ nay ")
_SO_MANY_DAYS = re.compile(
    r"(?:trong (?:thời gian |vòng )?\d{1,2} (?:ngày(?: đêm)?|tuần|tháng),?|các (?:buổi )?(?:sáng|trưa|chiều|tối|đêm)) $"
)
_TRIGGER = re.compile(
    r"(?:trước|trươc|truớc|trưóc|chậm nhất|muộn nhất|trễ nhất|(?:chậm|muộn) lắm(?: là)?|không quá|trong (?:(?:nội|cả) )?(?:(?:đầu |giữa |cuối )?(?:tháng|quý)|năm|ngày|\d{1,2} tháng (?:đầu|cuối)|sáu tháng)|trong (?:các |hai |ba |\d{1,2} )ngày:? \d)"
)
# "đến hết ngày 31/10/2025": until then, unless it is what a plan, a count or a state is told of.
_UNTIL_DAY = re.compile(
    r"(?:cho )?(?:đến|đên|tới) (?:hết |cuối )(?:ngày|tháng|quý|năm|\d|nửa|tuần|thượng|trung|hạ )|(?:cho )?(?:đến|đên|tới) (?:ngày |(?:đầu |giữa |cuối )?tháng |(?:đầu |giữa |cuối )?quý |[\dlio]{1,2}/)"
)
_NO_UNTIL = re.compile(
    r"(?:kế hoạch|chương trình|đề án|chiến lược|phương án|nghị quyết|dự án|mục tiêu|số liệu|lũy kế|tính|kết quả|thời hạn|hiệu lực|tầm nhìn|định hướng|từ|thời điểm|(?<!, )kéo dài|tuổi)(?: [^ ,.;:]+){0,3} $"
)
_IN_YEAR = re.compile(r"năm \d{4}")
_FIRST_ACT = re.compile(rf",? (?:(?:phấn đấu|tập trung|tiếp tục|sẽ) )?{DUTY_VERB}")
_IN_MONTHS = re.compile(r"(?:đầu |giữa |cuối )?(?:tháng|quý) |(?:\d{1,2}|sáu) tháng |(?:các |hai )?ngày \d")
_OPENS_SENTENCE = re.compile(r"(?:^|[.;] )(?:riêng |và |đúng )?$")
_WHOLE_DAY = re.compile(
    r"(?:(?:các |hai )?ngày (?:\d{1,2}(?:, ?\d{1,2})* ?(?:và|,|-|–) ?)?)?\d{1,2} ?(?:[/.-]|tháng) ?\d{1,2} ?(?:[/.-]|năm) ?\d{4}"
    r"|ngày \d{1,2} ?(?:/|tháng) ?\d{1,2}"
)
_PART_OF_MONTH = re.compile(
    r"(?:trong (?=(?:đầu|giữa|cuối) năm ))?(?:đầu|giữa|cuối) (?:tháng|quý|năm) |(?:trong )?(?:nửa (?:đầu|cuối|sau|tháng) |(?:thượng|trung|hạ) tuần |tuần (?:lễ )?(?:thứ |đầu|cuối|\d|hai |ba |tư )"
    r"|(?:\d{1,2}|một|hai|ba|bốn) (?:tuần|ngày) (?:đầu|cuối)|(?:0?[2-6]|hai|ba|bốn) tháng \d)"
)
_HOUR = re.compile(
    r"(?:(?P<until>(?:từ (?:lúc )?\d{1,2}\s?(?:giờ|g|h)\s?\d{0,2}(?:\s?phút)? (?=đến|tới))?(?:cho )?(?:đến|tới)(?: hết)?|hết)|trước|chậm nhất|muộn nhất)(?: là| vào)? (?:lúc )?\d{1,2}\s?(?:giờ|g|h)\s?\d{0,2}(?:\s?phút|['’′])?,?(?: (?:sáng|chiều|tối))?(?: (?:thứ \w+|chủ nhật),?)?(?: ngày)? $"
)
_ANY_HOUR = re.compile(r"\d\s?[hg]")  # one of these stands in every hour
# "tối thứ Bảy 12/7", "sáng 20/5": a day told by its part or its name is one on which something is held.
_PART_OF_DAY = re.compile(
    r"(?<!\w)(?:(?:trong )?(?:đầu giờ )?(?:sáng|trưa|chiều|tối|đêm),? )?(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? )?(?:\(?ngày )?$"
)
# Meetings of every month: "giao ban tháng 4", "sinh hoạt chi bộ thường kỳ tháng 6".
_MONTHLY_MEETING = re.compile(
    r"(?<!\w)(?:giao ban|sinh hoạt(?: [^\W\d]+){1,5}? (?:thường |định )?kỳ|hội nghị báo cáo viên|trong (?:kỳ|phiên|buổi|đợt) (?:họp|sinh hoạt|giao ban|chi trả|tiêm|thu|phát)(?: [^\W\d]+){0,4}?)(?: (?:định|thường) kỳ)? $"
)
# A day that has a name stands behind it in brackets: "Ngày Pháp luật (09/11)", "kỷ niệm … (03/02/2025)".
_NAMED_DAY = re.compile(
    r"(?<!\w)(?:kỷ niệm|ngày|tuần lễ|tháng hành động|tuần|tết|lễ|sinh nhật|truyền thống|thành lập) (?!\d)[^.;()]{2,90} ?\($"
)
_OPENING = re.compile(rf"(?:,|:| )(?: ?{DUTY_VERB})?")
# "Tổ chức lễ ra quân ngày 01/3/2025", "họp báo lúc 14 giờ ngày 10/4/2025": what is held on a day.
_HELD = re.compile(
    r"(?<!\w)(?:(?:đợt|vòng|lần) (?:\d|một|hai|ba|bốn|cuối)|tổ chức|khai mạc|bế mạc|trình|hoàn thiện|nghiệm thu|bàn giao|chốt|gặp mặt|viếng|dâng hương|ra mắt|giao nhận|chấm|biểu diễn|tập huấn|phát hành|niêm yết|kết thúc|bắt đầu|tập trung|có mặt|lắp đặt|trao|tiêm|phát động|ra quân|(?<!kỳ )họp|diễn ra|công bố|tổng kết|sơ kết|trao giải|tổng duyệt|khánh thành|chung kết|phát sóng|xuất phát|nộp|gửi|hoàn thành)"
    r"(?: (?!số|luật|nghị|kế|chỉ|công (?:văn|điện)|hướng|thành lập|kỷ|chào|hưởng|nhân |dịp|ý nghĩa|ngày|truyền thống|sinh nhật|thông tư|quyết|từ|đến)[\w“”]+){0,9}(?: (?:lúc |hồi |vào )?(?:\d{1,2}\s?(?:giờ|g|h)\s?\d{0,2}(?:\s?phút)?,?))? $"
)
_SINCE_EVENT = re.compile(r"(?<!\w)(?:kể )?từ (?:ngày|khi|sau khi|thời điểm) (?!\d)[^\d,.;:()]{2,45} $")
_JOINS = ("à ", ", ", "- ", "– ")
_DAYS_BEFORE = re.compile(
    r"(?:(?:trong |vào )?(?:các|hai|ba|bốn|0[2-9]) )?ngày:? \d{1,2}(?:, ?\d{1,2})* ?(?:và|,|-|–) ?$"
)
_SEVERAL_DAYS = re.compile(r"(?:trong |vào )?(?:các|hai|ba|bốn|0[2-9]) ngày")
_IN_HONOUR = re.compile(r"(?:kỷ niệm|chào mừng|hưởng ứng|nhân|dịp|mừng|ý nghĩa|của|lễ|kết quả) $")
_YEARLY_BEFORE = re.compile(r"h[ằà]ng năm $")
_AT_HOUR = re.compile(r"(?<!\w)(?P<when>\d{1,2}\s?(?:giờ|h|g)\s?\d{0,2}(?:\s?phút)?,?) $")
_ENDS_CLAUSE = re.compile(r" ?(?:$|[.;,)])| (?:tại|cho|để|nhằm|với|ở|trên|theo)(?!\w)")
_ON = re.compile(r"vào (?P<when>)")
_OCCASION = re.compile(r"dịp ")
_ON_PART = re.compile(
    r"(?:vào (?:lúc |hồi )?|(?:lúc|hồi) )(?P<when>(?:(?:đầu giờ )?(?:sáng|trưa|chiều|tối|đêm|cuối)|\d{1,2}\s?(?:giờ|g|h)\s?\d{0,2}(?:\s?phút)?),? (?:ngày )?)$"
)
_TARGET_YEAR = re.compile(r"(?:đến|tới) (?:hết |cuối )?năm \d{4}$")
_TARGET = re.compile(r"(?:phấn đấu|mục tiêu|chỉ tiêu)(?: (?:là|để))?,? $")
_ATTAINED = re.compile(r",? (?:có|đạt|hoàn thành|ít nhất|tối thiểu|trên|\d[\d.,]*)(?!\w)")
_OPENS_CLAUSE = re.compile(r"(?:^|[,;:.]) ?(?:và )?$")
_REFERENCE = re.compile(r"(?:\d/|[-/][A-ZĐ]{2}|\bsố \d\S*,?) ?[^ ]* ?$")
# "hạn chót 05/9/2026", "thời hạn gửi là ngày 05/9/2026".
_IN_A_YEAR = re.compile(r"trong (?:nội )?năm ")
_PLAN_OF = re.compile(r"(?:kế hoạch|chương trình|dự toán|ngân sách|nhiệm vụ) $")
_LIMITS = ("trước ", "chậm nhất ", "muộn nhất ")  # no day of a paper's issue is told so
_OF = (" của ", ", của ")
_FINAL = re.compile(
    r"(?<!\w)(?:hạn (?:chót|cuối(?: cùng)?)|(?:thời )?hạn (?:nộp|gửi|nhận|báo cáo|hoàn thành|đăng ký|góp ý|dự thi|cuối))(?: (?!(?:là|vào|đến|hết|trước|từ) )[^\W\d]+){0,4}(?: là| vào| đến|:)*(?: (?:lúc )?\d{1,2}\s?(?:giờ|h|g)\s?\d{0,2}(?:\s?phút)?,?)? $"
)
_JOIN = re.compile(r"\s*(?:và|,|hoặc)\s*")
# Behind a dash, at the end, when the work before it is done: "Mở hội thi cấp xã – tháng 9"; no stretch of months.
_DASHES = ("- ", "– ")
_WORK_AND_DASH = re.compile(r"(?:[^\W\d_]{2,}(?<! ii)(?<! iii)(?<! iv)|[)”\"]) ?[-–] $")
_OF_A_FEAST = re.compile(r"(?<!\w)(?:kỷ niệm|chào mừng|ngày (?!\d))[^.;]*$")
_WHEN_FINISHED = re.compile(r"(?:đến|tới|vào|ngày|tháng|quý|cuối|hết|\d)")
_FINISHED = re.compile(r"(?:xong|hoàn thành)(?: \w+){0,6} ?:? $")
_YEAR_LAST = re.compile(r"\d{4}$")
_CLAUSE_OVER = re.compile(r" ?(?:$|[.;,)])| (?:cho|tại) ")
_YEARLY_LAST = ("hằng năm", "hàng năm")
_ENDS_SENTENCE = re.compile(r" ?(?:$|[.;(])")


def find_dated(wording: Wording, start: int, end: int, *, year: int | None) -> list[Found]:
    """Days, months and quarters that a word of deadline, a bracket or "hoàn thành" makes a deadline."""
    canon = wording.canon
    found = _from_to(wording, start, end, year=year)
    accepted: WrittenDeadline | None = None
    found += find_starts(wording, start, end, taken=found, year=year)
    for deadline in find_deadlines(wording.text[start:end], year=year):
        left, right = start + deadline.start, start + deadline.end
        if any(a <= left < b for a, b, _ in found):
            continue
        if is_of_another(canon, start, left, right):
            accepted = None
            continue
        joined = accepted and _JOIN.fullmatch(canon[start + accepted.end : left])
        hour = _hour_before(canon, start, left)
        left = left - len(hour[0]) if hour else left
        on_the_day, left = _held_on(canon, left, right, start=start, timed=hour is not None)
        others = (
            None
            if joined or canon[left - 2 : left] not in _JOINS
            else _DAYS_BEFORE.search(canon, max(start, left - 60), left)
        )
        if others:
            left = others.start()  # "ngày 20 và 21/3/2026": one time of two days
        since = (
            _SINCE_EVENT.search(canon, max(start, left - 60), left) if _UNTIL_DAY.match(canon, left) else None
        )
        left = since.start() if since else left
        listed = others and _SEVERAL_DAYS.match(canon, left) and not _IN_HONOUR.search(canon[:left])
        if joined or hour or on_the_day or since or listed or _binds(wording, left, right, start=start):
            near = max(start, left - 30)
            timed = hour or not _ANY_HOUR.search(canon, near, left)
            at_hour = None if timed else _AT_HOUR.search(canon, near, left)
            left = at_hour.start("when") if at_hour else left
            yearly = deadline.last.startswith("--") and _YEARLY_BEFORE.search(
                canon, max(start, left - 20), left
            )
            left = yearly.start() if yearly else left
            if joined and _goes_on(canon, found[-1], left):
                left = found.pop()[0]
            found.append((left, right, deadline.last))
            accepted = deadline
        else:
            accepted = None
    return found


def _goes_on(canon: str, before: Found, left: int) -> bool:
    """Whether two quarters are one time, since the year stands once: "trong quý II và quý III/2025"."""
    return (
        canon.startswith("quý ", left)
        and canon.startswith("trong quý ", before[0])
        and not canon[before[1] - 4 : before[1]].isdigit()
    )


def _hour_before(canon: str, start: int, left: int) -> re.Match[str] | None:
    """The hour told right before a day; most days are told without one."""
    near = max(start, left - 40)
    hour = _HOUR.search(canon[near:left]) if _ANY_HOUR.search(canon, near, left) else None
    if hour and hour["until"] and _NO_UNTIL.search(canon[max(start, left - 80) : left - len(hour[0])]):
        return None
    return hour


def _held_on(
    canon: str, left: int, right: int, *, start: int, timed: bool
) -> tuple[re.Match[str] | None, int]:
    """Whether something is held on the day, and where its time begins: "vào sáng 20/5", "dịp 2/9"."""
    near = max(start, left - 40)
    on_the_day = _ON.match(canon, left)
    if on_the_day is None and (canon.find("vào ", near, left) >= 0 or canon.find("lúc ", near, left) >= 0):
        on_the_day = _ON_PART.search(canon, near, left)
    if on_the_day:
        return on_the_day, on_the_day.start("when")
    if canon.startswith("dịp ", left - 4):
        return _OCCASION.match(canon, left - 4), left - 4
    if timed or canon[left] not in "0123456789n":
        return None, left
    part = _PART_OF_DAY.search(canon, near, left)
    if not part or not part[0]:
        return None, left
    on_the_day = _ENDS_CLAUSE.match(canon, right) or _OPENS_SENTENCE.search(canon, start, part.start())
    return on_the_day, part.start() if on_the_day else left


def _from_to(wording: Wording, start: int, end: int, *, year: int | None) -> list[Found]:
    """The periods that tell their first and their last day."""
    canon = wording.canon
    found: list[Found] = []
    for period in find_periods(wording.text[start:end]):
        left, right = start + period.start, start + period.end
        if (within := begin_of_years(canon, start, left, right)) is not None:
            if not year or int(canon[right - 4 : right]) >= year:
                found.append((within, right, period.last))
            continue
        bounded = period.last and (period.first or _FROM_NOW.match(canon, left))
        if bounded and _FROM_TO.match(canon, left, right) and not is_of_another(canon, start, left, right):
            yearly = _EVERY_YEAR.match(canon, right)
            counted = _SO_MANY_DAYS.search(canon, max(start, left - 30), left)
            found.append(
                (
                    counted.start() if counted else left,
                    yearly.end() if yearly else right,
                    period.last and in_year(period.last, None if yearly else year),
                )
            )
    return found


def _opens(wording: Wording, left: int, right: int, *, before: str) -> bool:
    """Whether a month or quarter opens the sentence that says what is done in it: "Quý II tổ chức …"."""
    canon = wording.canon
    if not _OPENS_SENTENCE.search(before):
        return False
    if _IN_YEAR.fullmatch(canon, left, right):
        return _FIRST_ACT.match(canon, right) is not None
    if not _IN_MONTHS.match(canon, left):
        return False
    if before.endswith("riêng "):
        return True
    following = _OPENING.match(canon, right)
    return following is not None and (following[0] in ",:" or following.end() > right + 1)


def _stands_behind_work(wording: Wording, left: int, right: int, *, before: str) -> bool:
    """Whether a month, quarter or day stands behind a dash at the end: "Tổng kết phong trào – quý IV"."""
    canon = wording.canon
    timed = _IN_MONTHS.match(canon, left) or _PART_OF_MONTH.match(canon, left) or canon[left].isdigit()
    if not timed or not _ENDS_SENTENCE.match(canon, right) or not _WORK_AND_DASH.search(before):
        return False
    return not (canon[left].isdigit() and _OF_A_FEAST.search(before))


def _is_held(wording: Wording, left: int, right: int, *, before: str) -> bool:
    """Whether a whole day says when something is held or sent."""
    whole = _WHOLE_DAY.fullmatch(wording.canon, left, right)
    return bool(whole and _HELD.search(before) and _ENDS_CLAUSE.match(wording.canon, right))


def _within_another(canon: str, left: int, right: int, *, start: int) -> bool:
    """Whether the stretch of time is that of a plan ("kế hoạch trong năm 2026") or of what is not done."""
    if _IN_A_YEAR.match(canon, left, right) and _PLAN_OF.search(canon, max(start, left - 100), left):
        return True
    return canon.startswith("trong ", left) and is_not_done(canon, start, left)


def _binds(wording: Wording, left: int, right: int, *, start: int) -> bool:
    canon = wording.canon
    before = canon[max(start, left - 100) : left]
    of_a_paper = _REFERENCE.search(wording.text[max(start, left - 30) : left])
    if (of_a_paper and not canon.startswith(_LIMITS, left)) or canon.startswith(_OF, right):
        return False
    if _TARGET_YEAR.fullmatch(canon, left, right):
        attained = _OPENS_CLAUSE.search(before) and _ATTAINED.match(canon, right)
        if _TARGET.search(before) or attained:
            return True
        return " hết " in canon[left:right] and not _NO_UNTIL.search(before)
    if _TRIGGER.match(canon, left):
        return not _within_another(canon, left, right, start=start)
    if _FINAL.search(before) or (_UNTIL_DAY.match(canon, left) and not _NO_UNTIL.search(before)):
        return True
    if canon.startswith(_DASHES, left - 2) and _stands_behind_work(wording, left, right, before=before):
        return True
    within = canon.startswith("trong ", left)
    if _PART_OF_MONTH.match(canon, left) and (within or not _NO_MONTH.search(before)):
        return True
    if _MONTHLY_MEETING.search(before) and _IN_MONTHS.match(canon, left) and _ENDS_CLAUSE.match(canon, right):
        return True
    if _opens(wording, left, right, before=before) or _is_held(wording, left, right, before=before):
        return True
    bracketed = (
        before.rstrip().endswith(("(", "(dự kiến"))
        and canon[right : right + 1] in (")", ";")
        and not _NAMED_DAY.search(before)
    )
    finished = _WHEN_FINISHED.match(canon, left, right) and _FINISHED.search(before)
    monthly = (
        _MONTHLY.match(canon, left)
        and _YEAR_LAST.search(canon[left:right])
        and _CLAUSE_OVER.match(canon[right : right + 5])
        and not _NO_MONTH.search(before)
    )
    return bracketed or bool(monthly) or bool(finished) or canon.endswith(_YEARLY_LAST, left, right)
