"""A unit's report comes with what the unit did and proved in the period."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.models import Step
from loa.assignments.tests.factories import assignment_of, make_record
from loa.reports.figures.period import Period
from loa.reports.queries.done import done_in
from loa.reports.tests.factories import MAY, make_request, scope_of, step_on, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def proven(province, campaign):
    """A commune has proof of its second duty and said nothing else of it."""
    work, officer = assignment_of(campaign, province.communes[0], number=2), province.commune_officers[0]
    record = make_record(officer, work, title="Ảnh buổi truyền thông")
    work.proofs.create(record=record)
    return work, record


def test_the_evidence_of_the_period_is_in_it_before_anybody_writes(client, province, campaign, proven):
    work, record = proven
    report = make_request(province, campaign, period=Period(MAY.start, timezone.localdate())).reports.get(
        unit=province.communes[0]
    )
    client.force_login(province.commune_officers[0])
    page = client.get(reverse("reports:detail", args=[report.pk]))
    rows = {row["assignment"]: row["proofs"] for row in page.context["done"]}
    kept = [[record.number, "link", "Ảnh buổi truyền thông"]]
    assert rows == {work.pk: kept, assignment_of(campaign, report.unit).pk: []}
    assert "1 bằng chứng" in page.text
    submit(province.commune_officers[0], report)
    report.refresh_from_db()
    assert {row["assignment"]: row["proofs"] for row in report.done} == rows


def test_evidence_of_another_period_is_not_in_it(province, campaign, proven):
    work, _record = proven
    now, earlier = Period(MAY.start, timezone.localdate()), MAY
    assert work.pk in {row["assignment"] for row in done_in(scope_of(campaign, [work.unit], period=now))}
    assert work.pk not in {
        row["assignment"] for row in done_in(scope_of(campaign, [work.unit], period=earlier))
    }


def test_the_row_tells_the_last_step_and_what_was_added(province, campaign):
    unit, by = province.communes[0], province.commune_officers[0]
    step_on(assignment_of(campaign, unit), date(2026, 5, 20), count=15, state="handed-in", by=by)
    (row,) = done_in(scope_of(campaign, [unit]))
    assert (row["added"], row["state"], row["last"]) == (15, "handed-in", "2026-05-20")
    (row,) = done_in(scope_of(campaign, [unit], period=Period(MAY.start + timedelta(days=10), MAY.end)))
    assert row["added"] == 3


def test_the_reason_of_a_wish_is_no_result(province, campaign):
    unit, by = province.communes[0], province.commune_officers[0]
    work = campaign.assignments.get(unit=unit, duty__number=1)
    said = step_on(work, MAY.start + timedelta(days=5), by=by)
    Step.objects.filter(pk=said.pk).update(way="report_progress", words="Đã phát đủ bản tin.")
    for way, words in (
        ("ask_extension", "Loa hỏng."),
        ("refuse_extension", "Không lùi."),
        ("return", "Thiếu."),
    ):
        step = step_on(work, MAY.start + timedelta(days=6), by=by)
        Step.objects.filter(pk=step.pk).update(way=way, words=words)
    row = next(row for row in done_in(scope_of(campaign, [unit])) if row["assignment"] == work.pk)
    assert row["words"] == "Đã phát đủ bản tin."
