"""Proof for the demo: small pictures and texts in the real store, and records in the real chain."""

from __future__ import annotations

import io
from datetime import datetime
from random import Random
from typing import Any

from PIL import Image, ImageDraw

from loa.assignments.looks import bands_of, look_at, signed
from loa.assignments.models import Picture
from loa.evidence import store
from loa.evidence.chain import START, hash_of
from loa.evidence.models import Blob, Record
from loa.project.demo.pouring import Numbers, pour
from loa.work.models import Leased

SIZE = (320, 240)
AGAIN_EVERY = 40  # one photo in so many was handed in before
Rows = list[tuple[Any, ...]]


class Chain:
    """The end of the chain, and the rows on their way into the tables: `write` pours them."""

    def __init__(self, random: Random, numbers: Numbers) -> None:
        self.random, self.numbers = random, numbers
        self.previous = START
        self.records: Rows = []
        self.blobs: Rows = []
        self.pictures: Rows = []
        self.photos: list[str] = []  # those of before, for the few that come twice

    def add(
        self, kind: str, *, subject: str, title: str, by: int | None, at: datetime, **more: Any
    ) -> tuple[int, str]:
        """The record follows the last one; returns its number, which is its key too, and its hash."""
        number = self.numbers.next(Record)
        record = Record(
            number=number, kind=kind, subject=subject, title=title, made_by_id=by, made_at=at,
            previous=self.previous, link=more.get("link", ""), blob_id=more.get("blob"),
            rows=more.get("rows", ""),
        )  # fmt: skip
        record.hash = self.previous = hash_of(record)
        self.records.append(
            (
                number,
                number,
                kind,
                subject,
                title,
                record.link,
                record.blob_id,
                by,
                at,
                record.rows,
                record.previous,
                record.hash,
            )
        )
        return number, record.hash

    @property
    def length(self) -> int:
        """How many records there are."""
        return self.numbers.count(Record)

    def photo(self) -> str:
        """The name of a picture's bytes in the store; now and then of one that was handed in before."""
        if self.photos and self.random.random() < 1 / AGAIN_EVERY:
            return self.random.choice(self.photos)
        data = draw(self.random)
        sha256 = store.write(data)
        seen, thumbnail = look_at(data)
        edges = seen["edges"]
        bands = bands_of(edges) if edges is not None else (None,) * 4
        self.blobs.append((sha256, len(data), "image/jpeg"))
        self.pictures.append(
            (
                self.numbers.next(Picture), sha256, signed(edges), signed(seen["waves"]), *bands,
                seen["width"], seen["height"], thumbnail, Leased.LeaseState.DONE,
            )
        )  # fmt: skip
        self.photos.append(sha256)
        return sha256

    def text(self, words: str) -> str:
        """The name of a text's bytes in the store."""
        return self.keep(words.encode(), "text/plain")

    def keep(self, data: bytes, media_type: str) -> str:
        """The name of the bytes in the store."""
        sha256 = store.write(data)
        self.blobs.append((sha256, len(data), media_type))
        return sha256

    def write(self) -> None:
        """What was added since the last time stands."""
        pour(Blob, "sha256 size media_type", self.blobs)
        pour(
            Record,
            "id number kind subject title link blob made_by made_at rows previous hash",
            self.records,
        )
        columns = "id blob edges waves band0 band1 band2 band3 width height thumbnail lease_state"
        pour(Picture, columns, self.pictures)
        for rows in (self.blobs, self.records, self.pictures):
            rows.clear()


def draw(random: Random) -> bytes:
    """A scene of a few shapes, as JPEG; two calls hardly ever give the same."""
    image = Image.new("RGB", SIZE, _colour(random))
    pen = ImageDraw.Draw(image)
    for _shape in range(random.randint(6, 10)):
        x, y = random.randint(0, SIZE[0]), random.randint(0, SIZE[1])
        box = (x, y, x + random.randint(20, 200), y + random.randint(20, 160))
        (pen.ellipse if random.random() < 0.5 else pen.rectangle)(box, fill=_colour(random))
    made = io.BytesIO()
    image.save(made, "JPEG", quality=40)
    return made.getvalue()


def _colour(random: Random) -> tuple[int, int, int]:
    return random.randint(0, 255), random.randint(0, 255), random.randint(0, 255)
