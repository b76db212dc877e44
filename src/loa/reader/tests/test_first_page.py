"""Of a file with many pages only the first is read where somebody waits for the answer."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from loa.reader.errors import ReadingRefused
from loa.reader.first_page import first_page
from loa.reader.pipeline import read_source


def pdf(*pages: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for words in pages:
        for number, line in enumerate(words.split("\n")):
            canvas.drawString(72, 780 - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_a_pdf_is_cut_to_its_first_page() -> None:
    cut = first_page(pdf("one", "two", "three"))
    with pdfium.PdfDocument(cut) as document:
        assert len(document) == 1
    assert read_source(cut, "a.pdf").text.strip() == "one"


def test_a_mark_of_secrecy_on_the_first_page_is_still_found() -> None:
    image = Image.new("RGB", (50, 50), "white")
    out = io.BytesIO()
    image.save(out, "TIFF", save_all=True, append_images=[image, image])
    with Image.open(io.BytesIO(first_page(out.getvalue()))) as cut:
        assert cut.n_frames == 1
    text = "UBND\nMẬT\nKẾ HOẠCH".encode()
    with pytest.raises(ReadingRefused, match="MẬT"):
        read_source(first_page(text), "a.txt")


@pytest.mark.parametrize("data", [b"%PDF-1.7 broken", b"II*\x00broken", b"", b"words"])
def test_what_cannot_be_cut_is_left_for_the_reader_to_refuse(data: bytes) -> None:
    assert first_page(data) == data
