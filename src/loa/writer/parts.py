"""Parts of a decoded JSON value, each with its path, so that a refusal can say where."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from loa.writer.errors import WritingRefused

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?\Z")
_DAY = re.compile(
    r"(?:\d{4}|-)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?\Z"
)  # "--11-30": every year
_LONGEST = 200_000  # letters of one text


class Part:
    """One object of the JSON with its path."""

    def __init__(self, value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise WritingRefused("wrong-kind", place=path or "JSON", detail="object")
        self.value, self.path = value, path

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def text(self, key: str) -> str | None:
        return clean(self.value.get(key), self._at(key))

    def needed(self, key: str) -> str:
        words = self.text(key)
        if words is None:
            raise WritingRefused("wrong-kind", place=self._at(key), detail="needed")
        return words

    def texts(self, key: str) -> tuple[str, ...]:
        items = self._list(key)
        words = (clean(item, f"{self._at(key)}[{i}]") for i, item in enumerate(items))
        return tuple(each for each in words if each is not None)

    def parts(self, key: str) -> list[Part]:
        return [Part(item, f"{self._at(key)}[{i}]") for i, item in enumerate(self._list(key))]

    def part(self, key: str) -> Part:
        return Part(self.value.get(key) or {}, self._at(key))

    def number(self, key: str) -> int:
        value = self.value.get(key)
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise WritingRefused("wrong-kind", place=self._at(key), detail="number")
        return value

    def date(self, key: str, *, pattern: re.Pattern[str] = _DATE) -> str | None:
        words = self.text(key)
        if words is not None and not pattern.match(words):
            raise WritingRefused("bad-date", place=self._at(key), detail=words)
        return words

    def day(self, key: str) -> str | None:
        """A date, or a day of every year."""
        return self.date(key, pattern=_DAY)

    def _list(self, key: str) -> list[Any]:
        value = self.value.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise WritingRefused("wrong-kind", place=self._at(key), detail="list")
        return value


def clean(value: Any, place: str) -> str | None:
    """The text in NFC with single spaces; None where nothing stands; refuses what cannot be printed."""
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise WritingRefused("wrong-kind", place=place, detail="text")
    words = " ".join(unicodedata.normalize("NFC", value).split())
    for letter in words:
        if unicodedata.category(letter) in ("Cc", "Cs") or letter in "\ufffe\uffff":
            raise WritingRefused("bad-letter", place=place, detail=f"U+{ord(letter):04X}")
    return words or None
