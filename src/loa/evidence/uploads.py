"""What arrives with a form: cut off where no file may be longer, each file with its name as it was sent.

The cut file is longer than the limit, and so is refused in words by whoever keeps it (`check_media`).
"""

from __future__ import annotations

import html
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http.multipartparser import MultiPartParser
from django.utils.datastructures import MultiValueDict

from loa.evidence.media import max_bytes
from loa.evidence.names import check_sent

MOST_FILES = 8  # of the greatest size, in one form
NAMELESS = "_"  # what a file is called of whose name the framework leaves nothing


class _Parser(MultiPartParser):
    """The framework's, which cuts paths and unseen signs off the names; this one remembers what they were."""

    _files: MultiValueDict[str, Any]
    _sent = ""

    def sanitize_file_name(self, file_name: str) -> str:
        """What is left of the name; a file that was sent counts as sent, whatever it is called."""
        self._sent = html.unescape(file_name)
        return super().sanitize_file_name(file_name) or NAMELESS

    def handle_file_complete(self, old_field_name: str, counters: list[int]) -> None:
        """The file stands among those of the form, with its name as it was sent."""
        before = len(self._files.getlist(old_field_name))
        super().handle_file_complete(old_field_name, counters)
        for file in self._files.getlist(old_field_name)[before:]:
            file.sent_name = self._sent


class AsSent(FileUploadHandler):
    """Reads the form by the parser above; stands before all others, which get the files as ever."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, str],  # noqa: N803  the framework's signature
        content_length: int,  # noqa: ARG002
        boundary: str,  # noqa: ARG002
        encoding: str | None = None,
    ) -> tuple[Any, Any]:
        """The fields and the files."""
        assert self.request is not None
        others = [handler for handler in self.request.upload_handlers if handler is not self]
        fields, files = _Parser(META, input_data, others, encoding).parse()
        return fields, files


def check_sent_name(file: UploadedFile) -> None:
    """The name with which the file was sent is a plain one; raises MediaRefused."""
    check_sent(getattr(file, "sent_name", file.name or ""), shown=file.name or "")


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
