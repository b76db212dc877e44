"""A value kept with its rows, so that it can be opened and worked out again when they are gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from loa.campaigns.models import Campaign
from loa.directory.models import Unit, User
from loa.reports.errors import NeedsWords, Refused
from loa.reports.figures.computing import Counted
from loa.reports.figures.period import Period
from loa.reports.figures.registry import query_of
from loa.reports.figures.rows import Row, canonical, digest, rounded
from loa.reports.figures.summing import Total, fold
from loa.reports.models import Figure, FigureValue, ReportLine, ReportRequest, UnitReport

Source = FigureValue.Source
# A sum of plausible numbers need not be plausible for one unit.
_KEEPS_RANGE = frozenset({Figure.Sum.MAX, Figure.Sum.MEAN, Figure.Sum.LAST})


@dataclass(frozen=True)
class About:
    """What a value is of: campaign, unit (None: over units), period, the day it was counted, by whom."""

    campaign: Campaign
    unit: Unit | None
    period: Period
    as_of: date
    by: User | None
    request: ReportRequest | None = None
    report: UnitReport | None = None


def keep_counted(figure: Figure, counted: Counted, *, about: About, words: str = "") -> FigureValue | None:
    """The value of a query stands; None where there is nothing to take a mean of.

    Raises `NeedsWords` outside the plausible range without words.
    """
    query = query_of(figure.query)
    if counted.total is None:
        return None
    how = {"source": Source.QUERY, "query": query.key, "query_version": query.version}
    return _keep(figure, counted, about=about, words=words, how={**how, "how": query.how})


def keep_entered(figure: Figure, line: ReportLine, *, about: About, weight: Decimal) -> FigureValue:
    """What the unit entered in its report stands; refused without a report and a number to stand on."""
    if line.entered is None or about.report is None or about.report.pk != line.report_id:
        raise Refused(_("A figure needs a source: a query, or a number that a unit entered."))
    day = about.as_of.isoformat()
    row = Row(f"reports.reportline:{line.pk}", rounded(line.entered), weight, day=day, words=line.words[:200])
    counted = Counted(Total(row.number, weight), (row,))
    how = {"source": Source.FORM, "how": "last"}
    return _keep(figure, counted, about=about, words=line.words, how=how)


def keep_over(
    figure: Figure, parts: Sequence[FigureValue], *, how: str, about: About, words: str = ""
) -> FigureValue | None:
    """The value made of others (of units, of periods) stands; None where the parts come to nothing.

    Refused without parts: a figure needs a source.
    """
    if not parts:
        raise Refused(_("A figure needs a source: no value has been handed in that it could be made of."))
    rows = tuple(part_row(part, how) for part in parts)
    source = {"source": Source.PARTS, "parts": len(parts), "how": how}
    counted = Counted(fold(how, rows), rows)
    return _keep(figure, counted, about=about, words=words, how=source) if counted.total else None


def part_row(part: FigureValue, how: str) -> Row:
    """A value as the row of another one."""
    keys = tuple(sorted({key for row in part.rows for key in row.get("keys", ())}))
    return Row(
        f"reports.figurevalue:{part.pk}",
        part.number,
        part.weight,
        keys=keys if how == Figure.Sum.DISTINCT else (),
        day=part.end.isoformat(),
    )


def rebuilt(value: FigureValue) -> Total | None:
    """The number worked out again from the kept rows alone."""
    return fold(value.definition["how"], [Row.read(row) for row in value.rows])


def kept_bytes(value: FigureValue) -> bytes:
    """The canonical bytes of the kept rows and evidence; their SHA-256 is `rows_sha256`."""
    return canonical(value.rows, value.evidence)


def _keep(figure: Figure, counted: Counted, *, about: About, words: str, how: dict[str, Any]) -> FigureValue:
    assert counted.total is not None
    low, high = _range(figure, how["source"], how["how"])
    words = words.strip()
    check_plausible(figure, counted.total.number, low=low, high=high, words=words)
    rows = [row.plain() for row in counted.rows]
    evidence = dict(counted.evidence)
    return FigureValue.objects.create(
        figure=figure,
        campaign=about.campaign,
        unit=about.unit,
        start=about.period.start,
        end=about.period.end,
        as_of=about.as_of,
        number=counted.total.number,
        weight=rounded(counted.total.weight),
        report=about.report,
        request=about.request,
        rows=rows,
        evidence=evidence,
        rows_sha256=digest(rows, evidence),
        definition=definition_of(figure, how=how["how"]),
        low=low,
        high=high,
        words=words,
        kept_by=about.by,
        **{name: value for name, value in how.items() if name != "how"},
    )


def _range(figure: Figure, source: str, how: str) -> tuple[Decimal | None, Decimal | None]:
    if source == Source.PARTS and how not in _KEEPS_RANGE:
        return None, None
    return figure.low, figure.high


def check_plausible(
    figure: Figure, number: Decimal, *, low: Decimal | None, high: Decimal | None, words: str
) -> None:
    """Raises `NeedsWords` where the number lies outside the range and nothing is said of it."""
    outside = (low is not None and number < low) or (high is not None and number > high)
    if outside and not words.strip():
        raise NeedsWords(
            _("%(figure)s: %(number)s is outside what is plausible. Say in words why it is right.")
            % {"figure": figure.name, "number": number_format(number.normalize())}
        )


def definition_of(figure: Figure, *, how: str) -> dict[str, Any]:
    """The figure as it is defined now, to be kept with a value."""
    return {
        "key": figure.key,
        "name": figure.name,
        "measure": figure.measure,
        "source": figure.source,
        "query": figure.query,
        "prompt": figure.prompt,
        "how": how,
        "over_units": figure.over_units,
        "over_periods": figure.over_periods,
        "decimals": figure.decimals,
    }
