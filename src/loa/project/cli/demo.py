"""`loa demo`: a country that does not exist, with as many assignments as are asked for."""

from __future__ import annotations

import argparse
from typing import Any

from loa.project.cli.complaining import complain
from loa.project.cli.migrating import migrating_alone
from loa.project.cli.setup import start_django
from loa.project.speaking import gettext as _

MOST = 5000  # thousands


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How much is made, and from which seed."""
    parser.add_argument(
        "--scale", type=int, default=10, metavar="N", help=_("thousands of assignments to make (default 10)")
    )
    parser.add_argument("--seed", type=int, default=None, help=_("another seed makes another country"))


def run(arguments: argparse.Namespace) -> int:
    """The demo stands in a database that was empty; prints what there is and who signs in."""
    if not 1 <= arguments.scale <= MOST:
        complain(_("--scale takes a whole number from 1 to %(most)d.") % {"most": MOST})
        return 1
    start_django()
    from django.core.management import call_command

    from loa.project.demo.making import SEED, THOUSAND, HoldsData, Size, make_demo, refuse_filled

    with migrating_alone():
        call_command("migrate", verbosity=0, interactive=False)
    size = Size(arguments.scale * THOUSAND)
    seed = SEED if arguments.seed is None else arguments.seed
    try:
        refuse_filled()  # before a bar is drawn
        with _bar(size.assignments) as advance:
            made = make_demo(size, seed=seed, progress=advance)
    except HoldsData:
        said = _(
            "the database holds units or people already; the demo is made in an empty one only: "
            "name another by LOA_DATABASE_URL or LOA_VAR_DIR."
        )
        complain(said)
        return 1
    tell(made)
    return 0


def tell(made: Any) -> None:
    """What stands, how fast it came, and the accounts with their password."""
    rate = made.rows / max(made.seconds, 0.001)
    said = _(
        "%(units)d units, %(campaigns)d campaigns, %(assignments)d assignments, %(rows)d rows "
        "in %(seconds).1f s (%(rate).0f rows a second)"
    )
    counts = {name: getattr(made, name) for name in ("units", "campaigns", "assignments", "rows", "seconds")}
    print(said % {**counts, "rate": rate})
    print(_("Password of all these accounts: %(password)s") % {"password": made.country.password})
    for username, who in made.country.logins:
        print(f"  {username:<28} {who}")


def _bar(total: int) -> Any:
    """A bar on the error stream; gives what is called with each number that came on top."""
    from contextlib import contextmanager

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

    @contextmanager
    def shown() -> Any:
        columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True)) as progress:
            task = progress.add_task("", total=total)
            yield lambda count: progress.advance(task, count)

    return shown()
