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
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference"
NOTE = "<!-- Made by scripts/make_reference.py; change the code, then run `make docs`. -->"

# What each variable of the environment does; one that the code reads and nobody explains fails a test.
VARIABLES = {
    "LOA_OCCURRENCES_AHEAD_DAYS": (
        "How many days before its period an occurrence of a duty that comes again is made. Default: 14."
    ),
    "LOA_LANGUAGE": "Language of the command line: `vi` or `en`. Default: that of the terminal.",
    "LOA_VAR_DIR": "Folder of database, files, evidence and key. Default: `var` where Loa is started.",
    "LOA_DATABASE_URL": (
        "`postgresql://user:password@host:5432/name`, or `sqlite:///path`. "
        "Default: `loa.sqlite3` in the folder above."
    ),
    "LOA_SECRET_KEY": "Long random text that signs sessions. Needed on a server; else made once.",
    "LOA_HOSTS": "Names that the server answers to, parted by commas. Needed on a server.",
    "LOA_BASE_URL": "Address of the workspace as people type it. Default: `http://127.0.0.1:8000`.",
    "LOA_LINK_DAYS": "Days that a link for a party without an account is valid. Default: 30.",
    "LOA_JAIL": (
        "Jail (bubblewrap) for the child process that opens foreign files: "
        "`auto` (where the machine can make one), `required`, `off`."
    ),
    "LOA_SIGN_FILE": "PKCS#12 file with the key that signs what the office issues (PAdES).",
    "LOA_SIGN_PASSWORD": "Password of that file.",
    "LOA_SIGN_MODULE": "PKCS#11 module of a token instead of a file: `/usr/lib/softhsm/libsofthsm2.so`.",
    "LOA_SIGN_TOKEN": "Label of the token.",
    "LOA_SIGN_LABEL": "Label of key and certificate on the token.",
    "LOA_SIGN_PIN": "PIN of the token.",
    "LOA_MAIL_URL": (
        "Mail server: `smtp://user:password@host:587` or `smtps://user:password@host`. Default: none, "
        "and nothing goes out by mail. A password is sent encrypted only, unless `?tls=off` ends the address."
    ),
    "LOA_MAIL_FROM": "Sender of mails. Default: `Loa <loa@localhost>`.",
    "LOA_MAIL_SECONDS": "Seconds that one mail may take in all. Default: 60.",
    "LOA_DIGEST_AT": "Time of the daily mail, in Vietnam. Default: `7:00`. Each person may choose another.",
    "LOA_APPRISE_PRIVATE": "`1`: Apprise addresses of units may lead into the office's own network.",
    "LOA_REMIND_DAYS": "Days before the due day on which the unit is reminded. Default: `7,3,1,0`.",
    "LOA_ESCALATE_DAYS": (
        "Days late after which the unit's leader, and then the issuing unit, are told. Default: `3,7`."
    ),
    "LOA_SECOND_FACTOR": (
        "Codes beside the password: `off`, `offered` (the default), or `required` of administrators, leaders "
        "and campaign officers."
    ),
    "LOA_EVIDENCE_STORE": (
        "Bucket for the bytes of evidence: `s3://bucket/prefix`. Default: a folder of `LOA_VAR_DIR`."
    ),
    "LOA_S3_ENDPOINT": "Address of an S3-speaking server other than Amazon's.",
    "LOA_S3_KEY": "Name of the key for the bucket. Default: as boto3 finds it.",
    "LOA_S3_SECRET": "The key's secret.",
    "LOA_S3_REGION": "Region of the bucket. Default: `us-east-1`.",
    "LOA_CAPTURE": "`off`: links handed in as proof are not captured. Default: `on`.",
    "LOA_LOOKS_AFTER": "Days after which a captured page is looked at again. Default: `1,7,30,90`.",
    "LOA_CHROMIUM": "Browser for captures. Default: the `chromium` or `google-chrome` of the path.",
    "LOA_CLAMD": "Virus scanner: `unix:/path/of/socket` or `tcp://host:port` of clamd. Default: none.",
    "LOA_ANCHOR_MAIL": "Address that gets the head of the chain of evidence once a day. Default: none.",
    "LOA_TSA_URL": "Time-stamping authority (RFC 3161) that stamps that head once a day. Default: none.",
    "LOA_TSA_ROOTS": "Certificates (PEM) that the authority's must lead to. Default: stamps are not checked.",
    "LOA_SIGNATURE_ROOTS": "Certificates (PEM) that signers of PDFs must lead to. Default: not asked.",
    "PORT": "Port that `loa run` serves on. Default: 8000.",
    "DJANGO_SETTINGS_MODULE": (
        "`loa.project.settings.dev` (one machine, the default) or `loa.project.settings.production`."
    ),
    "TESSDATA_PREFIX": "Folder with the language data of tesseract, where it is not the system's.",
}
OUR_OWN = {"worker", "mail", "import_document", "decide", "evidence", "load_example"}
# By programs we call, or by our own tests (the last).
READ_BY_OTHERS = {"LC_ALL", "LC_MESSAGES", "LANG", "OMP_THREAD_LIMIT", "LOA_TEST_MIGRATIONS"}

LIMITS = {
    "file_bytes": "size of a file",
    "line_characters": "characters in one line of a text",
    "text_characters": "characters in all",
    "pages": "pages",
    "seconds_a_page": "seconds for one page",
    "seconds_to_start": "seconds to start the child process",
    "seconds_in_all": "seconds for one file, at most",
    "memory_bytes": "memory of the child process",
    "docx_entries": "parts in a DOCX",
    "docx_inflated_bytes": "size of a DOCX unpacked",
    "docx_part_bytes": "size of one part unpacked",
    "docx_ratio": "unpacked ÷ packed",
    "image_pixels": "pixels of an image or a scanned page",
    "scan_dpi": "dots an inch at which scanned pages are read",
}


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


def shape(name: str, definition: dict[str, Any]) -> list[str]:
    """One object of the schema as a table."""
    if "properties" not in definition:
        return []
    needed = set(definition.get("required", ()))
    rows = [
        f"| `{key}` | {kind(value)} | {'always' if key in needed else 'or missing'} | {words(value)} |"
        for key, value in definition["properties"].items()
    ]
    return [
        f"## {name}",
        "",
        *([words(definition), ""] if words(definition) else []),
        "| field | is | there | means |",
        "|---|---|---|---|",
        *rows,
        "",
    ]


def words(value: dict[str, Any]) -> str:
    return str(value.get("description", "")).replace("\n", " ").replace("|", "\\|")


def kind(value: dict[str, Any]) -> str:
    """The type of a value in words."""
    if "$ref" in value:
        name = value["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    for key in ("anyOf", "oneOf"):
        if key in value:
            return " or ".join(kind(one) for one in value[key])
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return ", ".join("`null`" if one is None else f"`{one}`" for one in value["enum"])
    if value.get("type") == "array":
        inner = value.get("items") or (value.get("prefixItems") or [{}])[0]
        return f"list of {kind(inner)}" if isinstance(inner, dict) and inner else "list"
    found = value.get("type", "any")
    return " or ".join(found) if isinstance(found, list) else str(found)


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
