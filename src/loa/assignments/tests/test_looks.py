"""Fingerprints of photos: nearly the same pictures are near, others of the same type are far."""

import io
from itertools import combinations
from random import Random

import pytest
from PIL import Image

from loa.assignments.looks import (
    NEAR_EDGES,
    NEAR_WAVES,
    SIDE,
    LooksRefused,
    bands_of,
    differing,
    fingerprints,
    look_at,
    near_bands,
    signed,
)
from loa.assignments.tests.scenes import ON_ITS_WAY, jpeg, scene

SCENES = 24


def near(one, other):
    return differing(one[0], other[0]) <= NEAR_EDGES and differing(one[1], other[1]) <= NEAR_WAVES


@pytest.fixture(scope="module")
def pictures():
    return [scene(seed) for seed in range(SCENES)]


@pytest.mark.parametrize("change", ON_ITS_WAY)
def test_a_picture_is_known_again(pictures, change):
    found = [near(fingerprints(one), fingerprints(ON_ITS_WAY[change](one))) for one in pictures]
    least = 0.75 if change.startswith("cropped") else 1.0
    assert sum(found) / len(found) >= least


def test_other_pictures_of_the_same_type_are_not_taken_for_it(pictures):
    seen = [fingerprints(one) for one in pictures]
    assert [pair for pair in combinations(range(SCENES), 2) if near(seen[pair[0]], seen[pair[1]])] == []


def test_a_picture_without_features_has_no_fingerprint():
    for colour in ("white", "black", (90, 120, 60)):
        assert fingerprints(Image.new("RGB", (400, 300), colour)) == (None, None)


def test_the_search_by_bands_misses_none_that_is_near():
    lot = Random(7)
    for _time in range(300):
        one = lot.getrandbits(64)
        other = one
        for bit in lot.sample(range(64), NEAR_EDGES):
            other ^= 1 << bit
        shared = [b in near_bands(a) for a, b in zip(bands_of(one), bands_of(other), strict=True)]
        assert any(shared)
    assert len(near_bands(5)) == len(set(near_bands(5))) == 1 + 16 + 120


def test_sixty_four_bits_survive_the_database():
    for number in (0, 1, 2**63 - 1, 2**63, 2**64 - 1):
        kept = signed(number)
        assert -(2**63) <= kept < 2**63
        assert differing(kept, signed(number ^ 0b1011)) == 3
    assert signed(None) is None


def test_the_thumbnail_is_small_and_carries_nothing():
    head, thumbnail = look_at(jpeg(scene(3, (1600, 1200)), exif=Image.Exif().tobytes()))
    assert (head["width"], head["height"]) == (1600, 1200)
    small = Image.open(io.BytesIO(thumbnail))
    assert max(small.size) == SIDE
    assert not small.getexif()
    assert len(thumbnail) < 20_000


@pytest.mark.parametrize("data", [b"", b"not a picture", jpeg(scene(1))[:400]])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(LooksRefused):
        look_at(data)
