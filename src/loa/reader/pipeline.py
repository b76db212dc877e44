"""The whole way of a file: formats → stages → `Reading`."""

from __future__ import annotations

from pathlib import Path

from loa import __version__
from loa.reader import watch
from loa.reader.errors import ReadingRefused
from loa.reader.formats.opening import open_source
from loa.reader.gazetteer import NATIONAL, Gazetteer
from loa.reader.limits import DEFAULT, Limits
from loa.reader.reading import Facts, Reading, Source
from loa.reader.stages.run import run_stages


def read_source(data: bytes | Path, name: str = "", *, limits: Limits = DEFAULT) -> Source:
    """The text of a file (its bytes, or a path) with lines and pages; refuses with `ReadingRefused`."""
    if isinstance(data, Path):
        name = name or data.name
        data = load(data, limits=limits)
    return open_source(data, name, limits)


def load(path: Path, *, limits: Limits = DEFAULT) -> bytes:
    """The bytes of a file, no more than the limit allows; refuses what is not a readable file."""
    try:
        with path.open("rb") as file:
            return file.read(limits.file_bytes + 1)
    except FileNotFoundError as error:
        raise ReadingRefused("missing", name=path.name) from error
    except OSError as error:
        raise ReadingRefused("unreadable", name=path.name, detail=error.strerror or "?") from error


def read(
    data: bytes | Path, *, name: str = "", units: Gazetteer = NATIONAL, limits: Limits = DEFAULT
) -> Reading:
    """The whole reading of a file. Same bytes, units and version give the same reading."""
    source = read_source(data, name, limits=limits)
    watch.step(limits.seconds_a_page * max(3, len(source.pages)))
    facts, passages, marks, declined, span, warnings = run_stages(source, units, any_text=True)
    reading = Reading(
        kind=source.kind,
        text=source.text,
        lines=source.lines,
        pages=source.pages,
        passages=passages,
        marks=marks,
        facts=facts,
        declined=declined,
        warnings=(*source.warnings, *warnings),
        version=__version__,
        span=span,
    )
    if facts.header.doc_type and not _says_anything(facts):
        raise ReadingRefused("no-facts", name=name, detail=facts.header.doc_type.value)
    return reading


def _says_anything(facts: Facts) -> bool:
    """An empty reading of a document of a known type is a failure, not a result."""
    header = facts.header
    said = (header.code, header.date, header.title, header.signatory.position, facts.outline)
    return any((*said, facts.duties, facts.references, facts.recipients, facts.contents, facts.reports))
