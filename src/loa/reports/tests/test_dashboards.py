"""The screens: each number is that of its list, of whose work it tells, and how few queries it takes."""

import re
from collections import Counter
from datetime import date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from loa.assignments.actions import hand_down
from loa.assignments.actions.parts import Part
from loa.assignments.models import Assignment
from loa.assignments.queries import visible_assignments
from loa.assignments.tests.factories import asked, assignment_of
from loa.campaigns.models import Event, Phase
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.tests.factories import make_officer, make_unit
from loa.reports.dashboards.sheets import assignments_of, sheet_of_assignments
from loa.reports.queries.dashboards import counting, listing, watching
from loa.reports.queries.dashboards.listing import Wanted
from loa.reports.queries.dashboards.watching import STANDINGS
from loa.reports.tests.factories import make_request, step_on, submit
from loa.reports.views import dashboards

pytestmark = pytest.mark.django_db
INDEX, UNIT = "reports:dashboard", "reports:dashboard-unit"


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def province():
    return make_province(communes=3)


@pytest.fixture
def campaign(province):
    return make_campaign(
        province, [duty("Tuyên truyền trên đài xã", [COMMUNES]), duty("Treo băng rôn", [COMMUNES])]
    )


def set_rows(today, *rows):
    """Each (assignment, state, days from today)."""
    for assignment, state, days in rows:
        due = today + timedelta(days=days)
        Assignment.objects.filter(pk=assignment.pk).update(state=state, due=due)


@pytest.fixture
def worked(province, campaign, today):
    """The first commune is late twice, the second has handed one in, the third has one confirmed."""
    first, second, third = province.communes
    set_rows(
        today,
        (assignment_of(campaign, first), "offered", -9),
        (assignment_of(campaign, first, number=2), "in-progress", -3),
        (assignment_of(campaign, second), "handed-in", -3),
        (assignment_of(campaign, second, number=2), "accepted", 0),
        (assignment_of(campaign, third, number=2), "offered", 40),
    )
    step_on(assignment_of(campaign, third), today, state="confirmed", by=province.officer)
    return campaign


def links_with_numbers(page):
    """The lists that the figures and bars lead to, each with the number that it says."""
    found = re.findall(
        r'href="([^"]*dashboard/assignments/\?[^"]*)"[^>]*>(?:<i[^>]*></i>)?<b[^>]*>(\d+)</b>', page
    )
    return {(address.replace("&amp;", "&"), int(number)) for address, number in found}


def test_every_number_is_that_of_the_list_it_leads_to(client, province, worked):
    client.force_login(province.officer)
    page = client.get(reverse(INDEX)).content.decode()
    found = links_with_numbers(page)
    assert {number for address, number in found if address.endswith("state=late")} == {2}
    assert len(found) > 8
    for address, number in found:
        assert client.get(address).context["page"].paginator.count == number, address


def test_what_is_at_risk_is_counted_with_its_list_and_its_reason(client, province, worked, today):
    second, third = province.communes[1:]
    set_rows(today, (assignment_of(worked, third, number=2), "offered", 7))
    set_rows(today, (assignment_of(worked, second, number=2), "returned", 0))
    client.force_login(province.officer)
    page = client.get(reverse(INDEX))
    (tally,) = page.context["campaigns"]
    assert (page.context["all"].risk, tally.risk, sum(tally.counts.values())) == (2, 2, tally.total)
    found = {number for address, number in links_with_numbers(page.text) if "state=risk" in address}
    assert found == {2}
    for address, number in links_with_numbers(page.text):
        assert client.get(address).context["page"].paginator.count == number, address
    listed = client.get(reverse("reports:dashboard-rows"), {"state": "risk"})
    assert [row.unit for row in listed.context["page"]] == [second, third]
    assert "Đã nộp nhưng bị trả lại, đến hạn hôm nay" in listed.text
    assert "Chưa nhận, còn 7 ngày" in listed.text
    assert "Nguy cơ trễ: " not in listed.text, "the list is headed so"
    assert "Nguy cơ trễ: chưa nhận, còn 7 ngày" in client.get(reverse("reports:dashboard-rows")).text
    client.force_login(province.commune_officers[2])
    assert client.get(reverse(UNIT)).context["all"].risk == 1
    client.force_login(province.commune_officers[0])
    assert client.get(reverse(INDEX)).context["all"].risk == 0


def test_the_counts_are_right(province, worked, today):
    parts = watching.watch_of(province.officer)
    cells = counting.cells(parts, today=today)
    total = counting.altogether(counting.by_campaign(cells, counting.places(cells)))
    assert total.total == 6
    assert {name: n for name, n in total.counts.items() if n} == {
        "late": 2, "waiting": 1, "accepted": 1, "offered": 1, "done": 1,
    }  # fmt: skip
    assert total.week == 1
    assert sum(total.counts.values()) == total.total
    found = counting.late_units(parts, cells, today=today)
    ((late,), more) = found.shown, found.more
    assert more == 0
    assert (late.name, late.count, late.since) == (province.communes[0].name, 2, today - timedelta(days=9))


