"""A report that the example province is asked for, with what its units have answered by now."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.reports.actions.asking import Ask, Asked, request_report
from loa.reports.actions.drafting import Content, save_draft
from loa.reports.actions.states import accept_report, return_report
from loa.reports.actions.submitting import submit_report
from loa.reports.actions.templates import standard_template
from loa.reports.figures.period import Period
from loa.reports.models import ReportRequest, UnitReport
from loa.reports.queries.lines import lines_of, seen_digest
from loa.reports.telling import writers_of

UNITS = 12  # asked, so that a first run stays quick
WORDS = {
    "results": "Đơn vị đã truyền thông trên hệ thống truyền thanh cơ sở, trang thông tin và tại khu dân cư.",
    "difficulties": "Một số cụm loa ở thôn xa bị hỏng sau mưa dông, đang sửa chữa.",
    "proposals": "Tiếp tục truyền thông đến hết mùa dịch; đề nghị cấp thêm tài liệu, tờ rơi.",
}


@transaction.atomic
def report_on(officer: User, campaign: Campaign) -> ReportRequest | None:
    """Units that can sign in are asked; some have reported, one was sent back, one is being written."""
    today = timezone.localdate()
    manned = campaign.assignments.filter(unit__posts__person__user__isnull=False)
    units = list(manned.order_by("unit__path").values_list("unit", flat=True).distinct()[:UNITS])
    if not units:
        return None
    first = campaign.phases.exclude(start=None).order_by("start").values_list("start", flat=True).first()
    ask = Ask(
        template=standard_template(officer, campaign.owner),
        title="Báo cáo kết quả tuyên truyền phòng, chống sốt xuất huyết",
        period=Period(min(first or today, today), today),
        due=today + timedelta(days=2),
        of=Asked(units),
    )
    request = request_report(officer, campaign, ask=ask)
    for place, report in enumerate(request.reports.select_related("unit").order_by("pk")):
        _answer(officer, report, place)
    return request


def _answer(officer: User, report: UnitReport, place: int) -> None:
    """Two in three have reported; of these some are accepted and one is returned."""
    writer = writers_of(type(report.unit).objects.filter(pk=report.unit_id)).first()
    if writer is None or place % 3 == 2:
        return
    saved = save_draft(writer, report, version=0, content=Content(WORDS))
    if place == 1:
        return
    submit_report(writer, saved, version=saved.version, seen=seen_digest(lines_of(saved)))
    if place % 4 == 0:
        accept_report(officer, saved)
    elif place == 3:
        return_report(officer, saved, reason="Bổ sung số người tham gia các buổi truyền thông.")
