"""No list ends in silence: all of it is there, it has pages, or it says how much more there is."""

import pytest
from django.urls import reverse

from loa.directory.tests.factories import make_unit
from loa.reports.models import Registration, UnitReport
from loa.reports.tests.browsing import page
from loa.reports.tests.factories import make_request

pytestmark = pytest.mark.django_db
TITLE = "advanced-labourer"


@pytest.fixture
def many(province, campaign):
    """The campaign's work is that of six units more than its two communes."""
    duty = campaign.duties.get(number=1)
    units = [make_unit(f"UBND xã Mới {n}", parent=province.top) for n in range(6)]
    for unit in units:
        campaign.assignments.create(duty=duty, unit=unit)
    return units


@pytest.fixture(autouse=True)
def short(monkeypatch):
    """Pages hold two rows."""
    for place in ("mine.PAGE", "mine.WRITTEN_SHOWN", "commending.campaign.PAGE", "dashboards.PAGE"):
        monkeypatch.setattr(f"loa.reports.views.{place}", 2)
    monkeypatch.setattr("loa.reports.queries.dashboards.reporting.NUMBERS_SHOWN", 2)


def test_every_unit_can_be_chosen_for_commendation(client, province, campaign, many):
    for name in ("commendation", "propose-commendation"):
        shown = page(client, province.officer, name, campaign.pk).content.decode()
        assert all(f'<option value="{unit.name}">' in shown for unit in many), name


def test_registered_titles_have_pages(client, province, campaign, many):
    for unit in many[:3]:
        Registration.objects.create(campaign=campaign, unit=unit, title=TITLE, made_by=province.officer)
    shown = page(client, province.officer, "commendation", campaign.pk)
    assert len(shown.context["titles"]) == 2
    assert "titles=2" in shown.content.decode()


def test_what_a_unit_has_written_and_what_was_asked_again_have_pages(client, province, campaign):
    doer = province.commune_officers[0]
    for n in range(3):
        make_request(province, campaign, title=f"Báo cáo {n}")
    UnitReport.objects.filter(unit=province.communes[0]).update(state="submitted")
    assert "written=2" in page(client, doer, "index").content.decode()


def test_the_screen_of_a_unit_leads_to_all_that_it_owes(client, province, campaign):
    for n in range(3):
        make_request(province, campaign, title=f"Báo cáo {n}")
    shown = page(client, province.commune_officers[0], "dashboard-unit").content.decode()
    url = reverse("reports:dashboard-reports")
    assert f'<a href="{url}?state=missing&amp;own=1">Còn 1 báo cáo khác</a>' in shown
