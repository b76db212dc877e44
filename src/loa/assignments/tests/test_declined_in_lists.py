"""A duty that its unit declined is not done: the campaign's pages say so until it is given anew."""

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments import actions
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.board import board_of
from loa.campaigns.glances import glances_of
from loa.campaigns.standings import Standing
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province

pytestmark = pytest.mark.django_db
WHY = "Việc này thuộc chức năng của đơn vị khác."


@pytest.fixture
def province():
    return make_province(communes=2)


@pytest.fixture
def campaign(province):
    return make_campaign(
        province, [duty("Kiểm tra trường học", ["Sở Y tế"]), duty("Treo băng rôn", [COMMUNES])]
    )


def decline(campaign, unit, doer, number):
    actions.decline(doer, assignment_of(campaign, unit, number=number), reason=WHY)


def stands(campaign):
    """By number: the duty's standing, its part of the bar, as the page of the campaign has them."""
    board = board_of(campaign, today=timezone.localdate())
    return {row.duty.number: (row.standing, row.part) for row in board.rows}


def glance(campaign):
    return glances_of([campaign], today=timezone.localdate())[campaign.pk]


def confirm(campaign, province, commune):
    row = bring_to(
        "handed-in",
        assignment_of(campaign, province.communes[commune], number=2),
        doer=province.commune_officers[commune],
    )
    actions.confirm(province.officer, row)


def test_a_duty_declined_by_its_only_unit_is_declined_and_not_done(province, campaign):
    decline(campaign, province.health, province.health_officer, 1)
    assert stands(campaign)[1] == (Standing.DECLINED, Standing.OFFERED)
    assert (glance(campaign).done, glance(campaign).given) == (0, 2)
    assert glance(campaign).parts == [(Standing.OFFERED, 2)]


def test_what_all_others_have_done_is_not_done_while_one_has_declined(province, campaign):
    confirm(campaign, province, 0)
    decline(campaign, province.communes[1], province.commune_officers[1], 2)
    assert stands(campaign)[2] == (Standing.DECLINED, Standing.RUNNING)
    assert glance(campaign).done == 0
    assert dict(glance(campaign).parts)[Standing.RUNNING] == 1


def test_while_another_unit_is_at_it_the_duty_is_what_that_unit_makes_of_it(province, campaign):
    decline(campaign, province.communes[1], province.commune_officers[1], 2)
    assert stands(campaign)[2] == (Standing.OFFERED, Standing.OFFERED)


def test_let_be_it_is_nobodys_and_given_anew_it_is_offered(province, campaign):
    decline(campaign, province.health, province.health_officer, 1)
    row = assignment_of(campaign, province.health, number=1)
    actions.let_be(province.officer, row, reason="Đồng ý.")
    assert stands(campaign)[1][0] == Standing.NOBODY


def test_the_page_says_so_and_finds_it(client, province, campaign):
    decline(campaign, province.communes[1], province.commune_officers[1], 2)
    decline(campaign, province.health, province.health_officer, 1)
    client.force_login(province.officer)
    address = reverse("campaigns:detail", args=[campaign.pk])
    text = client.get(address).content.decode()
    assert "Đơn vị không nhận" in text
    assert "1 đơn vị không nhận" in text
    found = client.get(address, {"state": "declined"}).context["page"].object_list
    assert [row.duty.number for row in found] == [1, 2]
    listed = client.get(reverse("campaigns:index")).content.decode()
    assert "0 trong 2 nhiệm vụ đã xong" in listed
