"""Reports passed on by those who received something: "… gửi Sở Y tế để tổng hợp, báo cáo UBND tỉnh".

Reads the words of a duty or closing paragraph. Answers with reports.
"""

from __future__ import annotations

import re

from loa.reader.reading import Report
from loa.reader.record import Record
from loa.reader.stages.duties.drafts import Values, inherited, unique
from loa.reader.stages.report_clauses import EDGE, Clause
from loa.reader.stages.report_receivers import THROUGH, receivers_of, sent_to
from loa.reader.stages.subjects import find_subject
from loa.reader.stages.units import as_values
from loa.reader.stages.wording import Wording

# Right before the verb: "để tổng hợp, báo cáo", "để Sở Y tế tổng hợp, trình, báo cáo".
_SO_THAT = re.compile(
    r"(?<!\w)để (?:[^ ,.;:()]+,? ){0,8}?(?:tổng hợp|theo dõi|xem xét|hoàn thiện),? (?:và )?$"
)
_LONGEST = 90  # letters between "để" and the verb


class Further(Record, frozen=True):
    """A report that is passed on, and where its words end."""

    report: Report
    text_end: int


def passed_on_further(words: Wording, verb: re.Match[str], reached: int) -> Further | None:
    """The report that somebody makes of what others send him without reporting themselves."""
    start = max(reached, verb.start() - _LONGEST)
    if words.canon.find("để ", start, verb.start()) < 0:
        return None
    so_that = _SO_THAT.search(words.canon, start, verb.start())
    if so_that is None:
        return None
    edges = [edge.end() for edge in EDGE.finditer(words.canon, reached, so_that.start())]
    receiver = sent_to(words, max(edges, default=reached), so_that.start())
    if not receiver:
        return None
    close = EDGE.search(words.canon, verb.end())
    clause = Clause(so_that.start(), close.start() if close else len(words.text), verb.start(), verb.end())
    return Further(_onward(words, clause, receiver), clause.end)


def passed_on(words: Wording, clause: Clause, previous: Report | None) -> Report:
    """The second report: by the one unit that received the first, where no channel is named."""
    through = THROUGH.search(words.canon, 0, clause.start)
    return _onward(words, clause, previous.receiver if previous and not through else ())


def _onward(words: Wording, clause: Clause, received: Values) -> Report:
    """The report of those who are named behind "để", else of the one unit that received what is passed on."""
    text = words.value(stripped(words, clause.start, clause.end))
    if words.canon.startswith("để ", clause.start):  # "để Sở Y tế tổng hợp, báo cáo UBND tỉnh"
        named = find_subject(words, clause.start + 3, clause.after)
        if named and named.start == clause.start + 3:
            own = unique(as_values(words, named.units))
            return Report(text, own, unique(receivers_of(words, clause)), None)
    sender = received if len(received) == 1 else ()
    return Report(
        text, inherited(sender, "sender-received-before"), unique(receivers_of(words, clause)), None
    )


def stripped(words: Wording, start: int, end: int) -> tuple[int, int]:
    """The words without the signs around them."""
    while start < end and words.text[start] in " ,;:-–":
        start += 1
    while start < end and words.text[end - 1] in " ,;:./-–":
        end -= 1
    return start, end
