"""A duty of several days in next year's plan: a row for each, since a row of a draft is due by one day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from django.utils import timezone

from loa.campaigns.deadlines import find_bond, last_day
from loa.campaigns.models import Duty

_BETWEEN = re.compile(r"[\s,;]*(?:và|hoặc)?[\s,;]*", re.IGNORECASE)
_LEFT_OVER = re.compile(r"\s+(?=[,;.)])|\(\s*\)")


def words_of_round(row: dict[str, Any], duty: Duty) -> dict[str, Any]:
    """The row of one of the days: its deadline alone in "round", without those of the others in the text.

    Days that belong to parts of the sentence stay in it: they cannot be taken out of it.
    """
    words = [str(due.get("text") or "") for due in _dues(duty)]
    own = next((str(due.get("text") or "") for due in _dues(duty) if _is_of(due, duty)), "")
    return {**row, "text": _without(row["text"], [one for one in words if one]), "round": own}


def _dues(duty: Duty) -> list[dict[str, Any]]:
    due = duty.fact.data.get("due") if duty.fact else None
    return due if isinstance(due, list) else []


def _is_of(due: dict[str, Any], duty: Duty) -> bool:
    """Whether the deadline is that of the duty: its day, or the event that dates it."""
    if duty.event_id is not None:
        return not due.get("end") and find_bond(str(due.get("text") or "")) is not None
    return last_day(due.get("end"), on=timezone.localdate(duty.campaign.started_at)) == duty.due


def _without(text: str, words: Sequence[str]) -> str:
    """The text without the deadlines, where they stand together in it and something is left."""
    at = sorted((text.find(one), text.find(one) + len(one)) for one in words)
    if not at or at[0][0] < 0:
        return text
    gaps = (text[end:start] for (_start, end), (start, _end) in pairwise(at))
    if not all(_BETWEEN.fullmatch(gap) for gap in gaps):
        return text
    cut = _LEFT_OVER.sub("", " ".join((text[: at[0][0]] + text[at[-1][1] :]).split())).strip(" .,;")
    return cut[:1].upper() + cut[1:] if re.search(r"\w", cut) else text
