"""How long the start of a campaign takes, and how long others who write and read wait meanwhile.

    python -m benchmark.start [--duties 60] [--communes 3321]

Each size has a database of its own (SQLite in a temporary folder, or the server of LOA_DATABASE_URL, whose
tables are emptied). Another process writes one small row again and again, a third one opens pages; both note
how long each time took. `seen`: the officer who started it has its page; `under way`: every unit has its
work; `all told`: everybody has the news.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

GOAL_START = 60.0  # seconds
GOAL_WAIT = 2.0
SLACK = 5  # times the goal: beyond this the command fails, whatever else the machine was doing


def main() -> int:
    """Prints one line a size; exit status 1 where the start or somebody's wait took far too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--duties", type=int, default=60)
    parser.add_argument("--communes", type=int, nargs="+", default=[3321])
    asked = parser.parse_args()
    database = os.environ.get("LOA_DATABASE_URL", "sqlite:").partition(":")[0]
    print(f"start of a campaign, {database}; goals: {GOAL_START:.0f} s, nobody waits {GOAL_WAIT:.0f} s")
    names = ("rows/s", "seen", "under way", "all told", "longest write", "longest page")
    print(f"{'duties × communes':>18} {'rows':>7} " + " ".join(f"{name:>13}" for name in names))
    slow = False
    for communes in asked.communes:
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as own:
            found = own.submit(measure, asked.duties, communes).result()
        slow |= too_slow(found)
        seconds = [f"{found[name]:.2f} s" for name in ("seen", "under_way", "told", "wait", "read")]
        rate = f"{found['assignments'] / found['under_way']:.0f}"
        print(
            f"{asked.duties:>10} × {communes:<5} {found['assignments']:>7} "
            + " ".join(f"{value:>13}" for value in (rate, *seconds))
            + f"   ({found['writes']} writes, {found['reads']} pages, {found['refused']} refused)"
        )
    return int(slow)


def too_slow(found: dict[str, Any]) -> bool:
    """Whether it is beyond what may be, or somebody was locked out."""
    waited = max(found["wait"], found["read"]) > SLACK * GOAL_WAIT
    return waited or found["told"] > SLACK * GOAL_START or bool(found["refused"])


def measure(duties: int, communes: int) -> dict[str, Any]:
    """One start in a new database; this process then ends."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LOA_VAR_DIR"] = folder
        os.environ.setdefault("LOA_DATABASE_URL", f"sqlite://{folder}/bench.sqlite3")
        os.environ["DJANGO_SETTINGS_MODULE"] = "loa.project.settings.test"
        document, session = prepare(duties, communes)
        return run(document, session, folder=Path(folder))


def prepare(duties: int, communes: int) -> tuple[Any, str]:
    """A plan for so many communes whose review is complete, and the session of who will start it."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import transaction

    from benchmark.chaos.scene import session_of
    from loa.campaigns.tests.factories import COMMUNES, due, duty, make_plan, make_province
    from loa.directory.models import Unit

    call_command("migrate", run_syncdb=True, verbosity=0)
    call_command("flush", interactive=False, verbosity=0)
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
        return make_plan(province, facts), session_of(province.officer)


def run(document: Any, session: str, *, folder: Path) -> dict[str, Any]:
    """Starts the campaign beside the others."""
    from django.test import Client
    from django.urls import reverse

    from benchmark.watching import others
    from loa.assignments.models import Announcement, Assignment
    from loa.campaigns.actions import start_campaign
    from loa.campaigns.models import Campaign
    from loa.work.worker import work_off

    pages = ("/", reverse("campaigns:index"), reverse("assignments:index"))
    with others(folder, session=session, pages=pages) as beside:
        begun = time.perf_counter()
        campaign = start_campaign(document.uploaded_by, document, key="start")
        client = Client()
        client.cookies["sessionid"] = session
        page = client.get(reverse("campaigns:detail", args=[campaign.pk]))
        seen = time.perf_counter() - begun
        work_off([Campaign])
        under_way = time.perf_counter() - begun
        work_off([Announcement])
        told = time.perf_counter() - begun
    campaign.refresh_from_db()
    if campaign.state != Campaign.State.ACTIVE or page.status_code != 200:
        sys.exit(campaign.last_error or f"{campaign.state}, page {page.status_code}")
    return {
        "seen": seen,
        "under_way": under_way,
        "told": told,
        "assignments": Assignment.objects.count(),
        "wait": beside.writer.longest,
        "writes": len(beside.writer.times),
        "read": beside.reader.longest,
        "reads": len(beside.reader.times),
        "refused": beside.writer.failed + beside.reader.failed,
    }


if __name__ == "__main__":
    sys.exit(main())
