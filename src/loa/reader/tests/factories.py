"""Sources made of plain text, for tests of the stages."""

from loa.reader.formats.text import read_text
from loa.reader.reading import Source


def source_of(text: str) -> Source:
    """The source that the text file reader makes of `text`."""
    return read_text(text)
