"""Uploads that never touch the disk before they were looked at.

The framework writes a larger upload to a temporary file while it arrives; a file that must be refused
unseen (a state secret) would lie there.
"""

# ruff: noqa: ARG002, N803  (the handler's signature is the framework's)
from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from loa.documents.actions.register import too_large
from loa.documents.errors import Refused
from loa.evidence.errors import MediaRefused
from loa.evidence.uploads import AsSent, check_sent_name
from loa.reader.limits import DEFAULT, MEBIBYTE

# The file itself, and room for the other fields of its form.
MOST_BYTES = DEFAULT.file_bytes + MEBIBYTE

View = Callable[..., HttpResponseBase]


class InMemory(MemoryFileUploadHandler):
    """Keeps a file in memory whatever its size; one beyond the limit is passed over, not kept."""

    def handle_raw_input(
        self,
        input_data: IO[bytes],
        META: dict[str, str],
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        """Active up to the limit."""
        self.activated = content_length <= MOST_BYTES


def chosen_file(request: HttpRequest) -> UploadedFile:
    """The file of the form; raises Refused where there is none, where it is too large, or for its name."""
    file = request.FILES.get("file")
    if file is None:
        raise too_large(_("The file")) if is_too_large(request) else Refused(_("Choose a file first."))
    try:
        check_sent_name(file)
    except MediaRefused as refused:
        raise Refused(str(refused)) from refused
    return file


def is_too_large(request: HttpRequest) -> bool:
    """Whether the upload was passed over for its size."""
    return int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES


def kept_in_memory(view: View) -> View:
    """The view's uploads stay in memory. Outermost, for the token is read from the form."""
    protected = csrf_protect(view)

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.upload_handlers = [AsSent(request), InMemory(request)]
        return protected(request, *args, **kwargs)

    return guarded
