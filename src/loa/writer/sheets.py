# ruff: noqa: E501  # tables of words read better unbroken
"""Tables that tell one kind of fact, a row each: periods, contents, forms, work, reports, money.

What their heads say is fixed: a reader of the table needs to understand no more than these.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from loa.writer import acceptance, wording
from loa.writer.conventions import written_day
from loa.writer.facts import Facts
from loa.writer.plainly import Matter, Plain

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its title; the first row of `cells` is its head."""

    title: str
    cells: tuple[Row, ...]
    widths: tuple[float, ...]


_SHEETS: dict[Matter | Literal["result"], tuple[str, Row, tuple[float, ...]]] = {
    "phase": (
        "TIẾN ĐỘ THỰC HIỆN", ("STT", "Giai đoạn", "Thời gian", "Từ ngày", "Đến ngày"), (1.2, 5.0, 5.0, 2.5, 2.5),
    ),
    "content": ("NỘI DUNG TUYÊN TRUYỀN", ("STT", "Nội dung tuyên truyền", "Giai đoạn"), (1.2, 11.0, 4.0)),
    "form": ("HÌNH THỨC TUYÊN TRUYỀN", ("STT", "Hình thức tuyên truyền"), (1.2, 15.0)),
    "row": (wording.TABLE_TITLE, wording.TABLE, wording.TABLE_WIDTHS),
    "report": (
        "CHẾ ĐỘ BÁO CÁO", ("STT", "Nội dung báo cáo", "Đơn vị báo cáo", "Gửi đến", "Thời hạn báo cáo"),
        (1.2, 6.0, 3.5, 3.0, 2.5),
    ),
    "result": ("", acceptance.RESULT_HEAD, acceptance.RESULT_WIDTHS),
    "money": ("KINH PHÍ THỰC HIỆN", ("STT", "Nguồn kinh phí"), (1.2, 15.0)),
}  # fmt: skip


def sheets_of(facts: Facts, plain: Plain) -> list[Sheet]:
    """The tables of what is told plainly, in the order of an official paper; work has its own."""
    matters: tuple[Matter, ...] = ("phase", "content", "form", "report", "money")
    found = ((matter, list(_rows(matter, facts, plain))) for matter in matters)
    return [sheet(matter, rows) for matter, rows in found if rows]


def sheet(matter: Matter | Literal["result"], rows: list[Row]) -> Sheet:
    """The table of these rows, numbered."""
    title, head, widths = _SHEETS[matter]
    return Sheet(title, (head, *((f"{n}", *row) for n, row in enumerate(rows, 1))), widths)


def _rows(matter: Matter, facts: Facts, plain: Plain) -> Iterator[Row]:
    for kind, number in sorted(plain):
        if kind != matter:
            continue
        if kind == "phase":
            phase = facts.phases[number]
            yield phase.name, phase.text, written_day(phase.start), written_day(phase.end)
        elif kind == "content":
            content = facts.contents[number]
            yield content.text, content.phase or ""
        elif kind == "form":
            yield (facts.forms[number].text,)
        elif kind == "report":
            report = facts.reports[number]
            parties = (wording.listed(names) for names in (report.sender, report.receiver))
            yield (report.text, *parties, written_day(report.due))
        elif kind == "money":
            yield (facts.funding[number],)
