"""Phases: the periods into which the work is divided, or the one period of the whole plan.

Reads outline and blocks. Writes phases in the order of the paper. A period counts where it heads its own
list of work, where the title gives it, or where a section "Thời gian" gives that of the plan; it counts once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loa.reader.reading import Phase, Span
from loa.reader.rules.folding import fold
from loa.reader.rules.periods import (
    EVENT_OF_YEAR,
    GUIDING,
    LABEL,
    LOOKS_BACK,
    PART_ALONE,
    PLANS,
    TITLE_YEAR,
    WHOLE,
    WORK_OF_TITLE,
)
from loa.reader.rules.time_headings import NO_TIME, SCHEDULE, STEP
from loa.reader.rules.written_periods import WrittenPeriod, find_periods
from loa.reader.stages.block import Block
from loa.reader.stages.dated_points import dated_below, days_beside_points
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import year_of
from loa.reader.stages.headed_periods import periods_of_headings, until_an_event
from loa.reader.stages.header import type_without_line
from loa.reader.stages.idle_sections import is_idle
from loa.reader.stages.items import opens_list
from loa.reader.stages.listings import listed_phases
from loa.reader.stages.measure_times import below_time_labels, times_of_measures
from loa.reader.stages.page_heads import title_of_page
from loa.reader.stages.period_heads import (
    LONGEST,
    Head,
    blanked,
    is_anniversary,
    make_phase,
    read_head,
)
from loa.reader.stages.time_sections import times_of_sections
from loa.reader.stages.title_periods import PartOfYear, part_of_year
from loa.reader.stages.whole_periods import told_period

_SHORT_HEADING = 160
_SHORTEST = 30  # letters of a line that is a month or a quarter
# "Thực hiện Chương trình “… giai đoạn 2025 - 2030”": its period is that of the plan.
_CARRIES_OUT = re.compile(
    r"(?:thực hiện|triển khai)\s+(?:[^“\"]{0,40}\s)?"
    r"(?:chương\s+trình|đề\s+án|dự\s+án|kế\s+hoạch|chiến\s+lược)"
    r"(?:\s[^“\"]{0,30})?\s[“\"][^”\"]*\sgiai\s+đoạn\s",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_SMALLER = re.compile(r"(?<!\w)(?:tuần\s+\d{1,2}|qu[ýí]\s+[IV\d]+)\s*$", re.IGNORECASE)  # "tuần 15 năm 2026"


def find_phases(document: Document) -> tuple[Phase, ...]:
    """The phases of `document` in the order of the paper."""
    within = _once(
        [
            *listed_phases(document),
            *times_of_sections(document),
            *periods_of_headings(document),
            *days_beside_points(document),
            *_of_heads(document),
        ]
    )
    titled = [*_of_title(document, bounded=any(_is_whole(phase) for phase in within))]
    if not titled and not any(_is_whole(phase) for phase in within):
        titled = [*told_period(document)]
    return tuple(_once([*titled, *within]))


def _once(phases: list[Phase]) -> list[Phase]:
    """Each period once: of those of one name the dated one, else the one that says most about its bounds."""
    kept: list[Phase] = []
    for phase in sorted(phases, key=_weight, reverse=True):
        if not any(_same(phase, other) for other in kept):
            kept.append(phase)
    return sorted(kept, key=lambda phase: phase.name.spans[0])


def _weight(phase: Phase) -> tuple[bool, bool, int]:
    dated = bool(phase.start or phase.end)
    return dated, phase.text.value != phase.name.value, -phase.name.spans[0].start


def _same(phase: Phase, kept: Phase) -> bool:
    if phase.text.spans == kept.text.spans:
        return True
    if fold(phase.name.value) != fold(kept.name.value):
        return False
    return not (phase.start or phase.end) or _days(phase) == _days(kept)


def _days(phase: Phase) -> tuple[str | None, str | None]:
    return phase.start.value if phase.start else None, phase.end.value if phase.end else None


def _is_whole(phase: Phase) -> bool:
    """Whether the words of the period are its whole name: then it is that of the plan and no part of it."""
    return bool(phase.end) and phase.text.spans == phase.name.spans


def _of_title(document: Document, *, bounded: bool) -> Iterator[Phase]:
    """The period that the title gives to the plan; a mere year only where no section of time does."""
    blocks = document.in_zone("title")
    beside = document.plan.title_in_type_line or title_of_page(document)
    span = Span(blocks[0].start, blocks[-1].end) if blocks else beside
    if span is None:
        return
    words = blanked(document.text[span.start : span.end])
    if _carries_out_named(document.text[span.start : span.end], words):
        words = document.text[span.start : span.end]
    label = LABEL.search(words)
    periods = [p for p in find_periods(words) if _is_of_title(words, p)]
    if periods:
        period = periods[0]
        text = Span(span.start + period.start, span.start + period.end)
        name = Span(span.start + label.start(), span.start + label.end()) if label else text
        yield make_phase(document, name, text, days=(period.first, period.last))
    elif not bounded and (part := _part_of_year(document, words)):
        text = Span(span.start + part.start, span.start + part.end)
        yield make_phase(document, text, text, days=(part.first, part.last))
    elif not bounded and (year := _year_of_title(words)) and _is_of_a_year(document, words[: year.start()]):
        text = Span(span.start + year.start(), span.start + year.end())
        last = None if year["on"] else f"{year['year']}-12-31"
        yield make_phase(document, text, text, days=(f"{year['year']}-01-01", last))
    elif now := until_an_event(words):
        text = Span(span.start + now.start("when"), span.start + now.end("when"))
        yield make_phase(document, text, text)


def _is_of_title(words: str, period: WrittenPeriod) -> bool:
    """Whether a period in the title has its days: "đến năm 2030" alone is an aim, "từ nay đến …" none."""
    if period.first is None:
        now = words[period.start : period.end].lower().startswith("từ nay")
        return now and period.last is not None and not period.last.startswith("--")
    return not period.first.startswith("--") and not is_anniversary(period)


def _part_of_year(document: Document, title: str) -> PartOfYear | None:
    """The month, quarter or half a year of a plan, or of a paper that tells the work of it."""
    part = part_of_year(title, year_of(document))
    if part is None or _is_plan(document):
        return part
    return part if _is_guiding(document) and WORK_OF_TITLE.search(title, 0, part.start) else None


def _year_of_title(title: str) -> re.Match[str] | None:
    """The year in a title; of two the later one, where what was done in the earlier one is looked back at."""
    years = [*TITLE_YEAR.finditer(title)]
    if len(years) > 1 and LOOKS_BACK.search(title, 0, years[0].start()):
        return years[-1]
    return years[0] if years else None


def _carries_out_named(title: str, plain: str) -> bool:
    """Whether a plan carries out what is named in quotes, and has no year but that of the name."""
    return _CARRIES_OUT.search(title) is not None and _YEAR.search(plain) is None


def _is_of_a_year(document: Document, before: str) -> bool:
    """Whether the paper is a plan, and the year in its title the plan's and not that of an event or a law."""
    return _is_plan(document) and not EVENT_OF_YEAR.search(before) and not _SMALLER.search(before)


