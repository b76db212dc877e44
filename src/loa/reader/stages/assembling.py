"""A source put together as a `Document`: its blocks cut, its zones and outline found.

Reads a `Source`. Writes the `Document` that every stage of facts works on.
"""

from __future__ import annotations

from collections.abc import Sequence

from loa.reader.gazetteer import NATIONAL, Gazetteer
from loa.reader.reading import Node, Source, Span, fold_space
from loa.reader.rules.issue_dates import find_issue_date
from loa.reader.rules.sections import is_section_heading
from loa.reader.rules.units import UNNAMED
from loa.reader.stages.block import Block
from loa.reader.stages.blocks import cut_blocks
from loa.reader.stages.document import Document
from loa.reader.stages.documents import Plan, plan_documents
from loa.reader.stages.letters import Letters
from loa.reader.stages.outline import read_outline
from loa.reader.stages.zones import Zone

_SECTION_STYLES = ("roman", "upper", "part", "chapter", "section", "article")


def read_document(source: Source, gazetteer: Gazetteer = NATIONAL) -> Document:
    """The blocks, zones and outline of a source; `gazetteer` knows an office's own units."""
    blocks = cut_blocks(source)
    letters = Letters(source.text)
    words = [letters.reread(block.pieces) for block in blocks]
    plan = plan_documents(blocks, source.text, words=words)
    nodes, carried = read_outline(blocks, plan.zones, text=source.text, scanned=source.kind == "scan")
    islands = _find_islands(source)
    bare = _bare_headings(blocks, plan.zones, words=words)
    parents = _parents(nodes)
    return Document(
        source,
        source.text,
        blocks,
        nodes,
        plan,
        letters,
        gazetteer,
        gazetteer.unit_names(on=_issue_day(blocks, plan, source.text)) if gazetteer.units else UNNAMED,
        _node_of=_sections(blocks, plan.zones, carried, bare=frozenset(bare)),
        _parent_of=parents,
        _children=_children(nodes, parents),
        _carried=carried,
        _islands=islands,
        _island_ends=tuple(island.end - 1 for island in islands),
        _carriers=tuple(carried),
        _words={i: words[i] for i, block in enumerate(blocks) if block.pieces},
        _order={node.start: i for i, node in enumerate(nodes)},
        bare_headings=bare,
    )


def _issue_day(blocks: tuple[Block, ...], plan: Plan, text: str) -> str | None:
    """The day in the header, where the paper gives it whole."""
    for block in blocks:
        if plan.zones[block.index] in ("header", "outside"):
            issued = find_issue_date(text[block.start : block.end])
            if issued and len(issued.iso) == len("2026-01-31"):
                return issued.iso
    return None


def _bare_headings(
    blocks: tuple[Block, ...], zones: tuple[Zone, ...], *, words: Sequence[str]
) -> tuple[int, ...]:
    """The headings without a number in a paper that has several, and no sections with one."""
    found = []
    for block in blocks:
        if zones[block.index] != "body":
            continue
        if block.mark and block.mark.style in _SECTION_STYLES:
            return ()
        if block.kind == "paragraph" and is_section_heading(words[block.index]):
            found.append(block.index)
    return tuple(found) if len(found) > 1 else ()


def _sections(
    blocks: tuple[Block, ...],
    zones: tuple[Zone, ...],
    carried: dict[int, int],
    *,
    bare: frozenset[int],
) -> tuple[int | None, ...]:
    out: list[int | None] = []
    here: int | None = None
    before: Zone = "header"
    for block in blocks:
        zone = zones[block.index]
        if zone in ("closing", "recipients", "signature") or (zone == "appendix") != (before == "appendix"):
            here = None
        if block.index in bare:
            here = None
        if block.index in carried:
            here = carried[block.index]
        before = zone if zone != "footnote" else before
        out.append(here)
    return tuple(out)


def _parents(nodes: tuple[Node, ...]) -> tuple[int | None, ...]:
    out: list[int | None] = []
    stack: list[int] = []
    for i, node in enumerate(nodes):
        del stack[node.level - 1 :]
        out.append(stack[-1] if stack else None)
        stack.append(i)
    return tuple(out)


def _children(nodes: tuple[Node, ...], parents: tuple[int | None, ...]) -> dict[int | None, tuple[Node, ...]]:
    found: dict[int | None, list[Node]] = {}
    for node, above in zip(nodes, parents, strict=True):
        found.setdefault(above, []).append(node)
    return {above: tuple(below) for above, below in found.items()}


def _find_islands(source: Source) -> tuple[Span, ...]:
    """Page marks and footnotes, which may stand in the middle of a paragraph."""
    return tuple(
        Span(line.start, line.end)
        for line in source.lines
        if line.kind in ("page-mark", "footnote") and fold_space(source.text[line.start : line.end])
    )
