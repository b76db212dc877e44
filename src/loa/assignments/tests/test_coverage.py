"""A unit answers with its own plan: read, matched, decided by people; the giver sees what is in no plan."""

import uuid
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from loa.assignments.actions.coverage import answer_with_document, answer_with_plan, decide_taken_up, take_up
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment, SubPlan, TakenUp
from loa.assignments.queries.coverage import coverage_of, laid_of, units_of
from loa.assignments.tests.factories import asked, assignment_of
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit
from loa.documents.models import Fact
from loa.work.worker import work_off

OWN_PLAN = """ỦY BAN NHÂN DÂN
XÃ SUỐI 1
Số: 12/KH-UBND

KẾ HOẠCH
Triển khai truyền thông phòng, chống bệnh dại năm 2026

I. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế xã
- Phát thanh nội dung phòng, chống bệnh dại trên loa truyền thanh 02 lần/tuần.
- Tổ chức diễn đàn thanh niên xây dựng nông thôn mới.
"""


pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(province):
    return make_campaign(
        province,
        [
            duty("Tuyên truyền phòng, chống bệnh dại trên hệ thống truyền thanh cơ sở", [COMMUNES]),
            duty("Thống kê số chó, mèo nuôi trên địa bàn", [COMMUNES]),
        ],
    )


@pytest.fixture
def loudspeaker(campaign, province):
    return assignment_of(campaign, province.communes[0], number=1)


@pytest.fixture
def answered(loudspeaker, province):
    sub_plan = answer_with_plan(
        province.commune_officers[0], loudspeaker, name="ke-hoach.txt", data=OWN_PLAN.encode()
    )
    work_off()
    sub_plan.refresh_from_db()
    return sub_plan


def test_the_plan_is_read_and_matched_in_the_background(answered, loudspeaker):
    assert answered.matched_at
    first, second = laid_of(answered)
    assert (first.assignment, first.standing) == (loudspeaker, "taken")
    assert "loa truyền thanh" in first.rows[0].fact.data["text"]
    assert (second.standing, second.rows) == ("not-taken", [])


def test_the_unit_opens_the_plan_that_it_handed_in_last_and_nobody_else_does(
    client, answered, loudspeaker, province
):
    page, file = (reverse(f"assignments:{name}", args=[loudspeaker.pk]) for name in ("plan", "plan-file"))
    newer = OWN_PLAN.replace("02 lần", "03 lần").encode()
    mine = province.commune_officers[0]
    for name, data in (("ke-hoach.txt", OWN_PLAN.encode()), ("ke-hoach-moi.txt", newer)):
        if data == newer:
            answer_with_plan(mine, loudspeaker, name=name, data=data)
        client.force_login(mine)
        assert file in client.get(page).text
        answer = client.get(file)
        assert b"".join(answer.streaming_content) == data
        assert f'filename="{name}"' in answer["Content-Disposition"]
        assert answer["Content-Type"] == "application/octet-stream"
    for user in (province.commune_officers[1], province.officer):
        client.force_login(user)
        assert client.get(file).status_code == 404
    assert file not in client.get(page).text  # the giver sees what it takes up


def test_the_giver_sees_what_is_in_no_plan_and_who_has_none(answered, campaign, province):
    first, second = coverage_of(campaign)
    assert (first.taken, first.no_plan, first.not_taken) == (1, 1, [])
    assert (second.taken, second.no_plan, second.not_taken) == (0, 1, [province.communes[0]])


def test_people_decide_and_a_new_match_leaves_their_word(answered, campaign, province):
    officer = province.commune_officers[0]
    row = TakenUp.objects.get()
    decide_taken_up(officer, row, same=False)
    assert coverage_of(campaign)[0].not_taken == [province.communes[0]]
    (other,) = (fact for fact in Fact.objects.filter(kind="duty") if "diễn đàn" in fact.data["text"])
    statistics = assignment_of(campaign, province.communes[0], number=2)
    take_up(province.officer, answered, assignment=statistics, fact=other)
    assert coverage_of(campaign)[1].taken == 1
    answer_with_document(officer, statistics, document=answered.document)
    assert set(TakenUp.objects.values_list("state", flat=True)) == {"rejected", "confirmed"}


def test_only_the_unit_answers_and_only_unit_and_giver_decide(answered, loudspeaker, province):
    stranger = province.commune_officers[1]
    for user in (stranger, province.health_officer):
        with pytest.raises(NotAllowed):
            answer_with_plan(user, loudspeaker, name="a.txt", data=OWN_PLAN.encode())
        with pytest.raises(NotAllowed):
            decide_taken_up(user, TakenUp.objects.get(), same=True)
    assert decide_taken_up(province.officer, TakenUp.objects.get(), same=True).state == "confirmed"
    with pytest.raises(Refused):
        answer_with_document(
            province.commune_officers[0], loudspeaker, document=loudspeaker.campaign.document
        )


def test_pairs_of_other_plans_are_refused(answered, campaign, province):
    fact = Fact.objects.filter(kind="duty", reading__document=answered.document).first()
    elsewhere = assignment_of(campaign, province.communes[1])
    with pytest.raises(Refused):
        take_up(province.officer, answered, assignment=elsewhere, fact=fact)


