"""What a duty counts, guessed from its words by small named rules; a person may say otherwise.

Source of the nouns: everyday office Vietnamese, from memory, unchecked against a list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from loa.campaigns.models import Duty
from loa.campaigns.things import MOST_THINGS

Counts = Duty.Counts
LONGEST = 40  # letters that a duty keeps of what it counts in


@dataclass(frozen=True)
class Counted:
    """What is counted, in which word of the plan, up to what number (None: the plan gives no total)."""

    counts: str
    noun: str
    target: int | None
    rule: str


@dataclass(frozen=True)
class Rule:
    """A number before one of these nouns counts this."""

    name: str
    counts: str
    nouns: tuple[str, ...]


@dataclass(frozen=True)
class _Numbered:
    """A number with its noun, where the rule found it."""

    rule: Rule
    match: re.Match[str]
    noun: str


NEWS = ("tin, bài", "tin bài", "bài viết", "tin", "bài", "chuyên mục", "chuyên đề", "chuyên trang", "số")
EVENTS = ("buổi", "cuộc", "lớp", "hội nghị", "hội thảo", "hội thi", "tọa đàm", "toạ đàm", "đợt")
THINGS = (
    *("pa nô", "panô", "áp phích", "băng rôn", "băng-rôn", "khẩu hiệu", "tờ rơi", "tờ gấp", "ấn phẩm"),
    *("cuốn", "bộ", "video", "clip", "trường", "kỳ", "lần", "lượt", "tin nhắn", "bài dự thi", "bài thi"),
    *("thông điệp", "bản cam kết", "cam kết", "tiểu phẩm", "tiết mục", "sổ tay", "quyển", "tấm", "phướn"),
    *("đồ họa", "mô hình", "bảng điện tử", "câu chuyện truyền thanh"),
)
# The first rule that finds a number says what is counted first; within a rule the longest noun wins.
RULES = (
    Rule(
        "number-of-broadcasts",
        Counts.BROADCASTS,
        (
            "lần phát sóng",
            "lượt phát sóng",
            "lần phát thanh",
            "lượt phát thanh",
            "buổi phát thanh",
            "chương trình phát thanh",
            "chương trình truyền hình",
            "lần phát",
            "lượt phát",
            "phóng sự",
            "bản tin",
        ),
    ),
    Rule("number-of-hours", Counts.HOURS, ("giờ phát sóng", "giờ phát thanh", "giờ tuyên truyền", "tiết")),
    Rule(
        "number-of-people",
        Counts.PARTICIPANTS,
        ("lượt người", "người tham dự", "người tham gia", "học viên", "đại biểu", "hộ gia đình", "người"),
    ),
    Rule(
        "number-of-things-made",
        Counts.ITEMS,
        (*NEWS, *EVENTS, *THINGS),
    ),
)
# A "buổi" on the air is a broadcast; one that is held, or held for those who broadcast, is none.
_ON_AIR = re.compile(
    r"phát sóng|tiếp (?:sóng|âm)|phát thanh(?! viên)|\b(?:trên|qua|bằng)\b[^.;]{0,40}truyền thanh",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\s+(?:tập huấn|nói chuyện|sinh hoạt|họp|tọa đàm|toạ đàm|giao lưu|đối thoại|ra quân|truyền thông|"
    r"tuyên truyền (?:trực tiếp|miệng|lưu động)|lưu động|chiếu|biểu diễn|văn nghệ|mít tinh|lễ)\b",
    re.IGNORECASE,
)
# Words that say what is counted where the plan names no number at all.
KINDS = (
    ("named-broadcasting", Counts.BROADCASTS, r"phát sóng|phát thanh|truyền thanh|tiếp sóng"),
    ("named-news-items", Counts.ITEMS, r"tin,? bài|bài viết|đăng tải"),
)
_NEWS_NAMED = KINDS[1][2]
_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_NUMBER = (
    r"(?<![\d/.,-])(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,5}|" + "|".join(_WORDS) + r")(?:\s*\([^)]{1,12}\))?"
)
# "02 lần mỗi tuần", "01 bài/tháng" is a rhythm: it says no total, but how much each of its rounds is to have.
_RHYTHM = re.compile(
    r"\s*(?:/|mỗi|một|hằng|hàng)\s*(?:01\s+)?(?P<period>ngày|tuần|tháng|quý|năm)\b", re.IGNORECASE
)
_RHYTHM_BEFORE = re.compile(
    r"\b(?:mỗi|một)\s+(?P<period>tuần|tháng|ngày|quý)\s*(?:(?:có\s+)?(?:ít nhất|tối thiểu|không dưới)\s*)?$",
    re.IGNORECASE,
)
_PERIODS = {"tuần": Duty.Period.WEEK, "tháng": Duty.Period.MONTH, "quý": Duty.Period.QUARTER}
# From one number to the next of a list: "02 phóng sự và đăng 03 tin, bài".
_LISTED = re.compile(r"[,;.+\n]|\b(?:và|cùng|kèm|đồng thời)\b", re.IGNORECASE)
# After such a word a number says of what the one before is made up: "02 lớp, mỗi lớp 40 học viên".
_OF_IT = re.compile(
    r"\b(?:mỗi|từng|trong|gồm|với|hoặc|từ|đến|tại|ở|cho|của|theo|bình quân|trung bình|nếu|khi)\b[^,;.+\n]*$",
    re.IGNORECASE,
)
# What a thing is, behind its noun ("buổi chiếu phim lưu động"), up to a word that tells of something else.
_ELSE = r"trên|tại|về|cho|ở|qua|của|để|trong|với|nhằm|theo|đến|tới|từ|vào|và|cùng|hoặc|phục vụ|mỗi|trước|sau"
_WHAT_IT_IS = re.compile(rf"(?:\s+(?!(?:{_ELSE})\b)[^\W\d_]+){{1,4}}", re.IGNORECASE)
_EACH_ROUND = re.compile(r"\bmỗi\s+(?:đợt|lần|kỳ|vòng)\b", re.IGNORECASE)


def is_each_round(text: str) -> bool:
    """Whether the duty's numbers are those of each of its rounds, not of all together."""
    return bool(_EACH_ROUND.search(text))


