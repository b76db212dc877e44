"""What a synthesised report puts into its draft: the values of its figures, its tables, its charts."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from loa.documents.drafting.filling import Filling, marks_in, register_filler
from loa.documents.models import Draft
from loa.reports.charts import draw
from loa.reports.models import FigureValue, Synthesis
from loa.reports.numbers import show_number
from loa.reports.spoken import Marks, in_words
from loa.reports.synthesis.outline import cited_words
from loa.reports.synthesis.saying import objections, unsettled_lines

PARTS = {
    "numbers": _("the figures of the report"),
    "trend": _("work done, week by week"),
    "states": _("assignments by their state"),
    "units": _("results by kind of unit"),
    "objectives": _("how far the objectives were reached"),
    "steps": _("the steps that led to the results"),
    "late": _("late assignments and why"),
    "best": _("confirmed products"),
    "commended": _("units and people put forward for commendation"),
    "evidence": _("list of evidence with hashes"),
}
STEP = "step-"
SAID = {"baseline": _("%(name)s: baseline"), "target": _("%(name)s: target")}


def fill(draft: Draft) -> Filling | None:
    """The filling of a synthesised report; None for any other draft."""
    synthesis = Synthesis.objects.filter(draft=draft).first()
    if synthesis is None:
        return None
    figures = {row.name: row.value for row in synthesis.figures.select_related("value")}
    marks = {name: words_of(value) for name, value in figures.items()}
    called = {name: _called(name, value) for name, value in figures.items()}
    marks |= synthesis.sources.get("marks", {})  # baselines and targets: their source is the objective
    cited = cited_words(synthesis.campaign)
    filling = Filling(
        marks=marks,
        called={mark: called.get(mark) or _of_objective(mark, called) for mark in marks},
        parts=PARTS,
        drawings={name: draw(spec) for name, spec in synthesis.charts.items()},
        tables=synthesis.tables,
        objections=objections(draft.content, set(Marks(marks)), marks_in(draft.content), cited=cited),
        unsettled=unsettled_lines(draft.content, cited=cited),
    )
    return in_words(filling)


def _called(mark: str, value: FigureValue) -> str:
    """The name of the figure; one on the way to an objective says that it is of the whole campaign."""
    name: str = value.definition["name"]
    return _("%(name)s, over the whole campaign") % {"name": name} if mark.startswith(STEP) else name


def _of_objective(mark: str, called: Mapping[str, str]) -> str:
    """The name of a baseline or target: that of its objective's figure, with what it is."""
    of, _dash, which = mark.rpartition("-")
    words = SAID.get(which)
    return words % {"name": called.get(of, of)} if words else mark


def words_of(value: FigureValue) -> str:
    """The number as an official paper writes it, whatever language the one who looks reads."""
    with translation.override("vi"):
        return show_number(value.number, value.definition.get("decimals"))


register_filler("reports.synthesis", fill)
