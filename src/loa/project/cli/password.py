"""`loa password`: a new random password for an account, printed once."""

from __future__ import annotations

import argparse

from loa.project.cli.complaining import complain
from loa.project.speaking import gettext as _
from loa.project.speaking import gettext_noop

THERE = gettext_noop("there is an account %(name)s already; without --new it gets a new password.")
NOT_THERE = gettext_noop("there is no account %(name)s; with --new it is made, as an administrator's.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("user", nargs="?", default="admin", help=_("user name (default: admin)"))
    parser.add_argument(
        "--new", action="store_true", help=_("make the first administrator's account where there is none")
    )


def run(arguments: argparse.Namespace) -> int:
    """The account has a new password, which is printed and stored nowhere in clear."""
    from loa.project.cli.setup import database_problem, give_password, make_administrator, start_django

    start_django()
    problem = database_problem()
    if problem:
        complain(problem)
        return 1
    password = (make_administrator if arguments.new else give_password)(arguments.user)
    if password is None:
        complain(_(THERE if arguments.new else NOT_THERE) % {"name": arguments.user})
        return 1
    print(f"User: {arguments.user}\nPassword: {password}")
    return 0
