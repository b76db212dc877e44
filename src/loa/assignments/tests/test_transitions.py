"""Who may take which way, each tried by those who may and those who may not."""

import re
from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from loa.assignments import actions
from loa.assignments.actions import Part, Report
from loa.assignments.actions.going import take_way
from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment, Extension, Step
from loa.assignments.queries import open_ways, visible_assignments
from loa.assignments.taking import may_take
from loa.assignments.tests.factories import assignment_of, bring_to, make_record
from loa.assignments.transitions import ENDED, OPEN, TABLE
from loa.audit.models import Change
from loa.campaigns.actions import recall_campaign
from loa.campaigns.tests.factories import make_campaign
from loa.directory.models import Person, Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.models import Notice

pytestmark = pytest.mark.django_db
State = Assignment.State


@pytest.fixture
def assignment(province):
    """Its duty is due in a week."""
    row = assignment_of(make_campaign(province), province.communes[0], number=2)
    day = timezone.localdate() + timedelta(days=7)
    Assignment.objects.filter(pk=row.pk).update(due=day, first_due=day)
    row.refresh_from_db()
    return row


@pytest.fixture
def part(province, assignment):
    """A part of it, handed down to a sub-unit."""
    below = make_unit("Tổ dân phố 1", parent=province.communes[0], level="village")
    doer = province.commune_officers[0]
    bring_to("accepted", assignment, doer=doer)
    return actions.hand_down(doer, assignment, parts=[Part(unit=below)])[0]


def waiting(assignment, asker):
    """An ask for a later day that waits."""
    day = assignment.due + timedelta(days=7)
    values = {"asked_by": asker, "reason": "Mưa lũ", "old_due": assignment.due, "new_due": day}
    return Extension.objects.get_or_create(assignment=assignment, state="asked", defaults=values)[0]


def take(way, user, assignment):
    """Takes the way by its action."""
    later = assignment.due + timedelta(days=3)
    asker = Person.objects.filter(posts__unit=assignment.unit).first().user
    calls = {
        "accept": lambda: actions.accept(user, assignment),
        "decline": lambda: actions.decline(user, assignment, reason="Không thuộc địa bàn"),
        "report_progress": lambda: actions.report_progress(user, assignment, report=Report("Đang làm")),
        "add_proof": lambda: actions.add_proof(user, assignment, record=make_record(user, assignment)),
        "hand_in": lambda: actions.hand_in(user, assignment, record=make_record(user, assignment)),
        "hand_down": lambda: actions.hand_down(
            user, assignment, parts=[Part(unit=make_unit(parent=assignment.unit))]
        ) and Assignment.objects.get(pk=assignment.pk),
        "ask_extension": lambda: actions.ask_extension(
            user, assignment, day=later, reason="Mưa lũ"
        ).assignment,
        "grant_extension": lambda: actions.grant_extension(user, waiting(assignment, asker)),
        "refuse_extension": lambda: actions.refuse_extension(
            user, waiting(assignment, asker), reason="Không lùi được"
        ),
        "extend": lambda: actions.extend(user, assignment, day=later, reason="Mưa lũ"),
        "urge": lambda: actions.urge(user, assignment),
        "reassign": lambda: actions.reassign(
            user, assignment, unit=make_unit(), reason="Nhầm đơn vị"
        ) and Assignment.objects.get(pk=assignment.pk),
        "confirm": lambda: actions.confirm(user, assignment),
        "return": lambda: actions.return_(user, assignment, reason="Thiếu ảnh"),
        "offer_again": lambda: actions.offer_again(user, assignment, reason="Đúng là của xã"),
        "let_be": lambda: actions.let_be(user, assignment, reason="Xã không có nhà văn hóa"),
        "give_again": lambda: take_way(
            user, assignment, TABLE["give_again"], report=Report("Giao lại")
        )[0],
    }  # fmt: skip
    return calls[way]()


WHOLE = [way for way in TABLE.values() if not way.parts_only]


@pytest.mark.parametrize("way", WHOLE, ids=lambda way: way.name)
def test_each_way_is_taken_by_its_side_and_refused_to_the_other(way, province, assignment):
    doer, giver = province.commune_officers[0], province.officer
    for source in sorted(way.sources):
        Assignment.objects.filter(pk=assignment.pk).update(state=source)
        Extension.objects.all().delete()
        right, wrong = (doer, giver) if way.side.value == "doer" else (giver, doer)
        with pytest.raises(NotAllowed):
            take(way.name, wrong, assignment)
        with pytest.raises(NotAllowed):
            take(way.name, province.commune_officers[1], assignment)
        with pytest.raises(NotAllowed):  # who helps sees it and touches nothing
            take(way.name, province.health_officer, assignment)
        assert Assignment.objects.get(pk=assignment.pk).state == source
        assert take(way.name, right, assignment).state == way.leads_to(source)
        Assignment.objects.filter(pk=assignment.pk).update(due=assignment.due)


