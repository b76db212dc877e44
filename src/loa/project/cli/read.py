"""`loa read`: documents read and written out, each in a child process that can neither hang nor swell."""

from __future__ import annotations

import argparse
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from loa.project.cli.places import check_place
from loa.project.cli.written import SUFFIXES, Writer, WritingFailed
from loa.project.speaking import gettext as _
from loa.project.speaking import spoken
from loa.reader.errors import Language, ReadingRefused
from loa.reader.gazetteer import NATIONAL, add_units
from loa.reader.isolated import read_isolated
from loa.reader.limits import DEFAULT, LEAST, Limits

_AT_ONCE = 2  # children; they share the memory that one may take
_AHEAD = 2  # files a child that are read or wait for it while another is written


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help=_("text, Markdown, DOCX, PDF or image")
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", help=_("file; a folder where FILEs are several or OUT ends in /")
    )
    parser.add_argument(
        "--format",
        choices=tuple(SUFFIXES),
        default="text",
        help=_(
            "text for people (default); facts: the bare facts; json: all, with positions; csv: the duties; "
            "facts and json of several FILEs without -o: JSON Lines, one object a line"
        ),
    )
    parser.add_argument(
        "--units", type=Path, metavar="FILE", help=_("CSV with units of your own: name,aliases,from,until")
    )
    parser.add_argument(
        "--lang", choices=("vi", "en"), default=None, help=_("language of the words around the facts")
    )


def run(arguments: argparse.Namespace) -> int:
    """0 where every file was read, else 1 with the reasons on standard error."""
    language: Language = arguments.lang or spoken(otherwise="vi")
    complain = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
    several = len(arguments.files) > 1
    reasons: list[str] = []
    try:
        if arguments.units:
            check_place(arguments.units)
            add_units(NATIONAL, arguments.units)
        writer = Writer(arguments.format, output=arguments.output, several=several, language=language)
    except ReadingRefused as refusal:
        complain.print(refusal.sentence(language))
        return 1
    except WritingFailed as failure:
        complain.print(failure.sentence(language))
        return 1
    with _progress(several) as progress:
        task = progress.add_task("loa read", total=len(arguments.files))
        for path, reading in _readings(arguments.files, arguments.units):
            try:
                told = writer.write(path, reading.result())
            except ReadingRefused as refusal:
                reasons.append(refusal.sentence(language))
            except WritingFailed as failure:
                reasons.append(failure.sentence(language))
            else:
                if told:
                    print(told)
            progress.advance(task)
    for reason in reasons:
        complain.print(reason)
    return 1 if reasons else 0


def _readings(files: list[Path], units: Path | None) -> Iterator[tuple[Path, Future[bytes]]]:
    """Each file with its reading, in the order given; a few are read at once."""
    at_once = _AT_ONCE if len(files) > 1 else 1
    limits = replace(DEFAULT, memory_bytes=max(DEFAULT.memory_bytes // at_once, LEAST["memory_bytes"]))
    waiting: deque[tuple[Path, Future[bytes]]] = deque()
    with ThreadPoolExecutor(at_once) as pool:
        try:
            for path in files:
                if len(waiting) == _AHEAD * at_once:  # readings of files not yet written are not heaped up
                    yield waiting.popleft()
                waiting.append((path, pool.submit(_read, path, units, limits)))
            while waiting:
                yield waiting.popleft()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _read(path: Path, units: Path | None, limits: Limits) -> bytes:
    check_place(path)
    return read_isolated(path, units=units, limits=limits)


def _progress(shown: bool) -> Progress:
    """One bar on standard error, only where several files are read at a terminal."""
    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not (shown and sys.stderr.isatty()),
    )
