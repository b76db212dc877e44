"""A unit officer's pages: what to do, by when, how to prove it; nothing of other units."""

import io
import re
import uuid
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from loa.assignments.models import Assignment
from loa.assignments.queries import HANDED_IN, LATE, LATER, OFFERED, THIS_WEEK, TODAY, day_of
from loa.assignments.tests.factories import asked, assignment_of, bring_to, make_record
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign
from loa.directory.models import Post, Unit
from loa.directory.tests.factories import make_officer
from loa.evidence.models import Record

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15
MOST_OF_ONE = 15  # the page of one assignment, however much hangs on it


@pytest.fixture
def campaign(province):
    return make_campaign(province, [duty(f"Việc {n}", [COMMUNES]) for n in range(1, 10)])


@pytest.fixture
def doer(province):
    return province.commune_officers[0]


def set_up(campaign, unit, number, *, state="accepted", days=None):
    row = assignment_of(campaign, unit, number=number)
    day = None if days is None else timezone.localdate() + timedelta(days=days)
    Assignment.objects.filter(pk=row.pk).update(state=state, due=day)
    return row


def act(client, assignment, name, **values):
    data = {"act": name, "key": str(uuid.uuid4()), "next": reverse("assignments:index"), **values}
    return client.post(reverse("assignments:act", args=[assignment.pk]), data, follow=True)


def test_work_stands_by_urgency(province, campaign, doer):
    unit = province.communes[0]
    to_sunday = 6 - timezone.localdate().weekday()
    set_up(campaign, unit, 1, days=-3)
    set_up(campaign, unit, 2, days=0)
    set_up(campaign, unit, 3, state="offered", days=30)
    set_up(campaign, unit, 4, days=30)
    set_up(campaign, unit, 5, state="confirmed", days=-3)
    set_up(campaign, unit, 6, state="handed-in", days=0)
    set_up(campaign, unit, 7, state="returned", days=60)
    set_up(campaign, unit, 8, state="declined", days=-3)
    set_up(campaign, unit, 9, state="offered", days=-9)
    found = {g.urgency: [r.duty.number for r in g.rows] for g in day_of(doer).groups}
    assert found == {LATE: [9, 1], TODAY: [2], OFFERED: [3], THIS_WEEK: [7], LATER: [4], HANDED_IN: [6]}
    if to_sunday:
        set_up(campaign, unit, 4, days=to_sunday)
        found = {g.urgency: [r.duty.number for r in g.rows] for g in day_of(doer).groups}
        assert found[THIS_WEEK] == [4, 7]
    set_up(campaign, unit, 4, state="handed-in", days=30)
    found = {g.urgency: [r.duty.number for r in g.rows] for g in day_of(doer).groups}
    assert LATER not in found
    assert found[HANDED_IN] == [6, 4]
    assert [r.duty.number for g in day_of(doer, closed=True).groups for r in g.rows] == [5, 8]


def test_what_is_handed_in_asks_nobody_of_the_unit_though_it_is_theirs_by_name(
    client, province, campaign, doer
):
    row = set_up(campaign, province.communes[0], 1, state="handed-in", days=30)
    Assignment.objects.filter(pk=row.pk).update(officer=doer.person)
    Assignment.objects.exclude(pk=row.pk).update(state="confirmed")
    (group,) = day_of(doer).groups
    assert (group.urgency, [each.pk for each in group.rows]) == (HANDED_IN, [row.pk])
    client.force_login(doer)
    shown = client.get(reverse("assignments:index")).content.decode()
    assert "Đã nộp, chờ xác nhận" in shown
    assert "Sau đó" not in shown
    assert 'class="task__acts"' not in shown


def test_what_is_of_a_unit_below_says_so_and_is_not_accepted_with_ones_own(client, province, campaign):
    below = [assignment_of(campaign, province.communes[0], number=n) for n in (1, 2)]
    own = [assignment_of(campaign, province.communes[1], number=n) for n in (3, 4, 5)]
    Unit.objects.filter(pk=province.communes[0].pk).update(path=province.communes[1].path + "0001/")
    client.force_login(province.commune_officers[1])
    page = client.get(reverse("assignments:index")).content.decode()
    form = page.split('class="task-all"')[1].split("</form>")[0]
    assert "Nhận cả 9" in form
    assert [str(row.pk) in re.findall(r'name="rows" value="(\d+)"', form) for row in (*below, *own)] == [
        False
    ] * 2 + [True] * 3
    said = f"Đơn vị trực thuộc: {province.communes[0].name}"
    assert page.count(said) == 9
    places = [page.index(f'id="task-{row.pk}"') for row in (*own, *below)]
    assert places == sorted(places)
    assert page.index(said) > places[2]


