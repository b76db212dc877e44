"""What the clock asks again: a report that can be asked of nobody keeps no other back, and that is told."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loa.directory.models import Unit
from loa.notices.models import Notice
from loa.reports.actions.asking import Asked, Recurring, make_due_requests, start_series
from loa.reports.jobs import ask_again
from loa.reports.models import ReportRequest, ReportSeries
from loa.reports.tests.factories import make_template
from loa.work.models import Clock

pytestmark = pytest.mark.django_db


def start(province, campaign, unit):
    return start_series(
        province.officer,
        campaign,
        template=make_template(province),
        title="Báo cáo tuần",
        recurring=Recurring("weekly", timezone.localdate()),
        of=Asked([unit.pk]),
    )


def test_a_report_of_units_that_are_gone_keeps_no_other_back(province, campaign, monkeypatch):
    monkeypatch.setattr("loa.reports.jobs.renew", lambda _row: None)
    gone, stands = (start(province, campaign, unit) for unit in province.communes)
    yesterday = timezone.localdate() - timedelta(days=1)
    Unit.objects.filter(pk=province.communes[0].pk).update(valid_to=yesterday)
    ReportRequest.objects.all().delete()
    ReportSeries.objects.update(first=timezone.localdate())
    for _twice in range(2):
        ask_again(Clock(name="reports.ask_again"))
    assert {request.series for request in ReportRequest.objects.all()} == {stands}
    told = Notice.objects.get(recipient=province.officer, key__startswith="reports.not_asked:")
    assert gone.title in told.body


def test_of_a_unit_that_was_merged_its_successor_is_asked(province, campaign):
    before, heir = province.communes
    series = start(province, campaign, before)
    before.successors.add(heir)
    Unit.objects.filter(pk=before.pk).update(valid_to=timezone.localdate() - timedelta(days=1))
    (request,) = make_due_requests(series, timezone.localdate() + timedelta(days=7))
    assert [report.unit for report in request.reports.all()] == [heir]
