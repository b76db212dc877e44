"""The list of a duty's units: the pressing first, then by name, and one is found by its name."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.names import fold_name

pytestmark = pytest.mark.django_db
NAMES = ["UBND xã Xuân Xá", "UBND xã Gò Lam", "UBND xã Đông Lĩnh", "UBND xã Mỹ Lam"]


@pytest.fixture
def province():
    return make_province(communes=4)


@pytest.fixture
def found(province):
    """A duty of four communes: Mỹ Lam is overdue, Xuân Xá is done."""
    for unit, name in zip(province.communes, NAMES, strict=True):
        unit.name, unit.folded = name, fold_name(name)
        unit.save()
    campaign = make_campaign(province, [duty("Phát bản tin", [COMMUNES])])
    late = timezone.localdate() - timedelta(days=3)
    campaign.assignments.filter(unit__name=NAMES[3]).update(due=late)
    campaign.assignments.filter(unit__name=NAMES[0]).update(state="confirmed")
    return campaign.assignments.first().duty


def names_on(client, found, **values):
    answer = client.get(reverse("assignments:duty", args=[found.pk]), values)
    return [row.unit.name for row in answer.context["page"]]


def test_the_pressing_come_first_then_they_stand_by_name(client, province, found):
    client.force_login(province.officer)
    assert names_on(client, found) == [NAMES[3], NAMES[2], NAMES[1], NAMES[0]]


def test_a_unit_is_found_by_its_name_without_diacritics(client, province, found):
    client.force_login(province.officer)
    assert names_on(client, found, q="dong linh") == [NAMES[2]]
    assert names_on(client, found, q="lam", state="late") == [NAMES[3]]
    assert names_on(client, found, q="khong co") == []


def test_the_whole_list_is_what_was_searched_for(client, province, found):
    client.force_login(province.officer)
    data = {"act": "urge", "key": "k", "whole": found.pk, "of_state": "", "of_period": "", "of_q": "go lam"}
    answer = client.post(reverse("assignments:bulk"), data)
    assert [row.unit.name for row in answer.context["outcome"].done] == [NAMES[1]]


def test_only_states_that_units_are_in_are_offered_each_with_its_number(client, province, found):
    client.force_login(province.officer)
    page = client.get(reverse("assignments:duty", args=[found.pk])).content.decode()
    nav = page.split('aria-label="Tình trạng"')[1].split("</nav>")[0]
    chips = [" ".join(re.sub(r"<[^>]*>", " ", chip).split()) for chip in re.findall(r"<a .*?</a>", nav)]
    assert chips == ["Tất cả 4", "Quá hạn 1", "Nguy cơ trễ", "Chưa nhận 3", "Đã xong 1"]
