"""The pages of a campaign say what is true, in few queries, to those who answer for it alone."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.assignments.tests.factories import asked, assignment_of, bring_to
from loa.campaigns.actions import recall_campaign
from loa.campaigns.models import Campaign, Phase
from loa.campaigns.tests.factories import (
    COMMUNES,
    decline,
    due,
    duty,
    make_campaign,
    make_plan,
    make_province,
)
from loa.directory.actions.names import add_alias
from loa.directory.models import Unit
from loa.directory.tests.factories import make_unit
from loa.documents.models import Fact

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


@pytest.fixture
def province():
    return make_province(communes=3)


@pytest.fixture
def campaign(province):
    today = timezone.localdate()
    duties = [
        duty("Kiểm tra trường học", [COMMUNES], due=[due("trước", str(today - timedelta(days=12)))]),
        duty("Tổ chức 04 buổi nói chuyện", ["Sở Y tế"], due=[due("trước", str(today + timedelta(days=2)))]),
        duty(
            "Đưa tin trước, trong và sau Ngày hội",
            ["Sở Y tế"],
            due=[due("trước, trong và sau Ngày hội", None)],
        ),
        duty("Tổng kết", ["Sở Y tế"], due=[due("trước", str(today + timedelta(days=90)))]),
    ]
    others = [(Fact.Kind.PHASE, {"name": "Cao điểm", "start": str(today - timedelta(days=20)),
                                 "end": str(today + timedelta(days=40)), "text": None}),
              (Fact.Kind.SLOGAN, {"text": "Không lăng quăng"})]  # fmt: skip
    return make_campaign(province, duties, others=others)


def get(client, user, name, *args, params=None):
    client.force_login(user)
    return client.get(reverse(name, args=args), params or {})


def test_the_first_sentence_counts_duties(client, province, campaign):
    bring_to("handed-in", assignment_of(campaign, province.health, number=4), doer=province.health_officer)
    Assignment.objects.filter(duty__number=4).update(state="confirmed")
    page = get(client, province.officer, "campaigns:detail", campaign.pk)
    board = page.context["board"]
    assert (board.done, len(board.given), len(board.late)) == (1, 4, 1)
    text = page.content.decode()
    assert "Kiểm tra trường học" in text
    assert "<svg" in text
    assert text.count('class="campaign-now"') == 1


def test_the_head_names_the_phase_of_today_and_not_the_year_around_it(client, province):
    today = timezone.localdate()
    phases = [
        (Fact.Kind.PHASE, {"name": name, "start": str(today - timedelta(days=days)),
                           "end": str(today + timedelta(days=days)), "text": None})
        for name, days in (("Cả năm", 150), ("Đợt ra quân", 10))
    ]  # fmt: skip
    campaign = make_campaign(province, others=phases)
    text = get(client, province.officer, "campaigns:detail", campaign.pk).content.decode()
    assert "hiện tại: Đợt ra quân" in text
    assert "hiện tại: Cả năm" not in text
    assert text.index('class="campaign-now"') < text.index('class="campaign-small campaign-outlined')


def test_the_bar_parts_what_waits_to_be_confirmed_from_what_is_being_done(client, province, campaign):
    work = [assignment_of(campaign, province.health, number=n) for n in (3, 4)]
    bring_to("handed-in", work[0], doer=province.health_officer)
    bring_to("in-progress", work[1], doer=province.health_officer)
    page = get(client, province.officer, "campaigns:detail", campaign.pk)
    assert page.context["board"].parts == [("waiting", 1), ("running", 1), ("offered", 1), ("late", 1)]
    assert "<b>1</b> chờ xác nhận" in page.content.decode()


def test_rows_stand_by_urgency_and_name_few_late_units(client, province, campaign):
    late = assignment_of(campaign, province.communes[0], number=1)
    for unit, officer in zip(province.communes[1:], province.commune_officers[1:], strict=True):
        bring_to("handed-in", assignment_of(campaign, unit, number=1), doer=officer)
    page = get(client, province.officer, "campaigns:detail", campaign.pk)
    rows = page.context["board"].rows
    assert [row.duty.number for row in rows] == [1, 2, 4, 3]
    assert rows[0].progress.late_units == (late.unit.name,)
    assert (rows[0].progress.waiting, rows[0].progress.late, rows[0].progress.total) == (2, 1, 3)
    assert rows[1].progress.url == reverse(
        "assignments:detail", args=[campaign.duties.get(number=2).assignments.get().pk]
    )
    assert rows[0].progress.url == reverse("assignments:duty", args=[rows[0].duty.pk])


@pytest.mark.parametrize(
    ("params", "numbers"),
    [
        ({"q": "truong hoc"}, [1]),
        ({"q": "so y te"}, [2, 4, 3]),
        ({"q": "khong co"}, []),
        ({"state": "late"}, [1]),
        ({"state": "offered", "unit": "Sở Y tế"}, [2, 4, 3]),
        ({"unit": "UBND xã Suối 2"}, [1]),
        ({"unit": "UBND tỉnh Bình Sơn"}, []),
        ({"unit": "²"}, []),
    ],
)
def test_search_needs_no_diacritics_and_filters_add_up(client, province, campaign, params, numbers):
    unit = Unit.objects.filter(name=params.get("unit")).first()
    params = params | ({"unit": unit.pk} if unit else {})
    page = get(client, province.officer, "campaigns:detail", campaign.pk, params=params)
    assert [row.duty.number for row in page.context["page"]] == numbers


def test_the_filter_takes_a_unit_by_whatever_name_and_no_other_of_a_like_name(client, province):
    other = make_unit("Chi cục Dân số Sở Y tế", parent=province.health)
    add_alias(None, province.health, name="Ngành y tế")
    duties = [duty(f"Việc {name}", [name]) for name in ("Sở Y tế", "Ngành y tế", "Chi cục Dân số Sở Y tế")]
    duties.append(duty("Việc của xã", [COMMUNES], cooperating=["Sở Y tế"]))
    campaign = make_campaign(province, duties)

    def numbers(unit):
        page = get(client, province.officer, "campaigns:detail", campaign.pk, params={"unit": unit.pk})
        assert f'<option value="{unit.pk}" selected>' in page.content.decode()
        return sorted(row.duty.number for row in page.context["page"])

    assert (numbers(province.health), numbers(other)) == ([1, 2, 4], [3])
    # Those of a group are found by typing, and stand there once they are chosen.
    text = get(client, province.officer, "campaigns:detail", campaign.pk).content.decode()
    offered = [f'<option value="{unit.pk}">' in text for unit in (province.health, other, *province.communes)]
    assert offered == [True, True, False, False, False]
    assert numbers(province.communes[0]) == [4]


def test_an_opened_row_quotes_the_plan(client, province, campaign):
    second = campaign.duties.get(number=2)
    page = get(client, province.officer, "campaigns:detail", campaign.pk, params={"open": second.pk})
    text = page.content.decode()
    assert '<blockquote class="loa-source"><mark>Tổ chức 04 buổi nói chuyện</mark>' in text
    review = reverse("documents:review", args=[campaign.document_id])
    assert f'<a href="{review}#fact-{second.fact_id}">Xem trên trang</a>' in text


def test_a_report_in_the_list_is_called_so_once_by_its_own_number(client, province):
    report = {"text": "báo cáo kết quả về UBND tỉnh", "from": ["Sở Y tế"], "to": [], "due": "2026-11-30"}
    campaign = make_campaign(province, [duty("Việc", ["Sở Y tế"])], others=[(Fact.Kind.REPORT, report)])
    rows = get(client, province.officer, "campaigns:detail", campaign.pk).content.decode().split("<tbody>")[1]
    assert rows.count('<span class="loa-tag">Báo cáo 1</span>') == rows.count('class="loa-tag"') == 1
    assert [rows.count(f'campaign-number">{said}</td>') for said in ("1", "")] == [1, 1]


def test_pages_take_few_queries_however_many_units(client):
    counts = []
    for communes in (2, 40):
        province = make_province(communes=communes, manned=1)
        campaign = make_campaign(province)
        client.force_login(province.officer)
        with CaptureQueriesContext(connection) as seen:
            client.get(reverse("campaigns:detail", args=[campaign.pk]))
        counts.append(asked(seen))
        Campaign.objects.filter(pk=campaign.pk).update(state="closed")
    assert counts[0] == counts[1] <= MOST_QUERIES


@pytest.mark.parametrize(
    "name", ["campaigns:detail", "campaigns:plan", "campaigns:events", "campaigns:recall"]
)
def test_each_page_opens_for_its_officer_alone(client, province, campaign, name):
    assert get(client, province.officer, name, campaign.pk).status_code == 200
    assert get(client, province.health_officer, name, campaign.pk).status_code == 404
    client.logout()
    assert client.get(reverse(name, args=[campaign.pk])).status_code == 302


def test_the_list_shows_only_ones_own(client, province, campaign):
    assert list(get(client, province.officer, "campaigns:index").context["page"]) == [campaign]
    assert list(get(client, province.health_officer, "campaigns:index").context["page"]) == []


def test_an_empty_list_shows_the_way_that_ones_post_has(client, province):
    of_the_office = get(client, province.officer, "campaigns:index").content.decode()
    assert "tải văn bản lên" in of_the_office
    of_a_commune = get(client, province.commune_officers[0], "campaigns:index").content.decode()
    assert "tải văn bản lên" not in of_a_commune
    assert "do cơ quan ban hành kế hoạch bắt đầu" in of_a_commune


def test_the_preview_says_what_will_follow_and_starts(client):
    province = make_province(communes=3, manned=1)
    plan = make_plan(province)
    url = reverse("campaigns:start", args=[plan.pk])
    client.force_login(province.health_officer)
    assert client.get(url).status_code == 404
    client.force_login(province.officer)
    page = client.get(url)
    preview = page.context["preview"]
    assert (preview.duties, preview.assignments, preview.units, len(preview.silent)) == (4, 11, 4, 2)
    assert [duty.text for duty in preview.past] == [
        "Kiểm tra vật dụng chứa nước tại trường học", "Tổ chức 04 buổi truyền thông lưu động",
    ]  # fmt: skip
    assert [duty.deadline.words for duty in preview.again] == ["hằng tuần"]
    assert not preview.without_day
    assert preview.bound == (("Ngày hội sức khỏe", 1),)
    assert [named.name for named in preview.in_general] == ["các cơ quan liên quan"]
    answer = client.post(url, {"key": str(page.context["key"])})
    campaign = Campaign.objects.get()
    assert answer.url == reverse("campaigns:detail", args=[campaign.pk])
    waiting = client.get(answer.url).content.decode()
    assert reverse("campaigns:state", args=[campaign.pk]) in waiting
    assert client.get(reverse("campaigns:state", args=[campaign.pk])).json()["over"] is False


def test_the_preview_counts_each_cooperating_unit_once(client):
    province = make_province(communes=3)
    duties = [
        duty(words, ["Sở Y tế"], cooperating=[COMMUNES, "các cơ quan liên quan"]) for words in ("A", "B")
    ]
    client.force_login(province.officer)
    page = client.get(reverse("campaigns:start", args=[make_plan(province, duties).pk]))
    assert (page.context["preview"].units, page.context["preview"].cooperating) == (1, 3)
    assert "3 đơn vị phối hợp" in page.content.decode()


def test_an_event_is_dated_on_its_page(client, province, campaign):
    url, event = reverse("campaigns:events", args=[campaign.pk]), campaign.events.get()
    client.force_login(province.health_officer)
    assert client.post(url, {"event": event.pk, "day": "2026-09-10"}).status_code == 404
    client.force_login(province.officer)
    client.post(url, {"event": event.pk, "day": "2026-09-10"})
    assert campaign.duties.get(event=event).due == date(2026, 9, 10)
    client.post(url, {"event": event.pk, "day": "mai"})
    assert campaign.duties.get(event=event).due == date(2026, 9, 10)


def test_recall_asks_for_a_reason_and_shows_it(client, province, campaign):
    url = reverse("campaigns:recall", args=[campaign.pk])
    client.force_login(province.officer)
    assert client.post(url, {"reason": ""}).status_code == 200
    client.post(url, {"reason": "Bắt đầu nhầm"})
    assert "Bắt đầu nhầm" in client.get(reverse("campaigns:detail", args=[campaign.pk])).content.decode()


def test_only_what_is_under_way_has_a_phase_of_today(client, province, campaign):
    day = timezone.localdate()
    Phase.objects.create(campaign=campaign, number=90, name="Đợt ra quân", start=day, end=day)
    client.force_login(province.officer)
    url = reverse("campaigns:detail", args=[campaign.pk])
    assert "hiện tại: Đợt ra quân" in client.get(url).text
    Campaign.objects.filter(pk=campaign.pk).update(state=Campaign.State.CLOSED)
    closed = client.get(url).text
    assert "Đã kết thúc" in closed
    assert "hiện tại:" not in closed


def test_of_what_has_ended_nothing_is_soon_and_its_end_is_no_success(client, province, campaign):
    today = timezone.localdate()
    first = campaign.duties.get(number=1)
    first.assignments.update(state="accepted", due=today)
    campaign.duties.filter(pk=first.pk).update(due=today)
    client.force_login(province.officer)
    url = reverse("campaigns:detail", args=[campaign.pk])
    under_way = client.get(url)
    assert "Hôm nay" in under_way.text.split("campaign-timeline")[-1]
    assert [row.standing for row in under_way.context["board"].rows if row.duty == first] == ["soon"]
    Campaign.objects.filter(pk=campaign.pk).update(state=Campaign.State.CLOSED)
    closed = client.get(url)
    assert [row.standing for row in closed.context["board"].rows if row.duty == first] == ["accepted"]
    head, rest = closed.text.split("campaign-lede", 1)
    assert "loa-state--done" not in head.split("campaign-head")[-1]
    undone = closed.context["board"].undone
    assert undone
    assert f"Khi kết thúc còn {undone} nhiệm vụ chưa xong." in rest
    assert "campaign-today" not in rest


def test_a_duty_is_set_right_on_its_page(client, province, campaign):
    found = campaign.duties.get(number=2)
    url = reverse("campaigns:duty", args=[campaign.pk, found.pk])
    values = {"due": "2026-10-01", "counts": "items", "counted_in": "lớp", "target": "7", "offset_days": "0"}
    client.force_login(province.officer)
    assert client.get(url).status_code == 200
    client.post(url, values)
    found.refresh_from_db()
    assert (str(found.due), found.counted_in, found.target) == ("2026-10-01", "lớp", 7)


def test_a_start_that_stopped_is_tried_again(client, province):
    plan = make_plan(province)
    campaign = make_campaign(province, document=plan)
    Campaign.objects.filter(pk=campaign.pk).update(state="starting", lease_state="failed")
    client.force_login(province.officer)
    page = client.get(reverse("campaigns:detail", args=[campaign.pk])).content.decode()
    assert reverse("campaigns:retry", args=[campaign.pk]) in page
    client.post(reverse("campaigns:retry", args=[campaign.pk]))
    campaign.refresh_from_db()
    assert campaign.lease_state == "ready"


def test_a_recalled_campaign_keeps_its_page(client, province, campaign):
    recall_campaign(province.officer, campaign, reason="nhầm văn bản")
    assert "nhầm văn bản" in get(client, province.officer, "campaigns:detail", campaign.pk).content.decode()


def test_the_list_takes_few_queries_however_many_campaigns(client):
    province = make_province(communes=2)
    for _number in range(4):
        make_campaign(province)
    client.force_login(province.officer)
    with CaptureQueriesContext(connection) as seen:
        page = client.get(reverse("campaigns:index"))
    assert len(page.context["rows"]) == 4
    assert asked(seen) <= MOST_QUERIES


def test_a_declined_duty_stays_readable_and_counts_nowhere(client, province):
    plan = make_plan(province, [duty("Lập danh sách tài khoản", ["Sở Y tế"]), duty("Viết bài", ["Sở Y tế"])])
    decline(plan.readings.get(), "Lập danh sách tài khoản", by=province.officer)
    Fact.objects.filter(data__text="Lập danh sách tài khoản").update(state=Fact.State.NOT_CARRIED)
    campaign = make_campaign(province, document=plan)
    page = get(client, province.officer, "campaigns:detail", campaign.pk)
    assert len(page.context["board"].rows) == 1
    assert page.content.decode().count("Lập danh sách tài khoản") == 1
    assert page.context["declined"] == ["Lập danh sách tài khoản"]
