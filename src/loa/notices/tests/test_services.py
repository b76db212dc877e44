"""Further services behind a unit's address, each posting in its own way: the words reach a real server."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote_plus

import pytest

from loa.notices import apprise
from loa.notices.apprise_child import NotOutside, Watch, guard
from loa.notices.smtp import NotSent

pytestmark = pytest.mark.slow
TITLE, BODY = "Ba việc quá hạn", "Xã Đắk Ơ: phát bài mẫu"


class Taking(BaseHTTPRequestHandler):
    """Keeps where it was posted to, and the bytes; takes everything."""

    def do_POST(self):
        self.server.posted.append((self.path, self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_words):
        """Nothing is printed."""


@contextmanager
def service() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Taking)
    server.posted = []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def of_json(posted: bytes) -> str:
    return json.dumps(json.loads(posted), ensure_ascii=False)


def of_form(posted: bytes) -> str:
    return unquote_plus(posted.decode())


def of_xml(posted: bytes) -> str:
    return unescape(posted.decode())


@pytest.mark.parametrize(
    ("address", "path", "read"),
    [
        ("xml://{place}/nhom", "/nhom", of_xml),
        ("form://{place}/nhom", "/nhom", of_form),
        ("ntfy://{place}/truc-ban", "/", of_json),
        ("gotify://{place}/AbCdEf0123456789", "/message", of_json),
        (
            "mmost://{place}/3ccdd113474722377935511fc85d3dd4",
            "/hooks/3ccdd113474722377935511fc85d3dd4",
            of_json,
        ),
        ("nctalk://may:mat-khau@{place}/phong", "/ocs/v2.php/apps/spreed/api/v1/chat/phong", of_json),
        ("hassio://{place}/mat-khau", "/api/services/persistent_notification/", of_json),
        ("bark://{place}/mat-khau", "/push", of_json),
        ("apprise://{place}/mat-khau", "/notify", of_form),
    ],
)
def test_words_arrive(settings, address: str, path: str, read: Callable[[bytes], str]):
    settings.NOTICES_PRIVATE_HOSTS = True
    with service() as server:
        apprise.post(address.format(place=f"127.0.0.1:{server.server_port}"), title=TITLE, body=BODY)
    ((at, posted),) = server.posted
    assert at.startswith(path)
    assert BODY in read(posted)


def test_a_name_is_judged_by_where_it_leads(settings):
    with service() as server:
        address = f"ntfy://localhost:{server.server_port}/truc-ban"
        with pytest.raises(NotSent) as broken:
            apprise.post(address, title=TITLE, body=BODY)
        assert (broken.value.final, server.posted) == (True, [])
        settings.NOTICES_PRIVATE_HOSTS = True
        apprise.post(address, title=TITLE, body=BODY)
    assert len(server.posted) == 1


@contextmanager
def datagrams() -> Iterator[socket.socket]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.setblocking(False)
        yield listening


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_datagrams_are_judged_too(settings, host: str):
    with datagrams() as listening:
        address = f"rsyslog://{host}:{listening.getsockname()[1]}/local7"
        with pytest.raises(NotSent, match=r"127\.0\.0\.1") as broken:
            apprise.post(address, title=TITLE, body=BODY)
        assert broken.value.final
        with pytest.raises(BlockingIOError):
            listening.recv(2000)
        settings.NOTICES_PRIVATE_HOSTS = True
        apprise.post(address, title=TITLE, body=BODY)
        assert BODY in listening.recv(2000).decode()


def test_a_name_that_leads_nowhere_is_tried_again_later(settings):
    settings.NOTICES_PRIVATE_HOSTS = True
    with pytest.raises(NotSent) as broken:
        apprise.post("rsyslog://khong-co.invalid/local7", title=TITLE, body=BODY)
    assert (broken.value.final, str(broken.value) != "") == (False, True)


def leads(monkeypatch, *numbers: str) -> None:
    """From now on every name leads to these addresses; the sockets are as before when the test ends."""

    def found(_host, port, *_rest):
        return [(socket.AF_INET, 0, 0, "", (number, port)) for number in numbers]

    monkeypatch.setattr(socket, "socket", socket.socket)
    monkeypatch.setattr(socket, "getaddrinfo", found)


@pytest.mark.parametrize("way", ["connect", "connect_ex"])
def test_what_was_judged_is_where_it_goes(monkeypatch, way: str):
    with service() as server:
        leads(monkeypatch, "127.0.0.1")
        guard(Watch(private=True))
        with socket.socket(socket.AF_INET) as going:
            assert not getattr(going, way)(("ten.invalid", server.server_port))
            assert going.getpeername() == server.server_address


@pytest.mark.parametrize("numbers", [("10.1.2.3",), ("10.1.2.3", "169.254.169.254")])
@pytest.mark.parametrize("way", ["connect", "connect_ex"])
def test_a_name_that_leads_inside_is_refused(monkeypatch, way: str, numbers: tuple[str, ...]):
    leads(monkeypatch, *numbers)
    watch = Watch(private=False)
    guard(watch)
    with socket.socket(socket.AF_INET) as going, pytest.raises(NotOutside):
        getattr(going, way)(("ten.invalid", 80))
    assert (watch.refused, watch.connected) == (numbers[0], False)


@pytest.mark.parametrize("number", ["::ffff:10.1.2.3", "64:ff9b::a01:203", "2002:a01:203::1", "::10.1.2.3"])
def test_an_address_within_an_address_is_seen(number: str):
    with pytest.raises(NotOutside):
        Watch(private=False).judge(socket.AF_INET6, (number, 80, 0, 0))
    assert Watch(private=False).judge(socket.AF_INET, ("8.8.8.8", 80)) == ("8.8.8.8", 80)
