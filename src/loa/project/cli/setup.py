"""What `loa run` prepares: database, example province, example plan, the first administrator."""

from __future__ import annotations

import datetime as dt
import json
import os
import secrets
import sys
from pathlib import Path
from typing import Any

from loa.project.speaking import gettext as _
from loa.reader.errors import SettingWrong

ROOT = Path(__file__).resolve().parents[4]
EXAMPLES = ROOT / "examples"
PLAN = "sot-xuat-huyet"


def start_django() -> None:
    """Django is set up with the settings of one machine unless the environment names others.

    Raises `SettingWrong` where one of them cannot be meant.
    """
    import django
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loa.project.settings.dev")
    try:
        bool(settings.DEBUG)  # the first look at them reads the environment
    except (ImproperlyConfigured, ValueError) as wrong:
        raise SettingWrong(str(wrong)) from wrong
    django.setup()


def database_problem() -> str | None:
    """Why the database cannot be worked with yet, or None; Django has started."""
    from django.db import OperationalError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
    except OperationalError as error:
        why = " ".join(str(error).split())
        said = _(
            "the database cannot be opened (%(why)s). Run `make run` or `loa migrate` first; "
            "a database of your own is named by LOA_DATABASE_URL."
        )
        return said % {"why": why}
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return _("the database is not prepared for this version. Run `make run` or `loa migrate` first.")
    return None


def prepare(*, example: bool) -> str | None:
    """The database is current and holds the example where wanted; returns a new administrator's password."""
    start_django()
    from django.core.management import call_command

    say(_("database"))
    call_command("migrate", verbosity=0, interactive=False)
    if example:
        say(_("example province"))
        call_command("load_example", verbosity=0)
    if example:
        read_example_plan()
    return make_administrator()  # last: a run that is broken off must not take the one password with it


def say(what: str) -> None:
    """A line on the error stream for what may take a while."""
    print(f"… {what}", file=sys.stderr, flush=True)


def make_administrator() -> str | None:
    """An account `admin` exists with its posts, all or nothing; returns its password where it had none."""
    from django.db import transaction

    from loa.directory.models import Post, User

    with transaction.atomic():
        account = User.objects.filter(username="admin").first()
        if account is None:
            account = User.objects.create_superuser("admin", email="", password=None)
        # One who never held a post was left by a run that was broken off; posts that were closed stay closed.
        if not account.is_active:
            return None
        if not Post.objects.filter(person__user=account).exists():
            appoint_administrator()
        return None if account.has_usable_password() else give_password("admin")


def appoint_administrator() -> None:
    """The first administrator keeps the directory, and hands in plans for the provincial committee."""
    from loa.directory.actions.people import add_person, appoint
    from loa.directory.actions.units import add_unit
    from loa.directory.models import Person, Post, Unit, User

    top = Unit.objects.filter(parent=None, valid_to=None).order_by("pk").first()
    if top is None:
        top = add_unit(None, name="Cơ quan ban hành kế hoạch")
    user = User.objects.get(username="admin")
    person = Person.objects.filter(user=user).first()
    if person is None:
        person = add_person(None, name="Quản trị viên")
        person.user = user
        person.save(update_fields=["user"])
    committee = Unit.objects.filter(kind=Unit.Kind.PROVINCE_COMMITTEE, valid_to=None).order_by("pk").first()
    appoint(None, person, unit=top, kind=Post.Kind.ADMINISTRATOR)
    appoint(None, person, unit=committee or top, kind=Post.Kind.CAMPAIGN_OFFICER)


def give_password(user: str) -> str | None:
    """The account has a new random password, which is returned; None where there is no such account."""
    from loa.directory.models import User

    account = User.objects.filter(username=user).first()
    if account is None:
        return None
    password = secrets.token_urlsafe(12)
    account.set_password(password)
    account.is_active = True
    account.save(update_fields=["password", "is_active"])
    return password


def read_example_plan() -> None:
    """The example plan is a running campaign: read by the reader, decided by its officer, started."""
    from loa.assignments.models import Assignment
    from loa.documents.errors import Refused
    from loa.documents.models import Document
    from loa.project.cli.example_days import live_through
    from loa.project.cli.example_reports import report_on

    if Document.objects.exists():
        return
    say(_("example plan: reading"))
    officer, calls = decisions()
    try:
        document = register(officer)
    except Refused as refused:  # the workspace is of use without it; the next run tries again
        say(_("example plan left out: %(why)s") % {"why": refused})
        return
    work_off()
    say(_("example plan: decisions of its officer"))
    campaign = decide_and_start(officer, document, calls)
    given = _("example plan: %(n)d assignments, and what the units did until today")
    say(given % {"n": Assignment.objects.count()})
    live_through(officer, campaign)
    report_on(officer, campaign)


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


def work_off() -> None:
    """What waits for the worker is done, here and now."""
    from loa.work import worker

    worker.work_off()


def decide_and_start(officer: Any, document: Any, calls: dict[str, Any]) -> Any:
    """The decisions stand, its known events have their days; returns the running campaign."""
    from loa.campaigns.actions import set_event_date, start_campaign
    from loa.campaigns.models import Event
    from loa.documents.actions.calls import decide

    decide(officer, document, calls["decisions"])
    campaign = start_campaign(officer, document, key=f"example:{document.pk}")
    work_off()
    for name, day in calls.get("events", {}).items():
        for event in Event.objects.filter(name__icontains=name):
            set_event_date(officer, event, day=dt.date.fromisoformat(day))
    campaign.refresh_from_db()
    return campaign
