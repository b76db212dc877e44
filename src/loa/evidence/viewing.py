"""A web page as seen: fetched under the house's rules, shown by a browser without a network of its own."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from loa.evidence.gathering import Gathering, Limits, NotSeen, fetch_page, is_shown, limits, order_of
from loa.evidence.texts import plain
from loa.evidence.warc import warc_of
from loa.fetching.child import ChildFailed
from loa.fetching.dialogue import converse
from loa.fetching.fetch import Fetched
from loa.fetching.frames import Message
from loa.fetching.jail import Bounds

BROWSER = "loa.evidence.browser"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SETTINGS_OF_BROWSER = Path("/etc/chromium.d")  # Debian's chromium reads them before it starts
PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True)
class Seen:
    """A page as it was at a moment."""

    at: datetime
    url: str  # where all redirects led
    status: int
    media_type: str
    title: str
    text: str  # "" where it is a file and no page
    picture: bytes  # b"" likewise
    data: bytes  # of the page or the file itself
    warc: bytes
    resources: int
    missing: tuple[dict[str, str], ...] = ()
    cut: bool = False  # the page goes on below the picture
    late: bool = False  # it had not finished loading


def view(url: str, *, most: Limits | None = None) -> Seen:
    """The page as a reader sees it now; raises NotSeen, and never gives an empty one."""
    most = most or limits()
    page = fetch_page(url, most)
    at = timezone.now()
    if not is_shown(page):
        title = page.url.rstrip("/").rpartition("/")[2][:300]
        warc = warc_of(page.exchanges, at=at, title=title)
        return Seen(at, page.url, page.status, page.media_type, title, "", b"", page.data, warc, 1)
    gathering = Gathering(page, most)
    shown = _show(page, gathering, most)
    return _seen(page, gathering, shown, at)


def chromium() -> str:
    """Where the browser is; raises NotSeen where there is none."""
    named: str = getattr(settings, "CHROMIUM", "")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise NotSeen("browser", named or BROWSERS[0])
    return found


def _show(page: Fetched, gathering: Gathering, most: Limits) -> Message:
    order = order_of(page.url, most, chromium=chromium())
    bounds = Bounds(seconds=most.seconds, memory_bytes=most.memory_bytes, together=True, open_files=4096)
    settings_of_browser = tuple(path for path in (SETTINGS_OF_BROWSER,) if path.is_dir())
    try:
        return converse(BROWSER, order, answer=gathering.answer, bounds=bounds, shown=settings_of_browser)
    except ChildFailed as failure:
        why = failure.why if failure.why in ("time", "memory") else "page"
        raise NotSeen(why, failure.detail, status=page.status) from failure


def _seen(page: Fetched, gathering: Gathering, shown: Message, at: datetime) -> Seen:
    head = shown.head
    if "failed" in head:
        raise NotSeen(str(head["failed"]), str(head.get("detail", "")), status=page.status)
    text = plain(str(head["text"]))
    if not shown.body.startswith(PNG) or not (text or head["pictures"]):
        raise NotSeen("empty", "nothing is shown", status=page.status)
    title = plain(str(head["title"])).replace("\n", " ")
    return Seen(
        at,
        str(head["url"])[:2000],
        page.status,
        page.media_type,
        title,
        text,
        shown.body,
        page.data,
        warc_of(gathering.exchanges, at=at, title=title),
        len(gathering.exchanges),
        tuple(gathering.missing[:200]),
        bool(head["cut"]),
        bool(head["late"]),
    )
