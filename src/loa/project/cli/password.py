"""`loa password`: a new random password for an account, printed once."""

from __future__ import annotations

import argparse

from loa.project.cli.complaining import complain
from loa.project.speaking import gettext as _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("user", nargs="?", default="admin", help=_("user name (default: admin)"))


def run(arguments: argparse.Namespace) -> int:
    """The account has a new password, which is printed and stored nowhere in clear."""
    from loa.project.cli.setup import database_problem, give_password, start_django

    start_django()
    problem = database_problem()
    if problem:
        complain(problem)
        return 1
    password = give_password(arguments.user)
    if password is None:
        complain(_("there is no account %(name)s.") % {"name": arguments.user})
        return 1
    print(f"User: {arguments.user}\nPassword: {password}")
    return 0
