"""A draft as files: what is shown while it is written, and what is signed and issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from loa.documents.drafting.filling import filling_of
from loa.documents.drafting.offices import code_of, issuer_lines
from loa.documents.drafting.paper import Paper, compose
from loa.documents.drafting.sheet import Form
from loa.documents.models import Draft
from loa.documents.opening import read_file
from loa.documents.signing import sign
from loa.reader.reading import Reading
from loa.writer.docx import docx_of
from loa.writer.pdf import pdf_of


@dataclass(frozen=True)
class Printed:
    """All that issuing needs and that takes time: the signed bytes, and what a reader sees in them."""

    code: str
    day: date
    paper: Paper
    pdf: bytes
    found: Reading


def paper_of(draft: Draft, *, code: str | None = None, day: date | None = None) -> Paper:
    """The paper of a draft; without a number and a day they are left open."""
    form = Form(draft.doc_type, issuer_lines(draft.owner), code, day)
    return compose(draft.content, form, filling=filling_of(draft))


def preview(draft: Draft, form: str) -> bytes:
    """The draft as it would be printed, as "pdf" or "docx"."""
    document = paper_of(draft).document
    return docx_of(document) if form == "docx" else pdf_of(document)


def print_draft(draft: Draft, *, number: int, day: date) -> Printed:
    """The draft under this number and day, printed, signed where a key is set up, and read back."""
    code = code_of(draft.owner, draft.doc_type, number=number, symbol=draft.content["symbol"])
    paper = paper_of(draft, code=code, day=day)
    plain = pdf_of(paper.document)
    return Printed(code, day, paper, sign(plain), read_file(plain, f"{file_name(code)}.pdf"))


def file_name(code: str) -> str:
    """A code as the name of a file: "46-KH-UBND"."""
    return "".join(sign if sign.isalnum() else "-" for sign in code).strip("-")
