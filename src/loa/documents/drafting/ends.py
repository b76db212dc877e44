"""How a paper begins and ends: its head and opening words, its closing, who signs and who gets it."""

from __future__ import annotations

from loa.documents.drafting.accepting import is_acceptance, write_agreed, write_sides, write_signed
from loa.documents.drafting.sheet import Sheet
from loa.documents.models import Fact
from loa.writer import conventions
from loa.writer.facts import Signatory


def write_head(sheet: Sheet) -> None:
    """Issuer, number, place and day, type and title, addressees."""
    form, content, pen = sheet.form, sheet.content, sheet.pen
    for name in form.issuer:
        at = pen.line(name.upper(), kind="heading")
    pen.header("issuer", form.issuer[-1].upper(), [[at, at + len(form.issuer[-1])]])
    if form.code:
        at = pen.line(f"Số: {form.code}", kind="label") + 4
        pen.header("code", form.code, [[at, at + len(form.code)]])
    words = sheet.place_and_date()
    at = pen.line(words, kind="label")
    if content["place"]:
        pen.header("place", content["place"], [[at, at + len(content["place"])]])
    if form.day:
        pen.header("date", form.day.isoformat(), [[at + words.index("ngày"), at + len(words)]])
    if sheet.letter:
        at = pen.line(f"V/v {content['title']}", kind="heading") + 4
    else:
        at = pen.line(form.doc_type.upper(), kind="heading")
        pen.header("doc_type", form.doc_type, [[at, at + len(form.doc_type)]])
        at = pen.line(content["title"], kind="heading")
    pen.header("title", content["title"], [[at, at + len(content["title"])]])
    if sheet.letter:
        pen.header("doc_type", form.doc_type, [[at - 4, at - 1]])
    for name in content["addressees"]:
        at = pen.line(f"Kính gửi: {name}", kind="label") + 10
        pen.say(Fact.Kind.ADDRESSEE, {"text": name}, [[at, at + len(name)]])


def write_opening(sheet: Sheet) -> None:
    """The grounds, and the words between them and the first row."""
    bases = sheet.content["bases"]
    if sheet.form.doc_type == conventions.DECISION:
        by = Signatory(sheet.content["authority"] or None, sheet.content["position"] or None, None)
        sheet.block("centre", conventions.who_decides(by, sheet.form.issuer[-1].upper()), kind="heading")
    for number, basis in enumerate(bases, 1):
        sheet.block("basis", basis.rstrip(" .;,") + (";" if number < len(bases) else "."))
    if sheet.form.doc_type == conventions.DECISION:
        sheet.block("centre", "QUYẾT ĐỊNH:", kind="heading")
    if is_acceptance(sheet.form.doc_type):
        return write_sides(sheet)
    named = conventions.named_in_capitals(sheet.form.issuer[-1].upper())
    if words := conventions.opening(sheet.form.doc_type, named):
        sheet.block("words", words)


def write_closing(sheet: Sheet) -> None:
    """The sentence with which papers of this type end."""
    sheet.pen.section = ""
    if is_acceptance(sheet.form.doc_type):
        return write_agreed(sheet)
    words = conventions.closing(sheet.form.doc_type, tuple(sheet.content["addressees"]))
    if words:
        sheet.block("words", words)


def write_end(sheet: Sheet) -> None:
    """Who signs, and who gets it."""
    content, pen = sheet.content, sheet.pen
    if is_acceptance(sheet.form.doc_type):
        write_signed(sheet)
    parts = {key: content[key] for key in ("authority", "position", "signer") if content[key]}
    spans = []
    for key, words in parts.items():
        at = pen.line(words, kind="label")
        spans.append([at, at + len(words)])
        parts[key] = words
    if parts:
        value = {
            "authority": content["authority"] or None, "position": content["position"] or None,
            "name": content["signer"] or None,
        }  # fmt: skip
        pen.header("signatory", value, spans)
    for name in content["recipients"]:
        at = pen.line(f"- {name}", kind="label") + 2
        pen.say(Fact.Kind.RECIPIENT, {"text": name}, [[at, at + len(name)]])
