"""Campaigns in which units have worked, and reports asked of them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from loa.assignments.models import Assignment, Step
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import COMMUNES, Province, duty, make_campaign
from loa.directory.models import Unit, User
from loa.documents.actions.drafts import approve_draft, save_draft, send_draft
from loa.documents.models import Draft
from loa.reports.actions.asking import Ask, Asked, request_report
from loa.reports.actions.submitting import submit_report
from loa.reports.actions.templates import define_template
from loa.reports.figures.period import Period
from loa.reports.figures.registry import Scope
from loa.reports.models import Figure, ReportRequest, ReportTemplate, Synthesis, UnitReport
from loa.reports.queries.lines import lines_of, seen_digest
from loa.reports.synthesis.outline import TO_WRITE

MAY = Period(date(2026, 5, 1), date(2026, 5, 31))


def counting_duties() -> list[dict[str, Any]]:
    """A duty of broadcasts and one of participants, both of every commune."""
    return [
        duty("Phát 10 lượt tin, bài trên đài truyền thanh xã", [COMMUNES]),
        duty("Tổ chức truyền thông trực tiếp cho 200 người tham gia", [COMMUNES]),
    ]


def step_on(
    assignment: Assignment, day: date, *, count: int | None = None, state: str = "in-progress", by: User
) -> Step:
    """A step taken on a day of the past."""
    moment = timezone.make_aware(datetime.combine(day, time(9)))
    last = assignment.steps.last()
    step = Step.objects.create(
        assignment=assignment,
        by=by,
        from_state=last.to_state if last else "offered",
        to_state=state,
        count=count,
    )
    Step.objects.filter(pk=step.pk).update(at=moment)
    Assignment.objects.filter(pk=assignment.pk).update(state=state, changed_at=moment)
    return step


def scope_of(campaign: Campaign, units: list[Unit] | None, *, period: Period = MAY) -> Scope:
    """The units in the period, counted on its last day."""
    pks = None if units is None else tuple(unit.pk for unit in units)
    return Scope(campaign.pk, pks, period, period.end)


def figure(key: str) -> Figure:
    """A figure of the software."""
    return Figure.objects.get(key=key)


def make_form_figure(owner: Unit, key: str = "loudspeakers", **values: Any) -> Figure:
    """A figure that units fill in."""
    defaults: dict[str, Any] = {
        "name": "Số cụm loa đang hoạt động",
        "measure": "cụm",
        "prompt": "Bao nhiêu cụm loa đang hoạt động?",
        "low": Decimal(0),
        "high": Decimal(500),
    }
    return Figure.objects.create(key=key, owner=owner, source="form", **{**defaults, **values})


def make_template(
    province: Province, *, figures: tuple[str, ...] = ("broadcasts",), extra: tuple[Figure, ...] = ()
) -> ReportTemplate:
    """A form with one section and these figures."""
    found = [figure(key) for key in figures] + list(extra)
    sections = [("Kết quả", "Nêu kết quả")]
    return define_template(
        province.officer, province.top, name="Báo cáo tháng", sections=sections, figures=found
    )


def make_request(
    province: Province,
    campaign: Campaign,
    *,
    units: list[Unit] | None = None,
    template: ReportTemplate | None = None,
    **values: Any,
) -> ReportRequest:
    """The communes (or these units) are asked for a report of May, due in five days."""
    asked = [unit.pk for unit in (province.communes if units is None else units)]
    defaults: dict[str, Any] = {
        "template": template or make_template(province),
        "title": "Báo cáo tháng 5",
        "period": MAY,
        "due": timezone.localdate() + timedelta(days=5),
        "of": Asked(asked),
    }
    return request_report(province.officer, campaign, ask=Ask(**{**defaults, **values}))


def submit(user: User, report: UnitReport) -> UnitReport:
    """The report is submitted as its page shows it now."""
    report.refresh_from_db()
    return submit_report(user, report, version=report.version, seen=seen_digest(lines_of(report)))


def make_started(province: Province) -> Campaign:
    """A campaign with duties that count, under way since the beginning of May."""
    campaign = make_campaign(province, counting_duties())
    Campaign.objects.filter(pk=campaign.pk).update(started_at=MAY.begins)
    return campaign


def make_worked(province: Province) -> Campaign:
    """The same, in which its two communes broadcast 12 and 30 times in the first days of May."""
    campaign, day = make_started(province), MAY.start + timedelta(days=3)
    for unit, officer, count in zip(province.communes, province.commune_officers, (12, 30), strict=True):
        step_on(campaign.assignments.get(unit=unit, duty__number=1), day, count=count, by=officer)
    return campaign


def written(report: Synthesis, officer: User) -> Draft:
    """The draft with everything written that only people know."""
    draft = Draft.objects.get(pk=report.draft_id)
    content = {**draft.content, "position": "CHỦ TỊCH", "rows": [dict(row) for row in draft.content["rows"]]}
    for row in content["rows"]:
        if row["text"] == TO_WRITE:
            row["text"] = "Các đơn vị đã thực hiện đủ nội dung, phát [[luot-phat]] lượt."
    return save_draft(officer, draft, content=content, version=draft.version)


def approved(report: Synthesis, officer: User, leader: User) -> Draft:
    """The written draft, approved by another."""
    draft = written(report, officer)
    draft = send_draft(officer, draft, version=draft.version)
    return approve_draft(leader, draft, version=draft.version)


__all__ = ["COMMUNES", "MAY", "Province", "make_campaign"]
