"""A part that went to another unit: what was done stays with the unit that did it, and counts once."""

from __future__ import annotations

import pytest

from loa.assignments.actions import (
    Part,
    Report,
    accept,
    add_proof,
    hand_down,
    reassign,
    report_progress,
    take_back,
)
from loa.assignments.tests.factories import assignment_of, make_record
from loa.campaigns.tests.factories import make_province
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit
from loa.reports.figures.computing import count_campaign, count_units
from loa.reports.figures.period import Period
from loa.reports.tests.factories import MAY, figure, make_started, scope_of

pytestmark = pytest.mark.django_db
YEARS = Period(
    MAY.start.replace(month=1, day=1), MAY.start.replace(year=MAY.start.year + 1, month=12, day=31)
)


@pytest.fixture
def province():
    return make_province(communes=1)


def test_what_a_part_did_before_it_went_to_another_unit_stays_with_the_first(province):
    campaign = make_started(province)
    commune, doer = province.communes[0], province.commune_officers[0]
    leader = make_officer(commune, Post.Kind.LEADER)
    first, second = (make_unit(name, parent=commune, level="village") for name in ("Thôn Một", "Thôn Hai"))
    villager = make_officer(first)
    whole = assignment_of(campaign, commune, number=1)
    accept(doer, whole)
    (part,) = hand_down(doer, whole, parts=[Part(unit=first)])
    accept(villager, part)
    report_progress(villager, part, report=Report("", 3))
    add_proof(villager, part, record=make_record(villager, part))

    def figures():
        found = count_units(figure("broadcasts"), scope_of(campaign, [commune, first, second], period=YEARS))
        total = count_campaign(figure("broadcasts"), scope_of(campaign, None, period=YEARS)).total
        return [found[unit.pk].total.number for unit in (commune, first, second)], total.number

    given = reassign(leader, part, unit=second, reason="Nhầm thôn")
    report = make_officer(second)
    accept(report, given)
    report_progress(report, given, report=Report("", 2))
    assert figures() == ([5, 3, 2], 5)
    take_back(doer, given, reason="Không cần nữa")
    assert figures() == ([3, 3, 0], 3)
