"""Acts of one person upon a whole country: how long each takes, its longest transaction, the wait of others.

    python -m benchmark.mass [--duties 30] [--communes 3323]

An event to which all duties are bound is dated, and moved; one duty gets another day; a report is asked for
of every unit; two hundred assignments get a later day at once. What the worker does of it is measured too.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

GOAL_WAIT, SLACK = 2.0, 5  # seconds; times the goal beyond which the command fails
DUE = date(2027, 11, 30)


def main() -> int:
    """Prints a line an act; exit status 1 where a transaction or a wait was far too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--duties", type=int, default=30)
    parser.add_argument("--communes", type=int, default=3323)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LOA_VAR_DIR"] = folder
        os.environ.setdefault("LOA_DATABASE_URL", f"sqlite://{folder}/bench.sqlite3")
        os.environ["DJANGO_SETTINGS_MODULE"] = "loa.project.settings.test"
        from benchmark.reminders import prepare

        prepare(asked.duties, asked.communes)
        database = os.environ["LOA_DATABASE_URL"].partition(":")[0]
        print(
            f"acts upon {asked.duties} duties × {asked.communes} units, {database}; goal: {GOAL_WAIT:.0f} s"
        )
        names = ("answer", "through", "longest", "others waited")
        print(f"{'act':>28} " + " ".join(f"{name:>13}" for name in names))
        worst = [measure(name, act, folder=Path(folder)) for name, act in acts().items()]
        return int(max(worst) > SLACK * GOAL_WAIT)


def acts() -> dict[str, Callable[[], Any]]:
    """What a person asks for, by its name."""
    from django.utils import timezone

    from loa.assignments.acting import Asked
    from loa.assignments.actions import Report
    from loa.assignments.actions.batches import ask_batch
    from loa.assignments.models import Assignment
    from loa.campaigns.actions import DutySettings, set_duty, set_event_date
    from loa.campaigns.models import Campaign, Event
    from loa.directory.models import Group
    from loa.reports.actions.asking import Ask, request_report
    from loa.reports.actions.asking import Asked as Of
    from loa.reports.actions.templates import define_template
    from loa.reports.figures.period import Period

    campaign = Campaign.objects.get()
    user, first = campaign.started_by, campaign.duties.order_by("number")[0]
    event = Event.objects.create(campaign=campaign, name="Ngày hội")
    campaign.duties.update(event=event, offset_days=0)
    sections, today = [("Kết quả", "Nêu kết quả")], timezone.localdate()
    template = define_template(user, campaign.owner, name="Báo cáo", sections=sections, figures=[])
    groups = list(Group.objects.all())
    rows = list(Assignment.objects.order_by("pk").values_list("pk", flat=True)[:200])
    ask = Ask(template, "Báo cáo", Period(today, today), today + timedelta(days=9), Of(groups=groups))
    later = Asked(day=DUE + timedelta(days=30))
    return {
        "an event is dated": lambda: set_event_date(user, event, day=DUE + timedelta(days=1)),
        "it is moved": lambda: set_event_date(user, event, day=DUE + timedelta(days=9)),
        "one duty gets another day": lambda: set_duty(user, first, DutySettings(due=DUE)),
        "a report is asked for": lambda: request_report(user, campaign, ask=ask),
        "200 get a later day": lambda: ask_batch(
            user, rows, "extend", key="bench", report=Report("Lũ"), asked=later
        ),
    }


def measure(name: str, act: Callable[[], Any], *, folder: Path) -> float:
    """One act until its answer, and until the worker is through; the longest transaction or wait."""
    from benchmark.watching import others, transactions
    from loa.work.registry import jobs
    from loa.work.worker import work_off

    own = folder / f"{time.monotonic_ns()}"
    own.mkdir()
    with others(own) as beside, transactions() as lengths:
        begun = time.perf_counter()
        act()
        answer = time.perf_counter() - begun
        work_off([model for model in jobs() if model._meta.label != "work.Clock"])
        through = time.perf_counter() - begun
    values = (f"{answer:.2f} s", f"{through:.1f} s", f"{lengths.longest:.2f} s", str(beside.writer))
    print(f"{name:>28} " + " ".join(f"{value:>13}" for value in values), flush=True)
    return max(lengths.longest, beside.writer.longest)


if __name__ == "__main__":
    sys.exit(main())
