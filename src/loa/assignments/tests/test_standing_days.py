"""What a day set anew leaves alone: work done or handed in, a later day given; the last one stands."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments import actions, dating, recurring
from loa.assignments.actions import Part
from loa.assignments.jobs import run_announcement
from loa.assignments.models import Announcement, Assignment, Step
from loa.assignments.queries import replay
from loa.assignments.tests.factories import assignment_of, bring_to, make_record
from loa.campaigns.actions import DutySettings, set_duty, set_event_date
from loa.campaigns.periods import WEEK, Rhythm
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.models import Notice
from loa.work.actions import claim
from loa.work.models import Clock
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
State = Assignment.State
TODAY = timezone.localdate()
OLD, NEW, LATER = (TODAY + timedelta(days=days) for days in (20, 30, 40))


@pytest.fixture
def province():
    return make_province(communes=3)


@pytest.fixture
def campaign(province):
    """One duty for three communes; its start has been told."""
    made = make_campaign(province, [duty("Treo băng rôn", [COMMUNES], due=[due("", OLD.isoformat())])])
    work_off([Announcement])
    Notice.objects.all().delete()
    return made


@pytest.fixture
def rows(province, campaign):
    """What the first commune has is handed in, what the second has is confirmed, the third has begun."""
    found = [assignment_of(campaign, unit) for unit in province.communes]
    for row, doer, state in zip(
        found, province.commune_officers, ("handed-in", "handed-in", "accepted"), strict=True
    ):
        bring_to(state, row, doer=doer)
    actions.confirm(province.officer, found[1])
    return found


def set_day(user, campaign, day, **values):
    set_duty(user, campaign.duties.get(), DutySettings(due=day, **values))


def days(*rows):
    for row in rows:
        row.refresh_from_db()
        assert (replay(row).state, replay(row).due) == (row.state, row.due)
    return [row.due for row in rows]


@pytest.mark.parametrize("day", [NEW, TODAY + timedelta(days=10), None])
def test_what_is_confirmed_or_handed_in_keeps_the_day_it_was_done_by(client, province, campaign, rows, day):
    set_day(province.officer, campaign, day)
    assert days(*rows) == [OLD, OLD, day]
    assert not rows[1].steps.filter(way__in=["re_date", "keep_day"]).exists()
    noted = rows[0].steps.get(way="keep_day")
    assert (noted.moves_due, noted.from_due, noted.to_due, noted.by) == (False, OLD, day, province.officer)
    client.force_login(province.officer)
    page = client.get(reverse("assignments:detail", args=[rows[0].pk])).text
    said = f"dời hạn nhiệm vụ sang {day:%d/%m/%Y}; " if day else "bỏ hạn của nhiệm vụ; "
    assert f"{said}việc này đã nộp nên giữ hạn cũ" in page


def test_what_is_returned_is_due_when_its_duty_is_by_then(province, campaign, rows):
    set_day(province.officer, campaign, NEW)
    set_day(province.officer, campaign, LATER)
    actions.return_(province.officer, rows[0], reason="Thiếu ảnh")
    assert days(rows[0]) == [LATER]
    assert rows[0].first_due == OLD


def test_what_is_returned_keeps_its_day_where_nothing_was_moved_or_a_later_one_was_given(
    province, campaign, rows
):
    doer, other = province.commune_officers[2], make_unit("Sở Công Thương")
    sooner = TODAY + timedelta(days=5)
    moved = actions.reassign(province.officer, rows[2], unit=other, reason="Nhầm", day=sooner)
    bring_to("handed-in", moved, doer=make_officer(other))
    actions.return_(province.officer, moved, reason="Thiếu ảnh")
    assert days(moved) == [sooner]
    back = actions.reassign(province.officer, moved, unit=rows[2].unit, reason="Nhầm", day=LATER)
    bring_to("handed-in", back, doer=doer)
    set_day(province.officer, campaign, NEW)
    actions.return_(province.officer, back, reason="Thiếu ảnh")
    assert days(back) == [LATER]


def test_a_part_that_was_handed_in_keeps_its_day_until_it_is_returned(province, campaign, rows):
    whole, doer = rows[2], province.commune_officers[2]
    village = make_unit("Thôn 1", parent=whole.unit, level="village")
    done, begun = actions.hand_down(
        doer, whole, parts=[Part(unit=village), Part(unit=make_unit("Thôn 2", parent=whole.unit))]
    )
    bring_to("handed-in", done, doer=make_officer(village))
    sooner = TODAY + timedelta(days=10)
    set_day(province.officer, campaign, sooner)
    assert days(whole, done, begun) == [sooner, OLD, sooner]
    actions.return_(make_officer(whole.unit, Post.Kind.LEADER), done, reason="Thiếu ảnh")
    assert days(done) == [sooner]


def test_parts_follow_a_whole_that_is_returned(province, campaign, rows):
    whole, doer = rows[2], province.commune_officers[2]
    village = make_unit("Thôn 1", parent=whole.unit, level="village")
    (part,) = actions.hand_down(doer, whole, parts=[Part(unit=village)])
    actions.hand_in(doer, whole, record=make_record(doer, whole), report=actions.Report("Thôn 1 chưa xong"))
    sooner = TODAY + timedelta(days=10)
    set_day(province.officer, campaign, sooner)
    assert days(whole, part) == [OLD, OLD]
    actions.return_(province.officer, whole, reason="Thiếu Thôn 1")
    assert days(whole, part) == [sooner, sooner]


def test_a_later_day_given_with_the_work_stands_like_one_granted(province, campaign, rows):
    other = make_unit("Sở Công Thương")
    given = actions.reassign(province.officer, rows[2], unit=other, reason="Nhầm đơn vị", day=LATER)
    set_day(province.officer, campaign, NEW)
    assert days(given) == [LATER]
    set_day(province.officer, campaign, LATER + timedelta(days=5))
    assert days(given) == [LATER + timedelta(days=5)]


def test_a_day_granted_goes_on_with_the_work_to_its_next_unit(province, campaign, rows):
    actions.extend(province.officer, rows[2], day=LATER, reason="Bão số 3")
    given = actions.reassign(province.officer, rows[2], unit=make_unit("Sở Công Thương"), reason="Nhầm")
    set_day(province.officer, campaign, NEW)
    assert days(given) == [LATER]


@pytest.mark.parametrize("with_day", [True, False])
def test_a_round_given_to_another_unit_with_a_later_day_is_not_moved_back_by_the_clock(province, with_day):
    campaign = make_campaign(province, [duty("Phát loa", [COMMUNES], due=[due("hằng tuần", None)])])
    row = assignment_of(campaign, province.communes[0])
    later = row.due + timedelta(days=3)
    if not with_day:
        actions.extend(province.officer, row, day=later, reason="Bão số 3")
    other = make_unit("Sở Công Thương")
    given = actions.reassign(
        province.officer, row, unit=other, reason="Nhầm", day=later if with_day else None
    )
    Clock.objects.get_or_create(name=recurring.CLOCK)
    recurring.wake()
    work_off([Clock])
    assert days(given) == [later]


def test_what_comes_again_from_now_on_leaves_a_later_day_granted_alone(province, campaign, rows):
    actions.extend(province.officer, rows[2], day=LATER, reason="Bão số 3")
    set_day(province.officer, campaign, None, rhythm=Rhythm(WEEK, 5))
    assert days(*rows) == [OLD, OLD, LATER]


def told():
    work_off([Announcement])
    found = Notice.objects.filter(key__startswith="announcement:").order_by("pk")
    return {
        notice.recipient_id: notice.body.rpartition(f"{Announcement.objects.last().campaign}. ")[2]
        for notice in found
    }


def test_the_news_counts_what_was_moved_and_says_what_keeps_its_day_and_why(province, campaign, rows):
    bound = [duty(text, [COMMUNES], due=[due("trước Ngày hội", None)]) for text in ("Phát tờ rơi", "Treo cờ")]
    second = make_campaign(province, bound)
    set_event_date(province.officer, second.events.get(), day=OLD)
    work_off([Announcement])
    Notice.objects.all().delete()
    first, other, third = province.commune_officers
    bring_to("handed-in", assignment_of(second, province.communes[0]), doer=first)
    actions.confirm(
        province.officer,
        bring_to("handed-in", assignment_of(second, province.communes[1]), doer=other),
    )
    for number in (1, 2):
        actions.extend(
            province.officer,
            assignment_of(second, province.communes[2], number=number),
            day=LATER,
            reason="x",
        )
    Notice.objects.all().delete()
    set_event_date(province.officer, second.events.get(), day=NEW)
    said = told()
    assert said == {
        first.pk: "1 việc có hạn mới. 1 việc giữ hạn cũ: 1 đã nộp.",
        other.pk: "1 việc có hạn mới. 1 việc giữ hạn cũ: 1 đã xong.",
        third.pk: "2 việc giữ hạn cũ: 2 đã được cho hạn muộn hơn.",
    }


def test_what_units_of_a_former_post_have_is_no_news(province, campaign):
    mover = province.commune_officers[0]
    Post.objects.create(
        person=mover.person,
        unit=province.communes[1],
        kind=Post.Kind.UNIT_OFFICER,
        valid_to=TODAY - timedelta(days=1),
    )
    set_day(province.officer, campaign, NEW)
    assert told()[mover.pk] == "1 việc có hạn mới."


@pytest.fixture
def in_pieces(monkeypatch):
    """So little is too much for one request, and a piece is one assignment."""
    monkeypatch.setattr(dating, "AT_ONCE", 1)
    monkeypatch.setattr(dating, "PIECE", 1)
    monkeypatch.setattr(dating, "PAUSE", 0)


@pytest.mark.parametrize("at_once", [False, True])
def test_the_day_set_last_stands_everywhere_while_pieces_go_on(
    province, campaign, in_pieces, monkeypatch, at_once
):
    """The second day is set between two pieces of the first: by the worker too, or within its request."""
    leader = make_officer(province.top, Post.Kind.CAMPAIGN_OFFICER)
    set_day(province.officer, campaign, NEW)
    pauses = []

    def interrupt():
        pauses.append(1)
        if len(pauses) == 1:
            monkeypatch.setattr(dating, "AT_ONCE", 100 if at_once else 1)
            set_day(leader, campaign, LATER)

    monkeypatch.setattr(dating, "_let_others_write", interrupt)
    run_announcement(claim(Announcement))
    work_off([Announcement])
    rows = list(campaign.assignments.all())
    assert days(*rows) == [LATER] * 3
    last = [row.steps.filter(way="re_date").last() for row in rows]
    assert {(step.by, step.to_due) for step in last} == {(leader, LATER)}
    assert Step.objects.filter(way="re_date", to_due=NEW).count() == 1
    assert set(Announcement.objects.values_list("lease_state", flat=True)) == {"done"}


def test_what_comes_again_while_pieces_go_on_is_left_to_its_rhythm(
    province, campaign, in_pieces, monkeypatch
):
    set_day(province.officer, campaign, NEW)
    pauses = []

    def interrupt():
        pauses.append(1)
        if len(pauses) == 1:
            set_day(province.officer, campaign, None, rhythm=Rhythm(WEEK, 5))

    monkeypatch.setattr(dating, "_let_others_write", interrupt)
    run_announcement(claim(Announcement))
    rows = list(campaign.assignments.all())
    assert len(set(days(*rows))) == 1
    assert not {OLD, NEW, None} & set(days(*rows))


def test_what_waits_is_noted_in_pieces_too(province, campaign, rows, in_pieces):
    set_day(province.officer, campaign, NEW)
    work_off([Announcement])
    assert days(*rows) == [OLD, OLD, NEW]
    assert rows[0].steps.filter(way="keep_day", to_due=NEW).count() == 1
