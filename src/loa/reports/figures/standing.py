"""The figures of the software stand in the database, as registered."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.utils import translation

from loa.reports.figures import shares, sources
from loa.reports.figures.registry import Query, queries
from loa.reports.models import Figure

LOADED = (shares, sources)  # their figures are registered when they are loaded


def write_figures(
    sender: AppConfig,  # noqa: ARG001
    *,
    using: str = "default",
    **_details: Any,
) -> None:
    """Every registered query has its figure, as it is defined now; to be connected to `post_migrate`."""
    with translation.override(settings.LANGUAGE_CODE):
        for place, query in enumerate(queries()):
            Figure.objects.using(using).update_or_create(key=query.key, defaults=_values(query, place))


def _values(query: Query, place: int) -> dict[str, Any]:
    return {
        "source": Figure.Source.QUERY,
        "query": query.key,
        "name": str(query.name),
        "measure": str(query.measure),
        "over_units": query.over_units,
        "over_periods": query.over_periods,
        "low": query.low,
        "high": query.high,
        "decimals": query.decimals,
        "position": place,
    }
