"""What is to be done every day is given by the week: each day is ticked, the week is handed in."""

from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from loa.assignments.actions import Report, accept, hand_in, report_progress
from loa.assignments.actions.links import make_link
from loa.assignments.actions.parts import Part, hand_down
from loa.assignments.days import days_of, missing_days
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment
from loa.assignments.slips import slip_of
from loa.assignments.tests.bearers import address, send
from loa.assignments.tests.factories import assignment_of, make_record
from loa.campaigns.actions import DutySettings, set_duty
from loa.campaigns.models import Campaign, Duty
from loa.campaigns.periods import EVERY_DAY
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign
from loa.directory.rights import NotAllowed

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 3, 2)
DAILY = duty("Phát 02 lượt/ngày trên loa xã", [COMMUNES], due=[due("hằng ngày", None)])


@pytest.fixture
def week(province):
    """The week of a commune that has accepted it, all of whose days have passed."""
    row = assignment_of(make_campaign(province, [DAILY]), province.communes[0])
    started = timezone.make_aware(datetime(2026, 3, 3, 9, 0))
    Campaign.objects.filter(pk=row.campaign_id).update(started_at=started)
    Assignment.objects.filter(pk=row.pk).update(period_start=MONDAY)
    accept(province.commune_officers[0], row)
    return Assignment.objects.select_related("campaign", "duty").get(pk=row.pk)


def iso(row):
    return [one.day.isoformat() for one in days_of(row)]


def tick(*days, **more):
    return Report(days=dict.fromkeys(days, True), **more)


def test_a_week_is_given_and_its_number_has_no_target(week):
    assert (week.duty.rhythm, week.duty.target, week.duty.counted_in) == (EVERY_DAY, None, "lượt")
    assert (week.due - week.duty.made_until).days >= 7, "Sunday's is ticked on the next working day"


def test_the_days_asked_for_are_those_of_campaign_and_stretch(week):
    assert iso(week) == [f"2026-03-0{n}" for n in range(3, 9)]
    Duty.objects.filter(pk=week.duty_id).update(recurs_from=date(2026, 3, 5), recurs_until=date(2026, 3, 6))
    week.duty.refresh_from_db()
    assert iso(week) == ["2026-03-05", "2026-03-06"]
    assert [one.coming for one in days_of(week, today=date(2026, 3, 5))] == [False, True]
    week.duty.kind = Duty.Kind.REPORT
    assert not days_of(week), "a report is written, not ticked"
    week.duty.kind, week.duty.period = Duty.Kind.DUTY, "week"
    assert not days_of(week)


def test_days_are_ticked_and_taken_back_beside_those_of_others(province, week):
    doer = province.commune_officers[0]
    row = report_progress(doer, week, report=tick("2026-03-03", "2026-03-04"))
    assert (row.days, row.state) == (["2026-03-03", "2026-03-04"], "in-progress")
    row = report_progress(doer, week, report=Report(days={"2026-03-05": True, "2026-03-03": False}))
    assert row.days == ["2026-03-04", "2026-03-05"]
    assert row.steps.last().days == {"2026-03-03": False, "2026-03-05": True}
    for nothing in ("2026-03-04", "2026-03-02", "2026-03-09", "2027-01-01"):
        with pytest.raises(Refused):
            report_progress(doer, week, report=tick(nothing))
    with pytest.raises(NotAllowed):
        report_progress(province.commune_officers[1], week, report=tick("2026-03-06"))


def test_a_day_to_come_is_not_ticked(province, week):
    Campaign.objects.filter(pk=week.campaign_id).update(started_at=timezone.now())
    today = timezone.localdate()
    Assignment.objects.filter(pk=week.pk).update(period_start=EVERY_DAY.start(today))
    said = {(today + timedelta(days=n)).isoformat(): True for n in range(7)}
    row = report_progress(province.commune_officers[0], week, report=Report(days=said))
    assert row.days == [today.isoformat()]


