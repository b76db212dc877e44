"""Figures that units enter, defined once by an office."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, require
from loa.reader.rules.folding import fold
from loa.reports.errors import Refused
from loa.reports.models import Figure
from loa.reports.spoken import BEFORE, NAMES, OBJECTIVE

Sum = Figure.Sum
MOST_DECIMALS = 4
RESERVED = ("objective-", *BEFORE, OBJECTIVE, *BEFORE.values())


@dataclass(frozen=True)
class Definition:
    """What a figure is: its name, measure, what units are asked, how it sums, what is plausible."""

    name: str
    measure: str
    prompt: str
    over_units: str = Sum.SUM
    over_periods: str = Sum.SUM
    low: Decimal | None = None
    high: Decimal | None = None
    decimals: int = 0
    weighed_by: Figure | None = None


@transaction.atomic
def define_figure(user: User, owner: Unit, *, definition: Definition) -> Figure:
    """The office may ask units for the figure; its definition never changes, it can only be retired.

    Refused without a name, a measure and what units are asked: that is its source.
    """
    require(user, Verb.DEFINE_FIGURE, owner)
    _check(owner, definition)
    figure = Figure.objects.create(
        key=_free_key(definition.name),
        owner=owner,
        source=Figure.Source.FORM,
        name=definition.name.strip(),
        measure=definition.measure.strip(),
        prompt=definition.prompt.strip(),
        over_units=definition.over_units,
        over_periods=definition.over_periods,
        weighed_by=definition.weighed_by,
        low=definition.low,
        high=definition.high,
        decimals=definition.decimals,
    )
    record_change(user, "reports.define_figure", obj=figure, values={"name": [None, figure.name]})
    return figure


@transaction.atomic
def retire_figure(user: User, figure: Figure) -> Figure:
    """The figure is no longer offered; values that were kept stay."""
    require(user, Verb.DEFINE_FIGURE, figure.owner)
    if figure.owner is None:
        raise Refused(_("A figure that Loa counts is not retired."))
    figure.retired_at = figure.retired_at or timezone.now()
    figure.save(update_fields=["retired_at"])
    record_change(user, "reports.retire_figure", obj=figure)
    return figure


def _check(owner: Unit, definition: Definition) -> None:
    if not (definition.name.strip() and definition.measure.strip() and definition.prompt.strip()):
        raise Refused(_("A figure needs a name, a unit of measure, and what units are asked: its source."))
    if definition.over_units not in {Sum.SUM, Sum.MAX, Sum.MEAN}:
        raise Refused(_("Entered numbers are added up, or their largest or their mean is taken."))
    if definition.over_periods not in {Sum.SUM, Sum.MAX, Sum.MEAN, Sum.LAST}:
        raise Refused(_("Entered numbers are added up, or their last, largest or mean is taken."))
    if None not in (definition.low, definition.high) and definition.low > definition.high:  # type: ignore[operator]
        raise Refused(_("The smallest plausible number is above the largest."))
    weighing = definition.weighed_by
    if weighing is not None and weighing.owner_id not in (None, owner.pk):
        raise Refused(_("“%(figure)s” is not a figure of this office.") % {"figure": weighing.label})


def _free_key(name: str) -> str:
    base = slugify(fold(name))[:50] or "figure"
    if base.startswith(RESERVED):  # so marks of objectives and of the steps to them begin
        base = f"figure-{base}"
    taken = {*Figure.objects.filter(key__startswith=base).values_list("key", flat=True), *NAMES.values()}
    return next(
        key for n in range(1, len(taken) + 3) if (key := base if n == 1 else f"{base}-{n}") not in taken
    )
