# ruff: noqa: E501  # patterns read better unbroken
"""Labels on a line: "Cơ quan chủ trì: …", "(Sở Y tế chủ trì)", "…: Sở Y tế thực hiện", and what each of them labels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from loa.reader.rules.labels import BODY, LABEL
from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of, names_unit, role_of
from loa.reader.stages.heads import head
from loa.reader.stages.predicates import find_verb
from loa.reader.stages.subjects import find_subject, is_unit_list
from loa.reader.stages.unit_edges import skip_leading
from loa.reader.stages.wording import Wording

LabelKind = Literal["lead", "with", "time", "task", "other"]

_OPENS = re.compile(rf"[-–+* ]*(?:{LABEL}) ?:")
_UNSIGNED = re.compile(rf"(?P<lead>{BODY}chu tri)(?P<time>)(?P<task>)(?P<other>)|(?P<with>{BODY}phoi hop)")
_BRACKET = re.compile(
    r"(?P<lead>\()(?P<with>(?!))?(?P<time>(?!))?(?P<task>(?!))?(?P<other>(?!))?(?=[^()]{3,200}(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm))"
)
_TOLD_LAST = re.compile(
    r"(?<=\w)(?P<lead>: )(?P<with>(?!))?(?P<time>(?!))?(?P<task>(?!))?(?P<other>(?!))?(?=(?P<who>[^:;.()]{3,120}?) (?:cùng (?:nhau )?)?(?:phối hợp )?(?:chủ trì|thực hiện|phụ trách|đảm nhiệm|chịu trách nhiệm|(?<=cùng )(?:làm|lo))[.;]?$)"
)
# When it is done may stand beside who does it: "(Tháng 8/2021; Hội đồng Đội)", "(Hội đồng Đội, quý II)".
_WHEN = r"(?:trước|trong|từ|đến|chậm nhất|xong|hoàn thành|tháng|quý|ngày|tuần|dịp|mùa|hè|năm(?= 20)|h[ằà]ng|định kỳ|cuối|đầu|giữa|\d{1,2}[/-])[^();,]{2,40}"
WHEN_FIRST = re.compile(rf"{_WHEN}(?:;|,| [-–]) ")
WHEN_LAST = re.compile(rf"(?:;|,| [-–]) {_WHEN}$")
_LAST_UNITS = re.compile(
    r"(?<=\w )(?P<lead>\()(?P<with>(?!))?(?P<time>(?!))?(?P<task>(?!))?(?P<other>(?!))?"
    rf"(?=(?:{_WHEN}(?:;|,| [-–]) )?(?P<who>[^()]{{4,200}}?)(?:(?:;|,| [-–]) {_WHEN})?\)(?:,? (?:xong|hoàn thành|trước|trong|thời gian|chậm nhất|từ) [^().;]{{3,60}})?[.;]?$)"
)
# "(tháng 6; Đoàn xã; phối hợp: Hội Nông dân xã)": when, who and with whom, one behind the other.
_HELP = ("phối hợp", "hỗ trợ", "cùng ", " phụ)", "giúp)", "tham gia")
_AT_END = re.compile(r"(?<=[\w ])\((?P<told>[^()]{8,300})\)[.;]?$")
_CUTS = re.compile(
    r"; | [-–] |, (?=[^,;()]{3,60} (?:phụ|phụ giúp|giúp|hỗ trợ|phối hợp)(?:$|\))|(?:phối hợp|cùng|hỗ trợ|trước|trong|xong|hoàn thành|tháng|quý|h[ằà]ng|đơn vị|thời gian)(?!\w))"
)
_HELPED = re.compile(
    r"(?<=[(;,–-] )(?:đơn vị |cơ quan )?(?:phối hợp(?: với| cùng| thực hiện)?|hỗ trợ|cùng làm|cùng(?= với )(?: với)?|tham gia)(?: ?:| (?=\w)) ?|(?<=\()phối hợp ?: ?"
)
_TIMED = re.compile(r"(?:thời gian|thời hạn|hạn|xong|tiến độ)(?: thực hiện| hoàn thành)? ?: ?")
_LED = re.compile(r"(?:(?:đơn vị |cơ quan )?(?:chủ trì|thực hiện|phụ trách|làm) ?: ?|(?:do|giao) )")
_HELPS_LAST = re.compile(r" (?:phụ|phụ giúp|giúp|hỗ trợ|phối hợp)(?=$|\))")
_LEADS_LAST = re.compile(r" (?:chủ trì|phụ trách|thực hiện|làm|lo)(?: chính)?$")
_FEWEST_BRACKETS = 2
_WORK_FIRST = re.compile(
    rf"(?:[^.;:()]{{2,30}}, )?(?:{DUTY_VERB}|thi |hội thi|cuộc thi|lễ |hội nghị|chương trình|tọa đàm|triển lãm)"
    rf"|[^.;:()]{{4,80}} (?:(?:sẽ|phải|cần) )?được (?:{DUTY_VERB})"
)
_PASSIVE = re.compile(r"[^.;:()]{4,80} được |[^()]+\((?:giao|do) ")
# Work, a dash or colon, and who does it: "Treo băng rôn tại chợ - Phòng Văn hóa".
_LAST_NAMED = re.compile(
    r"(?<=\w)(?P<lead> [-–] |(?<!với)(?<!gồm)(?<!là)(?<!cho)(?<!tại)(?<!về)(?<!đến)(?<!tới)(?<!của)(?<!sau)(?<!vị)(?<!tượng)(?<!phần): )"
    r"(?P<with>(?!))?(?P<time>(?!))?(?P<task>(?!))?(?P<other>(?!))?(?=(?P<who>[^-–:;.()]{4,120}?)[.;]?$)"
)
_TAKES_ON = ("chủ trì", "thực hiện", "phụ trách", "đảm nhiệm", "chịu trách nhiệm", "cùng làm", "cùng lo")
_LOOSE = re.compile(r"\w+ ?\w+ (?:chủ|phối) ")
_KINDS: tuple[LabelKind, ...] = ("lead", "with", "time", "task", "other")
_INLINE = re.compile(rf"(?:(?<=[.;(\])])|\||(?<= )(?=[-–] )) ?[-–+]? ?(?:{LABEL}) ?:")


@dataclass(slots=True)
class Label:
    """What a label says: the letters from `start` to `end`."""

    kind: LabelKind
    words: Wording
    start: int
    end: int
    bracketed: bool = False  # one of several things that the bracket at the end tells


# Who somebody above is: "báo cáo cấp thẩm quyền (UBND tỉnh, các bộ chủ trì dự án) việc …".
_WHAT_THEY_LEAD = re.compile(
    r"(?:chủ trì|quản lý|phụ trách|thực hiện) (?:các )?(?:dự án|tiểu dự án|nội dung|nhiệm vụ|chương trình|chỉ tiêu|lĩnh vực)(?:[ ,][^():;]+)?\)(?= (?!trước|trong|hoàn thành|xong|chậm|từ|vào)\w)"
)


def find_labels(document: Document, block: Block) -> tuple[list[Label], int]:
    """The labels that a block holds, and where the first of them begins (0 for a block of labels)."""
    words = body_of(document, block)
    signed = ":" in words.text or "(" in words.text or " - " in words.text or " – " in words.text
    told = " chủ " in words.canon or " phối " in words.canon
    if not signed and not (told and _LOOSE.match(words.canon)):
        return [], len(words.text)
    if (words.text[-2:-1] == ")" or words.text[-1:] == ")") and (whole := _whole_bracket(words)):
        return whole, words.text.rindex("(")
    folded = words.folded
    marks = [opening] if (opening := _opening(words, folded)) else []
    marks += (
        _brackets(words) or _told_last(words) or _bare_bracket(document, block, words) if not marks else []
    )
    if ":" in words.text:
        marks += [m for m in _INLINE.finditer(folded) if not marks or m.start() >= marks[-1].end()]
    if not marks:
        return [], len(words.text)
    marks.sort(key=lambda m: m.start())
    labels = []
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        kind = next(name for name in _KINDS if mark[name])
        end = after.start() if after else len(words.text)
        closing = words.text.find(")", mark.end(), end)
        if mark[0] != "(" and "(" in words.text[mark.end() : max(closing, 0)]:
            closing = -1
        labels.append(Label(kind, words, mark.end(), closing if closing > 0 else end))
    return labels, marks[0].start()


def _whole_bracket(words: Wording) -> list[Label]:
    """What the bracket at the end tells, one thing behind the other: "(tháng 6; Đoàn xã; phối hợp: Hội Nông dân)"."""
    opened = words.canon.rfind("(")
    inside = words.canon[opened:]
    if not any(helping in inside for helping in _HELP):
        return []
    bracket = _AT_END.match(words.canon, opened)
    if bracket is None:
        return []
    cuts = [cut.span() for cut in _CUTS.finditer(words.canon, *bracket.span("told"))]
    edges = [bracket.start("told"), *(edge for cut in cuts for edge in cut), bracket.end("told")]
    labels: list[Label] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        helped = _HELPED.match(words.canon, start, end)
        helping = _HELPS_LAST.search(words.canon, start, end)
        if helped and find_verb(words, helped.end(), end) is None:
            labels.append(Label("with", words, helped.end(), end, bracketed=True))
        elif helping and is_unit_list(words, start, helping.start()):
            labels.append(Label("with", words, start, helping.start(), bracketed=True))
        elif timed := _TIMED.match(words.canon, start, end):
            labels.append(Label("time", words, timed.end(), end, bracketed=True))
        elif re.compile(_WHEN).fullmatch(words.canon, start, end):
            labels.append(Label("time", words, start, end, bracketed=True))
        else:
            led = _LED.match(words.canon, start, end)
            start = led.end() if led else start
            last = _LEADS_LAST.search(words.canon, start, end)
            end = last.start() if last else end
            if not is_unit_list(words, start, end):
                return []
            labels.append(Label("lead", words, start, end, bracketed=True))
    kinds = {label.kind for label in labels}
    return labels if kinds >= {"lead", "with"} and len(labels) > 1 else []


def _brackets(words: Wording) -> list[re.Match[str]]:
    """Brackets that say who does it: "(Sở Y tế chủ trì, phối hợp với …)"."""
    found = []
    for bracket in _BRACKET.finditer(words.canon) if "(" in words.canon else ():
        subject = find_subject(words, bracket.end(), len(words.text))
        if not (subject and subject.told and subject.start <= bracket.end() + 2):
            continue
        if not _WHAT_THEY_LEAD.match(words.canon, subject.verb):
            found.append(bracket)
    return found[:1]


def _bare_bracket(document: Document, block: Block, words: Wording) -> list[re.Match[str]]:
    """Who does it, told by nothing but a bracket or dash at the end: again and again, or where nobody else is told."""
    if not document.bracketed:
        ends = (
            b.index
            for b in document.in_zone("body")
            if b.kind in ("bullet", "numbered") and _ends_in_unit(document, b)
        )
        document.bracketed.append(frozenset(ends))
    if block.index not in document.bracketed[0]:
        return []
    found = _last_units(words)
    enough = len(document.bracketed[0]) >= _FEWEST_BRACKETS
    alone = not enough and _PASSIVE.match(words.canon) and _is_told_by_nobody(document, block, found)
    return [found] if found and (enough or alone) else []


def _last_units(words: Wording) -> re.Match[str] | None:
    return _LAST_UNITS.search(words.canon) or _LAST_NAMED.search(words.canon)


def _is_told_by_nobody(document: Document, block: Block, found: re.Match[str] | None) -> bool:
    """Whether a bracket alone in its paper names somebody in a section of work that names nobody."""
    node = document.section_of(block)
    if node is None or role_of(document, node) != "duties":
        return False
    above = (node, *document.ancestors(node))
    return (
        found is not None
        and found["lead"] == "("
        and not any(
            names_unit(document, each) for each in above if document.block_of(each).index != block.index
        )
    )


def _ends_in_unit(document: Document, block: Block) -> bool:
    """Whether work is named, and behind it units alone, in brackets or behind a dash or colon."""
    words = body_of(document, block)
    if (
        ")" not in words.text
        and " - " not in words.text
        and " – " not in words.text
        and ": " not in words.text
    ):
        return False
    found = _last_units(words)
    if not found or not _WORK_FIRST.match(words.canon) or find_subject(words, 0, found.start()):
        return False
    return is_unit_list(words, *found.span("who"))


def _told_last(words: Wording) -> list[re.Match[str]]:
    """Behind a colon, at the end, who does it: "In tờ rơi: Sở Y tế thực hiện."."""
    if ":" not in words.text or not words.canon.rstrip(" .;").endswith(_TAKES_ON):
        return []
    found = _TOLD_LAST.search(words.canon)
    if not found or not is_unit_list(words, found.end(), found.end("who")):
        return []
    return [found]


def _opening(words: Wording, folded: str) -> re.Match[str] | None:
    """The label with which the words begin; its colon may be lost before a capital."""
    if opening := _OPENS.match(folded):
        bare = folded[: opening.end()].strip(" -–+*:") == "thuc hien"
        return (
            None
            if bare and head(words, skip_leading(words, opening.end(), len(words.text))) is None
            else opening
        )
    loose = _UNSIGNED.match(folded)
    return loose if loose and words.text[loose.end() :][1:2].isupper() else None
