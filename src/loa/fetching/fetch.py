"""The one guarded fetch: what the network gives for an address, within caps, and from outside only.

Built on requests-hardened, which resolves a name once, refuses private addresses and connects to the very
address it has judged. Added here: ports, hops, decoded size, time in all, and a stricter notion of "outside".
"""

from __future__ import annotations

import ipaddress
import os
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
from requests_hardened import Config, HTTPSession
from requests_hardened.ip_filter_adapter import IPFilterAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError

AGENT = "Loa/1 (+public information campaigns)"
CHUNK = 65536
REDIRECTS = {301, 302, 303, 307, 308}
# Embeds an IPv4 address although it is no mapped one; the machine may route it to itself.
COMPATIBLE = ipaddress.ip_network("::/96")


@dataclass(frozen=True)
class Caps:
    """What one fetch may take; `loopback` is for test suites alone."""

    bytes: int = 5 * 1024 * 1024  # after decoding
    seconds: float = 15.0  # in all, redirects included
    hops: int = 5
    ports: frozenset[int] | None = frozenset({80, 443})
    loopback: bool = False


@dataclass(frozen=True)
class Fetched:
    """An answer, whatever its status."""

    url: str  # the last of the hops
    status: int
    media_type: str  # as the server says: not to be believed
    data: bytes
    hops: int


class FetchRefused(Exception):
    """The address may not be fetched: `why` is scheme, port, address or name."""

    def __init__(self, why: str, detail: str = "") -> None:
        self.why = why
        super().__init__(f"{why}: {detail}")


class FetchFailed(Exception):
    """Nothing came of it: `why` is size, time, hops, encoding or network."""

    def __init__(self, why: str, detail: str = "") -> None:
        self.why = why
        super().__init__(f"{why}: {detail}")


def fetch(url: str, *, caps: Caps | None = None) -> Fetched:
    """The whole answer for the address; raises FetchRefused or FetchFailed, and never gives half of one."""
    caps = caps or Caps()
    deadline = time.monotonic() + caps.seconds
    with _session(caps) as session, _line(deadline) as line:
        for hop in range(caps.hops + 1):
            _check_address(url, caps)
            with _ask(session, url, line) as response:
                if response.status_code in REDIRECTS and "Location" in response.headers:
                    url = urljoin(url, response.headers["Location"])
                    continue
                data = _read(response, line, caps.bytes)
                kind = response.headers.get("Content-Type", "")
                return Fetched(url, response.status_code, kind, data, hop)
    raise FetchFailed("hops", f"more than {caps.hops}")


def _check_address(url: str, caps: Caps) -> None:
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    except ValueError as error:
        raise FetchRefused("name", url[:200]) from error
    if parts.scheme not in ("http", "https"):
        raise FetchRefused("scheme", parts.scheme)
    if parts.username is not None or parts.password is not None or not parts.hostname:
        raise FetchRefused("name", url[:200])
    if caps.ports is not None and port not in caps.ports:
        raise FetchRefused("port", str(port))


class _Line:
    """The connections of one fetch, cut when its time is up, also in the middle of a slow answer."""

    def __init__(self, deadline: float) -> None:
        self.deadline, self.cut = deadline, False
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(max(0.0, deadline - time.monotonic()), self._cut)
        self._timer.daemon = True
        self._timer.start()

    @property
    def left(self) -> float:
        return self.deadline - time.monotonic()

    def watch(self, connection: socket.socket) -> None:
        """The connection is cut at the deadline; a handle of our own outlives its being wrapped by TLS."""
        self._sockets.append(socket.socket(fileno=os.dup(connection.fileno())))
        if self.cut:
            self._cut()

    def close(self) -> None:
        self._timer.cancel()
        for one in self._sockets:
            one.close()

    def _cut(self) -> None:
        self.cut = True
        for one in self._sockets:
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue


_present = threading.local()


@contextmanager
def _line(deadline: float) -> Iterator[_Line]:
    line = _present.line = _Line(deadline)
    try:
        yield line
    finally:
        line.close()
        del _present.line


class _Connection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        made: socket.socket = super()._new_conn()
        _present.line.watch(made)
        return made


class _SecureConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        made: socket.socket = super()._new_conn()
        _present.line.watch(made)
        return made


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


class _Adapter(IPFilterAdapter):
    """Judges the resolved address once more, strictly: outside is what the whole internet can reach."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}

    def build_connection_pool_key_attributes(self, *args: Any, **kwargs: Any) -> Any:
        host, pool = super().build_connection_pool_key_attributes(*args, **kwargs)
        address = ipaddress.ip_address(host["host"].strip("[]"))
        if not (_is_outside(address) or (self._allow_loopback and address.is_loopback)):
            raise FetchRefused("address", str(address))
        return host, pool


def _is_outside(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    embedded = address.version == 6 and address in COMPATIBLE
    return address.is_global and not address.is_multicast and not address.is_reserved and not embedded


@contextmanager
def _session(caps: Caps) -> Iterator[HTTPSession]:
    config = Config(
        ip_filter_enable=True,
        ip_filter_allow_loopback_ips=caps.loopback,
        never_redirect=True,
        default_timeout=(5, 5),
        user_agent_override=AGENT,
    )
    with HTTPSession(config) as session:
        session.trust_env = False  # no proxy and no password file may lead elsewhere
        for scheme in ("http", "https"):
            adapter = _Adapter(is_https_proto=scheme == "https", allow_loopback=caps.loopback)
            session.mount(f"{scheme}://", adapter)
        yield session


def _ask(session: HTTPSession, url: str, line: _Line) -> requests.Response:
    wait = max(0.01, min(5.0, line.left))
    try:
        answer: requests.Response = session.get(
            url, stream=True, timeout=(wait, wait), headers={"Accept-Encoding": "gzip"}, allow_redirects=False
        )
        return answer
    except requests.RequestException as error:
        if type(error).__name__ == "InvalidIPAddress":
            raise FetchRefused("address", str(error)) from error
        raise _failure(error, line) from error
    except (HTTPError, OSError, UnicodeError, ValueError) as error:
        raise _failure(error, line) from error


def _read(response: requests.Response, line: _Line, limit: int) -> bytes:
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise FetchFailed("encoding", encoding)
    inflate = zlib.decompressobj(31) if "gzip" in encoding else None
    data = bytearray()
    try:
        # One read of the socket at a time: an answer that drips must not hold us beyond the deadline.
        while chunk := response.raw.read1(CHUNK, decode_content=False):
            data += inflate.decompress(chunk, limit + 1 - len(data)) if inflate else chunk
            if len(data) > limit or (inflate and inflate.unconsumed_tail):
                raise FetchFailed("size", f"more than {limit} bytes")
            if line.left <= 0:
                raise FetchFailed("time", "")
    except (HTTPError, OSError, zlib.error) as error:
        raise _failure(error, line) from error
    _check_whole(response, inflate, line)
    return bytes(data)


def _check_whole(response: requests.Response, inflate: Any, line: _Line) -> None:
    left = getattr(response.raw, "length_remaining", None)
    if line.cut:
        raise FetchFailed("time", "")
    if left or (inflate is not None and not inflate.eof):
        raise FetchFailed("network", "the answer was cut short")


def _failure(error: Exception, line: _Line) -> FetchFailed:
    if line.cut or line.left <= 0 or isinstance(error, requests.Timeout):
        return FetchFailed("time", str(error)[:200])
    return FetchFailed("network", str(error)[:200])
