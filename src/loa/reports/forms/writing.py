"""The report of a unit as its page sends it."""

from __future__ import annotations

from collections.abc import Mapping

from loa.reports.actions.drafting import Content, Entry
from loa.reports.errors import Refused
from loa.reports.models import Figure, UnitReport
from loa.reports.numbers import read_number


class ReportForm:
    """What a unit writes: fields by the sections and figures of its request.

    `errors` says by figure what is no number; `typed` gives back what was typed.
    """

    def __init__(self, data: Mapping[str, str], report: UnitReport) -> None:
        self.typed = data
        self.errors: dict[int, str] = {}
        self._sections = [section["key"] for section in report.request.sections]
        self._figures = list(report.request.figures.all())

    @property
    def version(self) -> int:
        """The version that the form was made of; -1, which is none, where it does not say."""
        text = self.typed.get("version", "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1

    @property
    def is_wordless(self) -> bool:
        """Whether the form has parts to write in and nothing is written in any of them."""
        words = [self.typed[f"section-{key}"] for key in self._sections if f"section-{key}" in self.typed]
        return bool(words) and not any(each.strip() for each in words)

    @property
    def content(self) -> Content:
        """The words and numbers; raises `Refused` where one of them is no number."""
        sections = {
            key: self.typed[f"section-{key}"] for key in self._sections if f"section-{key}" in self.typed
        }
        entries = {figure.pk: self._entry(figure) for figure in self._figures if self._has(figure)}
        if self.errors:
            raise Refused("\n".join(self.errors.values()))
        return Content(sections, entries)

    def _has(self, figure: Figure) -> bool:
        return f"figure-{figure.pk}" in self.typed or f"words-{figure.pk}" in self.typed

    def _entry(self, figure: Figure) -> Entry:
        words = self.typed.get(f"words-{figure.pk}", "")
        if not figure.typed:
            return Entry(None, words)
        try:
            return Entry(read_number(self.typed.get(f"figure-{figure.pk}", "")), words)
        except Refused as refused:
            self.errors[figure.pk] = f"{figure.label}: {refused}"
            return Entry(None, words)
