"""Who does which leased row, and what is due by the clock: found in each room's `jobs.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone
from django.utils.module_loading import autodiscover_modules

from loa.work.models import Clock, Leased

Do = Callable[[Any], None]
LEASE = timedelta(seconds=30)


class Misregistered(Exception):
    """A job or clock that cannot be what it says: unknown kind of row, or a second one of its name."""


@dataclass(frozen=True)
class Job:
    """How the rows of one model are done.

    `slow` jobs never take the worker's first lane, so that quick ones do not wait behind them.
    `on_failed` gets the row in the transaction that gives it up.
    """

    model: type[Leased]
    do: Do
    max_attempts: int = 5
    lease: timedelta = LEASE
    slow: bool = False
    on_failed: Do | None = None


@dataclass(frozen=True)
class Timer:
    """What a clock does, and when: again and again, or once a day at a local time."""

    name: str
    do: Do
    every: timedelta | None = None
    daily_at: time | None = None

    def next_after(self, moment: datetime) -> datetime:
        """The next time it is due after `moment`; what was missed meanwhile is not made up for one by one."""
        if self.every is not None:
            return moment + self.every
        assert self.daily_at is not None
        local = timezone.localtime(moment)
        due = timezone.make_aware(datetime.combine(local.date(), self.daily_at))
        return due if due > moment else due + timedelta(days=1)


_jobs: dict[type[Leased], Job] = {}
_timers: dict[str, Timer] = {}


def job(model: type[Leased], **options: Any) -> Callable[[Do], Do]:
    """The function does the rows of `model`; `options` are the other fields of `Job`.

    The function may run twice for one row. What it changes, it changes inside `holding(row)` or
    `finishing(row)`; a row it has not finished itself is finished when it returns.
    """
    if not (isinstance(model, type) and issubclass(model, Leased)) or model._meta.abstract:
        raise Misregistered(f"{model!r} is no leased row.")

    def register(do: Do) -> Do:
        if model in _jobs and _jobs[model].do is not do:
            raise Misregistered(f"{model._meta.label} has a job already: {_jobs[model].do!r}.")
        _jobs[model] = Job(model, do, **options)
        return do

    return register


def clock(name: str, *, every: timedelta | None = None, daily_at: time | None = None) -> Callable[[Do], Do]:
    """The function is called when the clock is due, with the clock's leased row."""
    if (every is None) == (daily_at is None):
        raise Misregistered(f"The clock {name} needs either `every` or `daily_at`.")

    def register(do: Do) -> Do:
        if name in _timers and _timers[name].do is not do:
            raise Misregistered(f"There is a clock {name} already: {_timers[name].do!r}.")
        _timers[name] = Timer(name, do, every, daily_at)
        return do

    return register


def jobs() -> dict[type[Leased], Job]:
    """Every job of every room."""
    autodiscover_modules("jobs")
    return dict(_jobs)


def timers() -> dict[str, Timer]:
    """Every clock of every room."""
    autodiscover_modules("jobs")
    return dict(_timers)


def job_of(model: type[Leased]) -> Job:
    """The job of these rows; raises Misregistered where no room does them."""
    found = _jobs.get(model) or jobs().get(model)
    if found is None:
        raise Misregistered(f"No room does {model._meta.label}.")
    return found


def clock_rows() -> list[Clock]:
    """One row for each registered clock; new ones are due at once."""
    return [Clock.objects.get_or_create(name=name)[0] for name in sorted(timers())]
