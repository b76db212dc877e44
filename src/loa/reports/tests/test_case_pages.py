"""The pages of the case file: what is open, the closing, the pack taken, and the words of the gate."""

import zipfile
from io import BytesIO

import pytest
from django.urls import reverse

from loa.assignments.models import UrgingLetter
from loa.campaigns.models import Campaign
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer
from loa.documents.actions.drafts import start_draft
from loa.reports.models import Case
from loa.reports.tests.factories import make_request, make_started
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
FORM = {"title": "Hồ sơ phòng bệnh", "years": "10", "code": "01", "reason": "Hết năm"}


@pytest.fixture
def campaign(province):
    campaign = make_started(province)
    make_request(province, campaign)
    return campaign


def at(name, campaign, *more):
    return reverse(f"reports:{name}", args=[campaign.pk, *more])


def test_from_the_check_list_to_the_pack_and_open_again(client, province, campaign):
    client.force_login(province.officer)
    page = client.get(at("case", campaign)).content.decode()
    assert "Đề nghị lùi hạn" in page
    assert "Gia hạn" not in page, "one word for a later day, and an ask is not yet one"
    page = client.get(at("case-close", campaign)).content.decode()
    assert "UBND xã Suối 1" in page  # what is open, with its link
    assert reverse("assignments:detail", args=[campaign.assignments.earliest("pk").pk]) in page
    key = {"key": "k1"}
    refused = client.post(at("case-close", campaign), {**FORM, "reason": "", **key})
    assert refused.status_code == 200
    assert not Case.objects.exists()
    for _twice in range(2):
        client.post(at("case-close", campaign), {**FORM, **key})
    case = Case.objects.get()
    assert not client.get(at("case-state", campaign)).json()["over"]
    assert "data-state-url" in client.get(at("case", campaign)).content.decode()
    work_off([Case])
    page = client.get(at("case", campaign)).content.decode()
    case.refresh_from_db()
    assert case.manifest_sha256 in page
    assert at("case-reopen", campaign) not in page  # the leader's
    answer = client.get(at("case-file", campaign, 1))
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("attachment")
    with zipfile.ZipFile(BytesIO(b"".join(answer.streaming_content))) as pack:
        assert "manifest.json" in pack.namelist()
    client.force_login(make_officer(province.top, Post.Kind.LEADER))
    client.post(at("case-reopen", campaign), {"reason": "Bổ sung"})
    campaign.refresh_from_db()
    assert campaign.state == Campaign.State.ACTIVE
    assert "Bổ sung" in client.get(at("case", campaign)).content.decode()


def test_nobody_else_finds_the_case(client, province, campaign):
    client.force_login(province.commune_officers[0])
    for name in ("case", "case-close", "case-state", "case-reopen"):
        assert client.get(at(name, campaign)).status_code == 404
    client.force_login(province.officer)
    assert client.get(at("case", campaign)).status_code == 200
    assert client.get(at("case-reopen", campaign)).status_code == 404


def test_a_page_asks_few_questions(client, province, campaign, django_assert_max_num_queries):
    client.force_login(province.officer)
    for name in ("case", "case-close"):
        with django_assert_max_num_queries(15):
            client.get(at(name, campaign))


def test_the_gate_speaks_on_the_page_one_came_from_and_to_a_script(client, province, campaign):
    draft = start_draft(
        province.officer,
        province.top,
        doc_type="công văn",
        content={"position": "CHỦ TỊCH", "title": "Đôn đốc"},
    )
    UrgingLetter.objects.create(campaign=campaign, draft=draft, day="2026-05-01", made_by=province.officer)
    Campaign.objects.filter(pk=campaign.pk).update(state=Campaign.State.CLOSED)
    client.force_login(province.officer)
    came = reverse("documents:draft", args=[draft.pk])
    act = reverse("documents:draft_act", args=[draft.pk])
    said = {"do": "drop", "reason-drop": "thôi", "version": draft.version, "key": "k"}
    answer = client.post(act, said, HTTP_REFERER=f"http://testserver{came}", follow=True)
    assert answer.redirect_chain[0][0].endswith(came)
    assert "đã đóng" in answer.content.decode()
    script = client.post(act, said, HTTP_ACCEPT="application/json")
    assert script.status_code == 409
    draft.refresh_from_db()
    assert draft.state == "writing"
