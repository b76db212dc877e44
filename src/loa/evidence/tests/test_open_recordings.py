"""An Ogg or a WebM tells nothing but what is seen and heard; it plays as it played."""

from __future__ import annotations

import struct

import pytest

from loa.evidence.actions import store_bytes
from loa.evidence.media import check_media
from loa.evidence.photo import PhotoRefused
from loa.evidence.queries import open_blob
from loa.evidence.recordings import strip

SECRETS = (b"Tran Van Quay", b"+21.0333+105.8500/", b"Maker of telephones", b"So nha 12")
CODES = b"codes" * 90
HEARD = [bytes([n]) * (40 + n) for n in range(1, 9)]


def crc_of(page: bytes) -> int:
    """The checksum of RFC 3533, bit by bit."""
    found = 0
    for byte in page[:22] + bytes(4) + page[26:]:
        found ^= byte << 24
        for _ in range(8):
            found = (found << 1 ^ (0x04C11DB7 if found >> 31 else 0)) & 0xFFFFFFFF
    return found


def page_of(lengths: bytes, body: bytes, *, serial: int, number: int, flags: int = 0) -> bytes:
    head = struct.pack("<4sBBQIII", b"OggS", 0, flags, number, serial, number, 0)
    page = head + bytes([len(lengths)]) + lengths + body
    return page[:22] + struct.pack("<I", crc_of(page)) + page[26:]


def stream_of(packets: list[bytes], *, serial: int = 7, most: int = 4) -> list[bytes]:
    """The pages of a stream; few pieces a page, so that packets run on."""
    lengths, body, pages = b"", b"", []
    laced = []
    for packet in packets:
        pieces = [packet[at : at + 255] for at in range(0, len(packet) + 1, 255)]
        laced += pieces if len(pieces[-1]) < 255 else [*pieces, b""]
    for number, piece in enumerate(laced, 1):
        lengths, body = lengths + bytes([len(piece)]), body + piece
        if len(lengths) == (1 if number == 1 else most) or number == len(laced):
            flags = 2 if not pages else 0
            pages.append(page_of(lengths, body, serial=serial, number=len(pages), flags=flags))
            lengths, body = b"", b""
            if number == 1:
                most = most or 4
    return pages


def packets_of(data: bytes) -> dict[int, list[bytes]]:
    """By stream its packets; each page is proven by its checksum."""
    found: dict[int, list[bytes]] = {}
    held: dict[int, bytes] = {}
    at = 0
    while at < len(data):
        assert data[at : at + 4] == b"OggS"
        lengths = data[at + 27 : at + 27 + data[at + 26]]
        end = at + 27 + len(lengths) + sum(lengths)
        assert struct.unpack_from("<I", data, at + 22)[0] == crc_of(data[at:end])
        (serial,), body = struct.unpack_from("<I", data, at + 14), at + 27 + len(lengths)
        for length in lengths:
            held[serial] = held.get(serial, b"") + data[body : body + length]
            body += length
            if length < 255:
                found.setdefault(serial, []).append(held.pop(serial))
        at = end
    return found


def comments(*more: bytes) -> bytes:
    said = [b"ARTIST=Tran Van Quay", b"LOCATION=+21.0333+105.8500/", b"ADDRESS=So nha 12" + b"." * 700, *more]
    listed = b"".join(struct.pack("<I", len(one)) + one for one in said)
    return struct.pack("<I", 19) + b"Maker of telephones" + struct.pack("<I", len(said)) + listed


def block(kind: int, body: bytes) -> bytes:
    return bytes([kind]) + len(body).to_bytes(3, "big") + body


STREAMS = {
    "opus": [b"OpusHead" + bytes(11), b"OpusTags" + comments()],
    "vorbis": [b"\x01vorbis" + bytes(23), b"\x03vorbis" + comments() + b"\x01", b"\x05vorbis" + CODES],
    "theora": [b"\x80theora" + bytes(35), b"\x81theora" + comments(), b"\x82theora" + CODES],
    "speex": [b"Speex   " + bytes(72), comments()],
    "flac": [
        b"\x7fFLAC\x01\x00\x00\x03fLaC" + block(0, bytes(34)), block(4, comments()),
        block(3, b"seek" * 9), block(0x86, b"So nha 12" * 70),
    ],
}  # fmt: skip
KEPT = {
    "opus": b"OpusTags" + bytes(8), "vorbis": b"\x03vorbis" + bytes(8) + b"\x01",
    "theora": b"\x81theora" + bytes(8), "speex": bytes(8), "flac": b"\x04",
}  # fmt: skip


@pytest.mark.parametrize("codec", STREAMS)
def test_an_ogg_keeps_its_packets_and_tells_nothing(codec):
    packets = [*STREAMS[codec], *HEARD]
    if codec == "flac":
        packets = [*STREAMS[codec], *(b"\xff" + each for each in HEARD)]
    data = b"".join(stream_of(packets))
    assert packets_of(data)[7] == packets
    assert b"Tran Van Quay" in data
    made = strip(data).data
    assert [secret for secret in SECRETS if secret in made] == []
    kept = packets_of(made)[7]
    assert [len(each) for each in kept] == [len(each) for each in packets]
    assert kept[1].startswith(KEPT[codec])
    assert not kept[1].removeprefix(KEPT[codec]).strip(b"\0") or codec == "flac"
    assert (kept[0], kept[2 if codec != "flac" else 4 :]) == (
        packets[0],
        packets[2 if codec != "flac" else 4 :],
    )
    if codec == "flac":
        assert (kept[2], kept[3]) == (packets[2], block(0x81, bytes(630)))
    assert strip(made).data == made
    assert check_media(made) == "audio/ogg"


