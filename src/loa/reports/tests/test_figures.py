"""Figures: counted with their rows, kept, summed, worked out again, and flagged when a source changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from loa.assignments.actions import Part, Report, accept, hand_down, report_progress
from loa.assignments.models import Proof
from loa.assignments.tests.factories import assignment_of, make_record
from loa.campaigns.tests.factories import make_province
from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence.actions import add_record, erase_blob, store_bytes
from loa.evidence.models import Record
from loa.evidence.queries import subject_of
from loa.reports.errors import NeedsWords, Refused
from loa.reports.figures import checking
from loa.reports.figures.checking import check_values
from loa.reports.figures.computing import all_with_evidence, count_campaign, count_units, with_evidence
from loa.reports.figures.keeping import About, keep_counted, keep_over, kept_bytes, rebuilt
from loa.reports.figures.period import Period
from loa.reports.figures.registry import Scope, query_of
from loa.reports.figures.rows import Row, digest, plain_number
from loa.reports.figures.summing import DISTINCT, LAST, MAX, MEAN, SUM, fold
from loa.reports.models import Figure, FigureValue
from loa.reports.tests.factories import (
    MAY,
    figure,
    make_request,
    make_started,
    scope_of,
    step_on,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    return make_province(communes=3)


@pytest.fixture
def campaign(province):
    return make_started(province)


@pytest.fixture
def work(province, campaign):
    """The first two communes have broadcast: 4 + 3 in May after 2 in April, and 5."""
    first, second, _third = province.communes
    by = province.commune_officers[0]
    one, two = assignment_of(campaign, first, number=1), assignment_of(campaign, second, number=1)
    step_on(one, date(2026, 4, 28), count=2, by=by)
    step_on(one, date(2026, 5, 5), count=6, by=by)
    step_on(one, date(2026, 5, 31), count=9, by=by)
    step_on(two, date(2026, 5, 20), count=5, by=by)
    step_on(one, date(2026, 6, 1), count=20, by=by)
    return one, two


def about(campaign, unit, **values):
    return About(campaign=campaign, unit=unit, period=MAY, as_of=MAY.end, by=None, **values)


def keep(key, campaign, unit, **values):
    counted = with_evidence(count_units(figure(key), scope_of(campaign, [unit]))[unit.pk])
    return keep_counted(figure(key), counted, about=about(campaign, unit), **values)


def test_units_report_how_much_in_all_and_a_figure_counts_what_the_period_added(province, campaign, work):
    found = count_units(figure("broadcasts"), scope_of(campaign, province.communes))
    assert [found[unit.pk].total.number for unit in province.communes] == [7, 5, 0]
    assert [row.number for row in found[province.communes[0].pk].rows] == [4, 3]
    assert count_campaign(figure("broadcasts"), scope_of(campaign, None)).total.number == 12
    assert count_campaign(figure("participants"), scope_of(campaign, None)).total.number == 0


def test_work_done_handed_in_on_time_and_late_is_counted_by_its_steps(province, campaign, work):
    one, two = work
    by = province.commune_officers[0]
    one.due = two.due = date(2026, 5, 25)
    one.save(update_fields=["due"])
    two.save(update_fields=["due"])
    step_on(two, date(2026, 5, 26), state="handed-in", by=by)
    step_on(two, date(2026, 5, 27), state="confirmed", by=province.officer)
    numbers = {
        key: count_campaign(figure(key), scope_of(campaign, None)).total.number
        for key in (
            "assignments-given",
            "assignments-handed-in",
            "assignments-done",
            "on-time",
            "active-units",
        )
    }
    assert numbers == {
        "assignments-given": 6,
        "assignments-handed-in": 1,
        "assignments-done": 1,
        "on-time": 0,
        "active-units": 2,
    }
    late = count_campaign(figure("assignments-late"), scope_of(campaign, None))
    assert [row.assignment for row in late.rows] == [one.pk]


def test_the_same_bytes_handed_in_by_two_units_count_once_over_them(province, campaign, work):
    proofs = [make_record(province.commune_officers[0], row, title="Tin chung") for row in work]
    for row, record in zip(work, proofs, strict=True):
        Proof.objects.create(assignment=row, record=record)
        Proof.objects.create(assignment=row, record=proofs[0]) if row is work[1] else None
    period = type(MAY)(date(2026, 1, 1), date(2027, 12, 31))
    scope = scope_of(campaign, province.communes, period=period)
    each = count_units(figure("links"), scope)
    values = [
        keep_counted(figure("links"), each[unit.pk], about=about(campaign, unit))
        for unit in province.communes
    ]
    assert [value.number for value in values] == [1, 2, 0]
    assert keep_over(figure("links"), values, how=DISTINCT, about=about(campaign, None)).number == 2


def test_a_kept_value_opens_to_its_rows_and_evidence_when_they_are_gone(province, campaign, work):
    one, _two = work
    record = make_record(province.commune_officers[0], one, title="Ảnh buổi phát")
    Proof.objects.create(assignment=one, record=record)
    value = keep("broadcasts", campaign, province.communes[0])
    one.steps.all().delete()
    Proof.objects.filter(assignment=one).delete()
    again = FigureValue.objects.get(pk=value.pk)
    assert [(row["number"], row["day"]) for row in again.rows] == [("4", "2026-05-05"), ("3", "2026-05-31")]
    assert again.evidence[str(one.pk)]["records"] == [
        [record.number, record.hash, record.kind, "Ảnh buổi phát", "", record.link]
    ]
    assert rebuilt(again).number == again.number == 7
    assert digest(again.rows, again.evidence) == again.rows_sha256
    assert kept_bytes(again) == kept_bytes(value)


def test_a_value_is_flagged_when_a_step_is_added_later_and_says_which(province, campaign, work):
    value = keep("broadcasts", campaign, province.communes[0])
    other = keep("broadcasts", campaign, province.communes[1])
    assert not check_values([value, other])[value.pk].differs
    late = step_on(work[0], date(2026, 5, 31), count=11, by=province.commune_officers[0])
    found = check_values([value, other])
    assert found[value.pk].differs
    assert found[value.pk].number == 9
    assert [row["of"] for row in found[value.pk].added] == [f"assignments.step:{late.pk}"]
    assert not found[other.pk].differs


def test_a_value_is_flagged_when_its_evidence_is_erased_and_when_it_is_counted_otherwise(
    province, campaign, work, client, monkeypatch
):
    """The number stands; whoever opens it sees that bytes behind it are gone, or that it was redefined."""
    one, _two = work
    blob, by = store_bytes(b"nhat ky phat thanh"), province.commune_officers[0]
    record = add_record(by, Record.Kind.FILE, subject=subject_of(one), title="Nhật ký", blob=blob)
    Proof.objects.create(assignment=one, record=record)
    value = keep("broadcasts", campaign, province.communes[0])
    other = keep("broadcasts", campaign, province.communes[1])
    assert not check_values([value])[value.pk].differs
    erase_blob(None, blob=blob, why="theo luật")
    found = check_values([value, other])
    assert (found[value.pk].differs, found[value.pk].erased, found[value.pk].number) == (
        True,
        (record.number,),
        7,
    )
    assert not found[other.pk].differs
    client.force_login(province.officer)
    page = client.get(reverse("reports:value", args=[value.pk])).text
    assert f"Bằng chứng đã xóa: {record.number}" in page
    assert "đã xóa</span>" in page
    newer = replace(query_of("broadcasts"), version=value.query_version + 1)
    monkeypatch.setattr(checking, "query_of", lambda _key: newer)
    redefined = check_values([other])[other.pk]
    assert (redefined.differs, redefined.version) == (True, (other.query_version, newer.version))


def test_a_value_over_units_is_flagged_with_its_part(province, campaign, work):
    parts = [keep("broadcasts", campaign, unit) for unit in province.communes]
    whole = keep_over(figure("broadcasts"), parts, how=SUM, about=about(campaign, None))
    assert whole.number == sum(part.number for part in parts) == 12
    assert not check_values([whole])[whole.pk].differs
    step_on(work[1], date(2026, 5, 21), count=6, by=province.commune_officers[0])
    found = check_values([whole])[whole.pk]
    assert found.number == 13
    assert [before["of"] for before, _after in found.changed] == [f"reports.figurevalue:{parts[1].pk}"]


def test_a_figure_without_a_source_cannot_be_entered(province, campaign):
    with pytest.raises(Refused):
        keep_over(figure("broadcasts"), [], how=SUM, about=about(campaign, None))
    made = {
        "figure": figure("broadcasts"),
        "campaign": campaign,
        "start": MAY.start,
        "end": MAY.end,
        "as_of": MAY.end,
        "number": 7,
        "rows_sha256": digest([], {}),
    }
    for source in ({"source": "query"}, {"source": "form"}, {"source": "parts"}, {"source": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            FigureValue.objects.create(**made, **source)
    FigureValue.objects.create(**made, source="query", query="broadcasts", query_version=1)
    for source in ({"source": "query"}, {"source": "form"}, {"source": "form", "query": "x", "prompt": "?"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Figure.objects.create(key="no-source", name="Không nguồn", measure="cái", **source)


def test_what_is_not_plausible_stands_only_with_words(province, campaign, work):
    Figure.objects.filter(key="broadcasts").update(low=6)
    with pytest.raises(NeedsWords):
        keep("broadcasts", campaign, province.communes[1])
    Figure.objects.filter(key="broadcasts").update(low=0, high=6)
    with pytest.raises(NeedsWords):
        keep("broadcasts", campaign, province.communes[0])
    assert keep("broadcasts", campaign, province.communes[1]).words == ""
    value = keep("broadcasts", campaign, province.communes[0], words="Có thêm loa lưu động.")
    assert (value.number, value.words) == (7, "Có thêm loa lưu động.")
    with pytest.raises(IntegrityError), transaction.atomic():
        FigureValue.objects.bulk_create([copy_without_words(value)])


def copy_without_words(value):
    fields = {field.attname: getattr(value, field.attname) for field in value._meta.fields}
    return FigureValue(**{**fields, "id": None, "words": ""})


numbers = st.decimals(min_value=-1000, max_value=10000, places=2)
units = st.lists(st.lists(st.tuples(numbers, st.integers(1, 50)), max_size=6), min_size=1, max_size=8)


@given(units)
@settings(max_examples=80, deadline=None)
def test_over_units_gives_what_counting_all_rows_gives(found):
    rows = [
        [
            Row(f"x.y:{n}{m}", number, Decimal(weight), keys=(str(weight),))
            for m, (number, weight) in enumerate(unit)
        ]
        for n, unit in enumerate(found)
    ]
    every = [row for unit in rows for row in unit]
    for how in (SUM, MEAN, MAX, DISTINCT):
        parts = []
        for unit in rows:
            total = fold(how, unit)
            if total is not None:
                keys = tuple(key for row in unit for key in row.keys)
                parts.append(Row("x.z:1", total.number, total.weight, keys=keys))
        whole, directly = fold(how, parts), fold(how, every)
        assert (whole is None) == (directly is None)
        if directly is not None:
            assert abs(whole.number - directly.number) <= Decimal("0.0002"), how
            assert whole.weight == directly.weight or how in (SUM, MAX, DISTINCT)
    assert fold(SUM, every).number == sum((fold(SUM, unit).number for unit in rows), Decimal(0))


def test_the_last_of_several_periods_is_the_latest_day():
    rows = [Row("x.y:1", Decimal(3), day="2026-02-28"), Row("x.y:2", Decimal(5), day="2026-01-31")]
    assert fold(LAST, rows).number == 3
    assert fold(LAST, []) is None
    assert plain_number(Decimal("12.5000")) == "12.5"
    assert plain_number(Decimal("100")) == "100"


def test_what_was_handed_down_counts_once_with_the_unit_that_answers_for_it(province, campaign):
    """The whole counts what its parts did: neither an officer's part nor a lower unit's adds to it."""
    commune, doer = province.communes[0], province.commune_officers[0]
    whole = accept(doer, assignment_of(campaign, commune, number=1))
    village = make_unit("Thôn Một", parent=commune, level="village")
    villager = make_officer(village)
    parts = hand_down(doer, whole, parts=[Part(unit=village), Part(officer=doer.person)])
    by_village, by_officer = parts
    report_progress(accept_and(villager, by_village), by_village, report=Report("", 3))
    report_progress(accept_and(doer, by_officer), by_officer, report=Report("", 2))
    Proof.objects.create(assignment=by_village, record=make_record(villager, by_village))
    period = type(MAY)(date(2026, 1, 1), date(2027, 12, 31))
    both = count_units(figure("broadcasts"), scope_of(campaign, [commune, village], period=period))
    assert [both[unit.pk].total.number for unit in (commune, village)] == [5, 3]
    assert count_campaign(figure("broadcasts"), scope_of(campaign, None, period=period)).total.number == 5
    links = count_units(figure("links"), scope_of(campaign, [commune], period=period))[commune.pk]
    assert links.total.number == 1
    counted = with_evidence(
        count_units(figure("broadcasts"), scope_of(campaign, [commune], period=period))[commune.pk]
    )
    assert [record[3] for record in counted.evidence[str(whole.pk)]["records"]] == ["Tin trên trang xã"]
    several = [both[commune.pk], both[village.pk], links]
    with CaptureQueriesContext(connection) as seen:
        together = all_with_evidence(several)
    assert len(seen) == 2
    assert [one.evidence for one in together] == [with_evidence(one).evidence for one in several]
    assert [len(one.evidence[pk]["records"]) for one in together[:2] for pk in one.evidence] == [1, 1]


def accept_and(user, part):
    accept(user, part)
    return user


def test_what_two_units_of_one_request_share_is_counted_with_the_upper_one(province, campaign):
    commune, doer = province.communes[0], province.commune_officers[0]
    village = make_unit("Thôn Một", parent=commune, level="village")
    villager = make_officer(village)
    whole = accept(doer, assignment_of(campaign, commune, number=1))
    (part,) = hand_down(doer, whole, parts=[Part(unit=village)])
    report_progress(accept_and(villager, part), part, report=Report("", 3))
    today = timezone.localdate()
    request = make_request(province, campaign, units=[commune, village], period=Period(MAY.start, today))
    scope = Scope(campaign.pk, (commune.pk, village.pk), Period(MAY.start, today), today, request.pk)
    found = count_units(figure("broadcasts"), scope)
    assert [found[unit.pk].total.number for unit in (commune, village)] == [3, 0]
