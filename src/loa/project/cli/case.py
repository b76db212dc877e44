"""`loa case --verify FILE.zip`: proves a packed case, byte for byte, and names the first broken file."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from loa.project.cli.complaining import complain
from loa.project.speaking import gettext_noop, spoken
from loa.project.speaking import gettext_of_workspace as _
from loa.reader.errors import ReadingRefused
from loa.reports.casefile.verifying import Verdict, verify_pack

OFFICE = ZoneInfo("Asia/Ho_Chi_Minh")  # of the settings, which a pack is proven without
HOW = {
    "changed": gettext_noop("is not what the manifest says"),
    "missing": gettext_noop("is not in the pack"),
    "added": gettext_noop("is in the pack and not in the manifest"),
    "twice": gettext_noop("is in the pack twice"),
    "link": gettext_noop("is a link of the chain that does not hold, or binds other rows than the pack has"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The pack, and whether a database is asked."""
    parser.add_argument("--verify", metavar="FILE.zip", type=Path, required=True, help=_("the pack to prove"))
    parser.add_argument(
        "--alone",
        action="store_true",
        help=_("ask no database: prove the pack against its own manifest only"),
    )


def run(arguments: argparse.Namespace) -> int:
    """0 where every byte holds and the manifest is the one recorded at the closing; else 1."""
    try:
        verdict = verify_pack(arguments.verify)
    except OSError as error:
        key = "missing" if isinstance(error, FileNotFoundError) else "unreadable"
        refusal = ReadingRefused(key, name=str(arguments.verify), detail=error.strerror or str(error))
        complain(refusal.sentence(spoken(otherwise="vi")))
        return 1
    if verdict.broken is not None:
        _broken(f"{verdict.broken.path}: {_(HOW.get(verdict.broken.how, verdict.broken.how))}")
        return 1
    _tell(verdict)
    return 0 if arguments.alone else _against_database(verdict)


def _tell(verdict: Verdict) -> None:
    manifest = verdict.manifest
    assert manifest is not None
    about = manifest.about
    said = _("%(title)s: closing %(number)s of %(day)s, %(owner)s")
    day = f"{datetime.fromisoformat(about.closed_at).astimezone(OFFICE):%d/%m/%Y}"  # as on the case's page
    print(said % {"title": about.title, "number": about.closing, "day": day, "owner": about.owner})
    print(_("%(n)d files hold; manifest %(hash)s") % {"n": len(manifest.files), "hash": verdict.sha256})
    for one in manifest.absent:
        gone = _("not in the pack, as the manifest says: %(title)s (%(why)s: %(reason)s)")
        print(gone % {"title": one.title, "why": one.why, "reason": one.reason or _("no reason")})


def _broken(what: str) -> None:
    print(_("broken: %(what)s") % {"what": what})


def _against_database(verdict: Verdict) -> int:
    """Whether some closing here noted this manifest, and this very file."""
    from loa.project.cli.setup import database_problem, start_django

    start_django()
    if database_problem():
        print(_("no database here: proven against its own manifest only"))
        return 0
    from loa.reports.queries.cases import case_of_manifest

    found = case_of_manifest(verdict.sha256)
    if found is None:
        _broken(_("manifest.json: no closing in this database noted this manifest"))
        return 1
    if found.blob_id != verdict.whole:
        _broken(_("the ZIP itself is not the file that was packed, though each of its files is"))
        return 1
    print(_("the manifest is the one noted at the closing"))
    return 0
