"""The standard form of report: its sections, its figures, and its hints in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy, override

OF_PAPERS = "vi"  # the language of reports, whatever that of the site or of the reader

# The usual shape of a report on information work (from office usage, unchecked).
STANDARD_NAME = gettext_lazy("Report on results of information work")
STANDARD_SECTIONS: tuple[tuple[str, Any, Any], ...] = (
    (
        "results",
        gettext_lazy("Results"),
        gettext_lazy("What was done in the period, in what forms, and what came of it."),
    ),
    (
        "difficulties",
        gettext_lazy("Difficulties and their causes"),
        gettext_lazy("What stood in the way, why, and what was late."),
    ),
    (
        "proposals",
        gettext_lazy("What comes next, and proposals"),
        gettext_lazy("The main work of the next period; what you ask of the office."),
    ),
)
STANDARD_FIGURES = (
    "items",
    "broadcasts",
    "hours",
    "participants",
    "events",
    "things",
    "assignments-done",
    "assignments-late",
    "photos",
)


def heading_of(section: dict[str, Any]) -> str:
    """The heading as papers have it: a standard one in their language, an office's own as it was written."""
    kept = str(section.get("title") or section["key"])
    own = [
        title
        for key, title, _hint in STANDARD_SECTIONS
        if key == section["key"] and kept in _everywhere(title)
    ]
    with override(OF_PAPERS):
        return str(own[0]) if own else kept


def hint_of(section: dict[str, Any]) -> str:
    """What to write in the section: an office's own words, or the standard ones as the reader speaks.

    The heading goes into the paper; the hint is for the person who writes.
    """
    kept = str(section.get("prompt", ""))
    return next((str(hint) for _key, _title, hint in STANDARD_SECTIONS if kept in _everywhere(hint)), kept)


def _everywhere(words: Any) -> Iterator[str]:
    for language, _name in settings.LANGUAGES:
        with override(language):
            yield str(words)
