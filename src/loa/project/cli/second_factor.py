"""`loa second-factor`: who has one, and taking it off an account whose holder lost the telephone."""

from __future__ import annotations

import argparse

from loa.project.cli.complaining import complain
from loa.project.speaking import gettext as _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--reset", metavar="USER", help=_("let this account sign in with its password alone"))


def run(arguments: argparse.Namespace) -> int:
    """The account's second factor is off and its sessions are ended; without `--reset` lists who has one."""
    from loa.project.cli.setup import database_problem, start_django

    start_django()
    problem = database_problem()
    if problem:
        complain(problem)
        return 1
    return _reset(arguments.reset) if arguments.reset else _list()


def _reset(name: str) -> int:
    from loa.directory.models import User
    from loa.project.accounts.actions import reset_second_factor

    user = User.objects.filter(username=name).first()
    if user is None:
        complain(_("there is no account %(name)s.") % {"name": name})
        return 1
    had = reset_second_factor(None, user)
    said = _("%(name)s: the second factor is off.") if had else _("%(name)s had no second factor.")
    print(said % {"name": name})
    return 0


def _list() -> int:
    from loa.directory.models import User

    having = User.objects.exclude(second_factor_since=None).order_by("username")
    if not having:
        complain(_("no account has a second factor yet."))
    for user in having:
        print(f"{user.username}\t{user.second_factor_since:%Y-%m-%d}")
    return 0