def test_what_was_withdrawn_is_counted_nowhere(client, province, worked, today):
    Assignment.objects.filter(campaign=worked, state="confirmed").update(state="withdrawn")
    found = counting.cells(watching.watch_of(province.officer), today=today)
    assert sum(cell.total for cell in found) == 5
    client.force_login(province.officer)
    assert client.get(reverse(INDEX)).context["all"].total == 5


def test_units_beyond_the_first_that_are_overdue_are_counted_and_lead_to_all(
    client, province, worked, today, monkeypatch
):
    monkeypatch.setattr(counting, "UNITS_SHOWN", 1)
    Assignment.objects.filter(campaign=worked).update(state="accepted", due=today - timedelta(days=1))
    watch = watching.watch_of(province.officer)
    found = counting.late_units(watch, counting.cells(watch, today=today), today=today)
    assert (len(found.shown), found.more) == (1, 2)
    client.force_login(province.officer)
    shown = client.get(reverse(INDEX)).content.decode()
    assert "và 2 đơn vị khác: xem mọi việc quá hạn" in shown
    led = re.search(r'<a href="([^"]+)">và 2 đơn vị', shown)[1]
    assert led == reverse("reports:dashboard-rows") + "?state=late"
    assert client.get(led).context["page"].paginator.count == 6


def test_each_assignment_is_in_one_part_of_the_bar(province, worked, today):
    whole = listing.listed(province.officer, Wanted(), today=today)
    parts = [
        set(listing.listed(province.officer, Wanted(state=name), today=today).values_list("pk", flat=True))
        for name in STANDINGS
    ]
    assert set().union(*parts) == set(whole.values_list("pk", flat=True))
    assert sum(len(part) for part in parts) == whole.count()


def test_weeks_count_what_was_confirmed_and_lead_to_it(province, worked, today):
    watch = watching.watch_of(province.officer)
    weeks = counting.weeks(watch, done=counting.confirmed(watch), today=today)
    assert [week["n"] for week in weeks] == [0] * 11 + [1]
    assert weeks[-1]["done"] == 1
    found = listing.listed(province.officer, Wanted(week=weeks[-1]["day"]), today=today)
    assert [row.unit for row in found] == [province.communes[2]]
    earlier = listing.listed(province.officer, Wanted(week=weeks[-2]["day"]), today=today)
    assert not earlier.exists()


def test_what_was_confirmed_before_the_first_week_is_in_all_by_its_end(client, province, worked, today):
    first = watching.monday_of(today) - 11 * watching.WEEK
    begin = timezone.make_aware(datetime.combine(first, time.min))
    rows = Assignment.objects.filter(campaign=worked).exclude(state="confirmed").order_by("pk")
    edges = [(rows[0].pk, begin - timedelta(seconds=1)), (rows[1].pk, begin)]
    for pk, at in edges:
        Assignment.objects.filter(pk=pk).update(state="confirmed", changed_at=at)
    watch = watching.watch_of(province.officer)
    weeks = counting.weeks(watch, done=counting.confirmed(watch), today=today)
    assert [(week["n"], week["done"]) for week in (weeks[0], weeks[1], weeks[-1])] == [(1, 2), (0, 2), (1, 3)]
    client.force_login(province.officer)
    assert client.get(reverse(INDEX)).context["weeks"] == weeks


def test_phases_are_counted_apart(client, province, worked, today):
    phase = Phase.objects.create(campaign=worked, number=1, name="Đợt một")
    worked.duties.filter(number=1).update(phase=phase)
    client.force_login(province.officer)
    page = client.get(reverse(INDEX))
    (title, tally), (_other, without) = page.context["phases"]
    assert without.total == page.context["all"].total - tally.total
    assert f"campaign={worked.pk}&amp;phase=0" in page.content.decode()
    of_none = client.get(reverse("reports:dashboard-rows"), {"campaign": worked.pk, "phase": 0})
    assert of_none.context["page"].paginator.count == without.total
    assert (title, tally.name, tally.total, tally.counts["late"]) == (worked.title, "Đợt một", 3, 1)
    listed = client.get(reverse("reports:dashboard-rows"), {"phase": phase.pk})
    assert listed.context["page"].paginator.count == 3


