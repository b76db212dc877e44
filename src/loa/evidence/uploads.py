"""What arrives with a form is cut off where no file may be longer: neither disk nor memory takes the rest.

The cut file is longer than the limit, and so is refused in words by whoever keeps it (`check_media`).
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

from loa.evidence.media import max_bytes

MOST_FILES = 8  # of the greatest size, in one form


class Bounded(FileUploadHandler):
    """Passes on what arrives of each file until just beyond the limit; stands before those that keep it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._limit, self._taken = max_bytes(), 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """The piece, or None where the file is beyond the limit already; raises RequestDataTooBig."""
        if start > self._limit:
            return None
        self._taken += len(raw_data)
        if self._taken > MOST_FILES * self._limit:
            raise RequestDataTooBig("too many bytes in one form")
        return raw_data

    def file_complete(self, file_size: int) -> None:  # noqa: ARG002  the framework's signature
        """The next handler has the file."""
        return