def test_a_week_with_a_day_missing_is_handed_in_with_the_reason(province, week):
    doer, record = province.commune_officers[0], make_record(province.commune_officers[0], week)
    days = iso(week)
    report_progress(doer, week, report=tick(*days[:-1]))
    with pytest.raises(Refused, match="08/03"):
        hand_in(doer, week, record=record)
    row = hand_in(doer, week, record=record, report=Report("Mất điện ngày 08/3"))
    assert (row.state, missing_days(row)) == ("handed-in", [date(2026, 3, 8)])
    Assignment.objects.filter(pk=week.pk).update(state="in-progress")
    assert hand_in(doer, week, report=tick(days[-1])).state == "handed-in"


def test_a_part_has_numbers_and_words_alone(province, week):
    doer = province.commune_officers[0]
    (part,) = hand_down(doer, week, parts=[Part(officer=doer.person, what="Loa thôn 1")])[:1]
    assert days_of(Assignment.objects.get(pk=part.pk)) == []


def test_the_form_ticks_what_was_changed_on_it(client, province, week):
    client.force_login(province.commune_officers[0])
    page = client.get(reverse("assignments:detail", args=[week.pk])).text
    assert page.count('name="day-2026-03-05"') == 2, "with the progress, and with what is handed in"
    assert "0 / 6 ngày" in page
    Assignment.objects.filter(pk=week.pk).update(days=["2026-03-04", "2026-03-08"], counted=3)
    data = {"act": "report_progress", "key": "k", "had": "2026-03-04 ", "day-2026-03-05": "on", "shown": "0"}
    client.post(reverse("assignments:act", args=[week.pk]), data | {"count": "0", "day-xx": "on"})
    week.refresh_from_db()
    assert (week.days, week.counted) == (["2026-03-05", "2026-03-08"], 3), "what others said since stays"
    page = client.get(reverse("assignments:detail", args=[week.pk])).text
    assert "2 / 6 ngày" in page
    assert "✓ 05/03" in page
    client.force_login(province.officer)
    assert "2 / 6 ngày" in client.get(reverse("assignments:duty", args=[week.duty_id])).text


def test_a_slip_of_paper_has_the_days_and_they_are_keyed_in(client, province, week):
    assert slip_of(week).days[:2] == ("T3 03/03", "T4 04/03")
    client.force_login(province.officer)
    url = reverse("assignments:key-in", args=[week.pk])
    assert client.get(url).text.count('name="day-2026-03-05"') == 1
    Assignment.objects.filter(pk=week.pk).update(days=["2026-03-04"])
    said = {"key": "k1", "had": "", "day-2026-03-05": "on", "day": ""}
    assert client.post(url, said).status_code == 302
    week.refresh_from_db()
    assert week.days == ["2026-03-04", "2026-03-05"], "keyed in beside what was ticked since"
    assert (week.steps.last().by_slip, week.steps.last().days) == (True, {"2026-03-05": True})
    answer = client.post(url, {"key": "k2", "had": "", "finished": "on", "words": ""})
    assert (answer.status_code, "03/03" in answer.text) == (422, True), "a day is missing: say why"
    assert client.post(url, {"key": "k3", "had": ""}).status_code == 422, "the slip is empty"


def test_a_duty_set_to_every_day_is_one_from_this_week_on(province):
    campaign = make_campaign(province, [duty("Tuyên truyền trên loa", [COMMUNES])])
    found = campaign.duties.get()
    set_duty(province.officer, found, settings=DutySettings(due=None, rhythm=EVERY_DAY))
    row = assignment_of(campaign, province.communes[0])
    assert row.period_start == EVERY_DAY.start(timezone.localdate())
    assert days_of(row)[0].day == timezone.localdate()


def test_a_form_that_is_refused_by_link_keeps_its_ticks(province, week):
    _made, token = make_link(province.officer, week, party="Thôn 1")
    client = Client()
    Assignment.objects.filter(pk=week.pk).update(state="in-progress", days=["2026-03-04"])
    sent = {"had": "2026-03-04 ", "day-2026-03-05": "on", "link": "javascript:alert(1)"}
    page = send(client, token, "hand_in", **sent).content.decode()
    assert 'name="had" value="2026-03-04 "' in page
    assert [name in page for name in ('"day-2026-03-05" checked', '"day-2026-03-04" checked')] == [
        True,
        False,
    ]
    assert 'name="had" value="2026-03-04 "' in client.get(address(token)).content.decode()
