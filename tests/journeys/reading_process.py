"""`python -m tests.journeys.reading_process prepare FILE | work | report`: the product's own processes.

They read a document on the database of LOA_DATABASE_URL, with files under LOA_VAR_DIR. `work` can be killed
at a named point, and be robbed of the lease, to show that the test would notice.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loa.project.settings.test")
django.setup()

from django.core.management import call_command  # noqa: E402

from loa.audit.models import Change  # noqa: E402
from loa.documents.actions import reading as acting  # noqa: E402
from loa.documents.actions.register import register_document  # noqa: E402
from loa.documents.models import Document, Reading  # noqa: E402
from loa.documents.tests.factories import make_officer, make_unit  # noqa: E402
from loa.evidence.models import Blob  # noqa: E402
from loa.work import registry, worker  # noqa: E402
from loa.work.tests.sandbox.sabotage import take_out  # noqa: E402

BEGUN = os.environ.get("JOURNEY_BEGUN", "")
LEASE = timedelta(seconds=3)  # short: the next worker does not wait for long
DIE_AT = os.environ.get("JOURNEY_DIE_AT", "")


def perhaps_die(point: str) -> None:
    """The process is killed here, as by `kill -9`, if the test says so."""
    if point == DIE_AT:
        os.kill(os.getpid(), signal.SIGKILL)


def watched(name: str, *, before: str = "", after: str = "") -> None:
    """The function of the reading's action may be a place to die, before and after it has run."""
    inner: Callable[..., Any] = getattr(acting, name)

    def outer(*args: Any, **kwargs: Any) -> Any:
        if BEGUN:
            Path(BEGUN).touch()
        perhaps_die(before)
        result = inner(*args, **kwargs)
        perhaps_die(after)
        return result

    setattr(acting, name, outer)


def prepare(path: Path) -> None:
    """The document is registered; its reading waits."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    unit = make_unit()
    register_document(make_officer(unit), unit, name=path.name, data=path.read_bytes())


def report() -> dict[str, Any]:
    """How the document and its reading stand."""
    reading, document = Reading.objects.get(), Document.objects.get()
    return {
        "lease": reading.lease_state,
        "attempts": reading.attempts,
        "document": document.state,
        "passages": reading.passages.count(),
        "facts": reading.facts.count(),
        "proposals": reading.proposals.count(),
        "finished": Change.objects.filter(action="documents.finish_reading").count(),
        "files": Blob.objects.count(),
    }


match sys.argv[1]:
    case "prepare":
        prepare(Path(sys.argv[2]))
    case "work":
        take_out(os.environ.get("JOURNEY_SABOTAGE", ""))
        registry._jobs[Reading] = replace(registry.job_of(Reading), lease=LEASE)
        watched("read_file", before="after-claim", after="before-effects")
        watched("change_state", before="in-the-middle", after="before-commit")
        worker.run()
    case "report":
        print(json.dumps(report()))
