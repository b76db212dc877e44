"""The rows of this room, by concern."""

from loa.assignments.models.announcement import Announcement
from loa.assignments.models.assignment import Assignment
from loa.assignments.models.history import Proof, Step

__all__ = ["Announcement", "Assignment", "Proof", "Step"]
