"""Every change of this room, by concern; the ways of the table are at hand here."""

from loa.assignments.actions.states import (
    Report,
    accept,
    add_proof,
    check_open,
    confirm,
    decline,
    hand_in,
    offer_again,
    report_progress,
    return_,
)

__all__ = [
    "Report",
    "accept",
    "add_proof",
    "check_open",
    "confirm",
    "decline",
    "hand_in",
    "offer_again",
    "report_progress",
    "return_",
]
