"""Documents in and out, their files, readings, passages, facts, and what was decided of each span."""

from __future__ import annotations

from loa.documents.models.draft import Draft, NumberBook
from loa.documents.models.reading import Fact, Passage, Reading
from loa.documents.models.register import Document
from loa.documents.models.review import Decision, LedgerEntry, Proposal

__all__ = [
    "Decision",
    "Document",
    "Draft",
    "Fact",
    "LedgerEntry",
    "NumberBook",
    "Passage",
    "Proposal",
    "Reading",
]
