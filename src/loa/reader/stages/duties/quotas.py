# ruff: noqa: E501  # patterns read better unbroken
"""Lines that only say how many may be chosen: "Mỗi xã chọn 02 cá nhân", "UBND tỉnh: Không quá 05 tập thể".

Reads a `Wording`. Source of the words: from memory of everyday plans of commendation, unchecked.
"""

from __future__ import annotations

import re

from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.wording import Wording

_LONGEST = 300
_WHO = (
    r"(?:người|cá nhân|tập thể|trường hợp|đại biểu|đồng chí|suất|giải|thí sinh|vận động viên|gia đình|hộ|em|học sinh|sinh viên|giáo viên|cán bộ|"
    r"đảng viên|đoàn viên|hội viên|điển hình|tác phẩm|mô hình)(?: tiêu biểu| xuất sắc| điển hình| xứng đáng| danh dự)?(?!\w)"
)
_BOUND = r"(?:tối đa|không quá|không vượt quá|nhiều nhất|chỉ tiêu(?: là)?)"
_NUMBER = rf"(?:từ \d+ (?:đến|-) )?\d+ {_WHO}|\d[\d,.]* ?%(?: (?:trên )?(?:tổng )?số [^.;,:]{{2,60}})?"
_COUNT = re.compile(rf"(?<!\w)(?:{_BOUND} )?(?:{_NUMBER})")
_MAY_COUNT = re.compile(rf"[0-9](?: {_WHO}|[\d,.]* ?%)")  # stands in every count, and is skipped to
_MORE = re.compile(
    rf"(?:(?:,| và| hoặc) (?:{_BOUND} )?(?:{_NUMBER}))*(?: ?/ ?\d* ?\w+(?: \w+)?)? ?(?:, (?:bảo đảm|đảm bảo) [^.;]*)?[.;]?"
)
_BRACKET = re.compile(r" ?\([^()]*\)")
_LIMITS = re.compile(_BOUND)
# "Mỗi xã xét chọn 02 cá nhân": who may choose stands before; "Chọn 02 cá nhân" is work.
_CHOOSES = re.compile(
    r" (?:được )?(?:(?:xét |bình |lựa )?(?:chọn|bầu chọn)|đề nghị(?: khen thưởng| xét khen| khen| biểu dương)?|giới thiệu|suy tôn|đề cử)(?: cử)? ?$"
)
# Who chooses or how: no work besides.
_NO_WORK = re.compile(
    r"mỗi tổ chức|(?:xét |bình |lựa |được )*(?:chọn(?: cử)?|cử|bầu|suy tôn|đề cử|giới thiệu|(?:đề nghị|trình)(?: (?:khen thưởng|khen|tặng|xét|biểu dương)(?: [^ .;:,]+){0,4})?)(?!\w)"
)
_WORKS = re.compile(rf"(?<!\w){DUTY_VERB}")
_EACH = re.compile(r"(?:mỗi|từng|các|riêng) ")


def is_quota(words: Wording) -> bool:
    """Whether a line says how many may be chosen and nothing else."""
    if len(words.canon) > _LONGEST:
        return False
    told = _BRACKET.sub("", words.canon) if "(" in words.canon else words.canon
    if not _MAY_COUNT.search(told):
        return False  # by far the most
    clauses = [clause for clause in told.split(";") if clause.strip(" .")]
    if not clauses or not _is_count(clauses[-1]):
        return False
    return all(_is_count(each) or not _WORKS.search(each) for each in clauses)  # "Sở A; Sở B mỗi đơn vị …"


def _is_count(clause: str) -> bool:
    count = _COUNT.search(clause)
    if count is None or not _MORE.fullmatch(clause, count.end()):
        return False
    before = clause[clause.rfind(":", 0, count.start()) + 1 : count.start()].lstrip()
    if _LIMITS.match(count[0]):
        return not _WORKS.search(_NO_WORK.sub("", before))
    if "%" in count[0]:
        return False  # "100 % các hộ ký cam kết" is no quota
    if chosen := _CHOOSES.search(before):
        return not _WORKS.search(_NO_WORK.sub("", before[: chosen.start()]))
    return not before or bool(_EACH.match(before) and not _WORKS.search(before))
