"""Who reports: the subject of the clause, who was asked or advised before it, or whoever leads the duty.

Reads the words of a clause of reporting. Answers with values.
"""

from __future__ import annotations

import re

from loa.reader.stages.doers import find_late_subject
from loa.reader.stages.duties.drafts import Values, inherited
from loa.reader.stages.heads import head
from loa.reader.stages.predicates import find_verb
from loa.reader.stages.report_clauses import EDGE, Clause
from loa.reader.stages.subjects import extent, find_subject, is_unit_list
from loa.reader.stages.unit_edges import skip_leading, trim
from loa.reader.stages.units import as_values, split_units
from loa.reader.stages.wording import Wording

_BEFORE_VERB = re.compile(
    r"(?: (?:phải|có|cần|sẽ|đều|viết|làm|lập|kịp thời|khẩn trương|chủ động|thường xuyên|định kỳ|thì))+ $"
)
_IF = ("nếu ", "trường hợp ", "khi ", "trong quá trình ", "quá trình ")
_ADVISES = re.compile(r"(?<!\w)tham mưu(?: cho| giúp)? ")
# "đôn đốc các phòng báo cáo": who stands right before the verb, and is no part of what is told.
_URGED = re.compile(
    r"(?<!\w)(?:đôn đốc|nhắc|chỉ đạo|hướng dẫn|yêu cầu|đề nghị|giao) "
    r"(?=(?:[^ ,.;:]+,? ){2,12}$)"
)
_EVERY = re.compile(r" (?=(?:các|những) \w)")
_HOURS = re.compile(r"\d/\d")  # "trực 24/7": tells what they do
_FAR = 3000  # letters before the clause in which somebody was asked


def senders_of(words: Wording, clause: Clause, lead: Values) -> Values:
    """Who makes the report that the clause asks for; empty where nobody is named."""
    inside = find_late_subject(words, clause.start, clause.verb + 8)
    if inside and inside.verb <= clause.verb:
        return as_values(words, inside.units)
    own = _advised(words, clause) or _before_the_verb(words, clause) or _own_subject(words, clause)
    own = own or _ordered(words, clause)
    if own or lead:
        return own or inherited(lead, "sender-from-duty")
    return _behind_a_comma(words, clause) or _asked_before(words, clause)


def _advised(words: Wording, clause: Clause) -> Values:
    """Who is advised to report: "tham mưu UBND tỉnh báo cáo Bộ Y tế"."""
    for advises in _ADVISES.finditer(words.canon, clause.start, clause.verb):
        acts = find_verb(words, advises.end(), clause.verb)
        advised = trim(words, advises.end(), acts.start() if acts else clause.verb)[1]
        if head(words, advises.end()) and extent(words, advises.end(), advised) == advised:
            return as_values(words, split_units(words, advises.end(), advised))
    return ()


def _before_the_verb(words: Wording, clause: Clause) -> Values:
    """The units that the clause, or what follows its condition, begins with up to the verb."""
    joint = words.canon.rfind(", ", clause.start, clause.verb)
    places = [clause.start]
    if words.canon.startswith(_IF, clause.start):
        # "nếu có vướng mắc các cơ quan, đơn vị phản ánh …": where no comma closes the condition
        places += [each.start() + 1 for each in _EVERY.finditer(words.canon, clause.start, clause.verb)]
        places += [joint + 2] if joint >= 0 else []
    if urged := _URGED.search(words.canon, clause.start, clause.verb):
        places.append(urged.end())
    for place in places:
        modal = _BEFORE_VERB.search(words.canon, place, clause.verb)
        named = trim(words, place, modal.start() if modal else clause.verb)[1]
        if place < named and head(words, place) and extent(words, place, named) == named:
            return as_values(words, split_units(words, place, named))
    return ()


def _own_subject(words: Wording, clause: Clause) -> Values:
    """Who a later clause begins with and goes on to report: "…; Hội Phụ nữ theo dõi, gửi báo cáo"."""
    edge = words.canon.rfind("; ", 0, clause.start)
    if edge >= 0 and _only_names(words, edge):
        return ()  # "Giao Sở A; Sở B chỉ đạo, báo cáo …": the list of those who are told goes on
    subject = find_subject(words, edge + 2, clause.verb) if edge >= 0 else None
    return as_values(words, subject.units) if subject and not subject.generic else ()


def _only_names(words: Wording, edge: int) -> bool:
    """Whether the words up to a semicolon name units of whom nothing is told yet."""
    begin = skip_leading(words, 0, edge)
    if not is_unit_list(words, begin, edge) or _HOURS.search(words.canon, begin, edge):
        return False
    return find_verb(words, begin, edge) is None


def _ordered(words: Wording, clause: Clause) -> Values:
    """Who the sentence asks to do more than to report: "Yêu cầu các trường tổng hợp ý kiến, báo cáo …"."""
    edges = [edge.end() for edge in EDGE.finditer(words.canon, max(0, clause.start - _FAR), clause.verb)]
    sentence = edges[-1] if edges else 0
    while sentence < clause.verb and words.text[sentence] in " +-–":
        sentence += 1
    subject = find_subject(words, sentence, clause.verb)
    return as_values(words, subject.units) if subject and subject.ordered else ()


def _behind_a_comma(words: Wording, clause: Clause) -> Values:
    """Who is named behind the time that opens the clause: "Cuối học kỳ, nhà trường tổng hợp, gửi báo cáo"."""
    comma = words.canon.find(", ", clause.start, clause.verb)
    subject = find_subject(words, comma + 2, clause.verb + 8) if comma >= 0 else None
    return as_values(words, subject.units) if subject and subject.start == comma + 2 else ()


def _asked_before(words: Wording, clause: Clause) -> Values:
    """The subject of the last clause before this one that has one."""
    before = 0
    for edge in EDGE.finditer(words.canon, max(0, clause.start - _FAR), clause.start):
        if find_late_subject(words, edge.end(), clause.verb + 8):
            before = edge.end()
    subject = find_late_subject(words, before, clause.verb + 8)
    return as_values(words, subject.units) if subject else ()
