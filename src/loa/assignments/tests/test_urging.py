"""The letter that urges late units, and what the campaign page says of who was not reached."""

import io
import uuid
from datetime import date, timedelta

import docx
import pypdfium2
import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.actions.urging import draft_urging_letter
from loa.assignments.chasing import letter as letters
from loa.assignments.chasing.letter import content_of, late_rows
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment, Extension, Reminder, UrgingLetter
from loa.assignments.tests.chases import days, round_on, start
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign
from loa.directory.models import Post, Unit
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit
from loa.documents.drafting.printing import preview
from loa.documents.models import Draft
from loa.notices.composing import new_message_id
from loa.notices.models import Delivery, Notice

pytestmark = pytest.mark.django_db
State = Assignment.State


def key():
    return str(uuid.uuid4())


@pytest.fixture
def late():
    """A campaign whose three communes are late with two duties, by ten days."""
    day = timezone.localdate() - days(10)
    return start(duties=2, on=day)


def urge(client, campaign, **data):
    return client.post(reverse("assignments:urge", args=[campaign.pk]), {"key": key(), **data})


def pdf_words(data):
    pages = pypdfium2.PdfDocument(data)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def docx_words(data):
    found = docx.Document(io.BytesIO(data))
    cells = [c.text for table in found.tables for row in table.rows for c in row.cells]
    return " ".join(" ".join([*cells, *(p.text for p in found.paragraphs)]).split())


def test_one_click_drafts_a_letter_with_every_late_row(client, late):
    province, campaign = late
    client.force_login(province.officer)
    answer = urge(client, campaign)
    letter = UrgingLetter.objects.get()
    assert answer.headers["Location"] == reverse("documents:draft", args=[letter.draft_id])
    assert len(letter.rows) == 6
    items = [row["text"] for row in letter.draft.content["rows"] if row["kind"] == "item"]
    assert len(items) == 6
    assert not any(words.startswith("-") for words in items)
    assert {row["assignment"] for row in letter.rows} == set(
        campaign.assignments.values_list("pk", flat=True)
    )
    due = timezone.localdate() - days(10)
    for form, words_of in (("pdf", pdf_words), ("docx", docx_words)):
        words = words_of(preview(letter.draft, form))
        assert "V/v đôn đốc thực hiện Kế hoạch số 128/KH-UBND ngày 02/3/2026" in words
        assert "còn 06 việc được giao của 03 cơ quan, đơn vị đã quá hạn" in words
        for unit in province.communes:
            assert f"{unit.name} (02 việc được giao)" in words
        assert "Lưu: VT" in words
        assert words.count(f"(hạn {letters._day(due)}, quá hạn 10 ngày)") == 6
    assert client.get(answer.headers["Location"]).status_code == 200


def test_a_second_click_with_the_same_key_drafts_nothing_more(client, late):
    province, campaign = late
    client.force_login(province.officer)
    same = key()
    first, second = urge(client, campaign, key=same), urge(client, campaign, key=same)
    assert first.headers["Location"] == second.headers["Location"]
    assert (UrgingLetter.objects.count(), Draft.objects.count()) == (1, 1)


def test_who_may_not_urge_drafts_nothing(client, late):
    province, campaign = late
    for user in (province.commune_officers[0], province.health_officer):
        with pytest.raises(NotAllowed):
            draft_urging_letter(user, campaign)
        client.force_login(user)
        assert urge(client, campaign).status_code == 404
        assert client.get(reverse("assignments:undelivered", args=[campaign.pk])).status_code == 404
    assert not Draft.objects.exists()
    assert draft_urging_letter(make_officer(province.top, Post.Kind.LEADER), campaign).rows


def test_nobody_is_urged_who_handed_in_asked_for_a_later_day_or_is_not_late(late):
    province, campaign = late
    rows = list(campaign.assignments.order_by("pk"))
    today = timezone.localdate()
    Assignment.objects.filter(pk=rows[0].pk).update(state=State.HANDED_IN)
    Assignment.objects.filter(pk=rows[1].pk).update(due=today)
    Extension.objects.create(
        assignment=rows[2], asked_by=province.officer, reason="x", old_due=rows[2].due, new_due=today
    )
    found = {row["assignment"] for row in late_rows(campaign, day=today)}
    assert found == {row.pk for row in rows[3:]}
    Assignment.objects.filter(campaign=campaign).update(state=State.CONFIRMED)
    with pytest.raises(Refused):
        draft_urging_letter(province.officer, campaign)


