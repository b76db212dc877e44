"""The synthesised report: counted, written, approved, issued, built again; each number has its source."""

import io
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from loa.assignments.tests.factories import assignment_of
from loa.campaigns.tests.factories import make_province
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer
from loa.documents.actions.drafts import approve_draft, save_draft, send_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.drafting.filling import filling_of
from loa.documents.drafting.printing import paper_of
from loa.documents.errors import Refused as DocumentRefused
from loa.documents.models import Draft
from loa.reports.actions.synthesising import count_again, rebuild, start_synthesis
from loa.reports.annex import annex_html, annex_xlsx
from loa.reports.errors import Refused
from loa.reports.queries.syntheses import standings
from loa.reports.synthesis.outline import TO_WRITE
from loa.reports.synthesis.saying import numbers_without_source
from loa.reports.tests.factories import MAY, make_started, step_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    return make_province(communes=2)


@pytest.fixture
def campaign(province):
    campaign = make_started(province)
    for unit, officer, count in zip(province.communes, province.commune_officers, (12, 30), strict=True):
        step_on(assignment_of(campaign, unit), MAY.start + timedelta(days=3), count=count, by=officer)
    return campaign


@pytest.fixture
def report(province, campaign):
    return start_synthesis(province.officer, campaign, period=MAY)


def written(report, officer):
    """The draft with everything written that only people know."""
    draft = Draft.objects.get(pk=report.draft_id)
    content = {**draft.content, "rows": [dict(row) for row in draft.content["rows"]]}
    for row in content["rows"]:
        if row["text"] == TO_WRITE:
            row["text"] = "Các đơn vị đã thực hiện đủ nội dung, phát [[broadcasts]] lượt."
    return save_draft(officer, draft, content=content, version=draft.version)


def approved(report, officer, leader):
    """The written draft, approved by another."""
    draft = written(report, officer)
    draft = send_draft(officer, draft, version=draft.version)
    return approve_draft(leader, draft, version=draft.version)


def test_it_begins_with_its_figures_counted_and_at_their_marks(report):
    text = paper_of(report.draft).text
    assert "42" in text
    assert report.figures.get(name="broadcasts").value.number == 42
    assert {"late", "best", "units"} == set(report.tables)
    assert set(filling_of(report.draft).drawings) == {"trend", "states"}
    assert "<svg" in filling_of(report.draft).drawings["trend"].svg


def test_a_number_without_a_source_is_not_sent(report, province):
    draft = written(report, province.officer)
    rows = [*draft.content["rows"], {"kind": "words", "text": "Đã phát 120 lượt trong tháng 5."}]
    draft = save_draft(
        province.officer, draft, content={**draft.content, "rows": rows}, version=draft.version
    )
    with pytest.raises(DocumentRefused, match="120"):
        send_draft(province.officer, draft, version=draft.version)


def test_what_is_still_to_be_written_is_not_sent(report, province):
    with pytest.raises(DocumentRefused):
        send_draft(province.officer, report.draft, version=report.draft.version)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Từ ngày 05/3 đến ngày 30/6/2026, theo Kế hoạch số 46/KH-UBND, quý II, Điều 5.", False),
        ("Phát thanh lúc 16 giờ 30 mỗi ngày.", False),
        ("Đã phát [[broadcasts]] lượt.", False),
        ("Đã treo 30 băng rôn.", True),
        ("Tỷ lệ đạt 98,5%.", True),
    ],
)
def test_numbers_that_say_how_much_are_told_from_those_that_say_when(text, refused):
    assert bool(numbers_without_source({"rows": [{"kind": "words", "text": text}]})) is refused


def test_it_is_approved_issued_and_built_again_with_the_same_words(report, province, campaign):
    leader = make_officer(province.top, Post.Kind.LEADER)
    draft = written(report, province.officer)
    draft = approve_draft(
        leader, send_draft(province.officer, draft, version=draft.version), version=draft.version
    )
    document = issue_draft(leader, draft)
    assert document.code == "1/BC-UBND"
    report.refresh_from_db()
    step_on(assignment_of(campaign, province.communes[0]), MAY.start + timedelta(days=9), count=99, by=leader)
    made = rebuild(province.officer, report)
    assert made.same_words
    assert made.same_bytes
    changed = {one.name for one in standings(report) if one.finding.differs}
    assert "broadcasts" in changed
    with pytest.raises(Refused):
        count_again(province.officer, report)


def test_counted_again_an_approval_no_longer_holds(report, province, campaign):
    leader = make_officer(province.top, Post.Kind.LEADER)
    draft = written(report, province.officer)
    draft = approve_draft(
        leader, send_draft(province.officer, draft, version=draft.version), version=draft.version
    )
    step_on(assignment_of(campaign, province.communes[0]), MAY.start + timedelta(days=9), count=99, by=leader)
    count_again(province.officer, report)
    with pytest.raises(DocumentRefused):
        issue_draft(leader, draft)


def test_the_annex_leads_each_figure_to_rows_and_evidence(report):
    book = load_workbook(io.BytesIO(annex_xlsx(report)))
    assert len(book.sheetnames) == 3
    marks = [row[0].value for row in book.worksheets[0].iter_rows(min_row=2)]
    assert "broadcasts" in marks
    units = {row[2].value for row in book.worksheets[1].iter_rows(min_row=2) if row[0].value == "broadcasts"}
    assert units == {"UBND xã Suối 1", "UBND xã Suối 2"}
    page = annex_html(report)
    assert "UBND xã Suối 1" in page
    for outside in ("http://", "https://", "<script", "<img", "<link"):
        assert outside not in page


def test_only_the_issuing_office_sees_and_makes_it(client, report, province, campaign):
    stranger = province.commune_officers[0]
    with pytest.raises(NotAllowed):
        start_synthesis(stranger, campaign, period=MAY)
    with pytest.raises(NotAllowed):
        count_again(stranger, report)
    pages = [
        reverse("reports:syntheses", args=[campaign.pk]),
        reverse("reports:synthesis", args=[report.pk]),
        reverse("reports:chart", args=[report.pk, "trend"]),
        reverse("reports:annex-xlsx", args=[report.pk]),
        reverse("reports:annex-html", args=[report.pk]),
    ]
    for user, status in ((stranger, 404), (province.officer, 200)):
        client.force_login(user)
        assert {client.get(page).status_code for page in pages} == {status}


def test_it_is_begun_on_its_page(client, campaign, province):
    client.force_login(province.officer)
    day = timezone.localdate()
    answer = client.post(
        reverse("reports:syntheses", args=[campaign.pk]),
        {"start": MAY.start.isoformat(), "end": day.isoformat()},
    )
    assert answer.status_code == 302
    assert campaign.syntheses.count() == 1
