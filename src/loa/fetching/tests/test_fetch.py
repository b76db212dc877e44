"""A fetch reaches only the outside, and takes no more than its caps."""

import socket
import threading
import time
from dataclasses import replace
from http.server import ThreadingHTTPServer

import pytest

from loa.fetching.fetch import Caps, FetchFailed, FetchRefused, fetch, post
from loa.fetching.tests.server import Handler


@pytest.fixture(scope="module")
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        running.seen, running.done = [], threading.Event()
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.done.set()
        running.shutdown()


CAPS = Caps(bytes=100_000, seconds=5, ports=None, loopback=True)


@pytest.fixture
def get(server):
    def get(path, **caps):
        return fetch(f"http://127.0.0.1:{server.server_port}/{path}", caps=replace(CAPS, **caps))

    return get


def test_answer_is_given_whole(get):
    page = get("page")
    assert (page.status, page.media_type, page.data.decode(), page.hops) == (200, "text/html", "Tin bài", 0)
    assert get("absent").status == 404
    assert get("zipped").data == b"words" * 100


def test_redirect_is_followed_and_counted(get):
    page = get("hop")
    assert (page.hops, page.url.endswith("/page")) == (1, True)
    with pytest.raises(FetchFailed, match="hops"):
        get("loop", hops=3)


@pytest.mark.parametrize(("path", "why"), [("inside", "address"), ("file", "scheme")])
def test_redirect_leads_nowhere_forbidden(get, path, why):
    with pytest.raises(FetchRefused, match=why):
        get(path)


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("large", "size"),
        ("bomb", "size"),
        ("brotli", "encoding"),
        ("cut", "network"),
        ("cut_zipped", "network"),
    ],
)
def test_limit_or_half_an_answer_is_a_failure(get, path, why):
    with pytest.raises(FetchFailed, match=why):
        get(path)


@pytest.mark.parametrize("path", ["drip", "slow_head"])
def test_slow_answer_is_cut(get, path):
    begun = time.monotonic()
    with pytest.raises(FetchFailed, match="time"):
        get(path, seconds=0.5)
    assert time.monotonic() - begun < 3


def test_own_machine_is_not_reached(server):
    address = f"http://127.0.0.1:{server.server_port}/page"
    assert fetch(address, caps=CAPS).status == 200
    count = len(server.seen)
    with pytest.raises(FetchRefused, match="address"):
        fetch(address, caps=replace(CAPS, loopback=False))
    with pytest.raises(FetchRefused, match="port"):
        fetch(address, caps=replace(CAPS, ports=frozenset({80, 443})))
    assert len(server.seen) == count


INSIDE = [
    "127.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "192.0.0.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "2130706433", "0x7f000001",
    "0177.0.0.1", "127.1", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::127.0.0.1]", "[::ffff:10.0.0.1]",
    "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001::1]", "[fe80::1]", "[fc00::1]",
    "[fd12:3456::1]", "[ff02::1]", "[2001:db8::1]", "localhost",
]  # fmt: skip


@pytest.mark.parametrize("host", INSIDE)
def test_nothing_inside_is_connected_to(monkeypatch, host):
    connected = []
    monkeypatch.setattr(socket.socket, "connect", lambda _self, address: connected.append(address))
    with pytest.raises((FetchRefused, FetchFailed)):
        fetch(f"http://{host}/")
    assert connected == []


def test_name_is_resolved_once_and_the_judged_address_is_the_one_connected_to(monkeypatch):
    """A name that answers otherwise the second time (rebinding) gains nothing."""
    answers = iter(["93.184.216.34", "127.0.0.1", "127.0.0.1"])
    connected = []

    def resolve(host, port, *args, **options):
        if host != "a.example":
            return real(host, port, *args, **options)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    def connect(_self, address):
        connected.append(address)
        raise OSError("stopped here")

    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *rest, **more: (resolve if host == "a.example" else real)(host, *rest, **more),
    )
    monkeypatch.setattr(socket.socket, "connect", connect)
    with pytest.raises(FetchFailed, match="network"):
        fetch("http://a.example/")
    assert connected == [("93.184.216.34", 80)]


@pytest.mark.parametrize(
    "address",
    [
        "ftp://a.example/",
        "http://user:pass@a.example/",
        "http:///",
        "http://a.example:22/",
        "http://a:b/",
        "x",
    ],
)
def test_address_of_another_kind_is_refused(address):
    with pytest.raises(FetchRefused):
        fetch(address)


def test_no_proxy_of_the_environment_is_used(get, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    assert get("page").status == 200


def test_every_hop_is_told_with_what_was_asked_and_answered(get):
    page = get("hop")
    first, last = page.exchanges
    assert (first.url.endswith("/hop"), first.status, first.data) == (True, 302, b"")
    assert ("Location", "/page") in first.headers
    assert (last.url, last.status, last.data) == (page.url, 200, page.data)
    assert dict(last.asked)["User-Agent"].startswith("Loa/")


def test_repeated_headers_are_all_told(get):
    assert [value for name, value in get("cookies").exchanges[0].headers if name == "Set-Cookie"] == [
        "a=1",
        "b=2",
    ]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("flood_of_headers", "network"),
        ("long_header", "network"),
        ("no_http", "network"),
        ("bad_chunks", "network"),
        ("endless_chunks", "size"),
        ("zipped_twice", "encoding"),
        ("no_gzip", "network"),
        ("hangs_up", "network"),
        ("hop_to_ftp", "scheme"),
        ("hop_with_password", "name"),
        ("hop_to_port", "address"),
        ("hop_to_metadata", "address"),
    ],
)
def test_hostile_server_gains_nothing(get, path, why):
    with pytest.raises((FetchFailed, FetchRefused), match=why):
        get(path, seconds=2)


def test_many_slow_hops_share_one_bound(get):
    begun = time.monotonic()
    with pytest.raises(FetchFailed, match="time"):
        get("hop_slow", seconds=1, hops=100)
    assert time.monotonic() - begun < 2


def test_name_that_is_not_resolved_in_time_is_a_failure(monkeypatch):
    stop = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_options: stop.wait(30))
    begun = time.monotonic()
    with pytest.raises(FetchFailed, match="time"):
        fetch("http://cham.example/", caps=Caps(seconds=0.5))
    stop.set()
    assert time.monotonic() - begun < 3


def test_what_is_sent_arrives_once_and_is_sent_nowhere_else(get, server):
    address = f"http://127.0.0.1:{server.server_port}"
    answer = post(f"{address}/echo", b"question", media_type="text/x-q", caps=CAPS)
    assert (answer.status, answer.data) == (200, b"text/x-q question")
    count = len(server.seen)
    with pytest.raises(FetchFailed, match="hops"):
        post(f"{address}/hop", b"question", media_type="text/x-q", caps=CAPS)
    assert server.seen[count:] == ["/hop"]


def test_address_named_by_the_operator_may_be_inside_and_none_other(server):
    address = f"http://127.0.0.1:{server.server_port}/page"
    with pytest.raises(FetchRefused):
        fetch(address, caps=Caps())
    assert fetch(address, caps=Caps(inside=True)).status == 200
