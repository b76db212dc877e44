"""Pages as seen, made here: what a browser would give, for tests that need none."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from loa.evidence.tests.factories import make_image
from loa.evidence.viewing import Seen
from loa.evidence.warc import warc_of
from loa.fetching.fetch import Exchange

TEXT = (
    "Đài truyền thanh xã phát ba buổi mỗi ngày trong tuần lễ phòng cháy, chữa cháy\nLịch phát sóng tháng sáu"
)


def make_seen(url: str = "https://tin.example/bai", *, text: str = TEXT, **values: Any) -> Seen:
    """A page of this text at this address, now."""
    at, data = timezone.now(), text.encode()
    warc = warc_of([Exchange(url, "GET", (), 200, "OK", (), data)], at=at)
    said = {"status": 200, "media_type": "text/html", "title": "Tin xã", "picture": make_image()}
    said |= {"data": data, "warc": warc, "resources": 1} | values
    return Seen(at, url, text=text, **said)
