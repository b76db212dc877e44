"""Closing against whoever changes something at the same moment: one of the two comes first, wholly."""

import threading

import pytest
from django.db import connection, transaction

from loa.assignments.actions import accept
from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import make_province
from loa.reports.actions.closing import Closing, close_case
from loa.reports.models import Case
from loa.reports.tests.factories import make_started

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow, pytest.mark.postgres]
CLOSING = Closing("Hồ sơ", 10, reason="Hết năm")


class Beside(threading.Thread):
    """Does something in a transaction of its own, and says how it ended."""

    def __init__(self, act):
        super().__init__(daemon=True)
        self.act, self.error = act, None
        self.start()

    def run(self):
        try:
            self.act()
        except Exception as error:  # noqa: BLE001  (the test looks at it)
            self.error = error
        finally:
            connection.close()


@pytest.fixture
def province():
    return make_province(communes=1)


@pytest.fixture
def campaign(province):
    return make_started(province)


def test_who_closes_waits_for_who_is_changing_and_counts_it(province, campaign):
    work = assignment_of(campaign, province.communes[0])
    with transaction.atomic():
        accept(province.commune_officers[0], work)
        beside = Beside(lambda: close_case(province.officer, campaign, closing=CLOSING))
        beside.join(1.0)
        assert beside.is_alive()  # it waits
    beside.join(10)
    assert beside.error is None
    work.refresh_from_db()
    assert (work.state, Campaign.objects.get().state) == (Assignment.State.ACCEPTED, Campaign.State.CLOSED)


def test_who_changes_waits_for_who_is_closing_and_is_refused(province, campaign):
    work = assignment_of(campaign, province.communes[0])
    with transaction.atomic():
        close_case(province.officer, campaign, closing=CLOSING)
        beside = Beside(lambda: accept(province.commune_officers[0], work))
        beside.join(1.0)
        assert beside.is_alive()
    beside.join(10)
    assert "đã đóng" in str(beside.error)
    work.refresh_from_db()
    assert work.state == Assignment.State.OFFERED
    assert Case.objects.count() == 1


def test_two_who_change_things_of_one_campaign_do_not_wait_for_each_other(province, campaign):
    first, second = (assignment_of(campaign, province.communes[0], number=n) for n in (1, 2))
    with transaction.atomic():
        accept(province.commune_officers[0], first)
        beside = Beside(lambda: accept(province.commune_officers[0], second))
        beside.join(10)
        assert not beside.is_alive()
    assert beside.error is None