def test_rounds_and_what_hangs_on_an_event_are_counted_in_the_phase_of_their_day(
    client, province, worked, today
):
    """Two phases, of which the shorter lies within the longer; each number is that of its list."""
    day = timedelta(days=1)
    long = Phase.objects.create(campaign=worked, number=1, name="Cả mùa", start=today - 9 * day, end=today)
    short = Phase.objects.create(
        campaign=worked, number=2, name="Cao điểm", start=today - 4 * day, end=today - day
    )
    rounds, hung = worked.duties.get(number=1), worked.duties.get(number=2)
    for n, row in enumerate(rounds.assignments.order_by("unit")):
        due = today - (9, 4, -1)[n] * day  # in the long one, in the short one, after both
        Assignment.objects.filter(pk=row.pk).update(period_start=due, due=due)
    event = Event.objects.create(campaign=worked, name="Lễ phát động", date=today)
    worked.duties.filter(pk=hung.pk).update(event=event, due=today)
    client.force_login(province.officer)
    page = client.get(reverse(INDEX))
    told = [(tally.name, tally.total) for _title, tally in page.context["phases"]]
    assert told == [("Cả mùa", 4), ("Cao điểm", 1), ("Ngoài giai đoạn", 1)]
    for address, number in (
        (f"phase={long.pk}", 4), (f"phase={short.pk}", 1), (f"campaign={worked.pk}&phase=0", 1),
    ):  # fmt: skip
        listed = client.get(reverse("reports:dashboard-rows") + "?" + address)
        assert listed.context["page"].paginator.count == number, address
    taken = sheet_of_assignments(worked, assignments_of(province.officer, Wanted(campaign=worked.pk)))
    assert Counter(row[3] for row in taken.rows) == {"Cả mùa": 4, "Cao điểm": 1, None: 1}
    states = [(tally.key, name, n) for _title, tally in page.context["phases"] for name, n in tally.parts]
    for key, state, number in states:
        narrowed = {"phase": key, "state": state, "campaign": worked.pk}
        listed = client.get(reverse("reports:dashboard-rows"), narrowed)
        assert listed.context["page"].paginator.count == number, (key, state)


def test_one_phase_alone_is_not_hidden(client, province, worked, monkeypatch):
    monkeypatch.setattr(dashboards, "PHASES_SHOWN", 1)
    for n, one in enumerate(worked.duties.all(), 1):
        one.phase = Phase.objects.create(campaign=worked, number=n, name=f"Đợt {n}")
        one.save()
    client.force_login(province.officer)
    page = client.get(reverse(INDEX))
    assert ([tally.name for _title, tally in page.context["phases"]], page.context["more_phases"]) == (
        ["Đợt 1", "Đợt 2"],
        [],
    )
    monkeypatch.setattr(dashboards, "PHASES_SHOWN", 0)
    assert len(client.get(reverse(INDEX)).context["more_phases"]) == 2


def test_the_screen_says_when_it_was_counted(client, province, worked, today):
    client.force_login(province.officer)
    assert re.search(r"Số liệu lúc \d\d:\d\d ngày " + f"{today:%d/%m/%Y}", client.get(reverse(INDEX)).text)


def test_a_part_handed_down_is_counted_once(province, worked, today):
    village = make_unit("Thôn Một", parent=province.communes[1], level="village")
    below = make_officer(village)
    whole = assignment_of(worked, province.communes[1], number=2)
    hand_down(province.commune_officers[1], whole, parts=[Part(village)])
    assert watching.running(province.officer).count() == 6
    assert watching.running(province.commune_officers[1]).count() == 2
    assert [row.parent_id for row in watching.running(below)] == [whole.pk]


def test_a_unit_sees_its_own_and_its_neighbours_not(client, province, worked):
    client.force_login(province.commune_officers[0])
    for name in (INDEX, UNIT):
        page = client.get(reverse(name))
        assert page.context["all"].total == 2
        assert page.context["all"].counts["late"] == 2
    neighbour = {"unit": province.communes[1].pk}
    assert client.get(reverse("reports:dashboard-rows"), neighbour).context["page"].paginator.count == 0
    client.force_login(province.officer)
    assert client.get(reverse("reports:dashboard-rows"), neighbour).context["page"].paginator.count == 2


def test_who_only_helps_does_not_count_the_work_of_others(province, today):
    made = make_campaign(province, [duty("Phát tờ rơi", [COMMUNES], cooperating=[province.health.name])])
    assert visible_assignments(province.health_officer).filter(campaign=made).count() == 3
    assert not watching.watched(province.health_officer).exists()


def test_the_screen_of_a_unit_leaves_out_the_units_below(client, province, worked):
    client.force_login(province.officer)
    assert client.get(reverse(INDEX)).context["all"].total == 6
    assert client.get(reverse(UNIT)).context["all"].total == 0
    listed = client.get(reverse("reports:dashboard-rows"), {"own": 1})
    assert listed.context["page"].paginator.count == 0


def test_recalled_campaigns_and_what_was_taken_back_are_not_counted(province, worked, today):
    Assignment.objects.filter(pk=assignment_of(worked, province.communes[0]).pk).update(state="withdrawn")
    assert watching.running(province.officer).count() == 5
    worked.state = "recalled"
    worked.save()
    assert not watching.watched(province.officer).exists()


