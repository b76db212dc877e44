"""`python -m benchmark.chaos.working`: the product's worker, with small pieces and short leases."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import timedelta

import django

django.setup()

from benchmark.chaos.points import here, watch_worker  # noqa: E402
from loa.assignments import announcing  # noqa: E402
from loa.assignments.chasing import sweeping  # noqa: E402
from loa.campaigns import stages, starting  # noqa: E402
from loa.work import registry, worker  # noqa: E402
from loa.work.tests.sandbox.sabotage import take_out  # noqa: E402

LEASE = timedelta(seconds=1.5)


def between() -> None:
    """Between two pieces of a start: no transaction is open. It lasts long enough to be hit."""
    here("start:between")
    time.sleep(0.04)


def main() -> None:
    """Works until told to stop. No clock rings: only what the run asks for is done."""
    take_out(os.environ.get("CHAOS_WITHOUT", ""))
    watch_worker()
    stages.PIECE = 6
    starting._let_others_write = between
    sweeping.UNITS = 3
    announcing.PIECE = 5
    worker.clock_rows = list  # type: ignore[assignment]
    for model, job in registry.jobs().items():
        registry._jobs[model] = replace(job, lease=LEASE)
    worker.run()


if __name__ == "__main__":
    main()
