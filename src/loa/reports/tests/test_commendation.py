"""Commendation: registered, proposed, suggested from results, decided by other eyes."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.directory.models import Person, Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer
from loa.notices.models import Notice
from loa.reports.actions.commending import (
    Council,
    Named,
    decide_commendation,
    register_title,
    withdraw_nomination,
    withdraw_title,
)
from loa.reports.actions.scoring import (
    define_usual_criteria,
    retire_criterion,
    score_again,
    score_by_hand,
)
from loa.reports.commending.scoring import sheet_of
from loa.reports.commending.titles import TITLES
from loa.reports.errors import Refused
from loa.reports.tests.commended import COUNCIL, granted, make_half_done, proposed, scored

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(province):
    return make_half_done(province)


@pytest.fixture
def sheet(province, campaign):
    return define_usual_criteria(province.officer, campaign)


def test_a_unit_registers_for_itself_and_its_people_and_nobody_else_does(province, campaign):
    officer, unit = province.commune_officers[0], province.communes[0]
    register_title(officer, campaign, who=Named(unit), title="tap-the-tien-tien")
    person = Named(unit, "Nguyễn Thị Hồng Ánh", "Công chức")
    row = register_title(officer, campaign, who=person, title="chien-si-thi-dua-co-so")
    with pytest.raises(NotAllowed):
        register_title(officer, campaign, who=Named(province.communes[1]), title="tap-the-tien-tien")
    with pytest.raises(NotAllowed):
        withdraw_title(province.commune_officers[1], row)
    wrong = [
        (Named(unit), title) for title in ("tap-the-tien-tien", "chien-si-thi-dua-co-so", "giay-khen", "x")
    ]
    for who, title in [*wrong, (person, "tap-the-tien-tien")]:
        with pytest.raises(Refused):
            register_title(officer, campaign, who=who, title=title)
    assert campaign.title_registrations.filter(withdrawn_at=None).count() == 2
    withdraw_title(officer, row)
    register_title(officer, campaign, who=person, title="chien-si-thi-dua-co-so")


def test_who_proposes_does_not_decide_and_nobody_decides_about_themselves(province, campaign, sheet, leader):
    council = Council(COUNCIL, timezone.localdate())
    own = scored(province, proposed(province, campaign, by=leader))
    with pytest.raises(Refused, match="người khác"):
        decide_commendation(leader, own, granted=True, council=council)
    other = make_officer(province.top, Post.Kind.LEADER)
    for stranger in (province.officer, province.commune_officers[0]):
        with pytest.raises(NotAllowed):
            decide_commendation(stranger, own, granted=True, council=council)
    assert decide_commendation(other, own, granted=True, council=council).score == Decimal("65.0")
    Post.objects.create(
        person=Person.objects.get(user=leader), unit=province.communes[1], kind=Post.Kind.LEADER
    )
    me = proposed(province, campaign, unit=1, person=leader.person.name)
    for line in sheet_of(me):
        score_by_hand(province.officer, me, criterion=line.criterion, points=Decimal(9), reason="tốt")
    with pytest.raises(Refused, match="chính mình"):
        decide_commendation(leader, me, granted=True, council=council)


def test_nothing_is_decided_without_a_whole_sheet_a_council_and_where_refused_a_reason(
    province, campaign, leader
):
    row, council = proposed(province, campaign), Council(COUNCIL, timezone.localdate())
    with pytest.raises(Refused):
        decide_commendation(leader, row, granted=True, council=council)
    lines = define_usual_criteria(province.officer, campaign)
    score_again(province.officer, row)
    with pytest.raises(Refused):
        decide_commendation(leader, row, granted=True, council=council)
    scored(province, row)
    tomorrow = timezone.localdate() + timedelta(days=1)
    for wrong in (Council(" ", timezone.localdate()), Council(COUNCIL, tomorrow)):
        with pytest.raises(Refused):
            decide_commendation(leader, row, granted=True, council=wrong)
    with pytest.raises(Refused):
        decide_commendation(leader, row, granted=False, council=council)
    row = decide_commendation(leader, row, granted=False, council=council, reason="Thành tích chưa nổi bật")
    assert (row.state, row.decided_by, row.reason) == ("refused", leader, "Thành tích chưa nổi bật")
    for again in (
        lambda: decide_commendation(leader, row, granted=True, council=council),
        lambda: score_again(province.officer, row),
        lambda: withdraw_nomination(province.officer, row),
    ):
        with pytest.raises(Refused):
            again()
    retire_criterion(province.officer, lines[0])
    assert sum(line.score.points for line in sheet_of(row)) == row.score


def test_the_office_is_told_once_a_day_and_who_proposed_of_the_decision(province, campaign, sheet, leader):
    row = granted(province, leader, campaign)
    proposed(province, campaign, unit=1)
    assert Notice.objects.filter(recipient=province.officer, key__startswith="reports.nominated").count() == 1
    told = Notice.objects.get(recipient=province.commune_officers[0], key__startswith="reports.commendation")
    assert told.url == reverse("reports:nomination", args=[row.pk])
    assert not Notice.objects.filter(recipient=leader, key__startswith="reports.comm").exists()


def test_one_achievement_is_commended_once(province, campaign, sheet):
    row = proposed(province, campaign)
    with pytest.raises(Refused):
        proposed(province, campaign, award="bang-khen-tinh")
    withdraw_nomination(province.commune_officers[0], row)
    proposed(province, campaign, award="bang-khen-tinh")


def test_every_title_says_whom_it_is_for_and_no_name_twice():
    assert all(title.of for title in TITLES.values())
    assert len({title.name for title in TITLES.values()}) == len(TITLES)
