"""Work that a unit declined, and that nobody took up since, is open when its case is closed."""

import pytest

from loa.assignments import actions
from loa.assignments.actions import Part
from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.tests.factories import make_officer, make_unit
from loa.reports.casefile.openness import still_open

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    return make_province(communes=2)


@pytest.fixture
def campaign(province):
    """Its only duty: done by one commune, not yet by the other."""
    campaign = make_campaign(province, [duty("Treo băng rôn", [COMMUNES])])
    campaign.assignments.filter(unit=province.communes[0]).update(state=Assignment.State.CONFIRMED)
    return campaign


def declined_of(campaign):
    return {item.what: item.count for item in still_open(campaign)}.get("declined", 0)


def test_it_is_named_until_whoever_gave_it_has_answered(province, campaign):
    row = assignment_of(campaign, province.communes[1])
    actions.decline(province.commune_officers[1], row, reason="Xã không có chợ.")
    (item,) = [item for item in still_open(campaign) if item.what == "declined"]
    assert item.count == 1
    assert "UBND xã Suối 2" in item.examples[0][0]
    row.refresh_from_db()
    actions.let_be(province.officer, row, reason="Đồng ý.")
    assert declined_of(campaign) == 0


def test_a_part_counts_while_its_whole_is_open_and_not_when_that_is_done_without_it(province, campaign):
    doer, commune = province.commune_officers[1], province.communes[1]
    row = bring_to("accepted", assignment_of(campaign, commune), doer=doer)
    hamlet = make_unit("Thôn Một", parent=commune)
    (part,) = actions.hand_down(doer, row, parts=[Part(unit=hamlet)])
    actions.decline(make_officer(hamlet), part, reason="Thôn không có loa.")
    assert declined_of(campaign) == 1
    Assignment.objects.filter(pk=row.pk).update(state=Assignment.State.CONFIRMED)
    assert declined_of(campaign) == 0
