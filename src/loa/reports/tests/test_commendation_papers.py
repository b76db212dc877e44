"""The papers, report and pages of commendation."""

from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.documents.actions.drafts import approve_draft, drop_draft, save_draft, send_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.drafting.printing import paper_of
from loa.documents.errors import Refused as DocumentRefused
from loa.documents.models import Draft
from loa.documents.tests.factories import signed
from loa.reports.actions.papers import draft_papers
from loa.reports.actions.scoring import (
    define_usual_criteria,
)
from loa.reports.actions.synthesising import count_again, start_synthesis
from loa.reports.errors import Refused
from loa.reports.models import Nomination
from loa.reports.queries.syntheses import left_out
from loa.reports.tests.commended import COUNCIL, granted, make_half_done, proposed
from loa.reports.tests.factories import MAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(province):
    return make_half_done(province)


@pytest.fixture
def sheet(province, campaign):
    return define_usual_criteria(province.officer, campaign)


def test_the_decision_list_is_a_decision_with_its_annex_of_names(province, campaign, sheet, leader):
    granted(province, leader, campaign)
    person = granted(province, leader, campaign, person="Nguyễn Thị Hồng Ánh")
    (paper,) = draft_papers(province.officer, campaign)
    draft = signed(paper.draft, by=province.officer)
    draft = send_draft(province.officer, draft, version=draft.version)
    document = issue_draft(leader, approve_draft(leader, draft, version=draft.version))
    assert document.code == "01/QĐ-UBND"
    printed = paper_of(Draft.objects.get(pk=draft.pk), code=document.code, day=document.date)
    for words in ("Tặng Giấy khen cho 01 tập thể và 01 cá nhân", "Nguyễn Thị Hồng Ánh", "UBND xã Suối 1"):
        assert words in printed.text
    annex = [block.role for block in printed.document.appendix]
    assert annex == ["appendix", "attached", "table", "table"]
    assert "table" not in {block.role for block in printed.document.blocks}
    assert "Kèm theo Quyết định số 01/QĐ-UBND" in printed.document.appendix[1].text
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