@pytest.mark.parametrize("way", WHOLE, ids=lambda way: way.name)
def test_no_way_leads_from_another_state(way, province, assignment):
    user = province.commune_officers[0] if way.side.value == "doer" else province.officer
    for state in set(State.values) - way.sources:
        Assignment.objects.filter(pk=assignment.pk).update(state=state)
        with pytest.raises(Moved):
            take(way.name, user, assignment)
        assert Assignment.objects.get(pk=assignment.pk).state == state


def test_each_step_stands_in_history_and_log(province, assignment):
    doer = province.commune_officers[0]
    bring_to(State.HANDED_IN, assignment, doer=doer)
    actions.return_(province.officer, assignment, reason="Thiếu ảnh")
    steps = [(s.by, s.from_state, s.to_state, s.words, s.count) for s in Step.objects.all()]
    assert steps == [
        (doer, "offered", "accepted", "", None),
        (doer, "accepted", "in-progress", "Đã làm một phần", 1),
        (doer, "in-progress", "handed-in", "", None),
        (province.officer, "handed-in", "returned", "Thiếu ảnh", None),
    ]
    logged = Change.objects.get(action="assignments.return")
    assert (logged.values, logged.reason) == ({"state": ["handed-in", "returned"]}, "Thiếu ảnh")


def test_each_step_says_when_it_was_taken(client, monkeypatch, province, assignment):
    doer, taken = province.commune_officers[0], []
    for hour, act in ((8, actions.accept), (9, actions.decline)):
        moment = timezone.make_aware(datetime(2026, 5, 3, hour, 7))
        monkeypatch.setattr(timezone, "now", lambda moment=moment: moment)
        taken.append(moment)
        act(doer, assignment, **({"reason": "Không thuộc địa bàn"} if act is actions.decline else {}))
    monkeypatch.undo()
    assert [step.at for step in assignment.steps.all()] == taken
    client.force_login(province.officer)
    page = client.get(reverse("assignments:detail", args=[assignment.pk])).text
    history = page[page.index('id="history"') :]
    assert history.index("03/05/2026 09:07") < history.index("03/05/2026 08:07")


def test_the_history_names_the_proofs_that_came_with_each_step(client, province, assignment):
    doer = province.commune_officers[0]
    bring_to(State.ACCEPTED, assignment, doer=doer)
    note = make_record(doer, assignment, title="Ảnh loa")
    actions.add_proof(doer, assignment, record=note, report=Report(count=0))  # the number chosen beforehand
    actions.report_progress(doer, assignment, report=Report("Đã phát", 1))
    actions.hand_in(doer, assignment, record=make_record(doer, assignment, title="Biên bản"))
    client.force_login(doer)
    page = client.get(reverse("assignments:detail", args=[assignment.pk])).text
    rows = re.findall(r"<li>.*?</li>", page[page.index('id="history"') :], re.DOTALL)
    said = [" ".join(strip_tags(row).split()) for row in rows]
    assert said[0].endswith("nộp việc “Biên bản”")
    assert said[1].endswith("ghi tiến độ 0 thành 1: Đã phát")
    assert said[2].endswith("thêm bằng chứng “Ảnh loa”")


def test_proof_is_needed_to_hand_in(province, assignment):
    doer = province.commune_officers[0]
    bring_to(State.ACCEPTED, assignment, doer=doer)
    with pytest.raises(Refused):
        actions.hand_in(doer, assignment)
    actions.add_proof(doer, assignment, record=make_record(doer, assignment))
    assert actions.hand_in(doer, assignment).state == State.HANDED_IN
    assert assignment.proofs.count() == 1


@pytest.mark.parametrize("report", [Report(), Report("  "), Report(count=-1)])
def test_a_report_says_something_sound(report, province, assignment):
    doer = province.commune_officers[0]
    bring_to(State.ACCEPTED, assignment, doer=doer)
    with pytest.raises(Refused):
        actions.report_progress(doer, assignment, report=report)
    assert actions.report_progress(doer, assignment, report=Report(count=3)).counted == 3


def test_the_number_that_stands_already_is_no_progress(province, assignment):
    doer = province.commune_officers[0]
    bring_to(State.ACCEPTED, assignment, doer=doer)
    with pytest.raises(Refused):  # the form has the number that stands chosen beforehand
        actions.report_progress(doer, assignment, report=Report(count=0))
    assert not assignment.steps.filter(way="report_progress").exists()
    assert actions.report_progress(doer, assignment, report=Report("Đã họp", 0)).state == State.IN_PROGRESS
    assert actions.report_progress(doer, assignment, report=Report(count=2)).counted == 2
    assert actions.report_progress(doer, assignment, report=Report(count=0)).counted == 0


