"""What links showed: for a few of them page, picture and text are kept, and bound in the chain.

Links lead to a few pages of the country's press, as those of many communes do: the same bytes are kept once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Any

from loa.evidence.errors import NOT_SEEN
from loa.evidence.models import Capture, Look, Record
from loa.evidence.rows import hash_of_rows
from loa.evidence.saying import not_captured
from loa.evidence.warc import warc_of
from loa.fetching.fetch import Exchange
from loa.project.demo.pouring import Numbers, pour
from loa.project.demo.proving import Chain, Rows, draw
from loa.work.models import Leased

SHARE, GIVEN_UP = 0.01, 0.05  # of links; of those that were looked at
LOOKED_AFTER = 7  # days
HTML = "text/html"
LeaseState = Leased.LeaseState
CAPTURE = (
    "id record url why captured_at final_url status media_type title content resources warc picture text "
    "lease_state"
)
LOOK = "id capture after found looked_at kept status final_url lease_state"


@dataclass(frozen=True)
class Shown:
    """A page of the press: its address, title and bytes by their names in the store."""

    url: str
    title: str
    content: str
    warc: str
    picture: str
    text: str


@dataclass
class Capturing:
    """The captures on their way into the tables: `write` pours them, after the chain."""

    random: Random
    numbers: Numbers
    chain: Chain
    now: datetime
    pages: dict[str, Shown] = field(default_factory=dict)
    captures: Rows = field(default_factory=list)
    looks: Rows = field(default_factory=list)

    def follow(self, record: int, *, url: str, topic: str, at: datetime) -> None:
        """One link in a hundred was opened; of these a few led nowhere."""
        if self.random.random() >= SHARE:
            return
        if self.random.random() < GIVEN_UP:
            self._give_up(record, url=url, at=at)
        else:
            self._take(record, url=url, page=self._page(topic, at), at=at)

    def write(self) -> None:
        """What was captured since the last time stands."""
        pour(Capture, CAPTURE, self.captures)
        pour(Look, LOOK, self.looks)
        self.captures.clear()
        self.looks.clear()

    def _give_up(self, record: int, *, url: str, at: datetime) -> None:
        capture = Capture(pk=self.numbers.next(Capture), record_id=record, url=url, why="gone")
        self.captures.append(
            (
                capture.pk, record, url, capture.why, None, "", None, "", "", "", 0, None, None, None,
                LeaseState.FAILED,
            )
        )  # fmt: skip
        title = not_captured(NOT_SEEN[capture.why], url)
        self._bind(capture, Record.Kind.GIVEN_UP, title=title, link=url, at=at)

    def _take(self, record: int, *, url: str, page: Shown, at: datetime) -> None:
        pk, seen = self.numbers.next(Capture), at + timedelta(minutes=2)
        kept = [
            self._keep(pk, kind, page=page, blob=blob, at=seen)
            for kind, blob in (
                (Record.Kind.WARC, page.warc),
                (Record.Kind.PICTURE, page.picture),
                (Record.Kind.TEXT, page.text),
            )
        ]
        capture = Capture(
            pk=pk, record_id=record, url=url, captured_at=seen, final_url=page.url, status=200,
            media_type=HTML, title=page.title, content=page.content, resources=1,
            warc_id=kept[0], picture_id=kept[1], text_id=kept[2],
        )  # fmt: skip
        self.captures.append(
            (
                pk, record, url, "", seen, page.url, 200, HTML, page.title, page.content, 1, *kept,
                LeaseState.DONE,
            )
        )  # fmt: skip
        self._bind(capture, Record.Kind.BINDING, title=page.title, link=url, at=seen)
        if seen + timedelta(days=LOOKED_AFTER) < self.now:
            self._look(capture, at=seen + timedelta(days=LOOKED_AFTER))

    def _keep(self, pk: int, kind: str, *, page: Shown, blob: str, at: datetime) -> int:
        more = {"blob": blob, "link": page.url}
        subject = f"evidence.capture:{pk}"
        return self.chain.add(kind, subject=subject, title=page.title, by=None, at=at, **more)[0]

    def _look(self, capture: Capture, *, at: datetime) -> None:
        """Later the page still said what it had said."""
        values = (LOOKED_AFTER, Look.Found.SAME, at, 1.0, 200, capture.final_url)
        names = ("after", "found", "looked_at", "kept", "status", "final_url")
        pk = self.numbers.next(Look)
        look = Look(pk=pk, capture_id=capture.pk, **dict(zip(names, values, strict=True)))
        self.looks.append((pk, capture.pk, *values, LeaseState.DONE))
        self._bind(look, Record.Kind.BINDING, title=capture.title, link=capture.url, at=at)

    def _bind(self, row: Capture | Look, kind: str, *, title: str, link: str, at: datetime) -> None:
        subject = f"{row._meta.label_lower}:{row.pk}"
        more: dict[str, Any] = {"link": link, "rows": hash_of_rows([row])}
        self.chain.add(kind, subject=subject, title=title[:300], by=None, at=at, **more)

    def _page(self, topic: str, at: datetime) -> Shown:
        if topic not in self.pages:
            self.pages[topic] = self._press(len(self.pages) + 1, topic, at)
        return self.pages[topic]

    def _press(self, number: int, topic: str, at: datetime) -> Shown:
        title, url = f"Cả nước chung tay {topic}", f"https://bao-lac-hai.example.org/bai-{number}"
        words = f"{title}\n\nSáng nay, nhiều địa phương đồng loạt hưởng ứng {topic}.\n"
        page = f'<!doctype html><meta charset="utf-8"><title>{title}</title><p>{words}</p>'.encode()
        answered = Exchange(url, "GET", (), 200, "OK", (("Content-Type", HTML),), page)
        return Shown(
            url=url,
            title=title,
            content=sha256(page).hexdigest(),
            warc=self.chain.keep(warc_of([answered], at=at, title=title), "application/warc"),
            picture=self.chain.keep(draw(self.random), "image/jpeg"),
            text=self.chain.keep(words.encode(), "text/plain"),
        )
