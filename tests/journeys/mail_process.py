"""`python -m tests.journeys.mail_process prepare | work | report`: the product's processes that mail.

`prepare` leaves mails waiting; `work` takes them out under a short lease. It can
be killed at a named point, and be robbed of the mark that is set before a mail's last dot, to show that the
test would notice.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loa.project.settings.test")
django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from loa.campaigns.tests.factories import make_province  # noqa: E402
from loa.directory.models import Person  # noqa: E402
from loa.notices import delivering  # noqa: E402
from loa.notices.actions import tell  # noqa: E402
from loa.notices.models import Delivery, Kind, Notice  # noqa: E402
from loa.work import registry, worker  # noqa: E402

DIE_AT = os.environ.get("JOURNEY_DIE_AT", "")
SABOTAGE = os.environ.get("JOURNEY_SABOTAGE", "")
LEASE = timedelta(seconds=1.5)
MAILS, COMMUNE_COUNT = 6, 12


def prepare() -> None:
    """Some people have a mail coming."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    with transaction.atomic():
        province = make_province(communes=COMMUNE_COUNT)
        for number, person in enumerate(Person.objects.exclude(user=None).order_by("pk")):
            Person.objects.filter(pk=person.pk).update(email=f"nguoi-{number}@xa.example.vn")
    for user in province.commune_officers[:MAILS]:
        tell(user, f"mail:{user.pk}", subject="Việc quá hạn lâu", kind=Kind.ESCALATION)


def perhaps_die(point: str) -> None:
    """The process is killed here, as by `kill -9`, if the test says so."""
    if point and point == DIE_AT:
        os.kill(os.getpid(), signal.SIGKILL)


def around(module: Any, name: str, *, before: str = "", after: str = "") -> None:
    """The function may die before it runs or after."""
    real: Callable[..., Any] = getattr(module, name)

    def watched(*args: Any, **options: Any) -> Any:
        perhaps_die(before)
        found = real(*args, **options)
        perhaps_die(after)
        return found

    setattr(module, name, watched)


def work() -> None:
    """A worker with leases that run out soon."""
    if SABOTAGE == "mark":
        delivering._commit = lambda row: None
    around(delivering, "seal", before="mail:after-claim", after="mail:sealed")
    around(delivering, "_conclude", before="mail:before-outcome")
    worker.clock_rows = list  # type: ignore[assignment]  # no clock rings: only what the test asks for
    jobs = registry.jobs()
    for model in (Notice, Delivery):
        registry._jobs[model] = replace(jobs[model], lease=LEASE)
    worker.run(lanes=1)


def report() -> dict[str, Any]:
    """How mails stand."""
    return {
        "deliveries": Counter(Delivery.objects.values_list("state", flat=True)),
        "ids": sorted(Delivery.objects.values_list("message_id", flat=True)),
        "waiting": Notice.objects.filter(lease_state="ready", due_at__lte=timezone.now()).count(),
    }


match sys.argv[1]:
    case "prepare":
        prepare()
    case "work":
        work()
    case "report":
        print(json.dumps(report()))
