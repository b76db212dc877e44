"""Every night what was counted for synthesised reports is held against its sources, and flagged."""

import pytest

from loa.assignments.tests.factories import assignment_of
from loa.documents.models import Draft
from loa.reports.actions.checking import check_pieces, note_checks
from loa.reports.models import FigureCheck, SynthesisFigure
from loa.reports.tests.factories import MAY, step_on

pytestmark = pytest.mark.django_db


def flagged():
    """The marks of the report whose sources have changed, as the night's check left them."""
    for values in check_pieces():
        note_checks(values)
    marks = SynthesisFigure.objects.filter(value__check_result__differs=True)
    return set(marks.values_list("name", flat=True))


def test_every_figure_of_a_synthesis_is_looked_at_and_stands(report):
    assert flagged() == set()
    looked_at = set(FigureCheck.objects.values_list("value", flat=True))
    assert set(report.figures.values_list("value", flat=True)) <= looked_at


def test_a_source_that_changed_later_flags_its_figures_alone(report, province, campaign):
    work = assignment_of(campaign, province.communes[0])
    step_on(work, MAY.start.replace(day=10), count=13, by=province.officer)
    found = flagged()
    assert "broadcasts" in found
    assert "assignments-given" not in found
    check = FigureCheck.objects.get(value__in=report.figures.filter(name="broadcasts").values("value"))
    assert check.number != report.figures.get(name="broadcasts").value.number
    assert check.differences


def test_a_report_given_up_is_not_looked_at(report):
    Draft.objects.filter(pk=report.draft_id).update(state=Draft.State.DROPPED)
    kept = set(report.figures.values_list("value", flat=True))
    looked_at = {value.pk for piece in check_pieces() for value in piece if value.source == "query"}
    assert not kept & looked_at