def _is_plan(document: Document) -> bool:
    return bool(PLANS.search(_kind(document)))


def _is_guiding(document: Document) -> bool:
    """Whether the paper tells others what to do, or names no type."""
    kind = _kind(document)
    return not kind or bool(GUIDING.search(kind))


def _kind(document: Document) -> str:
    at = document.plan.type_block
    return document.words(document.blocks[at]) if at is not None else type_without_line(document)


def _of_heads(document: Document) -> Iterator[Phase]:
    """Periods at the head of lines; bullets without a number of the period only where several are such."""
    issued = year_of(document)
    for group in _groups(document):
        found = [(block, head) for block in group if (head := read_head(document, block))]
        heads = [
            (block, head)
            for block, head in found
            if not _is_history(head.phase, issued) and not _is_no_time(head)
        ]
        eventful = [head for _, head in heads if not head.labelled]
        for block, head in heads:
            if head.one_day and not _has_work_below(document, block):
                continue
            opens = block.kind != "bullet" or (head.dated and opens_list(block, document.text))
            sure = head.labelled or (head.alone and opens)
            beside = head.dated and len(heads) > 1 and block.kind != "bullet"
            if sure or beside or len(eventful) > 1:
                yield dated_below(document, block, head.phase) if head.labelled else head.phase


