"""Points of commendation: from figures that open to their rows, and by hand with a reason."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from loa.directory.rights import NotAllowed
from loa.reports.actions.scoring import (
    Measure,
    define_criterion,
    define_usual_criteria,
    score_again,
    score_by_hand,
)
from loa.reports.commending.scoring import points_for, sheet_of, totals
from loa.reports.errors import Refused
from loa.reports.models import Criterion, Score
from loa.reports.tests.commended import make_half_done, proposed, scored
from loa.reports.tests.factories import MAY, figure, step_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(province):
    return make_half_done(province)


@pytest.fixture
def sheet(province, campaign):
    return define_usual_criteria(province.officer, campaign)


@pytest.mark.parametrize(
    ("none_at", "full_at", "number", "points"),
    [(0, 100, 50, "20.0"), (0, 100, 130, "40.0"), (5, 0, 1, "32.0"), (5, 0, 9, "0.0"), (0, 3, 1, "13.3")],
)
def test_points_are_in_proportion_between_two_numbers(none_at, full_at, number, points):
    line = Criterion(points=Decimal(40), none_at=Decimal(none_at), full_at=Decimal(full_at))
    assert points_for(line, Decimal(number)) == Decimal(points)


def test_figures_give_points_that_open_to_their_rows_and_hands_give_a_reason(province, campaign, sheet):
    row = proposed(province, campaign)
    lines = {line.criterion.name: line.score for line in sheet_of(row)}
    done = lines["Hoàn thành nhiệm vụ được giao"]
    assert (done.points, done.value.number) == (Decimal("20.0"), Decimal("50.0000"))
    assert {r["assignment"] for r in done.value.rows} == set(
        campaign.assignments.filter(unit=row.unit).values_list("pk", flat=True)
    )
    assert lines["Gửi kết quả đúng thời hạn"].points == 30
    assert totals(sheet_of(row))[2] == [sheet[-1]]
    for points, reason in (("21", "tốt"), ("-1", "tốt"), ("15", " "), ("1.55", "tốt")):
        with pytest.raises(Refused):
            score_by_hand(province.officer, row, criterion=sheet[-1], points=Decimal(points), reason=reason)
    with pytest.raises(Refused):
        score_by_hand(province.officer, row, criterion=sheet[0], points=Decimal(40), reason="tốt")
    with pytest.raises(NotAllowed):
        score_by_hand(
            province.commune_officers[0], row, criterion=sheet[-1], points=Decimal(20), reason="tốt"
        )
    assert totals(sheet_of(scored(province, row)))[0] == Decimal("65.0")
    with pytest.raises(IntegrityError), transaction.atomic():
        Score.objects.create(nomination=row, criterion=sheet[-1], points=1, by=province.officer)


def test_what_is_done_since_counts_when_it_is_counted_again(province, campaign, sheet):
    row = proposed(province, campaign, unit=1)
    assert sheet_of(row)[0].score.points == 0
    for work in campaign.assignments.filter(unit=province.communes[1]):
        step_on(work, MAY.start + timedelta(days=4), state="confirmed", by=province.officer)
    score_again(province.officer, row)
    assert sheet_of(row)[0].score.points == 40


def test_a_criterion_is_scored_by_a_counted_figure_between_two_numbers(province, campaign):
    counted = figure("broadcasts")
    with pytest.raises(Refused):
        define_criterion(
            province.officer, campaign, name="Phát thanh", points=Decimal(10),
            measure=Measure(counted, Decimal(5), Decimal(5)),
        )  # fmt: skip
    with pytest.raises(NotAllowed):
        define_criterion(province.commune_officers[0], campaign, name="Tự chấm", points=Decimal(10))
    line = define_criterion(
        province.officer, campaign, name="Phát thanh", points=Decimal(10),
        measure=Measure(counted, Decimal(0), Decimal(24)),
    )  # fmt: skip
    assert sheet_of(proposed(province, campaign))[0].score.points == 5
    with pytest.raises(IntegrityError), transaction.atomic():
        Criterion.objects.filter(pk=line.pk).update(full_at=None)
