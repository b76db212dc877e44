"""What units decline stands before whoever gave it until somebody decides: offered again, or let be."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments import actions
from loa.assignments.actions import Part
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.audit.models import Change
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(province):
    day = str(timezone.localdate() + timedelta(days=9))
    return make_campaign(province, [duty("Diễn tập ở trường học", [COMMUNES], due=[due("x", day)])])


@pytest.fixture
def doer(province):
    return province.commune_officers[0]


def test_what_was_declined_is_on_the_givers_first_page_until_somebody_decides(
    client, province, campaign, doer
):
    row = assignment_of(campaign, province.communes[0], number=1)
    actions.decline(doer, row, reason="Xã không có trường")
    client.force_login(province.officer)
    page = client.get(reverse("assignments:index"))
    assert [(each.duty, each.count, each.only) for each in page.context["waiting"].declined] == [
        (row.duty_id, 1, row.pk)
    ]
    assert "Đơn vị không nhận" in page.content.decode()
    address = reverse("assignments:detail", args=[row.pk])
    assert address in page.content.decode()
    head = client.get(address).content.decode().split("loa-head__sub")[1][:1500]
    assert "không nhận</p><p>Xã không có trường</p>" in head, "whoever decides reads why"
    client.force_login(doer)
    assert not client.get(reverse("assignments:index")).context["waiting"].declined
    actions.offer_again(province.officer, row, reason="Xã có nhà văn hóa")
    client.force_login(province.officer)
    assert not client.get(reverse("assignments:index")).context["waiting"].declined


def test_a_refusal_that_is_let_be_stands_on_no_page_and_the_unit_knows_why(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    actions.decline(doer, row, reason="Xã không có trường")
    act, words = reverse("assignments:act", args=[row.pk]), "Đúng là xã không có"
    data = {"act": "let_be", "key": "k", "words": words}
    client.force_login(doer)
    assert client.post(act, data).status_code == 404
    client.force_login(province.officer)
    assert "Chấp nhận từ chối" in client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    for _time in range(2):
        client.post(act, data)
    assert not client.get(reverse("assignments:index")).context["waiting"].declined
    row.refresh_from_db()
    assert (row.state, row.steps.last().way, row.steps.last().words) == ("withdrawn", "let_be", words)
    assert Change.objects.get(action="assignments.let_be", object_id=row.pk).reason == words
    assert words in Notice.objects.get(recipient=doer, key__startswith="assignments.let_be:").body
    client.force_login(doer)
    page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    assert "Không còn giao" in page
    assert words in page


def test_a_declined_part_is_on_the_first_page_of_the_unit_that_handed_it_down(
    client, province, campaign, doer
):
    row = assignment_of(campaign, province.communes[0], number=1)
    bring_to("accepted", row, doer=doer)
    village = make_unit("Thôn Đồi", parent=province.communes[0], level="village")
    part = actions.hand_down(doer, row, parts=[Part(unit=village)])[0]
    actions.decline(make_officer(village), part, reason="Thôn không có loa")
    client.force_login(doer)
    page = client.get(reverse("assignments:index"))
    assert [each.only for each in page.context["waiting"].declined] == [part.pk]
    assert reverse("assignments:detail", args=[part.pk]) in page.content.decode()
    client.force_login(province.officer)
    assert not client.get(reverse("assignments:index")).context["waiting"].declined