def _is_history(phase: Phase, issued: int | None) -> bool:
    """Whether the period was over before the year of the paper: "Từ năm 1945 đến năm 1975"."""
    return bool(issued and phase.end and int(phase.end.value[:4]) < issued)


def _is_no_time(head: Head) -> bool:
    """Whether words without a day name steps of a procedure, hours, classes or ages."""
    if head.dated:
        return False
    name = head.phase.name
    if head.labelled:
        return name.spans == head.phase.text.spans and STEP.match(name.value) is not None
    return NO_TIME.search(name.value) is not None


def _has_work_below(document: Document, block: Block) -> bool:
    """Whether work stands below the block."""
    node = document.node_at(block)
    return bool(node and (document.under(node) or document.children(node)))


def _groups(document: Document) -> Iterator[list[Block]]:
    """Blocks side by side that may head lists: the numbered children of a node, or what stands under it."""
    children: dict[int | None, list[Block]] = {}
    aims: set[int] = set()  # where nodes of targets begin, and those below them
    for node in document.nodes:
        parent = document.parent(node)
        if (parent and parent.start in aims) or is_idle(node.heading.value):
            aims.add(node.start)
            yield _points_that_head_work(document, _below_schedule(document, document.under(node)))
        else:
            children.setdefault(parent.start if parent else None, []).append(document.block_of(node))
            yield _points_that_head_work(document, document.under(node))
    for at in document.bare_headings:
        heading = document.blocks[at]
        if not is_idle(document.words(heading)):
            yield _points_that_head_work(document, document.under_bare(heading))
    for blocks in children.values():
        yield [block for block in blocks if _heads_work(document, block)]


def _below_schedule(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """What stands below a line without a number that opens a schedule: "LỘ TRÌNH CÁC NĂM TIẾP THEO:"."""
    opening = (
        at
        for at, block in enumerate(blocks)
        if block.kind == "paragraph"
        and SCHEDULE.match(words := document.words(block))
        and words.endswith(":")
    )
    at = next(opening, None)
    return [] if at is None else [*blocks[at + 1 :]]


def _points_that_head_work(document: Document, blocks: Sequence[Block]) -> list[Block]:
    heads = [b for b in blocks if b.kind in ("paragraph", "bullet") and _heads_work(document, b)]
    if heads and times_of_measures(document):
        times = {b.index for b in below_time_labels(document, blocks)}
        heads = [b for b in heads if b.index not in times]
    return heads


def _heads_work(document: Document, block: Block) -> bool:
    """Whether words, a list or bounds in brackets follow what may be the name of a period."""
    words = document.text[block.body.start : block.end]
    if ":" in words[:LONGEST] or opens_list(block, document.text) or WHOLE.fullmatch(words):
        return True
    node = document.node_at(block)
    if not node:
        return _stands_above_points(document, block, words)
    running = len(words) > _SHORT_HEADING and words.rstrip(" *_").endswith((".", ";"))
    return bool(LABEL.match(words)) or (not running and bool(document.under(node) or document.children(node)))


def _stands_above_points(document: Document, block: Block, words: str) -> bool:
    """Whether a line without number or colon is a part of the year with points below it: "THÁNG 9"."""
    if block.kind != "paragraph" or len(words) > _SHORTEST or not PART_ALONE.fullmatch(words):
        return False
    below = document.blocks[block.index + 1 : block.index + 2]
    return bool(below) and below[0].kind in ("bullet", "numbered")
