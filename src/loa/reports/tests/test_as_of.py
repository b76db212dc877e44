"""What a report says of its period does not move with what comes after: figures, tables and charts."""

from datetime import date, timedelta

import pytest

from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of
from loa.reports.actions.synthesising import start_synthesis
from loa.reports.figures.checking import check_values
from loa.reports.figures.computing import count_campaign
from loa.reports.figures.keeping import About, keep_counted
from loa.reports.figures.period import Period
from loa.reports.tests.factories import MAY, figure, scope_of, step_on

pytestmark = pytest.mark.django_db
TO_WEDNESDAY = Period(MAY.start, date(2026, 5, 27))


def drawn(chart):
    """What the chart shows, as rows."""
    return next(one["data"]["values"] for one in [chart, *chart["layer"]] if "data" in one)


def test_tables_and_charts_are_of_the_periods_end_as_the_figures_are(province, campaign):
    one, other = (assignment_of(campaign, unit) for unit in province.communes)
    step_on(one, TO_WEDNESDAY.end, state="confirmed", by=province.officer)
    step_on(other, TO_WEDNESDAY.end + timedelta(days=1), state="confirmed", by=province.officer)
    report = start_synthesis(province.officer, campaign, period=TO_WEDNESDAY)
    values = {row.name: row.value.number for row in report.figures.select_related("value")}
    assert (values["assignments-given"], values["assignments-done"], values["done-share"]) == (4, 1, 25)
    assert report.tables["units"][1][1:] == ["4", "1", "25 %"]
    assert {row["state"]: row["n"] for row in drawn(report.charts["states"])} == {
        "chưa nhận": 2,
        "đang làm": 1,
        "đã xong": 1,
    }
    assert drawn(report.charts["trend"])[-1] == {"week": "2026-05-25", "done": 1}


def test_an_occurrence_of_a_later_period_was_not_given_by_the_end_of_this_one(province, campaign):
    first = assignment_of(campaign, province.communes[0])
    Assignment.objects.filter(pk=first.pk).update(period_start=MAY.start)
    step_on(first, MAY.end, state="confirmed", by=province.officer)
    about = About(campaign, None, MAY, MAY.end, None)
    kept = {
        key: keep_counted(figure(key), count_campaign(figure(key), scope_of(campaign, None)), about=about)
        for key in ("assignments-given", "done-share")
    }
    assert [value.number for value in kept.values()] == [4, 25]
    for number in (1, 2):
        begins = MAY.end + timedelta(days=1 + 30 * (number - 1))
        Assignment.objects.create(
            campaign=campaign, duty=first.duty, unit=first.unit, period_start=begins, due=begins
        )
    numbers = {key: count_campaign(figure(key), scope_of(campaign, None)).total.number for key in kept}
    assert numbers == {"assignments-given": 4, "done-share": 25}
    assert not any(finding.differs for finding in check_values(list(kept.values())).values())
    july = Period(MAY.start, MAY.end + timedelta(days=40))
    assert (
        count_campaign(figure("assignments-given"), scope_of(campaign, None, period=july)).total.number == 6
    )
