"""The grid of a request says why a figure has no sum, and pages say what their numbers count."""

import pytest
from django.urls import reverse

from loa.campaigns.tests.factories import COMMUNES, make_province
from loa.directory.models import Group
from loa.reports.actions.asking import Asked
from loa.reports.models import RequestFigure
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
