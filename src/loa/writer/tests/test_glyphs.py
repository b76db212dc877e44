"""Every letter of Vietnamese and every sign of offices is printed in all styles, and found again as text."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pypdfium2
import pytest
from PIL import ImageFont

from loa.writer.document import Block, document_of
from loa.writer.facts import facts_from
from loa.writer.pdf import FONTS, pdf_of
from loa.writer.tests.factories import facts

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # none, huyền, hỏi, ngã, sắc, nặng
VOWELS = "aăâeêioôơuưy"
CONSONANTS = "bcdđghklmnpqrstvxfjwz"
SMALL = CONSONANTS + "".join(unicodedata.normalize("NFC", v + tone) for v in VOWELS for tone in TONES)
LETTERS = SMALL + SMALL.upper()
SIGNS = "–—“”‘’…₫§№²³½¼→×±≤≥°%‰•·/&@#+=<>()[]{}*^~|\\"
NOBODYS = "\ue0ff"  # of private use: the font draws its sign for what it has not
FOREIGN = "字"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")


def test_there_are_as_many_letters_as_the_alphabet_has():
    """12 vowels in 6 tones, and 17 consonants with the four of foreign words, small and capital."""
    assert len(set(LETTERS)) == len(LETTERS) == 2 * (12 * 6 + 17 + 4)
    assert all(len(letter) == 1 for letter in LETTERS)


@pytest.mark.parametrize("style", STYLES)
def test_every_font_has_a_glyph_for_each(style: str):
    font = ImageFont.truetype(str(FONTS / f"Tinos-{style}.ttf"), 40)
    empty = drawn(font, NOBODYS)
    assert drawn(font, FOREIGN) == empty
    assert [letter for letter in LETTERS + SIGNS if drawn(font, letter) == empty] == []


def drawn(font: ImageFont.FreeTypeFont, letter: str) -> tuple[tuple[int, int], bytes]:
    """The picture of a letter."""
    mask = font.getmask(letter)
    return mask.size, bytes(mask)


def test_every_one_is_printed_and_found_again_as_text():
    lines = [" ".join(LETTERS), " ".join(SIGNS)]
    roles = ("words", "heading", "basis")
    paper = document_of(facts_from(facts()))
    blocks = tuple(Block(role, line) for role in roles for line in lines)
    data = pdf_of(replace(paper, blocks=blocks))
    pages = [page.get_textpage() for page in pypdfium2.PdfDocument(data)]
    found = "".join(page.get_text_range() for page in pages)
    for page in pages:
        unknown = pypdfium2.raw.FPDFText_HasUnicodeMapError
        assert not any(unknown(page.raw, at) for at in range(page.count_chars()))
    for letter in LETTERS + SIGNS:
        assert found.count(letter) >= len(roles), f"{letter} U+{ord(letter):04X}"
    assert "\ufffd" not in found
