"""Template tags of commendation."""

from __future__ import annotations

from django import template

from loa.reports.commending.titles import name_of

register = template.Library()
register.filter("award", name_of)
