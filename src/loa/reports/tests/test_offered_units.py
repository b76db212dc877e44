"""The units of a campaign in the forms of commendation: a list, or found while one types."""

import pytest
from django.urls import reverse

from loa.reports.tests.commended import make_half_done

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(province):
    return make_half_done(province)


def names_in(page):
    datalist = page.split('<datalist id="loa-units"')[1].split("</datalist>")[0]
    return datalist.count("<option"), "data-source" in datalist


def pages(campaign):
    return [
        reverse(f"reports:{name}", args=[campaign.pk]) for name in ("commendation", "propose-commendation")
    ]


def test_few_units_stand_in_the_page(client, province, campaign):
    client.force_login(province.officer)
    for address in pages(campaign):
        page = client.get(address).content.decode()
        assert names_in(page) == (2, False)
        assert "directory/names.js" not in page


def test_of_many_units_none_stands_in_the_page_and_typing_finds_them(client, province, campaign, monkeypatch):
    monkeypatch.setattr("loa.directory.queries.MOST_TO_CHOOSE", 1)
    client.force_login(province.officer)
    for address in pages(campaign):
        page = client.get(address).content.decode()
        assert names_in(page) == (0, True)
        assert "directory/names.js" in page
    address = reverse("reports:commendation-units", args=[campaign.pk])
    found = client.get(address, {"q": "suoi 2"}).json()["units"]
    assert [one["name"] for one in found] == [province.communes[1].name]
    assert client.get(address, {"q": "y te"}).json()["units"] == []


def test_typing_finds_the_own_units_for_a_title(client, province, campaign):
    client.force_login(province.commune_officers[0])
    address = reverse("reports:commendation-units", args=[campaign.pk])
    for more in ({}, {"own": "1"}):
        found = client.get(address, {"q": "suoi", **more}).json()["units"]
        assert [one["name"] for one in found] == [province.communes[0].name]


def test_a_title_that_was_refused_offers_the_units_again(client, province, campaign):
    client.force_login(province.commune_officers[0])
    address = reverse("reports:register-title", args=[campaign.pk])
    sent = {"key": "a", "unit": "Xã Không Có", "title": "tap-the-xuat-sac"}
    page = client.post(address, sent)
    assert page.status_code == 422
    assert names_in(page.content.decode()) == (1, False)
