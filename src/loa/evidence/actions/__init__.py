"""Every change of this room, by concern."""

from loa.evidence.actions.chaining import add_record, note_place
from loa.evidence.actions.checks import ask_check
from loa.evidence.actions.erasing import erase_blob
from loa.evidence.actions.keeping import (
    Photo,
    keep_bytes,
    keep_made,
    keep_photo,
    keep_picture,
    keep_recording,
    look_at_bytes,
    look_at_file,
    put_ahead,
    store_bytes,
    store_photo,
    sweep,
)
from loa.evidence.actions.looking import capture_again, look_now
from loa.evidence.actions.proving import (
    add_broadcast_log,
    add_signed_statement,
    add_statement,
    look_at_log,
    look_at_signed,
    look_at_statement,
)

__all__ = [
    "Photo",
    "add_broadcast_log",
    "add_record",
    "add_signed_statement",
    "add_statement",
    "ask_check",
    "capture_again",
    "erase_blob",
    "keep_bytes",
    "keep_made",
    "keep_photo",
    "keep_picture",
    "keep_recording",
    "look_at_bytes",
    "look_at_file",
    "look_at_log",
    "look_at_signed",
    "look_at_statement",
    "look_now",
    "note_place",
    "put_ahead",
    "store_bytes",
    "store_photo",
    "sweep",
]
