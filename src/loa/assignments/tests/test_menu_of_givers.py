"""Whoever gave work finds its pages under the campaigns; who does it, under the unit's work."""

import re

import pytest
from django.urls import reverse

from loa.assignments.actions.samples import draw_sample
from loa.assignments.models import Assignment, Batch
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign

pytestmark = pytest.mark.django_db


@pytest.fixture
def row(province):
    campaign = make_campaign(province, [duty("Treo băng rôn", [COMMUNES])])
    found = assignment_of(campaign, province.communes[0])
    return bring_to("handed-in", found, doer=province.commune_officers[0])


def current(client, url):
    """The address of the line of the menu that is marked."""
    page = client.get(url)
    assert page.status_code == 200, url
    menu = re.search(r'<nav class="loa-nav".*?</nav>', page.text, re.DOTALL)[0]
    return re.findall(r'<a [^>]*href="([^"]+)"[^>]*aria-current="page"', menu)


def test_the_pages_of_who_gave_it_stand_under_the_campaigns(client, province, row):
    sample = draw_sample(province.officer, row.duty, size=1)
    back = reverse("assignments:duty", args=[row.duty_id])
    batch = Batch.objects.create(user=province.officer, act="return", rows=[row.pk], back=back)
    pages = [
        *(reverse(f"assignments:{name}", args=[row.pk]) for name in ("detail", "links", "plan")),
        *(reverse(f"assignments:{name}", args=[row.duty_id]) for name in ("duty", "wall")),
        *(reverse(f"assignments:{name}", args=[row.campaign_id]) for name in ("undelivered", "coverage")),
        reverse("assignments:sample", args=[sample.pk]),
        reverse("assignments:batch", args=[batch.pk]),
    ]
    client.force_login(province.officer)
    below = [reverse("campaigns:index")]
    assert {url: current(client, url) for url in pages} == dict.fromkeys(pages, below)
    assert current(client, reverse("assignments:index")) == [reverse("assignments:index")]
    data = {"act": "return", "key": "k", "rows": [row.pk], "words-return": "Thiếu ảnh", "next": back}
    answer = client.post(reverse("assignments:bulk"), data)
    assert f'href="{below[0]}" aria-current="page"' in answer.text


def test_the_pages_of_who_does_it_stand_under_the_units_work(client, province, row):
    Assignment.objects.filter(pk=row.pk).update(state="in-progress")
    client.force_login(province.commune_officers[0])
    for url in (
        *(reverse(f"assignments:{name}", args=[row.pk]) for name in ("detail", "parts", "plan")),
        reverse("assignments:duty", args=[row.duty_id]),
    ):
        assert current(client, url) == [reverse("assignments:index")], url