def test_who_only_reads_the_work_of_their_unit_is_told_who_does_it(client, province, campaign):
    unit = province.communes[0]
    client.force_login(make_officer(unit, Post.Kind.CAMPAIGN_OFFICER))
    name = province.commune_officers[0].person.name
    address = reverse("assignments:of-unit", args=[unit.pk])
    link = f'href="{address}">{unit.name} có 9 việc đang mở</a>: do {name}'
    for page in ("assignments:index", "home"):
        assert link in client.get(reverse(page)).content.decode()
    assert client.get(address).status_code == 200
    client.force_login(make_officer(province.top, Post.Kind.CAMPAIGN_OFFICER))
    assert "việc đang mở" not in client.get(reverse("assignments:index")).content.decode()


def test_the_first_page_in_few_queries(client, province, campaign, doer):
    client.force_login(doer)
    with CaptureQueriesContext(connection) as seen:
        page = client.get(reverse("assignments:index"))
    assert asked(seen) <= MOST_QUERIES
    text = page.content.decode()
    assert province.communes[0].name in text
    assert province.communes[1].name not in text


def test_the_list_leaves_the_text_of_documents_where_it_is(client, province, campaign, doer):
    client.force_login(doer)
    with CaptureQueriesContext(connection) as seen:
        assert "/assignments/" in client.get("/assignments/").content.decode()
    said = " ".join(query["sql"] for query in seen)
    assert "assignments_assignment" in said
    assert "documents_reading" not in said


