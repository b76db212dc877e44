"""The example plan as a running campaign: read, decided by its officer, started, worked on by its units.

Each step that stands is left as it is: a first run that was broken off is gone on with by the next.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from pathlib import Path
from typing import Any

from loa.project.speaking import gettext as _

ROOT = Path(__file__).resolve().parents[4]
EXAMPLES = ROOT / "examples"
PLAN = "sot-xuat-huyet"
PATIENCE = 90.0  # seconds: a run that was killed holds what it was doing for some time


def say(what: str) -> None:
    """A line on the error stream for what may take a while."""
    print(f"… {what}", file=sys.stderr, flush=True)


def read_example_plan(*, first: bool) -> None:
    """The example plan is a running campaign, unless the database had documents of its own.

    `first`: no run has come to its end yet; what stands of the example is of one that was broken off.
    """
    from loa.campaigns.errors import Refused as CampaignRefused
    from loa.documents.errors import Refused
    from loa.documents.models import Document

    officer, calls = decisions()
    left = Document.objects.filter(uploaded_by=officer, name=f"{PLAN}.pdf").order_by("pk").first()
    if Document.objects.exists() and not (first and left):
        return
    say(_("example plan: reading"))
    try:
        document = left or register(officer)
        campaign = decide_and_start(officer, document, calls)
    except (Refused, CampaignRefused) as refused:  # the workspace is of use without it
        say(_("example plan left out: %(why)s") % {"why": refused})
        return
    live(officer, campaign)


def decisions() -> tuple[Any, dict[str, Any]]:
    """The officer of the example plan and what they decide."""
    from loa.directory.models import User

    calls = json.loads((EXAMPLES / f"{PLAN}.decisions.json").read_text("utf-8"))
    return User.objects.get(username=calls["user"]), calls


def register(officer: Any) -> Any:
    """The example plan is registered by the officer's own unit."""
    from loa.directory.rights import Verb, units_where
    from loa.documents.actions.register import register_document

    path = EXAMPLES / f"{PLAN}.pdf"
    unit = units_where(officer, Verb.REGISTER_DOCUMENT).order_by("path")[0]
    return register_document(officer, unit, name=path.name, data=path.read_bytes())


def work_off(row: Any, *, patience: float = PATIENCE) -> None:
    """What waits for the worker is done, here and now, this row too where a killed run still holds it."""
    from loa.work import worker
    from loa.work.models import Leased

    until = time.monotonic() + patience
    worker.work_off()
    row.refresh_from_db()
    while row.lease_state == Leased.LeaseState.RUNNING and time.monotonic() < until:
        time.sleep(1)
        worker.work_off()
        row.refresh_from_db()


def decide_and_start(officer: Any, document: Any, calls: dict[str, Any]) -> Any:
    """The plan is read, the decisions stand, its known events have their days; the running campaign."""
    from loa.campaigns.actions import set_event_date, start_campaign
    from loa.campaigns.models import Event
    from loa.documents.actions.calls import decide
    from loa.documents.queries import latest_reading

    reading = latest_reading(document)
    work_off(reading)
    if reading is not None and not reading.decisions.exists():
        say(_("example plan: decisions of its officer"))
        decide(officer, document, calls["decisions"])
    campaign = start_campaign(officer, document, key=f"example:{document.pk}")
    work_off(campaign)
    for name, day in calls.get("events", {}).items():
        for event in Event.objects.filter(name__icontains=name):
            set_event_date(officer, event, day=dt.date.fromisoformat(day))
    campaign.refresh_from_db()
    return campaign


def live(officer: Any, campaign: Any) -> None:
    """What the units did until today stands, and a report was asked for."""
    from loa.assignments.models import Assignment
    from loa.project.cli.example_days import live_through
    from loa.project.cli.example_reports import report_on
    from loa.reports.models import ReportRequest

    given = _("example plan: %(n)d assignments, and what the units did until today")
    say(given % {"n": Assignment.objects.count()})
    if not campaign.assignments.exclude(state=Assignment.State.OFFERED).exists():
        live_through(officer, campaign)
    if not ReportRequest.objects.filter(campaign=campaign).exists():
        report_on(officer, campaign)
