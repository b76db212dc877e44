"""Units ranked by their figures: counted by the worker, as their score sheets say, and told when."""

from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.tests.factories import assignment_of
from loa.directory.rights import NotAllowed
from loa.reports.actions import ranking
from loa.reports.actions.closing import Closing, close_case
from loa.reports.actions.ranking import rank_all, rank_units
from loa.reports.actions.scoring import define_criterion, define_usual_criteria, retire_criterion
from loa.reports.commending import ranking as counting
from loa.reports.commending.scoring import sheet_of
from loa.reports.commending.suggesting import best_units
from loa.reports.errors import Moved
from loa.reports.models import Criterion, Ranking
from loa.reports.tests.commended import make_half_done, proposed
from loa.reports.tests.factories import MAY, step_on
from loa.work.actions import LeaseLost, claim, fail
from loa.work.models import Clock
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
State = Ranking.LeaseState


@pytest.fixture
def campaign(province):
    return make_half_done(province)


@pytest.fixture
def sheet(province, campaign):
    return define_usual_criteria(province.officer, campaign)


@pytest.fixture
def counted(campaign, sheet):
    work_off([Ranking])
    return Ranking.objects.get(campaign=campaign)


@pytest.fixture
def night():
    """The clock of the night, held by a worker."""
    Clock.objects.create(name="reports.rank_units")
    return claim(Clock)


def _page(client, user, campaign):
    client.force_login(user)
    return client.get(reverse("reports:suggested", args=[campaign.pk])).content.decode()


def test_the_best_are_suggested_with_the_points_of_their_sheets_until_they_are_proposed(
    province, campaign, counted
):
    best = best_units(counted)
    assert (best[0].unit, best[0].points, best[0].most) == (province.communes[0], Decimal("50.0"), 80)
    assert all(one.points for one in best)  # nobody is best by having done nothing
    row = proposed(province, campaign, by=province.officer)
    assert sum(line.score.points for line in sheet_of(row) if line.score) == best[0].points
    assert province.communes[0] not in {one.unit for one in best_units(counted)}


def test_units_are_counted_piece_by_piece_to_the_same_end(province, campaign, counted, monkeypatch):
    other = assignment_of(campaign, province.communes[1])
    step_on(other, MAY.start, state="handed-in", count=3, by=province.commune_officers[1])
    whole = rank_units(province.officer, campaign)
    work_off([Ranking])
    whole.refresh_from_db()
    monkeypatch.setattr(counting, "AT_ONCE", 1)
    rank_units(province.officer, campaign)
    row = claim(Ranking)
    counting.rank_units(row)
    row.refresh_from_db()
    assert len(row.best) == 2
    assert row.best == whole.best
    assert row.progress_done == row.progress_total >= 2
    assert row.counted_at > whole.counted_at


def test_what_changes_the_sheet_has_the_units_ranked_anew(province, campaign, counted):
    line = Criterion.objects.filter(campaign=campaign).exclude(figure=None).first()
    define_criterion(province.officer, campaign, name="Cách làm mới", points=Decimal(5))
    counted.refresh_from_db()
    assert counted.lease_state == State.DONE  # by hand: no figure says anything of it
    retire_criterion(province.officer, line)
    held = claim(Ranking)
    retire_criterion(province.officer, Criterion.objects.get(pk=line.pk))
    with pytest.raises(LeaseLost):  # what is being counted by the sheet of before is given up
        counting.rank_units(held)
    work_off([Ranking])
    counted.refresh_from_db()
    assert counted.most == 80 - line.points


def test_who_asks_twice_waits_for_one_counting_and_nobody_else_may_ask(province, campaign, counted):
    with pytest.raises(NotAllowed):
        rank_units(province.commune_officers[0], campaign)
    assert rank_units(province.officer, campaign).lease_state == State.READY
    held = claim(Ranking)
    assert rank_units(province.officer, campaign).fence == held.fence
    counting.rank_units(held)


def test_every_night_the_campaigns_under_way_are_ranked_and_no_other(
    client, province, leader, campaign, counted, night
):
    bare = make_half_done(province)
    rank_all(night)
    assert [row.campaign for row in Ranking.objects.filter(lease_state=State.READY)] == [campaign]
    assert not Ranking.objects.filter(campaign=bare).exists()
    work_off([Ranking])
    close_case(leader, campaign, closing=Closing("Hồ sơ", 10, reason="xong"))
    rank_all(night)
    campaign.refresh_from_db()
    with pytest.raises(Moved):
        rank_units(province.officer, campaign)
    assert not Ranking.objects.filter(lease_state=State.READY).exists()
    page = _page(client, province.officer, campaign)
    assert "50 / 80" in page
    assert reverse("reports:rank-units", args=[campaign.pk]) not in page


def test_a_night_that_is_no_longer_held_asks_for_nothing_more(
    province, campaign, counted, night, monkeypatch
):
    """The lease is renewed at every campaign: another worker may have begun the same night."""
    other = make_half_done(province)
    define_usual_criteria(province.officer, other)
    Ranking.objects.update(lease_state=State.DONE)
    asked = []

    def rank_and_lose(row):
        asked.append(row)
        Clock.objects.filter(pk=night.pk).update(fence=night.fence + 1)

    until = Clock.objects.get(pk=night.pk).leased_until
    monkeypatch.setattr(ranking, "rank_anew", rank_and_lose)
    with pytest.raises(LeaseLost):
        rank_all(night)
    assert asked == [min((campaign, other), key=lambda row: row.pk)]
    assert Clock.objects.get(pk=night.pk).leased_until > until


def test_the_page_says_what_is_counted_how_far_and_when(client, province, campaign):
    officer, address = province.officer, reverse("reports:suggested-state", args=[campaign.pk])
    assert "chưa có tiêu chí nào được chấm bằng số liệu" in _page(client, officer, campaign)
    define_usual_criteria(officer, campaign)
    waiting = _page(client, officer, campaign)
    assert f'data-state-url="{address}"' in waiting
    assert "Việc chạy nền đang dừng" in waiting
    assert client.get(address).json() == {"over": False, "percent": None}
    fail(claim(Ranking), "lỗi", final=True)
    assert client.get(address).json() == {"over": True, "percent": None}
    failed = _page(client, officer, campaign)
    assert "Không tính được kết quả" in failed
    client.post(reverse("reports:rank-units", args=[campaign.pk]), {"key": "a"})
    work_off([Ranking])
    done = _page(client, officer, campaign)
    assert f"ngày {timezone.localtime(Ranking.objects.get().counted_at):%d/%m/%Y %H:%M}" in done
    assert "50 / 80" in done
    client.post(reverse("reports:rank-units", args=[campaign.pk]), {"key": "b"})
    again = _page(client, officer, campaign)
    assert "50 / 80" in again  # while it is counted anew, what was counted stands
    assert "data-state-url" in again


def test_a_page_of_before_offers_to_count(client, province, campaign, sheet):
    Ranking.objects.all().delete()
    page = _page(client, province.officer, campaign)
    assert "Kết quả chưa được tính" in page
    assert reverse("reports:rank-units", args=[campaign.pk]) in page
