"""Where a span stands on its pages: exact boxes from the PDF on demand, else a share of the line's box."""

from __future__ import annotations

from contextlib import closing

from loa.reader.formats.builder import clean
from loa.reader.formats.pdf.document import frame_of, open_page, open_pdf
from loa.reader.formats.pdf.native import TextLayer
from loa.reader.formats.pdf.piece import Frame
from loa.reader.formats.pdf.text import PageText
from loa.reader.reading import Box, Line, Reading, Source, Span

Place = tuple[int, Box]


def span_boxes(reading: Reading | Source, span: Span, data: bytes | None = None) -> tuple[Place, ...]:
    """Page and box of each piece of a line that `span` covers; none where the format has no pages.

    With the bytes of the PDF the boxes are those of its characters; without, the line's box is cut in
    proportion to the letters.
    """
    lines = [line for line in reading.lines if line.box and line.start < span.end and span.start < line.end]
    if data is None or reading.kind != "pdf":
        return tuple(_shared(line, span) for line in lines)
    places: list[Place] = []
    with closing(open_pdf(data)) as document:
        for number in sorted({line.page for line in lines if line.page}):
            with open_page(document, number - 1) as (page, layer):
                view = _View(layer, frame_of(page), number)
                places += [view.place(reading.text, line, span) for line in lines if line.page == number]
    return tuple(places)


def _shared(line: Line, span: Span) -> Place:
    """The part of the line's box that the span's share of its letters makes."""
    box, length = line.box, line.end - line.start
    assert box is not None
    assert line.page is not None
    width = (box.right - box.left) / max(1, length)
    left = box.left + width * (max(span.start, line.start) - line.start)
    right = box.left + width * (min(span.end, line.end) - line.start)
    return line.page, Box(round(left, 2), box.top, round(right, 2), box.bottom)


class _View:
    """One page's characters, for looking up boxes."""

    def __init__(self, layer: TextLayer, frame: Frame, number: int) -> None:
        self.page = PageText(number, frame, layer=layer)
        self.text = layer.text()

    def place(self, text: str, line: Line, span: Span) -> Place:
        """The box of the characters of `line` that lie in `span`."""
        words = text[line.start : line.end]
        first = self._find(words, line)
        if first is None:
            return _shared(line, span)
        ends = self._raw_ends(words, first)
        low, high = max(span.start, line.start) - line.start, min(span.end, line.end) - line.start
        boxes = [self.page.char_box(index) for index in (ends[low], ends[high] - 1)]
        box = line.box
        assert box is not None
        left, right = min(each.left for each in boxes), max(each.right for each in boxes)
        return self.page.number, Box(left, box.top, right, box.bottom)

    def _find(self, words: str, line: Line) -> int | None:
        """The index of the line's first character: where its words stand nearest to its box."""
        assert line.box is not None
        best, nearest = None, 3.0  # points
        start = -1
        while (start := self.text.find(words[:1], start + 1)) >= 0:
            if not clean(self.text[start : start + 2 * len(words) + 4]).startswith(words):
                continue
            box = self.page.char_box(start)
            middle = (line.box.top + line.box.bottom) / 2
            away = abs(box.left - line.box.left) + max(0.0, box.top - middle, middle - box.bottom)
            if away < nearest:
                best, nearest = start, away
        return best

    def _raw_ends(self, words: str, first: int) -> list[int]:
        """For each place in `words` the index on the page where it begins (NFC makes texts shorter)."""
        places, at = [first], first
        for length in range(1, len(words) + 1):
            at += 1
            while (
                len(clean(self.text[first : at + 1])) <= length
                and at < len(self.text)
                and at - first < 4 * length
            ):
                at += 1
            places.append(at)
        return places
