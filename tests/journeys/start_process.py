"""`python -m tests.journeys.start_process prepare | work | report`: the product's own processes.

They start a campaign on the database of LOA_DATABASE_URL. `work` writes in small pieces under a short lease,
can be killed at a named point, and be robbed of the lease, to show that the test would notice.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loa.project.settings.test")
django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402
from django.db.models import Count  # noqa: E402

from loa.assignments.models import Announcement, Assignment  # noqa: E402
from loa.assignments.queries import visible_assignments  # noqa: E402
from loa.audit.models import Change  # noqa: E402
from loa.campaigns import stages, starting  # noqa: E402
from loa.campaigns.actions import start_campaign  # noqa: E402
from loa.campaigns.models import Campaign, Cooperation  # noqa: E402
from loa.campaigns.tests.factories import COMMUNES, duty, make_plan, make_province  # noqa: E402
from loa.directory.models import User  # noqa: E402
from loa.notices.models import Notice  # noqa: E402
from loa.work import registry, worker  # noqa: E402
from loa.work.tests.sandbox.sabotage import take_out  # noqa: E402

BEGUN = os.environ.get("JOURNEY_BEGUN", "")
DIE_AT = os.environ.get("JOURNEY_DIE_AT", "")
PAUSE = float(os.environ.get("JOURNEY_PAUSE", "0.06"))  # seconds between two pieces
COMMUNE_COUNT, DUTY_COUNT = 30, 12
LEASE = timedelta(seconds=1.5)


def perhaps_die(point: str) -> None:
    """The process is killed here, as by `kill -9`, if the test says so."""
    if point == DIE_AT:
        os.kill(os.getpid(), signal.SIGKILL)


def watch() -> None:
    """The start may die after its claim, inside a piece in its middle, or before its last commit."""
    begin, write, activate = starting.continue_start, starting.Spread.piece, starting._activate
    pieces = count(1)

    def begun(campaign: Campaign) -> None:
        perhaps_die("after-claim")
        begin(campaign)

    def piece(spread: stages.Spread, first: int) -> list[stages.Pair]:
        if BEGUN:
            Path(BEGUN).touch()
        if next(pieces) == 8:
            perhaps_die("in-the-middle")
        return write(spread, first)

    def activated(campaign: Campaign) -> None:
        activate(campaign)
        perhaps_die("before-commit")

    replaced: dict[str, Callable[..., Any]] = {"continue_start": begun, "_activate": activated}
    for name, function in replaced.items():
        setattr(starting, name, function)
    stages.Spread.piece = piece  # type: ignore[method-assign]


def work() -> None:
    """A worker in small pieces, with leases that run out soon."""
    watch()
    jobs = registry.jobs()
    for model in (Campaign, Announcement):
        registry._jobs[model] = replace(jobs[model], lease=LEASE)
    registry._jobs[Campaign] = replace(registry._jobs[Campaign], do=lambda row: starting.continue_start(row))
    stages.PIECE = 10
    starting._let_others_write = lambda: time.sleep(PAUSE)  # the start lasts long enough to be hit
    worker.run()


def prepare() -> None:
    """The plan's campaign waits to be started."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    with transaction.atomic():
        province = make_province(communes=COMMUNE_COUNT)
        duties = [duty(f"Việc {n}", [COMMUNES], cooperating=["Sở Y tế"]) for n in range(DUTY_COUNT)]
        start_campaign(province.officer, make_plan(province, duties), key="start")


def report() -> dict[str, Any]:
    """How the campaign and all that follows from it stand."""
    campaign = Campaign.objects.get()
    twice = Assignment.objects.values("duty", "unit").annotate(n=Count("pk")).filter(n__gt=1)
    told = Announcement.objects.values_list("lease_state", flat=True)
    return {
        "lease": campaign.lease_state,
        "state": campaign.state,
        "stage": campaign.stage,
        "assignments": Assignment.objects.count(),
        "twice": twice.count(),
        "cooperations": Cooperation.objects.count(),
        "visible": sum(visible_assignments(user).count() for user in User.objects.all()[:3]),
        "activated": Change.objects.filter(action="campaigns.activate_campaign").count(),
        "announcements": list(told),
        "notices": Notice.objects.count(),
    }


match sys.argv[1]:
    case "prepare":
        prepare()
    case "work":
        take_out(os.environ.get("JOURNEY_SABOTAGE", ""))
        work()
    case "report":
        print(json.dumps(report()))
