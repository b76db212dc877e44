"""Mail through a real server: each arrives once, or is shown; a retry carries the same Message-ID."""

import socket
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from loa.directory.actions.people import set_address_works
from loa.notices import delivering, smtp
from loa.notices.actions import decide_delivery, mark_read, send_test, set_preferences, tell
from loa.notices.delivering import deliver
from loa.notices.mail_server import MailServer
from loa.notices.models import Delivery, Kind, Notice
from loa.notices.routing import route
from loa.notices.tests.factories import make_reader
from loa.notices.wishes import wishes_of, wishes_of_all
from loa.work.actions import LeaseLost, claim
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
State = Delivery.State
WORDS = "Nhiệm vụ “Phòng bệnh sốt xuất huyết” của Ủy ban nhân dân xã Đắk Ơ đã quá hạn"


def work():
    """The worker has done all that waits, whatever the time of day."""
    now = timezone.now()
    Notice.objects.filter(lease_state="ready").update(due_at=now)
    Delivery.objects.filter(lease_state="ready").update(due_at=now)
    work_off([Notice, Delivery])


def tell_at_once(user, key="a:1", **values):
    return tell(user, key, subject=values.pop("subject", WORDS), kind=Kind.ESCALATION, **values)


def the_delivery():
    return Delivery.objects.get()


def test_daily_mail_arrives_with_all_that_is_new_in_vietnamese(box):
    user = make_reader()
    for number in range(40):
        tell(user, f"a:{number}", subject=f"{WORDS} {number}", body="Hạn: 02/06/2026", url="/assignments/1/")
    work()
    (mail,) = box.mails
    assert mail["To"] == user.person.email
    assert str(mail["From"]) == "Loa tỉnh Bình Sơn <loa@binhson.example.vn>"
    assert "Loa: 40 thông báo" in mail["Subject"]
    for part in ("plain", "html"):
        words = mail.get_body((part,)).get_content()
        assert all(f"{WORDS} {number}" in words for number in range(40))
        assert "http://127.0.0.1:8000/assignments/1/" in words
    assert set(Notice.objects.values_list("delivery", flat=True)) == {the_delivery().pk}
    assert the_delivery().state == State.SENT


def test_subject_with_every_tone_arrives_as_written(box):
    subject = "ẤẦẨẪẬ đặng quốc Ỷ – “Xử lý” lăng quăng " + "ượ" * 60
    tell_at_once(make_reader(), subject=subject)
    work()
    assert box.mails[0]["Subject"] == subject
    assert max(len(line) for line in box.received[0].splitlines()) < 998


def test_a_notice_is_in_one_daily_mail_at_the_most(box):
    user = make_reader()
    tell(user, "a:1", subject="thứ nhất")
    work()
    tell(user, "a:2", subject="thứ hai")
    tell(user, "a:1", subject="thứ nhất")
    work()
    (mail,) = box.mails
    assert "thứ hai" not in mail.get_body(("plain",)).get_content()
    Delivery.objects.update(digest_on=timezone.localdate() - timedelta(days=1))
    work()
    first, second = (mail.get_body(("plain",)).get_content() for mail in box.mails)
    assert ("thứ hai" in second, "thứ nhất" in second, "thứ hai" in first) == (True, False, False)


def test_two_workers_at_once_make_one_daily_mail(box):
    user = make_reader()
    first, second = (tell(user, f"a:{n}", subject=f"việc {n}") for n in range(2))
    Notice.objects.update(due_at=timezone.now())
    one, other = claim(Notice), claim(Notice)
    route(one)
    route(other)
    work()
    assert len(box.mails) == 1
    assert {n.delivery_id for n in Notice.objects.filter(pk__in=[first.pk, second.pk])} == {the_delivery().pk}


def test_one_bad_recipient_keeps_nobody_elses_mail(box):
    good, bad, also = make_reader(), make_reader(), make_reader()
    box.rcpts[bad.person.email] = "550 no such user"
    for user in (good, bad, also):
        tell_at_once(user, f"a:{user.pk}")
    work()
    assert {str(mail["To"]) for mail in box.mails} == {good.person.email, also.person.email}
    failed = Delivery.objects.get(recipient=bad)
    assert (failed.state, "550 no such user" in failed.reason) == (State.FAILED, True)


