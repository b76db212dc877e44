"""Jobs and clocks are known by name, once each, and refuse what they cannot be."""

from datetime import UTC, datetime, time, timedelta

import pytest
from django.utils import timezone

from loa.audit.models import Change
from loa.work import registry
from loa.work.models import Clock, Leased
from loa.work.queries import failed_rows, overdue, progress_of, worker_alive
from loa.work.registry import Misregistered, Timer, clock, clock_rows, job, job_of
from loa.work.worker import work_off


@pytest.fixture
def timer(monkeypatch):
    registry.timers()
    calls = []
    monkeypatch.setattr(registry, "_timers", {})
    clock("test", every=timedelta(hours=1))(calls.append)
    return calls


@pytest.mark.parametrize("model", [Change, Leased, object, "Clock"])
def test_job_of_no_leased_row_is_refused(model):
    with pytest.raises(Misregistered):
        job(model)


def test_second_job_of_a_model_is_refused():
    assert job_of(Clock).model is Clock
    with pytest.raises(Misregistered):
        job(Clock)(print)


def test_second_clock_of_a_name_is_refused(timer):
    with pytest.raises(Misregistered):
        clock("test", every=timedelta(hours=1))(print)


@pytest.mark.parametrize("when", [{}, {"every": timedelta(1), "daily_at": time(7)}])
def test_clock_has_one_rule(when):
    with pytest.raises(Misregistered):
        clock("other", **when)


def test_daily_clock_is_due_at_the_local_hour():
    timer = Timer("t", print, daily_at=time(7))
    before, after = datetime(2026, 6, 1, 23, 59, tzinfo=UTC), datetime(2026, 6, 2, 0, 0, tzinfo=UTC)
    assert timer.next_after(before) == after  # 07:00 in Viet Nam
    assert timer.next_after(after) == after + timedelta(days=1)


@pytest.mark.django_db
def test_clock_runs_once_and_waits_for_its_next_time(timer):
    clock_rows()
    assert work_off([Clock]) == 1
    assert len(timer) == 1
    row = Clock.objects.get(name="test")
    assert row.lease_state == Leased.LeaseState.READY
    assert row.due_at - row.last_run_at == timedelta(hours=1)
    assert work_off([Clock]) == 0


@pytest.mark.django_db
def test_clock_nobody_knows_rests(timer):
    Clock.objects.create(name="forgotten")
    work_off([Clock])
    assert Clock.objects.get(name="forgotten").lease_state == Leased.LeaseState.IDLE


@pytest.mark.django_db
def test_failing_clock_goes_on_at_its_next_time(monkeypatch):
    registry.timers()
    monkeypatch.setattr(registry, "_timers", {})
    clock("test", every=timedelta(hours=1))(lambda row: 1 / 0)
    Clock.objects.create(name="test", attempts=2)
    work_off([Clock])
    row = Clock.objects.get(name="test")
    assert (row.lease_state, row.attempts) == (Leased.LeaseState.READY, 0)
    assert row.due_at > timezone.now() + timedelta(minutes=59)
    assert "ZeroDivisionError" in row.last_error


@pytest.mark.django_db
def test_queries_tell_of_waiting_failed_and_absent_workers():
    assert not worker_alive()
    Clock.objects.create(name="waiting", due_at=timezone.now() - timedelta(hours=1))
    Clock.objects.create(name="failed", lease_state=Leased.LeaseState.FAILED)
    assert overdue() == 1
    assert failed_rows() == {"work.Clock": 1}
    half = progress_of(Clock(progress_done=1, progress_total=2))
    assert (half.percent, progress_of(Clock()).percent) == (50, None)
