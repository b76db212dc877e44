# ruff: noqa: E501  # patterns read better unbroken
"""Units named after "phối hợp (với)" or "cùng (với)" in the words of a duty.

Reads a `Wording`. Where the cooperation is that of those who are told ("chỉ đạo các phòng phối hợp với …"), it counts
only in a duty that names no other.
"""

from __future__ import annotations

import re

from loa.reader.rules.at_words import AtWords
from loa.reader.rules.needles import gate
from loa.reader.stages.heads import head
from loa.reader.stages.predicates import find_verb
from loa.reader.stages.subjects import CLAUSE_END, extent
from loa.reader.stages.unit_edges import skip_leading, trim
from loa.reader.stages.units import Unit, split_units
from loa.reader.stages.wording import Wording

_TOGETHER = AtWords(
    r"(?=phối|sự |cùng )(?:(?:phối hợp|phối kết hợp|phối, kết hợp)(?:,? (?!với\b|cùng\b|các\b|giữa\b|có\b|phối\b|và\b|để\b)[^\W\d]+){0,5}? (?:cùng với|với|cùng)(?= )"
    r"|(?P<of>sự (?:phối hợp|tham gia|hỗ trợ)(?: chặt chẽ| tích cực)? của (?=\w))"
    r"|phối hợp(?: chặt chẽ| tốt| thường xuyên|:)?(?= )"
    r"|(?<!đồng hành )(?<!chung tay )(?<!sát cánh )(?<!đi )(?<!chung sức )(?<!góp phần )(?<!góp sức )(?P<beside>cùng (?:với )?)(?=\w))",
    opens="phối|sự |cùng ",
)
TOGETHER_NEEDS = gate("phối hợp", "kết hợp", "cùng ", "sự tham gia", "sự hỗ trợ")
_LED = re.compile(
    r"(?:chủ trì|thực hiện|đảm nhiệm|đảm nhận|phụ trách|chịu trách nhiệm(?: chính)?)(?: [^ ,;.]+){0,3}[,;] (?:và )?"
)
_HELP = re.compile(
    r" (?:cùng )?(?:phối hợp|tham gia phối hợp)(?: (?:tổ chức |triển khai )?thực hiện)?(?= ?(?:[.;)]|$)| (?:tổ chức|triển khai|xây dựng|kiểm tra|biên soạn|tuyên truyền|thực hiện|treo|phát|dán|in|dọn|vận động|hỗ trợ|bố trí|chuẩn bị|mở|huy động)(?!\w))"
)
# Who is asked to take part, behind the work: "mở lớp; mời Hội Chữ thập đỏ cùng giảng". Where inviting is the work, guests are none.
_INVITED = re.compile(r"(?<=[;,] )(?:mời|nhờ) (?=[^.;]{3,120}? (?P<beside>cùng ))")
_NOUN = re.compile(
    r"(?<!\w)(?:cơ quan|đơn vị|cơ chế|quy chế|công tác|việc|sự|tổ chức|chương trình|kế hoạch|thỏa thuận|nghị quyết|hợp đồng) \Z"
)
_FIRST_WORDS = ("phối", "cùng ", "sự ")  # one stands in whatever these find
_CLAUSE_OF_ITS_OWN = re.compile(r"[,;] (?:chủ động |tích cực |đồng thời )?$")
_OTHERS = re.compile(
    r"(?<!\w)(?:chỉ đạo|hướng dẫn|đôn đốc|yêu cầu|vận động|đề nghị|giao|để|giúp|bảo đảm|đảm bảo) "
)


def find_cooperating(wording: Wording, start: int, end: int) -> tuple[Unit, ...]:
    """The units with which the duty is to be done, in order."""
    if not wording.hits & TOGETHER_NEEDS or not _may_be_named(wording.canon, start, end):
        return ()
    units: list[Unit] = []
    others: list[Unit] = []
    reached = start
    for match in _TOGETHER.finditer(wording.canon, start, end):
        if match.start() < reached or (not match["of"] and _is_noun(wording, match.start())):
            continue
        at = skip_leading(wording, match.end(), end)
        if head(wording, at) is None:
            continue
        edge = _edge(wording, at, end)
        if edge > at:
            here = others if _is_others(wording, start, match) else units
            here += split_units(wording, at, edge)
            reached = edge
    units += _helping(wording, start, end)
    units += _invited(wording, start, end)
    return tuple(units or others)