def test_server_that_is_down_is_tried_again_with_the_same_message(box, settings):
    there = settings.MAIL_SERVER
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        settings.MAIL_SERVER = MailServer("127.0.0.1", free.getsockname()[1], seconds=2)
    tell_at_once(make_reader())
    work()
    row = the_delivery()
    assert (row.state, row.lease_state, row.attempts, row.committing_at) == (State.WAITING, "ready", 1, None)
    assert "refused" in row.reason
    settings.MAIL_SERVER = there
    work()
    assert box.ids == [row.message_id]
    assert box.received[0].decode() == row.message
    assert the_delivery().state == State.SENT


@pytest.mark.parametrize("answer", ["451 greylisted", "421 closing"])
def test_refusal_for_now_is_tried_again_under_the_same_message_id(box, answer):
    box.plan = [answer, answer, "take"]
    tell_at_once(make_reader())
    for _ in range(3):
        work()
    assert (box.talks, box.ids) == (3, [the_delivery().message_id])
    assert the_delivery().state == State.SENT


def test_refusal_for_good_fails_and_says_why(box):
    box.plan = ["554 spam"]
    tell_at_once(make_reader())
    work()
    work()
    assert (box.talks, the_delivery().state, the_delivery().reason) == (1, State.FAILED, "554 spam")


@pytest.mark.parametrize("act", ["cut", "cut-lost", "hang"])
def test_no_answer_after_the_dot_is_in_doubt_and_not_sent_again(box, settings, act):
    settings.MAIL_SERVER = box.server(seconds=0.7)
    box.plan = [act]
    tell_at_once(make_reader())
    for _ in range(3):
        work()
    assert (box.talks, the_delivery().state) == (1, State.IN_DOUBT)


def test_a_slow_server_that_answers_at_last_is_sent_to_once(box, settings):
    settings.MAIL_SERVER = box.server(seconds=6)
    box.slow = 0.8
    tell_at_once(make_reader())
    for _ in range(3):
        work()
    row = the_delivery()
    assert (row.state, row.reason, box.ids) == (State.SENT, "", [row.message_id])


def test_a_person_decides_what_is_in_doubt(box):
    box.plan = ["cut", "take"]
    boss = make_reader(kind="administrator")
    tell_at_once(make_reader())
    work()
    first = the_delivery()
    decide_delivery(boss, first, verdict="again")
    work()
    assert box.ids == [first.message_id] * 2
    row = the_delivery()
    assert (row.state, row.decided_by) == (State.SENT, boss)


def test_a_person_says_that_it_has_arrived(box):
    box.plan = ["cut"]
    boss = make_reader(kind="administrator")
    tell_at_once(make_reader())
    work()
    decide_delivery(boss, the_delivery(), verdict="sent")
    work()
    assert (box.talks, the_delivery().state) == (1, State.SENT)


def test_after_a_mended_address_it_goes_there_under_the_same_message_id(box):
    user, boss = make_reader(email="cu@xa.example.vn"), make_reader(kind="administrator")
    box.rcpts["cu@xa.example.vn"] = "550 gone"
    tell_at_once(user)
    work()
    row = the_delivery()
    type(user.person).objects.filter(pk=user.person.pk).update(email="moi@xa.example.vn")
    decide_delivery(boss, row, verdict="again")
    work()
    assert (box.ids, box.mails[0]["To"]) == ([row.message_id], "moi@xa.example.vn")


def test_to_an_address_that_fails_nothing_goes_and_the_inbox_has_it_all_the_same(box):
    marked, other = make_reader(), make_reader()
    boss = make_reader(kind="administrator")
    set_address_works(boss, marked.person, works=False, reason="Thư bị trả lại")
    for number, user in enumerate((marked, other)):
        tell_at_once(user, f"a:{number}")
    work()
    assert [mail["To"] for mail in box.mails] == [other.person.email]
    assert Notice.objects.filter(recipient=marked).count() == 1
    wishes = wishes_of_all([marked.pk, other.pk])
    assert [wishes[user.pk].address for user in (marked, other)] == ["", other.person.email]
    set_preferences(marked, language="vi")
    assert wishes_of(marked.pk).address == ""
    set_address_works(boss, marked.person, works=True, reason="Hộp thư đã mở lại")
    tell_at_once(marked, "a:3")
    work()
    assert len(box.mails) == 2


