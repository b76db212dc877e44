"""Why bytes or records are refused; `str()` of each is a sentence for people."""

from __future__ import annotations

from django.utils.functional import Promise


class EvidenceRefused(Exception):
    """Nothing was stored; the message says why and what to do."""

    def __init__(self, sentence: str | Promise) -> None:
        self.sentence = sentence
        super().__init__(sentence)

    def __str__(self) -> str:
        return str(self.sentence)


class MediaRefused(EvidenceRefused):
    """The bytes are too large, of no known kind, or not what they are said to be."""


class BytesErased(EvidenceRefused):
    """The bytes were erased and are not to be had, nor stored again."""
