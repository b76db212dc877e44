"""Messages between a parent and its child process: a head of JSON and a body of bytes."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from typing import Any

LENGTHS = struct.Struct(">II")
LONGEST_HEAD = 16 * 1024 * 1024


class FrameBroken(Exception):
    """What came is no message."""


@dataclass(frozen=True)
class Message:
    """A head, which says what it is, and the bytes that go with it."""

    head: dict[str, Any]
    body: bytes = b""


def packed(message: Message) -> bytes:
    """The message as it goes over the pipe."""
    head = json.dumps(message.head, ensure_ascii=False).encode()
    return LENGTHS.pack(len(head), len(message.body)) + head + message.body


def lengths(prefix: bytes, *, longest_body: int) -> tuple[int, int]:
    """How long head and body are; raises FrameBroken where one is longer than may be."""
    head, body = LENGTHS.unpack(prefix)
    if head > LONGEST_HEAD or body > longest_body:
        raise FrameBroken(f"a message of {head} and {body} bytes")
    return int(head), int(body)


def head_of(data: bytes) -> dict[str, Any]:
    """The head; raises FrameBroken."""
    try:
        head = json.loads(data)
    except ValueError as error:
        raise FrameBroken("no JSON") from error
    if not isinstance(head, dict):
        raise FrameBroken("no object")
    return head
