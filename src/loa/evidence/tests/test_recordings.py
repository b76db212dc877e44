"""A film or a sound tells nothing but what is seen and heard, and its time; it plays as it played."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import wave

import pytest

from loa.evidence.actions import keep_recording, store_bytes
from loa.evidence.boxes import found, pieces_of, whole
from loa.evidence.errors import MediaRefused
from loa.evidence.media import check_media
from loa.evidence.photo import PhotoRefused
from loa.evidence.queries import open_blob
from loa.evidence.recordings import strip

SEEN, NOTED, MADE = b"what is seen" * 40, b"21.0333 105.8500" * 4, 3_850_000_000
SECRETS = (b"+21.0333", b"21.0333 105", b"Maker of telephones", b"Tran Van Quay", b"x:xmpmeta", b"So nha 12")


def box(name: bytes, *inside: bytes) -> bytes:
    body = b"".join(inside)
    return struct.pack(">I4s", 8 + len(body), name) + body


def track(kind: bytes, at: int, sizes: list[int], *more: bytes) -> bytes:
    """A track whose samples stand one after the other at that place, in chunks of two."""
    places = [at + sum(sizes[:n]) for n in range(0, len(sizes), 2)]
    tables = box(
        b"stbl",
        box(b"stsc", struct.pack(">IIIII", 0, 1, 1, 2, 1)),
        box(b"stsz", struct.pack(f">III{len(sizes)}I", 0, 0, len(sizes), *sizes)),
        box(b"stco", struct.pack(f">II{len(places)}I", 0, len(places), *places)),
    )
    handler = box(b"hdlr", bytes(8), kind, bytes(13))
    return box(b"trak", box(b"tkhd", bytes(84)), box(b"mdia", handler, box(b"minf", tables)), *more)


def telephone_film(*, place: bytes = b"+21.0333+105.8500/") -> bytes:
    """A film with its place in both ways that telephones have, and a track that notes it all the while."""
    head = box(b"ftyp", b"mp42", bytes(4), b"mp42isom")
    old = box(b"free", b"So nha 12")
    begin = len(head) + len(old) + 8
    data = box(b"mdat", SEEN, NOTED)
    told = box(b"\xa9xyz", struct.pack(">HH", len(place), 0), place)
    meta = box(b"meta", b"com.apple.quicktime.make", b"Maker of telephones", b"Tran Van Quay")
    film = box(
        b"moov",
        box(b"mvhd", struct.pack(">III", 0, MADE, MADE), bytes(88)),
        track(b"vide", begin, [len(SEEN) // 4] * 4, box(b"udta", b"Tran Van Quay")),
        track(b"meta", begin + len(SEEN), [16] * 4),
        box(b"udta", told, box(b"auth", b"Tran Van Quay")),
        meta,
    )
    return head + old + data + film + box(b"uuid", bytes(16), b"<x:xmpmeta>")


def sound(*, tagged: bool) -> bytes:
    """An MP3 of four frames, with every tag that there is."""
    frames = (b"\xff\xfb\x90\x64" + bytes(413)) * 4
    body = b"TPE1Tran Van QuaySo nha 12" + bytes(30)
    first = b"ID3\x04\x00\x00" + struct.pack(">I", len(body)) + body
    foot = b"APETAGEX" + struct.pack("<IIII", 2000, 32 + 13, 1, 0) + bytes(8)
    last = b"TAG" + b"Tran Van Quay".ljust(125, b"\0")
    return first + frames + b"Tran Van Quay" + foot + last if tagged else frames


def wav() -> bytes:
    with wave.open(made := io.BytesIO(), "wb") as file:
        file.setnchannels(1), file.setsampwidth(2), file.setframerate(8000)
        file.writeframes(b"\x01\x02" * 300)
    said = b"INFOIART" + struct.pack("<I", 14) + b"Tran Van Quay\0"
    data = made.getvalue() + b"LIST" + struct.pack("<I", len(said)) + said
    return data[:4] + struct.pack("<I", len(data) - 8) + data[8:]


def test_a_film_tells_nothing_and_stands_where_it_stood():
    data = telephone_film()
    assert [secret for secret in SECRETS if secret not in data] == []
    made = strip(data)
    assert [secret for secret in SECRETS if secret in made.data] == []
    assert (len(made.data), made.place) == (len(data), None)
    film = found(made.data, whole(made.data), b"moov")
    seen = found(made.data, film, b"trak")
    assert b"".join(made.data[begin:end] for begin, end in pieces_of(made.data, seen)) == SEEN
    time = found(made.data, film, b"mvhd")
    assert struct.unpack_from(">I", made.data, time.inside + 4)[0] == MADE
    assert strip(made.data).data == made.data
    assert check_media(made.data) == "video/mp4"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (b"+21.0333+105.8500/", (21.0333, 105.85)),
        (b"-33.8+151.20+012.3/", (-33.8, 151.2)),
        (b"+95.0000+105.8500/", None),
        (b"somewhere", None),
    ],
)
def test_the_place_of_a_film_is_kept_where_asked_for_and_no_more_of_it(words, place):
    made = strip(telephone_film(place=words), keep_place=True)
    assert made.place == place
    assert [secret for secret in SECRETS[1:] if secret in made.data] == []
    assert strip(made.data, keep_place=True).place == place
    assert (b"\xa9xyz" in made.data) == (place is not None)


def test_a_film_that_was_cut_off_is_kept_as_far_as_it_goes():
    data = telephone_film()
    short = data[: data.index(b"moov") - 50]
    made = strip(short).data
    assert (len(made), SEEN[:300] in made) == (len(short), True)


def test_a_sound_without_its_tags_is_the_same_sound():
    made = strip(sound(tagged=True)).data
    assert made == b"ID3\x04" + bytes(6) + sound(tagged=False)
    assert (strip(made).data, check_media(made)) == (made, "audio/mpeg")
    assert strip(sound(tagged=False)).data == sound(tagged=False)


def test_a_wave_is_its_sound_alone():
    made = strip(wav()).data
    assert b"Tran Van Quay" in wav()
    assert b"Tran Van Quay" not in made
    with wave.open(io.BytesIO(made)) as file:
        assert (file.getframerate(), file.readframes(400)) == (8000, b"\x01\x02" * 300)
    assert strip(made).data == made


BROKEN = telephone_film().replace(struct.pack(">I4s", 8 + 100, b"mvhd"), struct.pack(">I4s", 2**31, b"mvhd"))

ENDLESS = telephone_film().replace(struct.pack(">III", 0, 4, 16), struct.pack(">III", 0, 2**30, 16))


@pytest.mark.parametrize("data", [BROKEN, ENDLESS, b"ID3\x04\x00\x00\x00"])
def test_what_is_broken_is_refused(data):
    with pytest.raises(PhotoRefused):
        strip(data)


def test_the_child_gives_the_same_and_refuses_the_same():
    command, data = [sys.executable, "-m", "loa.evidence.recordings", "--keep-place"], telephone_film()
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    head, _, made = done.stdout.partition(b"\n")
    assert head == b'{"taken": null, "place": [21.0333, 105.85]}'
    assert made == strip(data, keep_place=True).data
    assert subprocess.run(command, input=BROKEN, capture_output=True, check=False).returncode == 3


@pytest.mark.django_db
def test_whichever_door_a_recording_comes_in_by_it_is_kept_bare():
    for data in (telephone_film(), sound(tagged=True), wav()):
        kept = open_blob(store_bytes(data))
        assert [secret for secret in SECRETS if secret in kept] == []
    asked = keep_recording(telephone_film(), keep_place=True)
    assert (asked.place, asked.blob.media_type) == ((21.0333, 105.85), "video/mp4")
    with pytest.raises(MediaRefused, match="Không mở được bản ghi"):
        store_bytes(BROKEN)
