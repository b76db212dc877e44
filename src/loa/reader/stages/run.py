"""All stages in their order: a source in, facts, passages, marks and declined spans out."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from loa.reader.gazetteer import Gazetteer
from loa.reader.reading import Declined, Facts, Mark, Passage, Source
from loa.reader.stages.document import read_document
from loa.reader.stages.header import read_header
from loa.reader.stages.inconsistencies import find_inconsistencies
from loa.reader.stages.parties import read_addressees, read_recipients, read_signatory
from loa.reader.stages.passages import cut_passages, find_marks, judge_passages
from loa.reader.stages.references import read_references


class StageResult(NamedTuple):
    """What the stages make of a source."""

    facts: Facts
    passages: tuple[Passage, ...]
    marks: tuple[Mark, ...]
    declined: tuple[Declined, ...]


def run_stages(source: Source, gazetteer: Gazetteer) -> StageResult:
    """The facts of the main document of `source`, and its whole text as passages and marks."""
    document = read_document(source)
    header = replace(read_header(document), signatory=read_signatory(document))
    facts = Facts(
        header=header,
        addressees=read_addressees(document),
        recipients=read_recipients(document),
        references=read_references(document, header),
        outline=document.nodes,
    )
    facts = replace(facts, inconsistencies=find_inconsistencies(document, facts))
    passages = judge_passages(
        document, cut_passages(document), facts=facts, declined=(), propose=lambda document, passage: None
    )
    return StageResult(facts, passages, find_marks(document), ())
