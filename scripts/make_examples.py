"""Make the example plans from their sources: DOCX, PDF, a scan of one, and the annotated facts.

    .venv/bin/python scripts/make_examples.py [STEM…] [--facts-only]

Needs LibreOffice for the PDF. See examples/sources/README.md for the form of a source.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import img2pdf
import numpy as np
import pypdfium2 as pdfium
from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from PIL import Image, ImageFilter

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SCANNED = "phong-chong-bao"
SCAN_DPI = 200
MARKERS = (
    (1, re.compile(r"([IVX]+)\.\s+")),
    (2, re.compile(r"(\d+)\.\s+")),
    (3, re.compile(r"([a-zđ])\)\s+")),
)
CHANNELS = [
    *("press", "tv-radio", "loudspeaker", "portal", "social", "screen", "visual", "mobile", "meeting"),
    *("publication", "contest", "arts", "training", "message", "hotline", "press-conference", "movement"),
]
CENTRE, RIGHT, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass
class Block:
    """A paragraph or a row of a table, with the annotation that follows it."""

    text: str
    number: str = ""
    level: int = 0
    bullet: str = ""
    cells: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        """The paragraph as printed."""
        mark = {0: self.bullet, 1: f"{self.number}.", 2: f"{self.number}.", 3: f"{self.number})"}[self.level]
        return f"{mark} {self.text}".strip()


@dataclass
class Plan:
    """A source: the fields of its form and its blocks."""

    form: dict[str, str]
    blocks: list[Block]

    def parts(self, name: str) -> list[str]:
        return [part.strip() for part in self.form.get(name, "").split(";") if part.strip()]


def read_source(path: Path) -> Plan:
    """The plan of a source file."""
    head, body = path.read_text(encoding="utf-8").split("\n---\n")
    form = {key.strip(): value.strip() for key, value in (line.split(":", 1) for line in head.splitlines())}
    blocks: list[Block] = []
    for line in filter(None, body.splitlines()):
        if line.startswith("@"):
            blocks[-1].notes.append(line)
        elif line.startswith("| "):
            blocks.append(Block("", cells=tuple(cell.strip() for cell in line.strip("| ").split(" | "))))
        else:
            blocks.append(_paragraph(line))
    return Plan(form, blocks)


def _paragraph(line: str) -> Block:
    for level, marker in MARKERS:
        if found := marker.match(line):
            return Block(line[found.end() :], number=found[1], level=level)
    if line[:2] in {"- ", "+ "}:
        return Block(line[2:], bullet=line[0])
    return Block(line)


def make_facts(plan: Plan) -> dict[str, Any]:
    """The facts as annotated, in the form of the facts JSON."""
    form = plan.form
    facts: dict[str, Any] = {
        "doc_type": form["type"].lower(),
        "code": form["code"],
        "place": form["place"],
        "date": form["date"],
        "title": form["title"],
        "signatory": {key: form[key] or None for key in ("authority", "position", "name")},
        "addressees": plan.parts("addressees"),
        "recipients": plan.parts("recipients"),
    }
    if facts["signatory"]["authority"]:
        facts["signatory"]["authority"] = form["authority"].replace(" / ", " ")
    keys = "references outline phases assignments contents forms slogans reports funding inconsistencies"
    facts.update({key: [] for key in keys.split()})
    path: list[str] = []
    lead: list[str] = []
    for block in plan.blocks:
        if block.level:
            path = [*path[: block.level - 1], block.number]
            heading = _heading(block.text)
            facts["outline"].append({"num": block.number, "heading": heading, "level": block.level})
        for note in block.notes:
            kind, _, rest = note.partition(" ")
            if kind == "@lead":
                lead = _list(rest)
            else:
                NOTES[kind](facts, block, fields=_fields(rest), rest=rest, lead=lead, section=".".join(path))
    return facts


def _heading(text: str) -> str:
    run_in = re.match(r"(.+?):\s+\S", text)
    return (run_in[1] if run_in else text[:80]).strip().rstrip(".:").strip()


def _fields(rest: str) -> dict[str, str]:
    pairs = (part.split("=", 1) for part in rest.split(" | ") if "=" in part)
    return {key.strip(): value.strip() for key, value in pairs}


def _list(words: str) -> list[str]:
    return [part.strip() for part in words.split(";") if part.strip()]


def _duty(facts: dict[str, Any], block: Block, *, fields: dict[str, str], lead: list[str], **at: Any) -> None:
    due = [part.split(">") for part in _list(fields.get("due", ""))]
    facts["assignments"].append(
        {
            "lead": _list(fields["lead"]) if "lead" in fields else lead,
            "with": _list(fields.get("with", "")),
            "text": fields.get("text", block.text),
            "section": at["section"],
            "due": [{"text": words.strip(), "end": day.strip() or None} for words, day in due],
        }
    )


def _content(facts: dict[str, Any], block: Block, *, fields: dict[str, str], **_: Any) -> None:
    facts["contents"].append({"phase": fields.get("phase"), "text": block.text})


def _form(facts: dict[str, Any], block: Block, *, rest: str, **_: Any) -> None:
    named = [channel.strip() for channel in rest.split(",")]
    facts["forms"].append({"text": block.text, "channels": sorted(named, key=CHANNELS.index)})


def _slogan(facts: dict[str, Any], block: Block, **_: Any) -> None:
    facts["slogans"].append(block.text)


def _phase(facts: dict[str, Any], _block: Block, *, fields: dict[str, str], **_: Any) -> None:
    facts["phases"].append({key: fields[key] or None for key in ("name", "start", "end", "text")})


def _report(facts: dict[str, Any], _block: Block, *, fields: dict[str, str], **_: Any) -> None:
    ends = {"from": _list(fields["from"]), "to": _list(fields["to"])}
    facts["reports"].append({**ends, "text": fields["text"], "due": fields["due"] or None})


def _reference(facts: dict[str, Any], _block: Block, *, rest: str, **_: Any) -> None:
    code, day = rest.split()
    facts["references"].append({"code": code, "date": day})


def _funding(facts: dict[str, Any], _block: Block, *, rest: str, **_: Any) -> None:
    facts["funding"] += _list(rest)


NOTES = {
    "@duty": _duty,
    "@content": _content,
    "@form": _form,
    "@slogan": _slogan,
    "@phase": _phase,
    "@report": _report,
    "@ref": _reference,
    "@funding": _funding,
}


def check_facts(plan: Plan, facts: dict[str, Any]) -> None:
    """Every quoted value stands in the plan; the annotator's own slips stop here."""
    lines = [*(block.line for block in plan.blocks), *(" ".join(block.cells) for block in plan.blocks)]
    text = "\n".join([*plan.form.values(), *lines])
    duties = facts["assignments"]
    quoted = [unit for duty in duties for unit in (*duty["lead"], *duty["with"])]
    quoted += [due["text"] for duty in duties for due in duty["due"]] + [duty["text"] for duty in duties]
    quoted += [phase["text"] for phase in facts["phases"]] + [report["text"] for report in facts["reports"]]
    quoted += [cited["code"] for cited in facts["references"]] + facts["funding"]
    for words in quoted:
        if words.lower() not in text.lower():
            raise SystemExit(f"not in the text: {words}")


