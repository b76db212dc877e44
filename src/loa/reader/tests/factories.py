"""Sources, documents and facts made of plain text, for tests of the stages."""

from loa.reader.formats.text import read_text
from loa.reader.gazetteer import NATIONAL
from loa.reader.reading import Facts, Source
from loa.reader.stages import run_stages
from loa.reader.stages.document import Document, read_document


def source_of(text: str) -> Source:
    """The source that the text file reader makes of `text`."""
    return read_text(text)


def document_of(text: str) -> Document:
    """The document of `text` with blocks, zones and outline."""
    return read_document(read_text(text))


def facts_of(text: str) -> Facts:
    """All facts of `text`."""
    return run_stages(read_text(text), NATIONAL).facts
