"""`python -m loa.work.tests.sandbox prepare N | work | report`, on the database of LOA_DATABASE_URL.

Settings of its own, with few rooms, so that a process starts fast. The database's own settings are the
product's: they come by name, since a test of this room does not import to its right.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command

database = import_module("loa.project.settings.databases").database
settings.configure(
    INSTALLED_APPS=[
        "django.contrib.contenttypes",
        "django.contrib.auth",
        "loa.audit",
        "loa.work",
        "loa.work.tests.sandbox",
    ],
    DATABASES={"default": database(os.environ["LOA_DATABASE_URL"], Path("/nowhere"))},
    USE_TZ=True,
    SECRET_KEY="sandbox",
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from loa.work import worker  # noqa: E402
from loa.work.models import WorkerBeat  # noqa: E402
from loa.work.tests.sandbox.models import Parcel  # noqa: E402
from loa.work.tests.sandbox.sabotage import take_out  # noqa: E402


def prepare(count: int) -> None:
    """So many parcels wait."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    Parcel.objects.bulk_create(Parcel() for _ in range(count))


def report() -> dict[str, object]:
    """How the parcels stand."""
    parcels = list(Parcel.objects.prefetch_related("deliveries"))
    return {
        "states": Counter(parcel.lease_state for parcel in parcels),
        "deliveries": Counter(str(parcel.deliveries.count()) for parcel in parcels),
        "attempts": sum(parcel.attempts for parcel in parcels),
        "workers": len({delivery.worker for parcel in parcels for delivery in parcel.deliveries.all()}),
        "beats": WorkerBeat.objects.count(),
    }


match sys.argv[1]:
    case "prepare":
        prepare(int(sys.argv[2]))
    case "work":
        take_out(os.environ.get("SANDBOX_SABOTAGE", ""))
        worker.run(lanes=int(os.environ.get("SANDBOX_LANES", "1")))
    case "report":
        print(json.dumps(report()))
