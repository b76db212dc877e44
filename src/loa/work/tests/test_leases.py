"""A leased row belongs to one holder at a time, and only the holder's fence may write."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loa.work import actions, registry
from loa.work.actions import (
    GiveUp,
    LeaseLost,
    ask,
    backoff,
    claim,
    fail,
    finish,
    finishing,
    holding,
    postpone,
    renew,
    report_progress,
    withdraw,
)
from loa.work.models import Clock, Leased
from loa.work.registry import Job
from loa.work.worker import do

pytestmark = pytest.mark.django_db
State = Leased.LeaseState


@pytest.fixture
def job(monkeypatch):
    """Gives clocks a job of the test's own, so that they are plain leased rows here."""

    def install(do=lambda row: None, **options):
        registry.jobs()
        monkeypatch.setitem(registry._jobs, Clock, Job(Clock, do, **options))

    install()
    return install


@pytest.fixture
def later(monkeypatch):
    """Moves the clock that workers share."""

    def move(**time):
        moment = actions.database_now() + timedelta(**time)
        monkeypatch.setattr(actions, "database_now", lambda: moment)

    return move


def make_row(name="row", **values):
    return Clock.objects.create(name=name, **values)


def kept(row):
    return Clock.objects.get(pk=row.pk)


def test_claim_takes_the_longest_waiting_and_leaves_what_is_not_due(job):
    now = timezone.now()
    make_row("later", due_at=now + timedelta(hours=1))
    make_row("young", due_at=now - timedelta(minutes=1))
    make_row("old", due_at=now - timedelta(hours=1))
    assert [claim(Clock).name, claim(Clock).name, claim(Clock)] == ["old", "young", None]


def test_claimed_row_is_nobody_elses_until_its_lease_runs_out(job, later):
    make_row()
    first = claim(Clock)
    assert claim(Clock) is None
    later(seconds=31)
    second = claim(Clock)
    assert (second.pk, second.fence, second.attempts) == (first.pk, first.fence + 1, 2)


def test_renewed_lease_keeps_the_row(job, later):
    make_row()
    row = claim(Clock)
    later(seconds=20)
    renew(row)
    later(seconds=20)
    assert claim(Clock) is None


@pytest.mark.parametrize(
    "act",
    [
        renew,
        finish,
        lambda row: fail(row, "error"),
        lambda row: postpone(row, timezone.now()),
        lambda row: report_progress(row, done=1),
    ],
)
def test_only_the_present_fence_may_write(job, later, act):
    make_row()
    stale = claim(Clock)
    later(seconds=31)
    present = claim(Clock)
    with pytest.raises(LeaseLost):
        act(stale)
    act(present)


@pytest.mark.parametrize("kept_by", [holding, finishing])
def test_effects_of_a_lost_lease_do_not_stand(job, later, kept_by):
    make_row()
    stale = claim(Clock)
    later(seconds=31)
    present = claim(Clock)
    with pytest.raises(LeaseLost), kept_by(stale):
        make_row("effect")
    assert not Clock.objects.filter(name="effect").exists()
    with kept_by(present):
        make_row("effect")
    assert Clock.objects.filter(name="effect").exists()


def test_finishing_undone_by_an_error_leaves_the_row_running(job):
    make_row()
    row = claim(Clock)
    with pytest.raises(ZeroDivisionError), finishing(row):
        make_row(str(1 / 0))
    assert kept(row).lease_state == State.RUNNING


def test_failed_row_waits_longer_each_time_then_is_given_up_with_its_error(job, later):
    told = []
    job(max_attempts=2, on_failed=told.append)
    make_row()
    fail(claim(Clock), "the first error")
    assert (claim(Clock), told) == (None, [])
    later(seconds=10)
    row = claim(Clock)
    fail(row, "the second error")
    assert (kept(row).lease_state, kept(row).last_error) == (State.FAILED, "the second error")
    assert [given_up.pk for given_up in told] == [row.pk]
    later(days=1)
    assert claim(Clock) is None


def test_row_that_kills_its_workers_is_given_up(job, later):
    job(max_attempts=2)
    row = make_row()
    for _ in range(2):
        assert claim(Clock)
        later(seconds=31)
    assert claim(Clock) is None
    assert kept(row).lease_state == State.FAILED
    assert "2 attempts" in kept(row).last_error


def test_handler_that_fails_does_not_bring_the_row_back(job):
    job(max_attempts=1, on_failed=lambda row: 1 / 0)
    row = make_row()
    fail(claim(Clock), "error")
    assert kept(row).lease_state == State.FAILED


def test_waits_double_up_to_an_hour():
    waits = [backoff(attempts).total_seconds() for attempts in (1, 2, 3, 100)]
    for wait, expected in zip(waits, (5, 10, 20, 3600), strict=True):
        assert expected * 0.8 <= wait <= expected * 1.2


def test_row_asked_for_again_is_lost_to_who_has_it(job):
    make_row()
    row = claim(Clock)
    ask(kept(row))
    with pytest.raises(LeaseLost):
        finish(row)
    assert claim(Clock).attempts == 1


def test_withdrawn_row_is_not_claimed(job):
    make_row()
    row = claim(Clock)
    withdraw(kept(row))
    with pytest.raises(LeaseLost):
        renew(row)
    assert claim(Clock) is None


def test_done_row_is_finished_when_its_job_returns(job):
    job(lambda row: None)
    make_row()
    row = claim(Clock)
    do(row)
    assert kept(row).lease_state == State.DONE


def test_error_of_a_job_is_kept_and_the_row_tried_again(job):
    job(lambda row: 1 / 0)
    make_row()
    row = claim(Clock)
    do(row)
    assert kept(row).lease_state == State.READY
    assert "ZeroDivisionError" in kept(row).last_error


def test_job_that_gives_up_is_not_tried_again(job):
    def give_up(row):
        raise GiveUp("the file is locked")

    job(give_up)
    make_row()
    row = claim(Clock)
    do(row)
    assert (kept(row).lease_state, kept(row).last_error) == (State.FAILED, "the file is locked")
