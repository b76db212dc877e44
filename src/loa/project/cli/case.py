"""`loa case --verify FILE.zip`: proves a packed case, byte for byte, and names the first broken file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from loa.reports.casefile.verifying import Verdict, verify_pack

HOW = {
    "changed": "is not what the manifest says",
    "missing": "is not in the pack",
    "added": "is in the pack and not in the manifest",
    "twice": "is in the pack twice",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The pack, and whether a database is asked."""
    parser.add_argument("--verify", metavar="FILE.zip", type=Path, required=True, help="the pack to prove")
    parser.add_argument(
        "--alone", action="store_true", help="ask no database: prove the pack against its own manifest only"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 where every byte holds and the manifest is the one recorded at the closing; else 1."""
    try:
        verdict = verify_pack(arguments.verify)
    except OSError as error:
        print(f"loa: {arguments.verify}: {error.strerror or error}", file=sys.stderr)
        return 1
    if verdict.broken is not None:
        how = HOW.get(verdict.broken.how, verdict.broken.how)
        print(f"broken: {verdict.broken.path}: {how}")
        return 1
    _tell(verdict)
    return 0 if arguments.alone else _against_database(verdict)


def _tell(verdict: Verdict) -> None:
    manifest = verdict.manifest
    assert manifest is not None
    about = manifest.about
    print(f"{about.title}: closing {about.closing} of {about.closed_at[:10]}, {about.owner}")
    print(f"{len(manifest.files)} files hold; manifest {verdict.sha256}")
    for one in manifest.absent:
        print(f"not in the pack, as the manifest says: {one.title} ({one.why}: {one.reason or 'no reason'})")


def _against_database(verdict: Verdict) -> int:
    """Whether some closing here noted this manifest, and this very file."""
    from loa.project.cli.setup import database_problem, start_django

    start_django()
    if database_problem():
        print("no database here: proven against its own manifest only")
        return 0
    from loa.reports.queries.cases import case_of_manifest

    found = case_of_manifest(verdict.sha256)
    if found is None:
        print("broken: manifest.json: no closing in this database noted this manifest")
        return 1
    if found.blob_id != verdict.whole:
        print("broken: the ZIP itself is not the file that was packed, though each of its files is")
        return 1
    print("the manifest is the one noted at the closing")
    return 0
