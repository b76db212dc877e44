"""Objectives of a campaign, from a baseline to a target, with the figure that shows the way to each."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from loa.project.demo.planning import Plan
from loa.project.demo.pouring import Numbers, pour
from loa.reports.models import Objective, ObjectiveFigure, Stage

OF_ASSIGNMENTS, MOST = 400, 6  # one more objective for so many assignments
_SAID = (
    (Stage.OUTPUT, "Hoàn thành các nhiệm vụ tuyên truyền {topic}", "nhiệm vụ"),
    (Stage.OUTCOME, "Tăng tỷ lệ người dân biết về {topic}", "phần trăm"),
    (Stage.OUTTAKE, "Tăng số hộ gia đình nghe tin bài về {topic}", "hộ gia đình"),
    (Stage.ACTIVITY, "Mở đủ các buổi nói chuyện về {topic}", "buổi"),
    (Stage.OUTCOME, "Giảm số vụ việc vi phạm liên quan đến {topic}", "vụ việc"),
    (Stage.IMPACT, "Cộng đồng tự giác thực hiện {topic}", "phần trăm"),
)


def aim(plan: Plan, random: Random, numbers: Numbers, *, figure: int) -> None:
    """The campaign has its objectives; the first is measured by what units have done."""
    rows, chain = [], []
    for number, (stage, text, measure) in enumerate(_SAID[: min(MOST, 1 + plan.size // OF_ASSIGNMENTS)]):
        pk, counted = numbers.next(Objective), not number
        base = Decimal(0) if counted else Decimal(random.randint(20, 40))
        target = Decimal(plan.size) if counted else base + random.randint(10, 40)
        rows.append(
            (
                pk, plan.pk, number + 1, text.format(topic=plan.topic), stage, measure,
                figure if counted else None, base, plan.begins - timedelta(days=20),
                "Khảo sát trước chiến dịch", target, plan.ends, "Kế hoạch, mục I", plan.owner.officer,
                plan.started,
            )
        )  # fmt: skip
        chain.append((numbers.next(ObjectiveFigure), pk, stage if counted else Stage.OUTPUT, figure))
    pour(
        Objective,
        "id campaign number text stage measure figure baseline baseline_day baseline_source target "
        "target_day target_source set_by set_at",
        rows,
    )
    pour(ObjectiveFigure, "id objective stage figure", chain)
