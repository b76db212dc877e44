"""The day of a report moved: for those still to come, with a reason, and those concerned are told."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loa.audit.models import Change
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer
from loa.evidence.belonging import entries_of
from loa.evidence.models import Record
from loa.evidence.rights import may_see
from loa.notices.models import Notice
from loa.reports.actions.drafting import attach_file
from loa.reports.actions.moving import move_due_day
from loa.reports.actions.states import return_report
from loa.reports.errors import Refused
from loa.reports.models import ReportRequest
from loa.reports.tests.factories import make_request, make_started, submit
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(province):
    asked = make_request(province, make_started(province))
    work_off([ReportRequest])
    return asked


def test_only_what_is_still_to_come_moves_and_the_first_day_stays(province, asked):
    first = asked.due
    submit(province.commune_officers[0], asked.reports.get(unit=province.communes[0]))
    Notice.objects.all().delete()
    move_due_day(province.officer, asked, day=first + timedelta(days=4), reason="Chờ số liệu thống kê")
    work_off([ReportRequest])
    days = {report.unit_id: (report.first_due, report.due) for report in asked.reports.all()}
    assert days == {
        province.communes[0].pk: (first, first),
        province.communes[1].pk: (first, first + timedelta(days=4)),
    }
    assert Change.objects.get(action="reports.move_due_day").reason == "Chờ số liệu thống kê"
    told = Notice.objects.get()
    assert told.recipient == province.commune_officers[1]
    assert f"{first + timedelta(days=4):%d/%m/%Y}" in told.subject


@pytest.mark.parametrize(("days", "reason"), [(-1, "x"), (5, "x"), (6, " ")])
def test_not_to_the_past_nor_to_the_same_day_nor_without_a_reason(province, asked, days, reason):
    with pytest.raises(Refused):
        move_due_day(province.officer, asked, day=timezone.localdate() + timedelta(days=days), reason=reason)
    assert not Change.objects.filter(action="reports.move_due_day").exists()


def test_a_unit_does_not_move_its_own_day(province, asked):
    day = asked.due + timedelta(days=4)
    with pytest.raises(NotAllowed):
        move_due_day(province.commune_officers[0], asked, day=day, reason="x")
    assert move_due_day(province.officer, asked, day=day, reason="x").due == day


def test_who_sees_a_report_sees_the_record_of_its_attachment_and_nobody_else(province, asked):
    report = asked.reports.get(unit=province.communes[0])
    attach_file(province.commune_officers[0], report, name="so-lieu.txt", data=b"so lieu")
    record = Record.objects.get()
    assert may_see(province.commune_officers[0], record)
    assert may_see(province.officer, record)
    assert not may_see(province.commune_officers[1], record)
    (told,) = entries_of(province.officer, [record])
    assert (told.belongs.unit, told.belongs.work) == (report.unit.name, asked.title)
    (untold,) = entries_of(province.commune_officers[1], [record])
    assert (untold.belongs, untold.page) == (None, None)


def test_of_a_day_that_is_moved_back_units_are_told_as_well(province, asked):
    first = asked.due
    for day in (first + timedelta(days=4), first, first + timedelta(days=4)):
        Notice.objects.all().update(read_at=timezone.now())
        move_due_day(province.officer, asked, day=day, reason="Chờ số liệu")
        asked.refresh_from_db()
        work_off([ReportRequest])
        told = Notice.objects.filter(recipient=province.commune_officers[0], read_at=None)
        assert [f"{day:%d/%m/%Y}" in notice.subject for notice in told] == [True]


@pytest.mark.parametrize("left", ["account", "post"])
def test_what_becomes_of_a_report_is_told_to_who_is_still_there(province, asked, left):
    doer = province.commune_officers[0]
    colleague, other = make_officer(province.communes[0]), make_officer(province.top, "campaign-officer")
    report = asked.reports.get(unit=province.communes[0])
    submit(doer, report)
    Notice.objects.all().delete()
    for user in (doer, province.officer):
        if left == "account":
            type(user).objects.filter(pk=user.pk).update(is_active=False)
        else:
            user.person.posts.all().delete()
    return_report(other, report, reason="Thiếu số liệu")
    assert {notice.recipient for notice in Notice.objects.all()} == {colleague}
    submit(colleague, report)
    assert {notice.recipient for notice in Notice.objects.exclude(recipient=colleague)} == {other}
