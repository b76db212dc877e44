"""A later day: asked for in time, answered by the one who gave the work, the first day kept."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from loa.assignments import actions
from loa.assignments.actions import Part
from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment, Extension
from loa.assignments.queries import extensions_to_decide
from loa.assignments.tests.factories import assignment_of, bring_to, make_record
from loa.audit.models import Change
from loa.campaigns.actions import DutySettings, set_duty
from loa.campaigns.tests.factories import make_campaign
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.models import Notice

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


@pytest.fixture
def row(province):
    found = assignment_of(make_campaign(province), province.communes[0], number=2)
    return due_on(found, timezone.localdate() + WEEK)


@pytest.fixture
def doer(province):
    return province.commune_officers[0]


def due_on(row, day):
    Assignment.objects.filter(pk=row.pk).update(due=day, first_due=day)
    row.refresh_from_db()
    return row


def ask(doer, row, *, days=7):
    return actions.ask_extension(doer, row, day=row.due + timedelta(days=days), reason="Mưa lũ")


def test_the_day_moves_when_granted_and_the_first_stays(province, row, doer):
    first = row.due
    asked = ask(doer, row)
    row.refresh_from_db()
    assert row.due == first
    granted = actions.grant_extension(province.officer, asked, words="Đồng ý")
    assert (granted.due, granted.first_due) == (first + WEEK, first)
    told = {notice.recipient: notice.body for notice in Notice.objects.all()}
    assert "Mưa lũ" in told[province.officer]
    assert "Đồng ý" in told[doer]
    steps = [(s.way, s.by, s.words, s.from_due, s.to_due) for s in row.steps.all()]
    assert steps == [
        ("ask_extension", doer, "Mưa lũ", None, None),
        ("grant_extension", province.officer, "Đồng ý", first, first + WEEK),
    ]
    logged = Change.objects.get(action="assignments.grant_extension")
    assert logged.values == {"due": [first.isoformat(), (first + WEEK).isoformat()]}


def test_a_refusal_says_why_and_leaves_the_day(province, row, doer):
    asked = ask(doer, row)
    with pytest.raises(Refused):
        actions.refuse_extension(province.officer, asked, reason=" ")
    assert actions.refuse_extension(province.officer, asked, reason="Không lùi được").due == row.due
    asked.refresh_from_db()
    assert (asked.state, asked.decided_by, asked.decided_why) == (
        "refused",
        province.officer,
        "Không lùi được",
    )
    assert "Không lùi được" in Notice.objects.get(recipient=doer).body


def test_only_the_giver_decides_and_only_once(province, row, doer):
    asked = ask(doer, row)
    for other in (doer, province.commune_officers[1], province.health_officer):
        with pytest.raises(NotAllowed):
            actions.grant_extension(other, asked)
        with pytest.raises(NotAllowed):
            actions.refuse_extension(other, asked, reason="Không")
    actions.grant_extension(province.officer, asked)
    with pytest.raises(Moved):
        actions.refuse_extension(province.officer, asked, reason="Không")
    assert Assignment.objects.get(pk=row.pk).due == row.due + WEEK


@pytest.mark.parametrize("days", [0, -1])
def test_the_new_day_is_later(row, doer, days):
    with pytest.raises(Refused):
        ask(doer, row, days=days)
    assert not Extension.objects.exists()
    assert not row.steps.exists()


def test_it_is_asked_for_before_the_day_has_passed(row, doer):
    due_on(row, timezone.localdate() - timedelta(days=1))
    with pytest.raises(Refused):
        ask(doer, row)
    due_on(row, timezone.localdate())
    assert ask(doer, row).state == Extension.State.ASKED


def test_one_ask_waits_at_a_time(province, row, doer):
    asked = ask(doer, row)
    with pytest.raises(Refused):
        ask(doer, row, days=9)
    with pytest.raises(IntegrityError), transaction.atomic():
        Extension.objects.create(
            assignment=row, asked_by=doer, reason="nữa", old_due=row.due, new_due=row.due + WEEK
        )
    actions.refuse_extension(province.officer, asked, reason="Chưa rõ lý do")
    assert ask(doer, row, days=9).state == Extension.State.ASKED


def test_an_ask_is_overtaken_when_the_work_is_handed_in(client, province, row, doer):
    bring_to("accepted", row, doer=doer)
    asked = ask(doer, row)
    assert list(extensions_to_decide(province.officer)) == [asked]
    actions.hand_in(doer, row, record=make_record(doer, row))
    assert not extensions_to_decide(province.officer).exists()
    with pytest.raises(Moved):
        actions.grant_extension(province.officer, asked)
    client.force_login(doer)
    page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    assert "thôi hiệu lực: việc đã nộp" in page


def test_whoever_handed_a_part_down_decides_about_its_day(province, row, doer):
    bring_to("accepted", row, doer=doer)
    day = row.due - timedelta(days=4)
    below = make_unit("Thôn Đông", parent=row.unit, level="village")
    part = actions.hand_down(doer, row, parts=[Part(unit=below, due=day)])[0]
    lower = make_officer(below)
    with pytest.raises(Refused):  # not after the whole
        actions.ask_extension(lower, part, day=row.due + timedelta(days=1), reason="Mưa lũ")
    asked = actions.ask_extension(lower, part, day=row.due, reason="Mưa lũ")
    assert list(extensions_to_decide(doer)) == [asked]
    assert not extensions_to_decide(province.officer).exists()
    with pytest.raises(NotAllowed):
        actions.grant_extension(province.officer, asked)
    assert actions.grant_extension(doer, asked).due == row.due


def test_the_giver_gives_a_later_day_unasked_and_so_answers_an_ask(province, row, doer):
    asked = ask(doer, row)
    with pytest.raises(NotAllowed):
        actions.extend(doer, row, day=row.due + WEEK, reason="Tự gia hạn")
    later = row.due + timedelta(days=3)
    assert actions.extend(province.officer, row, day=later, reason="Bão số 3").due == later
    asked.refresh_from_db()
    assert (asked.state, asked.new_due) == ("granted", later)
    Extension.objects.all().delete()
    with pytest.raises(Refused):
        actions.extend(province.officer, row, day=later, reason="Bão số 3")


def test_a_granted_day_is_not_lost_when_the_duty_is_dated_anew(province, row, doer):
    actions.extend(province.officer, row, day=row.due + WEEK, reason="Bão số 3")
    new = row.due + timedelta(days=2)
    set_duty(province.officer, row.duty, DutySettings(due=new))
    other = Assignment.objects.get(duty=row.duty, unit=province.communes[1])
    row.refresh_from_db()
    assert (row.due, other.due) == (row.first_due + WEEK, new)


def test_the_page_asks_and_answers(client, province, row, doer):
    def act(name, **values):
        return client.post(
            reverse("assignments:act", args=[row.pk]), {"act": name, "key": name, **values}, follow=True
        )

    client.force_login(doer)
    page = act("ask_extension", day=(row.due + WEEK).isoformat(), words="Mưa lũ").content.decode()
    assert "Mưa lũ" in page
    assert act("grant_extension").status_code == 404
    assert not client.get(reverse("assignments:extensions")).context["page"].object_list
    client.force_login(province.officer)
    assert reverse("assignments:extensions") in client.get(reverse("assignments:index")).content.decode()
    page = client.get(reverse("assignments:extensions"))
    assert [asked.assignment for asked in page.context["page"]] == [row]
    act("grant_extension")
    row.refresh_from_db()
    assert row.due == row.first_due + WEEK
    act("extend", words="Thiếu ngày")
    row.refresh_from_db()
    assert row.due == row.first_due + WEEK
