"""A draft as the paper that will be printed: its blocks, its words line by line, and the facts they state.

The facts of a document written here need no reading: whoever wrote a duty said who leads it. They stand
under the very words that are printed, so that every duty still leads back to its sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from loa.documents.drafting.content import Content, Row
from loa.documents.drafting.filling import NOTHING, Drawing, Filling, filled
from loa.documents.drafting.lines import Line, Pen, Saying, span_of, spans_of_day
from loa.documents.drafting.sentences import (
    duty_of,
    mark_of,
    number_of,
    phase_of,
    report_of,
    spoken,
)
from loa.documents.models import Fact
from loa.reader.reading import Span
from loa.reader.stages.channels import name_channels
from loa.writer import conventions
from loa.writer.document import Block, OfficialDocument, Signature, authority_lines, halved
from loa.writer.facts import Signatory

_OF_ROW = {
    "content": Fact.Kind.CONTENT,
    "form": Fact.Kind.FORM,
    "slogan": Fact.Kind.SLOGAN,
    "funding": Fact.Kind.FUNDING,
}


@dataclass(frozen=True)
class Form:
    """What the office and the day of issue add to the content of a draft."""

    doc_type: str
    issuer: tuple[str, ...]  # the parent body first
    code: str | None
    day: date | None


@dataclass(frozen=True)
class Paper:
    """The printed document, its text, its lines and what they say."""

    document: OfficialDocument
    text: str
    lines: tuple[Line, ...]
    sayings: tuple[Saying, ...]
    outline: tuple[dict[str, object], ...]


def compose(content: Content, form: Form, *, filling: Filling = NOTHING) -> Paper:
    """The paper of a draft; a number or a day that is not there yet is left open on it."""
    return _Composer(filled(content, filling), form, drawings=filling.drawings).paper()


class _Composer:
    """Writes the words and the blocks side by side."""

    def __init__(self, content: Content, form: Form, *, drawings: Mapping[str, Drawing]) -> None:
        self.content, self.form, self.drawings = content, form, drawings
        self.pen = Pen()
        self.blocks: list[Block] = []
        self.own: list[Block] | None = None  # the blocks before the annex, once that has begun
        self.counts = [0, 0, 0]
        self.leads: list[str] = []
        self.phase: str | None = None
        self.outline: list[dict[str, object]] = []
        self.letter = form.doc_type == conventions.LETTER

    def paper(self) -> Paper:
        self._head()
        self._opening()
        rows = self.content["rows"]
        cut = next((at for at, row in enumerate(rows) if row["kind"] == "annex"), len(rows))
        for row in rows[:cut]:
            getattr(self, f"_{row['kind']}")(row)
        self._closing()
        self._end()
        self.own, self.blocks = self.blocks, []
        for row in rows[cut:]:
            getattr(self, f"_{row['kind']}")(row)
        pen = self.pen
        return Paper(self._printed(), pen.text, tuple(pen.lines), tuple(pen.sayings), tuple(self.outline))

    # The head ---------------------------------------------------------------------------------------

    def _head(self) -> None:
        form, content, pen = self.form, self.content, self.pen
        for name in form.issuer:
            at = pen.line(name.upper(), kind="heading")
        pen.header("issuer", form.issuer[-1].upper(), [[at, at + len(form.issuer[-1])]])
        if form.code:
            at = pen.line(f"Số: {form.code}", kind="label") + 4
            pen.header("code", form.code, [[at, at + len(form.code)]])
        words = self._place_and_date()
        at = pen.line(words, kind="label")
        if content["place"]:
            pen.header("place", content["place"], [[at, at + len(content["place"])]])
        if form.day:
            pen.header("date", form.day.isoformat(), [[at + words.index("ngày"), at + len(words)]])
        if self.letter:
            at = pen.line(f"V/v {content['title']}", kind="heading") + 4
        else:
            at = pen.line(form.doc_type.upper(), kind="heading")
            pen.header("doc_type", form.doc_type, [[at, at + len(form.doc_type)]])
            at = pen.line(content["title"], kind="heading")
        pen.header("title", content["title"], [[at, at + len(content["title"])]])
        if self.letter:
            pen.header("doc_type", form.doc_type, [[at - 4, at - 1]])
        for name in content["addressees"]:
            at = pen.line(f"Kính gửi: {name}", kind="label") + 10
            pen.say(Fact.Kind.ADDRESSEE, {"text": name}, [[at, at + len(name)]])

    def _place_and_date(self) -> str:
        day = self.form.day.isoformat() if self.form.day else None
        return conventions.date_line(self.content["place"] or None, day)

    def _opening(self) -> None:
        bases = self.content["bases"]
        if self.form.doc_type == conventions.DECISION:
            by = Signatory(self.content["authority"] or None, self.content["position"] or None, None)
            self._block("centre", conventions.who_decides(by, self.form.issuer[-1].upper()), kind="heading")
        for number, basis in enumerate(bases, 1):
            self._block("basis", basis.rstrip(" .;,") + (";" if number < len(bases) else "."))
        if self.form.doc_type == conventions.DECISION:
            self._block("centre", "QUYẾT ĐỊNH:", kind="heading")
        named = conventions.named_in_capitals(self.form.issuer[-1].upper())
        if words := conventions.opening(self.form.doc_type, named):
            self._block("words", words)

    # The rows ---------------------------------------------------------------------------------------

    def _heading(self, row: Row) -> None:
        level = row["level"]
        self.counts[level - 1] += 1
        self.counts[level:] = [0] * (3 - level)
        numbers = [number_of(at, n) for at, n in enumerate(self.counts[:level], 1) if n]
        words = row["text"].upper() if level == 1 else row["text"]
        mark = mark_of(level, numbers[-1])
        self.pen.section = ".".join(numbers)
        at = self._block("heading", f"{mark} {words}", kind="heading")
        self.leads = [*self.leads[: level - 1], *[""] * (level - 1 - len(self.leads)), row["text"]]
        self.outline.append(
            {
                "num": numbers[-1], "heading": words, "level": level, "path": self.pen.section,
                "start": at, "end": at + len(mark) + 1 + len(words),
            }
        )  # fmt: skip

    def _words(self, row: Row) -> None:
        self._block("words", row["text"])

    def _plain(self, row: Row) -> None:
        words = row["text"]
        at = self._block("bullet", words)
        data: dict[str, object] = {"text": words}
        if row["kind"] == "content":
            data = {"phase": self.phase, "text": words}
        if row["kind"] == "form":
            named = name_channels(self.pen.text, (Span(at, at + len(words)),))
            data["channels"] = [channel.value for channel in named]
        self.pen.say(_OF_ROW[row["kind"]], data, [[at, at + len(words)]])

    _content = _form = _slogan = _funding = _plain

    def _table(self, row: Row) -> None:
        self.pen.line(row["text"], kind="label")
        for cells in row["cells"]:
            for cell in cells:
                if cell:
                    self.pen.line(cell, kind="label")
        self.blocks.append(Block("table", row["text"], cells=tuple(tuple(cells) for cells in row["cells"])))

    def _annex(self, row: Row) -> None:
        """A page of its own: what it is, and to which paper it belongs."""
        self.counts = [0, 0, 0]
        form = self.form
        code = form.code or "……"
        day = conventions.spoken_date(form.day.isoformat()) if form.day else "ngày … tháng … năm ……"
        attached = f"(Kèm theo {conventions.capital(form.doc_type)} số {code} {day})"
        self._block("appendix", row["text"].upper(), kind="heading")
        self._block("attached", attached, kind="label")

    def _picture(self, row: Row) -> None:
        drawing = self.drawings.get(row["name"])
        self.pen.line(row["text"], kind="label")
        self.blocks.append(
            Block(
                "picture",
                row["text"],
                svg=drawing.svg if drawing else None,
                png=drawing.png if drawing else None,
            )
        )

    def _phase(self, row: Row) -> None:
        bounds = phase_of(row)
        words = f"{row['text']}: {bounds}" if bounds else row["text"]
        at = self._block("bullet", f"{words}.")
        name = [at, at + len(row["text"])]
        dates = {key: spans_of_day(row[key], self.pen.text, at) for key in ("start", "end") if row[key]}
        data = {
            "name": row["text"], "start": row["start"] or None, "end": row["end"] or None,
            "text": bounds or row["text"],
        }  # fmt: skip
        self.phase = row["text"]
        spans = [name, [at + len(row["text"]) + 2, at + len(words)]] if bounds else [name]
        self.pen.say(Fact.Kind.PHASE, data, spans, name=[name], **dates)

    def _duty(self, row: Row) -> None:
        above = ", ".join(row["lead"])
        lead_above = bool(above) and above.lower() in (lead.lower() for lead in self.leads)
        words = duty_of(row, lead_above=lead_above)
        at = self._block("bullet", words)
        end = at + len(words)
        due = self._due(row, start=at, end=end)
        data = {
            "text": words, "lead": row["lead"], "with": row["with"],
            "section": self.pen.section or None, "due": due[0],
        }  # fmt: skip
        lead = self._heading_of(above) if lead_above else self._found(row["lead"], start=at, end=end)
        fields = {"lead": lead, "with": self._found(row["with"], start=at, end=end), "due": due[1]}
        self.pen.say(Fact.Kind.DUTY, data, [[at, end]], **fields)

    def _heading_of(self, name: str) -> list[list[int]]:
        """The words of the last heading that is this name."""
        for node in reversed(self.outline):
            words = str(node["heading"])
            if words.lower() == name.lower():
                return [[node["end"] - len(words), node["end"]]]  # type: ignore[operator,list-item]
        return []

    def _due(self, row: Row, *, start: int, end: int) -> tuple[list[dict[str, str | None]], list[list[int]]]:
        words = row["when"] or (f"trước {spoken(row['due'])}" if row["due"] else "")
        if not words:
            return [], []
        span = span_of(words, self.pen.text, start=start, end=end)
        return [{"text": words, "end": row["due"] or None}], [span] if span else []

    def _report(self, row: Row) -> None:
        words = report_of(row)
        at = self._block("bullet", words)
        end = at + len(words)
        data = {"text": words, "from": row["lead"], "to": row["to"], "due": row["due"] or None}
        fields = {
            "from": self._found(row["lead"], start=at, end=end),
            "to": self._found(row["to"], start=at, end=end),
            "due": spans_of_day(row["due"], self.pen.text, at) if row["due"] else [],
        }
        self.pen.say(Fact.Kind.REPORT, data, [[at, end]], **fields)

    def _found(self, names: list[str], *, start: int, end: int) -> list[list[int]]:
        spans = (span_of(name, self.pen.text, start=start, end=end) for name in names)
        return [span for span in spans if span]

    # The end ----------------------------------------------------------------------------------------

    def _closing(self) -> None:
        self.pen.section = ""
        words = conventions.closing(self.form.doc_type, tuple(self.content["addressees"]))
        if words:
            self._block("words", words)

    def _end(self) -> None:
        content, pen = self.content, self.pen
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

    def _block(self, role: str, words: str, *, kind: str = "sentence") -> int:
        """The words are printed, and stand in the text; returns where they begin."""
        self.blocks.append(Block(role, words))  # type: ignore[arg-type]
        return (
            self.pen.line(f"- {words}", kind=kind) + 2
            if role == "bullet"
            else self.pen.line(words, kind=kind)
        )

    def _printed(self) -> OfficialDocument:
        form, content = self.form, self.content
        lines = tuple(part for part in (*authority_lines(content["authority"]), content["position"]) if part)
        main = Signature(lines, content["signer"] or None)
        record = form.doc_type == conventions.RECORD
        return OfficialDocument(
            above=tuple(line for name in form.issuer[:-1] for line in halved(name.upper())),
            issuer=halved(form.issuer[-1].upper()),
            number=f"Số: {form.code}" if form.code else "Số: ……",
            subject=content["title"] if self.letter else None,
            place_and_date=self._place_and_date(),
            type_name=None if self.letter else form.doc_type.upper(),
            title=None if self.letter else content["title"],
            addressees=tuple(content["addressees"]),
            blocks=tuple(self.blocks if self.own is None else self.own),
            recipients=tuple(content["recipients"]),
            signatures=(Signature(("THƯ KÝ",)), main) if record else (main,),
            appendix=() if self.own is None else tuple(self.blocks),
            party=False,
        )
