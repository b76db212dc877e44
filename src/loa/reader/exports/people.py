"""A reading for people, in a terminal: header, outline, table of duties, and what else was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from loa.reader.errors import Language
from loa.reader.exports.labels import label
from loa.reader.exports.table import page_of
from loa.reader.reading import Due, Duty, Reading, Value, fold_space
from loa.reader.stages.outline import HEADING_LETTERS

DUE_WIDTH = 14  # a mark, an arrow and a day
_Cell = Callable[[Duty], RenderableType]
WIDE = 100  # letters of a terminal that has room for the section, which the outline shows too


def show(reading: Reading, console: Console, *, name: str, language: Language) -> None:
    """The reading stands on the console."""
    console.print(Panel(Group(*_header(reading, language)), title=Text(name), title_align="left"))
    for warning in reading.warnings:
        console.print(Text(label(warning, language), style="yellow"))
    parts = [part for part in _parts(reading, language, wide=console.width >= WIDE) if part is not None]
    for part in parts:
        console.print(part)
    if not (parts or reading.warnings or reading.facts.header.doc_type):
        console.print(Text(label("nothing", language), style="yellow"))


def _header(reading: Reading, language: Language) -> Iterator[RenderableType]:
    header = reading.facts.header
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for key in ("doc_type", "code", "place", "date", "title", "issuer"):
        value = getattr(header, key)
        if value:
            words = shown_date(value.value) if key == "date" else value.value
            grid.add_row(label(key, language), Text(words, style="bold" if key == "title" else ""))
    by = header.signatory
    signed = " · ".join(part.value for part in (by.authority, by.position, by.name) if part)
    if signed:
        grid.add_row(label("signatory", language), Text(signed))
    if reading.pages:
        grid.add_row(label("page", language), str(len(reading.pages)))
    yield grid


def _parts(reading: Reading, language: Language, *, wide: bool) -> Iterator[RenderableType | None]:
    facts = reading.facts
    yield _outline(reading, language)
    yield _duties(reading, language, wide=wide)
    phases = (f"{p.name.value}: {_period(p.start, p.end) or p.text.value}" for p in facts.phases)
    yield _list("phases", phases, language)
    yield _list("contents", (c.text.value for c in facts.contents), language)
    yield _list("forms", (f.text.value for f in facts.forms), language)
    yield _list("slogans", (s.value for s in facts.slogans), language)
    reports = (
        f"{r.text.value} ({shown_date(r.due.value)})" if r.due else r.text.value for r in facts.reports
    )
    yield _list("reports", reports, language)
    yield _list("funding", (f.value for f in facts.funding), language)
    cited = (
        f"{r.code.value} ({shown_date(r.date.value)})" if r.date else r.code.value for r in facts.references
    )
    yield _list("references", cited, language)
    yield _list("addressees", (a.value for a in facts.addressees), language)
    yield _list("recipients", (r.value for r in facts.recipients), language)
    yield _list("inconsistencies", (i.text for i in facts.inconsistencies), language, style="yellow")
    declined = (
        fold_space(" … ".join(reading.text[span.start : span.end] for span in each.spans))
        for each in reading.declined
    )
    yield _list("not-carried", declined, language, style="dim")
    open_passages = sum(passage.role == "unaccounted" for passage in reading.passages)
    yield Text(f"{label('unaccounted', language)}: {open_passages}", style="dim") if open_passages else None


def _outline(reading: Reading, language: Language) -> RenderableType | None:
    nodes = reading.facts.outline
    if not nodes:
        return None
    tree = Tree(Text(label("outline", language), style="bold cyan"), guide_style="dim")
    branches = [tree]
    for node in nodes:
        del branches[max(1, node.level) :]
        words = Text.assemble((f"{node.num.value}. ", "cyan"), _whole_words(node.heading.value))
        branches.append(branches[-1].add(words))
    return Padding(tree, (1, 0, 0, 0))


def _whole_words(heading: str) -> str:
    """The heading; one that was cut after so many letters ends with its last whole word."""
    if len(heading) < HEADING_LETTERS - 1:
        return heading
    return f"{heading.rsplit(' ', 1)[0]} …"


def _duties(reading: Reading, language: Language, *, wide: bool) -> RenderableType | None:
    duties = reading.facts.duties
    if not duties:
        return None
    title = f"{label('duties', language)} ({len(duties)})"
    table = Table(title=title, title_style="bold cyan", title_justify="left", show_lines=True, expand=True)
    columns = list(_columns(reading, wide=wide))
    for key, options, _cell in columns:
        table.add_column(label(key, language), **options)
    for number, duty in enumerate(duties, 1):
        table.add_row(str(number), *(cell(duty) for _key, _options, cell in columns[1:]))
    return Padding(table, (1, 0, 0, 0))


def _columns(reading: Reading, *, wide: bool) -> Iterator[tuple[str, dict[str, Any], _Cell]]:
    """The columns that have anything to say: key of the head, how it is set, what it shows of a duty.

    The day has no share of the width: shares leave it less than it needs where the terminal is narrow.
    """
    duties = reading.facts.duties
    small: dict[str, Any] = {"justify": "right", "style": "dim", "no_wrap": True}
    yield "number", small, lambda _duty: ""
    if wide:
        yield "section", {"style": "dim"}, lambda duty: duty.section.value if duty.section else ""
    yield "text", {"ratio": 5, "overflow": "fold"}, lambda duty: Text(duty.text.value)
    units: dict[str, Any] = {"ratio": 3, "overflow": "fold"}
    yield "lead", {**units, "style": "green"}, lambda duty: _each(unit.value for unit in duty.lead)
    if any(duty.cooperating for duty in duties):
        yield "with", units, lambda duty: _each(unit.value for unit in duty.cooperating)
    if any(duty.due for duty in duties):
        days: dict[str, Any] = {"width": DUE_WIDTH, "overflow": "fold", "style": "yellow"}
        yield "due", days, lambda duty: _each(_due(due) for due in duty.due)
    if reading.pages:
        yield "page", small, lambda duty: str(page_of(reading, duty.text))


def _each(values: Iterable[str]) -> RenderableType:
    """The values of a cell; where there are several, each begins with a mark."""
    listed = list(values)
    if len(listed) < 2:
        return Text("".join(listed))
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column()
    grid.add_column(overflow="fold")
    for value in listed:
        grid.add_row("–", value)
    return grid


def _list(key: str, items: Iterable[str], language: Language, *, style: str = "") -> RenderableType | None:
    listed = [item for item in items if item]
    if not listed:
        return None
    grid = Table.grid(padding=(0, 1))
    grid.add_column(style="dim")
    grid.add_column(overflow="fold")
    for item in listed:
        grid.add_row("–", Text(item, style=style))
    head = Text(f"{label(key, language)} ({len(listed)})", style="bold cyan")
    return Padding(Group(head, grid), (1, 0, 0, 0))


def _due(due: Due) -> str:
    return f"{due.text.value} → {shown_date(due.end.value)}" if due.end else due.text.value


def _period(start: Value[str] | None, end: Value[str] | None) -> str:
    if not start and not end:
        return ""
    return f"{shown_date(start.value) if start else '…'} – {shown_date(end.value) if end else '…'}"


def shown_date(iso: str) -> str:
    """An ISO date, perhaps partial, as it is written in Vietnam: dd/mm/yyyy."""
    if iso.startswith("--"):
        return "/".join(reversed(iso[2:].split("-")))
    return "/".join(reversed(iso.split("-")))
