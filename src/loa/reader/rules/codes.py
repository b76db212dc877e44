"""Codes of documents: "46/KH-STTTT", "134-KH/TU", "80/2021/NĐ-CP", "197/2025/QH15".

State codes: Decree 30/2020/NĐ-CP, Annex I; party codes: Guide 36-HD/VPTW of 2018; codes of laws: usage of the
National Assembly (all from memory, unchecked). Slips of OCR in the number ("3ó6-KL/TU") and in the bar
("51 -KUTW" for "51-KL/TW") are read as printed, where "số" stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loa.reader.reading import Span
from loa.reader.rules.letters import exact
from loa.reader.rules.types import TYPES

_PART = exact(r"[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹa-zđ&\d]{0,14}")
_TAIL = rf"(?:(?:-|–|\s-(?=\S)|\s–(?=[A-ZĐ&]{{2}})|-\s(?=[A-ZĐ]{{2}})){_PART}|\.[A-ZĐ]{{2,}})*"
# A hyphen with a blank on either side, behind the type alone: "05/KH – UBND".
_APART = r"(?:\s[-–]\s[A-ZĐ]{2,9}(?![^\W\d_])(?!\s(?:[A-ZĐÀ-Ỹ]{2}|tỉnh|huyện|xã)))?"
_STATE = rf"\s{{0,2}}/\s{{0,2}}(?:(?:19|20)\d\d\s?/\s?)?{_PART}{_APART}{_TAIL}"
_JOINT = rf"\s?/\s?(?:(?:19|20)\d\d\s?/\s?)?(?:KH|TT|NQ|HD|CTr?|QC)(?:LT|LN|PH)/{_PART}{_TAIL}"
# A steering committee has a number ("BCĐ35", "BCĐ 389"), the National Assembly its term ("QH15").
_COMMITTEE = r"(?:(?<=BCĐ)\s?\d{2,3}|(?<=QH)\d{1,2})?"
_PARTY = (
    r"\s{0,2}[-–]\s{0,2}[A-ZĐ][A-ZĐa-zđ]{0,6}\s?/\s?[A-ZĐ][A-ZĐa-zđ]{0,14}"
    + _COMMITTEE
    + r"(?:-[A-ZĐ]{2,}[A-ZĐa-z]*)*"
)
_ABBREVIATIONS = "|".join(sorted({re.escape(a) for a in TYPES.values() if a}, key=len, reverse=True))

# Words that a page of the web glued to a code ("70-TB/TWngày"); no hyphen, as youth unions write
# ("298 KH/TWĐTN"); two bars, as before 2004 ("19/2001/CT/UB").
_CLOSED = r"(?:(?![\w/])|(?=ng[àa]y))"
_KINDS = rf"""(?=\s{{0,2}}[-–/]|\s[A-ZĐ]{{1,3}}[a-z]?/)
    (?:(?P<party>{_PARTY}|\s(?:KH|QĐ|HD|CT|CV|NQ|TB|BC|KL|CTr|TTr)/[A-ZĐ]{{2,12}}(?:-[A-ZĐ]{{2,}})*)
      |(?P<state>{_STATE}|{_JOINT}|\s?/\s?(?:19|20)\d\d/[A-ZĐ]{{2,4}}[a-z]?/[A-ZĐ]{{2,5}}
)|(?P<torn>\s?[-–]\s?[A-ZĐ]{{3,6}}(?![\w/]))){_CLOSED}"""
# Searching starts at digits, which are rare; the label before them is looked at only where a code was found.
_CODE = re.compile(rf"(?P<number>[0-9](?<![\d/,.A-Za-zĐđ-]\d)[\dóÓoOlI]{{0,5}}[a-z]?){_KINDS}", re.VERBOSE)
# A number whose first digit a scan took for a letter: "số l7/KH-UBND".
_MISREAD = re.compile("[ốô] [lIO]")
_MISREAD_CODE = re.compile(rf"(?<=[ốô]\s)(?P<number>[lIO][\dlIO]{{0,4}}){_KINDS}", re.VERBOSE)
_LABEL = re.compile(
    r"(?:^|[\W_]|(?:định|văn|hoạch|thị|quyết|dẫn|báo|trình|lệnh|tư|điện)(?=s))(?:[sS]?\s?[sS][ốôóổỗo]\s*:?\s*"
    r"|(?i:công\svăn|văn\sbản|công\sđiện|tờ\strình|thông\sbáo|kế\shoạch|hướng\sdẫn|chỉ\sthị|quyết\sđịnh|nghị\squyết)\s)\Z"
)
_LABEL_LETTERS = 14
# "Mẫu số 01/HĐBC", "Biểu mẫu số 02/KP-STC": the number of a form, which is no paper.
_FORM = re.compile(r"(?:(?i:mẫu|biểu|phụ\slục))\s[sS]ố\s*:?\s*\Z")
_KNOWN = re.compile(
    rf"\s?[-/–]\s?(?:(?:19|20)\d\d\s?/\s?)?(?:(?:{_ABBREVIATIONS}|NĐ)(?=[-–/\s])|QH\d|UBTVQH)"
)

# The type set apart by a bar of its own, as schools and centres write: "54/TB/TTYT".
_SHORT_TYPE = r"(?:KH|TB|CV|HD|BC|TTr|CT|CTr|BB|GM|NQ|QC|PA|KHPH)"
# The code of a document's own header, after "Số": the number may be blank, dotted out or unreadable.
OWN = re.compile(
    rf"""(?P<number>[^/\n]{{0,22}}?)
      (?: (?P<joint>{_JOINT}) | (?P<state>/\s?(?:(?:19|20)\d\d\s?/\s?)?
            (?:{_SHORT_TYPE}/|{_PART}_(?=[A-ZĐ]))?{_PART}{_APART}{_TAIL}(?:\.\s[A-ZĐ]{{2,4}}(?=\s*(?:\n|\Z)))?)
        | (?P<party>[-–]\s?[A-ZĐ][A-ZĐa-zđ]{{0,6}}\s?/\s?[A-ZĐ][A-ZĐa-zđ]{{0,14}}
            {_COMMITTEE}(?:-[A-ZĐ]{{2,}})*) )""",
    re.VERBOSE,
)
_DIGITS = str.maketrans("lioó", "1100")
BLANK_NUMBER = re.compile(r"[\s.…_:\-–]*")


def find_codes(text: str, within: Span) -> Iterator[Span]:
    """The codes cited in a stretch of `text`: "số" stands before them, or they name a known type."""
    if not _may_hold(text, within.start + 1, within.end):
        return
    if _may_be_misread(text, within.start, within.end):
        found = {
            m.start(): m for p in (_MISREAD_CODE, _CODE) for m in p.finditer(text, within.start, within.end)
        }
        matches = [found[at] for at in sorted(found)]
        taken = [m for m in matches if not any(o.start() < m.start() < o.end() for o in matches)]
    else:
        taken = list(_CODE.finditer(text, within.start, within.end))
    for match in taken:
        labelled = _LABEL.search(text, max(within.start, match.start() - _LABEL_LETTERS), match.start())
        if labelled and _FORM.search(text, max(within.start, match.start() - _LABEL_LETTERS), match.start()):
            continue
        if labelled or (not match["torn"] and _KNOWN.match(text, match.end("number"), match.end())):
            yield Span(match.start(), match.end())


def _may_hold(text: str, start: int, end: int) -> bool:
    """Whether a bar stands there, as behind the number of every code: most stretches have none."""
    return (
        text.find("/", start, end) >= 0 or text.find("-", start, end) >= 0 or text.find("–", start, end) >= 0
    )


def _may_be_misread(text: str, start: int, end: int) -> bool:
    """Whether a number begins with a letter there: the letters themselves are quickly asked for first."""
    letters = (
        text.find(" l", start, end) >= 0
        or text.find(" I", start, end) >= 0
        or text.find(" O", start, end) >= 0
    )
    return letters and _MISREAD.search(text, start, end) is not None


def squeeze(code: str) -> str:
    """A code for comparison: no blanks, one kind of hyphen, case-folded."""
    return "".join(code.split()).replace("–", "-").casefold()


def as_meant(code: str) -> str:
    """A squeezed code whose number is written in digits, where a scan took some of them for letters."""
    number = re.match(r"[\dlioó]+(?=[-/])", code)
    return number[0].translate(_DIGITS) + code[number.end() :] if number else code
