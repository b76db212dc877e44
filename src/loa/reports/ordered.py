# ruff: noqa: E501  # patterns read better unbroken
"""When a plan orders a report: by a day, every period, at once, or when there is need.

Source of the words: everyday office Vietnamese, from memory, unchecked against a list.
"""

from __future__ import annotations

import re

from loa.reader.rules.folding import fold
from loa.reports.models import Proposal
from loa.reports.models.request import Rhythm

Kind = Proposal.Kind
# Written for folded text. The first that fits decides; the shortest period of several is taken.
RHYTHMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (Rhythm.WEEKLY, re.compile(r"\b(?:hang|moi|dinh ky)(?: hang)? tuan\b|\btuan/lan\b")),
    (
        Rhythm.MONTHLY,
        re.compile(r"\b(?:hang|moi)(?:[^.;]{0,20})? thang\b(?! \d)|\bdinh ky(?: hang)? thang\b"),
    ),
    (
        Rhythm.QUARTERLY,
        re.compile(
            r"\b(?:hang|moi)(?:[^.;]{0,20})? quy\b|\bdinh ky(?: hang)? quy\b|\b(?:0?3|ba) thang (?:mot|1) lan\b"
        ),
    ),
    (
        Rhythm.HALF_YEARLY,
        re.compile(
            r"\b(?:dinh ky|hang|moi) (?:0?6|sau) thang\b|\b(?:0?6|sau) thang,? (?:(?:mot|0?1|hang|ca) )?nam\b"
        ),
    ),
    (Rhythm.YEARLY, re.compile(r"\b(?:hang|moi) nam\b|\bdinh ky(?: hang)? nam\b")),
)
QUICK = re.compile(
    r"\bbao cao nhanh\b|\btrong ngay\b(?! \d)|\bngay trong ngay\b|\btrong (?:vong )?(?:24|12|0?6) (?:gio|h)\b|\bbao cao ngay\b(?! \d)"
)


def rhythm_of(words: str) -> str:
    """The rhythm that the words name, or ""."""
    text = fold(words)
    return next((str(rhythm) for rhythm, pattern in RHYTHMS if pattern.search(text)), "")


def kind_of(words: str, *, dated: bool) -> str:
    """What the words order: every period, else at once, else by the day, else when there is need."""
    text = fold(words)
    if rhythm_of(words):
        return Kind.RECURRING
    if QUICK.search(text):
        return Kind.QUICK
    return Kind.BY_DAY if dated else Kind.ON_DEMAND
