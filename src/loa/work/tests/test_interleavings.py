"""Whatever the order in which workers claim, stall, come back and finish: each effect stands exactly once."""

import random
from datetime import timedelta

import pytest
from django.utils import timezone

from loa.work import actions, registry, worker
from loa.work.actions import LeaseLost, claim, fail, finishing, renew, report_progress
from loa.work.models import Clock, Leased
from loa.work.registry import Job
from loa.work.tests.sandbox.sabotage import take_out

pytestmark = pytest.mark.django_db
ROWS, WORKERS, STEPS, GAMES = 3, 3, 40, 40


class Died(Exception):
    """A worker is gone, with what it had in its hands."""


class Game:
    """Some rows, some workers that may stall at any step, and a clock that jumps."""

    def __init__(self, seed, monkeypatch):
        self.chance = random.Random(seed)
        self.now = timezone.now()
        monkeypatch.setattr(actions, "database_now", lambda: self.now)
        Clock.objects.all().delete()
        Clock.objects.bulk_create(Clock(name=f"row {n}", due_at=self.now) for n in range(ROWS))
        self.effects = []
        self.hands = [None] * WORKERS

    def play(self):
        for _ in range(STEPS):
            self.step(self.chance.randrange(WORKERS))
        self.drain()

    def step(self, worker):
        row = self.hands[worker]
        if row is None:
            self.hands[worker] = claim(Clock)
            return
        acts = [self.stall, self.stall, self.die, renew, self.progress, self.stumble, self.deliver]
        try:
            self.chance.choice(acts)(row)
        except (LeaseLost, Died):
            self.hands[worker] = None
        if row.lease_state != Leased.LeaseState.RUNNING:
            self.hands[worker] = None

    def die(self, _row):
        raise Died

    def stall(self, _row):
        self.now += timedelta(seconds=self.chance.choice([1, 20, 40]))

    def progress(self, row):
        report_progress(row, done=1)

    def stumble(self, row):
        fail(row, "stumbled")

    def deliver(self, row):
        with finishing(row):
            self.effects.append(row.name)

    def drain(self):
        """Everybody who was stalled comes back, then one worker does the rest."""
        for number, row in enumerate(self.hands):
            if row is not None:
                self.hands[number] = None
                self.finish(row)
        self.now += timedelta(hours=2)
        while row := claim(Clock):
            self.finish(row)

    def finish(self, row):
        try:
            self.deliver(row)
        except LeaseLost:
            return


@pytest.fixture
def play(monkeypatch):
    registry.jobs()
    monkeypatch.setitem(registry._jobs, Clock, Job(Clock, print, max_attempts=10_000))

    def games():
        for seed in range(GAMES):
            game = Game(seed, monkeypatch)
            game.play()
            expected = sorted(f"row {n}" for n in range(ROWS))
            assert sorted(game.effects) == expected, f"seed {seed}"

    return games


def test_every_effect_stands_once_in_every_game(play):
    play()


@pytest.mark.parametrize("guard", ["lease", "fence"])
def test_some_game_is_lost_without_the_guard(play, guard, monkeypatch):
    for module, name in ((actions, "claimable"), (actions, "held"), (worker, "held")):
        monkeypatch.setattr(module, name, getattr(module, name))  # undone after the test
    take_out(guard)
    with pytest.raises(AssertionError, match="seed"):
        play()