def _may_be_named(canon: str, start: int, end: int) -> bool:
    """Whether what names those who help may stand between the ends: the letters themselves are quickly asked for."""
    for word in _FIRST_WORDS:  # noqa: SIM110 - `any` takes twice as long
        if canon.find(word, start, end) >= 0:
            return True
    return False


def _invited(wording: Wording, start: int, end: int) -> list[Unit]:
    """Those who are asked to do it together with who leads; nobody where only guests stand there."""
    units: list[Unit] = []
    if wording.canon.find("mời ", start, end) < 0 and wording.canon.find("nhờ ", start, end) < 0:
        return units  # by far the most
    for match in _INVITED.finditer(wording.canon, start, end):
        until = match.start("beside") - 1
        at = skip_leading(wording, match.end(), until)
        begins = [at, *(m.end() for m in re.finditer(", ", wording.canon[:until]) if m.start() > at)]
        if all(head(wording, one) for one in begins) and extent(wording, at, until) == until:
            units += split_units(wording, at, until)
    return units


def _is_noun(wording: Wording, at: int) -> bool:
    """Whether the cooperation is a thing: "chương trình phối hợp"; not behind a name, "Phòng Kế hoạch phối hợp"."""
    noun = _NOUN.search(wording.canon, max(0, at - 20), at)
    return noun is not None and not (wording.text[noun.start()].isupper() and noun.start() > 1)


def _helping(wording: Wording, start: int, end: int) -> list[Unit]:
    """Those who are said to help: "do Thanh tra tỉnh chủ trì, Công an tỉnh phối hợp"."""
    units: list[Unit] = []
    for match in _HELP.finditer(wording.canon, start, end):
        led = list(_LED.finditer(wording.canon, start, match.start()))
        clause = wording.canon.rfind("; ", start, match.start())
        if not led and clause < 0:
            continue
        at = skip_leading(wording, max(led[-1].end() if led else 0, clause + 2 if clause >= 0 else 0), end)
        if head(wording, at) and extent(wording, at, match.start()) == match.start():
            units += split_units(wording, at, match.start())
    return units


def _edge(wording: Wording, at: int, end: int) -> int:
    end = min(end, at + 700)
    closing = wording.canon.find(")", at, end)
    if closing >= 0 and wording.canon.find("(", at, closing) < 0:
        end = closing  # all of it stands in brackets: "(giao Sở A chủ trì, phối hợp với Sở B)"
    stop = CLAUSE_END.search(wording.canon, at, end)
    limit = stop.start() if stop else end
    opens = stop and wording.canon.endswith((" như", " gồm"), at, limit)
    limit = wording.canon.rindex(" ", at, limit) if opens else limit
    verb = find_verb(wording, at, limit)
    if stop and opens and verb is None:
        return _members_end(wording, stop.end(), end) or limit
    return extent(wording, at, trim(wording, at, verb.start() if verb else limit)[1])


def _members_end(wording: Wording, at: int, end: int) -> int | None:
    """Where the members of a group end that are told behind a colon: "các cơ quan như: Công an, Hải quan …"."""
    if head(wording, at) is None:
        return None
    stop = CLAUSE_END.search(wording.canon, at, end)
    limit = stop.start() if stop else end
    verb = find_verb(wording, at, limit)
    return extent(wording, at, trim(wording, at, verb.start() if verb else limit)[1])


def _is_others(wording: Wording, start: int, match: re.Match[str]) -> bool:
    """Whether those who cooperate are the object of another verb in the same clause."""
    at = match.start()
    start = max(start, at - 1500)
    clause = max(wording.canon.rfind(";", start, at), wording.canon.rfind(". ", start, at), start)
    ordering = [m for m in _OTHERS.finditer(wording.canon, clause, at) if head(wording, m.end())]
    last = ordering[-1] if ordering else None
    if last and match["beside"] and find_verb(wording, last.end(), at) is None:
        return False  # "giao Sở A cùng Sở B …": both are told, the one to lead
    return last is not None and not _CLAUSE_OF_ITS_OWN.search(wording.canon[last.end() : at])
