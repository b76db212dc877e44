"""How numbered units of Vietnamese administrative documents are marked, and which mark stands above which.

Order and marks of parts, chapters, sections, articles, clauses and points: Decree 30/2020/NĐ-CP, Annex I
(from memory, unchecked); plans mix them freely, so the order here only settles marks not seen before.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from loa.reader.record import Record
from loa.reader.rules.letters import exact

Style = Literal[
    "part", "chapter", "section", "appendix", "upper", "roman", "article", "arabic", "decimal", "lower"
]

# Outer styles first: where two styles meet for the first time, the outer one holds the inner one.
RANK: dict[Style, int] = {
    "appendix": 0,
    "part": 1,
    "chapter": 2,
    "section": 3,
    "upper": 4,
    "roman": 5,
    "article": 6,
    "arabic": 7,
    "decimal": 8,
    "lower": 9,
}
# Points run a, b, c, d, đ, e, g, h, i, k …: no f, j, w, z.
LETTERS = "abcdđeghiklmnopqrstuvxy"
ORDINAL_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN_SLIPS = str.maketrans(
    {"l": "I", "1": "I", "|": "I", "!": "I", "Ị": "I", "Í": "I", "Ì": "I", "L": "I", "H": "II", "T": "I"}
)
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})\Z")

_MARK = re.compile(
    exact(r"""[ \t]*(?:
      (?P<word>(?:PH[ẦÀA]N|Ph[ầà]n)(?:\s+(?:THỨ|thứ))?|(?:CHƯƠNG|Chương)|(?:MỤC|Mục)|(?:ĐI[ỀẾ]U|Đi[ềế]u)|(?:PHỤ\s+LỤC|Phụ\s+lục))
        \s+(?:số\s+|SỐ\s+)?(?P<wnum>[IVXLl1|]{1,5}|\d{1,3}|[A-ZĐ]|nhất|hai|ba|tư|năm|sáu|bảy|tám|NHẤT|HAI|BA|TƯ|NĂM|SÁU|BẢY|TÁM)
        (?P<wclose>\s*[.:/]|\s*[-–—](?=\s)|\s*$|(?=\s+[A-ZĐÀ-Ỹ]{2}))
    | (?P<paren>\((?P<pnum>\d{1,2}|[a-zđ]|[ivx]{1,4})\))(?=\s)
    | (?P<decimal>(?:\d{1,2}|[IVX]{1,4}|[A-ZĐ](?=\.\d))(?:\.\d{1,2}){1,4}(?:[a-eđ](?=[.)]\s))?)
        (?P<dclose>[.)/:]?|[-–](?=\s))(?=\s+\S|[A-ZĐÀ-Ỹ]|\s*$)
    | (?P<arabic>\d{1,3}(?:[a-eđ](?=[.)]\s))?)
        (?P<aclose>\s?[.)](?!\d)|\.-(?=\s)|/[-.]?(?=\s)|/\.(?=[A-ZĐÀ-Ỹ])
          |[-–](?=\s[A-ZĐÀ-Ỹ])|,(?=\s[A-ZĐÀ-Ỹ]))(?=\s|[^\W\d_]|["“]|$)
    | (?P<roman>[IVXLl1|!ỊÍÌ]{1,5}|[IVXLHTl1|!]{2,4})
        (?P<rclose>(?!/V\b)\s?(?:[.)]|/[-.]?)(?=\s|[A-ZĐÀ-Ỹ]|$)|\s?[-–](?=\s|[A-ZĐÀ-Ỹ]{2})|\.-(?=\s)|(?=\s+[A-ZĐÀ-Ỹ]{2,}\s))
    | (?P<upper>[A-ZĐ])(?P<uclose>(?:[.)]|/[-.]?)(?=\s)|\.(?=$)|\s[-–](?=\s))
    | (?P<lower>[a-zđ]|ii|iii|iv|vi|vii|viii|ix)\d?
        (?P<lclose>(?:[.)]|/[-.]?)(?=\s|[A-ZĐÀ-Ỹ]|$)|[-–](?=\s[A-ZĐÀ-Ỹ]))
    )[ \t]*"""),
    re.VERBOSE,
)
_BULLETS = "-–—+•*"  # signs at the head of most lists; no number begins with one
_SMALL_ROMANS = frozenset({"ii", "iv", "vi", "ix"})  # "ii.", "iv.": points below points
# With which the words of `_MARK` begin, where they are not in capitals.
_WORD_HEADS = frozenset({"Ph", "Ch", "Mụ", "Đi"}) | _SMALL_ROMANS
_BULLET = re.compile(
    r"[ \t]*(?P<sign>[-–—+•*·●▪■◦○❖➢➤►✓]|_~|o(?=\s{2,}))(?=[ \t]|[^\W\d_]|[\"“(])[ \t]*(?:[-–+][ \t]+)?"
)


class Mark(Record, frozen=True):
    """The number at the head of a line: its style, closing sign, what is printed, its place in the order."""

    style: Style
    close: str
    num: str
    ordinal: int | None
    end: int
    depth: int = 1


def roman_value(num: str) -> int | None:
    """The value of a Roman number, misread strokes taken as I; None where it is none."""
    repaired = num.translate(_ROMAN_SLIPS)
    if not repaired or not _ROMAN.match(repaired):
        return None
    values = {"I": 1, "V": 5, "X": 10}
    total = 0
    for here, after in zip(repaired, [*repaired[1:], ""], strict=True):
        total += -values[here] if after and values[here] < values[after] else values[here]
    return total


def roman_number(value: int) -> str:
    """The Roman number of a value below 40."""
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[value % 10]
    return "X" * (value // 10) + ones


def _of_word(match: re.Match[str]) -> Mark:
    word, num = match["word"].lower(), match["wnum"]
    style: Style = "article"
    if word.startswith("ph") and "lục" in word:
        style = "appendix"
    elif word.startswith("ph"):
        style = "part"
    elif word.startswith("c"):
        style = "chapter"
    elif word.startswith("m"):
        style = "section"
    ordinal = int(num) if num.isdigit() else roman_value(num)
    if num.lower() in ORDINAL_WORDS:
        ordinal = ORDINAL_WORDS.index(num.lower()) + 1
    elif ordinal is None and len(num) == 1:
        ordinal = ord(num) - ord("A") + 1
    printed = " ".join(match[0][: match.end("wnum") - match.start()].split())
    return Mark(style, "", printed, ordinal, match.end())


def _of_roman(match: re.Match[str], rest: str) -> Mark | None:
    num, close = match["roman"], _sign(match["rclose"] or "")
    ordinal = roman_value(num)
    if ordinal is None or num.strip("1|!") == "":
        return None
    capitals = rest[:40] == rest[:40].upper()
    if ("H" in num or "T" in num or "L" in num) and not (capitals and rest.strip()):
        return None
    if num == "l" and not capitals:  # "l." is a misread "1." before a heading that is not in capitals
        return Mark("arabic", close or ".", num, 1, match.end())
    if not close and not capitals:
        return None
    return Mark("roman", close or ".", num, ordinal, match.end())


def _sign(close: str) -> str:
    """The sign that closes a number, without the second one that old papers add: "I/-", "1/.", "I.-"."""
    close = close.strip()
    return close[:1] if close[:1] in ("/", ".") else close


def _letter(match: re.Match[str], group: str, close: str) -> Mark:
    letter = match[group].lower()
    ordinal = LETTERS.index(letter) + 1 if letter in LETTERS else None
    return Mark("upper" if group == "upper" else "lower", close, match[group], ordinal, match.end())


@lru_cache(maxsize=4096)  # each line is asked, some of them twice; few letters stand at their heads
def begins_sentence(letters: str) -> bool:
    """Whether the first two letters of a line alone show that neither number nor bullet heads it."""
    return letters[1:].islower() and letters[1] != "l" and letters not in _WORD_HEADS and letters[0].isalpha()


def _counted(num: str) -> int | None:
    """The place of a number in the order; None for one that was put in later: "3a" after "3"."""
    return int(num) if num.isdigit() else None


def _in_brackets(match: re.Match[str]) -> Mark:
    num = match["pnum"]
    if num.isdigit():
        return Mark("arabic", "()", num, int(num), match.end())
    return Mark("lower", "()", num, LETTERS.index(num) + 1 if num in LETTERS else None, match.end())


def _of_digits(match: re.Match[str]) -> Mark:
    if decimal := match["decimal"]:
        parts = decimal.split(".")
        return Mark("decimal", ".", decimal, _counted(parts[-1]), match.end(), len(parts))
    close = _sign(match["aclose"]).replace(",", ".")
    return Mark("arabic", close, match["arabic"], _counted(match["arabic"]), match.end())


def read_mark(line: str) -> Mark | None:
    """The number at the head of `line`, or None. `end` is the offset of the words after it."""
    if line[:1] in _BULLETS or (
        line[:1].islower() and line[1:2].isalpha() and line[0] != "l" and line[:2] not in _SMALL_ROMANS
    ):
        return None  # an item of a list, or the middle of a sentence: by far the most lines
    if begins_sentence(line[:2]):
        return None
    match = _MARK.match(line)
    if not match:
        return None
    if match["word"]:
        return _of_word(match)
    if match["paren"]:
        return _in_brackets(match)
    if match["decimal"] or match["arabic"]:
        return _of_digits(match)
    if match["roman"]:
        return _of_roman(match, line[match.end() :])
    if match["upper"]:
        return _letter(match, "upper", _sign(match["uclose"]))
    return _letter(match, "lower", _sign(match["lclose"]))


def read_bullet(line: str) -> tuple[str, int] | None:
    """The bullet sign at the head of `line` and the offset of the words after it, or None."""
    if line[:1].isalnum() and line[0] != "o":
        return None
    match = _BULLET.match(line)
    return (match["sign"], match.end()) if match else None
