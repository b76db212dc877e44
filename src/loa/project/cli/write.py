"""`loa write`: facts, bare or within the whole reading that `loa read` gives, become an official document."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from loa.project.cli.written import WritingFailed
from loa.project.speaking import gettext as _
from loa.project.speaking import spoken
from loa.reader.errors import ReadingRefused
from loa.reader.exports.facts import facts_object, parties_object
from loa.reader.exports.json import reading_from_json
from loa.reader.pipeline import read
from loa.writer.conventions import ACCEPTANCE
from loa.writer.errors import Language, WritingRefused, remark
from loa.writer.writing import write_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "facts",
        type=Path,
        metavar="FACTS.json",
        help=_("facts of one document, or its whole reading (loa read --format json)"),
    )
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT", help=_("file to write: .docx or .pdf")
    )
    parser.add_argument(
        "--issuer",
        action="append",
        default=[],
        metavar="NAME",
        help=_("issuing body, where the facts do not name it; twice: the body above it first"),
    )
    parser.add_argument("--lang", choices=("vi", "en"), default=None, help=_("language of complaints"))


def facts_of(value: Any) -> Any:
    """The facts of a whole reading, with the sides and issuing body that bare facts lack; else `value`."""
    if not isinstance(value, dict) or "format" not in value:
        return value
    try:
        reading = reading_from_json(value)
    except (ValueError, TypeError) as error:
        raise WritingRefused("reading", detail=str(error)) from error
    issuer = reading.facts.header.issuer
    more = {"parties": parties_object(reading.facts), "issuer": [issuer.value] if issuer else []}
    return facts_object(reading.facts) | more


def read_back(data: bytes) -> dict[str, Any] | None:
    """The facts that the reader finds in a DOCX; None where it makes nothing of it."""
    try:
        return facts_object(read(data, name="paper.docx").facts)
    except ReadingRefused:
        return None


def run(arguments: argparse.Namespace) -> int:
    """0 where the document is written, else 1 with the reason on standard error and no file."""
    language: Language = arguments.lang or spoken(otherwise="vi")
    try:
        facts = write_file(
            arguments.facts,
            arguments.output,
            issuer=tuple(arguments.issuer),
            read_back=read_back,
            taken=facts_of,
        )
    except WritingRefused as refusal:
        print(refusal.sentence(language), file=sys.stderr)
        return 1
    except OSError as error:
        failure = WritingFailed(arguments.output, error.strerror or "?")
        print(failure.sentence(language), file=sys.stderr)
        return 1
    if facts.doc_type == ACCEPTANCE and facts.acceptance is None:
        print(remark("blank-sides", place=str(arguments.output), language=language), file=sys.stderr)
    return 0
