"""An order to somebody else behind the work of one: "Sở Y tế mở lớp. Giao Sở Tài chính cấp kinh phí."."""

from __future__ import annotations

import re

from loa.reader.stages.duties.drafts import Values
from loa.reader.stages.subjects import find_subject
from loa.reader.stages.units import as_values
from loa.reader.stages.wording import Wording

_BEHIND_ANOTHER = ". "
_BEHIND = re.compile(r"(?<=\w[.] )(?:Giao|Đề nghị|Yêu cầu|Phân công) (?=\w)")


def order_behind(words: Wording, start: int, end: int) -> tuple[int, Values] | None:
    """Where a later sentence begins that orders somebody by name, and whom."""
    if _BEHIND_ANOTHER not in words.text:
        return None  # by far the most
    for sentence in _BEHIND.finditer(words.text, start + 1, end):
        subject = find_subject(words, sentence.start(), end)
        if subject and subject.ordered and not subject.generic:
            return sentence.start(), as_values(words, subject.units)
    return None


def without(lead: Values, ordered: Values) -> Values:
    """Those who lead what stands before an order, which names the others."""
    named = {span for value in ordered for span in value.spans}
    return tuple(value for value in lead if not named.intersection(value.spans))
