"""A unit that has reports as work is told so where it looks for what it has to write."""

import pytest
from django.urls import reverse

from loa.assignments.models import Assignment
from loa.campaigns.tests.factories import COMMUNES, make_campaign, make_province
from loa.documents.models import Fact
from loa.reports.tests.factories import counting_duties

pytestmark = pytest.mark.django_db
SAID = "1 báo cáo mà kế hoạch yêu cầu đã được giao thành việc của đơn vị"


def text_of(client, user):
    client.force_login(user)
    return client.get(reverse("reports:index")).content.decode()


def test_the_page_of_reports_leads_to_reports_that_are_work(client):
    province = make_province(communes=2)
    report = {"text": "Báo cáo kết quả về Sở Y tế", "from": [COMMUNES], "to": ["Sở Y tế"]}
    campaign = make_campaign(province, counting_duties(), others=[(Fact.Kind.REPORT, report)])
    text = text_of(client, province.commune_officers[0])
    assert SAID in text
    assert f'href="{reverse("assignments:index")}"' in text[text.index(SAID) - 300 :]
    assert SAID not in text_of(client, province.health_officer), "it has none"
    assert SAID not in text_of(client, province.officer), "it gives them"
    Assignment.objects.filter(campaign=campaign, unit=province.communes[0]).update(state="confirmed")
    assert SAID not in text_of(client, province.commune_officers[0]), "it is done"
