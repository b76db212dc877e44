"""Reports asked for: once, every period, and as the plan orders."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from loa.campaigns.lookup import units_without_account
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import COMMUNES, make_province
from loa.directory.models import Group, Post, Unit
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_unit
from loa.documents.models import Fact
from loa.notices.models import Notice
from loa.reports.actions import asking, proposals
from loa.reports.actions.asking import Ask, Asked, Recurring
from loa.reports.actions.checking import check_pieces, note_checks
from loa.reports.actions.defining import Definition, define_figure, retire_figure
from loa.reports.actions.templates import define_template, standard_template
from loa.reports.casefile import tables
from loa.reports.errors import Moved, Refused
from loa.reports.figures.period import Period, periods_of
from loa.reports.models import FigureCheck, Proposal, ReportRequest, UnitReport
from loa.reports.ordered import kind_of, rhythm_of
from loa.reports.queries.late import late_reports
from loa.reports.tests.factories import (
    MAY,
    counting_duties,
    figure,
    make_campaign,
    make_request,
    make_started,
    make_template,
    step_on,
    submit,
)
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 10)


@pytest.fixture
def province():
    return make_province(communes=3)


@pytest.fixture
def campaign(province):
    return make_started(province)


def test_each_unit_of_a_group_has_its_report_and_is_told_once(province, campaign):
    group = Group.objects.get(name=COMMUNES)
    request = make_request(province, campaign, of=Asked(groups=[group]))
    assert {report.unit for report in request.reports.all()} == set(province.communes)
    assert {report.due for report in request.reports.all()} == {request.due}
    assert request.asked_of == COMMUNES
    work_off([ReportRequest])
    work_off([ReportRequest])
    told = Notice.objects.filter(key__startswith=f"reports.asked:{request.pk}:")
    assert {notice.recipient for notice in told} == set(province.commune_officers)


def test_those_asked_and_those_who_cannot_sign_in_stand_as_in_every_list(province, campaign):
    last = make_unit("UBND xã An Sơn", parent=province.top, kind=Unit.Kind.COMMUNE_COMMITTEE, level="commune")
    asked = asking.units_asked(Asked([province.communes[0].pk, last.pk]), near=province.top)
    assert asked == [last, province.communes[0]]
    Post.objects.filter(unit=province.communes[0]).delete()
    assert units_without_account([province.communes[0].pk, last.pk]) == asked


def test_only_the_campaign_officer_of_the_issuing_office_asks(province, campaign):
    template = make_template(province)
    ask = Ask(template, "Báo cáo", MAY, timezone.localdate(), Asked([province.health.pk]))
    for user in (province.health_officer, province.commune_officers[0]):
        with pytest.raises(NotAllowed):
            asking.request_report(user, campaign, ask=ask)
        with pytest.raises(NotAllowed):
            define_template(user, province.top, name="x", sections=[("a", "")], figures=[])
        with pytest.raises(NotAllowed):
            define_figure(user, province.top, definition=Definition("a", "b", "c"))
    assert asking.request_report(province.officer, campaign, ask=ask).reports.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " "},
        {"due": date(2026, 1, 1)},
        {"period": Period(MAY.end, MAY.start)},
        {"of": Asked()},
    ],
    ids=["title", "due", "period", "units"],
)
def test_a_request_that_makes_no_sense_is_refused(province, campaign, wrong):
    with pytest.raises(Refused):
        make_request(province, campaign, **wrong)
    assert not UnitReport.objects.exists()


def test_a_request_is_withdrawn_or_closed_once_with_a_reason(province, campaign):
    request = make_request(province, campaign)
    with pytest.raises(NotAllowed):
        asking.withdraw_request(province.commune_officers[0], request, reason="x")
    with pytest.raises(Refused):
        asking.withdraw_request(province.officer, request, reason=" ")
    assert asking.withdraw_request(province.officer, request, reason="Trùng").state == "withdrawn"
    with pytest.raises(Moved):
        asking.close_request(province.officer, request, reason="x")


def test_periods_end_with_the_week_month_quarter_and_year():
    def first(rhythm, day):
        return [(p.start.isoformat(), p.end.isoformat()) for p in islice(periods_of(rhythm, day), 2)]

    assert first("weekly", date(2026, 6, 10)) == [("2026-06-10", "2026-06-14"), ("2026-06-15", "2026-06-21")]
    assert first("monthly", date(2026, 2, 1)) == [("2026-02-01", "2026-02-28"), ("2026-03-01", "2026-03-31")]
    assert first("quarterly", date(2026, 2, 3))[0] == ("2026-02-03", "2026-03-31")
    assert first("half-yearly", date(2026, 7, 1))[0] == ("2026-07-01", "2026-12-31")
    assert first("yearly", date(2026, 1, 1))[1] == ("2027-01-01", "2027-12-31")


def start(province, campaign, **values):
    today = timezone.localdate()
    recurring = Recurring(**{"rhythm": "monthly", "first": today.replace(day=1), **values})
    return asking.start_series(
        province.officer,
        campaign,
        template=make_template(province),
        title="Báo cáo tháng",
        recurring=recurring,
        of=Asked([unit.pk for unit in province.communes]),
    )


def test_a_recurring_report_is_made_ahead_and_once_a_period(province, campaign):
    series = start(province, campaign)
    today = timezone.localdate()
    assert series.requests.count() == 1 + (_month_end(today) - today < asking.AHEAD)
    next_month = _month_end(today) + timedelta(days=1)
    before = series.requests.count()
    asking.make_due_requests(series, next_month - timedelta(days=4))
    made = asking.make_due_requests(series, next_month - timedelta(days=3))
    assert len(made) + before >= 2
    assert asking.make_due_requests(series, next_month - timedelta(days=3)) == []
    last = series.requests.order_by("-start").first()
    assert (last.start, last.end) == (next_month, _month_end(next_month))
    assert last.due == last.end + timedelta(days=5)
    assert last.reports.count() == 3
    with pytest.raises(IntegrityError), transaction.atomic():
        ReportRequest.objects.filter(pk=last.pk).update(start=series.requests.earliest("start").start)


def _month_end(day):
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def test_a_recurring_report_ends_with_its_last_day_its_stop_or_its_campaign(province, campaign):
    today = timezone.localdate()
    series = start(province, campaign, until=today)
    assert asking.make_due_requests(series, today + timedelta(days=400)) == []
    assert series.requests.get().end == today
    other = start(province, campaign)
    with pytest.raises(NotAllowed):
        asking.stop_series(province.commune_officers[0], other)
    asking.stop_series(province.officer, other)
    assert asking.make_due_requests(other, today + timedelta(days=400)) == []
    third = start(province, campaign)
    Campaign.objects.filter(pk=campaign.pk).update(state=Campaign.State.CLOSED)
    assert asking.make_due_requests(third, today + timedelta(days=400)) == []


def test_late_reports_are_those_that_are_open_after_their_day(province, campaign):
    request = make_request(province, campaign)
    day = request.due + timedelta(days=1)
    assert {report.unit_id for report in late_reports(day)} == {unit.pk for unit in province.communes}
    assert not late_reports(request.due)
    submit(province.commune_officers[0], request.reports.get(unit=province.communes[0]))
    assert {report.unit_id for report in late_reports(day)} == {unit.pk for unit in province.communes[1:]}
    asking.close_request(province.officer, request, reason="Hết hạn")
    assert not late_reports(day)


@pytest.mark.parametrize(
    ("words", "dated", "kind", "rhythm"),
    [
        ("báo cáo kết quả về Sở trước ngày 30/11", True, "by-day", ""),
        ("định kỳ hằng tháng báo cáo trước ngày 25", False, "recurring", "monthly"),
        ("báo cáo hàng quý, hằng năm", False, "recurring", "quarterly"),
        ("hằng tuần, tháng báo cáo về Ban Tuyên giáo", False, "recurring", "weekly"),
        ("định kỳ 6 tháng, năm báo cáo", False, "recurring", "half-yearly"),
        ("hằng năm báo cáo kết quả trước ngày 30/11", True, "recurring", "yearly"),
        ("báo cáo nhanh trong ngày về Sở Y tế", False, "quick", ""),
        ("báo cáo đột xuất khi có yêu cầu", False, "on-demand", ""),
        ("báo cáo trong tháng 5/2026", True, "by-day", ""),
    ],
)
def test_the_words_of_a_plan_say_when_a_report_is_wanted(words, dated, kind, rhythm):
    assert (kind_of(words, dated=dated), rhythm_of(words)) == (kind, rhythm)


@pytest.fixture
def ordered(province):
    report = {
        "text": "báo cáo kết quả về UBND tỉnh trước ngày 30/11/2026",
        "from": [COMMUNES],
        "to": ["UBND tỉnh"],
        "due": "2026-11-30",
    }
    return make_campaign(province, counting_duties(), others=[(Fact.Kind.REPORT, report)])


def test_what_the_plan_orders_is_proposed_when_its_campaign_has_started(province, ordered):
    proposal = Proposal.objects.get(campaign=ordered)
    assert (proposal.kind, proposal.due, proposal.state) == ("by-day", date(2026, 11, 30), "proposed")
    assert proposal.units == [unit.pk for unit in province.communes]
    assert proposals.propose_requests(ordered) == 0


def test_a_proposal_is_accepted_as_changed_or_dismissed_with_a_reason_and_once(province, ordered):
    proposal = Proposal.objects.get(campaign=ordered)
    changed = Ask(
        make_template(province),
        "Báo cáo kết quả đợt 1",
        MAY,
        timezone.localdate(),
        Asked([province.communes[0].pk]),
    )
    with pytest.raises(NotAllowed):
        proposals.accept_once(province.commune_officers[0], proposal, ask=changed)
    with pytest.raises(NotAllowed):
        proposals.dismiss_proposal(province.commune_officers[0], proposal, reason="x")
    with pytest.raises(Refused):
        proposals.dismiss_proposal(province.officer, proposal, reason="  ")
    request = proposals.accept_once(province.officer, proposal, ask=changed)
    assert (request.duty, request.reports.count()) == (proposal.duty, 1)
    with pytest.raises(Moved):
        proposals.dismiss_proposal(province.officer, proposal, reason="Không cần")


def test_a_proposal_may_become_a_recurring_report(province, ordered):
    proposal = Proposal.objects.get(campaign=ordered)
    series = proposals.accept_recurring(
        province.officer,
        proposal,
        template=standard_template(province.officer, province.top),
        title="Báo cáo tháng",
        recurring=Recurring("monthly", timezone.localdate().replace(day=1)),
        of=Asked(proposal.units),
    )
    proposal.refresh_from_db()
    assert (proposal.state, proposal.series) == ("accepted", series)
    assert series.requests.first().duty == proposal.duty


def test_the_clock_flags_values_whose_sources_changed(province, campaign):
    work = campaign.assignments.get(unit=province.communes[0], duty__number=1)
    step_on(work, date(2026, 5, 10), count=3, by=province.commune_officers[0])
    request = make_request(province, campaign)
    for user, unit in zip(province.commune_officers, province.communes, strict=True):
        submit(user, request.reports.get(unit=unit))
    assert sum(note_checks(piece) for piece in check_pieces()) == 0
    step_on(work, date(2026, 5, 11), count=5, by=province.commune_officers[0])
    assert sum(note_checks(piece) for piece in check_pieces()) == 1
    flag = FigureCheck.objects.get(differs=True)
    assert (flag.value.number, flag.number, flag.value.unit) == (3, 5, province.communes[0])
    assert [row["number"] for row in flag.differences["added"]] == ["2"]


def test_an_office_defines_a_figure_once_and_retires_it(province):
    defined = define_figure(
        province.officer, province.top, definition=Definition("Số cụm loa", "cụm", "Bao nhiêu cụm loa?")
    )
    again = define_figure(
        province.officer, province.top, definition=Definition("Số cụm loa", "cụm", "Bao nhiêu cụm loa?")
    )
    assert (defined.key, again.key) == ("so-cum-loa", "so-cum-loa-2")
    for wrong in (
        Definition("Số cụm loa", "cụm", " "),
        Definition("Số cụm loa", "cụm", "?", over_units="distinct"),
        Definition("Số cụm loa", "cụm", "?", low=3, high=2),
    ):
        with pytest.raises(Refused):
            define_figure(province.officer, province.top, definition=wrong)
    with pytest.raises(NotAllowed):
        retire_figure(province.commune_officers[0], defined)
    retire_figure(province.officer, defined)
    with pytest.raises(Refused):
        make_template(province, extra=(defined,))
    with pytest.raises(NotAllowed):
        retire_figure(province.officer, figure("items"))


def test_late_reports_of_one_day_stand_by_the_names_of_the_units(province, campaign):
    request = make_request(province, campaign)
    for number, unit in enumerate(reversed(province.communes)):
        Unit.objects.filter(pk=unit.pk).update(folded=f"suoi {number}")
    listed = [report.unit_id for report in late_reports(request.due + timedelta(days=1))]
    assert listed == [unit.pk for unit in reversed(province.communes)]
    rows = tables.reports(campaign, {}).rows
    assert [row[1] for row in rows] == [unit.name for unit in reversed(province.communes)]
