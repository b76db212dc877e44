"""An objective as an office sets it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from loa.reports.actions.evaluating import Goal
from loa.reports.models import Stage
from loa.reports.tests.factories import figure

BEFORE = date(2026, 4, 30)


def goal(**values: Any) -> Goal:
    """From 10 to 90 broadcasts by the end of the year, each with its paper."""
    defaults: dict[str, Any] = {
        "text": "Tăng số lượt phát thanh về phòng bệnh",
        "stage": Stage.OUTPUT,
        "measure": "lượt",
        "figure": figure("broadcasts"),
        "baseline": Decimal(10),
        "baseline_day": BEFORE,
        "baseline_source": "Báo cáo số 12/BC-UBND ngày 30/4/2026",
        "target": Decimal(90),
        "target_day": date(2026, 12, 31),
        "target_source": "Kế hoạch số 128/KH-UBND, mục I.2",
    }
    return Goal(**{**defaults, **values})
