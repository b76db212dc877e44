# ruff: noqa: E501  # patterns read better unbroken
"""Labels that are numbered sections of their own, beside the section whose measures they label.

Reads nodes: "1. Nội dung", "2. Cơ quan chủ trì, phối hợp", "3. Thời gian thực hiện" under one heading. Writes the
measures of the first with the labels of the others; a section whose points are told what to do labels nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from loa.reader.reading import Node
from loa.reader.rules.labels import LABEL_SECTION, TASK_SECTION
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of, role_of
from loa.reader.stages.duties.label_marks import Label, LabelKind, find_labels
from loa.reader.stages.duties.numbered_lines import acts
from loa.reader.stages.run_ins import find_run_in
from loa.reader.stages.subjects import find_subject
from loa.reader.stages.wording import Wording

_INNER = ("arabic", "decimal", "lower")  # sections of a measure stand within a section of the paper
_KINDS: tuple[LabelKind, ...] = ("lead", "with", "time", "other")


@dataclass(slots=True)
class Labelled:
    """A section of measures and the sections of labels that follow it."""

    work: Node
    heads: list[Node] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)  # of the labels
    apart: bool = False  # whether what a label says stands below its heading


def find_label_sections(document: Document) -> Iterator[Labelled]:
    """The sections of measures that sections beside them label; those that the reader of lines knows are left out."""
    if "chủ trì" not in document.letters.lower and "thực hiện" not in document.letters.lower:
        return
    for above in (None, *document.nodes):
        beside = document.children(above)
        if len(beside) > 1:
            yield from _among(document, beside)


def _among(document: Document, beside: tuple[Node, ...]) -> Iterator[Labelled]:
    here: Labelled | None = None
    kinds = [_kind(document, node) for node in beside]
    for node, kind, after in zip(beside, kinds, [*kinds[1:], None], strict=True):
        if kind is None:
            if here and _is_whole(document, here):
                yield here
            here = Labelled(node) if after and _holds_measures(document, node) else None
        elif here:
            here.heads.append(node)
            here.apart = _read_labels(document, node, kind, here) or here.apart
    if here and _is_whole(document, here):
        yield here


def _kind(document: Document, node: Node) -> str | None:
    """Which label the heading of a section is: "lead", "with", "time", "other", or "both"; None where it is none."""
    block = document.block_of(node)
    if block.mark is None or block.mark.style not in _INNER:
        return None
    found = LABEL_SECTION.match(body_of(document, block).folded)
    return next((kind for kind in (*_KINDS, "both") if found and found[kind]), None)


def _holds_measures(document: Document, node: Node) -> bool:
    """Whether the section holds measures: "Nội dung, biện pháp", or a matter in a section of work; no units."""
    block = document.block_of(node)
    if block.mark is None or block.mark.style not in _INNER:
        return False
    words = body_of(document, block)
    if TASK_SECTION.fullmatch(words.folded.rstrip(" .:")):
        return True
    return role_of(document, node) == "duties" and not _tells_work(words)


def _read_labels(document: Document, node: Node, kind: str, here: Labelled) -> bool:
    """Adds what a section of labels says; whether it stands below its heading."""
    block = document.block_of(node)
    here.blocks.append(block)
    words = body_of(document, block)
    colon = words.text.find(":") + 1
    told = kind in _KINDS and colon > 0 and any(c.isalnum() for c in words.text[colon:])
    if told:
        here.labels.append(Label(_as_label(kind), words, colon, len(words.text)))
    below = [each for each in document.all_under(node) if each.kind != "row"]
    here.blocks += below
    for each in below:
        kind = _read_below(document, each, kind, here)
    return bool(below)


def _read_below(document: Document, block: Block, kind: str, here: Labelled) -> str:
    """Adds what a line below the heading of labels says; the label under which the next lines stand."""
    words = body_of(document, block)
    labels, at = find_labels(document, block)
    if labels and at == 0:
        here.labels += [label for label in labels if label.kind != "task"]
        return labels[-1].kind
    heading = LABEL_SECTION.match(words.folded)
    if heading and block.kind != "paragraph":
        return next(name for name in (*_KINDS, "both") if heading[name])
    if kind in _KINDS:
        here.labels.append(Label(_as_label(kind), words, 0, len(words.text)))
    return kind


def _as_label(kind: str) -> LabelKind:
    return next(known for known in _KINDS if known == kind)


def _is_whole(document: Document, here: Labelled) -> bool:
    """Whether labels tell who leads, nobody is told work among them, and lines alone would not tell it."""
    leads = [label for label in here.labels if label.kind == "lead"]
    divided = here.apart or bool(document.children(here.work))
    units = [label for label in here.labels if label.kind in ("lead", "with")]
    return bool(leads) and divided and not any(_tells_work(label.words, label.start) for label in units)


def _tells_work(words: Wording, start: int = 0) -> bool:
    """Whether the words say who does what: "Sở Y tế: In tờ rơi", "Sở Y tế in tờ rơi", "In tờ rơi"."""
    end = len(words.text)
    run_in = find_run_in(words, start, end)
    if run_in and words.text[run_in.rest :].strip(" .;:"):
        return True
    return find_subject(words, start, end) is not None


def _is_work(document: Document, node: Node, items: list[Block]) -> bool:
    """Whether a numbered line is work of its own, to which the paragraphs below it only add."""
    words = body_of(document, document.block_of(node))
    ends = words.text.rstrip()[-1:] in (".", ";")
    return ends and acts(words) and all(each.kind == "paragraph" for each in items)


def measures_of(document: Document, node: Node) -> Iterator[tuple[Node, Block]]:
    """Each measure of a section, with the node it stands under: its innermost points, their bullets or paragraphs."""
    below = document.children(node)
    items = [each for each in document.under(node) if each.kind in ("bullet", "paragraph")]
    if not (below or items) or (not below and _is_work(document, node, items)):
        yield node, document.block_of(node)
    for block in items:
        yield node, block
    for child in below:
        yield from measures_of(document, child)
