"""Offices that had the standard form before it had figures of events and products have them in it too."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.apps import apps

from loa.reports.actions.templates import STANDARD_FIGURES, standard_template
from loa.reports.models import Figure, TemplateFigure
from loa.reports.tests.factories import make_template

pytestmark = pytest.mark.django_db
MIGRATION = import_module("loa.reports.migrations.0007_figures_of_standard_forms")


def keys(form):
    return [place.figure.key for place in form.places.select_related("figure")]


@pytest.fixture
def old(province):
    """The standard form as it was shipped before."""
    form = standard_template(province.officer, province.top)
    form.places.filter(figure__key__in=("events", "things")).delete()
    return form


def test_the_shipped_form_gets_the_two_figures_where_new_offices_have_them(province, old):
    assert keys(old) == MIGRATION.SHIPPED
    Figure.objects.filter(key="things").delete()
    MIGRATION.add_figures(apps, None)
    MIGRATION.add_figures(apps, None)
    assert keys(old) == list(STANDARD_FIGURES)


def test_a_form_that_is_no_longer_the_shipped_one_stays_as_it_is(province, old):
    own = make_template(province, figures=tuple(MIGRATION.SHIPPED))
    TemplateFigure.objects.filter(template=old, figure__key="hours").delete()
    before = keys(old)
    MIGRATION.add_figures(apps, None)
    assert keys(old) == before
    assert keys(own) == MIGRATION.SHIPPED, "an office's own form is its own"
