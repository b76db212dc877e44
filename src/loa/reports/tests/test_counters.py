"""Counters that one reads at a glance have their thousands apart, as each language writes them."""

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override


@pytest.mark.parametrize(("language", "written"), [("vi", "12.345"), ("en", "12,345")])
def test_thousands_stand_apart(language, written):
    counts = {"done": 12345, "late": 3, "waiting": 0}
    context = {"all": {"total": 12345, "counts": counts, "week": 0}, "reports": {"late": 0, "missing": 0}}
    with override(language):
        page = render_to_string("reports/dashboard_figures.html", context)
    assert page.count(f"<b>{written}</b>") == 2
    assert "<b>3</b>" in page