def test_worker_that_dies_after_the_dot_leaves_it_in_doubt(box, monkeypatch):
    tell_at_once(make_reader())
    Notice.objects.update(due_at=timezone.now())
    work_off([Notice])
    row = claim(Delivery)

    def die(*_args, **_options):
        raise SystemExit

    monkeypatch.setattr(delivering, "_conclude", die)
    with pytest.raises(SystemExit):
        deliver(row)
    monkeypatch.undo()
    Delivery.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    work_off([Delivery])
    assert (box.talks, the_delivery().state) == (1, State.IN_DOUBT)


def test_a_worker_that_lost_its_lease_sends_nothing(box, monkeypatch):
    tell_at_once(make_reader())
    Notice.objects.update(due_at=timezone.now())
    work_off([Notice])
    row = claim(Delivery)
    send = smtp.send

    def stolen(server, *, before_dot, **message):
        def first():
            Delivery.objects.update(fence=99)
            before_dot()

        return send(server, before_dot=first, **message)

    monkeypatch.setattr(smtp, "send", stolen)
    with pytest.raises(LeaseLost):
        deliver(row)
    assert (box.received, box.talks) == ([], 0)


def test_quiet_hours_delay_and_drop_nothing(box):
    user = make_reader()
    now = timezone.localtime()
    quiet = ((now - timedelta(hours=1)).time(), (now + timedelta(hours=2)).time())
    set_preferences(user, quiet=quiet)
    notice = tell_at_once(user)
    work()
    notice.refresh_from_db()
    assert (box.received, notice.lease_state) == ([], "ready")
    assert timedelta(hours=1) < notice.due_at - timezone.now() <= timedelta(hours=2)
    set_preferences(user)
    work()
    assert len(box.received) == 1


def test_what_was_read_in_the_inbox_is_not_mailed(box):
    user = make_reader()
    mark_read(user, tell(user, "a:1", subject="đã đọc"))
    tell(user, "a:2", subject="chưa đọc")
    work()
    words = box.mails[0].get_body(("plain",)).get_content()
    assert ("đã đọc" in words, "chưa đọc" in words) == (False, True)


def test_without_a_server_or_an_address_the_inbox_is_all(settings, box):
    user = make_reader()
    type(user.person).objects.update(email="")
    assert tell(user, "a:1", subject="x").lease_state == "idle"
    type(user.person).objects.update(email="a@example.vn")
    settings.MAIL_SERVER = None
    assert tell(user, "a:2", subject="x").lease_state == "idle"
    assert user.notices.count() == 2


def test_test_mail_from_the_page_and_from_the_console(box, capsys):
    boss = make_reader(kind="administrator")
    send_test(boss)
    work()
    call_command("mail", "--test", "ai@example.vn")
    assert [str(mail["To"]) for mail in box.mails] == [boss.person.email, "ai@example.vn"]
    assert "250" not in capsys.readouterr().err
    box.rcpts["ai@example.vn"] = "550 nobody"
    with pytest.raises(CommandError, match="550 nobody"):
        call_command("mail", "--test", "ai@example.vn")


def test_what_was_told_on_an_earlier_day_is_mailed_with_that_day(box):
    user = make_reader()
    told = tell(user, "a:1", subject="việc cũ", body="quá hạn 2 ngày")
    tell(user, "a:2", subject="việc mới", body="quá hạn 5 ngày")
    earlier = timezone.now() - timedelta(days=3)
    Notice.objects.filter(pk=told.pk).update(made_at=earlier)
    work()
    (mail,) = box.mails
    for part in ("plain", "html"):
        words = mail.get_body((part,)).get_content()
        assert words.count("báo ngày") == 1
        assert f"báo ngày {timezone.localdate(earlier):%d/%m/%Y}" in words
