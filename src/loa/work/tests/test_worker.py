"""The worker's lanes: what each takes, and how they end."""

import pytest
from django.db import DatabaseError

from loa.work import worker
from loa.work.models import WorkerBeat
from loa.work.registry import Job
from loa.work.worker import Lane, Worker

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(worker, "LOOK_AGAIN", 0.01)


def test_first_lane_is_kept_free_for_what_is_quick(monkeypatch):
    quick, slow = Job(model=None, do=print), Job(model=None, do=print, slow=True)
    monkeypatch.setattr(worker, "jobs", lambda: {1: slow, 2: quick})
    assert [lane.kinds for lane in Worker(lanes=2).lanes] == [[quick], [quick, slow]]
    assert [lane.kinds for lane in Worker(lanes=1).lanes] == [[quick, slow]]


def test_lane_that_breaks_ends_the_worker_and_is_told(monkeypatch):
    def break_down(_lane):
        raise RuntimeError("a mistake in the worker itself")

    monkeypatch.setattr(Lane, "round", break_down)
    with pytest.raises(RuntimeError, match="a mistake"):
        Worker(lanes=2).run()
    assert not WorkerBeat.objects.exists()


def test_database_that_does_not_answer_is_waited_for(monkeypatch):
    rounds = []

    def fail_once(lane):
        rounds.append(lane)
        if len(rounds) == 1:
            raise DatabaseError("gone for a moment")
        lane.stop.set()
        return False

    monkeypatch.setattr(Lane, "round", fail_once)
    Worker(lanes=1).run()
    assert len(rounds) == 2


def test_worker_that_is_told_to_end_does(monkeypatch):
    monkeypatch.setattr(Lane, "round", lambda _lane: False)
    told = Worker(lanes=2)
    told.told = True
    told.run()
    assert told.stop.is_set()
