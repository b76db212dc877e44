"""A campaign starts whole or not at all, and only where it may."""

import uuid

import pytest

from loa.assignments.models import Assignment
from loa.assignments.queries import visible_assignments
from loa.audit.models import Change
from loa.campaigns import stages, starting
from loa.campaigns.actions import recall_campaign, start_campaign
from loa.campaigns.errors import Refused
from loa.campaigns.models import Campaign, Cooperation, Duty, Event, Party, Phase, PlanItem
from loa.campaigns.tests.factories import (
    COMMUNES,
    decline,
    duty,
    make_campaign,
    make_plan,
    make_province,
)
from loa.directory.actions.names import remember_alias
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_unit
from loa.documents.models import Document, Fact
from loa.work.actions import LeaseLost, claim
from loa.work.worker import do, work_off

pytestmark = pytest.mark.django_db


def key():
    return str(uuid.uuid4())


def test_one_assignment_a_duty_and_unit_with_cooperating_units():
    province = make_province(communes=3)
    campaign = make_campaign(province)
    assert campaign.state == Campaign.State.ACTIVE
    per_duty = {d.number: d.assignments.count() for d in campaign.duties.all()}
    assert per_duty == {1: 1, 2: 3, 3: 4, 4: 3}
    first = campaign.duties.get(number=1)
    assert {c.unit for c in first.cooperations.all()} == set(province.communes)
    assert campaign.document.state == Document.State.CARRIED


def test_duties_keep_words_day_event_and_count():
    campaign = make_campaign(make_province())
    first, second, third, fourth = campaign.duties.all()
    assert (first.counts, first.counted_in, first.target) == ("items", "buổi", 4)
    assert second.due.isoformat() == "2026-05-31"
    assert set(second.assignments.values_list("due", "first_due")) == {(second.due, second.due)}
    assert (third.event.name, third.due) == ("Ngày hội sức khỏe", None)
    assert (fourth.due, fourth.due_text, fourth.event) == (None, "hằng tuần", None)


def test_phases_themes_forms_slogans_and_money_are_written():
    others = [
        (
            Fact.Kind.PHASE,
            {"name": "Giai đoạn 1", "start": "2026-03-10", "end": "2026-06", "text": "từ 10/3"},
        ),
        (Fact.Kind.PHASE, {"name": "Giai đoạn 2", "start": "2026-07", "end": "2026-12-15", "text": None}),
        (Fact.Kind.CONTENT, {"text": "Dấu hiệu trở nặng", "phase": "Giai đoạn 2"}),
        (Fact.Kind.FORM, {"text": "Phát thanh", "channels": ["loudspeaker"]}),
        (Fact.Kind.SLOGAN, {"text": "Không lăng quăng"}),
        (Fact.Kind.FUNDING, {"text": "ngân sách tỉnh"}),
        (
            Fact.Kind.REPORT,
            {"text": "báo cáo kết quả", "from": ["Sở Y tế"], "to": ["UBND tỉnh"], "due": "2026-12-01"},
        ),
    ]
    campaign = make_campaign(make_province(), others=others)
    phases = list(campaign.phases.all())
    assert [(p.name, str(p.start), str(p.end)) for p in phases] == [
        ("Giai đoạn 1", "2026-03-10", "2026-06-30"),
        ("Giai đoạn 2", "2026-07-01", "2026-12-15"),
    ]
    items = {(i.kind, i.text, i.phase and i.phase.name) for i in campaign.items.all()}
    assert items == {
        ("theme", "Dấu hiệu trở nặng", "Giai đoạn 2"),
        ("form", "Phát thanh", None),
        ("slogan", "Không lăng quăng", None),
        ("funding", "ngân sách tỉnh", None),
    }
    report = campaign.duties.get(kind="report")
    assert (report.phase, str(report.due), report.assignments.count()) == (phases[1], "2026-12-01", 1)
    assert campaign.duties.get(kind="duty", number=1).phase == phases[0]


def test_the_right_is_asked_allowed_and_refused():
    province = make_province()
    plan = make_plan(province)
    with pytest.raises(NotAllowed):
        start_campaign(province.health_officer, plan, key=key())
    assert not Campaign.objects.exists()
    assert start_campaign(province.officer, plan, key=key()).state == Campaign.State.STARTING


def test_the_same_call_twice_starts_once():
    province = make_province()
    plan, same = make_plan(province), key()
    first = start_campaign(province.officer, plan, key=same)
    assert start_campaign(province.officer, plan, key=same) == first
    with pytest.raises(Refused):
        start_campaign(province.officer, plan, key=key())
    assert Campaign.objects.count() == 1


