"""The days between which a duty comes again: as its deadlines say, or the phases that its words name.

Source of the words: everyday office Vietnamese, from memory, unchecked against a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from loa.campaigns.deadlines import find_deadline, last_day
from loa.campaigns.drafts import DraftPhase
from loa.reader.rules.dates import find_times
from loa.reader.rules.folding import fold
from loa.reader.rules.written_periods import find_periods

Stretch = tuple[date | None, date | None]
Dues = Iterable[Mapping[str, Any]]
_WITHIN = re.compile(r"(?:suốt |trong )(?!\d)")
# "đợt 1, 2 và 3": each further number is a phase of the same kind.
_LISTED = re.compile(
    r"(?<!\w)(dot|giai doan|buoc|chang) (\d{1,2}|[ivx]+)(?:,| va|, va) (\d{1,2}|[ivx]+)(?= va \d|[,.;)]|$)"
)


def find_stretch(text: str, dues: Dues, *, phases: Sequence[DraftPhase], on: date) -> Stretch:
    """The first and the last day between which it comes again; None where the plan leaves one open."""
    found = list(dues)
    first, last = _written(found, on=on)
    day = find_deadline(found, on=on).day
    if first is not None:
        return first, last or day
    named = _named(text, phases)
    within = named or (list(phases) if len(phases) == 1 else [])
    first = min((phase.start for phase in within if phase.start), default=None)
    last = max((phase.end for phase in within if phase.end), default=None)
    # A day beside a phase that is named is that of other work: "mỗi tháng trong Đợt 2; hội thi trước ngày …".
    return first, (last or day) if named else (day or last)


def begins_on(dues: Dues, *, on: date) -> date | None:
    """The day from which its deadline lets it begin, where the plan writes one that is still to come."""
    first, _last = _written(list(dues), on=on)
    return first if first and first > on else None


def _written(dues: Dues, *, on: date) -> Stretch:
    """The days of the deadline that is a stretch: "từ ngày … đến ngày …", "trong tháng 12/2026"."""
    for due in dues:
        words, last = str(due.get("text") or ""), last_day(due.get("end"), on=on)
        if words.lower().startswith("từ nay"):
            return on, last
        first = next((period.first for period in find_periods(words) if period.first), None)
        if first is None and last and _WITHIN.match(words.lower()):
            first = next((time.first for time in find_times(words) if time.unit != "day"), None)
        if first is not None:
            return _before(first, last, on=on), last
    return None, None


def _before(iso: str, last: date | None, *, on: date) -> date | None:
    """The first day as written; without a year of its own, the last such day that leads up to the end."""
    if iso.startswith("--") and last:
        iso = f"{last.year}{iso[1:]}"
    day = last_day(iso, on=on)
    return last_day(f"{last.year - 1}{iso[4:]}", on=on) if day and last and day > last else day


def _named(text: str, phases: Sequence[DraftPhase]) -> list[DraftPhase]:
    words, before = fold(" ".join(text.split())), ""
    while words != before:
        words, before = _LISTED.sub(r"\1 \2 va \1 \3", words), words
    return [p for p in phases if re.search(rf"(?<!\w){re.escape(fold(p.name))}(?!\w)", words)]
