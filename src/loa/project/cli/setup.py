"""What `loa run` prepares: database, example province, example plan, the first administrator."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
EXAMPLES = ROOT / "examples"
PLAN = "sot-xuat-huyet"


def start_django() -> None:
    """Django is set up with the settings of one machine unless the environment names others."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loa.project.settings.dev")
    django.setup()


def prepare(*, example: bool) -> str | None:
    """The database is current and holds the example where wanted; returns the password of a new administrator."""
    start_django()
    from django.core.management import call_command

    say("database")
    call_command("migrate", verbosity=0, interactive=False)
    if example:
        say("example province")
        call_command("load_example", verbosity=0)
    password = make_administrator()
    if example:
        read_example_plan()
    return password


def say(what: str) -> None:
    """A line on the error stream for what may take a while."""
    print(f"… {what}", file=sys.stderr, flush=True)


def make_administrator() -> str | None:
    """An account `admin` exists; returns its password where it was made just now."""
    from loa.directory.models import User

    if User.objects.filter(username="admin").exists():
        return None
    User.objects.create_superuser("admin", email="", password=None)
    appoint_administrator()
    return give_password("admin")


def give_password(user: str) -> str | None:
    """The account has a new random password, which is returned; None where there is no such account."""
    from loa.directory.models import User

    account = User.objects.filter(username=user).first()
    if account is None:
        return None
    password = secrets.token_urlsafe(12)
    account.set_password(password)
    account.save(update_fields=["password"])
    return password
