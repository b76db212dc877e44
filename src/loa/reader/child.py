"""`python -m loa.reader.child`: one file read inside limits of memory and time.

The file comes by path or on standard input; the whole reading goes to standard output as JSON. A refusal
is exit status 3 with `{"refused", "detail", "what", "do"}`. The process dies by a signal where a limit is
reached inside a library: see `isolated`, which runs it.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import resource
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

REFUSED = 3


def main(arguments: list[str] | None = None) -> int:
    """0 with the reading on standard output, or 3 with the reason of the refusal."""
    options = _options(arguments)
    confine(options.memory)
    from loa.reader import errors  # the limits hold before anything of weight is loaded

    try:
        written = _read(options)
    except errors.ReadingRefused as refusal:
        return _refuse(refusal, options.lang)
    except MemoryError:
        return _refuse(errors.ReadingRefused("memory", detail=f"{options.memory // 2**20} MiB"), options.lang)
    except Exception as error:  # noqa: BLE001 - the boundary of the process: whatever fails is a refusal
        return _refuse(errors.ReadingRefused("failed", detail=type(error).__name__), options.lang)
    sys.stdout.buffer.write(written)
    sys.stdout.buffer.flush()
    return 0


def confine(memory: int) -> None:
    """This process cannot have more memory than `memory` bytes, and leaves no core file."""
    for limit, value in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (value, value))


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m loa.reader.child", description=__doc__)
    parser.add_argument("path", nargs="?", type=Path, help="the file; without it, standard input")
    parser.add_argument("--name", default="", help="the file's name, where it comes on standard input")
    parser.add_argument("--units", type=Path, help="CSV with an office's own units")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi")
    parser.add_argument("--memory", type=int, default=1024 * 2**20, help="bytes of memory")
    parser.add_argument("--limits", default="{}", help="JSON of limits that differ from the usual ones")
    parser.add_argument(
        "--first-page", action="store_true", help="only read the first page and look for a secrecy mark"
    )
    return parser.parse_args(arguments)


def _read(options: argparse.Namespace) -> bytes:
    from loa.reader import watch
    from loa.reader.exports.json import reading_to_bytes
    from loa.reader.first_page import first_page
    from loa.reader.gazetteer import NATIONAL, add_units
    from loa.reader.limits import DEFAULT
    from loa.reader.pipeline import load, read, read_source

    given: dict[str, Any] = json.loads(options.limits)
    limits = replace(DEFAULT, **given)
    watch.wind(limits.seconds_in_all)
    name = options.name or (options.path.name if options.path else "")
    path, most = options.path, limits.file_bytes + 1
    data = load(path, limits=limits) if path else sys.stdin.buffer.read(most)
    if options.first_page:
        source = read_source(first_page(data), name, limits=limits)
        return json.dumps({"kind": source.kind, "pages": len(source.pages)}).encode()
    units = add_units(NATIONAL, options.units) if options.units else NATIONAL
    return reading_to_bytes(read(data, name=name, units=units, limits=limits))


def _refuse(refusal: Any, language: Any) -> int:
    what, do = refusal.parts(language)
    answer = {"refused": refusal.key, "detail": refusal.detail, "what": what, "do": do}
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    return REFUSED


if __name__ == "__main__":
    sys.exit(main())
