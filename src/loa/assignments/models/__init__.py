"""The rows of this room, by concern."""

from loa.assignments.models.announcement import Announcement
from loa.assignments.models.assignment import Assignment
from loa.assignments.models.comment import Attachment, Comment
from loa.assignments.models.extension import Extension
from loa.assignments.models.history import Proof, Step

__all__ = ["Announcement", "Assignment", "Attachment", "Comment", "Extension", "Proof", "Step"]
