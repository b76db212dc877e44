"""The one guarded fetch: what the network gives for an address, within caps, and from outside only.

The addresses are judged in `lines`. Held here: schemes, ports, hops, decoded size and time in all.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
from requests_hardened import Config, HTTPSession
from urllib3.exceptions import HTTPError

from loa.fetching.lines import AnyAdapter, Line, NotOutside, OutsideAdapter, open_line

AGENT = "Loa/1 (+public information campaigns)"
CHUNK = 65536
REDIRECTS = {301, 302, 303, 307, 308}
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Caps:
    """What one fetch may take; `loopback` is for test suites alone.

    `inside`: the operator of this machine has named the address, it may be anywhere. `roots`: a file of
    certificates trusted instead of the usual ones.
    """

    bytes: int = 5 * 1024 * 1024  # after decoding
    seconds: float = 15.0  # in all, redirects included
    hops: int = 5
    ports: frozenset[int] | None = frozenset({80, 443})
    loopback: bool = False
    inside: bool = False
    roots: str = ""


@dataclass(frozen=True)
class Exchange:
    """One question and its answer as they went over the line; `data` is decoded, and none of a redirect."""

    url: str
    method: str
    asked: Headers
    status: int
    reason: str
    headers: Headers
    data: bytes = b""


@dataclass(frozen=True)
class Fetched:
    """An answer, whatever its status."""

    url: str  # the last of the hops
    status: int
    media_type: str  # as the server says: not to be believed
    data: bytes
    hops: int
    exchanges: tuple[Exchange, ...] = ()  # one a hop, the answer's own last


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


@dataclass(frozen=True)
class _Question:
    method: str
    headers: Mapping[str, str]
    body: bytes | None = None


def fetch(url: str, *, caps: Caps | None = None, headers: Mapping[str, str] | None = None) -> Fetched:
    """The whole answer for the address; raises FetchRefused or FetchFailed, and never gives half of one."""
    return _fetch(url, caps or Caps(), _Question("GET", headers or {}))


def post(url: str, body: bytes, *, media_type: str, caps: Caps) -> Fetched:
    """The whole answer to what was sent there; no redirect is followed with it."""
    answer = _fetch(url, caps, _Question("POST", {"Content-Type": media_type}, body))
    if answer.hops:
        raise FetchFailed("hops", "what is sent is not sent on elsewhere")
    return answer


def _fetch(url: str, caps: Caps, question: _Question) -> Fetched:
    deadline = time.monotonic() + caps.seconds
    seen: list[Exchange] = []
    with _session(caps) as session, open_line(deadline) as line:
        for hop in range(caps.hops + 1):
            _check_address(url, caps)
            with _ask(session, url, line, question) as response:
                if response.status_code in REDIRECTS and "Location" in response.headers:
                    if question.body is not None:
                        raise FetchFailed("hops", "what is sent is not sent on elsewhere")
                    seen.append(_exchange(url, response, b""))
                    url = urljoin(url, response.headers["Location"])
                    continue
                data = _read(response, line, caps.bytes)
                seen.append(_exchange(url, response, data))
                kind = response.headers.get("Content-Type", "")
                return Fetched(url, response.status_code, kind, data, hop, tuple(seen))
    raise FetchFailed("hops", f"more than {caps.hops}")


def _exchange(url: str, response: requests.Response, data: bytes) -> Exchange:
    asked = tuple((str(name), str(value)) for name, value in response.request.headers.items())
    answered = tuple((str(name), str(value)) for name, value in response.raw.headers.iteritems())
    method = str(response.request.method)
    return Exchange(url, method, asked, response.status_code, response.reason or "", answered, data)


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
    if caps.ports is not None and not caps.inside and port not in caps.ports:
        raise FetchRefused("port", str(port))


@contextmanager
def _session(caps: Caps) -> Iterator[HTTPSession]:
    config = Config(
        ip_filter_enable=not caps.inside,
        ip_filter_allow_loopback_ips=caps.loopback,
        never_redirect=True,
        default_timeout=(5, 5),
        user_agent_override=AGENT,
    )
    with HTTPSession(config) as session:
        session.trust_env = False  # no proxy and no password file may lead elsewhere
        if caps.roots:
            session.verify = caps.roots
        for scheme in ("http", "https"):
            secure = scheme == "https"
            outside = OutsideAdapter(is_https_proto=secure, allow_loopback=caps.loopback)
            session.mount(f"{scheme}://", AnyAdapter() if caps.inside else outside)
        yield session


def _ask(session: HTTPSession, url: str, line: Line, question: _Question) -> requests.Response:
    wait = max(0.01, min(5.0, line.left))
    try:
        answer: requests.Response = session.request(
            question.method,
            url,
            data=question.body,
            headers={"Accept-Encoding": "gzip", **question.headers},
            stream=True,
            timeout=(wait, wait),
            allow_redirects=False,
        )
        return answer
    except NotOutside as inside:
        raise FetchRefused("address", str(inside)) from inside
    except requests.RequestException as error:
        if type(error).__name__ == "InvalidIPAddress":
            raise FetchRefused("address", str(error)) from error
        raise _failure(error, line) from error
    except (HTTPError, OSError, UnicodeError, ValueError) as error:
        raise _failure(error, line) from error


def _read(response: requests.Response, line: Line, limit: int) -> bytes:
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


def _check_whole(response: requests.Response, inflate: Any, line: Line) -> None:
    left = getattr(response.raw, "length_remaining", None)
    if line.cut:
        raise FetchFailed("time", "")
    if left or (inflate is not None and not inflate.eof):
        raise FetchFailed("network", "the answer was cut short")


def _failure(error: Exception, line: Line) -> FetchFailed:
    if line.cut or line.left <= 0 or isinstance(error, requests.Timeout):
        return FetchFailed("time", str(error)[:200])
    return FetchFailed("network", str(error)[:200])
