"""The rows of a draft on its sheet: headings, words, phases, duties, reports, tables, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from loa.documents.drafting.content import Row
from loa.documents.drafting.filling import Drawing
from loa.documents.drafting.lines import span_of, spans_of_day
from loa.documents.drafting.sentences import (
    deadline_of,
    duty_of,
    mark_of,
    number_of,
    phase_of,
    report_of,
)
from loa.documents.drafting.sheet import Sheet
from loa.documents.drafting.tables import in_tables, write_duties
from loa.documents.models import Fact
from loa.reader.reading import Span
from loa.reader.stages.channels import name_channels
from loa.writer import conventions
from loa.writer.acceptance import RESULT_HEAD, RESULT_WIDTHS
from loa.writer.columns import fair_widths
from loa.writer.document import Block

_OF_ROW = {
    "content": Fact.Kind.CONTENT,
    "form": Fact.Kind.FORM,
    "slogan": Fact.Kind.SLOGAN,
    "funding": Fact.Kind.FUNDING,
}


class Rows:
    """Writes row after row, and keeps what later rows need of the earlier ones."""

    def __init__(self, sheet: Sheet, *, drawings: Mapping[str, Drawing]) -> None:
        self.sheet, self.drawings = sheet, drawings
        self.counts = [0, 0, 0]
        self.leads: list[str] = []
        self.phase: str | None = None
        self.outline: list[dict[str, object]] = []

    def write(self, rows: Iterable[Row]) -> None:
        """The rows stand on the sheet, each in the way of its kind."""
        for tabled, group in in_tables(rows):
            if tabled:
                write_duties(self.sheet, group)
                continue
            for row in group:
                getattr(self, f"_{row['kind']}")(row)

    def _heading(self, row: Row) -> None:
        level = row["level"]
        self.counts[level - 1] += 1
        self.counts[level:] = [0] * (3 - level)
        numbers = [number_of(at, n) for at, n in enumerate(self.counts[:level], 1) if n]
        words = row["text"].upper() if level == 1 else row["text"]
        mark = mark_of(level, numbers[-1])
        self.sheet.pen.section = ".".join(numbers)
        at = self.sheet.block("heading", f"{mark} {words}", kind="heading")
        self.leads = [*self.leads[: level - 1], *[""] * (level - 1 - len(self.leads)), row["text"]]
        self.outline.append(
            {
                "num": numbers[-1], "heading": words, "level": level, "path": self.sheet.pen.section,
                "start": at, "end": at + len(mark) + 1 + len(words),
            }
        )  # fmt: skip

    def _words(self, row: Row) -> None:
        self.sheet.block("words", row["text"])

    def _item(self, row: Row) -> None:
        self.sheet.block("bullet", row["text"])

    def _plain(self, row: Row) -> None:
        words = row["text"]
        at = self.sheet.block("bullet", words)
        data: dict[str, object] = {"text": words}
        if row["kind"] == "content":
            data = {"phase": self.phase, "text": words}
        if row["kind"] == "form":
            named = name_channels(self.sheet.pen.text, (Span(at, at + len(words)),))
            data["channels"] = [channel.value for channel in named]
        self.sheet.pen.say(_OF_ROW[row["kind"]], data, [[at, at + len(words)]])

    _content = _form = _slogan = _funding = _plain

    def _table(self, row: Row) -> None:
        self.sheet.pen.line(row["text"], kind="label")
        for cells in row["cells"]:
            for cell in cells:
                if cell:
                    self.sheet.pen.line(cell, kind="label")
        self.sheet.blocks.append(
            Block(
                "table",
                row["text"],
                cells=tuple(tuple(cells) for cells in row["cells"]),
                widths=RESULT_WIDTHS if tuple(row["cells"][0]) == RESULT_HEAD else fair_widths(row["cells"]),
            )
        )

    def _annex(self, row: Row) -> None:
        """A page of its own: what it is, and to which paper it belongs; no section goes on in it."""
        self.counts, self.leads, self.sheet.pen.section = [0, 0, 0], [], ""
        form = self.sheet.form
        code = form.code or "……"
        day = conventions.spoken_date(form.day.isoformat()) if form.day else "ngày … tháng … năm ……"
        attached = f"(Kèm theo {conventions.capital(form.doc_type)} số {code} {day})"
        name, _colon, title = row["text"].upper().partition(": ")
        self.sheet.block("appendix", name, kind="heading")
        if title:
            self.sheet.block("title", title, kind="heading")
        self.sheet.block("attached", attached, kind="label")

    def _picture(self, row: Row) -> None:
        drawing = self.drawings.get(row["name"])
        self.sheet.pen.line(row["text"], kind="label")
        self.sheet.blocks.append(
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
        at = self.sheet.block("bullet", f"{words}.")
        name = [at, at + len(row["text"])]
        dates = {key: spans_of_day(row[key], self.sheet.pen.text, at) for key in ("start", "end") if row[key]}
        data = {
            "name": row["text"], "start": row["start"] or None, "end": row["end"] or None,
            "text": bounds or row["text"],
        }  # fmt: skip
        self.phase = row["text"]
        spans = [name, [at + len(row["text"]) + 2, at + len(words)]] if bounds else [name]
        self.sheet.pen.say(Fact.Kind.PHASE, data, spans, name=[name], **dates)

    def _duty(self, row: Row) -> None:
        above = ", ".join(row["lead"])
        lead_above = bool(above) and above.lower() in (lead.lower() for lead in self.leads)
        words = duty_of(row, lead_above=lead_above)
        at = self.sheet.block("bullet", words)
        end = at + len(words)
        due = self._due(row, start=at, end=end)
        data = {
            "text": words, "lead": row["lead"], "with": row["with"],
            "section": self.sheet.pen.section or None, "due": due[0],
        }  # fmt: skip
        lead = self._heading_of(above) if lead_above else self._found(row["lead"], start=at, end=end)
        fields = {"lead": lead, "with": self._found(row["with"], start=at, end=end), "due": due[1]}
        self.sheet.pen.say(Fact.Kind.DUTY, data, [[at, end]], **fields)

    def _heading_of(self, name: str) -> list[list[int]]:
        """The words of the last heading that is this name."""
        for node in reversed(self.outline):
            words = str(node["heading"])
            if words.lower() == name.lower():
                return [[node["end"] - len(words), node["end"]]]  # type: ignore[operator,list-item]
        return []

    def _due(self, row: Row, *, start: int, end: int) -> tuple[list[dict[str, str | None]], list[list[int]]]:
        words = deadline_of(row)
        if not words:
            return [], []
        span = span_of(words, self.sheet.pen.text, start=start, end=end)
        return [{"text": words, "end": row["due"] or None}], [span] if span else []

    def _report(self, row: Row) -> None:
        words = report_of(row)
        at = self.sheet.block("bullet", words)
        end = at + len(words)
        due = self._due(row, start=at, end=end)[1]
        data = {"text": words, "from": row["lead"], "to": row["to"], "due": row["due"] or None}
        fields = {
            "from": self._found(row["lead"], start=at, end=end),
            "to": self._found(row["to"], start=at, end=end),
            "due": (spans_of_day(row["due"], self.sheet.pen.text, at) or due) if row["due"] else [],
        }
        self.sheet.pen.say(Fact.Kind.REPORT, data, [[at, end]], **fields)

    def _found(self, names: list[str], *, start: int, end: int) -> list[list[int]]:
        spans = (span_of(name, self.sheet.pen.text, start=start, end=end) for name in names)
        return [span for span in spans if span]
