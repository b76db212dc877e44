"""The page and all it is made of, fetched for the browser under the house's rules, and kept as it came."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field, replace

from django.conf import settings

from loa.fetching.fetch import AGENT, Caps, Exchange, Fetched, FetchFailed, FetchRefused, fetch
from loa.fetching.frames import Message

MEBIBYTE = 1024 * 1024
PAGE_KINDS = ("text/html", "application/xhtml+xml", "text/plain", "image/")
ACCEPTED = {"Accept-Language": "vi,en;q=0.5", "Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
TRYING_HELPS = {"time", "network", "encoding"}
GONE = {404, 410}


@dataclass(frozen=True)
class Limits:
    """What one capture may take."""

    seconds: float = 90.0  # in all
    patience: float = 30.0  # until the page has loaded
    calm: float = 4.0  # for what loads after that
    page_bytes: int = 10 * MEBIBYTE  # one resource, decoded
    bytes: int = 40 * MEBIBYTE  # all of them
    resources: int = 400
    width: int = 1280
    height: int = 900
    max_height: int = 12_000
    memory_bytes: int = 2048 * MEBIBYTE


def limits() -> Limits:
    """The limits of this house: the setting EVIDENCE_CAPTURE changes single ones."""
    return replace(Limits(), **getattr(settings, "EVIDENCE_CAPTURE", {}))


class NotSeen(Exception):
    """There is nothing to keep: `why` is a key of `errors.NOT_SEEN`; `final` where trying again is no use."""

    def __init__(self, why: str, detail: str = "", *, status: int | None = None, final: bool = False) -> None:
        self.why, self.detail, self.status, self.final = why, detail[:300], status, final
        super().__init__(f"{why}: {detail}")


def caps(most: Limits, *, seconds: float) -> Caps:
    """What one fetch of a capture may take; test suites may let it reach this machine."""
    open_house = bool(getattr(settings, "EVIDENCE_CAPTURE_THIS_MACHINE", False))
    ports = None if open_house else Caps.ports
    return Caps(bytes=most.page_bytes, seconds=seconds, ports=ports, loopback=open_house)


def fetch_page(url: str, most: Limits) -> Fetched:
    """The page itself, with a status of success and some content; raises NotSeen."""
    try:
        page = fetch(url, caps=caps(most, seconds=min(20.0, most.patience)), headers=ACCEPTED)
    except FetchRefused as refused:
        # A name that leads inside today may lead outside tomorrow; an address or a scheme never does.
        raise NotSeen(f"refused-{refused.why}", str(refused), final=True) from refused
    except FetchFailed as failed:
        raise NotSeen(failed.why, str(failed), final=failed.why not in TRYING_HELPS) from failed
    if page.status in GONE:
        raise NotSeen("gone", str(page.status), status=page.status)
    if not 200 <= page.status < 300:
        raise NotSeen("status", str(page.status), status=page.status)
    if not page.data.strip():
        raise NotSeen("empty", "", status=page.status)
    return page


def is_shown(page: Fetched) -> bool:
    """Whether a browser shows it as a page; anything else is kept as the file that it is."""
    kind = page.media_type.partition(";")[0].strip().lower()
    return not kind or kind.startswith(PAGE_KINDS)


@dataclass
class Gathering:
    """What a browser asks for: given once each, within all limits, and kept in order."""

    page: Fetched
    most: Limits
    exchanges: list[Exchange] = field(default_factory=list)
    missing: list[dict[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.exchanges += self.page.exchanges
        self._until = time.monotonic() + self.most.seconds
        self._taken = len(self.page.data)
        self._count = 0
        self._first = True
        self._held: dict[str, Message] = {}
        self._lock = threading.Lock()

    def answer(self, question: Message) -> Message:
        """What the browser gets for an address: the resource, or the reason why not."""
        url = str(question.head.get("url", "")).partition("#")[0]
        with self._lock:
            if question.head.get("leading") and self._first:
                self._first = False
                return _given(replace(self.page, url=url))
            if url in self._held:
                return self._held[url]
            self._count += 1
            refused = self._beyond()
        if refused:
            return self._missed(url, refused)
        return self._get(url)

    def _beyond(self) -> str:
        if self._count > self.most.resources:
            return "too many resources"
        if self._taken > self.most.bytes:
            return "too many bytes"
        return "no time left" if time.monotonic() > self._until else ""

    def _get(self, url: str) -> Message:
        left = self._until - time.monotonic()
        try:
            got = fetch(url, caps=caps(self.most, seconds=max(0.1, min(15.0, left))), headers=ACCEPTED_ANY)
        except (FetchRefused, FetchFailed) as reason:
            return self._missed(url, str(reason))
        reply = _given(got)
        with self._lock:
            self._taken += len(got.data)
            self._held[url] = self._held[got.url] = reply
            self.exchanges += got.exchanges
            if got.status >= 400:
                self.missing.append({"url": url[:500], "why": str(got.status)})
        return reply

    def _missed(self, url: str, why: str) -> Message:
        with self._lock:
            self.missing.append({"url": url[:500], "why": why[:200]})
        return Message({"refused": why[:200]})


ACCEPTED_ANY = {"Accept-Language": ACCEPTED["Accept-Language"], "Accept": "*/*"}


def _given(got: Fetched) -> Message:
    head = {"status": got.status, "url": got.url, "headers": list(got.exchanges[-1].headers)}
    return Message(head, got.data)


def order_of(url: str, most: Limits, *, chromium: str) -> Message:
    """What the browser is told to do."""
    return Message(
        {
            "url": url,
            "chromium": chromium,
            "agent": AGENT,
            "width": most.width,
            "height": most.height,
            "max_height": most.max_height,
            "patience": most.patience,
            "calm": most.calm,
            "seconds": most.seconds - 10.0,
        }
    )
