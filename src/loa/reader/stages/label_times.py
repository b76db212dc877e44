# ruff: noqa: E501  # patterns read better unbroken
"""The times of a label or cell: "Quý II/2025", "Tháng 7, tháng 10 hằng năm", "khi lúa trổ (chậm nhất 15/8/2026)".

Reads a `Wording`. Answers with ranges of its letters and the last day, None where it is no end.
"""

from __future__ import annotations

import re

from loa.reader.rules.dates import find_times, in_year, is_day
from loa.reader.rules.folding import fold
from loa.reader.rules.frequency import BEFORE_TIME, NO_DEADLINE
from loa.reader.rules.listings import stated_day
from loa.reader.rules.written_deadlines import find_deadlines
from loa.reader.rules.written_periods import find_periods
from loa.reader.stages.label_rests import after_always, goes_on_always, names_no_time
from loa.reader.stages.rhythms import RHYTHM_WORDS
from loa.reader.stages.wording import Wording, remembered

Found = tuple[int, int, str | None]
_NO_DEADLINE = re.compile(rf"(?:{fold(NO_DEADLINE)})$")
_BEFORE_TIME = re.compile(BEFORE_TIME)
_AROUND = " .-–:;,+"
_AND_LATER = re.compile(
    r"(?P<a>(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d) (?:và|,) (?P<b>(?:những|các) năm (?:tiếp theo|sau))"
)
_BARE_MONTH = re.compile(  # "6/2025", "9-10/2025", "10/2025–6/2026"
    r"(?:\d{1,2}\s?/\s?20\d\d\s?[-–]\s?|\d{1,2}\s?[-–,]\s?)*((?:0?[1-9]|1[0-2])\s?/\s?20\d\d)"
)
_YEAR_ALONE = re.compile(r"20\d\d")
# "Vòng sơ khảo trước 30/6; cấp huyện trước 31/7": what is done by then is no part of the time.
_PART_OF_WORK = re.compile(
    r"(?:đợt|lần|vòng|bước|khối|tuyến|cấp (?:tỉnh|huyện|xã|cơ sở|thành phố|trường))(?: [\w]+){0,3}:? "
)
# "Quý I/2025 và cập nhật hằng năm", "Tháng 12/2025, sau đó duy trì thường xuyên": what is done again after it.
_AGAIN = r"(?:bổ sung|sửa đổi|cập nhật|rà soát|điều chỉnh|duy trì|kiện toàn|thực hiện|triển khai|tổ chức|tiếp tục|hoàn thiện|theo dõi|kiểm tra|đánh giá|vận hành|nhân rộng|làm|bảo trì|nâng cấp|công bố|báo cáo)"
_THEN = rf"(?<=\w),? ?(?:và |rồi |sau đó |tiếp tục )*{_AGAIN}(?:(?:, | và ){_AGAIN})*(?: (?!h[ằà]ng|mỗi|định|thường|liên|khi|theo)[^ ,;]+){{0,4}}? "
_THEN_EVERY = re.compile(
    rf"{_THEN}(?P<rhythm>(?:định kỳ )?(?:h[ằà]ng|mỗi) (?:ngày|tuần|tháng|quý|năm)(?: (?:tiếp theo|sau))?)$"
)
_THEN_ALWAYS = re.compile(
    rf"{_THEN}(?:thường xuyên|liên tục|khi có|khi cần|theo yêu cầu|theo quy định|theo tình hình|trong (?:các|những) năm)(?!\w)[^;]{{0,60}}$"
)
# "Ban hành trong quý I", "Trình cấp trên trước ngày 30/6": what is done by then is no part of the time.
_ACT = re.compile(
    r"(?:ban hành|phê duyệt|trình|tổ chức|triển khai|phát hành|công bố)(?: (?!trong|trước|vào|quý|tháng|chậm|năm|ngày)[^ ,;]+){0,4} (?=trong |trước |vào |quý |tháng |chậm |năm 20|ngày \d)"
)
_YEARS_LISTED = re.compile(r"(?:trong )?năm 20\d\d(?:(?:, | và )20\d\d)*(?:, | và )(?P<last>20\d\d)")
# "Hằng năm và theo yêu cầu nhiệm vụ": what follows the time sets none.
_ON_DEMAND = re.compile(
    r"(?<=\w)(?:,? (?:và|hoặc)|,)? (?:theo (?:yêu cầu|quy định|chỉ đạo|tình hình)|khi có yêu cầu|(?:và |hoặc )?đột xuất|(?:(?:và )?(?:duy trì )?|và làm )(?:thường xuyên|liên tục))(?!\w)[^;]{0,80}$"
)
# "Ngày 30/5/2026, tại Trường Tiểu học …": where it is held is no part of the time.
_PLACE = re.compile(r"(?<=\d),? tại (?!thời |chỗ).*$")
# "Hằng tháng 18": the number of the next row of a table that was poured out.
_NEXT_NUMBER = re.compile(r"(?P<rhythm>(?:định kỳ )?(?:h[ằà]ng|mỗi) (?:ngày|tuần|tháng|quý|năm)) \d{1,3}")
_SINCE_ONLY = re.compile(r" từ (?!nay)(?!.*(?: đến | tới |-|–))")  # "Hằng quý, từ quý II": one rhythm
# A day alone: "chiều 24/3", "20h00 thứ Bảy 25/3"; what is held on it is no part of the time.
_BARE_DAY = re.compile(
    r"(?:(?:(?!sau |từ |qua |quá |trong |khoảng |trước |trươc |truớc |trưóc |đến |tới |hết |nhất |thứ |chủ |sáng |trưa |chiều |tối |đêm )[^\W\d_]+ ){1,4}?)??"
    r"(?P<when>(?:khoảng |trong |(?:sáng|trưa|chiều|tối|đêm),? |\d{1,2} ?(?:giờ|h|g) ?(?:\d\d)?,? |(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? |ngày )*"
    r"(?P<day>\d{1,2})/(?P<month>\d{1,2}))(?=$|, \d)"
)
_EVERY_YEAR = re.compile(r"(?:h[ằà]ng|mỗi) năm")
_LAST_DAY = "(chậm nhất "
_LISTED_TIME = re.compile(r"[^;\s][^;]*?(?=\s*[;.]*\s*(?:; |$))")
_STATED = re.compile(r"(?P<words>.+?)\s*\(chậm nhất (?:ngày )?(?P<day>[^()]+)\)")
_MONTH = re.compile(r"tháng (\d{1,2})", re.IGNORECASE)
_MONTHS = re.compile(r"tháng \d{1,2}(?:(?:, | và |, và )tháng \d{1,2})+ (?:h[ằà]ng|mỗi) năm", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"(?:trong |cả )?năm học (?:19|20)\d\d ?[-–] ?(?:19|20)\d\d")


