"""Months add up to their quarter, and a period's figures do not move with what comes after it."""

from datetime import date

import pytest
from django.utils import timezone

from loa.assignments.models import Assignment, Proof, Step
from loa.assignments.tests.factories import assignment_of, make_record
from loa.directory.tests.factories import make_unit
from loa.evidence.models import Record
from loa.reports.actions.synthesising import start_synthesis
from loa.reports.figures.checking import check_values
from loa.reports.figures.computing import count_campaign, count_units
from loa.reports.figures.keeping import About, keep_counted
from loa.reports.figures.period import Period
from loa.reports.queries.done import done_in
from loa.reports.synthesis.filler import words_of
from loa.reports.tests.factories import MAY, figure, make_started, scope_of, step_on

pytestmark = pytest.mark.django_db
JUNE = Period(date(2026, 6, 1), date(2026, 6, 30))
BOTH = Period(MAY.start, JUNE.end)


@pytest.fixture
def campaign(province):
    return make_started(province)


@pytest.fixture
def work(province, campaign):
    """Due on 25 May."""
    found = assignment_of(campaign, province.communes[0])
    Assignment.objects.filter(pk=found.pk).update(due=date(2026, 5, 25))
    found.refresh_from_db()
    return found


def number(campaign, key, period=MAY, units=None):
    total = count_campaign(figure(key), scope_of(campaign, units, period=period)).total
    return total.number if total else None


def move_day(work, on, to, by):
    """The work is due on another day, said on a day of the past."""
    step = step_on(work, on, state=work.state, by=by)
    Step.objects.filter(pk=step.pk).update(moves_due=True, from_due=work.due, to_due=to)
    Assignment.objects.filter(pk=work.pk).update(due=to)


def test_what_is_handed_in_again_was_handed_in_once(province, campaign, work):
    by = province.officer
    for day, state in ((20, "handed-in"), (24, "returned")):
        step_on(work, date(2026, 5, day), state=state, by=by)
    step_on(work, date(2026, 6, 3), state="handed-in", by=by)
    months = [number(campaign, "assignments-handed-in", period) for period in (MAY, JUNE, BOTH)]
    assert months == [1, 0, 1]
    assert [number(campaign, "on-time", period) for period in (MAY, JUNE, BOTH)] == [100, None, 100]


def test_a_day_moved_afterwards_makes_nothing_punctual_that_was_late(province, campaign, work):
    step_on(work, date(2026, 5, 26), state="handed-in", by=province.officer)
    work.refresh_from_db()
    move_day(work, date(2026, 5, 28), date(2026, 6, 10), province.officer)
    assert number(campaign, "on-time") == 0


def test_what_was_overdue_at_the_end_of_may_was_so_whatever_day_june_gives(province, campaign, work):
    kept = keep_counted(
        figure("assignments-late"),
        count_campaign(figure("assignments-late"), scope_of(campaign, None)),
        about=About(campaign, None, MAY, MAY.end, None),
    )
    move_day(work, date(2026, 6, 2), date(2026, 6, 30), province.officer)
    assert kept.number == number(campaign, "assignments-late") == 1
    assert number(campaign, "assignments-late", JUNE) == 0
    assert not check_values([kept])[kept.pk].differs


@pytest.fixture
def moved(province, campaign, work):
    """Twelve times broadcast in May by a unit whose work is another's since June; that one adds five."""
    step_on(work, date(2026, 5, 4), count=12, by=province.officer)
    Proof.objects.create(assignment=work, record=make_record(province.officer, work))
    Proof.objects.update(at=MAY.begins)
    step_on(work, date(2026, 6, 2), state="withdrawn", by=province.officer)
    other = make_unit("UBND xã Đồi", parent=province.top)
    new = Assignment.objects.create(campaign=campaign, duty=work.duty, unit=other, due=date(2026, 6, 20))
    given = step_on(new, date(2026, 6, 2), state="offered", by=province.officer)
    Step.objects.filter(pk=given.pk).update(way="given")
    step_on(new, date(2026, 6, 5), count=5, by=province.officer)
    return other


