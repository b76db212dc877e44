"""What a heading, a line of the form or an item says of itself, so that a person may agree to many at once.

A duty in words that no rule knows is taken for what stands around it: one more sentence of the purpose, one
more content, one more recipient. So only what its own words vouch for may be agreed to together with others.
Source: Decree 30/2020/NĐ-CP, Annex I for the fixed phrases; the rest from memory of usage, unchecked.
"""

from __future__ import annotations

import re
from itertools import pairwise

from loa.reader.rules.background import SECTIONS, duty_suspects
from loa.reader.rules.funding import FUNDING_HEADING
from loa.reader.rules.letters import exact
from loa.reader.rules.openings import HEADING_WORDS, MATTER_FIRST, MEANS_FIRST
from loa.reader.rules.sections import HEADING, OTHER, PERIODS, TIME, plain
from loa.reader.rules.sentences import cut_sentences
from loa.reader.rules.units import COLLECTIVE, DETERMINER, KIND, POST, canonical
from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.rules.vouching_capitals import (
    heading_in_capitals,
    heading_lines,
    line_of_form,
    lines_of_form,
)
from loa.reader.rules.vouching_laws import basis_vouched
from loa.reader.rules.vouching_offices import OF_NAMES, office_goes_on, office_in_capitals

# Rules of background that look at the passage's own words; the others look at where it stands.
OWN_WORDS = frozenset(["label", "row-number", "attachment"])
# In these parts of the form offices and headings stand in capitals; what else does is told by its lines.
_IN_CAPITALS = frozenset(["national-header", "title", "signature", "appendix-title", "heading", ""])

_WORD = re.compile(r"[^\W_]+")
_LETTER = re.compile(r"[^\W\d_]")
_MARK = re.compile(
    r"^\s*(?:[-–+*•·]|(?:phần|mục)\s+[\divx]+|(?:[ivx]+|\d+(?:\.\d+)*|[a-zđ])\s?[.)/])?[\s.:]*", re.IGNORECASE
)
_FIXED = re.compile(
    r"^\W*(?:nơi nhận|kính gửi|như trên|đã k[ýí]|độc lập\W+tự do\W+hạnh phúc|cộng h[oò]a xã hội.*"
    r"|đảng cộng sản việt nam)\W*$",
    re.IGNORECASE,
)
_SAYS_LITTLE = 3  # words with which nothing can be ordered
_SHORT_LABEL = 5  # words before a colon
# Where something else begins behind a heading: a sign, or a capital right behind words that name a section.
_BEHIND = re.compile(r"[:.;]\s+|\s[-–]\s")
_NAMED = (
    r"(?:Mục đích|Yêu cầu|Ý nghĩa|Mục tiêu|Quan điểm|Nguyên tắc|Nội dung|Hình thức|Thời gian|Địa điểm"
    r"|Đối tượng|Kinh phí|Tổ chức thực hiện)"
)
_AND_NAMED = r"(?:,| và) (?:mục đích|yêu cầu|ý nghĩa|mục tiêu|nguyên tắc|hình thức|thời gian|địa điểm)"
_BEGINS_ANEW = re.compile(exact(rf"{_NAMED}(?:{_AND_NAMED})* (?=[A-ZĐÀ-Ỹ])"))
_TIMES = re.compile(
    r"(?:từ|đến|trước|sau|trong|ngày|tháng|quý|năm|tuần|đợt|giai đoạn|hết|nay|và|\d[\d/.-]*|[,;()]|\s)+"
)
_SHORT_HEADING = 8
_HEAD_OF_COLUMN = 8
_NAME = 8  # words of one name in a list of names
_TWO_NAMES = 4  # syllables of the names of two places

_VERB_FIRST = re.compile(DUTY_VERB)
_VERB = re.compile(rf"(?<!\w){DUTY_VERB}")
_NAMES = re.compile(
    rf"(?:{KIND}|{POST}|{DETERMINER}?{COLLECTIVE}|các|như|lưu|thường trực|lãnh đạo|đại diện|thành viên)(?!\w)"
)
_ABBREVIATION = re.compile(r"[A-ZĐ][A-ZĐ&./-]+(?!\w)")
_MOST_SMALL = 4  # other words in small letters in a row
_ASIDE = re.compile(r"\([^()]*\)")
_DAY = re.compile(r"\d\s*/\s*\d")
_DAY_AT_END = re.compile(r"/\d+\.\s+[^\W\d_]")  # of a sentence: "trước 30/4. Tuyên truyền"


def background_vouched(words: str, *, why: str, heading: bool) -> bool:
    """Whether words proposed as background by this rule say so themselves, not their place alone."""
    if why in OWN_WORDS or not _LETTER.search(words):
        return True
    own = _own(words)
    count = len(_WORD.findall(own))
    if count <= _SAYS_LITTLE or _FIXED.match(own) or (why == "bases" and basis_vouched(own)):
        return True
    if why in _IN_CAPITALS and own == own.upper():
        return _capitals_vouched(words, why=why)
    if why == "table-head":
        return count <= _HEAD_OF_COLUMN and not own.endswith(".")
    if own.endswith(":") and count <= _SHORT_LABEL:
        return True
    return heading and _heading_vouched(own, count)


