"""Proofs of other kinds: a log of broadcasts or displays, and a statement, typed or signed."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.audit.actions import Actor
from loa.evidence.actions.chaining import add_record
from loa.evidence.actions.keeping import look_at_file, store_bytes
from loa.evidence.ahead import seen
from loa.evidence.errors import EvidenceRefused, MediaRefused
from loa.evidence.logs import Entry, as_csv, read_log
from loa.evidence.media import check_media
from loa.evidence.models import Broadcast, Record, Statement
from loa.evidence.names import check_name
from loa.fetching.child import ChildFailed, run_child
from loa.fetching.jail import Bounds

SIGNATURES, PDF = "loa.evidence.signatures", "application/pdf"
LONGEST_WORDS = 10_000


def add_broadcast_log(
    actor: Actor,
    *,
    subject: str,
    title: str = "",
    file: bytes | None = None,
    entries: Sequence[Entry] = (),
) -> Record:
    """The log is kept as it was handed in, with each of its lines checked; raises LogRefused.

    Give the uploaded `file`, or the `entries` of a form (see `logs.check_lines`). Whether the actor may is
    asked by the room whose subject it is.
    """
    name = check_name(title) if title else _("Log of broadcasts and displays")
    if file is not None:
        check_media(file)
    lines = list(entries) if file is None else _lines_of(file)
    if not lines:
        raise EvidenceRefused(_("The log has no lines."))
    blob = store_bytes(as_csv(lines) if file is None else file)
    began = min(line.begins for line in lines)
    rows = [Broadcast(**vars(line)) for line in lines]
    return add_record(
        actor, Record.Kind.LOG, subject=subject, title=name, blob=blob, made_at=began, rows=rows
    )


def look_at_log(*, file: bytes | None = None, entries: Sequence[Entry] = ()) -> None:
    """The log may be kept; raises as `add_broadcast_log`. Call it within `looking_ahead`."""
    if file is not None:
        check_media(file)
        _lines_of(file)
    look_at_file(as_csv(list(entries)) if file is None else file)


def _lines_of(file: bytes) -> list[Entry]:
    return seen("log", file, lambda: read_log(file))


def add_statement(
    actor: Actor, *, subject: str, words: str, name: str, post: str = "", unit: str = ""
) -> Record:
    """What somebody states is kept word by word, with their name and post.

    The chain tells its kind, the `unit` and the day, and nothing of it: what a link says is never erased.
    """
    words, name, post = _stated(words, name, post)
    now, typed = _typed(words, f"{name}, {post}" if post else name)
    blob = store_bytes(typed)
    row = Statement(words=words, name=name[:150], post=post[:150])
    return add_record(
        actor,
        Record.Kind.STATEMENT,
        subject=subject,
        title=" · ".join(filter(None, (_("Statement"), unit, f"{now:%d/%m/%Y}"))),
        blob=blob,
        made_at=now,
        rows=[row],
    )


def look_at_statement(*, words: str, name: str, post: str = "") -> None:
    """The statement may be kept; raises as `add_statement`. Call it within `looking_ahead`."""
    words, name, post = _stated(words, name, post)
    look_at_file(_typed(words, f"{name}, {post}" if post else name)[1])


def _stated(*said: str) -> tuple[str, str, str]:
    words, name, post = (unicodedata.normalize("NFC", each).strip() for each in said)
    if not words or not name:
        raise EvidenceRefused(_("A statement needs its words and the name of the one who makes it."))
    if len(words) > LONGEST_WORDS:
        raise EvidenceRefused(
            _("The statement is longer than %(n)d characters; hand it in as a file.") % {"n": LONGEST_WORDS}
        )
    return words, name, post


def _typed(words: str, signed: str) -> tuple[datetime, bytes]:
    # Of one moment, when it is looked at ahead and when it is kept: else these would be other bytes.
    now = seen("stated", f"{words}\n\n{signed}".encode(), timezone.localtime)
    return now, f"{words}\n\n{signed}\n{now:%d/%m/%Y %H:%M}\n".encode()


def add_signed_statement(
    actor: Actor, *, subject: str, file: bytes, title: str, name: str = "", post: str = ""
) -> Record:
    """The signed PDF is kept with what its signatures say when it came in; a PDF without one says so too."""
    title = check_name(title)
    found = seen(SIGNATURES, file, lambda: check_signatures(file))
    blob = store_bytes(file, PDF)
    row = Statement(name=name[:150], post=post[:150], signatures=found)
    return add_record(actor, Record.Kind.STATEMENT, subject=subject, title=title, blob=blob, rows=[row])


def look_at_signed(file: bytes) -> None:
    """The signed PDF may be kept; raises as `add_signed_statement`. Call it within `looking_ahead`."""
    seen(SIGNATURES, file, lambda: check_signatures(file))
    look_at_file(file)


def check_signatures(file: bytes) -> list[dict[str, Any]]:
    """Every digital signature of the PDF, checked in a child process; raises MediaRefused for no PDF."""
    if check_media(file) != PDF:
        raise MediaRefused(_("This is no PDF that can be read; hand it in as a file."))
    roots = str(getattr(settings, "SIGNATURE_ROOTS", "") or "")
    shown = (Path(roots),) if roots else ()
    try:
        ended = run_child(
            SIGNATURES, file, arguments=[roots] if roots else [], bounds=Bounds(seconds=60.0), shown=shown
        )
    except ChildFailed as failure:
        raise MediaRefused(
            _("The signatures of this file cannot be checked; hand it in as a file.")
        ) from failure
    if ended.status:
        raise MediaRefused(_("This is no PDF that can be read; hand it in as a file."))
    found: list[dict[str, Any]] = json.loads(ended.output)
    return found
