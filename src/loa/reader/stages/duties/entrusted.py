# ruff: noqa: E501  # patterns read better unbroken
"""Lines that give to somebody what is listed below: "Giao nhiệm vụ cho UBND các xã:", "Những việc Đoàn xã phải làm:"."""

from __future__ import annotations

import re

from loa.reader.stages.duties.drafts import Values, inherited
from loa.reader.stages.run_ins import leads_in
from loa.reader.stages.subjects import is_unit_list
from loa.reader.stages.units import as_values, split_units
from loa.reader.stages.wording import Wording

_MATTERS = r"(?:nhiệm vụ|trách nhiệm|công việc|việc|phần việc)"
_ENTRUSTS = re.compile(
    rf"(?:giao|phân công)(?: các| những)?(?: {_MATTERS})?(?: (?:cụ thể|sau|sau đây))? cho (?=\w)"
    rf"|(?:các |những ){_MATTERS} (?:được )?(?:(?:giao|phân công) (?:cho )?)?(?=\w)"
)
# What closes such a line behind those whom it names: "Những việc Đoàn xã phải làm:", "Đoàn xã được giao các việc sau:".
_ENTRUSTED_LAST = re.compile(
    rf" (?:(?:phải|cần|sẽ|được giao) )?(?:làm|thực hiện|đảm nhiệm|phụ trách)(?: (?:như sau|gồm|là))?$| (?:như sau|sau đây|gồm|là)$"
    rf"|(?: được)? (?:giao|phân công)(?: thực hiện)?(?: các| những)? {_MATTERS}(?: (?:như sau|sau đây|sau|gồm|là))?$"
)


def entrusted(words: Wording) -> Values:
    """Those to whom the words give what is listed below: "Giao nhiệm vụ cho UBND các xã:"."""
    if not leads_in(words, 0, len(words.text)):
        return ()
    opening = _ENTRUSTS.match(words.canon)
    start, end = opening.end() if opening else 0, len(words.text.rstrip(" :"))
    closing = _ENTRUSTED_LAST.search(words.canon, start, end)
    end = closing.start() if closing else end
    if not (opening or closing) or end <= start or not is_unit_list(words, start, end):
        return ()
    return inherited(as_values(words, split_units(words, start, end)), "lead-from-heading")
