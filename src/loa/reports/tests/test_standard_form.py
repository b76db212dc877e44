"""Offices that had the standard form before it had figures of events and products have them in it too."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils import translation

from loa.reports.actions.templates import STANDARD_FIGURES, standard_template
from loa.reports.casefile.printed import report_pages
from loa.reports.models import Figure, TemplateFigure
from loa.reports.standard import heading_of
from loa.reports.tests.factories import make_request, make_template

pytestmark = pytest.mark.django_db
ENGLISH = ("Results", "Difficulties and their causes", "What comes next, and proposals")
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


@pytest.mark.parametrize("site", ["en", "vi"])
def test_the_headings_of_the_standard_form_are_those_of_papers(client, province, campaign, settings, site):
    """On a site in English, read by somebody in English, kept in English by an office from before."""
    settings.LANGUAGE_CODE = site
    with translation.override(site):
        form = standard_template(province.officer, province.top)
    titles = [row["title"] for row in form.sections]
    assert titles[0] == "Kết quả thực hiện"
    before = [{**row, "title": title} for row, title in zip(form.sections, ENGLISH, strict=True)]
    form.sections = before if site == "en" else form.sections
    form.save(update_fields=["sections"])
    report = make_request(province, campaign, template=form).reports.get(unit=province.communes[0])
    client.force_login(province.commune_officers[0])
    page = client.get(
        reverse("reports:detail", args=[report.pk]), headers={"accept-language": "en"}
    ).content.decode()
    packed = b"".join(report_pages(report.pk)).decode()
    for text in (page, packed):
        assert all(title in text for title in titles)
        assert not [title for title in ENGLISH if f">{title}<" in text]
    own = {"key": "s1", "title": "Results", "prompt": ""}
    assert heading_of(own) == "Results"  # an office's own form is its own


def test_a_form_that_is_no_longer_the_shipped_one_stays_as_it_is(province, old):
    own = make_template(province, figures=tuple(MIGRATION.SHIPPED))
    TemplateFigure.objects.filter(template=old, figure__key="hours").delete()
    before = keys(old)
    MIGRATION.add_figures(apps, None)
    assert keys(old) == before
    assert keys(own) == MIGRATION.SHIPPED, "an office's own form is its own"
