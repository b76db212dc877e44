"""What `loa run` prepares: database, example province, example plan, the first administrator."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from loa.project.cli.example_plan import read_example_plan, say
from loa.project.cli.migrating import migrating_alone
from loa.project.speaking import gettext as _
from loa.reader.errors import SettingWrong

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

    from loa.directory.models import User


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
    except ModuleNotFoundError as missing:
        module = os.environ["DJANGO_SETTINGS_MODULE"]
        if not missing.name or not f"{module}.".startswith(f"{missing.name}."):
            raise
        said = _(
            "DJANGO_SETTINGS_MODULE=%(name)s is not there; on a server it is loa.project.settings.production."
        )
        raise SettingWrong(said % {"name": module}) from missing
    django.setup()


def database_away() -> str | None:
    """Why the database cannot be reached, or None; Django has started."""
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except OperationalError as error:
        said = _("the database cannot be reached (%(why)s); LOA_DATABASE_URL names it.")
        return said % {"why": " ".join(str(error).split())}
    return None


def database_problem() -> str | None:
    """Why the database cannot be worked with yet, or None; Django has started."""
    from django.db import OperationalError, connection
    from django.db.migrations.executor import MigrationExecutor

    if missing := missing_file(connection):
        said = _(
            "there is no database at %(path)s. Go to the folder where Loa was prepared, or name its data by "
            "LOA_VAR_DIR; `make run` or `loa migrate` prepares a new one."
        )
        return said % {"path": missing}
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


def missing_file(connection: BaseDatabaseWrapper) -> Path | None:
    """The file of the database that is not there; opened, it would be made, empty."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor != "sqlite" or ":memory:" in name or "mode=memory" in name:
        return None
    return None if Path(name).exists() else Path(name)


def prepare(*, example: bool) -> str | None:
    """The database is current and holds the example where wanted; returns a new administrator's password."""
    start_django()
    from django.core.management import call_command

    say(_("database"))
    with migrating_alone():
        call_command("migrate", verbosity=0, interactive=False)
    if example:
        say(_("example province"))
        call_command("load_example", verbosity=0)
        read_example_plan(first=not has_administrator())
    return make_administrator()  # last: a run that is broken off must not take the one password with it


def has_administrator() -> bool:
    """Whether a run has come to its end: the account of the first administrator is made last."""
    from loa.directory.models import User

    return User.objects.filter(username="admin").exists()


def make_administrator(name: str = "admin") -> str | None:
    """An account of that name exists with its posts, all or nothing; returns its password if it had none."""
    from django.db import transaction

    from loa.directory.models import Post, User

    with transaction.atomic():
        account = User.objects.filter(username=name).first()
        if account is None:
            account = User.objects.create_superuser(name, email="", password=None)
        # One who never held a post was left by a run that was broken off; posts that were closed stay closed.
        if not account.is_active:
            return None
        if not Post.objects.filter(person__user=account).exists():
            appoint_administrator(account)
        return None if account.has_usable_password() else give_password(name)


def appoint_administrator(user: User) -> None:
    """The first administrator keeps the directory, and hands in plans for the provincial committee."""
    from loa.directory.actions.people import add_person, appoint
    from loa.directory.actions.units import add_unit
    from loa.directory.models import Person, Post, Unit

    top = Unit.objects.filter(parent=None, valid_to=None).order_by("pk").first()
    if top is None:
        top = add_unit(None, name="Cơ quan ban hành kế hoạch")
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
