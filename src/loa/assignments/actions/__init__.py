"""Every change of this room, by concern."""

from loa.assignments.actions.comments import Words, comment
from loa.assignments.actions.extensions import ask_extension, extend, grant_extension, refuse_extension
from loa.assignments.actions.going import Report, check_open
from loa.assignments.actions.parts import Part, hand_down, hand_over, take_back
from loa.assignments.actions.reassigning import reassign, urge
from loa.assignments.actions.states import (
    accept,
    add_proof,
    confirm,
    decline,
    hand_in,
    let_be,
    offer_again,
    report_progress,
    return_,
)

__all__ = [
    "Part",
    "Report",
    "Words",
    "accept",
    "add_proof",
    "ask_extension",
    "check_open",
    "comment",
    "confirm",
    "decline",
    "extend",
    "grant_extension",
    "hand_down",
    "hand_in",
    "hand_over",
    "let_be",
    "offer_again",
    "reassign",
    "refuse_extension",
    "report_progress",
    "return_",
    "take_back",
    "urge",
]
