"""A GIF, a TIFF and a WebP that moves tell nothing but what they show, and show all that they showed."""

import io
import struct
import subprocess
import sys
from datetime import datetime

import pytest
from PIL import Image, ImageSequence

from loa.evidence.actions import keep_picture
from loa.evidence.errors import MediaRefused
from loa.evidence.media import check_media
from loa.evidence.photo import PhotoRefused
from loa.evidence.queries import open_blob
from loa.evidence.stripping import keeps_its_shape, strip
from loa.evidence.tests.factories import PDF, TAKEN, make_image

SECRETS = (b"Maker of cameras", b"Tran Van Chup", b"So nha 12", b"x:xmpmeta")
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">So nha 12</x:xmpmeta>'


def frames_of(data):
    with Image.open(io.BytesIO(data)) as image:
        return [
            (frame.mode, frame.size, frame.info.get("duration"), frame.tobytes())
            for frame in ImageSequence.Iterator(image)
        ]


def pictures(mode="RGB", count=3):
    noise = [Image.effect_noise((37, 23), 60 + n).convert(mode) for n in range(count)]
    return noise[0], noise[1:]


def details():
    said = Image.Exif()
    said[0x010F], said[0x013B], said[0x010E] = "Maker of cameras", "Tran Van Chup", "So nha 12"
    said[0x8769] = {0x9003: TAKEN, 0x9011: "+07:00"}
    said[0x8825] = {1: "N", 2: (21.0, 2.0, 0.0), 3: "E", 4: (105.0, 51.0, 0.0), 29: "2026:06:12"}
    return said.tobytes()


def make_gif():
    first, others = pictures("P")
    made = io.BytesIO()
    first.save(
        made,
        "GIF",
        save_all=True,
        append_images=others,
        duration=[90, 200, 400],
        loop=3,
        comment=b"So nha 12",
    )
    data = made.getvalue()
    at = 13 + (3 << ((data[10] & 7) + 1))
    xmp = b"\x21\xff\x0bXMP DataXMP" + XMP + b"\x01" + bytes(range(255, -1, -1)) + b"\x00"
    return data[:at] + xmp + data[at:] + b"Tran Van Chup"


def make_tiff(mode="RGB", compression="raw", **values):
    first, others = pictures(mode)
    made = io.BytesIO()
    # The library that compresses writes no lists of time and place.
    words = {0x010F: "Maker of cameras", 0x013B: "Tran Van Chup", 0x010E: "So nha 12"}
    told = {"exif": details()} if compression == "raw" else {"tiffinfo": words}
    first.save(made, "TIFF", save_all=True, append_images=others, compression=compression, **told, **values)
    return made.getvalue()


def make_webp():
    first, others = pictures()
    made = io.BytesIO()
    first.save(made, "WEBP", save_all=True, append_images=others, exif=details(), xmp=XMP, lossless=True)
    return made.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(make_gif(), id="gif"),
        pytest.param(make_tiff(), id="tiff"),
        pytest.param(make_tiff("1", "group4"), id="tiff of a fax"),
        pytest.param(make_tiff("I;16", "tiff_lzw"), id="tiff of 16 bits"),
        pytest.param(make_tiff("CMYK", "tiff_adobe_deflate"), id="tiff for print"),
        pytest.param(make_tiff("P", "packbits"), id="tiff with a palette"),
        pytest.param(make_tiff("RGB", "jpeg"), id="tiff of jpeg"),
        pytest.param(make_tiff(big_endian=True), id="tiff, great end first"),
        pytest.param(make_webp(), id="webp"),
    ],
)
def test_every_frame_is_as_it_was_and_nothing_else_is_told(data):
    assert any(secret in data for secret in SECRETS)
    made = strip(data).data
    assert frames_of(made) == frames_of(data)
    assert len(frames_of(made)) == 3
    assert [secret for secret in SECRETS if secret in made] == []
    with Image.open(io.BytesIO(made)) as image:
        assert (image.getexif().get_ifd(0x8825), image.getexif().get_ifd(0x8769)) == ({}, {})
    assert strip(made).data == made


def test_gif_comes_round_as_often_as_before():
    with Image.open(io.BytesIO(strip(make_gif()).data)) as image:
        assert (image.info["loop"], "comment" in image.info) == (3, False)


@pytest.mark.parametrize("data", [make_tiff(), make_webp()])
def test_time_is_told_and_the_place_only_where_asked_for(data):
    bare, asked = strip(data), strip(data, keep_place=True)
    assert (bare.taken, bare.place) == ("2026-06-12T08:30:15+07:00", None)
    assert (asked.taken, asked.place) == (bare.taken, (21.033333, 105.85))


def test_tiff_keeps_the_place_itself_where_asked_for_and_no_more_of_it():
    data = make_tiff()
    made = strip(data, keep_place=True).data
    with Image.open(io.BytesIO(made)) as image:
        assert set(image.getexif().get_ifd(0x8825)) == {1, 2, 3, 4}
    assert [secret for secret in SECRETS if secret in made] == []
    assert frames_of(made) == frames_of(data)


def looped_tiff():
    data = bytearray(make_tiff())
    at = struct.unpack_from("<I", data, 4)[0]
    struct.pack_into("<I", data, at + 2 + 12 * struct.unpack_from("<H", data, at)[0], at)
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        b"GIF89a",
        make_gif()[:200],
        make_gif()[:10] + b"\x00" * 3 + b"?",
        make_tiff()[:300],
        b"II*\x00\x00\x00\x00\x00",
        b"MM\x00*\xff\xff\xff\xff",
        looped_tiff(),
        make_webp()[:60],
    ],
)
def test_what_is_broken_is_refused(data):
    with pytest.raises(PhotoRefused):
        strip(data)


def test_only_what_is_more_than_a_photo_keeps_its_shape():
    assert all(keeps_its_shape(data) for data in (make_gif(), make_tiff(), make_webp()))
    assert not any(keeps_its_shape(make_image(kind)) for kind in ("JPEG", "PNG", "WEBP"))
    assert not keeps_its_shape(PDF)


@pytest.mark.parametrize("brand", [b"heic", b"hevc", b"msf1", b"avif"])
def test_pictures_of_telephones_are_no_films(brand):
    assert check_media(b"\x00\x00\x00\x18ftyp" + brand + b"\x00" * 40) == "image/heic"


def test_child_gives_the_same_and_refuses_the_same():
    command, data = [sys.executable, "-m", "loa.evidence.stripping", "--keep-place"], make_tiff()
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    head, _, made = done.stdout.partition(b"\n")
    assert head == b'{"taken": "2026-06-12T08:30:15+07:00", "place": [21.033333, 105.85]}'
    assert made == strip(data, keep_place=True).data
    assert subprocess.run(command, input=b"GIF89a", capture_output=True, check=False).returncode == 3


@pytest.mark.django_db
def test_picture_is_kept_bare_and_a_photo_as_a_photo():
    kept = keep_picture(make_tiff())
    assert (kept.blob.media_type, kept.place) == ("image/tiff", None)
    assert kept.taken == datetime.fromisoformat("2026-06-12T08:30:15+07:00")
    assert b"Maker of cameras" not in open_blob(kept.blob)
    assert keep_picture(make_image("PNG", exif=True)).blob.media_type == "image/jpeg"
    for data in (make_gif()[:200], PDF):
        with pytest.raises(MediaRefused):
            keep_picture(data)