def test_accept_report_and_hand_in_without_leaving_the_list(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    client.force_login(doer)
    page = act(client, row, "accept")
    assert page.redirect_chain[-1][0] == reverse("assignments:index")
    act(client, row, "report_progress", words="Đã phát hai buổi", count="2")
    row.refresh_from_db()
    assert (row.state, row.counted) == ("in-progress", 2)
    act(client, row, "hand_in", link="trangxa.example.vn/tin-1")
    row.refresh_from_db()
    assert row.state == "handed-in"
    record = row.proofs.get().record
    assert (record.kind, record.link) == (Record.Kind.LINK, "https://trangxa.example.vn/tin-1")


def test_a_file_and_a_photo_are_proof(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    bring_to("accepted", row, doer=doer)
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(picture, "PNG")
    photo = SimpleUploadedFile("sân trường.png", picture.getvalue(), "image/png")
    file = SimpleUploadedFile("bien-ban.txt", "Biên bản kiểm tra".encode(), "text/plain")
    client.force_login(doer)
    act(client, row, "add_proof", photo=photo, file=file)
    kinds = set(row.proofs.values_list("record__kind", "record__title"))
    assert kinds == {("photo", "sân trường.jpg"), ("file", "bien-ban.txt")}
    row.refresh_from_db()
    assert row.state == "in-progress"


def test_only_those_who_see_the_assignment_read_its_proof(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    bring_to("accepted", row, doer=doer)
    client.force_login(doer)
    act(client, row, "add_proof", file=SimpleUploadedFile("a.txt", b"noi dung", "text/plain"))
    url = reverse("evidence:blob", args=[row.proofs.get().record.blob_id])
    for user, status in ((doer, 200), (province.officer, 200), (province.commune_officers[1], 404)):
        client.force_login(user)
        assert client.get(url).status_code == status


@pytest.mark.parametrize("name", ["detail", "act", "page", "page-picture"])
def test_another_units_assignment_is_not_found(client, province, campaign, doer, name):
    url = reverse(f"assignments:{name}", args=[assignment_of(campaign, province.communes[0], number=1).pk])
    client.force_login(province.commune_officers[1])
    other = client.post(url, {"act": "accept", "key": "k"}) if name == "act" else client.get(url)
    assert other.status_code == 404
    client.force_login(doer)
    own = client.post(url, {"act": "accept", "key": "k"}) if name == "act" else client.get(url)
    # The plan of this test is plain text: it has no pages to show.
    assert own.status_code == {"detail": 200, "act": 302}.get(name, 404)
    accepted = Assignment.objects.filter(state="accepted").count()
    assert accepted == (1 if name == "act" else 0)


def test_an_act_of_the_other_side_is_not_found(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    bring_to("handed-in", row, doer=doer)
    client.force_login(doer)
    assert act(client, row, "confirm").status_code == 404
    client.force_login(province.officer)
    act(client, row, "return", words="Thiếu ảnh")
    row.refresh_from_db()
    assert row.state == "returned"


def test_a_form_sent_twice_acts_once(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    bring_to("accepted", row, doer=doer)
    client.force_login(doer)
    for _time in range(2):
        act(client, row, "report_progress", words="Một lần", key="same-key")
    assert row.steps.filter(words="Một lần").count() == 1


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("hand_in", {}),
        ("hand_in", {"link": "khong phai dia chi"}),
        ("hand_in", {"photo": SimpleUploadedFile("a.jpg", b"khong phai anh", "image/jpeg")}),
        ("hand_in", {"file": SimpleUploadedFile("a.exe", b"MZ\x00\x01", "application/x-msdownload")}),
        ("report_progress", {"count": "-4"}),
        ("report_progress", {}),
        ("dance", {}),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(client, province, campaign, doer, name, values):
    row = assignment_of(campaign, province.communes[0], number=1)
    bring_to("accepted", row, doer=doer)
    client.force_login(doer)
    page = act(client, row, name, **values)
    assert page.status_code == 422
    assert "loa-note--late" in page.content.decode()
    row.refresh_from_db()
    assert (row.state, row.proofs.count(), row.steps.count()) == ("accepted", 0, 1)


def test_the_page_of_an_assignment_shows_all_of_it(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    bring_to("handed-in", row, doer=doer)
    client.force_login(doer)
    with CaptureQueriesContext(connection) as seen:
        page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    assert asked(seen) <= MOST_OF_ONE
    for words in ("<mark>Việc 1</mark>", "Đã làm một phần", "SHA-256", "128/KH-UBND"):
        assert words in page


def test_giver_sees_all_units_of_a_duty_and_a_unit_its_own(client, province, campaign, doer):
    url = reverse("assignments:duty", args=[campaign.duties.get(number=1).pk])
    for user, count in ((province.officer, 2), (doer, 1)):
        client.force_login(user)
        assert len(client.get(url).context["page"].object_list) == count
    client.force_login(province.health_officer)
    assert client.get(url).status_code == 404


def test_the_way_back_from_an_assignment_is_that_of_the_person(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)

    def way(user):
        client.force_login(user)
        page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
        crumbs = page.split('<ol class="loa-crumbs">')[1].split("</ol>")[0]
        return re.findall(r'href="([^"]*)"', crumbs)

    assert way(doer) == [reverse("assignments:index")]
    of_duty = reverse("assignments:duty", args=[row.duty_id])
    assert way(province.officer) == [reverse("campaigns:detail", args=[campaign.pk]), of_duty]


def test_what_has_no_day_comes_after_what_has_one(province, campaign, doer):
    unit = province.communes[0]
    for number, days in ((1, None), (2, 90), (3, None), (4, 60)):
        set_up(campaign, unit, number, days=days)
    Assignment.objects.filter(duty__number__gt=4).update(state="confirmed")
    [later] = [g for g in day_of(doer).groups if g.urgency == LATER]
    assert [row.duty.number for row in later.rows] == [4, 2, 1, 3]


def test_what_waits_for_confirmation_is_on_the_givers_first_page(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    bring_to("handed-in", row, doer=doer)
    client.force_login(province.officer)
    waiting = client.get(reverse("assignments:index")).context["waiting"]
    assert [(each.duty, each.count, each.only) for each in waiting.duties] == [(row.duty_id, 1, row.pk)]
    client.force_login(doer)
    assert client.get(reverse("assignments:index")).context["waiting"].count == 0


def test_units_see_what_they_are_asked_to_help_with(client, province):
    make_campaign(
        province, [duty("Dọn vệ sinh", [COMMUNES], cooperating=["Sở Y tế"], due=[due("x", "2027-01-01")])]
    )
    client.force_login(province.health_officer)
    assert "Dọn vệ sinh" in client.get(reverse("assignments:index")).content.decode()


def test_what_is_past_its_day_is_asked_for_help_last_and_only_while_somebody_does_it(client, province):
    texts = [("Việc đã qua", -30), ("Việc xong", -20), ("Việc sắp tới", 20)]
    day = timezone.localdate()
    campaign = make_campaign(
        province,
        [
            duty(text, [COMMUNES], cooperating=["Sở Y tế"], due=[due("x", str(day + timedelta(days=n)))])
            for text, n in texts
        ],
    )
    campaign.assignments.filter(duty__number=2).update(state="confirmed")
    client.force_login(province.health_officer)
    page = client.get(reverse("assignments:index")).content.decode().split('id="group-with"')[1]
    assert page.index("Việc sắp tới") < page.index("Việc đã qua")
    assert "Việc xong" not in page
    assert page.count("quá hạn 30 ngày") == 1


def test_the_first_sentence_names_what_is_due_this_week_too(client, province, campaign, doer, monkeypatch):
    monday = timezone.localdate() - timedelta(days=timezone.localdate().weekday())
    monkeypatch.setattr(timezone, "localdate", lambda *_a, **_k: monday)
    campaign.assignments.update(state="accepted")
    set_up(campaign, province.communes[0], 1, state="accepted", days=3)
    client.force_login(doer)
    page = client.get(reverse("assignments:index")).content.decode()
    assert re.search(r'class="task-lede">1 việc khác trong tuần\.</p>', page)


def test_a_paper_without_pages_is_read_at_the_sentence_by_those_who_may(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    link = (
        f'{reverse("documents:review", args=[campaign.document_id])}#fact-{row.duty.fact_id}">Xem trên trang'
    )
    said = []
    for user in (province.officer, doer):
        client.force_login(user)
        page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
        said.append((link in page, "Đơn vị có thể trả lời bằng kế hoạch" in page))
    assert said == [(True, True), (False, False)]


def test_the_name_of_the_window_begins_with_a_capital(client, province):
    campaign = make_campaign(province, [duty("nhất 90% hộ gia đình được tiếp cận", [COMMUNES])])
    client.force_login(province.officer)
    row = campaign.assignments.first()
    for name, pk in (("detail", row.pk), ("duty", row.duty_id)):
        page = client.get(reverse(f"assignments:{name}", args=[pk])).content.decode()
        assert "<title>Nhất 90% hộ gia đình" in page


def test_a_link_as_proof_leads_out_safely(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    bring_to("accepted", row, doer=doer)
    make_record(doer, row)
    client.force_login(doer)
    act(client, row, "add_proof", link="javascript:alert(1)")
    assert not row.proofs.exists()


def messages_of(page):
    return [str(message) for message in page.context["messages"]]


def test_both_buttons_of_the_proof_form_do_their_own_act(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    bring_to("accepted", row, doer=doer)
    client.force_login(doer)
    act(client, row, "add_proof", link="https://trangxa.example.vn/a", key="same-key")
    page = act(client, row, "hand_in", link="https://trangxa.example.vn/b", key="same-key")
    row.refresh_from_db()
    assert (row.state, row.proofs.count()) == ("handed-in", 2)
    act(client, row, "hand_in", link="https://trangxa.example.vn/b", key="same-key")
    assert row.proofs.count() == 2
    assert len(messages_of(page)) == 1


def test_an_edited_form_sent_again_is_not_dropped(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    bring_to("accepted", row, doer=doer)
    client.force_login(doer)
    for count in ("2", "2", "3"):
        act(client, row, "report_progress", words="Đã phát", count=count, key="same-key")
    row.refresh_from_db()
    assert (row.counted, row.steps.filter(words="Đã phát").count()) == (3, 2)
    for content in (b"noi dung", b"noi dung", b"noi dung khac"):
        act(client, row, "add_proof", file=SimpleUploadedFile("a.txt", content, "text/plain"), key="same-key")
    assert row.proofs.count() == 2


def test_the_number_of_entries_is_that_of_the_list_below_it(client, province, campaign, doer):
    row = assignment_of(campaign, province.communes[0], number=1)
    bring_to("accepted", row, doer=doer)
    client.force_login(doer)
    page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    history = page.split('<h2 id="history">')[1].split("</section>")[0]
    assert "2 lần ghi" in history
    assert history.count("<li>") == 2
