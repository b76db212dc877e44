"""Apprise in its child process, against a real server: sent, refused, guarded, in doubt."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.utils import timezone

from loa.directory.tests.factories import make_unit
from loa.notices import apprise
from loa.notices.actions import tell_unit
from loa.notices.models import Channel, Delivery, Kind, Notice
from loa.notices.smtp import InDoubt, NotSent
from loa.work.worker import work_off


class Answering(BaseHTTPRequestHandler):
    """Keeps what was posted, and answers as told; 0: hangs up without an answer."""

    def do_POST(self):
        self.server.posted.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        if self.server.status:
            self.send_response(self.server.status)
            self.end_headers()

    def log_message(self, *_words):
        """Nothing is printed."""


@contextmanager
def service(status: int) -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.status, server.posted = status, []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def address_of(server):
    return f"json://127.0.0.1:{server.server_port}/secret"


def test_post_arrives_in_vietnamese(settings):
    settings.NOTICES_PRIVATE_HOSTS = True
    with service(200) as server:
        apprise.post(address_of(server), title="Việc quá hạn", body="Xã Đắk Ơ")
    (posted,) = map(json.loads, server.posted)
    assert (posted["title"], posted["message"]) == ("Việc quá hạn", "Xã Đắk Ơ")


def test_private_addresses_are_refused_unless_allowed(settings):
    with service(200) as server, pytest.raises(NotSent, match=r"127\.0\.0\.1") as broken:
        apprise.post(address_of(server), title="x", body="y")
    assert (broken.value.final, server.posted) == (True, [])


@pytest.mark.parametrize(
    ("status", "error", "final"), [(403, NotSent, True), (429, NotSent, False), (0, InDoubt, None)]
)
def test_what_the_service_answers_is_told_apart(settings, status, error, final):
    settings.NOTICES_PRIVATE_HOSTS = True
    with service(status) as server, pytest.raises(error) as broken:
        apprise.post(address_of(server), title="x", body="y")
    assert getattr(broken.value, "final", None) is final
    assert "secret" not in str(broken.value)


@pytest.mark.parametrize("address", ["mailto://u:p@mail.vn", "dbus://", "syslog://", "nonsense", "tgram://"])
def test_address_that_cannot_be_used_says_why(address):
    assert apprise.problem_of(address)


def test_each_reason_has_its_own_words():
    """This machine, mail, what is unknown, and what lacks a library: who reads it knows what to do."""
    for address, words in {
        "syslog://": "chính máy chủ",
        "gio://": "chính máy chủ",
        "blink1://": "chính máy chủ",
        "mailto://u:p@mail.vn": "thư có đường riêng",
        "mailtos://u:p@mail.vn": "thư có đường riêng",
        "nonsense://x": "không nhận ra loại",
        "tgram://": "không nhận ra loại",
        "mqtt://may.vn/loa": "paho-mqtt",
        "MQTTS://u:p@may.vn/loa": "paho-mqtt",
        "xmpp://u:p@may.vn": "slixmpp",
        "smpps://u:p@may.vn:2775/84900000001/84900000002": "smpplib",
        "growl://may.vn": "gntp",
    }.items():
        assert words in apprise.problem_of(address), address


@pytest.mark.parametrize("address", ["growl://may.vn", "nonsense://x", "syslog://", "mailto://u:p@mail.vn"])
def test_what_can_no_longer_be_used_says_why_where_it_is_not_delivered(address):
    """As after an update that took a library away: the words are those of the set-up."""
    with pytest.raises(NotSent) as broken:
        apprise.post(address, title="x", body="y")
    assert (broken.value.final, str(broken.value)) == (True, apprise.problem_of(address))


def test_address_of_a_service_is_taken():
    assert apprise.problem_of("json://example.vn/x") == ""


@pytest.mark.django_db
def test_what_is_told_to_a_unit_goes_to_each_of_its_channels_once(settings):
    settings.NOTICES_PRIVATE_HOSTS = True
    unit, other = make_unit(), make_unit()
    with service(200) as server, service(0) as silent:
        for place, where in ((unit, server), (unit, silent), (other, server)):
            Channel.objects.create(unit=place, name="x", address=address_of(where))
        for _ in range(2):
            tell_unit(unit, "late:1", subject="3 việc quá hạn", body="…", kind=Kind.LATE, url="/assignments/")
        Notice.objects.update(due_at=timezone.now())
        for _ in range(2):
            work_off([Notice, Delivery])
    assert (len(server.posted), len(silent.posted)) == (1, 1)
    assert set(Delivery.objects.values_list("state", flat=True)) == {"sent", "in-doubt"}


@pytest.mark.django_db
def test_a_channel_is_left_alone_in_its_quiet_hours(settings):
    settings.NOTICES_DIGEST_AT = time(7)
    unit = make_unit("Xã Đắk Ơ")
    hours = {"quiet_from": time(21), "quiet_to": time(8, 30)}
    asleep = Channel.objects.create(unit=unit, name="nhóm", address="json://example.vn/a", **hours)
    awake = Channel.objects.create(unit=unit, name="máy", address="json://example.vn/b")
    tell_unit(unit, "late:1", subject="3 việc quá hạn", kind=Kind.LATE)
    found = {notice.channel: timezone.localtime(notice.due_at).time() for notice in Notice.objects.all()}
    assert found == {asleep: time(8, 30), awake: time(7)}


@pytest.mark.django_db
def test_what_is_due_within_hours_set_since_waits_for_their_end(settings):
    now = timezone.localtime()
    unit = make_unit("Xã Đắk Ơ")
    channel = Channel.objects.create(unit=unit, name="nhóm", address="json://example.vn/a")
    (notice,) = tell_unit(unit, "late:1", subject="3 việc quá hạn", kind=Kind.LATE, urgent=True)
    end = now + timedelta(hours=2)
    Channel.objects.update(quiet_from=(now - timedelta(hours=1)).time(), quiet_to=end.time())
    work_off([Notice])
    notice.refresh_from_db()
    assert (notice.lease_state, notice.delivery, notice.due_at) == ("ready", None, end)
    Channel.objects.update(quiet_from=None, quiet_to=None)
    Notice.objects.update(due_at=timezone.now())
    work_off([Notice])
    notice.refresh_from_db()
    assert notice.delivery.channel == channel
