"""The menu leads nobody to a page that is not theirs."""

import re
from importlib import import_module

import pytest

from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.desk.menu import BELOW_A_CAMPAIGN
from loa.directory.models import Post, Unit
from loa.directory.tests.factories import make_officer, make_unit

pytestmark = pytest.mark.django_db


def test_the_chain_of_evidence_stands_in_the_menu_of_those_who_may_check_it(client):
    top = make_unit("UBND tỉnh", kind=Unit.Kind.PROVINCE_COMMITTEE)
    for kind, may in ((Post.Kind.ADMINISTRATOR, True), (Post.Kind.UNIT_OFFICER, False)):
        client.force_login(make_officer(top, kind))
        assert ('href="/evidence/chain/"' in client.get("/notices/").content.decode()) is may
        assert (client.get("/evidence/chain/").status_code == 200) is may


def test_campaigns_stand_in_the_menu_of_those_who_see_some(client):
    top = make_unit("UBND tỉnh", kind=Unit.Kind.PROVINCE_COMMITTEE)
    for kind, sees in (
        (Post.Kind.CAMPAIGN_OFFICER, True),
        (Post.Kind.LEADER, True),
        (Post.Kind.UNIT_OFFICER, False),
    ):
        client.force_login(make_officer(top, kind))
        assert ('href="/campaigns/"' in client.get("/notices/").content.decode()) is sees


def marked(client, address: str) -> list[str]:
    """The lines of the menu that are marked as the present page's."""
    page = client.get(address)
    assert page.status_code == 200, address
    return re.findall(r'<a href="([^"]*)" aria-current="page" title=', page.content.decode())


def test_every_page_of_a_campaign_is_marked_as_one(client):
    province = make_province(communes=1)
    campaign = make_campaign(province, [duty("Phát tin trên đài truyền thanh", [COMMUNES])])
    client.force_login(province.officer)
    below = f"/reports/campaigns/{campaign.pk}"
    for address in (
        *(f"{below}/{page}/" for page in ("synthesis", "evaluation", "case", "commendation")),
        f"/assignments/coverage/{campaign.pk}/",
        f"/assignments/duty/{campaign.duties.get().pk}/",
        f"/campaigns/{campaign.pk}/plan/",
    ):
        assert marked(client, address) == ["/campaigns/"], address
    assert marked(client, "/reports/") == ["/reports/"]
    assert marked(client, "/assignments/") == ["/assignments/"]


def test_the_pages_below_a_campaign_are_pages():
    names = {f"{room}:{page}" for room in ("assignments", "reports") for page in named(room)}
    assert names >= BELOW_A_CAMPAIGN


def named(room: str) -> set[str]:
    """The names of a room's addresses."""
    return {pattern.name for pattern in import_module(f"loa.{room}.urls").urlpatterns}
