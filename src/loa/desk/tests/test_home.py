"""The first page counts as the pages count to which it leads."""

import html
import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from loa.assignments.models import Assignment, Extension
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.desk.queries import campaigns_at
from loa.directory.models import Post, Unit
from loa.directory.tests.factories import make_officer
from loa.documents.actions.drafts import send_draft, start_draft
from loa.documents.models import Document
from loa.documents.tests.factories import make_document

pytestmark = pytest.mark.django_db

WEDNESDAY, SUNDAY, MONDAY = date(2026, 5, 13), date(2026, 5, 17), date(2026, 5, 18)


def test_this_week_ends_on_its_sunday(client):
    province = make_province(communes=2)
    campaign = make_campaign(province, [duty("Phát tin trên đài truyền thanh", [COMMUNES])])
    first, second = Assignment.objects.filter(campaign=campaign)
    Assignment.objects.filter(pk=first.pk).update(due=SUNDAY)
    Assignment.objects.filter(pk=second.pk).update(due=MONDAY)

    def counted(day: date) -> tuple[int, int]:
        [found] = campaigns_at(Unit.objects.filter(pk=campaign.owner_id), day)
        return vars(found)["late"], vars(found)["soon"]

    assert [counted(day) for day in (WEDNESDAY, SUNDAY, MONDAY)] == [(0, 1), (0, 1), (1, 1)]
    client.force_login(province.officer)
    assert client.get("/").status_code == 200


def test_each_count_says_what_it_counts_and_leads_to_its_list(client):
    province = make_province(communes=4)
    campaign = make_campaign(province, [duty("Phát tin trên đài truyền thanh", [COMMUNES])])
    today = timezone.localdate()
    rows = list(Assignment.objects.filter(campaign=campaign))
    for row, day in zip(rows, (-1, -1, 0, 0), strict=True):
        row.due = today + timedelta(days=day)
        row.save()
    Assignment.objects.filter(pk=rows[3].pk).update(state="confirmed")
    client.force_login(province.officer)
    page = client.get("/").content.decode()
    heads = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', page)
    assert heads == ["Chiến dịch", "Việc quá hạn", "Việc đến hạn tuần này", "Việc đã xong"]
    links = re.findall(r'<a href="(/reports/dashboard/assignments/[^"]*)">([\d.]+)</a>', page)
    assert [number for _link, number in links] == ["2", "1", "1", "4"]
    for link, number in links:
        listed = client.get(html.unescape(link))
        assert str(listed.context["page"].paginator.count) == number, link


def test_hand_ins_that_wait_lead_to_their_list(client):
    province = make_province(communes=2)
    make_campaign(province, [duty("Phát tin trên đài truyền thanh", [COMMUNES])])
    Assignment.objects.update(state="handed-in")
    client.force_login(province.officer)
    page = client.get("/").content.decode()
    [link] = re.findall(r'<p class="loa-lede"><a href="([^"]*)">2 kết quả', page)
    assert client.get(html.unescape(link)).context["page"].paginator.count == 2


def lines(page):
    """What waits, by its words: the links of the first lines."""
    found = re.findall(r'<p class="loa-lede"><a href="([^"]*)">([^<]*)</a>', page)
    return {words: html.unescape(link) for link, words in found}


def test_later_days_asked_for_and_refusals_stand_beside_what_waits(client):
    province = make_province(communes=3)
    campaign = make_campaign(province, [duty("Phát tin trên đài truyền thanh", [COMMUNES])])
    rows = list(Assignment.objects.filter(campaign=campaign).order_by("pk"))
    Assignment.objects.filter(pk__in=[rows[1].pk, rows[2].pk]).update(state="declined")
    day = timezone.localdate()
    Extension.objects.create(
        assignment=rows[0],
        asked_by=province.commune_officers[0],
        reason="Mưa",
        old_due=day,
        new_due=day + timedelta(9),
    )
    client.force_login(province.officer)
    found = lines(client.get("/").content.decode())
    assert found == {
        "1 đề nghị lùi hạn chờ trả lời.": "/assignments/extensions/",
        "2 việc đơn vị từ chối, chờ xử lý.": "/reports/dashboard/assignments/?state=declined",
    }
    assert client.get("/reports/dashboard/assignments/?state=declined").context["page"].paginator.count == 2
    client.force_login(province.health_officer)
    assert lines(client.get("/", follow=True).content.decode()) == {}


def test_drafts_that_wait_for_approval_are_told_to_who_may_approve(client):
    province = make_province(communes=1)
    leader = make_officer(province.top, Post.Kind.LEADER)
    content = {
        "position": "CHỦ TỊCH",
        "title": "Phòng bệnh dại",
        "rows": [{"kind": "words", "text": "Nâng cao hiểu biết."}],
    }
    draft = start_draft(province.officer, province.top, doc_type="công văn", content=content)
    send_draft(province.officer, draft, version=draft.version)
    client.force_login(leader)
    assert lines(client.get("/").content.decode()) == {
        "1 dự thảo chờ duyệt.": f"/documents/drafts/{draft.pk}/"
    }
    second = start_draft(province.officer, province.top, doc_type="công văn", content=content)
    send_draft(province.officer, second, version=second.version)
    assert lines(client.get("/").content.decode()) == {"2 dự thảo chờ duyệt.": "/documents/drafts/"}
    client.force_login(province.officer)
    assert lines(client.get("/").content.decode()) == {}


def test_whoever_keeps_the_directory_is_asked_for_no_plan(client):
    province = make_province(communes=1)
    keeper = make_officer(province.top, Post.Kind.ADMINISTRATOR)
    says = "Chưa có chiến dịch nào đang chạy"
    for user, asked in ((keeper, False), (province.officer, True)):
        client.force_login(user)
        page = client.get("/").content.decode()
        assert (says in page) is asked
        assert ("Nộp kế hoạch" in page) is asked
        assert ("Hôm nay không có việc nào chờ bạn" in page) is not asked


def test_what_was_written_and_issued_here_is_not_in_review(client):
    province = make_province(communes=1)
    document = make_document(province.top, by=province.officer, title="Báo cáo tháng 5", state="issued")
    client.force_login(province.officer)
    assert document.title not in client.get("/").content.decode()
    Document.objects.filter(pk=document.pk).update(state="review")
    assert document.title in client.get("/").content.decode()