def test_the_pages_for_unit_giver_and_stranger(client, answered, loudspeaker, campaign, province):
    page = reverse("assignments:plan", args=[loudspeaker.pk])
    over_all = reverse("assignments:coverage", args=[campaign.pk])
    for user, sees_page, sees_all in (
        (province.commune_officers[0], 200, 404),
        (province.commune_officers[1], 404, 404),
        (province.officer, 200, 200),
        (make_officer(province.top, Post.Kind.LEADER), 200, 200),
    ):
        client.force_login(user)
        assert client.get(page).status_code == sees_page
        assert client.get(over_all).status_code == sees_all


def test_a_plan_is_handed_in_on_the_page_once(client, loudspeaker, province):
    client.force_login(province.commune_officers[0])
    key = str(uuid.uuid4())
    for _again in range(2):
        file = SimpleUploadedFile("ke-hoach.txt", OWN_PLAN.encode())
        client.post(reverse("assignments:answer", args=[loudspeaker.pk]), {"file": file, "key": key})
    assert SubPlan.objects.count() == 1
    client.force_login(province.commune_officers[1])
    file = SimpleUploadedFile("ke-hoach.txt", OWN_PLAN.encode())
    found = client.post(reverse("assignments:answer", args=[loudspeaker.pk]), {"file": file, "key": "x"})
    assert found.status_code == 404


def test_the_questions_do_not_grow_with_the_units(answered, campaign):
    with CaptureQueriesContext(connection) as seen:
        coverage_of(campaign)
    assert asked(seen) <= 6
    assert Assignment.objects.count() >= 4


def test_each_unit_with_work_of_the_campaign_is_counted_once(client, province, campaign):
    client.force_login(province.officer)
    assert (
        units_of(campaign) == client.get(reverse("assignments:coverage", args=[campaign.pk])).context["units"]
    )
    laid = set(campaign.assignments.values_list("unit", flat=True))
    assert units_of(campaign) == len(laid) < campaign.assignments.count()
    whole = campaign.assignments.filter(unit=province.communes[0]).first()
    village = make_unit("Thôn Một", parent=province.communes[0], level="village")
    Assignment.objects.create(campaign=campaign, duty=whole.duty, unit=village, parent=whole)
    assert units_of(campaign) == len(laid), "a part is the work of its whole"
    other = make_campaign(make_province(communes=1), [duty("Việc của nơi khác", [COMMUNES])])
    assert units_of(other) == 1


def test_a_paper_of_the_office_above_is_no_plan_of_the_unit(client, loudspeaker, campaign, province):
    officer = province.commune_officers[0]
    foreign = OWN_PLAN.replace("ỦY BAN NHÂN DÂN\nXÃ SUỐI 1", "UBND TỈNH BÌNH SƠN")
    sub_plan = answer_with_plan(officer, loudspeaker, name="cong-van.txt", data=foreign.encode())
    work_off()
    sub_plan.refresh_from_db()
    assert sub_plan.document.issuer.casefold() == "ubnd tỉnh bình sơn"
    client.force_login(officer)
    page = client.get(reverse("assignments:plan", args=[loudspeaker.pk])).content.decode()
    assert "Văn bản này do UBND tỉnh Bình Sơn ban hành, không phải kế hoạch của UBND xã Suối 1" in page
    assert not TakenUp.objects.exists()
    assert [one.no_plan for one in coverage_of(campaign)] == [2, 2]
    client.force_login(province.officer)
    over_all = client.get(reverse("assignments:coverage", args=[campaign.pk]))
    assert over_all.context["plans"] == 0
    own = answer_with_plan(officer, loudspeaker, name="ke-hoach.txt", data=OWN_PLAN.encode())
    work_off()
    assert TakenUp.objects.filter(sub_plan=own).exists()
    assert client.get(reverse("assignments:coverage", args=[campaign.pk])).context["plans"] == 1


def test_a_duty_that_comes_again_is_one_duty_however_many_rounds_it_has(campaign, loudspeaker, province):
    for week in range(1, 4):
        day = date(2026, 6, 1) + timedelta(weeks=week)
        for unit in province.communes:
            of_week = {"unit": unit, "due": day, "period_start": day}
            Assignment.objects.create(campaign=campaign, duty=loudspeaker.duty, **of_week)
    answered = answer_with_plan(
        province.commune_officers[0], loudspeaker, name="ke-hoach.txt", data=OWN_PLAN.encode()
    )
    work_off()
    assert [one.assignment.duty.number for one in laid_of(answered)] == [1, 2]
    assert TakenUp.objects.filter(sub_plan=answered).count() == 1
    first, second = coverage_of(campaign)
    others = len(province.communes) - 1
    assert (first.taken, first.not_taken, first.no_plan, first.units) == (1, [], others, others + 1)
    assert [unit.pk for unit in second.not_taken] == [province.communes[0].pk]


def test_the_duty_to_issue_a_plan_is_done_with_the_plan(province):
    texts = ["Ban hành kế hoạch của địa phương trước ngày 27/11/2026", "Ban hành kế hoạch kiểm tra chéo"]
    campaign = make_campaign(province, [duty(text, [COMMUNES]) for text in texts])
    row = assignment_of(campaign, province.communes[0], number=1)
    sub_plan = answer_with_plan(
        province.commune_officers[0], row, name="ke-hoach.txt", data=OWN_PLAN.encode()
    )
    work_off()
    assert [one.standing for one in laid_of(sub_plan)] == ["taken", "not-taken"]
    first, second = coverage_of(campaign)
    assert (first.taken, second.taken, len(second.not_taken)) == (1, 0, 1)
