"""What a synthesised report puts into its draft: the values of its figures, its tables, its charts."""

from __future__ import annotations

from django.utils import translation

from loa.documents.drafting.filling import Filling, marks_in, register_filler
from loa.documents.models import Draft
from loa.reports.charts import draw
from loa.reports.models import FigureValue, Synthesis
from loa.reports.numbers import show_number
from loa.reports.synthesis.outline import cited_words
from loa.reports.synthesis.saying import objections


def fill(draft: Draft) -> Filling | None:
    """The filling of a synthesised report; None for any other draft."""
    synthesis = Synthesis.objects.filter(draft=draft).first()
    if synthesis is None:
        return None
    figures = {row.name: row.value for row in synthesis.figures.select_related("value")}
    marks = {name: words_of(value) for name, value in figures.items()}
    marks |= synthesis.sources.get("marks", {})  # baselines and targets: their source is the objective
    return Filling(
        marks=marks,
        drawings={name: draw(spec) for name, spec in synthesis.charts.items()},
        tables=synthesis.tables,
        objections=objections(
            draft.content, set(marks), marks_in(draft.content), cited=cited_words(synthesis.campaign)
        ),
    )


def words_of(value: FigureValue) -> str:
    """The number as an official paper writes it, whatever language the one who looks reads."""
    with translation.override("vi"):
        return show_number(value.number, value.definition.get("decimals"))


register_filler("reports.synthesis", fill)