def test_the_unit_sees_reports_owed_and_numbers_of_this_month(client, province, worked, today):
    report = make_request(province, worked, units=province.communes[:1]).reports.get()
    make_request(province, worked, units=province.communes[:1], title="Báo cáo khác")
    make_request(province, worked, units=province.communes[1:2], title="Của xã bên")
    submit(province.commune_officers[0], report)
    client.force_login(province.commune_officers[0])
    page = client.get(reverse(UNIT))
    assert [row.request.title for row in page.context["owed"]] == ["Báo cáo khác"]
    assert page.context["reports"] == {"missing": 1, "late": 0, "waiting": 1}
    assert [line.report for line in page.context["numbers"]] == [report]
    assert reverse("reports:value", args=[report.lines.get().value_id]) in page.content.decode()
    last_month = today.replace(day=1) - timedelta(days=2)
    type(report).objects.filter(pk=report.pk).update(submitted_at=f"{last_month}T09:00:00+07:00")
    assert not client.get(reverse(UNIT)).context["numbers"]


def test_missing_and_late_reports_are_listed(client, province, worked, today):
    late = make_request(province, worked, units=province.communes[:2])
    late.reports.filter(unit=province.communes[0]).update(due=today - timedelta(days=1))
    client.force_login(province.officer)
    assert client.get(reverse(INDEX)).context["reports"] == {"missing": 2, "late": 1, "waiting": 0}
    listed = client.get(reverse("reports:dashboard-reports"), {"state": "late"})
    assert [row.unit for row in listed.context["page"]] == [province.communes[0]]
    client.force_login(province.commune_officers[1])
    listed = client.get(reverse("reports:dashboard-reports"))
    assert [row.unit for row in listed.context["page"]] == [province.communes[1]]


PHONE = 328  # of 360 pixels, without the edges of the page


def test_the_letters_of_the_trend_are_legible_on_a_phone(client, province, worked):
    client.force_login(province.officer)
    svg = client.get(reverse("reports:dashboard-trend")).content.decode()
    width = float(re.search(r'<svg[^>]* width="([\d.]+)"', svg)[1])
    letters = {float(size) for size in re.findall(r'font-size="([\d.]+)px"', svg)}
    assert letters
    assert min(letters) * min(1, PHONE / width) >= 12


def test_the_page_keeps_as_much_room_for_the_trend_as_it_takes(client, province, worked):
    client.force_login(province.officer)
    svg = client.get(reverse("reports:dashboard-trend")).content.decode()
    page = client.get(reverse("reports:dashboard")).content.decode()
    drawn = re.search(r'<svg[^>]* width="(\d+)" height="(\d+)"', svg).groups()
    assert re.search(r'class="screen-chart"[^>]* width="(\d+)" height="(\d+)"', page).groups() == drawn
    assert int(drawn[1]) <= 140, "the figures, campaigns and trend stand on one screen of 1280 × 800"


def test_the_trend_is_drawn_from_own_work_only(client, province, worked):
    drawn = {}
    for user in (province.officer, province.commune_officers[0], province.commune_officers[2]):
        client.force_login(user)
        answer = client.get(reverse("reports:dashboard-trend"))
        assert answer["Content-Type"] == "image/svg+xml"
        drawn[user] = answer.content
    assert drawn[province.officer] == drawn[province.commune_officers[2]]  # the one that has something done
    assert drawn[province.officer] != drawn[province.commune_officers[0]]


@pytest.mark.parametrize("name", [INDEX, UNIT])
def test_the_screen_takes_few_queries_however_many_there_are(client, name):
    seen = []
    for communes, campaigns in ((2, 1), (14, 4)):
        province = make_province(communes=communes, manned=1)
        for _each in range(campaigns):
            made = make_campaign(province, [duty(f"Việc {n}", [COMMUNES]) for n in range(campaigns + 1)])
            made.assignments.update(due=date(2026, 1, 5))
            made.duties.update(phase=Phase.objects.create(campaign=made, number=1, name="Đợt"))
        client.force_login(province.officer)
        client.get(reverse(name))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page = client.get(reverse(name))
        if name == INDEX:
            assert page.context["all"].counts["late"] == communes * campaigns * (campaigns + 1)
        seen.append(asked(queries))
    assert seen[0] == seen[1]
    assert seen[1] <= 15


def test_odd_addresses_do_no_harm(client, province, worked):
    client.force_login(province.officer)
    for query in (
        "week=9999-12-31",
        "week=x",
        "phase=0",
        "unit=99999999999999999999",
        "state=zzz",
        "campaign=²",
    ):
        assert client.get(reverse("reports:dashboard-rows") + f"?{query}").status_code == 200
