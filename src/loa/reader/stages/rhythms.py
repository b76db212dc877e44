# ruff: noqa: E501  # patterns read better unbroken
"""Rhythms and events in the words of a duty: bounds of time that are no dates.

Reads a `Wording`. Answers with ranges of its letters.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import or_

from loa.reader.rules.at_words import AtWords
from loa.reader.rules.frequency import (
    AROUND,
    COUNTED,
    COUNTED_NEEDS,
    EACH,
    EACH_COUNTED,
    EACH_COUNTED_NEEDS,
    EVENT,
    EVENT_LABEL,
    EVENT_NEEDS,
    HOURLY,
    HOURLY_NEEDS,
    PERIODIC,
    PLAIN_DAYS,
    PLAIN_DAYS_NEEDS,
    RECURRING,
    RHYTHM,
)
from loa.reader.rules.occasions import (
    AGAIN,
    AGAIN_NEEDS,
    AT_WORK,
    AT_WORK_NEEDS,
    DAYTIMES,
    DAYTIMES_NEEDS,
    NEAR,
    NEAR_NEEDS,
    PLAIN_RHYTHM,
    PLAIN_RHYTHM_NEEDS,
    THROUGHOUT,
    THROUGHOUT_NEEDS,
    TOLD_TO,
    TOLD_WORDS,
    WEATHER,
    WEATHER_NEEDS,
    WITHIN,
    WITHIN_NEEDS,
)
from loa.reader.stages.comparing import is_compared
from loa.reader.stages.no_times import is_foretold, is_not_done, is_of_a_plan, is_wanted
from loa.reader.stages.own_steps import is_own_step
from loa.reader.stages.times_of_others import is_left_behind, is_of_others, opens_as_case
from loa.reader.stages.wording import Wording

Found = tuple[int, int, str | None]

RHYTHM_WORDS = re.compile(rf"(?<!\w)(?:{RHYTHM})")
# How all of them begin is asked first: the whole is slow to fail at every word.
_RHYTHM_OPENS = (
    r"h[ằà]ng |mỗi |định kỳ |ngày (?:\d\d? [hmctqn]|rằm|mùng|làm |thứ |đầu |cuối |tuần )|(?:trước|(?:chậm|muộn) nhất(?: là| vào| trước)*) ngày \d|"
    r"rằm|mùng |(?:đầu|giữa|cuối) (?=[tqhmc])|(?:trong )?(?:tuần|ngày) (?:tuần |đầu|cuối|thứ|làm )|"
    r"(?:trong )?(?:(?:sáng|chiều|tối) )?(?:thứ |chủ nhật )|(?<=vào )(?:ngày|phiên|kỳ|buổi) "
)
_RHYTHM = AtWords(RHYTHM, opens=_RHYTHM_OPENS)
_EACH_COUNTED = re.compile(rf"(?<![\w,.]){EACH_COUNTED}")
_COUNTED = re.compile(rf"(?<![\w,.])(?:{COUNTED})")
_RATE = re.compile(r"\d+ (?:lượt ?/ ?\w+|(?:giờ|phút) ?/ ?lần)")
_HOURLY = re.compile(rf"(?<!\w)(?:{HOURLY})")
_PLAIN_DAYS = re.compile(rf"(?<!\w)(?:{PLAIN_DAYS})")
_AT_WORK = re.compile(rf"(?<!\w)(?:{AT_WORK})")
_TOLD_TO = re.compile(TOLD_TO)
_GATED = (
    (re.compile(rf"(?<!\w)(?:{NEAR})"), NEAR_NEEDS),
    (re.compile(rf"(?<!\w)(?:{AGAIN})"), AGAIN_NEEDS),
    (re.compile(rf"(?<!\w)(?:{DAYTIMES})"), DAYTIMES_NEEDS),
    (re.compile(rf"(?<!\w)(?:{WITHIN})"), WITHIN_NEEDS),
    (re.compile(rf"(?<!\w)(?:{THROUGHOUT})"), THROUGHOUT_NEEDS),
    (_AT_WORK, AT_WORK_NEEDS),
    (re.compile(rf"(?<!\w)(?:{WEATHER})"), WEATHER_NEEDS),
    (_PLAIN_DAYS, PLAIN_DAYS_NEEDS),
    (_EACH_COUNTED, EACH_COUNTED_NEEDS),
    (_COUNTED, COUNTED_NEEDS),
    (_HOURLY, HOURLY_NEEDS),
    (re.compile(rf"(?<!\w)(?:{PLAIN_RHYTHM})"), PLAIN_RHYTHM_NEEDS),
)
_ANY_GATED = reduce(or_, (needs for _, needs in _GATED))
_PERIODIC = re.compile(rf"(?<!\w){PERIODIC}")
_EACH = re.compile(rf"(?<!\w){EACH}")
_REPORTED = re.compile(r"(?<!\w)báo cáo(?! viên)[^.;:]*$")
_RECURS_AFTER = re.compile(rf"(?:,| và| hoặc) đột xuất(?!\w)| (?:và |, )?(?:[\w]+ )?{RECURRING}")
_RECURS_BEFORE = re.compile(rf"{RECURRING}(?: \w+){{0,3}},? $")
# "số liệu phục vụ công tác báo cáo thường xuyên, định kỳ": what the work is for.
_SERVES = re.compile(
    r"(?<!\w)(?:phục vụ|đáp ứng|(?:số liệu|dữ liệu|thông tin|tài liệu|căn cứ|cơ sở) cho)(?: (?:yêu cầu|công tác|việc|các|những|hoạt động|nhu cầu|kỳ|đợt|cho)){0,3} (?:báo cáo|kiểm tra|thanh tra|tổng hợp|đánh giá|giám sát|sơ kết|theo dõi)(?:,? [^ .;:()]+){0,3} $"
)
# "kế hoạch 5 năm và hằng năm" is what is worked on.
_ATTRIBUTIVE = re.compile(
    r"(?:công việc|đời sống|thường trực|(?P<life>sinh hoạt)|(?<=kế hoạch )(?:0?5|năm|10) năm(?:,| và)|(?:trung|dài) hạn(?:,| và)) $"
)
# "dự toán chi thường xuyên hằng năm": a kind of money; given "hằng năm cho …" it is a rhythm of the giving.
_OF_MONEY = re.compile(
    r"(?:chi thường xuyên|(?:dự toán|ngân sách|kinh phí)(?: (?!thực hiện|bố trí|cho |theo )[^ ,.;:]+){0,4}) $"
)
_YEARLY = ("hằng năm", "hàng năm")
_BY = ("trước ", "chậm nhất ")
_BARE_RHYTHM = ("hằng", "hàng", "mỗi", "định")
_GIVEN = re.compile(r" cho(?!\w)")
_EVENT_OPENS = (
    r"tr(?:ước|ong)[ ,]|sau |đến (?:khi|lúc) |tới (?:khi|lúc) |cho (?:đến|tới)|từ (?:\d|nay |đầu |giữa |cuối )|"
    r"suốt |quá trình |ít nhất \d|tối thiểu \d|"
    r"\d{1,3} (?:giờ|ngày|tuần|tháng)(?: làm việc)? trước |"
    r"kh(?:i |ông )|kết |n(?:gay |hân (?:các )?dịp )|dịp |các dịp |c(?:hậm |uối )|vào (?:các )?dịp |"
    r"đầu |giữa "
)
_EVENT = AtWords(rf"(?={_EVENT_OPENS})(?:{EVENT})", opens=_EVENT_OPENS)
_SIDES = ("trước", "sau")
_AROUND = ("trước khi", "sau khi", "ngay khi")
_ASIDE = re.compile(
    r" (?:đối với|để|nhằm|qua (?:hệ thống|loa|tin nhắn|zalo|điện thoại|email)) | và (?=(?:bảo đảm|đảm bảo|tổ chức|hướng dẫn|thực hiện|báo cáo|gửi|phối hợp|kiểm tra|tuyên truyền|theo dõi|tổng hợp|xử lý|thông báo|bố trí|chỉ đạo|cung cấp|đăng|phát|lập|vận động|duy trì|tiếp tục) )"
)  # what the event is for, and no part of it
# "so với trước khi có dịch", "số lao động có mặt trước khi tạm dừng": a state of then, and no time of the work.
_STATE = ("so với ", "như ", " có mặt ", " hiện có ", " cao hơn ", " thấp hơn ", " hơn ", " bằng ", " kém ")
# "tỷ lệ người được khám trước khi kết hôn đạt 90%": what is measured of an aim.
_MEASURED = re.compile(
    r" (?:đạt|còn|chiếm|giảm|tăng)(?: (?:trên|dưới|khoảng|ít nhất|tối thiểu|từ|xuống))? \d"
)
_ABOVE_ALL = ("nhất là ", "đặc biệt là ")  # "kiểm soát giá, nhất là dịp lễ": the work goes on all the time
# Where and how it is done is no part of the event: "trước, trong và sau Đại hội ở cấp huyện".
_AROUND_EVENT = re.compile(rf"{AROUND} ")
_WHERE = re.compile(r"(?<=\w) (?:ở|tại|đến|tới|trên(?= (?:địa bàn|toàn|các|sóng|hệ thống|mạng))|bằng|theo) ")
_UNTIL = ("đến khi", "đến lúc", "tới khi", "cho đến")
# "không chờ đến khi kết thúc", "từ khâu thu thập tài liệu đến khi kết thúc": no time of the work.
_WAITED = re.compile(r"(?<!\w)(?:(?:chờ|đợi) |từ (?:khâu|bước|lúc|khi) [^.;:]*)$")
_THEN = re.compile(r"(?<=\w{2}) (?<!khi )(?<!trước )(?<!sau )(?:trình|nộp|phải|gửi) ")
_EVENT_LABEL = re.compile(EVENT_LABEL)
_SENTENCE = re.compile(r"[.;](?= |$)")


def find_counted(wording: Wording, start: int, end: int, *, dated: list[Found]) -> list[Found]:
    """ "02 lần/tuần", "mỗi quý một lần", "trước 17 giờ hằng ngày": rhythms that take in other times."""
    found: list[Found] = []
    hits, canon = wording.hits, wording.canon
    for pattern, needs in _GATED if hits & _ANY_GATED else ():
        if not hits & needs:
            continue
        for match in pattern.finditer(wording.canon, start, end):
            left, right = match.span()
            if any(a < right and left < b for a, b, _ in dated) or any(
                a < right and left < b for a, b, _ in found
            ):
                continue
            if pattern is _AT_WORK and (
                is_told(wording, start, left) or opens_as_case(canon, start, left, right)
            ):
                continue
            if is_left_behind(canon, start, left) or is_of_others(canon, start, left):
                continue
            if (
                pattern is _COUNTED
                and _RATE.fullmatch(wording.canon, left, right)
                and _bounded(canon, right, dated)
            ):
                continue
            found.append((left, right, None))
    return found


def _bounded(canon: str, right: int, dated: list[Found]) -> bool:
    """Whether the stretch of time in which it goes on follows at once: that is the time."""
    return any(a == right + 1 and canon.startswith("từ ", a) and " đến " in canon[a:b] for a, b, _ in dated)


def is_told(wording: Wording, start: int, at: int) -> bool:
    """Whether the words up to `at` tell people what to do then: "hướng dẫn người dân mang giấy tờ khi …"."""
    before = wording.canon[max(start, at - 200) : at]
    return any(word in before for word in TOLD_WORDS) and bool(_TOLD_TO.search(before.rstrip()))


def find_rhythms(wording: Wording, start: int, end: int, *, dated: list[Found]) -> list[Found]:
    """ "hằng năm", "định kỳ": but not beside the day that they repeat."""
    canon = wording.canon
    found: list[Found] = []
    for match in _RHYTHM.finditer(canon, start, end):
        beside = any(
            (last and -2 < left - match.end() < 12 and " kéo dài " not in canon[match.end() : left])
            or left <= match.start() < right
            for left, right, last in dated
        )
        before = canon[max(0, match.start() - 40) : match.start()]
        named = _ATTRIBUTIVE.search(before)  # "sinh hoạt hằng ngày" is life, "sinh hoạt hằng tháng" a meeting
        attributive = (named and (not named["life"] or match[0].endswith("ngày"))) or (
            match[0].startswith(_BARE_RHYTHM)
            and _OF_MONEY.search(before)
            and not _GIVEN.match(canon, match.end())
        )
        attributive = attributive or (
            match[0].startswith(_YEARLY) and is_of_a_plan(canon, start, match.start())
        )
        # "hằng quý (ngày 25 …)": once is enough
        told = found and canon[found[-1][1] : match.start()] == " (" and not match[0].startswith(_BY)
        if not beside and not attributive and not told:
            found.append((match.start(), match.end(), None))
    for match in _EACH.finditer(canon, start, end) if " đợt" in canon else ():
        if _REPORTED.search(canon, max(start, match.start() - 150), match.start()):
            found.append((*match.span(), None))
    for match in _PERIODIC.finditer(canon, start, end) if "định kỳ" in canon else ():
        if any(left < match.end() and match.start() < right for left, right, _ in [*dated, *found]):
            continue
        stop = _SENTENCE.search(canon, match.end(), end)
        limit = stop.start() if stop else end
        if any(match.end() <= left < limit for left, _, _ in [*dated, *found]) and not match[0].startswith(
            "theo"
        ):
            continue
        if _says_again(canon, match.start(), [*dated, *found]) or _is_not_of_work(
            canon, start, match.start()
        ):
            continue
        if (
            _RECURS_AFTER.match(canon, match.end())
            or _RECURS_BEFORE.search(canon[max(start, match.start() - 30) : match.start()])
            or match[0].startswith("theo")
        ):
            found.append((match.start(), match.end(), None))
    return found


def _is_not_of_work(canon: str, start: int, at: int) -> bool:
    """Whether the "định kỳ" at `at` is that of what is not done, or of what the work serves."""
    return is_not_done(canon, start, at) or _SERVES.search(canon, max(start, at - 90), at) is not None


def _says_again(canon: str, at: int, found: list[Found]) -> bool:
    """Whether a "báo cáo định kỳ" has its rhythm right before it: "3 tháng một lần có báo cáo định kỳ"."""
    if not canon.endswith("báo cáo ", 0, at):
        return False
    return any(
        last is None and 0 <= at - right < 25 and "," not in canon[right:at] for _, right, last in found
    )


def _is_anothers(wording: Wording, event: re.Match[str], start: int) -> bool:
    """Whether the event binds what people are told, or what is compared, and not the work."""
    before = wording.canon[max(start, event.start() - 90) : event.start()]
    if event[0].startswith("trong ") and is_foretold(wording.canon, start, event.start(), event.end()):
        return True
    if is_of_others(wording.canon, start, event.start()):
        return True
    if event[0].startswith(_UNTIL):
        return _WAITED.search(before) is not None
    if "dịp " in event[0][:14] and (
        before.endswith(_ABOVE_ALL) or is_wanted(wording.canon, start, event.start())
    ):
        return True
    if event[0].startswith(_SIDES) and _MEASURED.search(event[0]):
        return True
    if before.endswith(_STATE) and event[0].startswith(_SIDES):
        return True
    if event[0].startswith(_AROUND) and is_told(wording, start, event.start()):
        return True
    if is_own_step(wording.canon, start, event.start(), event.end()):
        return True
    return event[0].startswith(_SIDES) and is_compared(wording, start, event.start())


def _event_end(canon: str, event: re.Match[str], start: int) -> int:
    """Where the words of an event end: before what it is for, what is done then, and where."""
    aside = _ASIDE.search(canon, event.start(), event.end())
    if not aside and (event.start() == start or canon[event.start() - 2] in ".;,:"):
        aside = _THEN.search(canon, event.start(), event.end())
    right = aside.start() if aside else event.end()
    if around := _AROUND_EVENT.match(canon, event.start()):
        where = _WHERE.search(canon, around.end(), right)
        right = where.start() if where else right
    while right > event.start() and canon[right - 1] == " ":
        right -= 1
    return right


def _is_taken(taken: list[Found], start: int, end: int) -> bool:
    """Whether an event lies in a time that is known, or says only when a rhythm right before it goes."""
    for left, right, last in taken:  # "hằng giờ trong những ngày …": the rhythm says how often
        if (left < end and start < right) or (right == start - 1 and last is None):
            return True
    return False


def find_events(wording: Wording, start: int, end: int, *, taken: list[Found]) -> list[Found]:
    """Times bound to an event; of two that say the same the one in brackets."""
    canon = wording.canon
    label = _EVENT_LABEL.match(canon, start, end)
    if label and not is_own_step(canon, start, *label.span()):
        return [(label.start(), label.end(), None)]
    if not wording.hits & EVENT_NEEDS:
        return []
    found: dict[str, Found] = {}
    for match in _EVENT.finditer(canon, start, end):
        right = _event_end(canon, match, start)
        if _is_taken(taken, match.start(), right) or _is_anothers(wording, match, start):
            continue
        stem = match[0][:18]
        if stem not in found or canon[match.start() - 1] == "(":
            found[stem] = (match.start(), right, None)
    return list(found.values())
