"""A draft as the paper that will be printed: its blocks, its words line by line, and the facts they state.

The facts of a document written here need no reading: whoever wrote a duty said who leads it. They stand
under the very words that are printed, so that every duty still leads back to its sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from loa.documents.drafting.accepting import acceptance_of, is_acceptance
from loa.documents.drafting.content import Content
from loa.documents.drafting.ends import write_closing, write_end, write_head, write_opening
from loa.documents.drafting.filling import NOTHING, Filling, filled
from loa.documents.drafting.lines import Line, Saying
from loa.documents.drafting.rows import Rows
from loa.documents.drafting.sheet import Form, Sheet
from loa.writer import conventions
from loa.writer.document import Block, OfficialDocument, halved
from loa.writer.signatures import Signature, authority_lines, signatures_of


@dataclass(frozen=True)
class Paper:
    """The printed document, its text, its lines and what they say."""

    doc_type: str
    document: OfficialDocument
    text: str
    lines: tuple[Line, ...]
    sayings: tuple[Saying, ...]
    outline: tuple[dict[str, object], ...]


def compose(content: Content, form: Form, *, filling: Filling = NOTHING) -> Paper:
    """The paper of a draft; a number or a day that is not there yet is left open on it."""
    sheet = Sheet(filled(content, filling), form)
    rows, written = sheet.content["rows"], Rows(sheet, drawings=filling.drawings)
    cut = next((at for at, row in enumerate(rows) if row["kind"] == "annex"), len(rows))
    write_head(sheet)
    write_opening(sheet)
    written.write(rows[:cut])
    write_closing(sheet)
    write_end(sheet)
    own, sheet.blocks = sheet.blocks, []
    written.write(rows[cut:])
    pen, printed = sheet.pen, _printed(sheet, own, sheet.blocks)
    return Paper(
        form.doc_type, printed, pen.text, tuple(pen.lines), tuple(pen.sayings), tuple(written.outline)
    )


def _printed(sheet: Sheet, own: list[Block], annex: list[Block]) -> OfficialDocument:
    form, content = sheet.form, sheet.content
    lines = tuple(part for part in (*authority_lines(content["authority"]), content["position"]) if part)
    main = Signature(lines, content["signer"] or None)
    signatures: tuple[Signature, ...] = (
        (Signature(("THƯ KÝ",)), main) if form.doc_type == conventions.RECORD else (main,)
    )
    if is_acceptance(form.doc_type):
        signatures = signatures_of(acceptance_of(content))
    return OfficialDocument(
        above=tuple(line for name in form.issuer[:-1] for line in halved(name.upper())),
        issuer=halved(form.issuer[-1].upper()),
        number=f"Số: {form.code}" if form.code else "Số: ……",
        subject=content["title"] if sheet.letter else None,
        place_and_date=sheet.place_and_date(),
        type_name=None if sheet.letter else form.doc_type.upper(),
        title=None if sheet.letter else content["title"],
        addressees=tuple(content["addressees"]),
        blocks=tuple(own),
        recipients=tuple(content["recipients"]),
        signatures=signatures,
        appendix=tuple(annex),
        party=False,
    )
