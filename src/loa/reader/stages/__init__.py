"""Steps of a reading, one module each: a `Source` in, facts, passages, marks and what is declined out."""

from __future__ import annotations

from loa.reader.gazetteer import Gazetteer
from loa.reader.reading import Declined, Facts, Mark, Passage, Source


def run_stages(
    source: Source, gazetteer: Gazetteer
) -> tuple[Facts, tuple[Passage, ...], tuple[Mark, ...], tuple[Declined, ...]]:
    """All facts of `source`, its passages, its marks and the spans that Loa does not carry."""
    return Facts(), (), (), ()
