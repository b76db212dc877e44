"""How long the start of a campaign takes, and how long another writer waits meanwhile.

    python -m benchmark.start [--duties 60] [--communes 98 3321]

Each size has a database of its own (SQLite in a temporary folder, or the server of LOA_DATABASE_URL, whose
database is created and dropped). Another process writes one small row again and again and notes its waits.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

GOAL_WAIT = 2.0  # seconds
SLACK = 5  # times the goal: beyond this the command fails, whatever else the machine was doing


def main() -> int:
    """Prints one line a size; exit status 1 where another writer waited far too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--duties", type=int, default=60)
    parser.add_argument("--communes", type=int, nargs="+", default=[98, 3321])
    asked = parser.parse_args()
    print(f"{'duties × communes':>18} {'assignments':>12} {'start':>9} {'rows/s':>8} {'longest wait':>13}")
    slow = False
    for communes in asked.communes:
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as own:
            found = own.submit(measure, asked.duties, communes).result()
        slow |= found["wait"] > SLACK * GOAL_WAIT
        rate = found["assignments"] / found["seconds"]
        print(
            f"{asked.duties:>9} × {communes:<6} {found['assignments']:>12} {found['seconds']:>7.1f} s"
            f" {rate:>8.0f} {found['wait']:>11.2f} s of {found['writes']} writes"
        )
    return int(slow)


def measure(duties: int, communes: int) -> dict[str, Any]:
    """One start in a new database; this process then ends."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LOA_VAR_DIR"] = folder
        os.environ.setdefault("LOA_DATABASE_URL", f"sqlite://{folder}/bench.sqlite3")
        os.environ["DJANGO_SETTINGS_MODULE"] = "loa.project.settings.test"
        prepare(duties, communes)
        stop, waits = multiprocessing.get_context("spawn").Event(), Path(folder) / "waits"
        writer = multiprocessing.get_context("spawn").Process(target=write_on, args=(stop, str(waits)))
        writer.start()
        while not waits.exists():
            time.sleep(0.05)
        return run(stop, writer=writer, waits=waits)


def prepare(duties: int, communes: int) -> None:
    """The plan's campaign waits to be started, for so many communes."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import transaction

    from loa.campaigns.actions import start_campaign
    from loa.campaigns.tests.factories import COMMUNES, due, duty, make_plan, make_province
    from loa.directory.models import Unit

    call_command("migrate", verbosity=0)
    with transaction.atomic():
        province = make_province(communes=1)
        top = province.top
        kind, level = Unit.Kind.COMMUNE_COMMITTEE, Unit.Level.COMMUNE
        made = Unit.objects.bulk_create(
            Unit(name=f"UBND xã Đồi {n}", folded=f"ubnd xa doi {n}", parent=top, kind=kind, level=level)
            for n in range(1, communes)
        )
        for unit in made:
            unit.path = f"{top.path}{unit.pk}/"
        Unit.objects.bulk_update(made, ["path"], batch_size=500)
        facts = [
            duty(
                f"Việc {n}", [COMMUNES], cooperating=["Sở Y tế"], due=[due("trước 30/11/2027", "2027-11-30")]
            )
            for n in range(duties)
        ]
        start_campaign(province.officer, make_plan(province, facts), key="start")


def run(stop: Event, *, writer: Any, waits: Path) -> dict[str, Any]:
    """Starts the campaign beside the writer."""
    from loa.assignments.models import Assignment
    from loa.campaigns.models import Campaign
    from loa.work.worker import work_off

    begun = time.perf_counter()
    work_off([Campaign])
    seconds = time.perf_counter() - begun
    stop.set()
    writer.join()
    campaign = Campaign.objects.get()
    if campaign.state != Campaign.State.ACTIVE:
        sys.exit(campaign.last_error or campaign.state)
    noted = [float(line) for line in waits.read_text().split()]
    return {
        "seconds": seconds,
        "assignments": Assignment.objects.count(),
        "wait": max(noted),
        "writes": len(noted),
    }


def write_on(stop: Event, path: str) -> None:
    """Writes one row every 20 ms until told to stop, and notes how long each took."""
    import django

    django.setup()
    from loa.work.actions import beat

    beat("bench")
    with Path(path).open("w", buffering=1) as noted:
        noted.write("0\n")
        while not stop.is_set():
            begun = time.perf_counter()
            beat("bench")
            noted.write(f"{time.perf_counter() - begun:.4f}\n")
            time.sleep(0.02)


if __name__ == "__main__":
    sys.exit(main())
