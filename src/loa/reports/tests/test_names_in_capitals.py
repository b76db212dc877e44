"""Where reports are asked for, and where a unit helps, names in capitals of the plan are not shouted."""

import pytest
from django.urls import reverse

from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.documents.models import Fact
from loa.reports.models import Proposal

pytestmark = pytest.mark.django_db


def text_of(client, user, name, *args):
    client.force_login(user)
    return client.get(reverse(name, args=args)).content.decode()


def test_names_are_shown_as_the_directory_calls_them(client):
    province = make_province(communes=2)
    report = {"text": "Báo cáo kết quả về Sở Y tế", "from": [COMMUNES.upper()], "to": ["SỞ Y TẾ"]}
    helped = duty("Treo băng rôn", ["SỞ Y TẾ"], cooperating=[COMMUNES])
    campaign = make_campaign(province, [helped], others=[(Fact.Kind.REPORT, report)])
    proposal = Proposal.objects.get(campaign=campaign)
    assert proposal.duty.lead == [COMMUNES.upper()]
    proposed = text_of(client, province.officer, "reports:proposed", campaign.pk)
    assert COMMUNES in proposed
    assert COMMUNES.upper() not in proposed
    asking = text_of(client, province.officer, "reports:proposal", proposal.pk)
    assert f"{COMMUNES} (2 đơn vị)" in asking
    assert "báo cáo về Sở Y tế" in asking
    helping = text_of(client, province.commune_officers[0], "assignments:index")
    assert "Sở Y tế chủ trì" in helping
    assert "SỞ Y TẾ" not in helping