@remembered
def times_of_label(wording: Wording, start: int, end: int, *, year: int | None) -> list[Found]:
    """The times that the words of a label from `start` to `end` name, each with its last day."""
    if stated := _stated(wording, start, end, year=year):
        return stated
    parts = _parts(wording, start, end)
    return [found for left, right in parts for found in _label_part(wording, left, right, year=year)]


@remembered
def says_no_deadline(wording: Wording, start: int, end: int) -> tuple[int, int] | None:
    """Where a label says of a time that it sets none: "Thường xuyên, liên tục"; None where it says anything else."""
    while start < end and wording.text[start] in _AROUND:
        start += 1
    while start < end and wording.text[end - 1] in _AROUND:
        end -= 1
    words = wording.canon[start:end]
    said = all(_NO_DEADLINE.match(fold(part.strip(_AROUND))) for part in re.split(r"[,;]", words))
    return (start, end) if said or goes_on_always(words) else None


def _stated(wording: Wording, start: int, end: int, *, year: int | None) -> list[Found]:
    """The times of a label that says in brackets what day they end on: "khi lúa trổ (chậm nhất 15/8/2026)"."""
    found: list[Found] = []
    for part in _LISTED_TIME.finditer(wording.canon, start, end) if _LAST_DAY in wording.canon else ():
        if last := _STATED.fullmatch(wording.canon, *part.span()):
            found.append((part.start(), last.end("words"), stated_day(last["day"])))
        else:
            found += _label_part(wording, *part.span(), year=year)
    return found if any(last for _, _, last in found) else []


