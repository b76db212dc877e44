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
from pathlib import Path
from typing import Any

import img2pdf
import numpy as np
import pypdfium2 as pdfium
from example_docx import write_docx
from example_plan import Block, Plan
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
