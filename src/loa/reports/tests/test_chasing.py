"""No report is late in silence: the unit, its leaders and whoever asked are told, each thing once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.chasing.letter import late_rows
from loa.assignments.models import Assignment, UrgingLetter
from loa.assignments.tests.factories import assignment_of
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer
from loa.documents.drafting.printing import paper_of
from loa.notices.models import Channel, Kind, Notice
from loa.reports import chasing
from loa.reports.actions.asking import close_request
from loa.reports.models import ReportReminder, ReportRequest
from loa.reports.tests.factories import make_request, make_started, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_(province):
    return make_request(province, make_started(province))


def round_of(day, *, since=None):
    for tell_piece in chasing.pieces(day, since=since):
        tell_piece()


def told(user, kind=None):
    found = Notice.objects.filter(recipient=user, key__startswith="reports.chase:")
    return list((found.filter(kind=kind) if kind else found).values_list("subject", flat=True))


def test_a_unit_is_reminded_before_the_day_and_told_once_it_is_late(province, request_):
    doer, day = province.commune_officers[0], request_.due
    group = Channel.objects.create(unit=province.communes[0], name="nhóm", address="json://example.vn")
    round_of(day - timedelta(days=3))
    assert len(told(doer, Kind.REMINDER)) == 1
    round_of(day - timedelta(days=2))
    assert len(told(doer)) == 1
    round_of(day + timedelta(days=1))
    assert len(told(doer, Kind.LATE)) == 1
    round_of(day + timedelta(days=1))
    assert len(told(doer)) == 2
    posted = Notice.objects.filter(channel=group).order_by("pk")
    assert list(posted.values_list("kind", "subject")) == [
        (Kind.REMINDER, "1 báo cáo sắp đến hạn"),
        (Kind.LATE, "1 báo cáo quá hạn"),
    ]


def test_whoever_asked_knows_who_has_become_late(province, request_):
    submit(province.commune_officers[0], request_.reports.get(unit=province.communes[0]))
    round_of(request_.due + timedelta(days=1))
    notice = Notice.objects.get(recipient=province.officer, key__contains=":giver:")
    assert notice.body.startswith("1 ")
    assert not told(province.commune_officers[0])
    assert told(province.commune_officers[1], Kind.LATE)


def test_what_stays_late_goes_to_the_leaders_and_then_to_the_office(province, request_):
    leader = make_officer(province.communes[0], Post.Kind.LEADER)
    round_of(request_.due + timedelta(days=1))
    assert not told(leader, Kind.ESCALATION)
    round_of(request_.due + timedelta(days=3))
    assert len(told(leader, Kind.ESCALATION)) == 1
    round_of(request_.due + timedelta(days=7))
    assert len(told(province.officer, Kind.ESCALATION)) == 1


def test_nobody_is_told_of_what_is_closed_and_an_empty_unit_is_written_down(province, request_):
    Post.objects.filter(unit=province.communes[1]).delete()
    round_of(request_.due + timedelta(days=1))
    rows = dict(ReportReminder.objects.filter(what="late").values_list("report__unit", "unmanned"))
    assert rows == {province.communes[0].pk: False, province.communes[1].pk: True}
    ReportReminder.objects.all().delete()
    close_request(province.officer, request_, reason="Hết")
    round_of(request_.due + timedelta(days=2))
    assert not ReportReminder.objects.exists()


def test_where_nobody_answers_for_the_request_administrators_know_who_is_late(province, request_):
    keeper = make_officer(province.top, Post.Kind.ADMINISTRATOR)
    round_of(request_.due + timedelta(days=1))
    assert (len(told(province.officer)), told(keeper)) == (1, [])
    ReportReminder.objects.all().delete()
    Post.objects.filter(unit=province.top, kind=Post.Kind.CAMPAIGN_OFFICER).delete()
    type(province.officer).objects.filter(pk=province.officer.pk).update(is_active=False)
    round_of(request_.due + timedelta(days=2))
    assert len(told(keeper, Kind.LATE)) == 1


def test_whoever_asked_knows_where_nobody_could_be_told(province, request_):
    Post.objects.filter(unit=province.communes[1]).delete()
    round_of(request_.due - timedelta(days=3))
    notice = Notice.objects.get(recipient=province.officer, key__contains=":giver:")
    assert province.communes[1].name in notice.body
    assert province.communes[0].name not in notice.body
    round_of(request_.due + timedelta(days=3))
    notice = Notice.objects.filter(recipient=province.officer, key__contains=":giver:").latest("pk")
    assert notice.body.count(province.communes[0].name) == 1  # it has no leader who could be told
    assert notice.body.startswith("2 ")


def test_late_reports_stand_in_the_letter_that_one_click_drafts(client, province, request_):
    campaign, owing = request_.campaign, province.communes[1]
    page = reverse("reports:request", args=[request_.pk])
    urge = reverse("assignments:urge", args=[campaign.pk])
    submit(province.commune_officers[0], request_.reports.get(unit=province.communes[0]))
    client.force_login(province.officer)
    assert urge not in client.get(page).text
    client.post(urge, {"key": "nobody is late"})
    assert not UrgingLetter.objects.exists()
    request_.reports.update(due=timezone.localdate() - timedelta(days=4))
    assert urge in client.get(page).text
    client.post(urge, {"key": "a report is late"})
    letter = UrgingLetter.objects.get()
    report = request_.reports.get(unit=owing)
    assert [(row["report"], row["unit"], row["days"]) for row in letter.rows] == [(report.pk, owing.name, 4)]
    said = paper_of(letter.draft).text
    assert "còn 01 báo cáo của 01 cơ quan, đơn vị đã quá hạn" in said
    assert f"{owing.name} (01 báo cáo)" in said
    assert "Gửi báo cáo tháng 5 (hạn " in said
    work = assignment_of(campaign, owing)
    Assignment.objects.filter(pk=work.pk).update(due=timezone.localdate() - timedelta(days=2))
    assert [row["duty"] for row in late_rows(campaign, day=timezone.localdate())] == [
        work.duty.text,
        "Gửi báo cáo tháng 5",
    ]
    ReportRequest.objects.filter(pk=request_.pk).update(duty=work.duty)  # late as work already: named once
    assert [row["duty"] for row in late_rows(campaign, day=timezone.localdate())] == [work.duty.text]


def test_how_late_a_report_is_stands_in_its_reminder_in_the_words_of_all(province, request_):
    leader = make_officer(province.communes[0], Post.Kind.LEADER)
    late = request_.due + timedelta(days=9)
    round_of(request_.due - timedelta(days=3))
    round_of(late)
    doer = province.commune_officers[0]
    bodies = [one.body for one in Notice.objects.filter(recipient__in=[doer, leader]).order_by("pk")]
    day = f"{request_.due:%d/%m/%Y}"
    found = [body for body in bodies if request_.title in body and day in body]
    assert found[0] == f"còn 3 ngày, đến ngày {day}: {request_.title}"
    assert set(found[1:]) == {f"quá hạn 9 ngày (hạn {day}): {request_.title}"}
    assert len(found) >= 3
    (giver,) = Notice.objects.filter(recipient=province.officer, key__contains=":giver:")
    assert "vừa" not in giver.body
