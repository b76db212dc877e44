"""A photo tells nothing but what it shows and when it was taken."""

import io
import subprocess
import sys
from datetime import datetime

import pytest
from PIL import Image

from loa.evidence.actions import store_bytes, store_photo
from loa.evidence.errors import MediaRefused
from loa.evidence.photo import MAX_PIXELS, PhotoRefused, clean
from loa.evidence.queries import open_blob
from loa.evidence.tests.factories import PDF, make_image


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_metadata_go_and_the_time_is_kept(kind):
    photo = make_image(kind, exif=True)
    assert b"Maker of cameras" in photo
    cleaned = clean(photo)
    made, taken = cleaned.data, cleaned.taken
    assert taken == "2026-06-12T08:30:15+07:00"
    assert b"Maker of cameras" not in made
    with Image.open(io.BytesIO(made)) as image:
        assert (image.format, image.size, dict(image.getexif())) == ("JPEG", (40, 30), {})


def test_photo_without_a_time_has_none():
    assert clean(make_image("PNG")).taken is None


def test_what_is_hidden_after_the_picture_goes():
    assert b"<script>" not in clean(make_image("JPEG") + b"<script>").data


def test_pixel_flood_and_broken_images_are_refused():
    side = int(MAX_PIXELS**0.5) + 10
    flood = io.BytesIO()
    Image.new("1", (side, side)).save(flood, "PNG")
    for data in (flood.getvalue(), make_image("PNG")[:60], b"GIF89a", b"no image"):
        with pytest.raises(PhotoRefused):
            clean(data)


def test_child_gives_the_same_and_refuses_the_same():
    photo = make_image("JPEG", exif=True)
    command = [sys.executable, "-m", "loa.evidence.photo"]
    done = subprocess.run(command, input=photo, capture_output=True, check=True)
    head, _, made = done.stdout.partition(b"\n")
    assert (head, made) == (b'{"taken": "2026-06-12T08:30:15+07:00", "place": null}', clean(photo).data)
    assert subprocess.run(command, input=b"no image", capture_output=True, check=False).returncode == 3


@pytest.mark.django_db
def test_photo_is_kept_without_its_metadata():
    blob, taken = store_photo(make_image("JPEG", exif=True), "image/jpeg")
    assert taken == datetime.fromisoformat("2026-06-12T08:30:15+07:00")
    assert b"Maker of cameras" not in open_blob(blob)
    assert blob.media_type == "image/jpeg"
    assert store_photo(make_image("PNG"))[1] is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2999:01:01 00:00:00", datetime.fromisoformat("2999-01-01T00:00:00+07:00")),  # told, not believed
        ("0001:01:01 00:00:00", None),  # no moment anywhere but where it was said
    ],
)
def test_a_time_that_cannot_be_is_told_where_it_is_a_moment(said, kept):
    assert store_photo(make_image("JPEG", exif=True, taken=said))[1] == kept


@pytest.mark.django_db
@pytest.mark.parametrize("data", [PDF, make_image("PNG")[:60], b"words"])
def test_what_is_no_photo_is_refused(data):
    with pytest.raises(MediaRefused):
        store_photo(data)
    assert store_bytes(PDF)


def test_place_is_kept_only_where_it_was_asked_for():
    photo = make_image("JPEG", exif=True)
    assert clean(photo).place is None
    kept = clean(photo, keep_place=True)
    assert kept.place == (21.033333, 105.85)
    with Image.open(io.BytesIO(kept.data)) as image:
        details = image.getexif()
        assert set(details) == {0x8825}
        assert [float(part) for part in details.get_ifd(0x8825)[4]] == [105.0, 51.0, 0.0]
    assert clean(kept.data, keep_place=True).place == kept.place


@pytest.mark.parametrize(
    "place",
    [
        {},
        {1: "N", 2: (21.0, 2.0, 0.0)},
        {1: "N", 2: (91.0, 0.0, 0.0), 3: "E", 4: (105.0, 0.0, 0.0)},
        {1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)},
        {1: "N", 2: (21.0,), 3: "E", 4: (105.0, 0.0, 0.0)},
    ],
)
def test_place_that_cannot_be_is_none(place):
    made, details = io.BytesIO(), Image.Exif()
    details[0x8825] = place
    Image.new("RGB", (8, 8)).save(made, "JPEG", exif=details)
    assert clean(made.getvalue(), keep_place=True).place is None


def test_south_and_west_are_below_zero():
    made, details = io.BytesIO(), Image.Exif()
    details[0x8825] = {1: "S", 2: (1.0, 30.0, 0.0), 3: "W", 4: (2.0, 15.0, 0.0)}
    Image.new("RGB", (8, 8)).save(made, "JPEG", exif=details)
    assert clean(made.getvalue(), keep_place=True).place == (-1.5, -2.25)
