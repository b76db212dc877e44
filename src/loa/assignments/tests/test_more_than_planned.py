"""A unit that did more than its plan asks for says so, where a few numbers are buttons."""

import re
import uuid

import pytest
from django.urls import reverse

from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province

pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    province = make_province(communes=1)
    campaign = make_campaign(province, [duty("Treo tối thiểu 05 băng rôn", [COMMUNES])])
    made = assignment_of(campaign, province.communes[0], number=1)
    bring_to("accepted", made, doer=province.commune_officers[0])
    made.doer = province.commune_officers[0]
    return made


def page_of(client, row):
    client.force_login(row.doer)
    return client.get(reverse("assignments:detail", args=[row.pk])).content.decode()


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ({"count": "", "more": "7"}, 7),
        ({"count": "3", "more": ""}, 3),
        ({"count": "3", "more": "7"}, 3),  # the button pressed last holds, not what was typed before
        ({"count": "0", "more": "7"}, 0),
        ({"count": "", "more": ""}, 2),  # nothing said: it stays
        ({"count": "", "more": "-1"}, 2),
    ],
)
def test_a_number_above_the_target_is_taken(client, row, said, counted):
    Assignment.objects.filter(pk=row.pk).update(counted=2)
    client.force_login(row.doer)
    data = {"act": "report_progress", "key": uuid.uuid4().hex, "words": "Đã treo", **said}
    client.post(reverse("assignments:act", args=[row.pk]), data)
    row.refresh_from_db()
    assert row.counted == counted


def test_the_last_button_opens_a_field_for_more(client, row):
    page = page_of(client, row)
    assert page.count('<input type="radio" name="count" value="">') == 2  # of the proof and of the progress
    assert "hơn 5" in page
    assert re.search(r'<input [^>]*name="more"', page)


def test_what_is_more_already_stands_there(client, row):
    Assignment.objects.filter(pk=row.pk).update(counted=7)
    page = page_of(client, row)
    assert '<input type="radio" name="count" value="" checked>' in page
    assert re.search(r'<input [^>]*name="more"[^>]*value="7"', page)
