"""The words by which a document is found, without diacritics."""

from __future__ import annotations

from loa.documents.models import Document
from loa.reader.rules.folding import fold


def searchable(document: Document) -> str:
    """Type, number, subject, issuer and file name, folded: what `Document.folded` holds."""
    parts = (document.doc_type, document.code, document.title, document.issuer, document.name)
    return fold(" ".join(part for part in parts if part))