def guess_counts(text: str, *, period: str = "") -> tuple[Counted, ...]:
    """Everything that the duty counts by its words, the first first; nothing where they name nothing.

    Of one that comes again each `period`, what its words ask for in each is the target of a round.
    """
    found = _numbers(text)
    if not found:
        named = (Counted(counts, "", None, name) for name, counts, words in KINDS if _names(words, text))
        return tuple(named)[:1]
    found = _told_apart([found[0], *_listed_with(found[0], text, found)], text)
    first = _counted(found[0], text, period=period)
    return (first, *_further(found, first, text, period=period))


def names_news(text: str) -> bool:
    """True where the words speak of news, with or without a number of them."""
    return _names(_NEWS_NAMED, text)


def _names(words: str, text: str) -> bool:
    return re.search(words, text, re.IGNORECASE) is not None


def _numbers(text: str) -> list[_Numbered]:
    """Each number with its noun; the one that the first of the rules finds is the first."""
    found: list[_Numbered] = []
    for rule in RULES:
        for match in _pattern(rule.nouns).finditer(text):
            free = all(one.match.end() <= match.start() or match.end() <= one.match.start() for one in found)
            if free and not _means_some(match):
                found.append(_Numbered(rule, match, match["noun"].lower()))
    return found


def _means_some(match: re.Match[str]) -> bool:
    """Whether it is "một số"."""
    return match["number"].lower() in _WORDS and match["noun"].lower() == "số"


def _further(found: list[_Numbered], first: Counted, text: str, *, period: str) -> Iterator[Counted]:
    """What is listed together with the first, in the order of the words; each noun once."""
    nouns = {first.noun}
    for one in found[1:]:
        counted = _counted(one, text, period=period)
        wanted = counted.target is not None or period == Duty.Period.DAY
        if wanted and counted.noun not in nouns and len(nouns) < MOST_THINGS:
            nouns.add(counted.noun)
            yield counted


def _told_apart(found: list[_Numbered], text: str) -> list[_Numbered]:
    """Where one noun stands for two things, each is called by what it is too."""
    often = Counter(one.noun for one in found)
    return [
        replace(one, noun=one.noun + _what_it_is(one, text)) if often[one.noun] > 1 else one for one in found
    ]


def _what_it_is(one: _Numbered, text: str) -> str:
    found = _WHAT_IT_IS.match(text, one.match.end())
    said = ""
    for word in found[0].lower().split() if found else ():
        if len(one.noun) + len(said) + len(word) >= LONGEST:
            break
        said += f" {word}"
    return said


def _listed_with(first: _Numbered, text: str, found: list[_Numbered]) -> list[_Numbered]:
    """The other numbers of its list, in their order; what only says of one how it is made up is left out."""
    ordered = sorted(found, key=lambda one: one.match.start())
    listed = ordered[:1]
    for before, one in pairwise(ordered):
        gap = text[before.match.end() : one.match.start()]
        if _LISTED.search(gap) and not _OF_IT.search(gap):
            listed.append(one)
    return [one for one in listed if one is not first] if first in listed else []


def _pattern(nouns: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(re.escape(noun) for noun in sorted(nouns, key=len, reverse=True))
    return re.compile(rf"\b{_NUMBER}\s+(?P<noun>{longest_first})\b(?!\s+ngày)", re.IGNORECASE)


def _is_broadcast(noun: str, text: str, end: int) -> bool:
    """Whether the noun, which ends there, counts how often something is on the air."""
    if noun == "buổi":
        return _ON_AIR.search(text) is not None and not _HELD.match(text, end)
    return noun in {"lần", "lượt"} and re.search(KINDS[0][2], text) is not None


def _counted(one: _Numbered, text: str, *, period: str) -> Counted:
    rule, found = one.rule, one.match
    words, noun = found["number"].lower(), one.noun
    number = _WORDS.get(words) or int(words.replace(".", ""))
    rhythm = _RHYTHM.match(text, found.end()) or _RHYTHM_BEFORE.search(text[: found.start()])
    # What is asked for every day is no target of its week: the first and the last may have fewer days.
    other = period == Duty.Period.DAY or (
        rhythm is not None and _PERIODS.get(rhythm["period"].lower(), "-") != period
    )
    counts = Counts.BROADCASTS if _is_broadcast(noun, text, found.end()) else rule.counts
    return Counted(counts, noun, None if other or not number else number, rule.name)
