"""All stages in their order: a source in, facts, passages, marks and declined spans out."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from loa.reader.gazetteer import Gazetteer
from loa.reader.reading import Declined, Facts, Mark, Passage, Source, Span
from loa.reader.rules.types import RECORDING_TYPES
from loa.reader.stages.administrative import is_administrative
from loa.reader.stages.announced_types import with_announced_type
from loa.reader.stages.assembling import read_document
from loa.reader.stages.contents import find_contents
from loa.reader.stages.declined import find_declined, find_in_open
from loa.reader.stages.document import Document
from loa.reader.stages.duties.finding import find_duties
from loa.reader.stages.forms import find_forms
from loa.reader.stages.funding import find_funding
from loa.reader.stages.header import read_header
from loa.reader.stages.inconsistencies import find_inconsistencies
from loa.reader.stages.mending import as_printed, find_dust, mended
from loa.reader.stages.own_names import know_own_names
from loa.reader.stages.page_heads import with_title_of_page
from loa.reader.stages.parties import read_addressees, read_recipients
from loa.reader.stages.passages import cut_passages, find_marks, held_ranges, judge_passages
from loa.reader.stages.phases import find_phases
from loa.reader.stages.references import find_citations, read_references
from loa.reader.stages.reports import find_reports
from loa.reader.stages.roles import propose_roles
from loa.reader.stages.sides import read_sides
from loa.reader.stages.signatory import read_signatory
from loa.reader.stages.slogans import find_slogans
from loa.reader.stages.told_heads import with_told_head
from loa.reader.stages.topics import find_topics

NOT_ADMINISTRATIVE = "not-administrative"


class StageResult(NamedTuple):
    """What the stages make of a source."""

    facts: Facts
    passages: tuple[Passage, ...]
    marks: tuple[Mark, ...]
    declined: tuple[Declined, ...]
    span: Span  # of the main document
    warnings: tuple[str, ...] = ()


def run_stages(source: Source, gazetteer: Gazetteer, *, any_text: bool = False) -> StageResult:
    """The facts of the main document of `source`, and its whole text as passages and marks.

    `any_text`: it may be no administrative paper at all. Of a text without any sign of one only
    dates, outline and citations are read, nothing that binds anybody, and a warning says so.
    """
    printed, source = source.text, mended(source)
    document = know_own_names(read_document(source, gazetteer))
    told = with_told_head(document, read_header(document))
    header = replace(
        with_announced_type(document, with_title_of_page(document, told)),
        signatory=read_signatory(document),
    )
    citations = find_citations(document)
    facts = Facts(
        header=header,
        addressees=read_addressees(document),
        recipients=read_recipients(document),
        references=read_references(document, header, citations=citations),
        outline=document.nodes,
    )
    warnings: tuple[str, ...] = ()
    declined: tuple[Declined, ...] = ()
    if any_text and not is_administrative(document, facts):
        warnings = (NOT_ADMINISTRATIVE,)
        facts = replace(facts, header=replace(header, doc_type=None, title=None))
    elif header.doc_type and header.doc_type.value in RECORDING_TYPES:
        facts = replace(facts, parties=read_sides(document))
    else:
        facts = _with_what_is_told(document, facts)
        duties = find_duties(document)
        facts = replace(facts, duties=duties, reports=find_reports(document, duties))
        facts = replace(facts, inconsistencies=find_inconsistencies(document, facts, citations=citations))
        declined = find_declined(document.letters, facts.duties, facts.forms)
    if source.text is not printed:
        facts = as_printed(facts, mended=source.text, printed=printed)
    cut = cut_passages(document)
    passages = _judged(document, facts, declined, cut)
    if not warnings and (more := find_in_open(document.letters, passages)):
        declined = tuple(sorted((*declined, *more), key=lambda each: each.spans))
        passages = _judged(document, facts, declined, cut)
    marks = find_marks(document)
    if source.text is not printed:
        marks = _in_order(*marks, *find_dust(passages, mended=source.text, printed=printed))
    return StageResult(facts, passages, marks, declined, document.span, warnings)


def _judged(
    document: Document, facts: Facts, declined: tuple[Declined, ...], passages: tuple[Passage, ...]
) -> tuple[Passage, ...]:
    """The passages with the roles that the reader proposes."""
    held = held_ranges(document, facts, declined)
    propose = propose_roles(document, declined, held=held)
    return judge_passages(document, passages, held=held, propose=propose)


def _in_order(*marks: Mark) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda mark: mark.start))


def _with_what_is_told(document: Document, facts: Facts) -> Facts:
    """The facts with phases, contents, forms, slogans and sources of money."""
    phases = find_phases(document)
    topics = find_topics(document, phases)
    return replace(
        facts,
        phases=phases,
        contents=find_contents(document, phases, topics=topics),
        forms=find_forms(document, topics=topics),
        slogans=find_slogans(document),
        funding=find_funding(document),
    )