def test_an_incomplete_ledger_keeps_it_from_starting():
    province = make_province()
    plan = make_plan(province)
    fact = Fact.objects.filter(reading__document=plan).first()
    Fact.objects.filter(pk=fact.pk).update(state=Fact.State.PROPOSED)
    with pytest.raises(Refused):
        start_campaign(province.officer, plan, key=key())
    Fact.objects.filter(pk=fact.pk).update(state=Fact.State.ACCEPTED)
    start_campaign(province.officer, plan, key=key())


def test_an_unknown_lead_is_asked_before_the_start():
    province = make_province()
    plan = make_plan(province, [duty("Viết bài", ["Hội Những người yêu hoa"])])
    with pytest.raises(Refused):
        start_campaign(province.officer, plan, key=key())
    remember_alias(
        None, name="Hội Những người yêu hoa", units=[province.health], near=province.top, source="test"
    )
    campaign = start_campaign(province.officer, plan, key=key())
    work_off([Campaign])
    assert campaign.assignments.get().unit == province.health


def test_nothing_follows_from_declined_words():
    province = make_province()
    whole = "Lập danh sách các tài khoản đăng tin sai"
    partly = "Phối hợp với Công an tỉnh xử lý tài khoản; tổ chức 02 buổi nói chuyện tại thôn"
    plan = make_plan(
        province,
        [
            duty(whole, ["Sở Y tế"]),
            duty(partly, ["Sở Y tế"], cooperating=["Công an tỉnh"]),
            duty("Viết bài", ["Sở Y tế"]),
        ],
    )
    make_unit("Công an tỉnh", parent=province.top)
    reading = plan.readings.get()
    decline(reading, whole, by=province.officer)
    decline(reading, "Phối hợp với Công an tỉnh xử lý tài khoản;", by=province.officer)
    campaign = make_campaign(province, document=plan)
    texts = [d.text for d in campaign.duties.all()]
    assert texts == ["tổ chức 02 buổi nói chuyện tại thôn", "Viết bài"]
    assert campaign.duties.get(number=1).cooperating == []
    assert Assignment.objects.count() == 2


def test_a_start_that_lost_its_lease_writes_nothing_more():
    province = make_province()
    campaign = start_campaign(province.officer, make_plan(province), key=key())
    old = claim(Campaign)
    Campaign.objects.filter(pk=campaign.pk).update(fence=old.fence + 1)

    with pytest.raises(LeaseLost):
        starting.continue_start(old)
    rows = [Duty, Party, Phase, PlanItem, Event, Cooperation, Assignment]
    assert [model.objects.count() for model in rows] == [0] * len(rows)


def test_nobody_sees_what_is_being_started(monkeypatch):
    """Pieces of two pairs; after each piece the doers' lists are empty until the last one."""

    monkeypatch.setattr(stages, "PIECE", 2)
    province = make_province(communes=3)
    seen = []

    def look():
        seen.append((Assignment.objects.count(), visible_assignments(province.commune_officers[0]).count()))

    monkeypatch.setattr(starting, "_let_others_write", look)
    make_campaign(province)
    assert [visible for _written, visible in seen[:-1]] == [0] * (len(seen) - 1)
    assert max(written for written, _visible in seen[:-1]) > 2
    assert seen[-1] == (11, 4)  # three of its own, and one that it helps with


def test_recall_takes_assignments_out_of_lists_and_lets_the_plan_start_again():

    province = make_province()
    campaign = make_campaign(province)
    doer = province.commune_officers[0]
    assert visible_assignments(doer).count() == 4  # three of its own, and one that it helps with
    with pytest.raises(NotAllowed):
        recall_campaign(doer, campaign, reason="nhầm")
    with pytest.raises(Refused):
        recall_campaign(province.officer, campaign, reason=" ")
    recall_campaign(province.officer, campaign, reason="Bắt đầu nhầm văn bản")
    campaign.refresh_from_db()
    assert (campaign.state, campaign.recalled_why) == ("recalled", "Bắt đầu nhầm văn bản")
    assert not visible_assignments(doer).exists()
    assert (
        Change.objects.filter(action="campaigns.recall_campaign", reason="Bắt đầu nhầm văn bản").count() == 1
    )
    again = make_campaign(province, document=Document.objects.get(pk=campaign.document_id))
    assert again.state == Campaign.State.ACTIVE


def test_recall_stops_a_start_that_is_being_written():
    province = make_province()
    campaign = start_campaign(province.officer, make_plan(province), key=key())
    running = claim(Campaign)
    recall_campaign(province.officer, campaign, reason="nhầm")

    do(running)
    campaign.refresh_from_db()
    assert campaign.state == Campaign.State.RECALLED
    assert not Assignment.objects.exists()


def test_members_of_a_group_are_those_of_the_plans_date():
    province = make_province(communes=3)
    old = province.communes[0]
    old.valid_to = make_plan(province).date.replace(day=1)
    old.save()
    campaign = make_campaign(province, [duty("Viết bài", [COMMUNES])])
    assert set(campaign.assignments.values_list("unit", flat=True)) == {u.pk for u in province.communes[1:]}
