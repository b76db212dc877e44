"""What went over the line as a WARC file (ISO 28500), from which the page can be shown again."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from http import HTTPStatus

from warcio.statusandheaders import StatusAndHeaders
from warcio.timeutils import datetime_to_iso_date
from warcio.warcwriter import WARCWriter

from loa import __version__
from loa.fetching.fetch import Exchange, Headers

# The bytes stand decoded; what the server said of their packing is kept under another name.
PACKING = {"content-encoding", "transfer-encoding", "content-length"}
ORIGINAL = "X-Archive-Orig-"


def warc_of(exchanges: Iterable[Exchange], *, at: datetime, title: str = "") -> bytes:
    """A compressed WARC with a request and a response for each exchange, in their order."""
    made = io.BytesIO()
    writer = WARCWriter(made, gzip=True)
    day = datetime_to_iso_date(at.astimezone(UTC).replace(tzinfo=None))
    about = {"software": f"Loa/{__version__}", "format": "WARC File Format 1.0", "description": title[:200]}
    writer.write_record(writer.create_warcinfo_record("capture.warc.gz", about))
    for exchange in exchanges:
        response = writer.create_warc_record(
            exchange.url,
            "response",
            payload=io.BytesIO(exchange.data),
            http_headers=_answered(exchange),
            warc_headers_dict={"WARC-Date": day},
        )
        request = writer.create_warc_record(
            exchange.url,
            "request",
            http_headers=_asked(exchange),
            warc_headers_dict={"WARC-Date": day},
        )
        writer.write_request_response_pair(request, response)
    return made.getvalue()


def _answered(exchange: Exchange) -> StatusAndHeaders:
    headers = [(_renamed(name), value) for name, value in exchange.headers]
    headers.append(("Content-Length", str(len(exchange.data))))
    line = f"{exchange.status} {exchange.reason or _phrase(exchange.status)}".strip()
    return StatusAndHeaders(line, _clean(headers), protocol="HTTP/1.1")


def _asked(exchange: Exchange) -> StatusAndHeaders:
    path = "/" + exchange.url.split("//", 1)[-1].partition("/")[2]
    return StatusAndHeaders(
        f"{exchange.method} {path} HTTP/1.1", _clean(exchange.asked), is_http_request=True
    )


def _renamed(name: str) -> str:
    return ORIGINAL + name if name.lower() in PACKING else name


def _clean(headers: Iterable[tuple[str, str]] | Headers) -> list[tuple[str, str]]:
    # A line feed in a value would begin another header.
    return [(name, " ".join(value.split())) for name, value in headers]


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
