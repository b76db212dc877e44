"""Objectives that the plan itself names: what its duties count, its sentences of goals, last results."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Max, Q

from loa.assignments.chasing.letter import plan_words
from loa.assignments.models import Assignment
from loa.campaigns.models import Campaign, Duty
from loa.documents.queries import current_reading
from loa.reader.reading import Span as TextSpan
from loa.reader.reading import reread
from loa.reports.figures.counted import EVENTS_HELD, ITEMS, THINGS, figure_of
from loa.reports.models import Figure, FigureValue, NextPlan, Stage

# Headings under which plans say what they want to reach, and a share that a sentence names. Unchecked.
_GOALS = re.compile(r"mục tiêu|chỉ tiêu|mục đích", re.IGNORECASE)
_SHARE = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s*%")
_COUNTED = {
    ITEMS: "tin, bài",
    EVENTS_HELD: "buổi, hội nghị, lớp",
    THINGS: "sản phẩm, đầu việc khác",
    str(Duty.Counts.BROADCASTS): "lượt phát thanh",
    str(Duty.Counts.HOURS): "giờ phát sóng",
    str(Duty.Counts.PARTICIPANTS): "lượt người tham gia",
}
MOST = 20


@dataclass(frozen=True)
class Proposed:
    """An objective that might be set: what is known of it, and from where."""

    key: str
    text: str
    measure: str
    target: Decimal
    target_day: date
    target_source: str
    stage: str = Stage.OUTCOME
    figure: Figure | None = None
    baseline: Decimal | None = None
    baseline_day: date | None = None
    baseline_source: str = ""
    baseline_value: int | None = None


def proposed_objectives(campaign: Campaign, *, known: set[str] | None = None) -> list[Proposed]:
    """What the plan names and nobody has set yet (`known`: the words of those that are set)."""
    if known is None:
        known = set(campaign.objectives.values_list("text", flat=True))
    day = end_of(campaign)
    found = [*_last_results(campaign, day), *_goals(campaign, day), *_counted(campaign, day)]
    return [one for one in found if one.text not in known][:MOST]


def end_of(campaign: Campaign) -> date:
    """The last day of the plan: of its phases and duties, else of its year."""
    of_this = Campaign.objects.filter(pk=campaign.pk)
    days = of_this.aggregate(phase=Max("phases__end"), duty=Max("duties__due")).values()
    year = (campaign.document.date or campaign.started_at.date()).year
    return max((day for day in days if day), default=date(year, 12, 31))


def _counted(campaign: Campaign, day: date) -> list[Proposed]:
    """What its duties count, added up over the units they are laid on; what comes again is not."""
    given = Count(
        "assignments",
        filter=Q(assignments__parent=None) & ~Q(assignments__state=Assignment.State.WITHDRAWN),
    )
    duties = campaign.duties.exclude(counts="").filter(period="").annotate(given=given)
    sums: dict[str, int] = defaultdict(int)
    counting: dict[str, list[Duty]] = defaultdict(list)
    for duty, thing in ((each, one) for each in duties for one in each.things if one.target):
        key = figure_of(thing.counts, thing.counted_in, duty.text)
        sums[key] += (thing.target or 0) * duty.given
        counting[key].append(duty)
    figures = Figure.objects.in_bulk(list(sums), field_name="key")
    return [
        Proposed(
            key=f"counts-{counts}",
            text=f"Thực hiện đủ {_thousands(total)} {_COUNTED[counts]} theo kế hoạch",
            measure=figures[counts].measure,
            target=Decimal(total),
            target_day=day,
            target_source=_source_of(campaign, counting[counts]),
            stage=Stage.OUTPUT,
            figure=figures[counts],
            baseline=Decimal(0),
            baseline_day=campaign.document.date or campaign.started_at.date(),
            baseline_source="Bắt đầu chiến dịch: chưa thực hiện",
        )
        for counts, total in sums.items()
        if total
    ]


def _goals(campaign: Campaign, day: date) -> list[Proposed]:
    """Sentences under a heading of goals that name a share."""
    reading = current_reading(campaign.document)
    if reading is None:
        return []
    paths = {node["path"] for node in reading.outline if _GOALS.search(node["heading"])}
    if not paths:
        return []
    found = []
    for passage in reading.passages.filter(kind="sentence").exclude(section=""):
        if not any(passage.section == path or passage.section.startswith(f"{path}.") for path in paths):
            continue
        words = reread(reading.text, (TextSpan(passage.start, passage.end),)).lstrip("-+•* ").rstrip(" .;")
        if share := _SHARE.search(words):
            found.append(
                Proposed(
                    key=f"goal-{passage.pk}",
                    text=words,
                    measure="%",
                    target=Decimal(share[1].replace(",", ".")),
                    target_day=day,
                    target_source=_source(campaign, [passage.section]),
                )
            )
    return found


def _last_results(campaign: Campaign, day: date) -> list[Proposed]:
    """The targets that the draft of this plan took over from the campaign before it."""
    plan = NextPlan.objects.filter(draft__document=campaign.document).select_related("campaign").first()
    rows = [row for row in plan.results if row.get("next")] if plan else []
    values = FigureValue.objects.select_related("figure").in_bulk([r["value"] for r in rows if r["value"]])
    found = []
    for row in rows:
        value = values.get(row["value"])
        found.append(
            Proposed(
                key=f"last-{row['objective']}",
                text=row["text"],
                measure=row["measure"],
                target=Decimal(row["next"]),
                target_day=day,
                target_source=_source(campaign, []),
                stage=row["stage"],
                figure=value.figure if value else None,
                baseline=value.number if value else None,
                baseline_day=value.end if value else None,
                baseline_source=f"Kết quả {plan_words(plan.campaign)}" if plan and value else "",
                baseline_value=value.pk if value else None,
            )
        )
    return found


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _source_of(campaign: Campaign, duties: list[Duty]) -> str:
    """The sections in which they stand; what stands in none, as a row of a table, is named as its duty."""
    loose = dict.fromkeys(str(duty.number) for duty in duties if not duty.section)
    where = _source(campaign, [duty.section for duty in duties])
    return f"{where}, nhiệm vụ {', '.join(loose)}" if loose else where


def _source(campaign: Campaign, sections: list[str]) -> str:
    where = ", ".join(dict.fromkeys(section for section in sections if section))
    return f"{plan_words(campaign)}, mục {where}" if where else plan_words(campaign)
