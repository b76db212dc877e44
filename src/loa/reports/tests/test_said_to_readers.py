"""What is kept once is read by people of both languages: words of Loa's own are made when they are shown."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils import translation

from loa.directory.models import Group
from loa.reports.actions.asking import Asked
from loa.reports.actions.templates import standard_template
from loa.reports.models import Figure, ReportRequest
from loa.reports.tests.factories import COMMUNES, make_request, make_template, submit

pytestmark = pytest.mark.django_db
LANGUAGES = ("en", "vi")


def shown(client, user, name, *args):
    """The page in English and in Vietnamese."""
    client.force_login(user)
    url = reverse(f"reports:{name}", args=args)
    return [client.get(url, headers={"accept-language": language}).text for language in LANGUAGES]


@pytest.fixture
def report(province, campaign):
    template = standard_template(province.officer, province.top)
    return make_request(province, campaign, template=template).reports.get(unit=province.communes[0])


@pytest.mark.parametrize("asker", LANGUAGES)
def test_how_many_are_asked_is_said_in_the_language_of_the_reader(
    client, province, campaign, asker, monkeypatch
):
    monkeypatch.setattr("loa.reports.actions.asking.NAMED", 1)
    group = Group.objects.get(name=COMMUNES)
    of = Asked([unit.pk for unit in (*province.communes, province.health)], [group])
    with translation.override(asker):
        row = make_request(province, campaign, of=of)
    english, vietnamese = shown(client, province.officer, "request", row.pk)
    assert f"{COMMUNES}, 3 units ·" in english
    assert f"{COMMUNES}, 3 đơn vị ·" in vietnamese


def test_a_request_from_before_says_it_so_too(province, campaign):
    add = import_module("loa.reports.migrations.0009_units_counted").part_words
    rows = [make_request(province, campaign) for _n in range(4)]
    before = [f"{COMMUNES}, 99 units", "1234 đơn vị", "Sở Y tế", "Khối 12 đơn vị"]
    for row, words in zip(rows, before, strict=True):
        ReportRequest.objects.filter(pk=row.pk).update(asked_of=words)
    add(apps, None)
    add(apps, None)
    after = ReportRequest.objects.order_by("pk").values_list("asked_of", "asked_alone")
    assert list(after) == [(COMMUNES, 99), ("", 1234), ("Sở Y tế", 0), ("Khối 12 đơn vị", 0)]


def test_hints_of_the_standard_form_are_in_the_language_of_the_reader(client, province, report):
    english, vietnamese = shown(client, province.commune_officers[0], "detail", report.pk)
    assert "What was done in the period, in what forms, and what came of it." in english
    assert "Đã làm gì trong kỳ" not in english
    assert "Đã làm gì trong kỳ, bằng hình thức nào, kết quả ra sao." in vietnamese
    forms, _same = shown(client, province.officer, "templates")
    assert "What stood in the way, why, and what was late." in forms


def test_a_hint_that_an_office_wrote_stays_as_it_was_written(client, province, campaign):
    row = make_request(province, campaign, template=make_template(province)).reports.get(
        unit=province.communes[0]
    )
    english, _vietnamese = shown(client, province.commune_officers[0], "detail", row.pk)
    assert "Nêu kết quả" in english


def test_a_kept_figure_is_called_in_the_language_of_the_reader(client, province, report):
    user = province.commune_officers[0]
    submit(user, report)
    value = report.lines.get(figure__key="things").value
    english, vietnamese = shown(client, user, "value", value.pk)
    assert "<h1>Other products and tasks" in english
    assert "<h1>Sản phẩm, đầu việc khác đã làm" in vietnamese
    Figure.objects.filter(key="things").update(name="Tên mới")
    assert "<h1>Sản phẩm, đầu việc khác đã làm" in shown(client, user, "value", value.pk)[0], (
        "as it was called"
    )


def test_the_title_of_a_case_is_proposed_in_the_language_of_the_archive(client, province, campaign):
    english, _vietnamese = shown(client, province.officer, "case-close", campaign.pk)
    assert f"Hồ sơ về “{campaign.title}”" in english
    assert "Case file on" not in english
