"""Folding of Vietnamese letters, one letter to one letter, so that offsets stay what they were.

Source: the alphabet itself (TCVN 6909:2001 / Unicode); text is NFC throughout the reader.
"""

from __future__ import annotations

import codecs
import unicodedata

from loa.reader.rules.letters import LOWER_ACCENTED, UPPER_ACCENTED


def _bare(letter: str) -> str:
    first = unicodedata.normalize("NFD", letter)[0]
    return {"đ": "d", "Đ": "D"}.get(first, first)


_LETTERS = "".join(chr(c) for c in (*range(0xC0, 0x250), *range(0x1EA0, 0x1EFA)))
_TO_BARE = {ord(c): _bare(c) for c in _LETTERS if _bare(c) != c}
_TO_BARE_LOWER = _TO_BARE | {ord(c): _bare(c).lower() for c in _LETTERS}

# Office papers are written with few signs: those fit into one byte, so that the codecs of CPython fold a text
# some ten times as fast as `str.translate` does. A text with any other sign takes the slow way.
_USUAL = (
    "\0\n\t"
    + "".join(map(chr, range(32, 127)))
    + LOWER_ACCENTED
    + UPPER_ACCENTED
    + "đĐðÐ“”‘’–—…•·«»°²³\u00a0"
)
_SIGNS = (_USUAL + "".join(chr(0xE000 + i) for i in range(256)))[:256]
_BYTES = codecs.charmap_build(_SIGNS)
_BARE_SIGNS = _SIGNS.translate(_TO_BARE)
_LOWER_SIGNS = _SIGNS.lower()
_FOLDED_SIGNS = _LOWER_SIGNS.translate(_TO_BARE_LOWER)


def usual(text: str) -> bytes | None:
    """The signs of `text`, a byte for each, where all are usual: of white space only tab, line end, blank and
    no-break space. None where one is not.
    """
    try:
        return codecs.charmap_encode(text, "strict", _BYTES)[0]
    except UnicodeEncodeError:
        return None


def bare(text: str) -> str:
    """`text` without diacritics and đ, in its own case and of its own length."""
    signs = usual(text)
    if signs is None:
        return text.translate(_TO_BARE)
    return codecs.charmap_decode(signs, "strict", _BARE_SIGNS)[0]


def fold(text: str, signs: bytes | None = None) -> str:
    """`text` in lower case without diacritics and đ, of its own length; `signs`: as `usual` gives them."""
    signs = signs or usual(text)
    if signs is None:
        return lowered(text).translate(_TO_BARE_LOWER)
    return codecs.charmap_decode(signs, "strict", _FOLDED_SIGNS)[0]


def lowered_usual(signs: bytes) -> str:
    """What `lowered` gives for the text of these signs, in half the time."""
    return codecs.charmap_decode(signs, "strict", _LOWER_SIGNS)[0]


def lowered(text: str) -> str:
    """`text` in lower case, of its own length: a few capitals have no single small letter."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
