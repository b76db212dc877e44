"""The words of next year's plan: those of the old one moved on, last results before, flags where to look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.db.models import F

from loa.assignments.chasing.letter import plan_words
from loa.campaigns.models import Campaign, Duty, Phase
from loa.documents.drafting.earlier import content_of
from loa.documents.drafting.times import FLAG, marked
from loa.documents.models import Draft
from loa.reports.figures.registry import Scope
from loa.reports.planning.counted import said_of_period, years_said
from loa.reports.planning.moving import SPAN, moved_day, moved_words
from loa.reports.planning.rounds import words_of_round
from loa.reports.planning.said_once import worth_moving
from loa.reports.synthesis.outline import TO_WRITE

FIGURES, OBJECTIVES, TARGETS = "last-figures", "last-objectives", "next-targets"
Row = dict[str, Any]
UNDONE = f"{FLAG} Năm "  # begins what says that nobody did a duty
_SHORT = 60  # letters of a duty that is named in a remark


def next_content(campaign: Campaign, *, year: int, undone: list[Duty], scope: Scope, objectives: bool) -> Row:
    """The content of the draft; numbers of results stand in tables that kept figures fill."""
    content = content_of(campaign.document)
    duties = _rounds(campaign)
    phases = {phase.fact_id: phase for phase in campaign.phases.all() if phase.fact_id}
    rows: list[Row] = []
    for row in worth_moving(content["rows"], campaign.document):
        of_row: list[Duty | None] = [*duties.get(row.get("fact") or 0, [])]
        own = [words_of_round(row, duty) if duty and len(of_row) > 1 else row for duty in of_row or [None]]
        if len(own) > 1 and len({one["text"] for one in own}) == 1 and own[0]["text"] == row["text"]:
            rows.append(_divide(row["text"], len(own)))
        for duty, words in zip(of_row or [None], own, strict=True):
            if duty in undone:
                rows.insert(_above_table(rows, row), _flag(year, row))
            rows.append(_moved(words, duty=duty, phase=phases.get(row.get("fact") or 0), year=year))
    before = _before(campaign, year=year, scope=scope, objectives=objectives)
    return {
        **content,
        "title": _title(content.get("title") or campaign.title, year=year),
        "bases": [*_bases(campaign), *content.get("bases", [])],
        "rows": [*before, *marked({"rows": rows})["rows"]],
    }


def _title(words: str, *, year: int) -> str:
    """The title a year later; a span of years is looked at again: nobody knows which is the next."""
    span = any(int(last) >= year for last in SPAN.findall(words))
    return f"{moved_words(words, year=year)} {FLAG}" if span else moved_words(words, year=year)


def _divide(words: str, days: int) -> Row:
    said = (
        f"{FLAG} Nhiệm vụ “{_short(words)}” có {days} thời hạn nên đứng thành {days} dòng ngay dưới đây, mỗi "
        "dòng một thời hạn. Đề nghị sửa lời từng dòng cho khớp với thời hạn của nó, rồi xóa dòng này."
    )
    return {"kind": "words", "text": said}


def _rounds(campaign: Campaign) -> Mapping[int, list[Duty]]:
    """By fact its duties: of one with several days one for each, in their order."""
    found: dict[int, list[Duty]] = defaultdict(list)
    rows = campaign.duties.filter(fact__isnull=False).select_related("fact__reading", "campaign")
    for duty in rows.order_by(F("due").asc(nulls_last=True), "number"):
        found[duty.fact_id or 0].append(duty)
    return found


def _moved(row: Row, *, duty: Duty | None, phase: Phase | None, year: int) -> Row:
    moved = {**row, "text": moved_words(row["text"], year=year)}
    if row.get("product"):
        moved["product"] = moved_words(row["product"], year=year)
    if duty is not None:
        when = moved_words(row.get("round") or duty.due_text, year=year)
        moved.pop("round", None)
        # The day of an event of next year is not known: its words stay, its day is set anew.
        due = moved_day(duty.due).isoformat() if duty.due and not duty.event_id else ""
        moved |= {"due": due, "when": when}
    if phase is not None:
        moved.pop("look", None)  # its days are known
        moved |= {"start": moved_day(phase.start).isoformat() if phase.start else "",
                  "end": moved_day(phase.end).isoformat() if phase.end else ""}  # fmt: skip
    return moved


def _above_table(rows: list[Row], row: Row) -> int:
    """Where a remark on the next row goes: above it, and above the table of which it is a part."""
    at = len(rows)
    while row.get("tabled") and at and rows[at - 1].get("tabled"):
        at -= 1
    return at


def _flag(year: int, duty: Row) -> Row:
    where = "trong bảng dưới đây" if duty.get("tabled") else "ngay dưới đây"
    words = (
        f"{UNDONE}{year} chưa cơ quan, đơn vị nào hoàn thành nhiệm vụ “{_short(duty['text'])}” {where}. "
        "Đề nghị giữ nguyên, điều chỉnh hoặc bỏ nhiệm vụ, rồi xóa dòng này."
    )
    return {"kind": "words", "text": words}


def _bases(campaign: Campaign) -> list[str]:
    """The issued report on the year, where there is one."""
    last = campaign.syntheses.filter(draft__state=Draft.State.ISSUED).select_related("draft__document")
    report = last.order_by("-end", "-pk").first()
    if report is None or report.draft.document is None:
        return []
    document = report.draft.document
    dated = f" ngày {document.date:%d/%m/%Y}" if document.date else ""
    return [f"Căn cứ Báo cáo số {document.code}{dated} về {_lower(document.title)}"]


def _before(campaign: Campaign, *, year: int, scope: Scope, objectives: bool) -> list[Row]:
    now, then = years_said(campaign, year=year), years_said(campaign, year=year, later=1)
    rows: list[Row] = [
        {"kind": "heading", "level": 1, "text": f"Kết quả thực hiện năm {now}"},
        {"kind": "words", "text": f"Kết quả thực hiện {plan_words(campaign)}:"},
        {"kind": "table", "text": f"Kết quả chủ yếu năm {now}", "name": FIGURES, "cells": [[""]]},
        {"kind": "words", "text": said_of_period(scope)},
    ]
    if objectives:
        rows.append(
            {"kind": "table", "text": f"Mức độ hoàn thành mục tiêu năm {now}", "name": OBJECTIVES,
             "cells": [[""]]}
        )  # fmt: skip
    rows += [
        {"kind": "words", "text": f"Tồn tại, hạn chế và bài học kinh nghiệm: {TO_WRITE}."},
        {"kind": "heading", "level": 1, "text": f"Mục tiêu năm {then}"},
    ]
    if objectives:
        words = f"Mức phấn đấu năm {then}"
        rows.append({"kind": "table", "text": words, "name": TARGETS, "cells": [[""]]})
    else:
        rows.append({"kind": "words", "text": TO_WRITE})
    return rows


def _short(words: str) -> str:
    return words.rstrip(" .") if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]} …"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