def test_what_a_unit_did_before_its_work_was_moved_stays_done(province, campaign, moved):
    first = province.communes[0]
    assert [number(campaign, "broadcasts", period) for period in (MAY, JUNE, BOTH)] == [12, 5, 17]
    of_units = count_units(figure("broadcasts"), scope_of(campaign, [first, moved], period=BOTH))
    assert {unit: counted.total.number for unit, counted in of_units.items()} == {first.pk: 12, moved.pk: 5}
    assert number(campaign, "links") == 1
    assert number(campaign, "active-units", BOTH) == 2
    (row,) = done_in(scope_of(campaign, [first], period=BOTH))
    assert (row["added"], row["state"]) == (12, "withdrawn")


def test_work_counts_as_given_from_the_day_it_was_given_to_the_day_it_was_taken(province, campaign, moved):
    units = [province.communes[0], moved]
    given = [
        {unit: c.total.number for unit, c in count_units(figure("assignments-given"), scope).items()}
        for scope in (scope_of(campaign, units), scope_of(campaign, units, period=JUNE))
    ]
    first = province.communes[0].pk
    assert given == [{first: 2, moved.pk: 0}, {first: 1, moved.pk: 1}]
    assert [number(campaign, "assignments-given", period) for period in (MAY, JUNE)] == [4, 4]


def test_a_proof_is_handed_in_when_it_is_whatever_the_clock_of_the_camera_says(province, campaign, work):
    record = make_record(province.officer, work)
    Record.objects.filter(pk=record.pk).update(made_at=timezone.make_aware(timezone.datetime(2015, 1, 1)))
    proof = Proof.objects.create(assignment=work, record=record)
    for day, found in ((MAY.end, [1, 0]), (JUNE.start, [0, 1])):
        Proof.objects.filter(pk=proof.pk).update(at=Period(day, day).begins)
        assert [number(campaign, "proofs", period) for period in (MAY, JUNE)] == found


def test_handed_in_late_and_returned_it_is_not_done_and_late_by_the_day_of_then(province, campaign, work):
    other = assignment_of(campaign, province.communes[1])
    Assignment.objects.filter(pk=other.pk).update(due=date(2026, 5, 26))
    for one in (work, other):
        step_on(one, date(2026, 5, 28), state="handed-in", by=province.officer)
    step_on(work, date(2026, 5, 29), state="returned", by=province.officer)
    other.refresh_from_db()
    move_day(other, date(2026, 5, 30), date(2026, 6, 20), province.officer)
    report = start_synthesis(province.officer, campaign, period=MAY)
    overdue = report.figures.get(name="assignments-late").value.number
    rows = {row[0]: row[2:5] for row in report.tables["late"][1:]}
    assert overdue == 1
    assert rows == {
        province.communes[0].name: ["25/05/2026", "6", "chưa xong"],
        province.communes[1].name: ["26/05/2026", "2", "đã nộp"],
    }


def test_the_share_of_a_kind_of_units_is_rounded_as_that_of_all(province, campaign, work):
    third = Assignment.objects.filter(campaign=campaign).exclude(pk=work.pk).first()
    for one in campaign.assignments.exclude(pk__in=[work.pk, third.pk]):
        one.steps.all().delete()
        one.delete()
    extra = Assignment.objects.create(
        campaign=campaign, duty=work.duty, unit=make_unit("UBND xã Bến", kind=work.unit.kind)
    )
    for one in (work, extra):
        step_on(one, date(2026, 5, 20), state="confirmed", by=province.officer)
    report = start_synthesis(province.officer, campaign, period=MAY)
    assert words_of(report.figures.get(name="done-share").value) == "66,7"
    assert {row[3] for row in report.tables["units"][1:]} == {"66,7 %"}
