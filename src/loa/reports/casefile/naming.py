"""Names of files and folders that every system takes and people can read: Vietnamese without its signs."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from loa.reader.rules.folding import fold

LONGEST = 80  # so that a whole path stays below what Windows takes (260)
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_UNSAFE = re.compile(r"[^A-Za-z0-9._() -]+")


def safe_name(words: str, *, suffix: str = "") -> str:
    """The words as a name: letters without signs, no sign of a path, no name that Windows keeps to itself.

    It ends on `suffix` once, also where the words are the name of a file that had it.
    """
    if suffix and words.casefold().endswith(suffix.casefold()):
        words = words[: -len(suffix)]
    plain = _UNSAFE.sub(" ", _without_signs(words).replace("/", "-"))
    plain = _cut(re.sub(r"\s+", " ", plain).strip(" ."), LONGEST - len(suffix))
    if plain.split(".")[0].casefold() in _RESERVED or not plain:
        plain = f"_{plain}" if plain else "khong ten"
    return plain + suffix


def _cut(words: str, longest: int) -> str:
    """As many whole words as there is room for; a bracket that would stay open is left out."""
    if len(words) <= longest:
        return words
    cut = words[: longest + 1].rpartition(" ")[0] or words[:longest]
    if cut.count("(") > cut.count(")"):
        cut = cut.rpartition("(")[0] or cut
    return cut.strip(" .-")


def _without_signs(words: str) -> str:
    """The same words in plain letters, large and small as they were."""
    found = []
    for sign in words:
        plain = fold(sign)
        found.append(plain.upper() if sign.isupper() else plain)
    return "".join(found)


class Names:
    """The paths given so far: each once, also where large and small letters are the same."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def unique(self, path: str) -> str:
        """The path, with a number before its ending where it is taken."""
        found, number = path, 1
        while found.casefold() in self._taken:
            number += 1
            given = PurePosixPath(path)
            found = str(given.with_name(f"{given.stem} ({number}){given.suffix}"))
        self._taken.add(found.casefold())
        return found
