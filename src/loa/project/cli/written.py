"""Where and how `loa read` writes a reading: to the terminal, one file, or a folder of files."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from rich.console import Console

from loa.reader.errors import Language, plain_name
from loa.reader.exports.facts import facts_object
from loa.reader.exports.json import reading_from_json
from loa.reader.exports.people import show
from loa.reader.exports.table import MARK, duties_csv
from loa.reader.reading import Reading

SUFFIXES = {"text": ".txt", "json": ".json", "facts": ".json", "csv": ".csv"}
_SLASHES = ("/", os.sep)  # behind the name of a folder, whether it is there or not
_WIDTH = 110  # of a text file


class _Terminal(Console):
    """Standard output; that its reader has left is said to the caller, not an end with status 1."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


class WritingFailed(Exception):
    """A file or folder cannot be written."""

    def __init__(self, path: Path, detail: str) -> None:
        self.path, self.detail = path, detail
        super().__init__(f"{path}: {detail}")

    def sentence(self, language: Language) -> str:
        """One sentence: the path, what is wrong and what to do."""
        place = plain_name(str(self.path))
        if language == "vi":
            return f"{place}: không ghi được ({self.detail}); hãy chọn nơi ghi khác bằng -o."
        return f"{place}: cannot be written ({self.detail}); choose another place by -o."


class Writer:
    """Writes readings one after the other in one format."""

    def __init__(self, form: str, *, output: str | Path | None, several: bool, language: Language) -> None:
        self.form, self.language = form, language
        self.output = Path(output) if output is not None else None
        self.by_line = several and output is None  # JSON Lines: one object a line
        self.used: set[str] = set()
        self.header = True
        named_so = str(output or "").endswith(_SLASHES)
        a_folder = (
            several or named_so or (output is not None and os.path.isdir(output))
        )  # a name of any length
        self.folder = self.output if a_folder else None
        if self.folder is not None:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise WritingFailed(self.folder, error.strerror or "?") from error

    def write(self, path: Path, data: bytes) -> str | None:
        """The reading of `path` is written; gives what to tell: which file it went to."""
        if self.output is None:
            self._print(path, data)
            return None
        place = self.folder / self._free_name(path) if self.folder is not None else self.output
        try:
            place.write_text(self._rendered(path, data), encoding="utf-8", newline="")
        except OSError as error:
            raise WritingFailed(place, error.strerror or "?") from error
        return plain_name(f"{path} → {place}") if self.folder is not None else None

    def _free_name(self, path: Path) -> str:
        """STEM.json, or STEM-2.json where this run has written one of that name already."""
        suffix, number = SUFFIXES[self.form], 1
        name = f"{path.stem}{suffix}"
        while name.casefold() in self.used:
            number += 1
            name = f"{path.stem}-{number}{suffix}"
        self.used.add(name.casefold())
        return name

    def _print(self, path: Path, data: bytes) -> None:
        if self.form == "text":
            show(reading_from_json(data), _Terminal(), name=_named(path), language=self.language)
        else:
            sys.stdout.write(self._rendered(path, data, header=self.header))
            self.header = False

    def _rendered(self, path: Path, data: bytes, *, header: bool = True) -> str:
        if self.form == "json":
            return (_on_one_line(json.loads(data)) if self.by_line else data.decode("utf-8")) + "\n"
        reading = reading_from_json(data)
        if self.form == "facts":
            facts = facts_object(reading.facts)
            told = _on_one_line(facts) if self.by_line else json.dumps(facts, ensure_ascii=False, indent=1)
            return told + "\n"
        if self.form == "csv":
            rows = duties_csv(reading, name=_named(path), language=self.language, header=header)
            return (MARK if header else "") + rows
        return self._as_text(path, reading)

    def _as_text(self, path: Path, reading: Reading) -> str:
        console = Console(width=_WIDTH, color_system=None, force_terminal=False)
        with console.capture() as capture:
            show(reading, console, name=_named(path), language=self.language)
        return capture.get()


def _named(path: Path) -> str:
    """The name of a file as it may be written; what is no text in it gives way to a mark."""
    return plain_name(os.fsencode(path.name).decode("utf-8", "replace"))


def _on_one_line(thing: Any) -> str:
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"))
