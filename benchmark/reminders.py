"""How long a day's round of reminders takes, how long its transactions are, and how long others wait.

    python -m benchmark.reminders [--duties 90] [--communes 3323]

Every assignment falls due on one day. Measured are the round a week before (every unit is reminded of all of
it) and that of the day after (all of it is overdue: units, and those who gave the work, are told).
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

GOAL_WAIT, SLACK = 2.0, 5  # seconds; times the goal beyond which the command fails
DUE = date(2027, 11, 30)
ROUNDS = {"a week before": -7, "overdue": 1, "nothing new": 2}


def main() -> int:
    """Prints a line a round; exit status 1 where a transaction or a wait was far too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--duties", type=int, default=90)
    parser.add_argument("--communes", type=int, default=3323)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LOA_VAR_DIR"] = folder
        os.environ.setdefault("LOA_DATABASE_URL", f"sqlite://{folder}/bench.sqlite3")
        os.environ["DJANGO_SETTINGS_MODULE"] = "loa.project.settings.test"
        prepare(asked.duties, asked.communes)
        database = os.environ["LOA_DATABASE_URL"].partition(":")[0]
        print(f"reminders of {asked.duties} × {asked.communes} assignments, {database}")
        names = ("reminders", "notices", "seconds", "longest", "others waited")
        print(f"{'round':>14} " + " ".join(f"{name:>13}" for name in names))
        return int(
            max([measure(name, day, folder=folder) for name, day in ROUNDS.items()]) > SLACK * GOAL_WAIT
        )


def prepare(duties: int, communes: int) -> None:
    """A campaign under way: every duty with every commune, each of which has somebody who signs in."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import transaction

    from loa.assignments.models import Assignment
    from loa.campaigns.models import Campaign, Duty
    from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
    from loa.directory.models import Person, Post, Unit, User

    call_command("migrate", run_syncdb=True, verbosity=0)
    call_command("flush", interactive=False, verbosity=0)
    with transaction.atomic():
        province = make_province(communes=1)
        top, kind = province.top, Unit.Kind.COMMUNE_COMMITTEE
        plan = [
            duty(f"Việc {n}", [COMMUNES], due=[due("trước 30/11/2027", DUE.isoformat())])
            for n in range(duties)
        ]
    campaign = make_campaign(province, plan)
    with transaction.atomic():
        units = Unit.objects.bulk_create(
            Unit(name=f"UBND xã Đồi {n}", folded=f"ubnd xa doi {n}", parent=top, kind=kind, level="commune")
            for n in range(1, communes)
        )
        for unit in units:
            unit.path = f"{top.path}{unit.pk}/"
        Unit.objects.bulk_update(units, ["path"], batch_size=500)
        users = User.objects.bulk_create(User(username=f"xa-{unit.pk}") for unit in units)
        people = Person.objects.bulk_create(Person(name=f"Cán bộ {user.pk}", user=user) for user in users)
        held = Post.Kind.UNIT_OFFICER
        Post.objects.bulk_create(
            Post(person=person, unit=unit, kind=held) for person, unit in zip(people, units, strict=True)
        )
    for row in Duty.objects.filter(campaign=campaign):
        Assignment.objects.bulk_create(
            Assignment(campaign=campaign, duty=row, unit=unit, due=row.due, first_due=row.due)
            for unit in units
        )
    assert Campaign.objects.get().state == Campaign.State.ACTIVE


def measure(name: str, day: int, *, folder: str) -> float:
    """One round, as the worker makes it; the longest that anything lasted or anybody waited."""
    from benchmark.watching import others, transactions
    from loa.assignments.chasing.sweeping import open_chase
    from loa.assignments.models import Chase, Reminder
    from loa.notices.models import Notice
    from loa.work.worker import work_off

    before: dict[str, Any] = {"told": Notice.objects.count(), "noted": Reminder.objects.count()}
    chase = open_chase(DUE + timedelta(days=day))
    own = Path(folder) / f"round-{chase.pk}"
    own.mkdir()
    with others(own) as beside, transactions() as lengths:
        begun = time.perf_counter()
        work_off([Chase])
        seconds = time.perf_counter() - begun
    chase.refresh_from_db()
    if chase.lease_state != "done":
        sys.exit(chase.last_error or chase.lease_state)
    noted, told = Reminder.objects.count() - before["noted"], Notice.objects.count() - before["told"]
    values = (f"{noted}", f"{told}", f"{seconds:.1f}", f"{lengths.longest:.2f} s", str(beside.writer))
    print(f"{name:>14} " + " ".join(f"{value:>13}" for value in values), flush=True)
    return max(lengths.longest, beside.writer.longest)


if __name__ == "__main__":
    sys.exit(main())
