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


def test_datagrams_are_judged_too(settings):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.setblocking(False)
        address = f"rsyslog://127.0.0.1:{listening.getsockname()[1]}/local7"
        with pytest.raises(NotSent):
            apprise.post(address, title=TITLE, body=BODY)
        with pytest.raises(BlockingIOError):
            listening.recv(2000)
        settings.NOTICES_PRIVATE_HOSTS = True
        apprise.post(address, title=TITLE, body=BODY)
        assert BODY in listening.recv(2000).decode()
