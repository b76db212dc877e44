"""Phases known by their names: which of them a line names, or begins with.

Reads the phases found before. Answers for one block at a time.
"""

from __future__ import annotations

from collections.abc import Iterable

from loa.reader.reading import Phase
from loa.reader.rules.folding import fold
from loa.reader.rules.periods import PEAK_OF
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.items import opens_list

_SHORT_NAME = 4  # letters; a number alone names no phase


class NamedPhases:
    """The phases of a paper by where they stand and by their names."""

    def __init__(self, document: Document, phases: Iterable[Phase]) -> None:
        self.document = document
        self.phases = [(phase.name.spans[0].start, phase) for phase in phases if phase.name.spans]
        self.named = [(fold(phase.name.value), phase) for _, phase in self.phases]

    def at(self, block: Block) -> Phase | None:
        """The phase that the words of `block` name."""
        here = next((phase for at, phase in self.phases if block.start <= at < block.end), None)
        return here or self._named_by(block)

    def _named_by(self, block: Block) -> Phase | None:
        """The phase of another line whose name opens this one: "1. Đợt 1" with "Đợt 1: từ …" elsewhere."""
        if not self.named or not (block.kind == "numbered" or opens_list(block, self.document.text)):
            return None
        words = fold(self.document.body(block)) + " "
        whole = words.strip(" :.*_")
        for name, phase in self.named:  # "Mùa khô" for the phase "Cao điểm mùa khô"
            if len(whole) > _SHORT_NAME and name.endswith(whole) and PEAK_OF.fullmatch(name[: -len(whole)]):
                return phase
        return next(
            (p for name, p in self.named if words.startswith(name) and not words[len(name)].isalnum()), None
        )
