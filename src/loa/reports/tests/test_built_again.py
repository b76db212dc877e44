"""The issued report built again from what was kept: the same words and bytes, or it is told why not."""

from datetime import timedelta

import pytest
from django.urls import reverse

from loa.assignments.tests.factories import assignment_of
from loa.directory.actions.units import rename_unit
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer
from loa.documents.actions.issuing import issue_draft
from loa.documents.models import Draft
from loa.reports.actions.synthesising import count_again, rebuild
from loa.reports.errors import Refused
from loa.reports.models import Synthesis
from loa.reports.queries.syntheses import standings
from loa.reports.tests.factories import MAY, approved, step_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def issued(report, province, leader):
    issue_draft(leader, approved(report, province.officer, leader))
    return Synthesis.objects.get(pk=report.pk)


def test_it_is_approved_issued_and_built_again_with_the_same_words(report, province, campaign, leader):
    document = issue_draft(leader, approved(report, province.officer, leader))
    assert document.code == "01/BC-UBND"
    report.refresh_from_db()
    step_on(assignment_of(campaign, province.communes[0]), MAY.start + timedelta(days=9), count=99, by=leader)
    made = rebuild(province.officer, report)
    assert made.same_words
    assert made.same_bytes
    changed = {one.name for one in standings(report) if one.finding.differs}
    assert "luot-phat" in changed
    with pytest.raises(Refused):
        count_again(province.officer, report)


def test_it_says_the_same_when_its_office_has_another_name(issued, province):
    keeper = make_officer(province.top, Post.Kind.ADMINISTRATOR)
    for unit in filter(None, (province.top, province.top.parent)):
        rename_unit(keeper, unit, name=f"{unit.name} mới")
    made = rebuild(province.officer, Synthesis.objects.get(pk=issued.pk))
    assert (made.same_words, made.same_bytes, made.same_works) == (True, True, True)


def said_when_built_again(client, province, report):
    client.force_login(province.officer)
    answer = client.post(reverse("reports:rebuild", args=[report.pk]), {"key": "k"}, follow=True)
    return " ".join(str(message) for message in answer.context["messages"])


def test_other_works_and_a_changed_paper_are_told_apart(issued, province, client, monkeypatch):
    assert "giống từng byte" in said_when_built_again(client, province, issued)
    monkeypatch.setattr("loa.reports.actions.synthesising.pdf_of", lambda _document: b"%PDF other")
    assert "đã bị thay đổi" in said_when_built_again(client, province, issued)
    monkeypatch.setattr("loa.reports.actions.synthesising.printing_works", lambda: "a newer lock file")
    assert "thư viện khác" in said_when_built_again(client, province, issued)
    Draft.objects.filter(pk=issued.draft_id).update(printed={})
    assert "chưa lưu lại" in said_when_built_again(client, province, issued)
