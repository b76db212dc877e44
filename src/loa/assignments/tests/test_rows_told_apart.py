"""Rows of one unit are told apart where several rounds, plans or units stand in one list."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from loa.assignments.models import Assignment
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign

pytestmark = pytest.mark.django_db


def words_of(answer, start="<main"):
    return " ".join(strip_tags(answer.text[answer.text.index(start) :]).split())


def test_what_was_done_to_many_says_which_round_and_not_ones_own_unit(client, province):
    campaign = make_campaign(province, [duty("Phát bản tin", [COMMUNES]), duty("Treo pa nô", [COMMUNES])])
    rows = list(campaign.assignments.filter(unit=province.communes[0]).order_by("duty__number"))
    Assignment.objects.filter(pk=rows[0].pk).update(due=date(2026, 6, 14))
    client.force_login(province.commune_officers[0])
    data = {"act": "accept", "rows": [row.pk for row in rows], "key": "k"}
    said = words_of(client.post(reverse("assignments:bulk"), data))
    assert "Phát bản tin hạn 14/06/2026" in said
    assert said.count(province.communes[0].name) == 1
    every = campaign.assignments.values_list("pk", flat=True)
    client.force_login(province.officer)
    said = words_of(client.post(reverse("assignments:bulk"), {"act": "urge", "rows": every, "key": "k"}))
    assert all(said.count(unit.name) == 2 for unit in province.communes)


def test_the_list_names_the_plan_where_there_are_several(client, province):
    first = make_campaign(province, [duty("Phát bản tin", [COMMUNES])])
    client.force_login(province.commune_officers[0])
    url = reverse("assignments:index")
    assert first.title not in words_of(client.get(url), 'id="day"')
    make_campaign(province, [duty("Treo pa nô", [COMMUNES])])
    assert words_of(client.get(url), 'id="day"').count(first.title) == 2
