"""Building a `Source`: lines are cleaned, brought to NFC, measured and joined."""

from __future__ import annotations

import re
import unicodedata

from loa.reader.errors import ReadingRefused
from loa.reader.limits import DEFAULT, Limits
from loa.reader.reading import Box, Line, LineKind, Page, Source, SourceKind
from loa.reader.rules.drawn import is_rule

_TAB = "    "  # as wide as the gutter between two columns, which the stages look for
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]"
)
_BLANKS = re.compile("[\t\x0b\x0c\n\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_ODD = re.compile(  # any character that the patterns above or the surrogates below hold
    "[\x00-\x1f\x7f\x85\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ud800-\udfff\uf020-\uf0ff\ufeff\ufff9-\ufffb]"
)
_MEASURE = re.compile(r"(?:^|[\s\d(/])[kcd]?m$")
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(words: str) -> str:
    """`words` on one line: NFC, plain blanks, symbol-font letters mapped back, no control characters."""
    if words.isprintable() or not _ODD.search(words):  # the first is the quick answer for most lines
        return words if words.isascii() else unicodedata.normalize("NFC", words)
    words = _BLANKS.sub(" ", words.replace("\t", _TAB))
    words = _PRIVATE.sub(lambda m: chr(ord(m[0]) - 0xF000), words)  # Word's and LibreOffice's Symbol bullets
    words = _DROPPED.sub("", words)
    words = _SURROGATE.sub("\ufffd", words)
    return unicodedata.normalize("NFC", words)


def is_power(before: str) -> bool:
    """Whether a raised number after these words is a power (m², km³) and no mark of a footnote."""
    return bool(_MEASURE.search(before))


class SourceBuilder:
    """Collects lines in reading order; `build` joins them by line feeds into a `Source`."""

    def __init__(self, limits: Limits = DEFAULT) -> None:
        self.limits = limits
        self.lines: list[Line] = []
        self.texts: list[str] = []
        self.length = 0

    def add(
        self, words: str, kind: LineKind = "text", page: int | None = None, box: Box | None = None,
        part: str | None = None, paragraph: int | None = None, table: int | None = None,
        row: int | None = None, column: int | None = None, offset: int | None = None,
        size: float | None = None, bold: bool | None = None, centred: bool | None = None,
    ) -> None:  # fmt: skip
        """`words` (one line) stand at the end of the text; the rest are the other fields of `Line`.

        They are given by name; a star that asks for it would make each default a look into a dictionary.
        """
        words = clean(words).rstrip()
        limits, start = self.limits, self.length
        end = start + len(words)
        if end - start > limits.line_characters:
            raise ReadingRefused("line-size", detail=f"{limits.line_characters:,}".replace(",", "."))
        first = words[:1]
        if kind == "text" and (first in "oO0" or not first.isalnum()) and is_rule(words):
            kind = "page-mark"
        self.lines.append(
            Line(
                start, end, kind, page, box, part, paragraph, table, row, column, offset, size, bold, centred
            )
        )
        self.texts.append(words)
        self.length = end + 1
        if end >= limits.text_characters:
            raise ReadingRefused("text-size", detail=f"{limits.text_characters:,}".replace(",", "."))

    def build(
        self,
        kind: SourceKind,
        *,
        sizes: dict[int, tuple[float, float, bool]] | None = None,
        warnings: tuple[str, ...] = (),
    ) -> Source:
        """The source; `sizes` gives width, height and "scanned" of each page."""
        pages: list[Page] = []
        if sizes:
            starts: dict[int, int] = {}
            ends: dict[int, int] = {}
            for line in self.lines:
                if (page := line.page) is not None:
                    if page not in starts:
                        starts[page] = line.start
                    ends[page] = line.end
            end = 0
            for number, (width, height, scanned) in sorted(sizes.items()):
                start, end = starts.get(number, end), ends.get(number, end)
                pages.append(Page(number, width, height, start, end, scanned))
        return Source(kind, "\n".join(self.texts), tuple(self.lines), tuple(pages), warnings)