@pytest.mark.parametrize("call", [actions.decline, actions.return_, actions.offer_again, actions.let_be])
def test_a_reason_is_needed(call, province, assignment):
    source = {actions.decline: "offered", actions.return_: "handed-in"}.get(call, "declined")
    user = province.commune_officers[0] if call is actions.decline else province.officer
    Assignment.objects.filter(pk=assignment.pk).update(state=source)
    with pytest.raises(Refused):
        call(user, assignment, reason=" ")
    assert call(user, assignment, reason="Có lý do").state != source


def test_an_officer_sees_their_unit_and_its_sub_units_and_nothing_else(province, assignment):
    commune = province.communes[0]
    below = make_unit("Tổ dân phố 1", parent=commune, level="village")
    mine, deputy = province.commune_officers[0], make_officer(commune, Post.Kind.LEADER)
    handed_down = Assignment.objects.create(
        campaign=assignment.campaign, duty=assignment.duty, unit=below, parent=assignment
    )
    for user in (mine, deputy):
        seen = set(visible_assignments(user).values_list("unit", flat=True))
        assert seen == {commune.pk, below.pk, province.health.pk}  # with whose work it helps
    lower = make_officer(below)
    assert list(visible_assignments(lower)) == [handed_down]
    assert visible_assignments(province.officer).count() == assignment.campaign.assignments.count()
    outsider = make_officer(make_unit("Sở Y tế tỉnh khác"))
    assert not visible_assignments(outsider).exists()
    with pytest.raises(NotAllowed):
        actions.accept(lower, assignment)
    assert actions.accept(mine, handed_down).state == State.ACCEPTED


def test_the_giver_of_a_part_is_the_unit_that_handed_it_down(province, part):
    giver, doer = province.commune_officers[0], make_officer(part.unit)
    bring_to("handed-in", part, doer=doer)
    for way in (way for way in TABLE.values() if way.side.value == "giver"):
        if not way.fits(Assignment.objects.get(pk=part.pk)):
            continue
        assert may_take(giver, way, part), way.name
        for other in (doer, province.officer, province.commune_officers[1], province.health_officer):
            assert not may_take(other, way, part), way.name
    with pytest.raises(NotAllowed):
        actions.confirm(province.officer, part)
    assert actions.confirm(giver, part).state == State.CONFIRMED


def test_open_ways_are_those_that_the_actions_allow(province, assignment):
    doer, giver = province.commune_officers[0], province.officer
    for state in State.values:
        for user in (doer, giver, province.commune_officers[1]):
            Assignment.objects.filter(pk=assignment.pk).update(state=state)
            fresh = Assignment.objects.select_related("campaign__owner", "unit").get(pk=assignment.pk)
            open_now = set(open_ways(user, fresh))
            for way in WHOLE:
                Assignment.objects.filter(pk=assignment.pk).update(state=state, due=assignment.due)
                Extension.objects.all().delete()
                Assignment.objects.filter(parent=assignment).delete()
                try:
                    take(way.name, user, assignment)
                    assert way.name in open_now
                except (NotAllowed, Moved):
                    assert way.name not in open_now


def test_nothing_moves_in_a_recalled_campaign(province, assignment):
    doer = province.commune_officers[0]
    recall_campaign(province.officer, assignment.campaign, reason="nhầm")
    with pytest.raises(Moved):
        actions.accept(doer, assignment)
    fresh = Assignment.objects.select_related("campaign__owner", "unit").get(pk=assignment.pk)
    assert open_ways(doer, fresh) == {}


def test_the_table_leads_everywhere():
    targets = {way.target for way in TABLE.values()} - {None}
    assert targets == set(State.values)
    sources = set().union(*(way.sources for way in TABLE.values()))
    assert sources == set(State.values) - {State.CONFIRMED}
    assert sources >= OPEN
    assert OPEN | ENDED | {State.HANDED_IN} == set(State.values)
    assert {way.name for way in TABLE.values() if way.parts_only} == {"take_back", "hand_over"}
    assert {way.name for way in TABLE.values() if way.by_name} == {"hand_over"}


def test_the_other_side_is_told_what_became_of_the_work(province, assignment):
    doer = province.commune_officers[0]
    bring_to(State.HANDED_IN, assignment, doer=doer)
    assert not Notice.objects.exists()
    actions.return_(province.officer, assignment, reason="Thiếu ảnh")
    actions.hand_in(doer, assignment)
    actions.confirm(province.officer, assignment)
    told = list(Notice.objects.order_by("pk"))
    assert {notice.recipient for notice in told} == {doer}
    assert len(told) == 2
    assert "Thiếu ảnh" in told[0].body


def test_a_declined_assignment_is_told_to_who_gave_it(province, assignment):
    actions.decline(province.commune_officers[0], assignment, reason="Không thuộc địa bàn")
    notice = Notice.objects.get()
    assert (notice.recipient, "Không thuộc địa bàn" in notice.body) == (province.officer, True)