def write_docx(plan: Plan, path: Path) -> None:
    """The plan as an office would type it: A4, Times New Roman, form of Decree 30/2020."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    normal.paragraph_format.space_after = Pt(0)
    _write_head(document, plan)
    _write_body(document, plan)
    _write_foot(document, plan)
    document.core_properties.author, document.core_properties.title = "", plan.form["title"]
    document.save(str(path))


def _write_head(document: Any, plan: Plan) -> None:
    left, right = _columns(document, Mm(66), Mm(99))
    issuer = plan.parts("issuer")
    for index, name in enumerate(issuer):
        above = index < len(issuer) - 1 and name.startswith("UBND")  # the body above the issuer is not bold
        _put(left, name, bold=not above, align=CENTRE, size=12)
    _rule(left, Mm(22))
    _put(left, f"Số: {plan.form['code']}", align=CENTRE, size=13)
    year, month, day = plan.form["date"].split("-")
    month = month if int(month) < 3 else str(int(month))
    _put(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, align=CENTRE, size=12)
    _put(right, "Độc lập - Tự do - Hạnh phúc", bold=True, align=CENTRE, size=13)
    _rule(right, Mm(18))
    place = f"{plan.form['place']}, ngày {day} tháng {month} năm {year}"
    _put(right, place, italic=True, align=CENTRE, size=14)
    _put(document, plan.form["type"], bold=True, align=CENTRE, before=14)
    _put(document, plan.form["title"], bold=True, align=CENTRE, after=2)
    _rule(document, Mm(60))


def _write_body(document: Any, plan: Plan) -> None:
    rows: list[tuple[str, ...]] = []
    for block in [*plan.blocks, Block("")]:
        if block.cells:
            rows.append(block.cells)
            continue
        if rows:
            _table(document, rows)
            rows = []
        heading = block.level == 1 or (block.level == 2 and not re.search(r"[.;]$|:\s\S", block.text))
        if block.text:
            paragraph = _put(document, block.line, bold=heading, align=JUSTIFY, before=4, after=2)
            paragraph.paragraph_format.first_line_indent = Mm(12.7)
            paragraph.paragraph_format.keep_with_next = heading


def _write_foot(document: Any, plan: Plan) -> None:
    _put(document, "")
    left, right = _columns(document, Mm(80), Mm(85))
    _put(left, "Nơi nhận:", bold=True, italic=True, size=12)
    items = plan.parts("recipients")
    for index, name in enumerate(items):
        _put(left, f"- {name}{'.' if index == len(items) - 1 else ';'}", size=11)
    for line in filter(None, [*plan.form["authority"].split(" / "), plan.form["position"]]):
        _put(right, line, bold=True, align=CENTRE)
    for _ in range(4):
        _put(right, "", align=CENTRE)
    _put(right, plan.form["name"], bold=True, align=CENTRE)


def _columns(document: Any, *widths: Any) -> list[Any]:
    table = document.add_table(1, len(widths))
    table.autofit = False
    for column, cell, width in zip(table.columns, table.rows[0].cells, widths, strict=True):
        column.width = cell.width = width
        cell._element.remove(cell.paragraphs[0]._element)
    return list(table.rows[0].cells)


def _table(document: Any, rows: list[tuple[str, ...]]) -> None:
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    widths = (Mm(12), Mm(62), Mm(34), Mm(31), Mm(28))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.width = width
            cell._element.remove(cell.paragraphs[0]._element)
            _put(
                cell, text, bold=number == 0, size=12, align=CENTRE if number == 0 or text.isdigit() else None
            )


def _put(
    place: Any,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: int = 14,
    align: Any = None,
    before: int = 0,
    after: int = 0,
) -> Any:
    paragraph = place.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    paragraph.alignment = align
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    return paragraph


def _rule(place: Any, indent: Any) -> None:
    """A thin line, as stands under the motto and the title."""
    paragraph = _put(place, "", size=4, align=CENTRE, before=3)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = indent
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._element.get_or_add_pPr().append(borders)


def _page_number(paragraph: Any) -> None:
    paragraph.alignment = CENTRE
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = "PAGE"
        run._element.append(element)


def write_pdf(source: Path, target: Path) -> None:
    """The DOCX as a born-digital PDF, its fonts embedded."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
        command += ["--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        target.write_bytes((Path(folder) / f"{source.stem}.pdf").read_bytes())


def write_scan(source: Path, target: Path) -> None:
    """The PDF as an office scanner gives it: grey, a little askew, soft and noisy, without a text layer."""
    chance = np.random.default_rng(203)
    images = []
    for page in pdfium.PdfDocument(source):
        paper = page.render(scale=SCAN_DPI / 72, grayscale=True).to_pil().convert("L")
        paper = paper.rotate(chance.uniform(-0.6, 0.6), resample=Image.Resampling.BICUBIC, fillcolor=255)
        grey = np.asarray(paper.filter(ImageFilter.GaussianBlur(0.7)), dtype=np.float32)
        grey = grey * 0.86 + 26 + chance.normal(0, 7, grey.shape)
        data = io.BytesIO()
        Image.fromarray(grey.clip(0, 255).astype(np.uint8)).save(
            data, "JPEG", quality=45, dpi=(SCAN_DPI, SCAN_DPI)
        )
        images.append(data.getvalue())
    target.write_bytes(img2pdf.convert(images, nodate=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stems", nargs="*")
    parser.add_argument("--facts-only", action="store_true")
    arguments = parser.parse_args()
    for source in sorted((EXAMPLES / "sources").glob("*.txt")):
        stem = source.stem
        if arguments.stems and stem not in arguments.stems:
            continue
        plan = read_source(source)
        facts = make_facts(plan)
        check_facts(plan, facts)
        text = json.dumps(facts, ensure_ascii=False, indent=1)
        (EXAMPLES / f"{stem}.facts.json").write_text(text + "\n", encoding="utf-8")
        print(stem, {key: len(value) for key, value in facts.items() if isinstance(value, list)})
        if arguments.facts_only:
            continue
        write_docx(plan, EXAMPLES / f"{stem}.docx")
        write_pdf(EXAMPLES / f"{stem}.docx", EXAMPLES / f"{stem}.pdf")
        if stem == SCANNED:
            write_scan(EXAMPLES / f"{stem}.pdf", EXAMPLES / f"{stem}.scan.pdf")


if __name__ == "__main__":
    main()