def test_thousands_of_late_units_still_make_one_letter(late):
    _province, campaign = late
    rows = [
        {"assignment": n, "unit": f"UBND xã số {n}", "duty": "Kiểm tra; ", "due": "2026-06-02", "days": 9}
        for n in range(3321)
    ]
    content = content_of(campaign, rows, day=date(2026, 6, 11))
    words = " ".join(row["text"] for row in content["rows"])
    assert all(f"UBND xã số {n};" in words or f"UBND xã số {n}." in words for n in range(3321))
    assert "3321 đơn vị" in words
    assert len(content["rows"]) < 30
    assert max(len(row["text"]) for row in content["rows"]) < 8000
    assert content["addressees"] == ["Các cơ quan, đơn vị nêu tại văn bản này"]


def test_campaign_page_offers_the_letter_where_units_are_late_only(client, late):
    province, campaign = late
    client.force_login(province.officer)
    page = reverse("campaigns:detail", args=[campaign.pk])
    shown = client.get(page).content.decode()
    assert "Soạn công văn đôn đốc" in shown
    assert "tổng cộng 6 việc được giao quá hạn</a>" in shown
    assert "3 đơn vị, <a" in shown
    Assignment.objects.update(state=State.CONFIRMED)
    assert "Soạn công văn đôn đốc" not in client.get(page).content.decode()


def test_giver_sees_whose_reminder_went_astray_and_where_nobody_signs_in(client):
    province, campaign = start(manned=2, on=timezone.localdate() - days(1))
    round_on(timezone.localdate())
    unit = province.communes[0]
    delivery = Delivery.objects.create(
        recipient=province.commune_officers[0],
        address="a@b.vn",
        message_id=new_message_id(),
        state="failed",
        reason="550 no such user",
        subject="Việc quá hạn",
    )
    Notice.objects.filter(recipient=province.commune_officers[0]).update(delivery=delivery)
    client.force_login(province.officer)
    front = client.get(reverse("campaigns:detail", args=[campaign.pk])).content.decode()
    assert "1 thư về các việc này chưa gửi được" in front
    assert "1 đơn vị không có ai đăng nhập được" in front
    page = client.get(reverse("assignments:undelivered", args=[campaign.pk])).content.decode()
    assert "550 no such user" in page
    assert unit.name in page
    assert province.communes[2].name in page
    detail = reverse("assignments:detail", args=[campaign.assignments.get(unit=unit).pk])
    assert "1 thư gửi đơn vị này chưa gửi được" in client.get(detail).content.decode()
    client.force_login(province.commune_officers[0])
    own = client.get(detail).content.decode()
    assert "đã báo đơn vị và nơi giao việc" in own
    assert "chưa gửi được" not in own


def test_reminders_keep_what_was_told_as_one_word():
    start(on=timezone.localdate() + timedelta(days=3))
    round_on(timezone.localdate())
    row = Reminder.objects.first()
    assert row.key == f"remind:assignment:{row.assignment_id}:due-3"


def test_two_units_of_one_name_are_two_units(province):
    """Communes of two districts may bear one name: each is counted, and named with what it is in."""
    one, other = province.communes
    district = make_unit("UBND huyện Suối", parent=province.top)
    Unit.objects.filter(pk=other.pk).update(name=one.name, parent=district)
    day = timezone.localdate() + timedelta(days=1)
    campaign = make_campaign(province, [duty("Treo băng rôn", [COMMUNES], due=[due("x", day.isoformat())])])
    rows = late_rows(campaign, day=day + timedelta(days=2))
    content = content_of(campaign, rows, day=day + timedelta(days=2))
    assert "02 việc được giao của 02 cơ quan" in content["rows"][0]["text"]
    assert sorted(content["addressees"]) == sorted(
        [f"{one.name}, {province.top.name}", f"{one.name}, {district.name}"]
    )


def test_units_stand_in_the_order_of_the_directory(province):
    """Bodies before places, places by name, whenever they were entered."""
    one, other = province.communes
    for unit, name in ((one, "Vân Trì"), (other, "An Bình")):
        Unit.objects.filter(pk=unit.pk).update(name=f"UBND xã {name}", folded=f"ubnd xa {name.lower()}")
    day = timezone.localdate() + timedelta(days=1)
    laid = [duty("Treo băng rôn", [COMMUNES, "Sở Y tế"], due=[due("x", day.isoformat())])]
    campaign = make_campaign(province, laid)
    rows = late_rows(campaign, day=day + timedelta(days=2))
    assert [row["unit"] for row in rows] == ["Sở Y tế", "UBND xã An Bình", "UBND xã Vân Trì"]