def _parts(wording: Wording, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a label between semicolons, brackets left out; commas divide only to drop "thường xuyên"."""
    text = wording.canon[start:end]
    bracket = text.find("(")
    if bracket > 0 and ")" in text[bracket:]:
        end = start + bracket
        text = text[:bracket]
    parts = []
    left = 0
    for cut in [*re.finditer(r"[;]|[,.](?= |$)", text), None]:
        right = cut.start() if cut else len(text)
        words = text[left:right].strip(" .-–:")
        if cut and cut[0] != ";" and RHYTHM_WORDS.fullmatch(words):
            if _SINCE_ONLY.match(wording.canon[start + cut.end() : end]):
                continue
            listed = RHYTHM_WORDS.match(wording.canon, start + left, end)
            if listed and listed.end() > start + right:
                continue  # "hằng quý, năm"
            parts.append((start + left, start + right))
            left = cut.end()
            continue
        if cut and cut[0] != ";" and not _NO_DEADLINE.match(fold(words)) and not _drops(text[cut.end() :]):
            continue
        if words and not _NO_DEADLINE.match(fold(words)):
            parts.append((start + left, start + right))
        left = cut.end() if cut else right
    return parts


def _drops(rest: str) -> bool:
    return bool(_NO_DEADLINE.match(fold(re.split(r"[,;.]", rest, maxsplit=1)[0].strip())))


def _label_part(wording: Wording, left: int, right: int, *, year: int | None) -> list[Found]:
    left, right = _trimmed(wording, left, right)
    if names_no_time(wording.canon, left, right):
        return []
    left = after_always(wording.canon, left, right)
    divided = "và " in wording.canon or "," in wording.canon
    if divided and (then := _THEN_EVERY.search(wording.canon, left, right)):
        once = _label_part(wording, left, then.start(), year=year)
        if any(last for _, _, last in once):
            return [*once, (*then.span("rhythm"), None)]
    return (
        _of_form(wording, left, right, year=year)
        or _of_periods(wording.text[left:right], left, year=year)
        or _of_days(wording.text[left:right], left, year=year)
    )


def _trimmed(wording: Wording, left: int, right: int) -> tuple[int, int]:
    """The label without signs, words before the time, what is added on demand, and places."""
    while left < right and (wording.text[left] in " -–:." or _before_time(wording.canon, left, right)):
        word = _before_time(wording.canon, left, right)
        left = word.end() if word else left + 1
    while left < right and wording.text[right - 1] in " .,;:-–/)":
        right -= 1
    for surplus in (_THEN_ALWAYS, _ON_DEMAND, _PLACE):
        if found := surplus.search(wording.canon, left, right):
            right = found.start()
    numbered = _NEXT_NUMBER.fullmatch(wording.canon, left, right)
    return left, numbered.end("rhythm") if numbered else right


def _before_time(canon: str, left: int, right: int) -> re.Match[str] | None:
    return _BEFORE_TIME.match(canon, left, right) or _ACT.match(canon, left, right)


def _of_form(wording: Wording, left: int, right: int, *, year: int | None) -> list[Found]:
    """The times of a label of a form of its own: a year alone, a school year, months or days one by one."""
    words = wording.text[left:right]
    if _YEAR_ALONE.fullmatch(words):
        return [(left, right, f"{words}-12-31")]
    if listed := _YEARS_LISTED.fullmatch(wording.canon, left, right):
        return [(left, right, f"{listed['last']}-12-31")]
    if later := _AND_LATER.search(wording.canon, left, right):
        return [(*later.span("a"), f"{later['a'][-4:]}-12-31"), (*later.span("b"), None)]
    if _SCHOOL_YEAR.match(words.lower()):
        return [(left, right, None)]
    if month := _BARE_MONTH.fullmatch(words):
        return [(left, right, find_times(f"tháng {month[1]}")[0].last)]
    if months := _months_one_by_one(words):
        return [(left + a, left + b, last) for a, b, last in months]
    return _bare_days(wording.canon, left, right, year=year)


def _of_periods(words: str, left: int, *, year: int | None) -> list[Found]:
    """A label with one period is its time; one with several has the time of each."""
    periods = find_periods(words)
    within = None if _EVERY_YEAR.search(words.lower()) else year
    lasts = [p.last and in_year(p.last, within) for p in periods]
    if len(periods) == 1:
        return [(left, left + len(words), lasts[0])]
    return [(left + p.start, left + p.end, last) for p, last in zip(periods, lasts, strict=True)]


def _of_days(words: str, left: int, *, year: int | None) -> list[Found]:
    """The days of a label without a period; the whole label where they are one time or none."""
    deadlines, times, right = find_deadlines(words, year=year), find_times(words), left + len(words)
    if len(times) > 1 and times[0].yearless and times[0].unit == times[-1].unit != "day":
        return [(left, right, deadlines[-1].last)]
    if len(deadlines) > 1:
        return [(left + d.start, left + d.end, d.last) for d in deadlines]
    last = deadlines[0].last if deadlines and not _open_start(words) else None
    if last and _PART_OF_WORK.fullmatch(words.lower(), 0, deadlines[0].start):
        left += deadlines[0].start
    return [(left, right, last)]


def _bare_days(canon: str, left: int, right: int, *, year: int | None) -> list[Found]:
    """The days of a label or cell that is nothing but days without their year."""
    found: list[Found] = []
    while left < right and (bare := _BARE_DAY.match(canon, left, right)):
        day, month = int(bare["day"]), int(bare["month"])
        if not is_day(year or 2000, month, day):
            return []
        found.append((bare.start("when"), bare.end(), in_year(f"--{month:02d}-{day:02d}", year)))
        left = bare.end() + 2
    return found if found and found[-1][1] == right else []


def _months_one_by_one(words: str) -> list[Found]:
    """ "Tháng 7, tháng 10 và tháng 12 hằng năm": three times of every year."""
    names = list(_MONTH.finditer(words)) if _MONTHS.fullmatch(words) else []
    found: list[Found] = []
    for i, name in enumerate(names):
        edge = len(words) if i == len(names) - 1 else name.end()
        found += [(name.start(), edge, time.last) for time in find_times(name[0])]
    return found


def _open_start(words: str) -> bool:
    return bool(re.match(r"(?:từ|sau) (?!.*(?:đến|tới))", words.lower()))