def _capitals_vouched(words: str, *, why: str) -> bool:
    """Whether each line in capitals says of itself what it is."""
    if why in ("national-header", "signature"):
        return all(line_of_form(_own(line)) for line in lines_of_form(words))
    lines = [_own(line) for line in heading_lines(words)]
    return all(_names_a_section(plain(own)) or heading_in_capitals(own) for own in lines) and (
        len(lines) == 1 or not lines[-1].endswith(".")
    )


def _heading_vouched(own: str, count: int) -> bool:
    if own.endswith((".", ";")) or duty_suspects(own):
        return False
    if _something_behind(own):
        return False
    folded = canonical(own)
    if _names_a_section(plain(own)) or name_vouched(own):
        return True
    known = HEADING_WORDS.match(folded) or _VERB_FIRST.match(folded)
    return count <= (_SHORT_HEADING if known else _SHORT_LABEL)


def _something_behind(own: str) -> bool:
    """Whether more than a name or a time follows the heading on its line: "Mục đích: Bà con …"."""
    behind = _BEHIND.search(own) or _BEGINS_ANEW.match(own)
    rest = own[behind.end() :].strip() if behind else ""
    if len(_WORD.findall(rest)) <= _SAYS_LITTLE or name_vouched(rest):
        return False
    return not _TIMES.fullmatch(canonical(rest)) and not _names_a_section(plain(rest))


def _names_a_section(heading: str) -> bool:
    known = (HEADING, OTHER, PERIODS, TIME, FUNDING_HEADING, *(words for _, words in SECTIONS))
    return any(words.match(heading) for words in known)


def content_vouched(words: str) -> bool:
    """Whether each sentence of an item of contents begins with what is told, or with a verb of telling."""
    return all(MATTER_FIRST.match(canonical(own)) for own in _sentences(words))


def form_vouched(words: str, *, channels: bool) -> bool:
    """Whether an item of forms names a channel, and its sentences begin with means or known verbs."""
    if not channels:
        return False
    return all(
        MEANS_FIRST.match(folded) or _VERB_FIRST.match(folded) for folded in map(canonical, _sentences(words))
    )


def slogan_vouched(words: str) -> bool:
    """Whether the words cry out, as slogans do."""
    return words.rstrip(" \"”’'*_").endswith("!")


def name_vouched(words: str) -> bool:
    """Whether one of a list of names is short, names an office first, and gives it nothing to do."""
    own = _ASIDE.sub(" ", _own(words)).rstrip(" .;")
    if _DAY.search(own) or _orders(own):
        return False
    if own == own.upper() and len(_WORD.findall(own)) > _SAYS_LITTLE:
        return office_in_capitals(own)
    parts = re.split(r"[,;:/]| và ", own)
    if any(len(_WORD.findall(part)) > _NAME for part in parts):
        return False
    if office_goes_on(own) or any(_goes_on(part.split()) for part in parts):
        return False
    known = _NAMES.match(canonical(own)) or _ABBREVIATION.match(own)
    return bool(known) or len(_WORD.findall(own)) <= _SAYS_LITTLE


def issuer_vouched(words: str) -> bool:
    """Whether the lines of who issues or who signs are offices, with the names of two places at most."""
    own = _own(words)
    return len(_WORD.findall(own)) <= _SAYS_LITTLE or office_in_capitals(own, names=_TWO_NAMES)


def _goes_on(words: list[str]) -> bool:
    """Whether words that belong to no name follow an abbreviation, or many of them a name."""
    small = 0
    for before, word in pairwise(["", *words]):
        small = 0 if word in OF_NAMES or not word.islower() else small + 1
        if small > _MOST_SMALL or (small and _ABBREVIATION.fullmatch(before)):
            return True
    return False


def title_vouched(words: str) -> bool:
    """Whether the subject of a paper is one phrase: it ends in no full stop and holds none."""
    own = words.strip()
    if _DAY_AT_END.search(own):
        return False
    return not own.endswith((".", ";")) and len(cut_sentences(own, 0, len(own))) == 1


def _orders(own: str) -> bool:
    """Whether a verb of duty stands in it in small letters: in capitals it is part of a name."""
    return any(own[verb.start()].islower() for verb in _VERB.finditer(canonical(own)))


def _own(words: str) -> str:
    return _MARK.sub("", " ".join(words.split()), count=1)


def _sentences(words: str) -> list[str]:
    """The sentences and inner bullets of an item, without their marks."""
    pieces = [piece for part in re.split(r"\n|(?<=[.;:])\s\+\s", words) if (piece := part.strip())]
    return [_own(piece[a:b]) for piece in pieces for a, b in cut_sentences(piece, 0, len(piece))]
