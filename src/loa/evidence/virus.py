"""Bytes looked through for viruses by ClamAV, where it is set up: clamd over its socket, in a stream.

The setting CLAMD is "" (none), "unix:/path/of/socket" or "tcp://host:port". What could not be looked through
is not taken: an answer that does not come is never a good one.
"""

from __future__ import annotations

import socket
import struct
from io import BytesIO
from typing import BinaryIO
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from loa.evidence.errors import MediaRefused, ScannerAway

PIECE = 256 * 1024
PATIENCE = 60.0  # seconds for one step of the talk
LONGEST_ANSWER = 4096
TRIES = 2


class ClamdWrong(ValueError):
    """The setting CLAMD is none of the three."""


class _Away(Exception):
    """No answer that says anything."""


def check_virus(data: bytes | BinaryIO) -> None:
    """The bytes carry no virus that ClamAV knows; raises MediaRefused, or ScannerAway if nobody can say."""
    where = str(getattr(settings, "CLAMD", "") or "")
    if not where:
        return
    found = _asked(where, BytesIO(data) if isinstance(data, bytes) else data)
    if found:
        raise MediaRefused(
            _("The file carries a virus (%(name)s) and is not taken; clean the machine it came from.")
            % {"name": found}
        )


def _asked(where: str, file: BinaryIO) -> str:
    for left in reversed(range(TRIES)):
        file.seek(0)
        try:
            return _scan(where, file)
        except (OSError, _Away) as away:
            if not left:
                raise ScannerAway(
                    _("The file cannot be checked for viruses just now; try again in a few minutes.")
                ) from away
    raise AssertionError


def _scan(where: str, file: BinaryIO) -> str:
    """The name of the virus, "" where there is none; raises OSError or _Away."""
    with _connected(where) as line:
        try:
            line.sendall(b"zINSTREAM\0")
            while piece := file.read(PIECE):
                line.sendall(struct.pack(">I", len(piece)) + piece)
            line.sendall(struct.pack(">I", 0))
        except (BrokenPipeError, ConnectionResetError):
            pass  # clamd has had enough and has said why
        answer = _heard(line)
    # "stream: OK", "stream: Eicar-Signature FOUND", "INSTREAM size limit exceeded. ERROR"
    if answer == "stream: OK":
        return ""
    if answer.startswith("stream: ") and answer.endswith(" FOUND"):
        return answer.removeprefix("stream: ").removesuffix(" FOUND")
    raise _Away(answer)


def _heard(line: socket.socket) -> str:
    answer = b""
    while len(answer) < LONGEST_ANSWER and (chunk := line.recv(LONGEST_ANSWER)):
        answer += chunk
        if answer.endswith(b"\0"):
            break
    return answer.rstrip(b"\0\n").decode("utf-8", "replace").strip()


def _connected(where: str) -> socket.socket:
    if where.startswith("unix:"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(PATIENCE)
        try:
            line.connect(where.removeprefix("unix:"))
        except OSError:
            line.close()
            raise
        return line
    parts = urlsplit(where)
    if parts.scheme != "tcp" or not parts.hostname or not parts.port:
        raise ClamdWrong(f"CLAMD is {where!r}, neither unix:/path nor tcp://host:port")
    return socket.create_connection((parts.hostname, parts.port), timeout=PATIENCE)
