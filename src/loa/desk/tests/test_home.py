"""The first page counts as the pages count to which it leads."""

from datetime import date

import pytest

from loa.assignments.models import Assignment
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.desk.queries import campaigns_at
from loa.directory.models import Unit

pytestmark = pytest.mark.django_db

WEDNESDAY, SUNDAY, MONDAY = date(2026, 5, 13), date(2026, 5, 17), date(2026, 5, 18)


def test_this_week_ends_on_its_sunday(client):
    province = make_province(communes=2)
    campaign = make_campaign(province, [duty("Phát tin trên đài truyền thanh", [COMMUNES])])
    first, second = Assignment.objects.filter(campaign=campaign)
    Assignment.objects.filter(pk=first.pk).update(due=SUNDAY)
    Assignment.objects.filter(pk=second.pk).update(due=MONDAY)

    def counted(day: date) -> tuple[int, int]:
        [found] = campaigns_at(Unit.objects.filter(pk=campaign.owner_id), day)
        return vars(found)["late"], vars(found)["soon"]

    assert [counted(day) for day in (WEDNESDAY, SUNDAY, MONDAY)] == [(0, 1), (0, 1), (1, 1)]
    client.force_login(province.officer)
    assert client.get("/").status_code == 200
