"""Objectives as reports tell them: tables, the picture, marks. One source for the page and the paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from loa.reports.models import FigureValue, Objective, Stage
from loa.reports.numbers import show_number

Cells = list[list[str]]
Values = Mapping[int, FigureValue | None]
TENTH = Decimal("0.1")
ALMOST = Decimal("99.9")  # short of the target is never rounded to all of the way
# How Vietnamese offices may call the steps: own wording, after the words of GCS and AMEC.
STEPS = {
    Stage.INPUT: "Nguồn lực đầu vào",
    Stage.ACTIVITY: "Hoạt động đã triển khai",
    Stage.OUTPUT: "Sản phẩm, lượt tiếp cận",
    Stage.OUTTAKE: "Mức độ tiếp nhận của người dân",
    Stage.OUTCOME: "Thay đổi nhận thức, hành vi",
    Stage.IMPACT: "Tác động đối với nhiệm vụ chung",
}


def share_of(objective: Objective, now: Decimal | None) -> Decimal | None:
    """How much of the way from the baseline to the target is gone, in per cent; None where nobody can say."""
    if now is None or objective.baseline is None or objective.target == objective.baseline:
        return None
    way = (now - objective.baseline) / (objective.target - objective.baseline)
    return (100 * way).quantize(TENTH, ROUND_HALF_UP)


def reached(objective: Objective, now: Decimal | None) -> bool:
    """Whether the target is reached, in whichever direction it lies."""
    if now is None:
        return False
    falls = objective.baseline is not None and objective.target < objective.baseline
    return now <= objective.target if falls else now >= objective.target


def number_of(objective: Objective, number: Decimal | None) -> str:
    """The number as it is written; a dash for none."""
    if number is None:
        return "–"
    return show_number(number, objective.figure.decimals if objective.figure and number % 1 else None)


def objectives_table(objectives: Sequence[Objective], values: Values) -> Cells:
    """Objective, unit of measure, baseline, result, target, how far."""
    head = ["STT", "Mục tiêu", "Đơn vị tính", "Ban đầu", "Kết quả", "Mức phấn đấu", "Đánh giá"]
    return [head, *(_told(objective, values.get(objective.pk)) for objective in objectives)]


def _told(objective: Objective, value: FigureValue | None) -> list[str]:
    now = value.number if value else None
    return [
        str(objective.number),
        objective.text,
        objective.measure,
        number_of(objective, objective.baseline),
        number_of(objective, now),
        number_of(objective, objective.target),
        verdict(objective, now),
    ]


def verdict(objective: Objective, now: Decimal | None) -> str:
    """In words whether it is reached."""
    if now is None:
        return "Chưa có số liệu"
    if reached(objective, now):
        return "Đạt"
    share = share_of(objective, now)
    if share is None or share <= 0:
        return "Chưa đạt"
    return f"Đạt {show_number(min(share, ALMOST), 1)} % mức thay đổi đề ra"


def steps_table(objectives: Sequence[Objective], measured: Mapping[int, FigureValue | None]) -> Cells:
    """The figures on the way, step by step; `measured` by figure."""
    head = ["Mục tiêu", "Bước", "Chỉ tiêu", "Kết quả"]
    rows = []
    for objective in objectives:
        ordered = sorted(objective.chain.all(), key=lambda row: list(Stage).index(Stage(row.stage)))
        for row in ordered:
            value = measured.get(row.figure_id)
            number = (
                f"{show_number(value.number, row.figure.decimals)} {row.figure.measure}" if value else "–"
            )
            rows.append([str(objective.number), STEPS[Stage(row.stage)], row.figure.name, number])
    return [head, *rows]


def marks_of(objectives: Sequence[Objective]) -> dict[str, str]:
    """The marks of baselines and targets: their source stands with the objective."""
    found = {}
    for one in objectives:
        found[f"{one.mark}-baseline"] = number_of(one, one.baseline)
        found[f"{one.mark}-target"] = number_of(one, one.target)
    return found


def chart_rows(objectives: Sequence[Objective], values: Values) -> list[dict[str, Any]]:
    """One bar an objective: how far, with the three numbers in words."""
    rows = []
    for objective in objectives:
        value = values.get(objective.pk)
        now = value.number if value else None
        three = (objective.baseline, now, objective.target)
        said = " → ".join(number_of(objective, number) for number in three)
        rows.append(
            {
                "objective": f"Mục tiêu {objective.number}",
                "way": float(min(max(share_of(objective, now) or 0, Decimal(0)), Decimal(120))),
                "said": f"{said} {objective.measure}",
            }
        )
    return rows
