"""Handing down: parts of parts, what they count rolled up, the whole closed with them or with a reason."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from loa.assignments import actions
from loa.assignments.actions import Part, Report
from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment
from loa.assignments.queries import BY_NAME, day_of, parts_of, to_confirm, visible_assignments
from loa.assignments.tests.factories import asked, bring_to, make_record
from loa.assignments.tests.wholes import doer as doer
from loa.assignments.tests.wholes import whole as whole
from loa.campaigns.board import board_of
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_post, make_unit
from loa.notices.models import Notice

pytestmark = pytest.mark.django_db
State = Assignment.State
MOST_QUERIES = 15


@pytest.fixture
def villages(province):
    return [make_unit(f"Thôn {n}", parent=province.communes[0], level="village") for n in (1, 2, 3)]


def finish(part, *, doer, giver, count=None):
    bring_to("accepted", part, doer=doer)
    actions.hand_in(doer, part, record=make_record(doer, part), report=Report("Xong", count))
    actions.confirm(giver, part)


def test_each_part_has_its_own_words_day_and_share(doer, whole, villages):
    day = whole.due - timedelta(days=5)
    first, second = actions.hand_down(
        doer, whole, parts=[Part(unit=villages[0], what="Phát loa", due=day, share=6), Part(unit=villages[1])]
    )
    assert (first.words, first.due, first.share, first.first_due) == ("Phát loa", day, 6, day)
    assert (second.words, second.due, second.share) == (whole.duty.text, whole.due, None)
    assert {part.given_by for part in (first, second)} == {doer}
    whole.refresh_from_db()
    assert whole.state == State.IN_PROGRESS
    officer = make_officer(villages[0])
    assert not Notice.objects.filter(recipient=officer).exists()  # came after it
    actions.hand_down(doer, whole, parts=[Part(unit=villages[2], what="Treo băng rôn")])
    assert [part.unit for part in parts_of(whole).rows] == villages


def test_the_history_says_who_got_how_much(client, doer, whole, villages):
    noun = whole.duty.things[0].noun
    actions.hand_down(doer, whole, parts=[Part(unit=villages[0], share=6), Part(unit=villages[1])])
    said = f"Thôn 1 (6 {noun}); Thôn 2"
    assert whole.steps.get(way="hand_down").words == said
    client.force_login(doer)
    assert said in client.get(reverse("assignments:detail", args=[whole.pk])).content.decode()


def test_who_gets_a_part_is_told(doer, whole, villages):
    officer = make_officer(villages[0])
    part = actions.hand_down(doer, whole, parts=[Part(unit=villages[0], what="Phát loa")])[0]
    notice = Notice.objects.get(recipient=officer)
    assert "Phát loa" in notice.body
    assert notice.url == reverse("assignments:detail", args=[part.pk])


@pytest.mark.parametrize("days", [1, -100])
def test_no_part_is_due_after_its_whole_or_before_today(doer, whole, villages, days):
    with pytest.raises(Refused):
        actions.hand_down(
            doer,
            whole,
            parts=[Part(unit=villages[0]), Part(unit=villages[1], due=whole.due + timedelta(days))],
        )
    assert not whole.children.exists()  # all of them, or none
    assert Assignment.objects.get(pk=whole.pk).state == State.ACCEPTED


def test_parts_go_only_below_and_to_the_units_own_officers(province, doer, whole, villages):
    stranger = make_officer(province.communes[1]).person
    for part in (
        Part(unit=province.communes[1]),
        Part(unit=whole.unit),
        Part(),
        Part(officer=stranger),
        Part(officer=make_officer(villages[0]).person),
    ):
        with pytest.raises(Refused):
            actions.hand_down(doer, whole, parts=[part])
    colleague = make_officer(whole.unit).person
    assert actions.hand_down(doer, whole, parts=[Part(officer=colleague)])[0].unit == whole.unit


def test_only_the_unit_that_has_it_hands_it_down(province, doer, whole, villages):
    for other in (province.officer, province.commune_officers[1], province.health_officer):
        with pytest.raises(NotAllowed):
            actions.hand_down(other, whole, parts=[Part(unit=villages[0])])
    assert actions.hand_down(doer, whole, parts=[Part(unit=villages[0])])


def test_nobody_has_the_same_part_twice(doer, whole, villages):
    part = actions.hand_down(doer, whole, parts=[Part(unit=villages[0])])[0]
    with pytest.raises(Refused):
        actions.hand_down(doer, whole, parts=[Part(unit=villages[0])])
    with pytest.raises(IntegrityError), transaction.atomic():
        Assignment.objects.create(campaign=whole.campaign, duty=whole.duty, unit=villages[0], parent=whole)
    actions.take_back(doer, part, reason="Giao nhầm")
    again = actions.hand_down(doer, whole, parts=[Part(unit=villages[0], what="Làm lại", share=2)])[0]
    assert (again.pk, again.state, again.words, again.share) == (part.pk, "offered", "Làm lại", 2)


def test_what_parts_count_rolls_up_to_any_depth(doer, whole, villages):
    hamlet = make_unit("Xóm Trên", parent=villages[0], level="village")
    middle = actions.hand_down(doer, whole, parts=[Part(unit=villages[0], share=6)])[0]
    other = actions.hand_down(doer, whole, parts=[Part(unit=villages[1], share=4)])[0]
    village_officer, hamlet_officer = make_officer(villages[0]), make_officer(hamlet)
    bring_to("accepted", middle, doer=village_officer)
    leaf = actions.hand_down(village_officer, middle, parts=[Part(unit=hamlet, share=3)])[0]
    bring_to("accepted", leaf, doer=hamlet_officer)
    actions.report_progress(hamlet_officer, leaf, report=Report(count=2))
    actions.report_progress(village_officer, middle, report=Report(count=1))  # its own, beside its parts
    bring_to("accepted", other, doer=doer)
    actions.report_progress(doer, other, report=Report(count=4))

    def counts():
        return [Assignment.objects.get(pk=row.pk).counted for row in (leaf, middle, other, whole)]

    assert counts() == [2, 3, 4, 7]
    actions.report_progress(hamlet_officer, leaf, report=Report(count=1))
    assert counts() == [1, 2, 4, 6]
    actions.take_back(doer, other, reason="Giao nhầm")
    assert counts() == [1, 2, 4, 2]
    board = board_of(whole.campaign, today=timezone.localdate())
    assert [(row.progress.counted, row.progress.total) for row in board.rows] == [(2, 2)]


def test_a_whole_is_closed_with_its_parts_or_with_a_reason(province, doer, whole, villages):
    one, two = actions.hand_down(doer, whole, parts=[Part(unit=village) for village in villages[:2]])
    finish(one, doer=make_officer(villages[0]), giver=doer)
    with pytest.raises(Refused):
        actions.hand_in(doer, whole)
    assert Assignment.objects.get(pk=whole.pk).state == State.IN_PROGRESS
    handed = actions.hand_in(doer, whole, report=Report("Thôn 2 bị ngập, xã làm thay"))
    assert handed.state == State.HANDED_IN
    actions.confirm(province.officer, whole)
    states = {part.unit: part.state for part in parts_of(whole).rows}
    assert states == {villages[0]: State.CONFIRMED, villages[1]: State.WITHDRAWN}
    with pytest.raises(Moved):
        actions.accept(make_officer(villages[1]), two)


def test_a_whole_with_all_parts_done_needs_no_words_and_no_proof_of_its_own(doer, whole, villages):
    one, two = actions.hand_down(doer, whole, parts=[Part(unit=village) for village in villages[:2]])
    actions.take_back(doer, two, reason="Thôn không có loa")
    with pytest.raises(Refused):  # nothing is proven yet
        actions.hand_in(doer, whole)
    finish(one, doer=make_officer(villages[0]), giver=doer)
    assert actions.hand_in(doer, whole).state == State.HANDED_IN


def test_a_part_that_was_declined_is_not_done_and_asks_for_a_reason(doer, whole, villages):
    one, two = actions.hand_down(doer, whole, parts=[Part(unit=village) for village in villages[:2]])
    finish(one, doer=make_officer(villages[0]), giver=doer)
    actions.decline(make_officer(villages[1]), two, reason="Không có loa")
    with pytest.raises(Refused, match="chưa"):
        actions.hand_in(doer, whole)
    handed = actions.hand_in(doer, whole, report=Report("Thôn 2 không có loa, xã phát thay"))
    assert handed.state == State.HANDED_IN


def test_taking_a_part_back_takes_what_it_was_split_into(province, doer, whole, villages):
    hamlet = make_unit("Xóm Trên", parent=villages[0], level="village")
    middle = actions.hand_down(doer, whole, parts=[Part(unit=villages[0])])[0]
    village_officer, hamlet_officer = make_officer(villages[0]), make_officer(hamlet)
    bring_to("accepted", middle, doer=village_officer)
    leaf = actions.hand_down(village_officer, middle, parts=[Part(unit=hamlet)])[0]
    for other in (village_officer, province.officer, province.commune_officers[1]):
        with pytest.raises(NotAllowed):
            actions.take_back(other, middle, reason="Giao nhầm")
    with pytest.raises(Refused):
        actions.take_back(doer, middle, reason="")
    actions.take_back(doer, middle, reason="Giao nhầm")
    for row, user in ((middle, village_officer), (leaf, hamlet_officer)):
        row.refresh_from_db()
        assert row.state == State.WITHDRAWN
        assert "Giao nhầm" in Notice.objects.filter(recipient=user).latest("pk").body
        assert [r.pk for r in day_of(user, closed=True).groups[0].rows] == [row.pk]
    with pytest.raises(Moved):  # a whole is not taken back but given to another unit
        actions.take_back(make_officer(province.top, "leader"), whole, reason="Giao nhầm")


def test_an_officer_sees_a_part_by_name_first_and_does_not_decide_about_it(client, doer, whole):
    colleague = make_officer(whole.unit)
    part = actions.hand_down(doer, whole, parts=[Part(officer=colleague.person, what="Viết tin")])[0]
    Assignment.objects.filter(pk=whole.pk).update(due=timezone.localdate() - timedelta(days=3))
    groups = day_of(colleague).groups
    assert [(group.urgency, [row.pk for row in group.rows]) for group in groups[:1]] == [(BY_NAME, [part.pk])]
    assert BY_NAME not in {group.urgency for group in day_of(doer).groups}
    assert part.pk not in {row.pk for group in day_of(doer).groups for row in group.rows}
    client.force_login(colleague)
    page = client.get(reverse("assignments:index")).content.decode()
    assert page.index("Viết tin") < page.index(whole.duty.text)
    bring_to("handed-in", part, doer=colleague)
    with pytest.raises(NotAllowed):
        actions.confirm(colleague, part)
    assert part not in to_confirm(colleague)
    assert part in to_confirm(doer)
    assert actions.confirm(doer, part).state == State.CONFIRMED


def test_parts_are_seen_by_both_sides_and_by_nobody_else(province, doer, whole, villages):
    part = actions.hand_down(doer, whole, parts=[Part(unit=villages[0])])[0]
    seeing = [doer, province.officer, make_officer(villages[0])]
    for user in (*seeing, province.commune_officers[1], province.health_officer, make_officer(villages[1])):
        assert visible_assignments(user).filter(pk=part.pk).exists() == (user in seeing)


def test_a_part_is_never_due_after_its_whole_is_dated_earlier(province, doer, whole, villages):
    from loa.campaigns.actions import DutySettings, set_duty

    part = actions.hand_down(doer, whole, parts=[Part(unit=villages[0])])[0]
    new = whole.due - timedelta(days=3)
    set_duty(province.officer, whole.duty, DutySettings(due=new))
    part.refresh_from_db()
    assert (part.due, part.first_due) == (new, whole.due)


def test_the_page_hands_down_once(client, doer, whole, villages):
    colleague = make_post(whole.unit).person
    url = reverse("assignments:parts", args=[whole.pk])
    client.force_login(doer)
    data = {
        "key": "k", "what": "Phát loa", "unit": [villages[0].pk, villages[1].pk], "officer": [colleague.pk],
        f"share-u{villages[0].pk}": "4", f"share-p{colleague.pk}": "x",
    }  # fmt: skip
    for _time in range(2):
        assert client.post(url, data).status_code == 302
    found = {(row.unit, row.officer): row.share for row in parts_of(whole).rows}
    assert found == {(villages[0], None): 4, (villages[1], None): None, (whole.unit, colleague): None}
    with CaptureQueriesContext(connection) as seen:
        page = client.get(url)
    assert asked(seen) <= MOST_QUERIES
    assert [unit.pk for unit in page.context["units"]] == [villages[2].pk]
    assert "0/3" in page.content.decode()


def test_the_page_of_parts_is_for_the_unit_that_has_the_work(client, province, doer, whole, villages):
    url = reverse("assignments:parts", args=[whole.pk])
    for user, status in (
        (doer, 200),
        (province.officer, 404),
        (province.commune_officers[1], 404),
        (province.health_officer, 404),
    ):
        client.force_login(user)
        assert client.get(url).status_code == status
        posted = client.post(url, {"key": f"k{user.pk}", "unit": [villages[0].pk]})
        assert posted.status_code == (302 if status == 200 else 404)
    assert whole.children.count() == 1
