"""A duty that counts several things: each has its number on every way, and none is forgotten."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from loa.assignments import actions
from loa.assignments.actions import Part, Report
from loa.assignments.actions.batches import ask_batch
from loa.assignments.actions.links import make_link
from loa.assignments.actions.states import Refused
from loa.assignments.models import Assignment, Batch
from loa.assignments.queries import parts_of, replay, risk_words
from loa.assignments.queries.risk import Days, risk
from loa.assignments.slips import slip_of
from loa.assignments.tests.bearers import send
from loa.assignments.tests.factories import assignment_of, bring_to, make_record
from loa.campaigns.actions import DutySettings, set_duty
from loa.campaigns.errors import Refused as SettingRefused
from loa.campaigns.progress import progress_of
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign
from loa.campaigns.things import Thing
from loa.directory.tests.factories import make_officer, make_unit
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
NEWS = Thing("n2", "items", "tin, bài", 3)


@pytest.fixture
def doer(province):
    return province.commune_officers[0]


@pytest.fixture
def campaign(province):
    words = "Mỗi tuần phát sóng ít nhất 02 phóng sự và đăng 03 tin, bài"
    return make_campaign(province, [duty(words, [COMMUNES], due=[due("hằng tuần", None)])])


@pytest.fixture
def row(campaign, province, doer):
    return bring_to("accepted", assignment_of(campaign, province.communes[0]), doer=doer)


@pytest.fixture
def village(row):
    return make_unit("Thôn 1", parent=row.unit, level="village")


def report(user, row, count=None, **further):
    if row.state == "offered":
        actions.accept(user, row)
    return actions.report_progress(user, row, report=Report("", count, further=further))


def numbers(*rows):
    for row in rows:
        row.refresh_from_db()
        assert replay(row).numbers == row.numbers
    return [list(row.numbers.values()) for row in rows]


def done(row):
    """What the campaign counts of the duty: the first thing, and the second."""
    found = progress_of(row.campaign, today=timezone.localdate())[row.duty_id]
    return found.counted, found.further.get("n2")


def test_each_bar_of_the_page_says_what_it_is_of(row, doer, client):
    report(doer, row, 1, n2=2)
    client.force_login(doer)
    page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    assert page.count('<progress class="loa-progress"') == 2
    assert [f'task-bar">{said}</p><progress' in page for said in ("1 / 2 phóng sự", "2 / 3 tin, bài")] == [
        True
    ] * 2
    parts = client.get(reverse("assignments:parts", args=[row.pk])).content.decode()
    assert f'<a href="{reverse("assignments:links", args=[row.pk])}">cấp liên kết</a>' in parts


def test_the_plan_gives_the_duty_all_its_counts(campaign):
    found = campaign.duties.get()
    assert [(one.counts, one.counted_in, one.target) for one in found.things] == [
        ("broadcasts", "phóng sự", 2),
        ("items", "tin, bài", 3),
    ]


def test_each_thing_has_its_number_and_what_is_not_said_of_one_leaves_it(row, doer):
    report(doer, row, 2, n2=1)
    report(doer, row, n2=3)
    assert (numbers(row), done(row)) == ([[2, 3]], (2, 3))
    assert [step.counts for step in row.steps.all()][-2:] == [{"n1": 2, "n2": 1}, {"n2": 3}]


def test_what_the_duty_does_not_count_is_not_kept(row, doer):
    report(doer, row, 1, n2=1, n4=7)
    assert numbers(row) == [[1, 1]]


def test_a_report_with_nothing_new_is_none_but_one_new_number_is_enough(row, doer):
    report(doer, row, 2, n2=1)
    with pytest.raises(Refused):
        report(doer, row, 2, n2=1)
    report(doer, row, 2, n2=2)
    with pytest.raises(Refused):
        report(doer, row, 2, n2=-1)
    assert numbers(row) == [[2, 2]]


def test_an_older_report_overtakes_neither(row, doer):
    report(doer, row, n2=3)
    older = timezone.now() - timedelta(hours=2)
    actions.report_progress(doer, row, report=Report("muộn", 1, older, {"n2": 2}))
    assert numbers(row) == [[0, 3]]
    assert row.steps.last().counts_overtaken == {"n1": 1, "n2": 2}


def test_more_shared_out_than_is_asked_for_is_said(client, row, doer, village):
    actions.hand_down(doer, row, parts=[Part(unit=village, share=99, further_shares={"n2": 2})])
    client.force_login(doer)
    page = client.get(reverse("assignments:parts", args=[row.pk])).content.decode()
    assert "đã giao 99, nhiều hơn" in page
    assert page.count("nhiều hơn") == 1  # of the other thing no more than it


def test_parts_have_a_share_of_each_and_roll_up_each(row, doer, village):
    officer = make_officer(village)
    (part,) = actions.hand_down(doer, row, parts=[Part(unit=village, share=1, further_shares={"n2": 2})])
    assert [tally.goal for tally in part.tallies] == [1, 2]
    assert (parts_of(row).shared("n1"), parts_of(row).shared("n2")) == (1, 2)
    report(officer, part, 1, n2=2)
    report(doer, Assignment.objects.get(pk=row.pk), 1, n2=1)
    assert (numbers(part, row), done(row)) == ([[1, 2], [2, 3]], (2, 3))
    actions.take_back(doer, Assignment.objects.get(pk=part.pk), reason="Nhầm")
    assert numbers(row) == [[1, 1]]


def test_given_to_others_both_stay_counted_where_there_is_proof(row, doer, province):
    report(doer, row, 1, n2=2)
    actions.add_proof(doer, row, record=make_record(doer, row))
    given = actions.reassign(province.officer, row, unit=make_unit("Sở Công Thương"), reason="Sáp nhập")
    assert (numbers(row, given), done(row)) == ([[1, 2], [0]], (1, 2))


def test_without_proof_none_stays(row, doer, province):
    report(doer, row, 1, n2=2)
    actions.reassign(province.officer, row, unit=make_unit("Sở Công Thương"), reason="Không làm gì")
    assert (numbers(row), done(row)) == ([[0, 0]], (0, 0))


@pytest.mark.parametrize(("news", "said"), [(0, "behind"), (3, "")])
def test_work_is_behind_while_one_of_them_is(row, doer, news, said):
    report(doer, row, 2, n2=news)
    today = timezone.localdate()
    Assignment.objects.filter(pk=row.pk).update(
        period_start=today - timedelta(days=6), due=today + timedelta(days=1), state="in-progress"
    )
    found = Assignment.objects.annotate(risk=risk(Days.of())).get(pk=row.pk)
    assert found.risk == said
    assert dict(progress_of(row.campaign, today=today)[row.duty_id].risks).get("behind", 0) == bool(said)
    if said:
        assert "đã làm 0/3 (tin, bài)" in risk_words(found)


def test_the_pages_ask_for_each_and_keep_each(client, row, doer):
    client.force_login(doer)
    for address in (reverse("assignments:index"), reverse("assignments:detail", args=[row.pk])):
        page = client.get(address).text
        assert 'name="count"' in page
        assert 'name="count-n2"' in page
        assert "0 / 2 phóng sự" in page
        assert "0 / 3 tin, bài" in page
    sent = {"act": "report_progress", "count": "2", "count-n2": "", "more-n2": "4", "key": "k"}
    client.post(reverse("assignments:act", args=[row.pk]), sent)
    assert numbers(row) == [[2, 4]]
    page = client.get(reverse("assignments:detail", args=[row.pk])).text
    assert "0 thành 4 tin, bài" in page


def test_a_number_that_nobody_entered_takes_nothing_back(client, row, doer):
    client.force_login(doer)
    address = reverse("assignments:act", args=[row.pk])
    report(doer, row, 2, n2=1)
    seen = {"shown": "0", "shown-n2": "0"}  # by a page loaded before that report, and kept on a device
    proof = {"act": "add_proof", "link": "https://a.example/1", "count": "0", "count-n2": "0", "key": "p"}
    client.post(address, {**proof, **seen})
    row.refresh_from_db()
    assert row.proofs.count() == 1
    assert numbers(row) == [[2, 1]]
    said = {"act": "report_progress", "words": "Đăng thêm", "count": "0", "count-n2": "3", "key": "r"}
    client.post(address, {**said, **seen})
    row.refresh_from_db()
    assert numbers(row) == [[2, 3]]
    client.post(address, {"act": "report_progress", "count": "0", "count-n2": "0", "key": "z", **seen})
    row.refresh_from_db()
    assert numbers(row) == [[0, 0]], "a report of numbers alone says them"


def test_the_slip_has_a_row_for_each_and_its_numbers_are_keyed_in(client, row, province):
    assert slip_of(row).counted == (("phóng sự", "2"), ("tin, bài", "3"))
    client.force_login(province.officer)
    address = reverse("assignments:key-in", args=[row.pk])
    assert "(tin, bài)" in client.get(address).text
    client.post(address, {"count": "1", "count-n2": "2", "key": "k"})
    assert numbers(row) == [[1, 2]]


def test_the_party_of_a_link_is_asked_for_each(client, row, province):
    cache.clear()
    link = make_link(province.officer, row, party="Báo Bình Sơn")
    send(client, link[1], "report_progress", **{"count": "1", "count-n2": "2"})
    assert numbers(row) == [[1, 2]]


def test_shares_of_each_are_handed_down_by_the_page(client, row, doer, village):
    client.force_login(doer)
    address = reverse("assignments:parts", args=[row.pk])
    assert f'name="share-u{village.pk}-n2"' in client.get(address).text
    sent = {"unit": village.pk, f"share-u{village.pk}": "1", f"share-u{village.pk}-n2": "2", "key": "k"}
    client.post(address, sent)
    assert [tally.goal for tally in row.children.get().tallies] == [1, 2]


def test_many_at_once_by_the_worker(row, doer, village):
    batch = ask_batch(doer, [row.pk], "report_progress", key="k", report=Report("", 1, further={"n2": 2}))
    work_off([Batch])
    batch.refresh_from_db()
    assert (batch.done, numbers(row)) == ([row.pk], [[1, 2]])


def test_each_round_is_asked_for_all(row, campaign):
    later = Assignment.objects.create(
        campaign=campaign, duty=row.duty, unit=row.unit, period_start=row.period_start + timedelta(days=7)
    )
    assert [(one.counted, one.goal) for one in later.tallies] == [(0, 2), (0, 3)]


def test_what_is_counted_is_set_right(client, province, row):
    client.force_login(province.officer)
    address = reverse("campaigns:duty", args=[row.campaign_id, row.duty_id])
    page = client.get(address).text
    assert 'name="target-n2" value="3"' in page
    assert 'name="counts-n3"' in page
    assert 'name="counts-n4"' not in page
    sent = {"offset_days": "0", "counts": "broadcasts", "counted_in": "phóng sự", "target": "2"}
    sent |= {"counts-n2": "items", "counted_in-n2": "tin", "target-n2": "5"}
    sent |= {"counts-n3": "participants", "counted_in-n3": "", "target-n3": ""}
    assert client.post(address, sent).status_code == 302
    row.duty.refresh_from_db()
    assert row.duty.things[1:] == (Thing("n2", "items", "tin", 5), Thing("n3", "participants", "", None))


def test_nothing_further_is_counted_where_nothing_is_first(province, row):
    with pytest.raises(SettingRefused):
        set_duty(province.officer, row.duty, DutySettings(further=(NEWS,)))
    set_duty(province.officer, row.duty, DutySettings(counts="items", further=(NEWS,)))
    row.duty.refresh_from_db()
    assert [one.key for one in row.duty.things] == ["n1", "n2"]


def test_the_list_of_the_campaign_shows_each(client, province, row, doer):
    report(doer, row, 1, n2=2)
    client.force_login(province.officer)
    page = client.get(reverse("campaigns:detail", args=[row.campaign_id])).text
    assert "1 / 4 phóng sự" in page
    assert "2 / 6 tin, bài" in page


def test_whoever_confirms_sees_each_on_the_wall(client, province, row, doer):
    report(doer, row, 2, n2=1)
    actions.hand_in(doer, row, record=make_record(doer, row), report=Report("Xong"))
    client.force_login(province.officer)
    assert (
        "2 / 2 phóng sự · 1 / 3 tin, bài" in client.get(reverse("assignments:wall", args=[row.duty_id])).text
    )
