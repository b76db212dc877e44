"""A unit that has reports as work is told so where it looks for what it has to write."""

import pytest
from django.urls import reverse

from loa.assignments.models import Assignment
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_plan, make_province
from loa.documents.models import Fact

pytestmark = pytest.mark.django_db
SAID = "1 báo cáo mà kế hoạch yêu cầu đã được giao thành việc của đơn vị"


def text_of(client, user):
    client.force_login(user)
    return client.get(reverse("reports:index")).content.decode()


@pytest.mark.parametrize("as_duty", [False, True], ids=["report", "duty-that-is-a-report"])
def test_the_page_of_reports_leads_to_reports_that_are_work(client, as_duty):
    province = make_province(communes=2)
    words = "Báo cáo kết quả về Sở Y tế trước ngày 15/12/2026"
    report = {"text": words, "from": [COMMUNES], "to": ["Sở Y tế"]}
    if as_duty:  # the sentence is read as both
        plan = make_plan(province, [duty(words, [COMMUNES])])
        same = plan.readings.get().facts.get()
        Fact.objects.create(
            reading=same.reading, kind=Fact.Kind.REPORT, number=1, data=report, read=report,
            spans=same.spans, state=Fact.State.ACCEPTED,
        )  # fmt: skip
    else:
        plan = make_plan(province, others=[(Fact.Kind.REPORT, report)])
    campaign = make_campaign(province, document=plan)
    text = text_of(client, province.commune_officers[0])
    assert SAID in text
    assert f'href="{reverse("assignments:index")}"' in text[text.index(SAID) - 300 :]
    assert SAID not in text_of(client, province.health_officer), "it has none"
    assert SAID not in text_of(client, province.officer), "it gives them"
    Assignment.objects.filter(campaign=campaign, unit=province.communes[0]).update(state="confirmed")
    assert SAID not in text_of(client, province.commune_officers[0]), "it is done"
