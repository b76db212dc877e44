"""The pages: one's own wishes, the link in each mail, channels of units, what was not delivered."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext_lazy

from loa.audit.models import Change
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_unit
from loa.notices import apprise
from loa.notices.actions import add_channel, tell
from loa.notices.astray import tell_of_astray
from loa.notices.composing import new_message_id, unsubscribe_url
from loa.notices.models import Channel, Delivery, Kind, Notice, Preference
from loa.notices.queries import astray_about, undelivered
from loa.notices.tests.factories import make_reader
from loa.notices.tests.test_delivery import work
from loa.work.queries import failed_rows

pytestmark = pytest.mark.django_db
SECRET = "json://vi-du.vn/bi-mat-42"


def key():
    return str(uuid.uuid4())


def wishes(**values):
    return {"key": key(), "mail": "on", "digest_at": "07:00", "language": "", **values}


def failed(user, state="failed"):
    return Delivery.objects.create(
        recipient=user,
        address=user.person.email,
        message_id=new_message_id(),
        state=state,
        subject="Việc trễ",
        reason="550 no such user",
        message="x",
        lease_state="done",
    )


def test_person_chooses_hour_kinds_quiet_hours_and_language(client, box):
    user = make_reader()
    client.force_login(user)
    waiting = tell(user, "a:1", subject="x", kind=Kind.NEWS)
    answer = client.post(
        reverse("notices:settings"),
        wishes(digest_at="17:30", quiet_from="21:00", quiet_to="06:00", language="en", mode_news="off"),
    )
    assert answer.status_code == 302
    row = Preference.objects.get(user=user)
    assert (str(row.digest_at), row.language, row.modes["news"]) == ("17:30:00", "en", "off")
    waiting.refresh_from_db()
    assert waiting.lease_state == "idle"
    page = client.get(reverse("notices:settings")).content.decode()
    assert "17:30" in page
    assert user.person.email in page


def test_half_quiet_hours_are_refused_at_the_field(client):
    client.force_login(make_reader())
    page = client.post(reverse("notices:settings"), wishes(quiet_from="21:00")).content.decode()
    assert "nhập cả hai giờ" in page
    assert not Preference.objects.exists()


def test_notice_comes_in_the_language_of_the_person():
    user = make_reader()
    Preference.objects.create(user=user, language="en")
    assert tell(user, "a:1", subject=gettext_lazy("Notices")).subject == "Notices"


def test_link_in_each_mail_ends_mail_and_not_the_inbox(box):
    user = make_reader()
    tell(user, "a:1", subject="x", kind=Kind.ESCALATION)
    work()
    mail = box.mails[0]
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = mail["List-Unsubscribe"].strip("<>")
    assert link in mail.get_body(("plain",)).get_content()
    path = link.removeprefix("http://127.0.0.1:8000")
    program = Client(enforce_csrf_checks=True)
    assert "Ngừng nhận thư?" in program.get(path).content.decode()
    assert not Preference.objects.exists()
    assert program.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert Preference.objects.get(user=user).modes == {"escalation": "off"}
    tell(user, "a:2", subject="y", kind=Kind.ESCALATION)
    work()
    assert (len(box.mails), user.notices.count()) == (1, 2)


def test_link_of_the_daily_mail_ends_all_mail_and_a_forged_one_nothing(client):
    user = make_reader()
    path = unsubscribe_url(user.pk).removeprefix("http://127.0.0.1:8000")
    assert client.post(path[:-3] + "x/").status_code == 404
    assert not Preference.objects.exists()
    client.post(path)
    assert Preference.objects.get(user=user).mail_off


def test_leader_sets_channels_of_own_unit_and_of_no_other(client, monkeypatch):
    monkeypatch.setattr(apprise, "problem_of", lambda _address: "")
    monkeypatch.setattr("loa.notices.actions.channels.problem_of", lambda _address: "")
    unit, other = make_unit(), make_unit()
    client.force_login(make_reader(unit, kind=Post.Kind.LEADER))
    data = {"name": "Nhóm văn hóa", "address": SECRET, "key": key()}
    assert client.post(reverse("notices:unit-channels", args=[other.pk]), data).status_code == 404
    assert client.post(reverse("notices:unit-channels", args=[unit.pk]), data).status_code == 302
    assert client.post(reverse("notices:unit-channels", args=[unit.pk]), data).status_code == 302
    channel = Channel.objects.get()
    for page in (reverse("notices:channels"), reverse("notices:unit-channels", args=[unit.pk])):
        shown = client.get(page).content.decode()
        assert "json://…42" in shown
        assert "bi-mat" not in shown
    assert "bi-mat" not in str(list(Change.objects.values_list("values", "label")))
    remove = reverse("notices:remove-channel", args=[channel.pk])
    stranger = Client()
    stranger.force_login(make_reader(other, kind=Post.Kind.LEADER))
    assert stranger.post(remove).status_code == 404
    assert client.post(remove).status_code == 302
    assert not Channel.objects.exists()


def test_unit_officer_finds_neither_channels_nor_deliveries(client):
    unit = make_unit()
    client.force_login(make_reader(unit))
    for name, args in (("channels", []), ("unit-channels", [unit.pk]), ("undelivered", [])):
        assert client.get(reverse(f"notices:{name}", args=args)).status_code == 404


def test_undelivered_is_shown_to_those_who_set_channels_there(client):
    unit, other = make_unit(), make_unit()
    delivery = failed(make_reader(unit))
    for user, sees in (
        (make_reader(kind=Post.Kind.ADMINISTRATOR), True),
        (make_reader(unit, kind=Post.Kind.LEADER), True),
        (make_reader(other, kind=Post.Kind.LEADER), False),
    ):
        client.force_login(user)
        page = client.get(reverse("notices:undelivered")).content.decode()
        assert ("Việc trễ" in page, "550 no such user" in page) == (sees, sees)
        answer = client.post(
            reverse("notices:decide", args=[delivery.pk]), {"verdict": "again", "key": key()}
        )
        delivery.refresh_from_db()
        assert (answer.status_code, delivery.state) == ((302, "waiting") if sees else (404, "failed"))
        Delivery.objects.update(state="failed")


def test_a_failed_one_cannot_be_called_arrived_and_a_decided_one_not_again(client):
    delivery = failed(make_reader(), state="failed")
    client.force_login(make_reader(kind=Post.Kind.ADMINISTRATOR))
    path = reverse("notices:decide", args=[delivery.pk])
    client.post(path, {"verdict": "sent", "key": key()})
    delivery.refresh_from_db()
    assert delivery.state == "failed"
    Delivery.objects.update(state="sent")
    client.post(path, {"verdict": "again", "key": key()})
    delivery.refresh_from_db()
    assert delivery.state == "sent"


@pytest.mark.parametrize("state", ["failed", "in-doubt"])
def test_what_was_not_delivered_is_let_be_with_a_reason_and_stands_open_no_more(client, state):
    unit, other = make_unit(), make_unit()
    delivery = failed(make_reader(unit), state=state)
    values = {"unit": unit, "kind": Kind.LATE, "delivery": delivery, "lease_state": "done"}
    Notice.objects.create(recipient=delivery.recipient, key="late", subject="Việc trễ", **values)
    Delivery.objects.update(lease_state="failed")
    path, page = reverse("notices:decide", args=[delivery.pk]), reverse("notices:undelivered")
    said = {"verdict": "close", "key": "k", "why": "Đã gọi điện cho chị Hoa"}
    client.force_login(make_reader(other, kind=Post.Kind.LEADER))
    assert client.post(path, said).status_code == 404
    boss = make_reader(unit, kind=Post.Kind.LEADER)
    client.force_login(boss)
    assert "ghi lý do" in client.post(path, said | {"why": "  "}, follow=True).content.decode()
    assert (astray_about([unit]).count(), Delivery.objects.get().state) == (1, state)
    for _time in range(2):
        shown = client.post(path, said, follow=True).content.decode()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.decided_by, delivery.closed_why) == ("closed", boss, said["why"])
    assert "550 no such user" in delivery.reason
    assert (astray_about([unit]).count(), undelivered(boss).count(), failed_rows()) == (0, 0, {})
    assert said["why"] in shown
    assert path not in shown
    change = Change.objects.get(action="notices.decide_delivery")
    assert (change.reason, change.values) == (said["why"], {"state": [state, "closed"]})
    client.force_login(make_reader(other, kind=Post.Kind.LEADER))
    assert said["why"] not in client.get(page).content.decode()


def test_only_an_administrator_sends_a_test_and_sees_the_server(client, box):
    unit = make_unit()
    for user, may in (
        (make_reader(unit, kind=Post.Kind.LEADER), False),
        (make_reader(kind="administrator"), True),
    ):
        client.force_login(user)
        assert ("127.0.0.1" in client.get(reverse("notices:undelivered")).content.decode()) is may
        assert client.post(reverse("notices:test-mail"), {"key": key()}).status_code == (302 if may else 404)
    work()
    assert len(box.mails) == 1


def test_inbox_leads_to_what_was_not_delivered(client):
    failed(make_reader())
    client.force_login(make_reader(kind=Post.Kind.ADMINISTRATOR))
    assert reverse("notices:undelivered") in client.get(reverse("notices:index")).content.decode()


def test_administrators_are_told_once_a_day_of_what_went_astray():
    boss, officer = make_reader(kind=Post.Kind.ADMINISTRATOR), make_reader()
    assert tell_of_astray() == 0
    failed(officer)
    failed(officer, state="in-doubt")
    failed(officer, state="sent")
    for _ in range(2):
        assert tell_of_astray() == 2
    (notice,) = boss.notices.all()
    assert (notice.subject, notice.url) == (
        "2 thông báo chưa gửi được hoặc chưa rõ đã đến chưa",
        reverse("notices:undelivered"),
    )
    assert not officer.notices.exists()


def test_channel_added_by_the_action_is_asked_for_its_right():
    unit = make_unit()
    with pytest.raises(NotAllowed):
        add_channel(make_reader(unit), unit, name="x", address=SECRET)
    assert not Notice.objects.exists()


def test_the_subject_of_a_notice_leads_on_and_a_long_one_is_folded(client):
    user = make_reader()
    lines = [f"Việc thứ {n}" for n in range(1, 8)]
    tell(user, "long:1", subject="7 việc quá hạn", body="\n".join(lines), url="/assignments/")
    client.force_login(user)
    page = client.get(reverse("notices:index")).content.decode()
    shown, _, folded = page.partition('<details class="loa-meta notice-rest"')
    assert [line in shown for line in lines] == [True] * 4 + [False] * 3
    assert "Xem thêm 3 dòng" in folded
    assert all(line in folded for line in lines[4:])
    notice = Notice.objects.get()
    assert f'action="{reverse("notices:open", args=[notice.pk])}"' in shown
    answer = client.post(reverse("notices:open", args=[notice.pk]))
    assert (answer.status_code, answer["Location"]) == (302, "/assignments/")
