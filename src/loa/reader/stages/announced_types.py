# ruff: noqa: E501  # patterns read better unbroken
"""What a page without a head says it is, in the sentence above its sections: "Sở Y tế xây dựng kế hoạch … như sau:".

Reads the paragraphs above the first number. Answers with the header and its type.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from loa.reader.reading import Header, Span
from loa.reader.stages.document import Document

_SECTIONS = 2  # so many numbered points at least stand below
_ANNOUNCES = re.compile(
    r".*(?:xây dựng|ban hành|lập|đề ra)\s+(?P<kind>[Kk]ế hoạch|[Cc]hương trình|[Pp]hương án|[Hh]ướng dẫn)(?!\w)[^;:]{0,500}?\s"
    r"(?:như sau|sau đây)\s*[:.]?\s*\Z",
    re.DOTALL,
)


def with_announced_type(document: Document, header: Header) -> Header:
    """The header with the type that the page gives itself, where none is printed."""
    if header.doc_type is not None or document.plan.type_block is not None or len(document.nodes) < _SECTIONS:
        return header
    first = document.nodes[0].start
    for block in document.blocks:
        if block.start >= first:
            break
        if block.kind == "paragraph" and (told := _ANNOUNCES.match(document.text, block.start, block.end)):
            name = Span(told.start("kind"), told.end("kind"))
            kind = document.derived(document.words(name).lower(), name, rule="told-head")
            return replace(header, doc_type=kind)
    return header
