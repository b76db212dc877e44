"""What pages show of assignments: whose they are, how pressing, and what comes next."""

from loa.assignments.queries.day import (
    CLOSED,
    LATE,
    LATER,
    OFFERED,
    ROWS,
    THIS_WEEK,
    TODAY,
    Day,
    Group,
    cooperations_of,
    day_of,
    to_confirm,
    urgency,
    waiting_count,
)
from loa.assignments.queries.history import Past, history_of
from loa.assignments.queries.visibility import open_ways, own_units, post_units, visible_assignments

__all__ = [
    "CLOSED",
    "LATE",
    "LATER",
    "OFFERED",
    "ROWS",
    "THIS_WEEK",
    "TODAY",
    "Day",
    "Group",
    "Past",
    "cooperations_of",
    "day_of",
    "history_of",
    "open_ways",
    "own_units",
    "post_units",
    "to_confirm",
    "urgency",
    "visible_assignments",
    "waiting_count",
]
