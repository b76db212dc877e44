"""The rows of this room, by concern."""

from loa.assignments.models.announcement import Announcement
from loa.assignments.models.assignment import Assignment
from loa.assignments.models.batch import Batch
from loa.assignments.models.chasing import Chase, Reminder, UrgingLetter
from loa.assignments.models.comment import Attachment, Comment
from loa.assignments.models.coverage import SubPlan, TakenUp
from loa.assignments.models.extension import Extension
from loa.assignments.models.history import Proof, Step
from loa.assignments.models.link import Link, LinkUse
from loa.assignments.models.picture import Likeness, Picture
from loa.assignments.models.sample import Sample, SampleItem

__all__ = [
    "Announcement",
    "Assignment",
    "Attachment",
    "Batch",
    "Chase",
    "Comment",
    "Extension",
    "Likeness",
    "Link",
    "LinkUse",
    "Picture",
    "Proof",
    "Reminder",
    "Sample",
    "SampleItem",
    "Step",
    "SubPlan",
    "TakenUp",
    "UrgingLetter",
]
