"""The grid of a request says why a figure has no sum, and pages say what their numbers count."""

import pytest
from django.urls import reverse

from loa.campaigns.tests.factories import COMMUNES, make_province
from loa.directory.models import Group
from loa.reports.actions.asking import Asked
from loa.reports.models import ReportLine, RequestFigure
from loa.reports.queries.grid import totals_of
from loa.reports.tests.factories import figure, make_request, make_started, submit

pytestmark = pytest.mark.django_db


def test_a_figure_without_a_sum_says_why_and_all_say_what_they_leave_out(client):
    province = make_province(communes=2)
    of = Asked(groups=[Group.objects.get(name=COMMUNES)])
    request = make_request(province, make_started(province), of=of)
    report = request.reports.get(unit=province.communes[0])
    submit(province.commune_officers[0], report)
    client.force_login(province.officer)

    def shown(name: str, *args: int) -> str:
        return client.get(reverse(f"reports:{name}", args=args)).content.decode()

    added = shown("request", request.pk)
    RequestFigure.objects.create(request=request, figure=figure("links"), position=9)
    once = shown("request", request.pk)
    assert ("không cộng" in added, "không cộng" in once) == (False, True)
    assert ("chỉ tính một lần" in added, "chỉ tính một lần" in once) == (False, True)
    for text in (added, shown("detail", report.pk)):
        assert "không tính các báo cáo mà kế hoạch yêu cầu nộp và các kỳ bắt đầu sau kỳ báo cáo" in text
    assert "gồm cả các báo cáo" in shown("dashboard")


def test_what_is_counted_once_each_has_the_number_of_the_one_unit_that_reported():
    province = make_province(communes=2)
    of = Asked(groups=[Group.objects.get(name=COMMUNES)])
    request, photos = make_request(province, make_started(province), of=of), figure("photos")
    found = []
    for officer, unit in zip(province.commune_officers, province.communes, strict=True):
        report = submit(officer, request.reports.get(unit=unit))
        value = ReportLine.objects.filter(report=report, value__isnull=False)[0].value
        ReportLine.objects.create(report=report, figure=photos, value=value)
        found.append((totals_of(request, [photos]), value.number))
    assert found[0][0] == [found[0][1]]
    assert found[1][0] == [None], "which of theirs are the same nobody sees in two numbers"
