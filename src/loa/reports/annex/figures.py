"""What the files of an annex are made of: its figures, the rows behind them, the evidence behind the rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from loa.evidence.models import Record
from loa.reports.figures.proofs import KeptProof, kept_proofs
from loa.reports.figures.rows import Row
from loa.reports.models import FigureValue, Objective, Synthesis
from loa.reports.spoken import Marks

LANGUAGE = "vi"  # the annex goes with the paper, whoever takes it away
PIECE = 500  # records asked for at once
Side = tuple[str, str, Decimal | None, date | None, str]


@dataclass(frozen=True)
class Proved:
    """A record behind figures as their values keep it, and the marks of these figures."""

    proof: KeptProof
    marks: list[str] = field(default_factory=list)


class Told:
    """The figures of one synthesised report, by the marks under which its words name them."""

    def __init__(self, synthesis: Synthesis) -> None:
        rows = list(synthesis.figures.select_related("value"))
        marks = Marks({row.name: "" for row in rows})
        self.values = [(marks.name_of(row.name), row.value) for row in rows]
        self._parts = _parts([value for _name, value in self.values])
        self._hidden = _hidden([proof.number for _name, proof in self._proofs()])

    def rows_of(self, value: FigureValue) -> Iterator[dict[str, Any]]:
        """Each row with whose and which work it was; of what was entered, the entry of the unit."""
        for row in map(Row.read, value.rows):
            part = self._parts.get(row.of)
            if part is None:
                work = value.evidence.get(str(row.assignment), {})
                yield {"row": row, "of": _thing(row), "work": work, "proofs": self.proofs_of(work)}
            elif part.source == FigureValue.Source.PARTS:
                yield from self.rows_of(part)
            else:
                asked = part.definition.get("prompt") or part.definition["name"]
                told = {"unit": part.unit.name if part.unit else "", "duty": asked}
                yield {"row": replace(row, words=part.words), "of": _thing(row), "work": told}

    def proofs_of(self, work: Mapping[str, Any]) -> list[KeptProof]:
        """The proofs of one piece of work; a statement that was erased is not called by its words."""
        return [one._replace(title=self._hidden.get(one.number, one.title)) for one in kept_proofs(work)]

    def evidence(self) -> list[Proved]:
        """Every record behind the figures once, by its number."""
        found: dict[int, Proved] = {}
        for name, proof in self._proofs():
            title = self._hidden.get(proof.number, proof.title)
            marks = found.setdefault(proof.number, Proved(proof._replace(title=title))).marks
            if name not in marks:
                marks.append(name)
        return [found[number] for number in sorted(found)]

    def _proofs(self) -> Iterator[tuple[str, KeptProof]]:
        for name, value in self.values:
            for work in value.evidence.values():
                for one in kept_proofs(work):
                    yield name, one


def objectives_of(synthesis: Synthesis) -> list[Objective]:
    """The objectives of which the report speaks; what they say is never overwritten."""
    marks = synthesis.sources.get("marks", {})
    return [one for one in synthesis.campaign.objectives.all() if f"{one.mark}-target" in marks]


def sides_of(one: Objective) -> tuple[Side, Side]:
    """The baseline and the target of an objective, with the papers they are from."""
    baseline = ("baseline", _("Baseline"), one.baseline, one.baseline_day, one.baseline_source)
    target = pgettext("objective", "Target")
    return baseline, ("target", target, one.target, one.target_day, one.target_source)


def _hidden(numbers: Sequence[int]) -> dict[int, str]:
    """What erased statements among these records are called: their titles may be their words."""
    found: dict[int, str] = {}
    unique = sorted(set(numbers))
    for at in range(0, len(unique), PIECE):
        erased = Record.objects.filter(
            number__in=unique[at : at + PIECE], kind=Record.Kind.STATEMENT, blob__erased_at__isnull=False
        )
        found |= {record.number: record.shown for record in erased.select_related("blob")}
    return found


def _parts(values: list[FigureValue]) -> dict[str, FigureValue]:
    """The values that others are made of, down to what each unit entered for each period."""
    found: dict[str, FigureValue] = {}
    waiting = list(values)
    while waiting:
        made = [value for value in waiting if value.source == FigureValue.Source.PARTS]
        numbers = [Row.read(row).pk for value in made for row in value.rows]
        waiting = list(FigureValue.objects.filter(pk__in=numbers).select_related("unit"))
        found |= {f"reports.figurevalue:{value.pk}": value for value in waiting}
    return found


def _thing(row: Row) -> str:
    """What the row counts, in words, with its number among its kind: the annex is read without an account."""
    words = {
        "assignments.assignment": pgettext("counted", "assignment"),
        "assignments.step": pgettext("counted", "entry of the history"),
        "assignments.proof": pgettext("counted", "proof"),
        "reports.reportline": pgettext("counted", "number entered"),
        "reports.figurevalue": pgettext("counted", "figure kept"),
    }
    kind, number = row.of.rsplit(":", 1)
    return f"{words.get(kind, kind)} {number}"
