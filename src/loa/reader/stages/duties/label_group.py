"""Measures that wait for labels, and the labels that follow them."""

from __future__ import annotations

from dataclasses import dataclass, field

from loa.reader.reading import Node
from loa.reader.stages.block import Block
from loa.reader.stages.duties.label_marks import Label, LabelKind


@dataclass(slots=True)
class Group:
    """Measures that wait for labels, and the labels that follow them."""

    node: Node | None = None
    heading: Block | None = None
    measures: list[Block] = field(default_factory=list)
    tasks: list[Label] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    bare: Label | None = None  # the last label, where nothing stands behind it on its line

    def add(self, block: Block, labels: list[Label]) -> None:
        """The labels of a line stand with those above it; the "+" items below fill one that is bare."""
        last = labels[-1]
        self.bare = None if last.words.text[last.start : last.end].strip(" .:;") else last
        filled = [label for label in labels if label is not self.bare or label.kind != "task"]
        self.blocks.append(block)
        self.labels += [label for label in filled if label.kind != "task"]
        self.tasks += [label for label in filled if label.kind == "task"]

    def of(self, kind: LabelKind) -> list[Label]:
        return [label for label in self.labels if label.kind == kind]
