"""Commendation: registered, proposed from results, scored by figures, decided by other eyes, issued."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from loa.assignments.tests.factories import assignment_of
from loa.campaigns.tests.factories import make_province
from loa.directory.models import Person, Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer
from loa.documents.actions.drafts import approve_draft, drop_draft, save_draft, send_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.drafting.printing import paper_of
from loa.documents.errors import Refused as DocumentRefused
from loa.documents.models import Draft
from loa.notices.models import Notice
from loa.reports.actions.commending import (
    Council,
    Named,
    decide_commendation,
    propose_commendation,
    register_title,
    withdraw_nomination,
    withdraw_title,
)
from loa.reports.actions.papers import draft_papers
from loa.reports.actions.scoring import (
    Measure,
    define_criterion,
    define_usual_criteria,
    retire_criterion,
    score_again,
    score_by_hand,
)
from loa.reports.actions.synthesising import count_again, start_synthesis
from loa.reports.commending.scoring import points_for, sheet_of, totals
from loa.reports.commending.suggesting import best_units
from loa.reports.commending.titles import TITLES
from loa.reports.errors import Refused
from loa.reports.models import Criterion, Nomination, Score
from loa.reports.queries.syntheses import left_out
from loa.reports.tests.factories import MAY, figure, make_started, step_on

pytestmark = pytest.mark.django_db
COUNCIL = "Hội đồng Thi đua - Khen thưởng tỉnh"


@pytest.fixture
def province():
    return make_province(communes=2)


@pytest.fixture
def leader(province):
    return make_officer(province.top, Post.Kind.LEADER)


@pytest.fixture
def campaign(province):
    """The first commune did half of its work, in time; the second nothing."""
    campaign = make_started(province)
    work, by = assignment_of(campaign, province.communes[0]), province.commune_officers[0]
    step_on(work, MAY.start + timedelta(days=3), state="handed-in", count=12, by=by)
    step_on(work, MAY.start + timedelta(days=4), state="confirmed", by=province.officer)
    return campaign


@pytest.fixture
def sheet(province, campaign):
    return define_usual_criteria(province.officer, campaign)


def proposed(province, campaign, *, by=None, unit=0, person="", award="giay-khen"):
    who = Named(province.communes[unit], person, "Công chức Văn hóa - Xã hội" if person else "")
    grounds = "Phát thanh đủ số lượt, đúng thời hạn"
    return propose_commendation(
        by or province.commune_officers[unit], campaign, who=who, award=award, grounds=grounds
    )


def scored(province, row, points="15"):
    for line in sheet_of(row):
        if line.criterion.figure is None:
            score_by_hand(
                province.officer, row, criterion=line.criterion, points=Decimal(points),
                reason="Có mô hình loa lưu động",
            )  # fmt: skip
    return row


def granted(province, leader, campaign, **values):
    row = scored(province, proposed(province, campaign, **values))
    council = Council(COUNCIL, timezone.localdate())
    return decide_commendation(leader, row, granted=True, council=council)


def test_a_unit_registers_for_itself_and_its_people_and_nobody_else_does(province, campaign):
    officer, unit = province.commune_officers[0], province.communes[0]
    register_title(officer, campaign, who=Named(unit), title="tap-the-tien-tien")
    person = Named(unit, "Nguyễn Thị Hồng Ánh", "Công chức")
    row = register_title(officer, campaign, who=person, title="chien-si-thi-dua-co-so")
    with pytest.raises(NotAllowed):
        register_title(officer, campaign, who=Named(province.communes[1]), title="tap-the-tien-tien")
    with pytest.raises(NotAllowed):
        withdraw_title(province.commune_officers[1], row)
    wrong = [
        (Named(unit), title) for title in ("tap-the-tien-tien", "chien-si-thi-dua-co-so", "giay-khen", "x")
    ]
    for who, title in [*wrong, (person, "tap-the-tien-tien")]:
        with pytest.raises(Refused):
            register_title(officer, campaign, who=who, title=title)
    assert campaign.title_registrations.filter(withdrawn_at=None).count() == 2
    withdraw_title(officer, row)
    register_title(officer, campaign, who=person, title="chien-si-thi-dua-co-so")


@pytest.mark.parametrize(
    ("none_at", "full_at", "number", "points"),
    [(0, 100, 50, "20.0"), (0, 100, 130, "40.0"), (5, 0, 1, "32.0"), (5, 0, 9, "0.0"), (0, 3, 1, "13.3")],
)
def test_points_are_in_proportion_between_two_numbers(none_at, full_at, number, points):
    line = Criterion(points=Decimal(40), none_at=Decimal(none_at), full_at=Decimal(full_at))
    assert points_for(line, Decimal(number)) == Decimal(points)


def test_figures_give_points_that_open_to_their_rows_and_hands_give_a_reason(province, campaign, sheet):
    row = proposed(province, campaign)
    lines = {line.criterion.name: line.score for line in sheet_of(row)}
    done = lines["Hoàn thành nhiệm vụ được giao"]
    assert (done.points, done.value.number) == (Decimal("20.0"), Decimal("50.0000"))
    assert {r["assignment"] for r in done.value.rows} == set(
        campaign.assignments.filter(unit=row.unit).values_list("pk", flat=True)
    )
    assert lines["Gửi kết quả đúng thời hạn"].points == 30
    assert totals(sheet_of(row))[2] == [sheet[-1]]
    for points, reason in (("21", "tốt"), ("-1", "tốt"), ("15", " "), ("1.55", "tốt")):
        with pytest.raises(Refused):
            score_by_hand(province.officer, row, criterion=sheet[-1], points=Decimal(points), reason=reason)
    with pytest.raises(Refused):
        score_by_hand(province.officer, row, criterion=sheet[0], points=Decimal(40), reason="tốt")
    with pytest.raises(NotAllowed):
        score_by_hand(
            province.commune_officers[0], row, criterion=sheet[-1], points=Decimal(20), reason="tốt"
        )
    assert totals(sheet_of(scored(province, row)))[0] == Decimal("65.0")
    with pytest.raises(IntegrityError), transaction.atomic():
        Score.objects.create(nomination=row, criterion=sheet[-1], points=1, by=province.officer)


def test_what_is_done_since_counts_when_it_is_counted_again(province, campaign, sheet):
    row = proposed(province, campaign, unit=1)
    assert sheet_of(row)[0].score.points == 0
    for work in campaign.assignments.filter(unit=province.communes[1]):
        step_on(work, MAY.start + timedelta(days=4), state="confirmed", by=province.officer)
    score_again(province.officer, row)
    assert sheet_of(row)[0].score.points == 40


def test_the_best_are_suggested_and_who_is_proposed_is_not_suggested_again(province, campaign, sheet):
    today = timezone.localdate()
    best = best_units(campaign, today=today)
    assert next((one.unit, one.points) for one in best) == (province.communes[0], Decimal("50.0"))
    proposed(province, campaign, by=province.officer)
    assert province.communes[0] not in {one.unit for one in best_units(campaign, today=today)}


def test_who_proposes_does_not_decide_and_nobody_decides_about_themselves(province, campaign, sheet, leader):
    council = Council(COUNCIL, timezone.localdate())
    own = scored(province, proposed(province, campaign, by=leader))
    with pytest.raises(Refused, match="người khác"):
        decide_commendation(leader, own, granted=True, council=council)
    other = make_officer(province.top, Post.Kind.LEADER)
    for stranger in (province.officer, province.commune_officers[0]):
        with pytest.raises(NotAllowed):
            decide_commendation(stranger, own, granted=True, council=council)
    assert decide_commendation(other, own, granted=True, council=council).score == Decimal("65.0")
    Post.objects.create(
        person=Person.objects.get(user=leader), unit=province.communes[1], kind=Post.Kind.LEADER
    )
    me = proposed(province, campaign, unit=1, person=leader.person.name)
    for line in sheet_of(me):
        score_by_hand(province.officer, me, criterion=line.criterion, points=Decimal(9), reason="tốt")
    with pytest.raises(Refused, match="chính mình"):
        decide_commendation(leader, me, granted=True, council=council)


def test_nothing_is_decided_without_a_whole_sheet_a_council_and_where_refused_a_reason(
    province, campaign, leader
):
    row, council = proposed(province, campaign), Council(COUNCIL, timezone.localdate())
    with pytest.raises(Refused):
        decide_commendation(leader, row, granted=True, council=council)
    lines = define_usual_criteria(province.officer, campaign)
    score_again(province.officer, row)
    with pytest.raises(Refused):
        decide_commendation(leader, row, granted=True, council=council)
    scored(province, row)
    tomorrow = timezone.localdate() + timedelta(days=1)
    for wrong in (Council(" ", timezone.localdate()), Council(COUNCIL, tomorrow)):
        with pytest.raises(Refused):
            decide_commendation(leader, row, granted=True, council=wrong)
    with pytest.raises(Refused):
        decide_commendation(leader, row, granted=False, council=council)
    row = decide_commendation(leader, row, granted=False, council=council, reason="Thành tích chưa nổi bật")
    assert (row.state, row.decided_by, row.reason) == ("refused", leader, "Thành tích chưa nổi bật")
    for again in (
        lambda: decide_commendation(leader, row, granted=True, council=council),
        lambda: score_again(province.officer, row),
        lambda: withdraw_nomination(province.officer, row),
    ):
        with pytest.raises(Refused):
            again()
    retire_criterion(province.officer, lines[0])
    assert sum(line.score.points for line in sheet_of(row)) == row.score


def test_the_office_is_told_once_a_day_and_who_proposed_of_the_decision(province, campaign, sheet, leader):
    row = granted(province, leader, campaign)
    proposed(province, campaign, unit=1)
    assert Notice.objects.filter(recipient=province.officer, key__startswith="reports.nominated").count() == 1
    told = Notice.objects.get(recipient=province.commune_officers[0], key__startswith="reports.commendation")
    assert told.url == reverse("reports:nomination", args=[row.pk])
    assert not Notice.objects.filter(recipient=leader, key__startswith="reports.comm").exists()


def test_one_achievement_is_commended_once(province, campaign, sheet):
    row = proposed(province, campaign)
    with pytest.raises(Refused):
        proposed(province, campaign, award="bang-khen-tinh")
    withdraw_nomination(province.commune_officers[0], row)
    proposed(province, campaign, award="bang-khen-tinh")


def test_a_criterion_is_scored_by_a_counted_figure_between_two_numbers(province, campaign):
    counted = figure("broadcasts")
    with pytest.raises(Refused):
        define_criterion(
            province.officer, campaign, name="Phát thanh", points=Decimal(10),
            measure=Measure(counted, Decimal(5), Decimal(5)),
        )  # fmt: skip
    with pytest.raises(NotAllowed):
        define_criterion(province.commune_officers[0], campaign, name="Tự chấm", points=Decimal(10))
    line = define_criterion(
        province.officer, campaign, name="Phát thanh", points=Decimal(10),
        measure=Measure(counted, Decimal(0), Decimal(24)),
    )  # fmt: skip
    assert sheet_of(proposed(province, campaign))[0].score.points == 5
    with pytest.raises(IntegrityError), transaction.atomic():
        Criterion.objects.filter(pk=line.pk).update(full_at=None)


def test_the_decision_list_is_a_decision_with_its_annex_of_names(province, campaign, sheet, leader):
    granted(province, leader, campaign)
    person = granted(province, leader, campaign, person="Nguyễn Thị Hồng Ánh")
    (paper,) = draft_papers(province.officer, campaign)
    draft = send_draft(province.officer, paper.draft, version=paper.draft.version)
    document = issue_draft(leader, approve_draft(leader, draft, version=draft.version))
    assert document.code == "1/QĐ-UBND"
    printed = paper_of(Draft.objects.get(pk=draft.pk), code=document.code, day=document.date)
    for words in ("Tặng Giấy khen cho 01 tập thể và 01 cá nhân", "Nguyễn Thị Hồng Ánh", "UBND xã Suối 1"):
        assert words in printed.text
    annex = [block.role for block in printed.document.appendix]
    assert annex == ["appendix", "attached", "table", "table"]
    assert "table" not in {block.role for block in printed.document.blocks}
    assert "Kèm theo Quyết định số 1/QĐ-UBND" in printed.document.appendix[1].text
    person.refresh_from_db()
    assert person.paper == paper
    with pytest.raises(Refused):
        draft_papers(province.officer, campaign)


def test_what_is_beyond_the_office_is_submitted_and_not_decided(province, campaign, sheet, leader):
    granted(province, leader, campaign)
    granted(province, leader, campaign, unit=1, award="bang-khen-thu-tuong")
    made = {paper.draft.doc_type: paper.draft.content for paper in draft_papers(province.officer, campaign)}
    assert set(made) == {"quyết định", "tờ trình"}
    assert made["tờ trình"]["addressees"] == ["Thủ tướng Chính phủ"]


def test_a_list_is_not_left_out_of_its_paper_and_a_dropped_paper_frees_it(province, campaign, sheet, leader):
    granted(province, leader, campaign)
    (paper,) = draft_papers(province.officer, campaign)
    rows = [row for row in paper.draft.content["rows"] if row["kind"] != "table"]
    draft = save_draft(
        province.officer, paper.draft, content={**paper.draft.content, "rows": rows}, version=1
    )
    with pytest.raises(DocumentRefused, match="Thiếu danh sách"):
        send_draft(province.officer, draft, version=draft.version)
    drop_draft(province.officer, draft, reason="lập lại")
    (other,) = draft_papers(province.officer, campaign)
    assert other.pk != paper.pk


def test_the_synthesised_report_names_those_proposed(province, campaign, sheet, leader):
    granted(province, leader, campaign)
    proposed(province, campaign, unit=1)
    report = start_synthesis(province.officer, campaign, period=MAY)
    table = report.tables["commended"]
    assert [row[1] for row in table[1:]] == ["UBND xã Suối 1", "UBND xã Suối 2"]
    assert "65 / 100" in table[1]
    assert "Đề nghị khen thưởng".upper() in paper_of(report.draft).text


def test_a_report_begun_before_says_which_table_it_leaves_out(client, province, campaign, sheet, leader):
    report = start_synthesis(province.officer, campaign, period=MAY)
    assert left_out(report) == []
    granted(province, leader, campaign)
    report = count_again(province.officer, report)
    assert left_out(report) == ["commended"]
    client.force_login(province.officer)
    assert "<code>commended</code>" in client.get(reverse("reports:synthesis", args=[report.pk])).text


def test_each_sees_only_its_own(client, province, campaign, sheet, leader):
    mine, other = proposed(province, campaign), proposed(province, campaign, unit=1)
    page = reverse("reports:commendation", args=[campaign.pk])
    for user, seen in (
        (province.commune_officers[0], {mine}),
        (province.officer, {mine, other}),
        (leader, {mine, other}),
    ):
        client.force_login(user)
        assert set(client.get(page).context["page"].object_list) == seen
        for row in (mine, other):
            found = client.get(reverse("reports:nomination", args=[row.pk])).status_code
            assert found == (200 if row in seen else 404)
    client.force_login(province.health_officer)
    assert client.get(page).status_code == 404


def test_it_is_walked_on_its_pages(client, province, campaign, leader, django_assert_max_num_queries):
    client.force_login(province.officer)
    client.post(reverse("reports:criteria", args=[campaign.pk]), {"act": "usual", "key": "a"})
    client.force_login(province.commune_officers[0])
    with django_assert_max_num_queries(15):
        client.get(reverse("reports:commendation", args=[campaign.pk]))
    sent = {"unit": "UBND xã Suối 1", "award": "giay-khen", "grounds": "Phát đủ lượt", "key": "b"}
    answer = client.post(reverse("reports:propose-commendation", args=[campaign.pk]), sent)
    row = Nomination.objects.get()
    assert answer.url == reverse("reports:nomination", args=[row.pk])
    client.force_login(province.officer)
    by_hand = row.campaign.criteria.get(figure=None)
    client.post(
        reverse("reports:score", args=[row.pk]),
        {"criterion": by_hand.pk, "points": "17,5", "reason": "Sáng tạo", "key": "c"},
    )
    client.force_login(leader)
    with django_assert_max_num_queries(15):
        client.get(answer.url)
    sent = {"act": "grant", "council": COUNCIL, "day": timezone.localdate().isoformat(), "key": "d"}
    client.post(reverse("reports:decide-commendation", args=[row.pk]), sent)
    row.refresh_from_db()
    assert (row.state, row.score) == ("granted", Decimal("67.5"))
    client.post(reverse("reports:commendation-papers", args=[campaign.pk]), {"key": "e"})
    assert campaign.commendation_papers.count() == 1
    with django_assert_max_num_queries(15):
        assert client.get(reverse("reports:suggested", args=[campaign.pk])).status_code == 200


def test_every_title_says_whom_it_is_for_and_no_name_twice():
    assert all(title.of for title in TITLES.values())
    assert len({title.name for title in TITLES.values()}) == len(TITLES)
