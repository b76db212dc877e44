"""All stages in their order: a source in, facts, passages, marks and declined spans out."""

from __future__ import annotations

from typing import NamedTuple

from loa.reader.gazetteer import Gazetteer
from loa.reader.reading import Declined, Facts, Mark, Passage, Source
from loa.reader.stages.document import read_document


class StageResult(NamedTuple):
    """What the stages make of a source."""

    facts: Facts
    passages: tuple[Passage, ...]
    marks: tuple[Mark, ...]
    declined: tuple[Declined, ...]


def run_stages(source: Source, gazetteer: Gazetteer) -> StageResult:
    """The facts of the main document of `source`, and its whole text as passages and marks."""
    document = read_document(source)
    facts = Facts(outline=document.nodes)
    return StageResult(facts, (), (), ())
