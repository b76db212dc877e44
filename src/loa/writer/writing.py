"""The whole way of facts: JSON → checked facts → page model → file."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from loa.writer.checking import ReadBack, told_plainly
from loa.writer.document import document_of
from loa.writer.docx import docx_of
from loa.writer.errors import WritingRefused
from loa.writer.facts import Facts, facts_from
from loa.writer.pdf import pdf_of
from loa.writer.plainly import NOTHING

Form = Literal["docx", "pdf"]
_MOST = 16 * 1024 * 1024  # bytes of facts


def write(facts: Facts | dict[str, Any], form: Form, *, read_back: ReadBack | None = None) -> bytes:
    """The official document that states these facts, as DOCX or PDF. Same facts, same bytes.

    With a reader at hand, what it would not find in the words of the paper is told plainly.
    """
    checked = facts if isinstance(facts, Facts) else facts_from(facts)
    document = document_of(checked, told_plainly(checked, read_back) if read_back else NOTHING)
    return docx_of(document) if form == "docx" else pdf_of(document)


def write_file(
    source: Path,
    target: Path,
    *,
    issuer: tuple[str, ...] = (),
    read_back: ReadBack | None = None,
    taken: Callable[[Any], Any] | None = None,
) -> Facts:
    """`target` holds the document of the facts in `source`, whole; where it fails, `target` is as it was.

    `taken` makes facts of the JSON value where it holds more than facts. Gives the facts that were written.
    """
    form = form_of(target)
    value = load(source)
    facts = facts_from(taken(value) if taken else value)
    if issuer:
        facts = replace(facts, issuer=issuer)
    _put(target, write(facts, form, read_back=read_back))
    return facts


def form_of(target: Path) -> Form:
    """The form that the name asks for."""
    suffix = target.suffix.lower()
    if suffix == ".docx":
        return "docx"
    if suffix == ".pdf":
        return "pdf"
    raise WritingRefused("form", place=str(target), detail=suffix)


def load(source: Path) -> Any:
    """The JSON value in a file; refuses what is none."""
    try:
        with source.open("rb") as file:
            data = file.read(_MOST + 1)
        if len(data) > _MOST:
            raise WritingRefused("too-large", place=str(source), detail=f"{_MOST // 2**20} MiB")
        return json.loads(data.decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise WritingRefused("missing", place=str(source)) from error
    except OSError as error:
        raise WritingRefused("unreadable", place=str(source), detail=error.strerror or "?") from error
    except UnicodeDecodeError as error:
        raise WritingRefused("unreadable", place=str(source), detail=f"byte {error.start}") from error
    except json.JSONDecodeError as error:
        where = f"{error.lineno}:{error.colno}"
        raise WritingRefused("no-json", place=str(source), detail=where) from error
    except RecursionError as error:
        raise WritingRefused("no-json", place=str(source), detail="…[[[[…") from error


def _put(target: Path, data: bytes) -> None:
    """All of the bytes stand at `target`, or nothing of them: written beside it, then renamed."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
