"""Blocks: lines joined into paragraphs, bullets, numbered units and table rows.

Reads `Source`. Writes blocks that cover all its lines but page marks, each line in one block. Every later
stage works on blocks. A paragraph broken by the end of a page, a footnote or a page number is one block;
`pieces` are the spans of its own lines.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter

from loa.reader.reading import Source, Span
from loa.reader.rules.phrases import is_torn_at_dash
from loa.reader.stages.block import Block, BlockKind, pieces_of
from loa.reader.stages.lines import Layout, Look, is_dangling, look_at_lines
from loa.reader.stages.page_turns import doubt_gaps
from loa.reader.stages.tables import columns_of, find_rows, is_layout_table, real_rows

__all__ = ["Block", "BlockKind", "cut_blocks"]


_PARAGRAPH = 150  # letters of a line that is a paragraph where no margin breaks the lines
_TORN = 8  # letters of what a narrow column tore off a bracket
_ORDINAL = re.compile(r"(?<!\w)(?:THỨ|KH[OÓ][AÁ]|THẾ KỶ|QUÝ|THẾ CHIẾN)$", re.IGNORECASE)
_place = attrgetter("line.kind", "line.table")


def cut_blocks(source: Source) -> tuple[Block, ...]:
    """All blocks of `source` in order; together they hold every line of it that is no page mark."""
    looks, layout = look_at_lines(source)
    if layout.wrapped:
        doubt_gaps(source, looks)
    blocks: list[Block] = []
    for group in _groups([look for look in looks if look.line.kind in ("text", "table-cell")]):
        if group[0].line.kind == "text":
            blocks += find_rows(_joined(group, layout, source.text), source.text)
        elif is_layout_table(group):
            for column in columns_of(group):
                blocks += _joined(column, layout, source.text)
        else:
            blocks += real_rows(group, source.text)
    notes = _footnotes([look for look in looks if look.line.kind == "footnote"], source.text)
    found = tuple(_with_notes(blocks, notes))
    for i, block in enumerate(found):
        block.index = i
    return found


def _with_notes(blocks: list[Block], notes: list[Block]) -> list[Block]:
    """The blocks in reading order, each footnote after the block that stands before it."""
    if not notes:
        return blocks
    out: list[Block] = []
    waiting = sorted(notes, key=lambda note: note.start)
    for block in blocks:
        while waiting and waiting[0].start < block.start:
            out.append(waiting.pop(0))
        out.append(block)
    return [*out, *waiting]


def _groups(looks: list[Look]) -> list[list[Look]]:
    """Runs of lines inside and outside real tables."""
    return [list(run) for _, run in groupby(looks, _place)]


def _joined(looks: list[Look], layout: Layout, text: str) -> list[Block]:
    """Paragraphs, bullets and numbered units of lines outside tables."""
    runs: list[list[Look]] = []
    run: list[Look] = []
    for look in looks:
        if run and _goes_on(run, look, layout):
            run.append(look)
        else:
            run = [look]
            runs.append(run)
    return [block_of(run, text) for run in runs]


def _goes_on(run: list[Look], look: Look, layout: Layout) -> bool:
    """Whether `look` continues the paragraph of the lines in `run`."""
    before = run[-1]
    if look.torn or before.torn:
        return look.torn
    if look.closed or before.closed:
        return False
    if before is run[0] and _is_number_alone(before) and not look.mark and not look.bullet:
        return True
    if look.mark and not look.gap and _is_ordinal(before.words, look.words[: look.mark.end]):
        return True
    if look.opens:
        return False
    dangling = not before.terminal and bool(is_dangling(before.words, look.words))
    if look.mark or look.bullet:
        return _is_false_mark(before, look, dangling and layout.wrapped)
    if _changes_weight(before, look):
        return False
    return _flows_on(before, look, layout, unfinished=_is_unfinished(before, look, dangling=dangling))


def _is_ordinal(before: str, number: str) -> bool:
    """Whether a number without a sign goes on with the line above: "ĐẠI HỘI LẦN THỨ" / "XIII CỦA ĐẢNG"."""
    return number.rstrip()[-1:].isalnum() and _ORDINAL.search(before) is not None


def _is_number_alone(look: Look) -> bool:
    """Whether a line holds its number or sign and nothing else."""
    if look.mark is not None:
        return look.mark.end >= len(look.words)
    return look.bullet is not None and look.bullet[1] >= len(look.words)


def _changes_weight(before: Look, look: Look) -> bool:
    """Whether bold letters end or begin where a paragraph may."""
    if look.lower:
        return False
    if before.line.bold:
        return look.line.bold is False and look.line.table is None
    return bool(look.line.bold) and before.line.bold is False and before.terminal


def _is_unfinished(before: Look, look: Look, *, dangling: bool) -> bool:
    """Whether the sentence of the line before cannot end there."""
    return not before.terminal and (
        look.lower or dangling or before.words[-1] in ",-–(" or look.words[0] in ".,;)"
    )


def _flows_on(before: Look, look: Look, layout: Layout, *, unfinished: bool) -> bool:
    """Whether two lines without marks are one paragraph, by their gap, their letters and their measure."""
    if look.gap:
        if before.words[-1] == "," and len(look.words) > _PARAGRAPH and not (look.lower or layout.wrapped):
            return False  # the last of a list, however it ends, above a paragraph of its own
        return unfinished and (len(before.words) > 40 or not look.lower or before.bullet is not None)
    if look.lower:
        clause = before.words.endswith(";") and (layout.soft or before.bullet is not None)
        return layout.wrapped or layout.spaced or clause or not before.terminal
    if before.upper and look.upper:
        return not before.terminal
    if unfinished and not before.upper:
        return True
    if before.upper or (look.upper and not (before.full and not before.terminal)):
        return False
    if look.indented and not unfinished:
        return False
    if before.full and (not before.terminal or before.tight or (layout.spaced and look.gap is False)):
        return True
    apart = layout.long and before.mark is not None  # a heading stands on a line of its own
    return layout.spaced and look.gap is False and not before.terminal and not apart


def _is_false_mark(before: Look, look: Look, dangling: bool) -> bool:
    """Whether what looks like a number or bullet is the middle of a broken sentence."""
    if look.bullet and not look.gap and not before.terminal and is_torn_at_dash(before.words, look.words):
        return True
    if look.mark and not look.gap and _closes_bracket(before.words, look.words):
        return True
    if look.gap or not before.full or before.terminal:
        return False
    if look.mark and look.words[: look.mark.end].rstrip().endswith(","):
        return True
    if dangling:
        return True
    return bool(look.bullet) and look.words[look.bullet[1] :][:1].islower() if look.bullet else False


def _closes_bracket(before: str, words: str) -> bool:
    """Whether a line that is a number and a bracket ends what the line above opened: "(ĐỢT / I)"."""
    return words.rstrip(" .;").endswith(")") and len(words) < _TORN and before.count("(") > before.count(")")


def block_of(looks: list[Look], text: str) -> Block:
    """The block that these lines make."""
    first = looks[0]
    kind: BlockKind = "footnote" if first.line.kind == "footnote" else "paragraph"
    at, marker = first.start, None
    if first.mark:
        kind, marker, at = "numbered", first.mark.num, first.start + first.mark.end
    elif first.bullet:
        kind, marker, at = "bullet", first.bullet[0], first.start + first.bullet[1]
    if at >= first.end:
        at = looks[1].start if len(looks) > 1 else first.end
    end = looks[-1].end
    return Block(
        first.start, end, kind, Span(at, end), marker, first.mark,
        bold=first.line.bold, centred=first.line.centred, pieces=pieces_of(looks, text),
        gap=first.gap is not False,
    )  # fmt: skip


def _footnotes(looks: list[Look], text: str) -> list[Block]:
    """Footnotes, each with the lines that continue it."""
    runs: list[list[Look]] = []
    for look in looks:
        if (
            runs
            and not look.words[0].isdigit()
            and look.words[0] != "*"
            and not text[runs[-1][-1].end : look.start].strip()
        ):
            runs[-1].append(look)
        else:
            runs.append([look])
    return [block_of(run, text) for run in runs]
