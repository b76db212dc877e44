"""The menu leads nobody to a page that is not theirs."""

import pytest

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
