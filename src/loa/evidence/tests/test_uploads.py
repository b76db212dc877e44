"""An upload without end fills neither memory nor disk, and is refused in words."""

import pytest
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from loa.evidence.errors import MediaRefused
from loa.evidence.media import check_media
from loa.evidence.uploads import MOST_FILES

LIMIT = 300_000
PIECE = 64 * 1024


@pytest.fixture
def received(settings):
    """`received(length, …)` gives the files of a form with so long ones, as the views get them."""
    settings.EVIDENCE_MAX_BYTES = LIMIT

    def receive(*lengths):
        files = {f"f{n}": SimpleUploadedFile(f"{n}.txt", b"x" * length) for n, length in enumerate(lengths)}
        return list(RequestFactory().post("/", files).FILES.values())

    return receive


def test_a_file_within_the_limit_arrives_whole(received):
    assert [file.size for file in received(10, LIMIT)] == [10, LIMIT]


@pytest.mark.parametrize("memory", [0, 100_000_000])
def test_of_a_file_beyond_the_limit_no_more_is_kept_than_tells_so(received, settings, memory):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = memory
    small, big = received(10, 40 * LIMIT)
    assert small.size == 10
    assert LIMIT < big.size <= LIMIT + PIECE
    data = big.read()
    assert len(data) == big.size
    with pytest.raises(MediaRefused, match="lớn hơn"):
        check_media(data)


def test_many_files_are_too_much_too(received):
    assert len(received(*[LIMIT] * MOST_FILES)) == MOST_FILES
    with pytest.raises(RequestDataTooBig):
        received(*[LIMIT] * (MOST_FILES + 1))
