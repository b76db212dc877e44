"""`loa`: the one entry point; each command is a module, loaded only when it is called.

A command module has `add_arguments(parser)` and `run(arguments) -> int`; its door holds no rule.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from contextlib import nullcontext
from dataclasses import dataclass
from types import ModuleType

from loa import __version__
from loa.project.cli.complaining import complain
from loa.project.speaking import gettext as _
from loa.project.speaking import gettext_noop, let_arguments_speak, spoken
from loa.reader.errors import SettingWrong


@dataclass(frozen=True, slots=True)
class Command:
    """A command's module and what it does in one line."""

    module: str
    summary: str
    managed: bool = False  # `module` is the name of a management command of the framework


COMMANDS: dict[str, Command] = {
    "read": Command(
        "loa.project.cli.read",
        gettext_noop("read documents: header, outline, duties, and where each fact stands"),
    ),
    "write": Command(
        "loa.project.cli.write", gettext_noop("write facts out as an official document, DOCX or PDF")
    ),
    "schema": Command("loa.project.cli.schema", gettext_noop("print the JSON Schema of a whole reading")),
    "run": Command(
        "loa.project.cli.run", gettext_noop("serve the workspace on this machine, with the worker beside it")
    ),
    "demo": Command(
        "loa.project.cli.demo",
        gettext_noop("fill an empty database with a fictional country, to try Loa at scale"),
    ),
    "password": Command("loa.project.cli.password", gettext_noop("set a new random password for an account")),
    "second-factor": Command(
        "loa.project.cli.second_factor",
        gettext_noop("list accounts with a second factor, or reset one (lost telephone)"),
    ),
    "worker": Command(
        "worker", gettext_noop("do what waits to be done, until it is told to stop"), managed=True
    ),
    "import": Command(
        "import_document", gettext_noop("hand in a document, as on the page of documents"), managed=True
    ),
    "decide": Command(
        "decide", gettext_noop("apply a file of decisions to a document in review"), managed=True
    ),
    "check": Command(
        "look_over",
        gettext_noop("try each part that is set up once, tell what does not work"),
        managed=True,
    ),
    "mail": Command(
        "mail", gettext_noop("tell how mail is set up; with --test, send one mail now"), managed=True
    ),
    "evidence": Command("evidence", gettext_noop("verify the chain of evidence"), managed=True),
    "case": Command("loa.project.cli.case", gettext_noop("prove a packed case file, byte for byte")),
    "units": Command(
        "load_units", gettext_noop("bring in units, groups and people from CSV files"), managed=True
    ),
    "load-example": Command("load_example", gettext_noop("load the example province, once"), managed=True),
    "migrate": Command("migrate", gettext_noop("bring the database up to date"), managed=True),
    "collectstatic": Command(
        "collectstatic",
        gettext_noop("gather the files that pages need (styles, scripts) where the server finds them"),
        managed=True,
    ),
}


def main(arguments: list[str] | None = None) -> int:
    """The exit status of the command that `arguments` (or the command line) name."""
    words = sys.argv[1:] if arguments is None else arguments
    _speak_utf8()
    let_arguments_speak()
    try:
        return _obey(words)
    except SettingWrong as wrong:
        complain(wrong.sentence(spoken()))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _leave_quietly()
        return 0


def _obey(words: list[str]) -> int:
    """The chosen command has run; its exit status."""
    chosen = next((word for word in words if not word.startswith("-")), None)
    if chosen and words[0] == chosen and chosen in COMMANDS and COMMANDS[chosen].managed:
        return _manage(chosen, words[1:])
    parser = _parser(chosen if chosen in COMMANDS else None)
    options = parser.parse_args(words)
    if options.command is None:
        parser.print_help()
        return 2
    status = int(_module(options.command).run(options))
    sys.stdout.flush()  # here, where a reader who has left can be answered
    return status


def _leave_quietly() -> None:
    """The reader of our output has left: what is still buffered goes nowhere, and nobody complains."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    """The parser; only the chosen command's module is loaded to say what it takes."""
    parser = argparse.ArgumentParser(
        prog="loa", description=_("A public-information campaign from the signed plan to the proven report.")
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"loa {__version__}",
        help=_("show program's version number and exit"),
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title=_("commands"))
    for name, command in COMMANDS.items():
        sub = commands.add_parser(name, help=_(command.summary), description=_(command.summary))
        if name == chosen and not command.managed:
            _module(name).add_arguments(sub)
    return parser


def _manage(chosen: str, words: list[str]) -> int:
    """The framework's command behind `loa chosen` has run with these words; its help calls it so too."""
    from django.utils import translation

    from loa.project.cli.migrating import migrating_alone
    from loa.project.cli.setup import start_django

    start_django()
    with translation.override(spoken(otherwise="vi")):
        asked = {"-h", "--help"} & set(words)
        with migrating_alone() if chosen == "migrate" and not asked else nullcontext():
            return _run_managed(chosen, words, look=not asked)


def _run_managed(chosen: str, words: list[str], *, look: bool) -> int:
    from django.core.management import CommandError, get_commands, load_command_class
    from django.db import DatabaseError

    from loa.project.cli.migrating import busy_words
    from loa.project.cli.setup import database_away, database_problem

    name = COMMANDS[chosen].module
    looks = {"migrate": database_away, "collectstatic": lambda: None}
    problem = looks.get(name, database_problem)() if look else None
    if problem:
        complain(problem)
        return 1
    command = load_command_class(get_commands()[name], name)
    try:
        command.run_from_argv(["loa", chosen, "--traceback", *words])  # so that a refusal comes back to us
    except CommandError as refused:
        complain(str(refused))
        return refused.returncode
    except DatabaseError as error:
        if name != "migrate" or "locked" not in str(error):
            raise
        complain(busy_words(error))
        return 1
    return 0


def _module(name: str) -> ModuleType:
    return importlib.import_module(COMMANDS[name].module)


def _speak_utf8() -> None:
    """Vietnamese is written whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
