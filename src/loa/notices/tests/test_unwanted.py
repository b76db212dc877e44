"""What a reader wishes holds for the mail that waits to be tried again too."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.directory.models import Post, User
from loa.directory.tests.factories import make_unit
from loa.notices import delivering
from loa.notices.actions import send_test, set_preferences, switch_mail_off, tell
from loa.notices.models import Channel, Delivery, Kind, Mode, Notice
from loa.notices.queries import undelivered
from loa.notices.tests.factories import make_reader
from loa.work.actions import LeaseLost, claim
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
State = Delivery.State


def work():
    """The worker has done all that waits, whatever the time of day."""
    now = timezone.now()
    Notice.objects.filter(lease_state="ready").update(due_at=now)
    Delivery.objects.filter(lease_state="ready").update(due_at=now)
    work_off([Notice, Delivery])


def put_back(box, *users, kind=Kind.ESCALATION):
    """Each is told something at once, and the server takes no mail for now."""
    box.plan = ["451 greylisted"] * len(users) + ["take"] * len(users)
    for user in users:
        tell(user, f"a:{user.pk}", subject="3 việc quá hạn", kind=kind, urgent=True)
    work()
    assert box.talks == len(users)
    return [Delivery.objects.get(recipient=user) for user in users]


def close_account(user):
    User.objects.filter(pk=user.pk).update(is_active=False)


def lose_address(user):
    type(user.person).objects.filter(pk=user.person.pk).update(email_fails_since=timezone.localdate())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (switch_mail_off, "đã tắt loại thư này"),
        (lambda user: switch_mail_off(user, kind=Kind.LATE), "đã tắt loại thư này"),
        (close_account, "đã đóng"),
        (lose_address, "không có địa chỉ thư dùng được"),
    ],
)
def test_who_wants_no_mail_any_more_gets_none_that_was_tried_before(client, box, change, said):
    unit = make_unit()
    leaves, stays = make_reader(unit), make_reader(unit)
    row, _other = put_back(box, leaves, stays, kind=Kind.LATE)
    change(leaves)
    work()
    row.refresh_from_db()
    assert [str(mail["To"]) for mail in box.mails] == [stays.person.email]
    assert (row.state, row.lease_state, leaves.notices.count()) == (State.UNWANTED, "done", 1)
    boss, stranger = make_reader(unit, kind=Post.Kind.LEADER), make_reader(kind=Post.Kind.LEADER)
    assert not undelivered(boss).exists()
    for user, sees in ((boss, True), (stranger, False)):
        client.force_login(user)
        page = client.get(reverse("notices:undelivered")).content.decode()
        assert ("Không còn cần gửi" in page, said in page) == (sees, sees)
        assert reverse("notices:decide", args=[row.pk]) not in page


def test_to_another_address_it_goes_under_the_same_message_id(box):
    user = make_reader(email="cu@xa.example.vn")
    (row,) = put_back(box, user)
    type(user.person).objects.filter(pk=user.person.pk).update(email="moi@xa.example.vn")
    work()
    assert (box.ids, box.mails[0]["To"]) == ([row.message_id], "moi@xa.example.vn")
    row.refresh_from_db()
    assert (row.state, row.address) == (State.SENT, "moi@xa.example.vn")


def test_of_a_daily_mail_only_what_is_still_wanted_is_sent(box):
    user = make_reader()
    box.plan = ["451 greylisted", "take"]
    tell(user, "a:1", subject="Việc mới")
    tell(user, "a:2", subject="Việc trễ", kind=Kind.LATE)
    work()
    set_preferences(user, modes={Kind.NEWS: Mode.OFF})
    work()
    words = box.mails[0].get_body(("plain",)).get_content()
    assert ("Việc mới" in words, "Việc trễ" in words) == (False, True)
    row = Delivery.objects.get()
    assert (box.ids, row.state) == ([row.message_id], State.SENT)
    assert [notice.key for notice in row.notices.all()] == ["a:2"]


def test_what_is_in_doubt_stays_in_doubt(box):
    user = make_reader()
    tell(user, "a:1", subject="3 việc quá hạn", kind=Kind.ESCALATION)
    work_off([Notice])
    Delivery.objects.update(committing_at=timezone.now())
    switch_mail_off(user)
    work()
    assert (box.talks, Delivery.objects.get().state) == (0, State.IN_DOUBT)


def test_a_worker_that_lost_its_lease_calls_nothing_unwanted(box):
    user = make_reader()
    put_back(box, user)
    Delivery.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    row = claim(Delivery)
    switch_mail_off(user)
    Delivery.objects.update(fence=99, state=State.IN_DOUBT)
    with pytest.raises(LeaseLost):
        delivering.deliver(row)
    assert Delivery.objects.get().state == State.IN_DOUBT


def test_what_a_person_asks_for_themselves_and_what_a_channel_gets_goes_on(box):
    boss = make_reader(kind="administrator")
    switch_mail_off(boss)
    send_test(boss)
    work()
    assert len(box.mails) == 1
    channel = Channel.objects.create(unit=make_unit(), name="nhóm", address="json://127.0.0.1:9/x")
    row = Delivery.objects.create(channel=channel, message_id="<a@b>", subject="x", message="x")
    work()
    row.refresh_from_db()
    assert row.state != State.UNWANTED
