#!/usr/bin/env python3
"""Write the pages of docs/reference that follow from the code; `make docs`.

With --check nothing is written; exit status 1 where a page is stale.
"""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import inspect
import io
import json
import os
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from reference_schema import shape
from reference_words import LIMITS, OUR_OWN, VARIABLES

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference"
NOTE = "<!-- Made by scripts/make_reference.py; change the code, then run `make docs`. -->"


def start_django() -> None:
    """Django is set up in English, on a folder that nobody keeps."""
    import django

    os.environ["LOA_LANGUAGE"] = "en"
    os.environ.setdefault("LOA_VAR_DIR", tempfile.mkdtemp(prefix="loa-reference-"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loa.project.settings.dev")
    django.setup()


def cli() -> str:
    """docs/reference/cli.md: every command with its help."""
    from loa.project.cli.main import COMMANDS

    parts = [
        "# Commands",
        "",
        f"`.venv/bin/loa COMMAND`; without a command it lists them. {english_note()}",
        "",
    ]
    for name, command in COMMANDS.items():
        parts += [
            f"## loa {name}",
            "",
            f"{command.summary[0].upper()}{command.summary[1:]}.",
            "",
            "```",
            help_of(name),
            "```",
            "",
        ]
    return page(parts)


def english_note() -> str:
    return (
        "It speaks the language of the terminal (`LC_ALL`, `LC_MESSAGES`, `LANG`), or the one that "
        "`LOA_LANGUAGE` names: `vi` or `en`. Where neither says one, `run` and the other commands of the "
        "machine speak English, and what is said about documents and the workspace is Vietnamese. The lines "
        "`Address:`, `User:` and `Password:` are the same in every language: scripts read them."
    )


def help_of(name: str) -> str:
    """The command's help, 80 columns wide, without the options that every management command has."""
    from django.core.management import get_commands, load_command_class
    from django.utils import translation

    from loa.project.cli.main import COMMANDS, _parser

    command = COMMANDS[name]
    os.environ["COLUMNS"] = "80"
    if not command.managed:
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
            _parser(name).parse_args([name, "--help"])
        return out.getvalue().strip()
    if command.module not in OUR_OWN:
        return f"usage: loa {name}\n\nNo option is needed; `loa {name} --help` lists those of the framework."
    with translation.override("en"):
        parser = load_command_class(get_commands()[command.module], command.module).create_parser("loa", name)
    return managed_help(parser)


def managed_help(parser: argparse.ArgumentParser) -> str:
    """Only what the command itself takes."""
    common = {
        "version",
        "verbosity",
        "settings",
        "pythonpath",
        "traceback",
        "no_color",
        "force_color",
        "skip_checks",
    }
    for action in list(parser._actions):
        if action.dest in common:
            parser._remove_action(action)
            for group in parser._action_groups:
                group._group_actions = [a for a in group._group_actions if a is not action]
    parser._mutually_exclusive_groups.clear()
    return argparse.ArgumentParser.format_help(parser).strip()


def settings() -> str:
    """docs/reference/settings.md: the variables of the environment and the limits of a reading."""
    from loa.reader.limits import PREFIX, Limits

    parts = [
        "# Settings and limits",
        "",
        "## Variables of the environment",
        "",
        "| variable | what it does |",
        "|---|---|",
    ]
    parts += [f"| `{name}` | {VARIABLES[name]} |" for name in VARIABLES]
    parts += ["", "## Limits of a reading", ""]
    parts += [
        "A file that reaches one is refused with a sentence, never cut short (`loa/reader/limits.py`).",
        "A variable of the environment sets each, in bytes, seconds or pieces; the child process that reads",
        "gets it too. What is no number above 0 or misspelt stops the program with a sentence.",
        "",
    ]
    parts += ["| limit | variable | value | of what |", "|---|---|---|---|"]
    parts += [
        f"| `{f.name}` | `{PREFIX}{f.name.upper()}` | {amount(f.name, f.default)} | {LIMITS[f.name]} |"
        for f in dataclasses.fields(Limits)
    ]
    parts += ["", *house_limits()]
    return page(parts)


def house_limits() -> list[str]:
    """Limits of the workspace, from Django's settings."""
    from django.conf import settings as used

    from loa.evidence.names import LONGEST

    longest = next(
        v["OPTIONS"]["min_length"] for v in used.AUTH_PASSWORD_VALIDATORS if "MinimumLength" in v["NAME"]
    )
    return [
        "## Limits of the workspace",
        "",
        "| limit | value |",
        "|---|---|",
        f"| file handed in as proof | {used.EVIDENCE_MAX_BYTES // 2**20} MB |",
        f"| a form with its files | {used.DATA_UPLOAD_MAX_MEMORY_SIZE // 2**20} MB |",
        f"| name of a file handed in as proof | {LONGEST} signs |",
        "| name of any file, as it is sent | no `/`, no `\\`, no drive (`C:`), no control sign, "
        "no line break, no sign that turns the direction, not only dots |",
        f"| password | at least {longest} characters, none of the common ones |",
    ]


def amount(name: str, value: float) -> str:
    """A limit as people write it: bytes in MB, thousands parted."""
    if name.endswith("_bytes"):
        return f"{value // 2**20} MB"
    return f"{value:,.0f}" if value >= 1000 else f"{value:g}"


def reading_json() -> str:
    """docs/reference/reading-json.md: the parts of a reading, from the published schema."""
    from loa.reader.exports.json import published_schema

    schema = json.loads(published_schema())
    parts = [
        "# The JSON of a reading",
        "",
        "```",
        "loa read FILE --format json -o reading.json   # the whole reading, with positions",
    ]
    parts += [
        "loa read FILE --format facts                  # the bare facts",
        "loa schema > reading.schema.json              # the schema of the first",
        "```",
        "",
    ]
    parts += [
        f"Schema: `{schema.get('$id', '')}`. A span is counted in characters of `text`, its end excluded.",
        "",
    ]
    parts += ["What the paper leaves blank is `null`; nothing is guessed.", ""]
    parts += shape("Reading", schema)
    for name, definition in sorted(schema.get("$defs", {}).items()):
        parts += shape(name, definition)
    return page(parts)


def transitions() -> str:
    """docs/reference/transitions.md: the one table of the ways of an assignment, and who may take each."""
    from django.utils import translation

    from loa.assignments.models import Assignment
    from loa.assignments.queries.risk import AHEAD, NEAR
    from loa.assignments.transitions import FOLLOWING, TABLE, Side
    from loa.directory.rights import Verb

    with translation.override("en"):
        words = {str(state): f"{state.label}" for state in Assignment.State}
    parts = [
        "# Ways of an assignment",
        "",
        "The one table of transitions. *Side* is the unit that does the work, or the one that gave it: the "
        "owner of the campaign by the right named, or, of a part handed down, the unit that handed it down, "
        f"always by `{Verb.DECIDE_PART}`. Who has which right: [rights](rights.md). Overdue (open past its "
        "day: *Quá hạn*) and at risk (*Nguy cơ trễ*) are derived, not stored. At risk is what is open, not "
        f"late, and due within {NEAR.days} days while not accepted, returned, or with a later day asked for "
        f"and unanswered; or due within {AHEAD.days} days with less counted than an even pace from the start "
        "of the campaign (of its period) to its day would have, rounded down. The rule stands in "
        "`loa.assignments.queries.risk`; *Sắp đến hạn* only says how near the day is.",
        "",
        "| way | from | to | side | right | says why |",
        "|---|---|---|---|---|---|",
    ]
    for way in TABLE.values():
        sources = ", ".join(word for state, word in words.items() if state in way.sources)
        target = "*stays*" if way.target is None else words[way.target]
        side = "who does it" if way.side is Side.DOER else "who gave it"
        only = " (an officer's part only)" if way.by_name else " (a part only)" if way.parts_only else ""
        why = "yes" if way.needs_words else ""
        parts.append(f"| `{way.name}`{only} | {sources} | {target} | {side} | `{way.verb}` | {why} |")
    parts += ["", "What stands in the history without being anybody's act on the assignment itself:", ""]
    parts += [f"- `{name}`: {said}." for name, said in FOLLOWING.items()]
    return page(parts)


def rooms() -> str:
    """docs/reference/rooms.md: each room in the words of its own docstring."""
    import importlib

    from django.conf import settings as used

    parts = [
        "# Rooms",
        "",
        "In the order in which data flows, in their own words ([the map](../../src/loa/README.md)).",
        "",
    ]
    for name in ["loa.reader", "loa.writer", *used.ROOMS]:
        parts += [
            f"## {name.removeprefix('loa.')}",
            "",
            inspect.getdoc(importlib.import_module(name)) or "",
            "",
        ]
    return page(parts)


def page(parts: list[str]) -> str:
    return NOTE + "\n" + re.sub(r"[ \t]+\n", "\n", "\n".join(parts)).strip() + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "cli.md": cli,
    "settings.md": settings,
    "reading-json.md": reading_json,
    "rooms.md": rooms,
    "transitions.md": transitions,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit status 1 where a page is stale"
    )
    check = parser.parse_args().check
    start_django()
    stale = []
    for name, make in PAGES.items():
        path, text = REFERENCE / name, make()
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale.append(name)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    print(f"{'stale' if check else 'written'}: {', '.join(stale) or 'none'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
