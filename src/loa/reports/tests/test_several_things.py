"""A duty that counts several things: what units report of each goes to the figure of that thing."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.actions import Part, Report, accept, hand_down, report_progress
from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign
from loa.directory.tests.factories import make_officer, make_unit
from loa.reports.casefile import tables
from loa.reports.dashboards.sheets import sheet_of_assignments
from loa.reports.evaluating.proposing import proposed_objectives
from loa.reports.figures.checking import check_values
from loa.reports.figures.computing import count_campaign, with_evidence
from loa.reports.figures.keeping import About, keep_counted
from loa.reports.figures.period import Period
from loa.reports.queries.done import done_in
from loa.reports.tests.factories import figure, scope_of

pytestmark = pytest.mark.django_db
WORDS = "Phát sóng ít nhất 02 phóng sự và đăng 03 tin, bài, 05 tờ rơi"


@pytest.fixture
def campaign(province):
    return make_campaign(province, [duty(WORDS, [COMMUNES])])


@pytest.fixture
def period():
    today = timezone.localdate()
    return Period(today.replace(day=1), today)


@pytest.fixture
def work(province, campaign):
    """The commune reported twice; a village to which it handed some down once."""
    row, by = assignment_of(campaign, province.communes[0]), province.commune_officers[0]
    accept(by, row)
    report_progress(by, row, report=Report("", 1, further={"n2": 1}))
    village = make_unit("Thôn 1", parent=row.unit, level="village")
    (part,) = hand_down(by, Assignment.objects.get(pk=row.pk), parts=[Part(unit=village)])
    officer = make_officer(village)
    accept(officer, part)
    report_progress(officer, part, report=Report("", None, further={"n2": 1}))
    report_progress(by, Assignment.objects.get(pk=row.pk), report=Report("", 2, further={"n2": 2}))
    return row


def count(campaign, key, period):
    return count_campaign(figure(key), scope_of(campaign, None, period=period))


def test_from_the_report_up_the_tree_into_the_figure_of_each_thing(campaign, work, period):
    found = {key: count(campaign, key, period) for key in ("broadcasts", "items", "things", "participants")}
    assert {key: one.total.number for key, one in found.items()} == {
        "broadcasts": 2,
        "items": 3,
        "things": 0,
        "participants": 0,
    }
    assert [row.number for row in found["broadcasts"].rows] == [1, 1]
    assert [row.number for row in found["items"].rows] == [1, 1, 1]
    assert {row.assignment for row in found["items"].rows} == {work.pk}


def test_a_value_opens_to_the_rows_of_its_own_thing_and_stands(client, province, campaign, work, period):
    about = About(campaign=campaign, unit=None, period=period, as_of=period.end, by=None)
    value = keep_counted(figure("items"), with_evidence(count(campaign, "items", period)), about=about)
    assert (value.number, [row["number"] for row in value.rows]) == (3, ["1", "1", "1"])
    assert value.query_version == 4
    assert not check_values([value])[value.pk].differs
    client.force_login(province.officer)
    page = client.get(reverse("reports:value", args=[value.pk])).text
    assert page.count(reverse("assignments:detail", args=[work.pk])) == 3


def test_things_of_one_figure_are_one_row_of_a_step(province, campaign, work, period):
    by = province.commune_officers[0]
    campaign.duties.update(
        further={key: {"counts": "items", "counted_in": "tin, bài", "target": 3} for key in ("n2", "n3")}
    )
    report_progress(
        by, Assignment.objects.get(pk=work.pk), report=Report("", None, further={"n2": 3, "n3": 5})
    )
    rows = count(campaign, "items", period).rows
    assert [row.number for row in rows] == [1, 1, 1, 6]
    assert len({row.of for row in rows}) == 4


def test_a_report_says_what_was_done_of_each(campaign, work, period):
    (row,) = done_in(scope_of(campaign, [work.unit], period=period))
    assert (row["added"], row["counted_in"]) == (2, "phóng sự")
    assert row["further"] == [[3, "tin, bài", "items"], [0, "tờ rơi", "items"]]


def test_the_plan_names_an_objective_for_each(campaign, work):
    found = {one.figure.key: int(one.target) for one in proposed_objectives(campaign) if one.figure}
    assert found == {"broadcasts": 4, "items": 6, "things": 10}


def test_what_is_taken_away_and_kept_has_each(campaign, work):
    rows = Assignment.objects.filter(pk=work.pk)
    (told,) = sheet_of_assignments(campaign, rows).rows
    assert list(told)[-4:-1] == [2, 2, "3 / 3 tin, bài; 0 / 5 tờ rơi"]
    assert "3 / 3 tin, bài; 0 / 5 tờ rơi" in [
        cell for row in tables.assignments(campaign).rows for cell in row
    ]
    said = [cell for row in tables.history(campaign).rows for cell in row]
    assert "1 tin, bài" in said
    assert "3 tin, bài" in said


def test_of_work_of_every_day_it_says_on_which_it_was_done(province):
    campaign = make_campaign(
        province, [duty("Phát thanh", [COMMUNES], due=[{"text": "hằng ngày", "end": None}])]
    )
    row, by = assignment_of(campaign, province.communes[0]), province.commune_officers[0]
    today = timezone.localdate()
    accept(by, row)
    report_progress(by, row, report=Report(days={today.isoformat(): True}))
    all_ = 7 - today.weekday()
    words = f"1 / {all_} ngày"
    (told,) = sheet_of_assignments(campaign, Assignment.objects.filter(pk=row.pk)).rows
    assert words in told
    assert words in [cell for row in tables.assignments(campaign).rows for cell in row]
    assert f"{today:%d/%m/%Y}" in [cell for row in tables.history(campaign).rows for cell in row]
    report_progress(by, row, report=Report(days={today.isoformat(): False}))
    assert f"bỏ đánh dấu: {today:%d/%m/%Y}" in [row[-1] for row in tables.history(campaign).rows]
