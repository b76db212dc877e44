"""What a sample says so far."""

from __future__ import annotations

import math

from django.db.models import QuerySet
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from loa.assignments.models import Assignment, Sample, SampleItem
from loa.assignments.sampling import Estimate, estimate


def open_items(sample: Sample) -> QuerySet[SampleItem]:
    """Those drawn that are still to be judged; one confirmed elsewhere is not, one returned there is bad."""
    return sample.items.filter(good=None, assignment__state=Assignment.State.HANDED_IN)


def result_of(sample: Sample) -> Estimate:
    """What those judged so far say of all from which they were drawn."""
    judged = list(sample.items.exclude(good=None).values_list("good", flat=True))
    return estimate(judged.count(False), len(judged), len(sample.population))


def in_words(sample: Sample, result: Estimate) -> str:
    """The result in a sentence: the reason of all that is confirmed by it."""
    return _(
        "Random sample no. %(number)d: %(bad)d of %(size)d judged were returned, drawn from %(all)d; with "
        "95 %% confidence between %(low)s and %(high)s %% of all are wanting."
    ) % {
        "number": sample.pk,
        "bad": result.bad,
        "size": result.size,
        "all": result.population,
        "low": number_format(math.floor(_tenths(result.low)) / 10, 1),
        "high": number_format(math.ceil(_tenths(result.high)) / 10, 1),
    }


def _tenths(share: float) -> float:
    """The share in tenths of a hundredth; its ends are told outwards: no more is said than is known."""
    return round(share * 1000, 6)
