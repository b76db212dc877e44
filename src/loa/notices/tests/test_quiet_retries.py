"""Quiet hours hold for what is tried again too: nothing goes out in them, and nothing is dropped."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from loa.directory.tests.factories import make_unit
from loa.notices.actions import send_test, set_preferences, tell, tell_unit
from loa.notices.models import Channel, Delivery, Kind, Notice
from loa.notices.tests.factories import make_reader
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
State = Delivery.State


def work():
    """The worker has done all that waits, whatever the time of day."""
    now = timezone.now()
    Notice.objects.filter(lease_state="ready").update(due_at=now)
    Delivery.objects.filter(lease_state="ready").update(due_at=now)
    work_off([Notice, Delivery])


def around_now() -> tuple[time, time]:
    """Hours that began an hour ago and last for two more."""
    now = timezone.localtime()
    return (now - timedelta(hours=1)).time(), (now + timedelta(hours=2)).time()


def test_a_mail_that_is_tried_again_waits_for_the_end_of_quiet_hours(box):
    box.plan = ["451 greylisted", "take"]
    user = make_reader()
    tell(user, "a:1", subject="3 việc quá hạn", kind=Kind.ESCALATION)
    work()
    set_preferences(user, quiet=around_now())
    for _ in range(3):
        work()
    row = Delivery.objects.get()
    assert (box.talks, row.state, row.lease_state) == (1, State.WAITING, "ready")
    assert row.attempts == 1  # to look at the clock is no attempt: thirty nights use up none
    assert timedelta(hours=1) < row.due_at - timezone.now() <= timedelta(hours=2)
    set_preferences(user)
    work()
    assert box.ids == [row.message_id]


def test_a_post_that_is_tried_again_waits_for_the_end_of_quiet_hours(settings):
    settings.NOTICES_PRIVATE_HOSTS = True
    channel = Channel.objects.create(unit=make_unit(), name="nhóm", address="json://127.0.0.1:9/x")
    tell_unit(channel.unit, "late:1", subject="3 việc quá hạn", kind=Kind.LATE, urgent=True)
    work_off([Notice])
    quiet = around_now()
    Channel.objects.update(quiet_from=quiet[0], quiet_to=quiet[1])
    work()
    row = Delivery.objects.get()
    assert (row.state, row.lease_state, row.attempts, row.reason) == (State.WAITING, "ready", 0, "")


def test_what_a_person_asks_for_themselves_comes_in_quiet_hours_too(box):
    user = make_reader(kind="administrator")
    set_preferences(user, quiet=around_now())
    send_test(user)
    work()
    assert len(box.received) == 1
