"""Units know that the case of a campaign was closed, and that it was opened again."""

import pytest

from loa.assignments.models import Announcement, Assignment
from loa.campaigns.actions import close_campaign, reopen_campaign
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.models import Notice
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(province):
    made = make_campaign(province, [duty("Treo băng rôn", [COMMUNES, "Sở Y tế"])])
    work_off([Announcement])
    Notice.objects.all().delete()
    return made


def told():
    found = list(Notice.objects.order_by("recipient"))
    Notice.objects.all().delete()
    return found


def test_all_units_are_told_each_time_and_nobody_else(province, campaign):
    make_officer(make_unit("Sở Thông tin"))
    gone = Assignment.objects.filter(unit=province.communes[0])
    gone.update(state=Assignment.State.WITHDRAWN)
    doers = sorted(user.pk for user in (*province.commune_officers[1:], province.health_officer))
    for _time in range(2):
        close_campaign(province.officer, campaign)
        closed = told()
        assert [notice.recipient_id for notice in closed] == doers
        assert {notice.subject for notice in closed} == {
            "Hồ sơ chiến dịch đã đóng: không nộp hay sửa được gì nữa"
        }
        assert {notice.body for notice in closed} == {campaign.title}
        reopen_campaign(province.officer, campaign, reason="Bổ sung số liệu")
        reopened = told()
        assert [notice.recipient_id for notice in reopened] == doers
        assert {notice.subject for notice in reopened} == {"Hồ sơ chiến dịch được mở lại: việc tiếp tục"}
        assert {notice.body for notice in reopened} == {f"{campaign.title}. Lý do: Bổ sung số liệu"}


def test_with_many_units_it_asks_the_database_no_more(province, campaign, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        close_campaign(province.officer, campaign)
