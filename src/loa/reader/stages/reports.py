# ruff: noqa: E501  # patterns read better unbroken
"""Duties to report: who reports to whom, in which clause, by when.

Reads the document and its duties. Reporting clauses stand in the words of duties and in closing paragraphs;
passing a report on ("để tổng hợp, báo cáo Bộ …") is a report of its own by the one who received the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from loa.reader.reading import Duty, Report, Value
from loa.reader.rules.at_words import AtWords
from loa.reader.rules.reporting import (
    ACCOUNT,
    MADE,
    NO_REPORT,
    REPORTS,
)
from loa.reader.stages.deadlines import due_in_text
from loa.reader.stages.document import Document
from loa.reader.stages.doers import find_late_subject
from loa.reader.stages.duties.drafts import (
    Values,
    inherited,
    unique,
    wording_of,
    year_of,
)
from loa.reader.stages.listings import listed_reports
from loa.reader.stages.passing_on import passed_on, passed_on_further, stripped
from loa.reader.stages.report_clauses import EDGE, Clause, cut_passing_on, find_clause
from loa.reader.stages.report_edges import past_other_work
from loa.reader.stages.report_nouns import is_no_verb
from loa.reader.stages.report_places import (
    beside_duties,
    closing_words,
    may_report,
    opening_lines,
    opens_with_report,
    told_in_line,
)
from loa.reader.stages.report_receivers import receivers_of
from loa.reader.stages.report_senders import senders_of
from loa.reader.stages.wording import Wording

_REPORT = AtWords(REPORTS)
_NO_REPORT = re.compile(rf"(?<!\w){NO_REPORT}")
_MADE = re.compile(MADE)
# "hoàn thiện các báo cáo: (i) Báo cáo tình hình …": papers that are counted.
_THINGS = re.compile(r"(?:các|những|\d+|hai|ba|bốn) báo cáo(?: [^ ,.;:]+){0,4} ?: ")
_ACCOUNT = re.compile(ACCOUNT)
_TIMED = re.compile(r" ?(?:định kỳ|trước|chậm nhất|muộn nhất|h[ằà]ng|vào|trong)(?!\w)")
_ASIDE = re.compile(
    r" ?\((?:(?:bao )?gồm|trong đó|cụ thể|nêu rõ|nội dung|theo (?!mẫu|biểu|đề cương)|căn cứ|gọi (?:tắt|chung)|sau đây|thực hiện theo|trường hợp)[^()]*\)[ .;,]*$"
)
# "Báo cáo thành tích của tập thể": a paper of a list; "Báo cáo nhanh hằng ngày" is asked for.
_PAPER = re.compile(r"Báo cáo (?!nhanh|ngay|kịp thời|định kỳ|đột xuất|h[ằà]ng|về )")
_HANDED_IN_BELOW = re.compile(r"\.\s+(?:Trình|Gửi|Nộp)(?=\s)")


# Papers that tell what was done: to send them is to report.
_TELLING = (" biên bản", " bản tổng hợp", " bảng tổng hợp", " tổng hợp ", " biểu ", " bản đánh giá", " phiếu tổng hợp", " số liệu tổng hợp")  # fmt: skip
_GATHERED = ("báo cáo", "tổng hợp kết quả", "tổng hợp số liệu")  # what is handed in without more words
# Of the clause: "Sở Y tế báo cáo …" is read as it stands, a list of all units longer than this share is not.
_LONG_SUBJECT = 0.35


def find_reports(document: Document, duties: tuple[Duty, ...]) -> tuple[Report, ...]:
    """The duties to report, in the order of the source."""
    year = year_of(document)
    found: list[Report] = []
    for duty in duties:
        text = duty.text
        if not may_report(document.letters.lowered(text.value, text.spans[0].start)):
            continue
        words = wording_of(document, *text.spans)
        found += _sharing(words, [*_in_words(words, duty.lead, year=year)])
    for words in closing_words(document, duties):
        found += [r for r in _sharing(words, [*_in_words(words, (), year=year)]) if _asks(r)]
    for words in beside_duties(document, duties):
        found += [report for report in _in_words(words, (), year=year) if report.receiver]
    for words in opening_lines(document, duties):
        found += [r for r in _in_words(words, (), year=year) if opens_with_report(r.text.value) and _asks(r)]
    for node in document.nodes:
        if told := told_in_line(document, document.block_of(node)):
            found += _sharing(told, [*_in_words(told, (), year=year, headed=True)])
    found += listed_reports(document)
    once: dict[tuple[object, ...], Report] = {}
    for report in found:
        once.setdefault((report.text.spans, report.due and report.due.value), report)
    return tuple(sorted(once.values(), key=lambda report: report.text.spans[0]))


def _asks(report: Report) -> bool:
    """Whether a line asks for a report and is not the name of one: "Báo cáo tình hình thực hiện dự án"."""
    return bool(report.receiver or report.due) or not _PAPER.match(report.text.value)


def _sharing(words: Wording, reports: list[Report]) -> list[Report]:
    """Reports side by side, "báo cáo nhanh … và báo cáo tổng kết … về Bộ": who gets one gets the other."""
    shared = _handed_in_below(words, reports)
    for i in range(len(shared) - 2, -1, -1):
        this, after = shared[i], shared[i + 1]
        between = words.source[this.text.spans[-1].end : after.text.spans[0].start].strip()
        if not this.receiver and after.receiver and between in ("và", ","):
            shared[i] = Report(
                this.text, this.sender, inherited(after.receiver, "receiver-of-the-next"), this.due
            )
    return shared


def _handed_in_below(words: Wording, reports: list[Report]) -> list[Report]:
    """The reports without those to nobody of which the next sentence says who gets them: "Tổng hợp báo cáo …. Trình Sở …"."""
    return [
        this
        for this, after in zip_longest(reports, reports[1:])
        if this.receiver
        or this.due
        or not (after and after.receiver)
        or not _HANDED_IN_BELOW.match(words.source, this.text.spans[-1].end, after.text.spans[0].start + 6)
    ]


def _in_words(words: Wording, lead: Values, *, year: int | None, headed: bool = False) -> Iterator[Report]:
    """The reports in the words of one duty or closing paragraph; `headed`: the heading says that they are."""
    previous: Report | None = None
    reached = 0
    for verb in _REPORT.finditer(words.canon, 0, len(words.canon)):
        if verb.start() < reached or _is_noun(words, verb) or (not headed and _sends_a_paper(words, verb)):
            continue
        if further := passed_on_further(words, verb, reached):
            reached = further.text_end
            yield further.report
            continue
        clause = find_clause(words, verb, reached)
        first, passed = cut_passing_on(words, clause)
        if not any(letter.isalpha() for letter in words.text[first.start : first.end]):
            continue
        reports = list(_reports(words, first, lead, year=year))
        if reports:
            previous = reports[0]
            yield from reports
        reached = first.end
        if passed:
            onward = passed_on(words, passed, previous)
            yield onward
            previous, reached = onward, passed.end


def _is_noun(words: Wording, verb: re.Match[str]) -> bool:
    """Whether "báo cáo" is a paper or what somebody else writes."""
    if words.canon.endswith(") ", 0, verb.start()) and _THINGS.search(words.canon, 0, verb.start()):
        return True
    if is_no_verb(words.canon, verb.start(), verb.end()):
        return True
    before = words.canon[max(0, verb.start() - 24) : verb.end() + 30]
    if (
        words.canon.startswith("chế độ báo cáo", verb.start() - 7)
        and words.text[verb.end() : verb.end() + 1] in ":."
    ):
        return True
    return any(m.end() + max(0, verb.start() - 24) >= verb.end() for m in _NO_REPORT.finditer(before))


def _sends_a_paper(words: Wording, verb: re.Match[str]) -> bool:
    """Whether "gửi" sends a plan or a list that is to be made, and no account of the work."""
    if verb[0] != "gửi" or words.canon.startswith(_TELLING, verb.end()):
        return False
    edges = [0, *(edge.end() for edge in EDGE.finditer(words.canon, 0, verb.start()))]
    start = edges[-1]
    close = EDGE.search(words.canon, verb.end())
    end = close.start() if close else len(words.text)
    purpose = words.canon.find(" để ", verb.end(), end)
    account = _ACCOUNT.search(words.canon, start, purpose if purpose >= 0 else end)
    bare = not words.canon.startswith((" về", " cho", " kịp"), verb.end())
    if bare:  # "Gửi UBND tỉnh …" sends what the sentence before it tells
        told = edges[-2] if len(edges) > 1 and start + 1 == verb.start() else start
        return not any(words.canon.find(said, told, verb.start()) >= 0 for said in _GATHERED)
    return not account and bool(_MADE.search(words.canon, start, verb.start()))


def _after_subject(words: Wording, clause: Clause) -> int:
    """Where the clause begins without a long list of units that opens it: they are its senders."""
    subject = find_late_subject(words, clause.start, clause.verb + 8)
    if subject is None or subject.start > clause.start + 1:
        return past_other_work(words, clause.start, clause.verb)
    verb = min(subject.verb, clause.verb)
    if (later := past_other_work(words, verb, clause.verb)) > verb:
        return later
    return verb if verb - clause.start > (clause.end - clause.start) * _LONG_SUBJECT else clause.start


def _reports(words: Wording, clause: Clause, lead: Values, *, year: int | None) -> Iterator[Report]:
    text = words.value(stripped(words, _after_subject(words, clause), _before_aside(words, clause)))
    sender = senders_of(words, clause, lead)
    receiver = receivers_of(words, clause)
    days = _days(words, clause, year=year)
    for day in days or [None]:
        yield Report(text, unique(sender), unique(receiver), day)


def _before_aside(words: Wording, clause: Clause) -> int:
    """Where the clause ends without the bracket that says on what it rests: "(theo Công văn số …)"."""
    if words.text.find("(", clause.after, clause.end) < 0:
        return clause.end
    aside = _ASIDE.search(words.canon, clause.after, clause.end)
    return aside.start() if aside else clause.end


def _days(words: Wording, clause: Clause, *, year: int | None) -> list[Value[str] | None]:
    """The last days that the clause names; a day of every year as `--MM-DD`."""
    days = [due.end for due in due_in_text(words, clause.start, clause.end, year=year) if due.end]
    if days or not clause.start:
        return list(days)
    # "Trước ngày 10/12 hằng năm, các đơn vị báo cáo …": the time stands before the subject that opens the clause.
    edges = [edge.end() for edge in EDGE.finditer(words.canon, 0, clause.start)]
    ahead = due_in_text(words, max(edges, default=0), clause.start, year=year)
    timed = _TIMED.match(words.canon, max(edges, default=0), clause.start)
    return [due.end for due in ahead if due.end] if timed else []
