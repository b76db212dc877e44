"""A draft as files: what is shown while it is written, and what is signed and issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from loa.documents.drafting.filling import filling_of
from loa.documents.drafting.offices import code_of, issuer_lines
from loa.documents.drafting.paper import Paper, compose
from loa.documents.drafting.rereading import Misread, misread_of
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
    issuer: tuple[str, ...]
    paper: Paper
    pdf: bytes
    found: Reading

    @property
    def misread(self) -> list[Misread]:
        """What a reader would take otherwise than the draft says it."""
        return misread_of(self.paper, self.found)


def issuer_of(draft: Draft) -> tuple[str, ...]:
    """The lines of the issuer: those that were printed, of a draft those of today."""
    return tuple(draft.printed.get("issuer", ())) or issuer_lines(draft.owner)


def paper_of(draft: Draft, *, code: str | None = None, day: date | None = None) -> Paper:
    """The paper of a draft; without a number and a day they are left open.

    One that was issued bears the names that its office had then.
    """
    form = Form(draft.doc_type, issuer_of(draft), code, day)
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
    found = read_file(plain, f"{file_name(code)}.pdf")
    return Printed(code, day, issuer_of(draft), paper, sign(plain), found)


def misread_now(draft: Draft) -> list[Misread]:
    """What a reader would take otherwise in the draft as it stands."""
    paper = paper_of(draft)
    return misread_of(paper, read_file(pdf_of(paper.document), "draft.pdf"))


def file_name(code: str) -> str:
    """A code as the name of a file: "46-KH-UBND"."""
    return "".join(sign if sign.isalnum() else "-" for sign in code).strip("-")
