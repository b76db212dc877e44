"""What units entered counts once and only while it stands: of overlapping periods, withdrawn and returned."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from loa.directory.actions.units import end_unit
from loa.directory.tests.factories import make_officer, make_unit
from loa.reports.actions.asking import withdraw_request
from loa.reports.actions.drafting import Content, Entry, save_draft
from loa.reports.actions.evaluating import measure_objectives, set_objective
from loa.reports.actions.states import return_report
from loa.reports.actions.synthesising import start_synthesis
from loa.reports.dashboards.sheets import figures_of
from loa.reports.errors import Refused
from loa.reports.evaluating.measuring import Measuring
from loa.reports.figures.checking import check_values
from loa.reports.figures.period import Period
from loa.reports.models import ReportRequest, ReportSeries
from loa.reports.queries.dashboards.reporting import numbers_of
from loa.reports.queries.syntheses import standings
from loa.reports.tests.evaluated import goal
from loa.reports.tests.factories import MAY, make_form_figure, make_request, make_template, submit

pytestmark = pytest.mark.django_db
APRIL = Period(date(2026, 4, 1), date(2026, 4, 30))
JUNE = Period(date(2026, 6, 1), date(2026, 6, 30))


@pytest.fixture
def typed(province):
    return make_form_figure(province.top)


@pytest.fixture
def form(province, typed):
    return make_template(province, extra=(typed,))


@pytest.fixture
def tell(province, campaign, typed, form):
    """The two communes report these numbers for the period."""

    def told(period, *numbers):
        request = make_request(province, campaign, template=form, period=period)
        for unit, officer, entered in zip(
            province.communes, province.commune_officers, numbers, strict=False
        ):
            one = request.reports.get(unit=unit)
            content = Content({"s1": "Đủ"}, {typed.pk: Entry(Decimal(entered), "Đã kiểm")})
            save_draft(officer, one, version=0, content=content)
            submit(officer, one)
        return request

    return told


def measured(province, campaign, typed):
    return Measuring(campaign, by=province.officer, day=date(2026, 12, 31)).value_of(typed).number


def numbers(user):
    """The numbers of loudspeakers on the screen of the person's unit."""
    lines = numbers_of(user, today=timezone.localdate()).filter(figure__key="loudspeakers")
    return [line.value.number for line in lines]


@pytest.mark.parametrize(("how", "number"), [("sum", 20 + 7), ("mean", Decimal("13.5")), ("last", 5 + 7)])
def test_the_number_of_a_longer_period_is_not_added_to_those_within_it(
    province, campaign, typed, tell, how, number
):
    """The first reports months and their quarter, the second one of its months alone."""
    type(typed).objects.filter(pk=typed.pk).update(
        over_periods=how, over_units="mean" if how == "mean" else "sum"
    )
    typed.refresh_from_db()
    tell(APRIL, 8, 7)
    tell(MAY, 6)
    tell(JUNE, 5)
    tell(Period(APRIL.start, JUNE.end), 20)
    assert measured(province, campaign, typed) == number


def test_what_was_withdrawn_counts_in_no_report_and_for_no_objective(province, campaign, typed, form, tell):
    series = ReportSeries.objects.create(
        campaign=campaign, owner=province.top, template=form, title="Báo cáo tháng", rhythm="monthly",
        first=APRIL.start, made_by=province.officer,
    )  # fmt: skip
    april, may = tell(APRIL, 10, 2), tell(MAY, 12, 9)
    ReportRequest.objects.update(series=series)
    may.refresh_from_db()
    period = Period(APRIL.start, MAY.end)

    def reported():
        report = start_synthesis(province.officer, campaign, period=period, request=may)
        return report.figures.get(name="loudspeakers").value.number

    assert (reported(), measured(province, campaign, typed)) == (33, 33)
    doer = province.commune_officers[0]
    assert (figures_of(province.officer, campaign.pk).count(), numbers(doer)) == (8, [12, 10])
    withdraw_request(province.officer, april, reason="Hỏi nhầm mẫu")
    assert (reported(), measured(province, campaign, typed)) == (21, 21)
    assert (figures_of(province.officer, campaign.pk).count(), numbers(doer)) == (4, [12])


def test_a_number_of_a_report_that_was_returned_no_longer_stands(province, campaign, typed, tell):
    request = tell(MAY, 12, 9)
    report = start_synthesis(province.officer, campaign, period=MAY, request=request)

    def finding():
        return next(one.finding for one in standings(report) if one.name == "loudspeakers")

    assert not finding().differs
    returned = request.reports.get(unit=province.communes[1])
    return_report(province.officer, returned, reason="Đếm lại")
    assert (finding().differs, finding().number, len(finding().removed)) == (True, 12, 1)
    submit(province.commune_officers[1], returned)
    assert (finding().differs, finding().number, len(finding().removed)) == (True, 21, 0)


def test_a_report_that_comes_in_after_the_figure_was_kept_flags_it(province, campaign, typed, tell):
    request = tell(MAY, 12)
    report = start_synthesis(province.officer, campaign, period=MAY, request=request)
    set_objective(province.officer, campaign, goal=goal(figure=typed))
    (objective,) = measure_objectives(province.officer, campaign)
    values = [report.figures.get(name="loudspeakers").value, objective.value]
    assert not any(finding.differs for finding in check_values(values).values())
    late, officer = request.reports.get(unit=province.communes[1]), province.commune_officers[1]
    save_draft(officer, late, version=0, content=Content({}, {typed.pk: Entry(Decimal(9))}))
    submit(officer, late)
    for finding in check_values(values).values():
        assert (finding.differs, finding.number, len(finding.added)) == (True, 21, 1)
    return_report(province.officer, late, reason="Đếm lại")
    assert not any(finding.differs for finding in check_values(values).values())


def test_what_ended_units_had_last_is_not_added_to_what_their_successor_has(
    province, campaign, typed, form, tell
):
    """Two communes have 12 and 9 clusters of loudspeakers in April; merged, their successor has 20 in May."""
    type(typed).objects.filter(pk=typed.pk).update(over_periods="last")
    typed.refresh_from_db()
    tell(APRIL, 12, 9)
    third = make_unit("UBND xã Suối Mới", parent=province.top, kind=province.communes[0].kind)
    for unit in province.communes:
        end_unit(None, unit, last_day=timezone.localdate() - timedelta(days=1), successors=[third])
    assert measured(province, campaign, typed) == 21
    officer = make_officer(third)
    one = make_request(province, campaign, template=form, units=[third]).reports.get()
    save_draft(officer, one, version=0, content=Content({}, {typed.pk: Entry(Decimal(20))}))
    submit(officer, one)
    assert measured(province, campaign, typed) == 20


def test_a_number_of_another_period_than_the_reports_says_of_which(province, campaign, tell):
    request = tell(APRIL, 12, 9)
    with pytest.raises(Refused):
        start_synthesis(province.officer, campaign, period=MAY, request=request)
    both = Period(date(2026, 4, 15), MAY.end)
    report = start_synthesis(province.officer, campaign, period=both, request=request)
    value = report.figures.get(name="loudspeakers").value
    assert (value.start, value.end) == (APRIL.start, APRIL.end)