def test_of_streams_laid_into_each_other_only_what_is_heard_is_kept():
    heard, noted = [*STREAMS["opus"], *HEARD], [b"notes\0\0\0" + b"So nha 12", b"+21.0333+105.8500/" * 20]
    first, second = stream_of(heard), stream_of(noted, serial=9)
    pages = [first[0], second[0], *second[1:], b"Tran Van Quay", *first[1:]]
    made = strip(b"".join(pages) + b"So nha 12" + first[-1][:30]).data
    assert [secret for secret in SECRETS if secret in made] == []
    kept = packets_of(made)
    assert kept[7][2:] == HEARD
    assert kept[9] == [bytes(len(each)) for each in noted]


def test_streams_one_behind_the_other_and_one_cut_off_tell_nothing():
    one, other = stream_of([*STREAMS["opus"], *HEARD]), stream_of([*STREAMS["vorbis"], *HEARD])
    made = strip(b"".join([*one, *other])).data
    assert [secret for secret in SECRETS if secret in made] == []
    assert packets_of(made)[7][2 : 2 + len(HEARD)] == HEARD
    short = strip(b"".join(one[:2])).data  # its comments never end
    assert b"Tran Van Quay" in b"".join(one[:2])
    assert [secret for secret in SECRETS if secret in short] == []


def element(name: int, *inside: bytes, live: bool = False) -> bytes:
    body = b"".join(inside)
    size = b"\x01" + b"\xff" * 7 if live else (len(body) | 1 << 28).to_bytes(4, "big")
    return name.to_bytes((name.bit_length() + 7) // 8, "big") + size + body


def track(number: int, kind: int, *more: bytes) -> bytes:
    name = element(0x536E, b"Maker of telephones")
    return element(0xAE, element(0xD7, bytes([number])), element(0x83, bytes([kind])), name, *more)


def laced(*packets: bytes) -> bytes:
    sizes = b"".join(b"\xff" * (len(each) // 255) + bytes([len(each) % 255]) for each in packets[:-1])
    return bytes([len(packets) - 1]) + sizes + b"".join(packets)


def film(*, live: bool = False) -> bytes:
    """A film of a picture, a sound, and a track that notes where the camera was; tags, a cover, a title."""
    header = element(0x1A45DFA3, element(0x4282, b"webm"), element(0xEC, b"So nha 12"))
    seek = [element(0x4DBB, element(0x53AB, name)) for name in (b"\x16\x54\xae\x6b", b"\x12\x54\xc3\x67")]
    told = [
        element(0x7BA9, b"Tran Van Quay"),
        element(0x4D80, b"libwebm"),
        element(0x5741, b"Maker of telephones"),
    ]
    info = element(0x1549A966, element(0x2AD7B1, b"\x0f\x42\x40"), *told)
    private = element(0x63A2, laced(*STREAMS["vorbis"]))
    flac = element(0x63A2, b"fLaC" + block(0, bytes(34)) + b"".join(STREAMS["flac"][1:]))
    tracks = element(0x1654AE6B, track(1, 1), track(2, 2, private), track(4, 2, flac), track(3, 0x21))
    blocks = [element(0xA3, b"\x81\0\0\x80" + HEARD[0]), element(0xA3, b"\x83\0\0\x80+21.0333+105.8500/")]
    group = element(0xA0, element(0xA1, b"\x83\0\0\0So nha 12" * 30))
    cluster = element(0x1F43B675, element(0xE7, b"\0"), *blocks, group, live=live)
    tags = element(0x1254C367, element(0x7373, b"+21.0333+105.8500/" * 20))
    cover = element(0x1941A469, element(0x61A7, b"So nha 12"))
    more = element(0x1F43B675, element(0xE7, b"\1"), element(0xA3, b"\x82\0\0\x80" + HEARD[1]), live=live)
    return header + element(
        0x18538067, element(0x114D9B74, *seek), info, tracks, cluster, tags, cover, more, live=live
    )


@pytest.mark.parametrize("live", [False, True])
def test_a_webm_tells_nothing_and_stands_where_it_stood(live):
    data = film(live=live)
    assert [secret for secret in SECRETS if secret not in data] == []
    made = strip(data).data
    assert [secret for secret in SECRETS if secret in made] == []
    assert len(made) == len(data)
    for played in (HEARD[0], HEARD[1], b"libwebm", b"\x05vorbis" + b"codes" * 90, b"seek" * 9, b"webm"):
        assert made.index(played) == data.index(played)
    assert b"\x03vorbis" + bytes(8) + b"\x01" in made
    assert b"\x12\x54\xc3\x67" not in made  # nothing leads to tags, and none are there
    assert (strip(made).data, check_media(made)) == (made, "video/webm")


def test_a_webm_that_was_cut_off_is_kept_as_far_as_it_goes():
    data = film(live=True)
    for left in (5, 30, 60):
        made = strip(data[:-left]).data
        assert (len(made), HEARD[0] in made) == (len(data) - left, True)
        assert [secret for secret in SECRETS if secret in made] == []


NO_FILM = element(0x1A45DFA3, element(0x4282, b"webm")) + element(
    0x18538067, b"\x16\x54\xae\x6b\x41\0" + bytes(30)
)


@pytest.mark.parametrize(
    "data", [b"OggS" + bytes(10), b"OggS\1" + bytes(90), NO_FILM, b"\x1aE\xdf\xa3" + bytes(40)]
)
def test_what_is_broken_is_refused(data):
    with pytest.raises(PhotoRefused):
        strip(data)


@pytest.mark.django_db
def test_whichever_door_it_comes_in_by_it_is_kept_bare():
    for data in (film(), b"".join(stream_of([*STREAMS["opus"], *HEARD]))):
        kept = open_blob(store_bytes(data))
        assert [secret for secret in SECRETS if secret in kept] == []
